// Facts of a recovery as the tests tell them.
import type { FactKind, StoredFact } from '../../../src/recovery/facts.js';

let told = 0;

export function fact(kind: FactKind, body: object, more: Partial<StoredFact> = {}): StoredFact {
  told += 1;
  return {
    id: `fact-${told}`,
    seq: told,
    kind,
    village: null,
    subjectId: null,
    onDate: '2026-08-01',
    body: JSON.stringify(body),
    enteredAt: '2026-08-01T02:00:00.000Z',
    enteredByName: 'นิตยา',
    ...more,
  };
}
