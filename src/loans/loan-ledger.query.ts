// The debtor's ledger card: every entry that moved money or the plan, by value date, each with where it went.
import type { CivilDate } from '../kernel/civil-date.js';
import { type Satang, writeBaht } from '../kernel/money.js';
import type { Fact } from '../ledger/fact.entity.js';
import type { Position } from '../ledger/position.js';
import type { Reader } from '../platform/database/database.js';
import { type LoanState, loanState, positionOn } from './loan-state.query.js';
import { type PaymentAnswer, writeAllocation } from './payments/receive-money.act.js';
import { bodyOf } from './story.js';

const ENTRY_KINDS = [
  'disbursement',
  'disbursement-reversal',
  'payment',
  'settlement',
  'charge',
  'waiver',
  'refund',
  'restructure',
  'moratorium',
  'write-off',
  'reversal',
];

export interface LedgerEntry {
  id: string;
  kind: string;
  on: CivilDate;
  /** What a reversal takes back is negative. */
  amount: string | null;
  allocations: PaymentAnswer['allocations'];
  unapplied: string;
  /** The principal left after this entry. */
  balance: string;
  receiptId: string | null;
  receiptNumber: string | null;
  /** The entry that this one opposes. */
  of: string | null;
  /** The entry that opposes this one. */
  reversed: { by: string; on: CivilDate; reason: string } | null;
  reason: string | null;
  enteredOn: CivilDate;
  enteredAt: string;
  enteredBy: string;
}

type Allocated = Position['allocations'][number];

/** What an entry did: its amount, where it went, and what that left of the principal. */
interface Effect {
  amount: Satang | null;
  allocations: Allocated[];
  unapplied: Satang;
  principal: Satang;
}

/** All entries that count by a day, the oldest first. */
export async function loanLedger(
  db: Reader,
  loanId: string,
  asOf: CivilDate,
  knownOn?: CivilDate,
): Promise<LedgerEntry[]> {
  const state = await loanState(db, loanId, asOf, knownOn);
  const entries = state.facts
    .filter(fact => ENTRY_KINDS.includes(fact.kind) && fact.onDate <= asOf)
    .toSorted((a, b) => (a.onDate < b.onDate ? -1 : a.onDate > b.onDate ? 1 : a.seq - b.seq));
  const labels = await receiptLabels(db, loanId);
  let balance = 0;
  return entries.map(fact => {
    const effect = effectOf(fact, state, asOf);
    balance += effect.principal;
    return entryOf(fact, entries, effect, balance, labels);
  });
}

function entryOf(
  fact: Fact,
  entries: Fact[],
  effect: Effect,
  balance: Satang,
  labels: Map<string, string>,
): LedgerEntry {
  const opposing = entries.find(other => other.ofFact === fact.id);
  const { reason = null } = bodyOf<{ reason?: string }>(fact);
  return {
    id: fact.id,
    kind: fact.kind,
    on: fact.onDate,
    amount: effect.amount === null ? null : writeBaht(effect.amount),
    allocations: effect.allocations.map(writeAllocation),
    unapplied: writeBaht(effect.unapplied),
    balance: writeBaht(balance),
    receiptId: fact.receiptId,
    receiptNumber: fact.receiptId ? (labels.get(fact.receiptId) ?? null) : null,
    of: fact.ofFact,
    reversed: opposing
      ? {
          by: opposing.id,
          on: opposing.onDate,
          reason: bodyOf<{ reason?: string }>(opposing).reason ?? '',
        }
      : null,
    reason,
    enteredOn: fact.enteredOn,
    enteredAt: fact.enteredAt,
    enteredBy: fact.enteredByName,
  };
}

function effectOf(fact: Fact, state: LoanState, asOf: CivilDate): Effect {
  const of = state.facts.find(other => other.id === fact.ofFact);
  if (of) return opposite(directEffect(of, standingBefore(fact, state)));
  const reversal = state.facts.find(other => other.ofFact === fact.id && other.onDate <= asOf);
  return directEffect(fact, reversal ? standingBefore(reversal, state) : state.position);
}

/** The position on a reversal's day had it not been: how its entry stood until then. */
function standingBefore(reversal: Fact, state: LoanState): Position | null {
  if (!state.story.disbursement) return null;
  const others = state.facts.filter(fact => fact.id !== reversal.id);
  return positionOn(others, state.story, reversal.onDate);
}

function directEffect(fact: Fact, position: Position | null): Effect {
  const nothing = { amount: fact.amount, allocations: [], unapplied: 0, principal: 0 };
  switch (fact.kind) {
    case 'disbursement':
      return { ...nothing, principal: fact.amount! };
    case 'write-off': {
      const { total, principal } = position!.writtenOff;
      return { ...nothing, amount: total, principal: -principal };
    }
    case 'payment':
    case 'settlement': {
      const allocations = position!.allocations.filter(one => one.fact === fact.id);
      const sum = (part: (one: Allocated) => Satang) => allocations.reduce((all, one) => all + part(one), 0);
      const unapplied = fact.amount! - sum(one => one.fee + one.penalty + one.interest + one.principal);
      return { ...nothing, allocations, unapplied, principal: -sum(one => one.principal) };
    }
    default:
      return nothing;
  }
}

function opposite({ amount, allocations, unapplied, principal }: Effect): Effect {
  const minus = (satang: Satang) => (satang === 0 ? 0 : -satang);
  return {
    amount: amount === null ? null : minus(amount),
    allocations: allocations.map(one => ({
      ...one,
      fee: minus(one.fee),
      penalty: minus(one.penalty),
      interest: minus(one.interest),
      principal: minus(one.principal),
    })),
    unapplied: minus(unapplied),
    principal: minus(principal),
  };
}

async function receiptLabels(db: Reader, loanId: string): Promise<Map<string, string>> {
  const rows = await db.all<{ id: string; label: string }>(
    'select distinct r.id, r.label from receipt r join fact f on f.receipt_id = r.id where f.loan_id = ?',
    [loanId],
  );
  return new Map(rows.map(row => [row.id, row.label]));
}
