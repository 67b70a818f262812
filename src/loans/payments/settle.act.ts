// A loan is paid off early: interest counts to the day and no further.
import type { Act } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { formatBaht, type Satang, writeBaht } from '../../kernel/money.js';
import { conflict, invalid } from '../../kernel/refusal.js';
import { ledgerFacts } from '../../ledger/ledger-facts.js';
import { loanPlace } from '../../ledger/loan.query.js';
import { payoffAmount } from '../../ledger/payoff.js';
import type { Reader } from '../../platform/database/database.js';
import { houseRules } from '../../registry/house-rules.js';
import { type RunningLoan, runningLoan } from '../collect/running-loan.query.js';
import { loanState, positionOn } from '../loan-state.query.js';
import { type EnteredPayment, type PaymentMethod, receiveMoney } from './receive-money.act.js';

export interface SettleLoan {
  loanId: string;
  paidOn: CivilDate;
  method: PaymentMethod;
  /** What is paid; must be the payoff of that day when given. */
  amount?: Satang;
  reference?: string;
  /** The member who pays, where the contract splits the loan by member. */
  memberId?: string;
}

/** The receipt's payment, and how much less it is than the plan still asked. */
export type SettlementAnswer = EnteredPayment & { saved: string };

export const settleLoan: Act<SettleLoan, SettlementAnswer> = {
  name: 'settle-loan',
  right: 'work',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run({ loanId, paidOn, method, amount, reference, memberId }, doing) {
    const state = await runningLoan({ loanId, on: paidOn, field: 'paidOn' }, doing);
    mustBeLast(state, paidOn);
    const { payoff, planned } = payoffOn(state, paidOn);
    if (amount !== undefined && amount !== payoff) throw notThePayoff(payoff);
    const { loan } = state;
    const { receipt, payments } = await receiveMoney(
      {
        fundId: loan.fundId,
        payerId: loan.borrowerKind === 'person' ? loan.borrowerId : null,
        payerName: loan.borrowerName,
        ...{ paidOn, method, reference, memberId },
        parts: [{ loanId, amount: payoff, field: 'amount', kind: 'settlement' }],
      },
      doing,
    );
    return {
      answer: { ...payments[0]!, saved: writeBaht(planned - payoff) },
      subject: { kind: 'loan', id: loanId },
      details: { receipt: receipt.label, amount: payoff, paidOn, payment: payments[0]!.id },
    };
  },
};

/**
 * What pays a stored loan off on a day, and what its plan would still ask; refuses (409) one not paid out.
 */
export async function settlementOn(
  db: Reader,
  loanId: string,
  on: CivilDate,
): Promise<{ payoff: Satang; planned: Satang }> {
  const { story, facts } = await loanState(db, loanId, on);
  const { disbursement } = story;
  if (disbursement) return payoffOn({ story: { ...story, disbursement }, facts }, on);
  throw conflict('not-disbursed', 'ยังไม่ได้จ่ายเงินตามสัญญานี้', 'Nothing is paid out on this loan yet');
}

/** What pays a loan off on a day, and what its plan would still ask. */
export function payoffOn(
  { story, facts }: Pick<RunningLoan, 'story' | 'facts'>,
  on: CivilDate,
): { payoff: Satang; planned: Satang } {
  const { principal, terms, on: disbursedOn } = story.disbursement;
  const options = { workingDays: houseRules().workingDays };
  const loan = { principal, disbursedOn, terms, facts: ledgerFacts(facts) };
  const planned = positionOn(facts, story, on).outstanding.total;
  return { payoff: payoffAmount(loan, on, options), planned };
}

function mustBeLast(state: RunningLoan, paidOn: CivilDate): void {
  const later = state.facts.some(fact => MOVING.includes(fact.kind) && fact.onDate > paidOn);
  if (!later) return;
  throw conflict(
    'later-entries',
    'มีรายการเงินหลังวันนี้แล้ว ใส่วันปิดบัญชีหลังรายการล่าสุด',
    'There are money entries after this day: settle after the last of them',
  );
}

const MOVING = ['payment', 'settlement', 'restructure', 'moratorium', 'write-off', 'waiver', 'refund'];

function notThePayoff(payoff: Satang) {
  return invalid(
    'amount',
    'not-the-payoff',
    `ยอดปิดบัญชีของวันนั้นคือ ${formatBaht(payoff)} บาท ถ้าชำระบางส่วนให้บันทึกเป็นการชำระ`,
    `The payoff of that day is ${formatBaht(payoff)} baht; record a part as a payment`,
  );
}
