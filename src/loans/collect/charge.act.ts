// What is asked or given up besides the plan: costs of collection, agreed penalties, penalties waived, credit
// returned.
import type { Act } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { formatBaht, type Satang } from '../../kernel/money.js';
import { invalid } from '../../kernel/refusal.js';
import type { Alteration } from '../../ledger/alterations.js';
import { loanPlace } from '../../ledger/loan.query.js';
import { notAfterToday, notBefore } from '../dates.js';
import { positionOn } from '../loan-state.query.js';
import type { InstrumentRecord } from './instrument.query.js';
import { keepMoneyInstrument } from './keep-instrument.act.js';
import { paidOutLoan, runningLoan } from './running-loan.query.js';

/** What moved money, with the later figures that it alters. */
export type MoneyRecord = InstrumentRecord & { alters: Alteration[] };

export interface AddCharge {
  loanId: string;
  charge: 'fee' | 'penalty';
  amount: Satang;
  /** May lie ahead: it is then asked for from today on, and due on its day. */
  dueOn: CivilDate;
  reason: string;
}

/** A cost of collection or an agreed penalty; it belongs to the instalment in whose period it falls due. */
export const addCharge: Act<AddCharge, MoneyRecord> = {
  name: 'add-charge',
  right: 'work',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run({ loanId, charge, amount, dueOn, reason }, doing) {
    const state = await runningLoan({ loanId, on: doing.today }, doing);
    const { on } = state.story.disbursement;
    notBefore('dueOn', dueOn, on, { th: 'วันจ่ายเงิน', en: 'the disbursement' });
    return keepMoneyInstrument(state, { kind: 'charge', on: dueOn, amount, body: { charge, reason } }, doing);
  },
};

export interface WaivePenalty {
  loanId: string;
  on: CivilDate;
  amount: Satang;
  reason: string;
  resolution?: string;
}

/** Penalty or default interest is not asked any more, oldest first: a decision of the committee. */
export const waivePenalty: Act<WaivePenalty, MoneyRecord> = {
  name: 'waive-penalty',
  right: 'decide',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run({ loanId, on, amount, reason, resolution }, doing) {
    const state = await runningLoan({ loanId, on }, doing);
    const asked = positionOn(state.facts, state.story, on).outstanding.penalty;
    if (amount > asked) throw abovePenalty(asked);
    return keepMoneyInstrument(state, { kind: 'waiver', on, amount, body: { reason, resolution } }, doing);
  },
};

export interface RefundCredit {
  loanId: string;
  on: CivilDate;
  amount: Satang;
  reason: string;
  method?: string;
}

/** Money paid above all that was owed goes back to the payer. */
export const refundCredit: Act<RefundCredit, MoneyRecord> = {
  name: 'refund-credit',
  right: 'work',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run({ loanId, on, amount, reason, method }, doing) {
    notAfterToday('on', on, doing.today);
    // A loan that is paid back and more is closed: the credit is returned all the same.
    const state = await paidOutLoan(loanId, doing);
    notBefore('on', on, state.story.disbursement.on, { th: 'วันจ่ายเงิน', en: 'the disbursement' });
    const then = positionOn(state.facts, state.story, on).unapplied;
    const credit = Math.min(then, state.position.unapplied);
    if (amount > credit) throw aboveCredit(credit);
    return keepMoneyInstrument(state, { kind: 'refund', on, amount, body: { reason, method } }, doing);
  },
};

function abovePenalty(asked: Satang) {
  return invalid(
    'amount',
    'above-penalty',
    `มากกว่าค่าปรับและดอกเบี้ยผิดนัดที่ค้างอยู่ ${formatBaht(asked)} บาท`,
    `More than the ${formatBaht(asked)} baht of penalty that is asked`,
  );
}

function aboveCredit(credit: Satang) {
  return invalid(
    'amount',
    'above-credit',
    `มากกว่าเงินที่ชำระเกินไว้ ${formatBaht(credit)} บาท`,
    `More than the ${formatBaht(credit)} baht that was paid above the debt`,
  );
}
