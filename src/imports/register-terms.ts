// A register's loan in the ledger's words: its terms, and what its payments leave unapplied.
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import type { Fact } from '../ledger/facts.js';
import { type Position, type PositionOptions, position } from '../ledger/position.js';
import type { Terms } from '../ledger/terms.js';
import { loanTerms } from '../loans/loan-terms.js';
import type { FundTerms } from '../registry/fund.query.js';
import type { FundTypeVersion } from '../registry/fund-type.js';
import type { RegisterLoan, RegisterPayment } from './register-context.js';

/** The loan's whole terms: the row's, over the fund's own, over its kind's. */
export function registerTerms(loan: RegisterLoan, fundType: FundTypeVersion, fundTerms: FundTerms): Terms {
  const { method, annualRateMicroPercent: annualRate, instalments, every, firstDueOn } = loan;
  const asked = { method, annualRate, instalments, every, ...(firstDueOn === null ? {} : { firstDueOn }) };
  return loanTerms(fundType, fundTerms, asked);
}

/** A loan that is paid out, with the money facts that it has before the register's payments. */
export interface PaidOut {
  principal: Satang;
  disbursedOn: CivilDate;
  terms: Terms;
  facts: Fact[];
}

/**
 * Of each payment, in their order, what is above all that is owed when they are recorded together today. What
 * they push out of payments recorded before counts against the last of them.
 */
export function unappliedOf(
  loan: PaidOut,
  payments: readonly RegisterPayment[],
  today: CivilDate,
  options: PositionOptions,
): Satang[] {
  const added = payments.map((payment, at): Fact => {
    const { paidOn: on, amountSatang: amount } = payment;
    return { kind: 'payment', id: `row-${at}`, on, enteredOn: today, amount };
  });
  const after = position({ ...loan, facts: [...loan.facts, ...added] }, today, options);
  const above = added.map((fact, at) => payments[at]!.amountSatang - allocated(after, fact.id));
  const before = loan.facts.length > 0 ? position(loan, today, options).unapplied : 0;
  let pushedOut = after.unapplied - before - above.reduce((sum, extra) => sum + extra, 0);
  for (let at = above.length - 1; at >= 0 && pushedOut > 0; at--) {
    const part = Math.min(pushedOut, payments[at]!.amountSatang - above[at]!);
    above[at]! += part;
    pushedOut -= part;
  }
  return above;
}

/** What of a fact's amount went to instalments. */
export function allocated({ allocations }: Position, factId: string): Satang {
  return allocations
    .filter(one => one.fact === factId)
    .reduce((sum, one) => sum + one.fee + one.penalty + one.interest + one.principal, 0);
}
