// A loan's life read from its facts, as of a day: what was applied for, decided, paid out, and which steps
// were done.
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import type { Fact } from '../ledger/fact.entity.js';
import { bodyOf } from '../ledger/fact-body.js';
import type { Terms } from '../ledger/terms.js';
import { type Measure, measuresOf, type Restructuring, restructuresOf } from './measures.js';

export { bodyOf } from '../ledger/fact-body.js';

export interface Application {
  on: CivilDate;
  principal: Satang;
  terms: Terms;
}

/** A resolution: of a body before the approval, or the approval itself. */
export interface Decision {
  factId: string;
  on: CivilDate;
  by: string;
  number: string | null;
  note: string | null;
}

export interface Endorsement extends Decision {
  body: string;
  act: string;
}

export interface Approval extends Decision {
  principal: Satang;
  terms: Terms;
}

export interface Disbursement {
  factId: string;
  on: CivilDate;
  enteredOn: CivilDate;
  enteredBy: string;
  principal: Satang;
  terms: Terms;
  /** The first day on which its instalments are spoken of. */
  noticesFrom: CivilDate;
}

export interface Evidence {
  kind: 'photo' | 'attendance' | 'score' | 'minute' | 'file';
  fileId?: string;
  people?: string[];
  value?: string;
}

/** One time a step was done or waived. */
export interface StepRecord {
  factId: string;
  key: string;
  on: CivilDate;
  by: string;
  note: string;
  evidence: Evidence[];
  waived: boolean;
  reason: string | null;
}

export interface Story {
  application: Application;
  endorsements: Endorsement[];
  approval: Approval | null;
  rejection: Decision | null;
  cancellation: Decision | null;
  disbursement: Disbursement | null;
  /** In the order in which they took effect. */
  restructures: Restructuring[];
  /** The same with moratoria: one for each plan that was replaced. */
  measures: Measure[];
  steps: StepRecord[];
}

/** Leaves out what lay after the day, or was entered after `knownOn`. */
export function factsAsOf(facts: Fact[], asOf: CivilDate, knownOn?: CivilDate): Fact[] {
  return facts.filter(fact => fact.onDate <= asOf && (!knownOn || fact.enteredOn <= knownOn));
}

/** Reads the story from facts in their recorded order; null before the application. */
export function readStory(facts: Fact[]): Story | null {
  const undone = new Set(facts.filter(fact => isUndoing(fact)).map(fact => fact.ofFact));
  const standing = facts.filter(fact => !undone.has(fact.id));
  const applied = standing.find(fact => fact.kind === 'application');
  if (!applied) return null;
  return {
    application: {
      on: applied.onDate,
      principal: applied.amount!,
      terms: bodyOf<{ terms: Terms }>(applied).terms,
    },
    endorsements: standing.filter(fact => fact.kind === 'endorsement').map(endorsement),
    approval: approval(standing.findLast(fact => fact.kind === 'approval')),
    rejection: optionalDecision(standing.find(fact => fact.kind === 'rejection')),
    cancellation: optionalDecision(standing.find(fact => fact.kind === 'cancellation')),
    disbursement: disbursement(standing.findLast(fact => fact.kind === 'disbursement')),
    restructures: restructuresOf(facts),
    measures: measuresOf(facts),
    steps: standing.filter(fact => fact.kind === 'step').flatMap(stepRecords),
  };
}

function isUndoing(fact: Fact): boolean {
  return fact.kind === 'step-undone' || fact.kind === 'disbursement-reversal';
}

function decision(fact: Fact): Decision {
  const body = bodyOf<{ number?: string; note?: string }>(fact);
  return {
    factId: fact.id,
    on: fact.onDate,
    by: fact.enteredByName,
    number: body.number ?? null,
    note: body.note ?? null,
  };
}

function optionalDecision(fact: Fact | undefined): Decision | null {
  return fact ? decision(fact) : null;
}

function endorsement(fact: Fact): Endorsement {
  return { ...decision(fact), ...bodyOf<{ body: string; act: string }>(fact) };
}

function approval(fact: Fact | undefined): Approval | null {
  return fact
    ? { ...decision(fact), principal: fact.amount!, terms: bodyOf<{ terms: Terms }>(fact).terms }
    : null;
}

function disbursement(fact: Fact | undefined): Disbursement | null {
  if (!fact) return null;
  const { id, onDate, enteredOn, enteredBy, amount } = fact;
  const { terms, noticesFrom } = bodyOf<{ terms: Terms; noticesFrom?: CivilDate }>(fact);
  return {
    factId: id,
    on: onDate,
    enteredOn,
    enteredBy,
    principal: amount!,
    terms,
    noticesFrom: noticesFrom ?? enteredOn,
  };
}

/** One record of each key: a register's loan has all its ป steps waived by one fact. */
function stepRecords(fact: Fact): StepRecord[] {
  const body = bodyOf<Partial<StepRecord> & { key?: string; keys?: string[] }>(fact);
  return (body.keys ?? [body.key!]).map(key => ({
    factId: fact.id,
    key,
    on: fact.onDate,
    by: fact.enteredByName,
    note: body.note ?? '',
    evidence: body.evidence ?? [],
    waived: body.waived ?? false,
    reason: body.reason ?? null,
  }));
}
