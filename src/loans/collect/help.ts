// How a household in trouble is helped: referrals with their outcome, and the household plan by the four ท
// (ทัศนคติ ทักษะ ทรัพยากร ทางออก) with its two exits: a request to an agency, an item in a plan of a level.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Fact } from '../../ledger/fact.entity.js';
import { reversedIn } from '../../ledger/reversed.js';
import { bodyOf } from '../story.js';
import { wordsOn } from './words-on.js';

/** The four ท, in their order. */
export const PLAN_PARTS = ['attitude', 'skill', 'resource', 'way-out'] as const;
/** Where a household was found: in TPMAP, or by a look of one's own outside it. */
export const PLAN_SOURCES = ['tpmap', 're-x-ray'] as const;
/** The five dimensions of TPMAP. */
export const PLAN_DIMENSIONS = ['health', 'living', 'education', 'income', 'access'] as const;
export const EXIT_KINDS = ['request', 'plan-item'] as const;
/** Whose plan an item is put into. */
export const PLAN_LEVELS = ['village', 'subdistrict', 'district', 'province'] as const;
export const OUTCOMES = ['waiting', 'granted', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface PlanAction {
  factId: string;
  on: CivilDate;
  part: (typeof PLAN_PARTS)[number];
  /** What stands in the household, for which this is done. */
  finding: string | null;
  action: string;
  /** Who does it, by name; with `assigneeId` a user, in whose list it stands. */
  owner: string;
  assigneeId: string | null;
  dueOn: CivilDate;
  done: boolean;
  /** The day of the last word on it; null while nothing was told. */
  toldOn: CivilDate | null;
  note: string | null;
}

/** A thing that was asked of others, and what came of it. */
export interface Asked {
  factId: string;
  on: CivilDate;
  outcome: Outcome;
  /** The day of the last word on it; null while nothing was told. */
  toldOn: CivilDate | null;
  note: string | null;
  /** The day on which to ask again. */
  askOn: CivilDate | null;
}

export interface Referral extends Asked {
  measure: string;
  referredTo: string;
}

export interface PlanExit extends Asked {
  kind: (typeof EXIT_KINDS)[number];
  actionId: string | null;
  what: string;
  /** The agency that is asked, or the name of the plan. */
  to: string;
  level: (typeof PLAN_LEVELS)[number] | null;
}

export interface PlanHead {
  source?: (typeof PLAN_SOURCES)[number];
  dimensions?: (typeof PLAN_DIMENSIONS)[number][];
  certifiedOn?: CivilDate;
  certifiedBy?: string;
  team?: string;
  mentors?: string;
  note?: string;
}

export interface Help {
  /** Of the household plan; the last one recorded holds. */
  head: (PlanHead & { on: CivilDate }) | null;
  actions: PlanAction[];
  exits: PlanExit[];
  referrals: Referral[];
}

/** What was done to help, as of a day; what was told later of a thing stands in it, the last word holds. */
export function helpOf(facts: Fact[], asOf: CivilDate): Help {
  const known = facts.filter(fact => fact.onDate <= asOf);
  const reversed = reversedIn(known);
  const standing = known.filter(fact => !reversed.has(fact.id));
  const of = (kind: Fact['kind']) => standing.filter(fact => fact.kind === kind && fact.ofFact === null);
  const word = (fact: Fact) => wordsOn(fact, known).at(-1);
  const head = of('plan').at(-1);
  return {
    head: head ? { on: head.onDate, ...bodyOf<PlanHead>(head) } : null,
    actions: of('plan-action').map(fact => actionOf(fact, word(fact))),
    exits: of('plan-exit').map(fact => exitOf(fact, word(fact))),
    referrals: of('assistance').map(fact => ({ ...askedOf(fact, word(fact)), ...referred(fact) })),
  };
}

function actionOf(fact: Fact, word: Fact | undefined): PlanAction {
  const body = bodyOf<Pick<PlanAction, 'part' | 'action' | 'owner' | 'dueOn'> & Partial<PlanAction>>(fact);
  const told = word && bodyOf<{ done: boolean; note?: string }>(word);
  return {
    factId: fact.id,
    on: fact.onDate,
    part: body.part,
    finding: body.finding ?? null,
    action: body.action,
    owner: body.owner,
    assigneeId: body.assigneeId ?? null,
    dueOn: body.dueOn,
    done: told?.done ?? false,
    toldOn: word?.onDate ?? null,
    note: told?.note ?? null,
  };
}

function exitOf(fact: Fact, word: Fact | undefined): PlanExit {
  const { kind, what, to, actionId = null, level = null } = bodyOf<PlanExit>(fact);
  return { ...askedOf(fact, word), kind, what, to, actionId, level };
}

function referred(fact: Fact): { measure: string; referredTo: string } {
  const { measure, referredTo } = bodyOf<{ measure: string; referredTo: string }>(fact);
  return { measure, referredTo };
}

function askedOf(fact: Fact, word: Fact | undefined): Asked {
  const asked = bodyOf<{ askOn?: CivilDate; outcome?: string }>(fact);
  const told = word && bodyOf<{ result: Outcome; outcome?: string; askOn?: CivilDate }>(word);
  return {
    factId: fact.id,
    on: fact.onDate,
    outcome: told?.result ?? 'waiting',
    toldOn: word?.onDate ?? null,
    note: told?.outcome ?? asked.outcome ?? null,
    askOn: told ? (told.askOn ?? null) : (asked.askOn ?? null),
  };
}
