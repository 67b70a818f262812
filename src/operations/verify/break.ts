// A break: a promise of the product that the stored rows do not keep, named by its place.
import type { Words } from '../../kernel/refusal.js';

/** The numbers of docs/architecture's invariants that the database itself can show. */
export type Invariant = 1 | 2 | 3 | 4 | 5 | 6;

export interface Break {
  invariant: Invariant;
  /** `payment-not-divided`: stable, for programs. */
  code: string;
  fundId: string | null;
  /** The broken row: its kind and id. */
  subject: { kind: string; id: string };
  words: Words;
}

export function broken(
  invariant: Invariant,
  code: string,
  subject: { kind: string; id: string; fundId?: string | null },
  th: string,
  en: string,
): Break {
  const { kind, id, fundId = null } = subject;
  return { invariant, code, fundId, subject: { kind, id }, words: { th, en } };
}
