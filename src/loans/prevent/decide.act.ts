// ป ends: bodies endorse and screen, the committee approves or rejects, or the applicant withdraws.

import type { Act, Doing } from '../../journal/act.js';
import type { Actor } from '../../kernel/actor.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import { conflict, forbidden, invalid, invalidFields } from '../../kernel/refusal.js';
import { appendFacts, type NewFact } from '../../ledger/append-facts.act.js';
import { loanPlace } from '../../ledger/loan.query.js';
import type { Terms } from '../../ledger/terms.js';
import { notAfterToday, notBefore } from '../dates.js';
import { type LoanAnswer, loanAnswer, termsOf } from '../loan-answer.query.js';
import { type LoanState, loanState, principalOf } from '../loan-state.query.js';
import { checkLoan } from '../loan-terms.js';
import { stepsInTheWay } from '../steps.js';

const CONTRACT_DAY = { th: 'วันรับคำขอ', en: 'the application' };

export interface Endorse {
  loanId: string;
  body: string;
  act: string;
  on: CivilDate;
  number?: string;
  note?: string;
}

/** A body before the fund's own decision has resolved: คณะทำงาน endorses, อกส.อ. screens, อกส.จ. approves. */
export const endorseLoan: Act<Endorse, LoanAnswer> = {
  name: 'endorse-loan',
  right: 'officer-or-work',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run(input, doing) {
    const state = await undecided(input.loanId, input.on, doing);
    const body = state.fundType.approval.bodies.find(one => one.key === input.body);
    if (!body) {
      const keys = state.fundType.approval.bodies.map(one => one.key).join(', ');
      throw invalid('body', 'bad-choice', `เลือกได้เพียง ${keys || 'ไม่มี'}`, `One of ${keys || 'none'}`);
    }
    if (input.act !== body.act)
      throw invalid('act', 'bad-choice', `เลือกได้เพียง ${body.act}`, `Only ${body.act}`);
    if (state.story.endorsements.some(one => one.body === input.body)) {
      throw conflict(
        'already-endorsed',
        `บันทึกมติของ${body.short.th}แล้ว`,
        `${body.short.en} is recorded already`,
      );
    }
    const { number, note } = input;
    return decided(doing, state, {
      kind: 'endorsement',
      on: input.on,
      body: { body: input.body, act: input.act, number, note },
    });
  },
};

export interface Approve {
  loanId: string;
  on: CivilDate;
  resolution?: string;
  principal?: Satang;
  terms?: Partial<Terms>;
}

/**
 * The last act of ป. Refused (409) while a required step or body is open; the amount may be less than was
 * asked.
 */
export const approveLoan: Act<Approve, LoanAnswer> = {
  name: 'approve-loan',
  right: 'approve',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run(input, doing) {
    const state = await undecided(input.loanId, input.on, doing);
    if (!doing.preview) mustBeNamed(doing.actor, state);
    mayBeApproved(state);
    const asked = principalOf(state.story);
    const principal = input.principal ?? asked;
    if (principal > asked) {
      throw invalid('principal', 'above-request', 'อนุมัติได้ไม่เกินจำนวนที่ขอ', 'Not more than was asked for');
    }
    const terms = { ...termsOf(state), ...input.terms };
    const { faults } = checkLoan(state.fundType, principal, input.on, terms);
    if (faults.length > 0) throw invalidFields(faults);
    const body = { terms, number: input.resolution };
    return decided(doing, state, { kind: 'approval', on: input.on, amount: principal, body });
  },
};

export interface Refuse {
  loanId: string;
  on: CivilDate;
  reason?: string;
  resolution?: string;
}

/** The committee says no. */
export const rejectLoan: Act<Refuse, LoanAnswer> = {
  name: 'reject-loan',
  right: 'approve',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run(input, doing) {
    const state = await undecided(input.loanId, input.on, doing);
    if (!doing.preview) mustBeNamed(doing.actor, state);
    return decided(doing, state, {
      kind: 'rejection',
      on: input.on,
      body: { note: input.reason, number: input.resolution },
    });
  },
};

/** The applicant withdraws, before or after the approval, but not once the money is paid out. */
export const cancelLoan: Act<Refuse, LoanAnswer> = {
  name: 'cancel-loan',
  right: 'work',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run(input, doing) {
    notAfterToday('on', input.on, doing.today);
    const state = await loanState(doing.tx, input.loanId, doing.today);
    if (state.story.disbursement) {
      throw conflict(
        'already-disbursed',
        'จ่ายเงินแล้ว ยกเลิกไม่ได้ ถ้าจ่ายผิดให้ยกเลิกการจ่ายเงินก่อน',
        'The money is paid out; reverse the disbursement first',
      );
    }
    if (state.life.stage === 'closed')
      throw conflict('already-closed', 'คำขอนี้ปิดแล้ว', 'The application is closed');
    notBefore('on', input.on, state.story.approval?.on ?? state.story.application.on, CONTRACT_DAY);
    return decided(doing, state, {
      kind: 'cancellation',
      on: input.on,
      body: { note: input.reason, number: input.resolution },
    });
  },
};

/** The loan while nothing is decided yet; refuses (409) one that is. */
async function undecided(loanId: string, on: CivilDate, doing: Doing): Promise<LoanState> {
  notAfterToday('on', on, doing.today);
  const state = await loanState(doing.tx, loanId, doing.today);
  notBefore('on', on, state.story.application.on, CONTRACT_DAY);
  if (state.story.approval) throw conflict('already-approved', 'อนุมัติไปแล้ว', 'It is approved already');
  if (state.life.stage !== 'prevent')
    throw conflict('already-closed', 'คำขอนี้ปิดแล้ว', 'The application is closed');
  return state;
}

/** An officer approves only where the kind of fund names that office. */
function mustBeNamed(actor: Actor, { fundType }: LoanState): void {
  if (actor.role === 'administrator' || actor.role === 'committee-member') return;
  if (fundType.approval.officers.includes(actor.role)) return;
  throw forbidden('เฉพาะประธานหรือเลขานุการของกองทุน', "Only the fund's chair or secretary");
}

function mayBeApproved(state: LoanState): void {
  const open = stepsInTheWay(state.steps);
  if (open.length > 0) {
    throw conflict(
      'steps-open',
      `ยังอนุมัติไม่ได้: เหลืออีก ${open.length} ขั้น — ${open.map(step => step.name.th).join(', ')}`,
      `Not yet: ${open.length} steps are open: ${open.map(step => step.key).join(', ')}`,
    );
  }
  const missing = state.fundType.approval.bodies.find(
    body => body.required && !state.story.endorsements.some(one => one.body === body.key),
  );
  if (missing) {
    throw conflict(
      'endorsement-missing',
      `ยังอนุมัติไม่ได้: รอมติของ${missing.short.th}`,
      `Not yet: ${missing.short.en} has not resolved`,
    );
  }
}

async function decided(doing: Doing, state: LoanState, fact: NewFact) {
  const [stored] = await appendFacts(doing, state.loan, [fact]);
  return {
    answer: await loanAnswer(doing, state.loan.id),
    subject: { kind: 'loan', id: state.loan.id },
    details: { factId: stored!.id, ...fact },
  };
}
