// What became of the arrears of the start. Settled is not paid: what no longer has to be followed up was
// paid, stands under an agreement that is kept, or went another way (given up by resolution, for one).
import type { Satang } from '../kernel/money.js';
import type { SettledHow } from './facts.js';

/** One loan that was overdue at the start, as it stands on a day. */
export interface LoanThen {
  /** Overdue at the start. */
  atStart: Satang;
  overdueNow: Satang;
  /** Received since, reversals taken off. */
  paidSince: Satang;
  /** Its plan was changed since by agreement (restructured, or payment postponed). */
  isRearranged: boolean;
}

export interface Settled {
  atStart: Satang;
  remaining: Satang;
  paid: Satang;
  underAgreement: Satang;
  other: Satang;
}

export const NOTHING_SETTLED: Settled = { atStart: 0, remaining: 0, paid: 0, underAgreement: 0, other: 0 };

/**
 * Payments go to the oldest debt first, so what is left of the start is its amount less what was paid
 * since; no more than is overdue now, which an agreement or a write-off brings down. A broken agreement is
 * overdue again and remains.
 */
export function settleLoan({ atStart, overdueNow, paidSince, isRearranged }: LoanThen): Settled {
  const unpaid = Math.max(0, atStart - Math.max(0, paidSince));
  const remaining = Math.min(unpaid, overdueNow);
  const rest = unpaid - remaining;
  return {
    atStart,
    remaining,
    paid: atStart - unpaid,
    underAgreement: isRearranged ? rest : 0,
    other: isRearranged ? 0 : rest,
  };
}

/** A village whose loans are not in the system: what its officers wrote down of the reported sum. */
export function settleReported(
  atStart: Satang,
  entries: readonly { amount: Satang; how: SettledHow }[],
): Settled {
  const settled = { ...NOTHING_SETTLED, atStart, remaining: atStart };
  for (const { amount, how } of entries) {
    const part = Math.min(amount, settled.remaining);
    settled.remaining -= part;
    settled[PLACE[how]] += part;
  }
  return settled;
}

const PLACE = { paid: 'paid', 'under-agreement': 'underAgreement', other: 'other' } as const;

/** Sums, village by village: what one has too much never makes up for another. */
export function addSettled(all: readonly Settled[]): Settled {
  const sum = { ...NOTHING_SETTLED };
  for (const one of all) {
    for (const key of Object.keys(sum) as (keyof Settled)[]) sum[key] += one[key];
  }
  return sum;
}
