// The money is paid out: from this day the schedule stands. A wrong disbursement is reversed while nothing is
// paid.
import type { Act } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { conflict, invalidFields } from '../../kernel/refusal.js';
import type { Alteration } from '../../ledger/alterations.js';
import { appendFacts } from '../../ledger/append-facts.act.js';
import { loanPlace } from '../../ledger/loan.query.js';
import { reversedIn } from '../../ledger/reversed.js';
import { noticesFrom } from '../closed-days.query.js';
import { notAfterToday, notBefore } from '../dates.js';
import { type LoanAnswer, loanAnswer } from '../loan-answer.query.js';
import { alteredByTaking, loanState } from '../loan-state.query.js';
import { checkLoan } from '../loan-terms.js';
import { twoPeople } from '../payments/oppose.act.js';
import { type ToldFigures, toldFigures } from '../told-figures.query.js';

export interface Disburse {
  loanId: string;
  on: CivilDate;
  method?: string;
  note?: string;
}

export const disburseLoan: Act<Disburse, LoanAnswer> = {
  name: 'disburse-loan',
  right: 'work',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run({ loanId, on, method, note }, doing) {
    notAfterToday('on', on, doing.today);
    const state = await loanState(doing.tx, loanId, doing.today);
    const { approval, disbursement } = state.story;
    if (disbursement) throw conflict('already-disbursed', 'จ่ายเงินไปแล้ว', 'The money is paid out already');
    if (!approval || state.life.stage === 'closed') {
      throw conflict('not-approved', 'ยังจ่ายเงินไม่ได้: รอมติที่ประชุม', 'Not yet: the loan is not approved');
    }
    notBefore('on', on, approval.on, { th: 'วันอนุมัติ', en: 'the approval' });
    const { principal, terms } = approval;
    const { faults } = checkLoan(state.fundType, principal, on, terms);
    if (faults.length > 0) throw invalidFields(faults);
    const from = await noticesFrom(doing.tx, on, doing.today);
    const [fact] = await appendFacts(doing, state.loan, [
      { kind: 'disbursement', on, amount: principal, body: { terms, method, note, noticesFrom: from } },
    ]);
    return {
      answer: await loanAnswer(doing, loanId),
      subject: { kind: 'loan', id: loanId },
      details: { factId: fact!.id, on, principal, method },
    };
  },
};

export interface ReverseDisbursement {
  loanId: string;
  on: CivilDate;
  reason: string;
}

/** The loan as it stands, with its figures of today before and after. */
export type PayoutTaken = LoanAnswer & { alters: Alteration[]; before: ToldFigures; after: ToldFigures };

/** Not by the one who paid it out. */
export const reverseDisbursement: Act<ReverseDisbursement, PayoutTaken> = {
  name: 'reverse-disbursement',
  right: 'correct',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run({ loanId, on, reason }, doing) {
    notAfterToday('on', on, doing.today);
    const state = await loanState(doing.tx, loanId, doing.today);
    const { disbursement } = state.story;
    if (!disbursement) throw conflict('not-disbursed', 'ยังไม่ได้จ่ายเงิน', 'Nothing is paid out');
    notBefore('on', on, disbursement.on, { th: 'วันจ่ายเงิน', en: 'the disbursement' });
    const warnings = await twoPeople({ ...disbursement, fundId: state.loan.fundId }, doing);
    const reversed = reversedIn(state.facts);
    const money = state.facts.find(
      fact =>
        ['payment', 'settlement', 'restructure', 'moratorium', 'write-off'].includes(fact.kind) &&
        !reversed.has(fact.id),
    );
    if (money) {
      throw conflict(
        'already-paid',
        'มีการชำระแล้ว ยกเลิกใบเสร็จก่อน',
        'Something is paid on it; reverse the receipt first',
      );
    }
    await appendFacts(doing, state.loan, [
      { kind: 'disbursement-reversal', on, of: disbursement.factId, body: { reason } },
    ]);
    const answer = await loanAnswer(doing, loanId);
    const told = {
      warnings: [...warnings, ...answer.warnings],
      alters: alteredByTaking(state, on, doing.today),
      before: toldFigures(state, doing.today),
      after: toldFigures(await loanState(doing.tx, loanId, doing.today), doing.today),
    };
    return {
      answer: { ...answer, ...told },
      subject: { kind: 'loan', id: loanId },
      details: { of: disbursement.factId, on, reason },
    };
  },
};
