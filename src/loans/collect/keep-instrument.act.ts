// Stores one thing that happened to a running loan, and answers its record.
import type { Doing, Done } from '../../journal/act.js';
import { appendFacts, type NewFact } from '../../ledger/append-facts.act.js';
import type { LoanState } from '../loan-state.query.js';
import { type InstrumentRecord, instrumentRecord } from './instrument.query.js';

/** The end of every act of this kind: one fact, its record, and what the audit event says of it. */
export async function keepInstrument<More extends object = object>(
  state: LoanState,
  fact: NewFact,
  doing: Doing,
  more?: More,
): Promise<Done<InstrumentRecord & More>> {
  const [stored] = await appendFacts(doing, state.loan, [fact]);
  const { kind, on, amount, body } = fact;
  return {
    answer: { ...instrumentRecord(stored!), ...more } as InstrumentRecord & More,
    subject: { kind: 'loan', id: state.loan.id },
    details: { factId: stored!.id, kind, on, amount, ...body },
  };
}
