// From stored facts to the facts of the position: the kinds that move money.
import type { Fact as StoredFact } from './fact.entity.js';
import { bodyOf } from './fact-body.js';
import type { Charge, Fact, Moratorium, Restructure } from './facts.js';

/** The money facts among a loan's facts, in their recorded order. */
export function ledgerFacts(stored: StoredFact[]): Fact[] {
  const facts: Fact[] = [];
  for (const row of stored) {
    const fact = ledgerFact(row);
    if (fact) facts.push(fact);
  }
  return facts;
}

function ledgerFact(row: StoredFact): Fact | null {
  const common = { id: row.id, on: row.onDate, enteredOn: row.enteredOn, seq: row.seq };
  const amount = row.amount ?? 0;
  switch (row.kind) {
    case 'payment':
    case 'settlement':
    case 'waiver':
    case 'refund':
      return { kind: row.kind, amount, ...common };
    case 'charge':
      return { kind: 'charge', charge: bodyOf<Charge>(row).charge, amount, ...common };
    case 'reversal':
      return { kind: 'reversal', of: row.ofFact!, ...common };
    case 'write-off':
      return { kind: 'write-off', ...common };
    case 'restructure': {
      const { terms, waive, from } = bodyOf<Restructure>(row);
      return { kind: 'restructure', terms, waive, from, ...common };
    }
    case 'moratorium': {
      const { part, until } = bodyOf<Moratorium>(row);
      return { kind: 'moratorium', part, until, ...common };
    }
    default:
      return null;
  }
}
