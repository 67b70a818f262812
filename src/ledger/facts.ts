// What happened to a loan after it was paid out. A fact is never changed or removed; a reversal opposes it.
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import type { Part, Terms } from './terms.js';

interface Recorded {
  id: string;
  /** The value date: the fact counts from this day, whenever it was entered. */
  on: CivilDate;
  enteredOn: CivilDate;
  /** The order of recording among facts of one day; absent, the order in the list. */
  seq?: number;
}

/** Money received, divided by the loan's allocation. */
export interface Payment extends Recorded {
  kind: 'payment';
  amount: Satang;
}

/** A cost of collection or an agreed penalty; `on` is its due day. */
export interface Charge extends Recorded {
  kind: 'charge';
  charge: 'fee' | 'penalty';
  amount: Satang;
}

/** From its `on` the fact `of` counts as never recorded. */
export interface Reversal extends Recorded {
  kind: 'reversal';
  of: string;
}

/** The unpaid rows are replaced by a schedule of the outstanding principal under new terms. */
export interface Restructure extends Recorded {
  kind: 'restructure';
  terms: Terms;
  /** Unpaid parts that are given up instead of being asked with the first new row. */
  waive?: Exclude<Part, 'principal'>[];
  /** Only the rows due from this day on are replaced: a change within the running plan. */
  from?: CivilDate;
}

/** Whatever is outstanding is given up in the books. */
export interface WriteOff extends Recorded {
  kind: 'write-off';
}

/** An early payoff: instalments not yet due ask interest to this day only, and `amount` is paid. */
export interface Settlement extends Recorded {
  kind: 'settlement';
  amount: Satang;
}

/** Penalty or default interest that is not asked any more, oldest first. */
export interface Waiver extends Recorded {
  kind: 'waiver';
  amount: Satang;
}

/** Unapplied credit paid back. */
export interface Refund extends Recorded {
  kind: 'refund';
  amount: Satang;
}

/** What falls due of a part from `on` to `until` (both included) is asked with the first instalment after. */
export interface Moratorium extends Recorded {
  kind: 'moratorium';
  part: 'principal' | 'interest' | 'both';
  until: CivilDate;
}

export type Fact =
  | Payment
  | Charge
  | Reversal
  | Restructure
  | WriteOff
  | Settlement
  | Waiver
  | Refund
  | Moratorium;
/** A fact that does something at a point in time; a charge is part of the plan as long as it is known. */
export type Event = Exclude<Fact, Charge | Reversal>;

/** The facts that count on a day: events by value date, charges by their due day. */
export interface CountingFacts {
  events: Event[];
  charges: Charge[];
  /**
   * For each charge, how many restructures come before it: it belongs to the plan made by the last of
   * them.
   */
  plans: number[];
}

/** The facts that count `asOf` a day, as far as they were known on `knownOn` (default: all). */
export function countingFacts(facts: Fact[], asOf: CivilDate, knownOn?: CivilDate): CountingFacts {
  const reversed = reversedIds(facts, asOf, knownOn);
  const counting: CountingFacts = { events: [], charges: [], plans: [] };
  let plan = 0;
  for (const fact of inOrder(facts)) {
    if (fact.kind === 'reversal' || reversed?.has(fact.id)) continue;
    if (countsFrom(fact) > asOf || (knownOn !== undefined && fact.enteredOn > knownOn)) continue;
    if (fact.kind === 'charge') {
      counting.charges.push(fact);
      counting.plans.push(plan);
    } else {
      counting.events.push(fact);
      if (fact.kind === 'restructure') plan++;
    }
  }
  return counting;
}

/** The day from which a fact counts: a charge already from when it was entered, if that is earlier. */
export function countsFrom(fact: Fact): CivilDate {
  return fact.kind === 'charge' && fact.enteredOn < fact.on ? fact.enteredOn : fact.on;
}

function reversedIds(facts: Fact[], asOf: CivilDate, knownOn?: CivilDate): Set<string> | null {
  let ids: Set<string> | null = null;
  for (const fact of facts) {
    if (fact.kind !== 'reversal' || fact.on > asOf) continue;
    if (knownOn !== undefined && fact.enteredOn > knownOn) continue;
    ids ??= new Set();
    ids.add(fact.of);
  }
  return ids;
}

function inOrder(facts: Fact[]): Fact[] {
  for (let index = 1; index < facts.length; index++) {
    if (compare(facts[index - 1]!, facts[index]!) > 0) return [...facts].sort(compare);
  }
  return facts;
}

function compare(one: Fact, other: Fact): number {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1;
  return one.seq === undefined || other.seq === undefined ? 0 : one.seq - other.seq;
}
