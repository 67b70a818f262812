// Restructures and moratoria of a loan that stand: what replaced its plan, by whom, and who agreed.
import type { CivilDate } from '../kernel/civil-date.js';
import type { Fact } from '../ledger/fact.entity.js';
import { bodyOf } from '../ledger/fact-body.js';
import { reversedIn } from '../ledger/reversed.js';
import type { Terms } from '../ledger/terms.js';

/** A change of the plan that still stands. */
export interface Restructuring {
  factId: string;
  on: CivilDate;
  terms: Terms;
}

/** A restructure or a moratorium that still stands, with whoever of the guarantors agreed to it. */
export interface Measure {
  factId: string;
  kind: 'restructure' | 'moratorium';
  on: CivilDate;
  /** The last day of a moratorium; a restructure has none. */
  until: CivilDate | null;
  /** The name that it was recorded under; `other` when none was said. */
  measure: string;
  authority: string;
  number: string;
  consentedBy: string[];
  /** Whether it lets the debtor pay later (s.700). */
  moreTime: boolean;
}

/** New plans that stand, in the order in which they took effect. */
export function restructuresOf(facts: Fact[]): Restructuring[] {
  return standingMeasures(facts)
    .filter(fact => fact.kind === 'restructure')
    .map(fact => ({ factId: fact.id, on: fact.onDate, terms: bodyOf<{ terms: Terms }>(fact).terms }));
}

/** The same with moratoria. */
export function measuresOf(facts: Fact[]): Measure[] {
  return standingMeasures(facts).map(measure);
}

function standingMeasures(facts: Fact[]): Fact[] {
  const reversed = reversedIn(facts);
  return facts
    .filter(fact => (fact.kind === 'restructure' || fact.kind === 'moratorium') && !reversed.has(fact.id))
    .toSorted((a, b) => (a.onDate < b.onDate ? -1 : a.onDate > b.onDate ? 1 : a.seq - b.seq));
}

function measure(fact: Fact): Measure {
  const body = bodyOf<Partial<Measure> & { guarantorConsents?: Consent[] }>(fact);
  return {
    factId: fact.id,
    kind: fact.kind as Measure['kind'],
    on: fact.onDate,
    until: body.until ?? null,
    measure: body.measure ?? (fact.kind === 'moratorium' ? 'moratorium' : 'other'),
    authority: body.authority ?? '',
    number: body.number ?? '',
    consentedBy: (body.guarantorConsents ?? []).filter(one => one.consented).map(one => one.personId),
    moreTime: body.moreTime ?? true,
  };
}

interface Consent {
  personId: string;
  consented: boolean;
}
