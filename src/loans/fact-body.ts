// A stored fact's own fields.
import type { Fact } from '../ledger/fact.entity.js';

/** A fact's own fields. */
export function bodyOf<T>(fact: Fact): T {
  return JSON.parse(fact.body) as T;
}
