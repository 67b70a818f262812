import type { Fact } from '../../ledger/fact.entity.js';
import { reversedIn } from '../../ledger/reversed.js';

/**
 * What was learned later of a thing, in the order in which it was told: a notice's day of receipt, what came
 * of a request, an action done. Each is a fact of its own, shown in the thing it tells of; the last word
 * holds.
 */
export function wordsOn(fact: Fact, among: Fact[]): Fact[] {
  const reversed = reversedIn(among);
  return among
    .filter(other => other.ofFact === fact.id && other.kind === fact.kind && !reversed.has(other.id))
    .toSorted((a, b) => (a.onDate === b.onDate ? a.seq - b.seq : a.onDate < b.onDate ? -1 : 1));
}
