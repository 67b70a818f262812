// The household plan by the four ท: its head, its actions, and its two exits (โพธิ์ไทร's practice).
import { mustServe } from '../../access/fund-members.query.js';
import type { Act } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { conflict, invalid } from '../../kernel/refusal.js';
import { appendFacts } from '../../ledger/append-facts.act.js';
import type { Fact } from '../../ledger/fact.entity.js';
import { factOf, factsOf, loanOf, loanPlace } from '../../ledger/loan.query.js';
import { notAfterToday, notBefore } from '../dates.js';
import type { PlanAction, PlanExit, PlanHead } from './help.js';
import { type InstrumentRecord, instrumentRecord } from './instrument.query.js';
import { keepInstrument } from './keep-instrument.act.js';
import { runningLoan } from './running-loan.query.js';
import { wordsOn } from './words-on.js';

export interface OpenPlan extends PlanHead {
  loanId: string;
  on: CivilDate;
}

/** The head of the plan, or the head written anew: the last one holds. */
export const openPlan: Act<OpenPlan, InstrumentRecord> = {
  name: 'open-plan',
  right: 'officer-or-work',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run({ loanId, on, ...body }, doing) {
    const state = await runningLoan({ loanId, on }, doing);
    if (body.certifiedOn) notAfterToday('certifiedOn', body.certifiedOn, doing.today);
    return keepInstrument(state, { kind: 'plan', on, body: { ...body } }, doing);
  },
};

export interface PlanDeed {
  loanId: string;
  on: CivilDate;
  part: PlanAction['part'];
  finding?: string;
  action: string;
  dueOn: CivilDate;
  /** Who does it by name, or a user who serves the fund: one of the two. */
  owner?: string;
  assigneeId?: string;
}

/** One thing to do, by whom and by when: it stands in วันนี้ until it is done. */
export const planAction: Act<PlanDeed, InstrumentRecord> = {
  name: 'plan-action',
  right: 'officer-or-work',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run({ loanId, on, owner, assigneeId, ...deed }, doing) {
    const state = await runningLoan({ loanId, on }, doing);
    notBefore('dueOn', deed.dueOn, on, { th: 'วันที่วางแผน', en: 'the plan itself' });
    const { fundId } = state.loan;
    const name = assigneeId ? (await mustServe(doing.tx, fundId, assigneeId, 'assigneeId')).name : owner;
    if (!name) {
      throw invalid('owner', 'missing', 'ใส่ชื่อว่าใครเป็นผู้ทำ', 'Say who does it: a name, or a user of the fund');
    }
    const body = { ...deed, owner: owner ?? name, assigneeId };
    return keepInstrument(state, { kind: 'plan-action', on, body }, doing);
  },
};

export interface TellAction {
  actionId: string;
  on: CivilDate;
  done: boolean;
  note?: string;
}

/** Whether an action was done: a fact of its own; the last word holds. */
export const tellAction: Act<TellAction, InstrumentRecord> = {
  name: 'tell-plan-action',
  right: 'officer-or-work',
  place: async (db, { actionId }) => loanPlace(db, (await factOf(db, actionId, ['plan-action'])).loanId),
  async run({ actionId, on, done, note }, doing) {
    const action = await factOf(doing.tx, actionId, ['plan-action']);
    const facts = await factsOf(doing.tx, action.loanId);
    standingEntry(action, facts);
    notAfterToday('on', on, doing.today);
    mayBeTold(action, on);
    const loan = await loanOf(doing.tx, action.loanId);
    const word = { kind: 'plan-action' as const, on, of: actionId, body: { done, note } };
    const [stored] = await appendFacts(doing, loan, [word]);
    return {
      answer: instrumentRecord(action, facts, wordsOn(action, [...facts, stored!])),
      subject: { kind: 'loan', id: loan.id },
      details: { of: actionId, on, done, note },
    };
  },
};

export interface LeavePlan {
  loanId: string;
  on: CivilDate;
  kind: PlanExit['kind'];
  what: string;
  /** The agency that is asked, or the name of the plan. */
  to: string;
  level?: NonNullable<PlanExit['level']>;
  actionId?: string;
  askOn?: CivilDate;
  note?: string;
}

/** One of the two exits: a request sent to an agency, or an item put into a plan of a level. */
export const leavePlan: Act<LeavePlan, InstrumentRecord> = {
  name: 'leave-plan',
  right: 'officer-or-work',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run({ loanId, on, ...body }, doing) {
    const state = await runningLoan({ loanId, on }, doing);
    if (body.kind === 'plan-item' && !body.level) {
      throw invalid('level', 'missing', 'เลือกว่าเป็นแผนระดับไหน', 'Say of which level the plan is');
    }
    if (body.askOn) notBefore('askOn', body.askOn, on, { th: 'วันที่ส่ง', en: 'the exit itself' });
    const known = state.facts.some(fact => fact.kind === 'plan-action' && fact.id === body.actionId);
    if (body.actionId && !known) {
      throw invalid('actionId', 'unknown-action', 'ไม่พบเรื่องนี้ในแผนของสัญญานี้', 'No such action in this plan');
    }
    return keepInstrument(state, { kind: 'plan-exit', on, body }, doing);
  },
};

/** Refuses (409) a word on what was taken back, and on a word itself. */
export function standingEntry(entry: Fact, facts: Fact[]): void {
  const reversed = facts.some(fact => fact.kind === 'reversal' && fact.ofFact === entry.id);
  if (entry.ofFact === null && !reversed) return;
  throw conflict('reversed', 'รายการนี้ยกเลิกแล้ว บันทึกผลไม่ได้', 'The entry is reversed: nothing is told of it');
}

/** Refuses (422) a word told before the thing itself. */
export function mayBeTold(entry: Fact, on: CivilDate): void {
  notBefore('on', on, entry.onDate, { th: 'วันของรายการเดิม', en: 'the entry itself' });
}
