// A stored fact's own fields.
import type { Fact } from '../ledger/fact.entity.js';

const read = new WeakMap<Fact, unknown>();

/**
 * A fact's own fields. A fact never changes: they are read from its text once, so that the terms in them are
 * the same ones wherever they are asked for, and a plan made from those terms is found again.
 */
export function bodyOf<T>(fact: Fact): T {
  const known = read.get(fact);
  if (known !== undefined) return known as T;
  const body = JSON.parse(fact.body) as T;
  read.set(fact, body);
  return body;
}
