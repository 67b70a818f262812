import type { Fact } from './fact.entity.js';

/** The ids of the facts that were taken back: a reversal among these facts names each. */
export function reversedIn(facts: Pick<Fact, 'kind' | 'ofFact'>[]): ReadonlySet<string | null> {
  return new Set(facts.filter(fact => fact.kind === 'reversal').map(fact => fact.ofFact));
}
