// Promises to pay: kept or broken is found out from the payments, never typed in.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import type { Fact } from '../../ledger/fact.entity.js';
import { reversedIn } from '../../ledger/reversed.js';
import { bodyOf } from '../story.js';

export type PromiseState = 'open' | 'kept' | 'kept-late' | 'broken';

export interface PromiseToPay {
  factId: string;
  /** The day on which it was given. */
  on: CivilDate;
  promisedOn: CivilDate;
  amount: Satang;
  note: string | null;
  /** Paid from the day it was given on, as far as it counts towards it. */
  paid: Satang;
  state: PromiseState;
  /** The day on which the payments reached the amount. */
  keptOn: CivilDate | null;
  /** A later promise stands in its place from this day on. */
  replacedOn: CivilDate | null;
}

/**
 * The promises of a loan as of a day, in the order in which they were given. One is kept when what was paid
 * from the day it was given up to the promised day reaches its amount; until that day is over it is open.
 */
export function promisesOf(facts: Fact[], asOf: CivilDate): PromiseToPay[] {
  const standing = standingFacts(facts, asOf);
  const payments = standing.filter(fact => fact.kind === 'payment' || fact.kind === 'settlement');
  const given = standing.filter(fact => fact.kind === 'promise');
  return given.map((fact, index) => judged(fact, given[index + 1] ?? null, payments, asOf));
}

function judged(fact: Fact, next: Fact | null, payments: Fact[], asOf: CivilDate): PromiseToPay {
  const { promisedOn, note } = bodyOf<{ promisedOn: CivilDate; note?: string }>(fact);
  const amount = fact.amount!;
  const after = payments.filter(payment => isAfter(payment, fact));
  const keptOn = reachedOn(after, amount);
  const paid = sum(after.filter(payment => payment.onDate <= (keptOn ?? asOf)));
  return {
    factId: fact.id,
    on: fact.onDate,
    promisedOn,
    amount,
    note: note ?? null,
    paid: Math.min(paid, amount),
    state: stateOf(keptOn, promisedOn, asOf),
    keptOn,
    replacedOn: next?.onDate ?? null,
  };
}

function stateOf(keptOn: CivilDate | null, promisedOn: CivilDate, asOf: CivilDate): PromiseState {
  if (keptOn) return keptOn <= promisedOn ? 'kept' : 'kept-late';
  return asOf <= promisedOn ? 'open' : 'broken';
}

/** A payment of the promise's own day counts when it was recorded after the promise. */
function isAfter(payment: Fact, promise: Fact): boolean {
  return payment.onDate > promise.onDate || (payment.onDate === promise.onDate && payment.seq > promise.seq);
}

function reachedOn(payments: Fact[], amount: Satang): CivilDate | null {
  let paid = 0;
  for (const payment of payments) {
    paid += payment.amount!;
    if (paid >= amount) return payment.onDate;
  }
  return null;
}

/** What counts by a day, in order of value. */
function standingFacts(facts: Fact[], asOf: CivilDate): Fact[] {
  const known = facts.filter(fact => fact.onDate <= asOf);
  const reversed = reversedIn(known);
  return known.filter(fact => !reversed.has(fact.id)).toSorted(byDay);
}

function byDay(one: Fact, other: Fact): number {
  if (one.onDate !== other.onDate) return one.onDate < other.onDate ? -1 : 1;
  return one.seq - other.seq;
}

function sum(payments: Fact[]): Satang {
  return payments.reduce((all, payment) => all + payment.amount!, 0);
}
