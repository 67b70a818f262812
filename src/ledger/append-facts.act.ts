// Adds facts to a loan. Every act that says something about a loan ends here; the projection follows by a
// reaction.
import { v7 as newId } from 'uuid';
import type { Doing } from '../journal/act.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import { Fact, type FactKind } from './fact.entity.js';

/** What an act says of a fact; the rest (order, who, when) is added here. */
export interface NewFact {
  id?: string;
  kind: FactKind;
  on: CivilDate;
  amount?: Satang;
  of?: string;
  receiptId?: string;
  body?: Record<string, unknown>;
}

/** Stores facts in the given order and announces them; answers the stored rows. */
export async function appendFacts(
  doing: Doing,
  loan: { id: string; fundId: string },
  facts: NewFact[],
): Promise<Fact[]> {
  const last = await doing.tx.first<{ seq: number | null }>(
    'select max(seq) as seq from fact where loan_id = ?',
    [loan.id],
  );
  const rows = facts.map(
    (fact, index): Fact => ({
      id: fact.id ?? newId(),
      loanId: loan.id,
      fundId: loan.fundId,
      seq: (last?.seq ?? 0) + index + 1,
      kind: fact.kind,
      onDate: fact.on,
      enteredOn: doing.today,
      enteredAt: doing.at.toISOString(),
      enteredBy: doing.actor.userId,
      enteredByName: doing.actor.name,
      amount: fact.amount ?? null,
      ofFact: fact.of ?? null,
      receiptId: fact.receiptId ?? null,
      body: JSON.stringify(fact.body ?? {}),
    }),
  );
  await doing.tx.insert(Fact, rows);
  doing.announce({ kind: 'facts-appended', ids: [loan.id], fundId: loan.fundId });
  return rows;
}
