// ท4: the unpaid part of a loan gets a new plan (ปรับโครงสร้างหนี้). The old plan stays readable.
import type { Act, Doing } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { conflict, invalid, invalidFields, type Words } from '../../kernel/refusal.js';
import { appendFacts, type NewFact } from '../../ledger/append-facts.act.js';
import { checkTerms } from '../../ledger/check-terms.js';
import type { Fact } from '../../ledger/fact.entity.js';
import { loanPlace } from '../../ledger/loan.query.js';
import type { Position } from '../../ledger/position.js';
import { makeSchedule } from '../../ledger/schedule.js';
import type { Terms } from '../../ledger/terms.js';
import { termsOf, writeAmounts } from '../loan-answer.query.js';
import { positionOn } from '../loan-state.query.js';
import { checkLoan } from '../loan-terms.js';
import { twoPeople } from '../payments/oppose.act.js';
import { type InstalmentAnswer, instalmentAnswers } from '../schedule.query.js';
import { type InstrumentRecord, instrumentRecord } from './instrument.query.js';
import { givesMoreTime } from './more-time.js';
import { partiesOf } from './parties.query.js';
import { changedTerms } from './plan-change.js';
import { type RunningLoan, runningLoan } from './running-loan.query.js';

export const MEASURES = ['moratorium', 'lower-rate', 'longer-term', 'new-instalments', 'other'] as const;

export interface RestructureLoan {
  loanId: string;
  on: CivilDate;
  /** Only what changes; the rest stays as it was. */
  terms?: Partial<Terms>;
  /** In place of new terms: what falls due up to a day is asked with the first instalment after it. */
  moratorium?: { part: 'principal' | 'interest' | 'both'; until: CivilDate };
  /** Unpaid parts that are given up instead of being asked with the first new row. */
  waive?: ('fee' | 'penalty' | 'interest')[];
  /** Whose announcement or resolution allows it, and its number. */
  authority: string;
  number: string;
  measure?: (typeof MEASURES)[number];
  guarantorConsents?: { personId: string; consented: boolean }[];
  /** Who of the borrowers agreed, as it was written down. */
  agreedBy?: string;
  note?: string;
}

/** The plan on a day, before or after the change. */
export interface Picture {
  outstanding: Record<string, string>;
  rows: InstalmentAnswer[];
}

export type RestructureRecord = InstrumentRecord & {
  before: Picture;
  after: Picture;
  warnings: { code: string; message: Words }[];
};

/** Not by the one who entered the disbursement. A preview answers the same and stores nothing. */
export const restructureLoan: Act<RestructureLoan, RestructureRecord> = {
  name: 'restructure-loan',
  right: 'correct',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run(input, doing) {
    const { loanId, on } = input;
    const state = await runningLoan({ loanId, on }, doing);
    const sameHand = await twoPeople({ ...state.story.disbursement, fundId: state.loan.fundId }, doing);
    const before = positionOn(state.facts, state.story, on);
    const change = input.moratorium ? suspension(input, input.moratorium) : newPlan(state, input, before);
    const silent = await withoutConsent(state, input.guarantorConsents ?? [], doing);
    const free = change.body!['moreTime'] === false ? [] : silent.map(goesFree);
    const [fact] = await appendFacts(doing, state.loan, [change]);
    const found = after(state, fact!);
    mustKeepPrincipal(before, found);
    const limits = input.moratorium ? [] : limitWarnings(state, before, on, change.body!['terms'] as Terms);
    return {
      answer: {
        ...instrumentRecord(fact!),
        before: picture(before),
        after: picture(found),
        warnings: [...sameHand, ...free, ...limits],
      },
      subject: { kind: 'loan', id: loanId },
      details: { factId: fact!.id, on, ...change.body },
    };
  },
};

function newPlan(state: RunningLoan, input: RestructureLoan, before: Position): NewFact {
  const { on, waive, terms } = input;
  if (!terms)
    throw invalid('terms', 'missing', 'ใส่เงื่อนไขใหม่ หรือช่วงพักชำระหนี้', 'Say the new terms, or the moratorium');
  const found = newTerms(state, { ...input, terms }, before);
  const planned = makeSchedule(before.outstanding.principal, on, found);
  const moreTime = givesMoreTime(before.rows, planned, on);
  return { kind: 'restructure', on, body: { terms: found, moreTime, waive, ...agreement(input) } };
}

