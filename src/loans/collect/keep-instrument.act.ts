// Stores one thing that happened to a running loan, and answers its record.
import type { Doing, Done } from '../../journal/act.js';
import type { Alteration } from '../../ledger/alterations.js';
import { appendFacts, type NewFact } from '../../ledger/append-facts.act.js';
import { factsOf } from '../../ledger/loan.query.js';
import { alteredBy, type LoanState } from '../loan-state.query.js';
import { type InstrumentRecord, instrumentRecord } from './instrument.query.js';

/** The same for what moves money: with the later figures that it alters where it is dated back. */
export async function keepMoneyInstrument(
  state: LoanState,
  fact: NewFact,
  doing: Doing,
): Promise<Done<InstrumentRecord & { alters: Alteration[] }>> {
  const { answer, ...done } = await keepInstrument(state, fact, doing);
  const stored = (await factsOf(doing.tx, state.loan.id)).filter(one => one.id === answer.id);
  return { ...done, answer: { ...answer, alters: alteredBy(state, stored, doing.today) } };
}

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
