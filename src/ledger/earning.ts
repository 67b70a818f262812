// In which days an instalment's interest is earned. Its own falls in its own period; what a moratorium or
// a restructure brought to it was earned before, and an early payoff does not cut that away.
import type { Satang } from '../kernel/money.js';
import { exactHalfUp, exactProduct } from './exact.js';
import { ask, type Earning, INTEREST, type Instalment } from './instalment.js';

// What a row's interest is made of, the oldest first; together it is all that the row asks.
function earningsOf(row: Instalment): Earning[] {
  return (
    row.earnings ?? [
      { startDay: row.startDay, endDay: row.dueDay, interest: row.asked[INTEREST], paidBefore: 0 },
    ]
  );
}

/** Asks interest of a row that was earned in other days than the row's own. */
export function bringInterest(row: Instalment, brought: Earning[]): void {
  if (brought.length === 0) return;
  row.earnings = [...brought, ...earningsOf(row)];
  for (const { interest } of brought) ask(row, INTEREST, interest);
}

/** Takes a row's unpaid interest away, and answers in which days it was or will be earned. */
export function takeUnpaidInterest(row: Instalment): Earning[] {
  const taken = unpaidOf(row);
  row.earnings = [
    { startDay: row.startDay, endDay: row.dueDay, interest: row.paid[INTEREST], paidBefore: 0 },
  ];
  ask(row, INTEREST, -row.left[INTEREST]);
  return taken;
}

/** Asks only the interest that is earned up to a day, each stretch rounded half up; what was paid stays. */
export function cutToEarned(row: Instalment, day: number): void {
  const earned = earningsOf(row).map(earning => earnedBy(earning, day));
  const total = earned.reduce((sum, { interest }) => sum + interest, 0);
  const tooMuchPaid = Math.max(0, row.paid[INTEREST] - total);
  row.earnings = [...earned, { startDay: day, endDay: day, interest: tooMuchPaid, paidBefore: 0 }];
  ask(row, INTEREST, total + tooMuchPaid - row.asked[INTEREST]);
}

/** The unpaid interest of a row that is wholly earned on a day. */
export function earnedUnpaid(row: Instalment, day: number): Satang {
  return unpaidOf(row)
    .filter(({ endDay }) => endDay <= day)
    .reduce((sum, { interest }) => sum + interest, 0);
}

// What was paid is the oldest.
function unpaidOf(row: Instalment): Earning[] {
  let paid = row.paid[INTEREST];
  const unpaid: Earning[] = [];
  for (const earning of earningsOf(row)) {
    const settled = Math.min(paid, earning.interest);
    paid -= settled;
    if (earning.interest === settled) continue;
    const paidBefore = earning.paidBefore + settled;
    unpaid.push({ ...earning, interest: earning.interest - settled, paidBefore });
  }
  return unpaid;
}

function earnedBy(earning: Earning, day: number): Earning {
  const { startDay, endDay, interest, paidBefore } = earning;
  if (day >= endDay) return earning;
  if (day <= startDay) return { startDay: day, endDay: day, interest: 0, paidBefore: 0 };
  const share = exactHalfUp(exactProduct(interest + paidBefore, day - startDay), endDay - startDay);
  return { startDay, endDay: day, interest: Math.max(0, share - paidBefore), paidBefore };
}
