// A word that a query must have.
import { invalid } from '../../kernel/refusal.js';
import type { QueryWords } from './listing.js';
import { oneWord } from './loan-list.js';

/** Refuses (422) a query without it. */
export function wordAsked({ query }: { query: QueryWords }, name: string): string {
  const word = oneWord(query, name);
  if (word) return word;
  throw invalid(name, 'missing', `ต้องบอก ${name}`, `${name} is missing`);
}
