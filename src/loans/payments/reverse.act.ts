// A wrong entry is reversed by its opposite, never deleted: the receipt's number stays, marked as cancelled.

import type { Act } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Alteration } from '../../ledger/alterations.js';
import type { Fact } from '../../ledger/fact.entity.js';
import { factOf, loanPlace } from '../../ledger/loan.query.js';
import type { Reader } from '../../platform/database/database.js';
import { opposeDeath } from '../collect/take-back-death.act.js';
import { bodyOf } from '../story.js';
import { alreadyReversed, opposeFact, type ReversalAnswer } from './oppose.act.js';
import { neverReversed } from './reversible.js';

export interface Reverse {
  factId: string;
  on: CivilDate;
  reason: string;
}

/** Reverses one payment (or another money fact) from a day on. */
export const reverseEntry: Act<Reverse, ReversalAnswer> = {
  name: 'reverse-entry',
  right: 'correct',
  async place(db, { factId }) {
    return loanPlace(db, (await factOf(db, factId)).loanId);
  },
  async run(input, doing) {
    const fact = await factOf(doing.tx, input.factId);
    const refusal = neverReversed(fact.kind);
    if (refusal) throw refusal;
    const answer = await opposeFact(fact, input, doing);
    if (fact.kind === 'death') await opposeDeath(bodyOf<{ personId: string }>(fact).personId, input, doing);
    return {
      answer,
      subject: { kind: 'loan', id: fact.loanId },
      details: { of: fact.id, kind: fact.kind, amount: fact.amount, on: input.on, reason: input.reason },
    };
  },
};

export interface CancelReceipt {
  receiptId: string;
  on: CivilDate;
  reason: string;
}

export interface CancelledReceipt {
  receiptId: string;
  reversals: ReversalAnswer[];
  /** Later figures of all its loans that read otherwise because it is dated back. */
  alters: Alteration[];
}

/** Reverses every payment of a receipt that still stands. */
export const cancelReceipt: Act<CancelReceipt, CancelledReceipt> = {
  name: 'cancel-receipt',
  right: 'correct',
  async place(db, { receiptId }) {
    const [first] = await paymentsOf(db, receiptId);
    return loanPlace(db, first?.loanId ?? '');
  },
  async run({ receiptId, on, reason }, doing) {
    const standing = await paymentsOf(doing.tx, receiptId, true);
    if (standing.length === 0) throw alreadyReversed();
    const reversals: ReversalAnswer[] = [];
    for (const fact of standing) reversals.push(await opposeFact(fact, { on, reason }, doing));
    return {
      answer: { receiptId, reversals, alters: reversals.flatMap(one => one.alters) },
      subject: { kind: 'receipt', id: receiptId },
      details: { on, reason, payments: standing.map(fact => fact.id) },
    };
  },
};

function paymentsOf(db: Reader, receiptId: string, standing = false): Promise<Fact[]> {
  const filter = standing
    ? "and not exists (select 1 from fact r where r.of_fact = f.id and r.kind = 'reversal')"
    : '';
  return db.all<Fact>(`select f.* from fact f where f.receipt_id = ? ${filter} order by f.seq`, [receiptId]);
}