/** A moratorium: it ends on a day after it begins, and cannot be mixed with new terms. */
function suspension(input: RestructureLoan, moratorium: NonNullable<RestructureLoan['moratorium']>): NewFact {
  const { on, terms, waive } = input;
  if (terms || waive?.length)
    throw invalid(
      'terms',
      'not-with-moratorium',
      'พักชำระหนี้และเปลี่ยนเงื่อนไขบันทึกคนละครั้ง',
      'A moratorium and new terms are recorded one after the other',
    );
  if (moratorium.until < on)
    throw invalid(
      'moratorium.until',
      'before-it-begins',
      'วันสุดท้ายของการพักต้องไม่ก่อนวันเริ่ม',
      'The moratorium ends before it begins',
    );
  return { kind: 'moratorium', on, body: { ...moratorium, ...agreement(input) } };
}

function agreement({ authority, number, measure, guarantorConsents = [], agreedBy, note }: RestructureLoan) {
  return { authority, number, measure, guarantorConsents, agreedBy, note };
}

/** Principal is only paid or written off: no change of the plan makes it vanish or grow. */
function mustKeepPrincipal(before: Position, found: Position): void {
  if (before.outstanding.principal === found.outstanding.principal) return;
  throw invalid(
    'terms',
    'principal-changes',
    'เงินต้นคงเหลือต้องเท่าเดิม แก้เงื่อนไขแล้วลองใหม่',
    'The outstanding principal must stay the same; mend the terms',
  );
}

function newTerms(
  state: RunningLoan,
  { on, terms: asked }: RestructureLoan & { terms: Partial<Terms> },
  before: Position,
): Terms {
  const { principal } = before.outstanding;
  if (principal === 0) {
    throw conflict('nothing-owed', 'ไม่มีเงินต้นคงเหลือให้ปรับ', 'No principal is left to restructure');
  }
  const terms = changedTerms(termsOf(state), asked);
  const faults = checkTerms(principal, on, terms, { legalMaximum: true });
  if (faults.length > 0) throw invalidFields(faults);
  return terms;
}

function after(state: RunningLoan, fact: Fact): Position {
  return positionOn([...state.facts, fact], state.story, fact.onDate);
}

function picture(position: Position): Picture {
  return { outstanding: writeAmounts(position.outstanding), rows: instalmentAnswers(position) };
}

/** The names of the guarantors who did not agree. Refuses (422) a consent of somebody else. */
async function withoutConsent(
  state: RunningLoan,
  consents: { personId: string; consented: boolean }[],
  doing: Doing,
): Promise<string[]> {
  const guarantors = (await partiesOf(doing.tx, state.loan)).filter(party => party.role === 'guarantor');
  const stranger = consents.findIndex(
    one => !guarantors.some(guarantor => guarantor.personId === one.personId),
  );
  if (stranger !== -1) {
    const field = `guarantorConsents.${stranger}.personId`;
    throw invalid(field, 'not-a-guarantor', 'คนนี้ไม่ใช่ผู้ค้ำประกันของสัญญานี้', 'Not a guarantor of this loan');
  }
  return guarantors
    .filter(({ personId }) => !consents.some(one => one.personId === personId && one.consented))
    .map(({ name }) => name);
}

/** s.700: who did not agree to the longer time. */
function goesFree(name: string): RestructureRecord['warnings'][number] {
  return {
    code: 'guarantor-goes-free',
    message: {
      th: `${name} ยังไม่ยินยอม จึงหลุดพ้นจากการค้ำประกัน (ป.พ.พ. มาตรา 700)`,
      en: `${name} has not consented and goes free (Civil and Commercial Code s.700)`,
    },
  };
}

/** A change to help may go beyond the fund's own limits: said, not refused. */
function limitWarnings(
  state: RunningLoan,
  before: Position,
  on: CivilDate,
  terms: Terms,
): RestructureRecord['warnings'] {
  const { faults, warnings } = checkLoan(state.fundType, before.outstanding.principal, on, terms);
  return [...faults.map(({ code, message }) => ({ code, message })), ...warnings];
}
