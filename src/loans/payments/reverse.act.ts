// A wrong entry is reversed by its opposite, never deleted: the receipt's number stays, marked as cancelled.

import type { Act, Doing } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { forbidden, invalid, type Words } from '../../kernel/refusal.js';
import type { Alteration } from '../../ledger/alterations.js';
import { appendFacts } from '../../ledger/append-facts.act.js';
import type { Fact } from '../../ledger/fact.entity.js';
import { factOf, loanOf, loanPlace } from '../../ledger/loan.query.js';
import type { Reader } from '../../platform/database/database.js';
import { takeBackDeath } from '../../registry/stop-contact.act.js';
import { notAfterToday, notBefore } from '../dates.js';
import { alteredBy, loanState } from '../loan-state.query.js';
import { bodyOf } from '../story.js';

/** The kinds of facts that a reversal may oppose. */
const REVERSIBLE = [
  ...['payment', 'settlement', 'charge', 'waiver', 'refund', 'restructure', 'moratorium', 'write-off'],
  ...['promise', 'visit', 'contact', 'notice', 'acknowledgement', 'assistance'],
  ...['plan', 'plan-action', 'plan-exit', 'shares', 'joint-debtor', 'death'],
];

export interface Reverse {
  factId: string;
  on: CivilDate;
  reason: string;
}

export interface ReversalAnswer {
  id: string;
  of: string;
  loanId: string;
  on: CivilDate;
  reason: string;
  /** What is odd, yet done: the fund has only one user. */
  warnings: Warning[];
  /** Later figures that read otherwise because it is dated back. */
  alters: Alteration[];
}

/** Reverses one payment (or another money fact) from a day on. */
export const reverseEntry: Act<Reverse, ReversalAnswer> = {
  name: 'reverse-entry',
  right: 'correct',
  async place(db, { factId }) {
    return loanPlace(db, (await factOf(db, factId, REVERSIBLE)).loanId);
  },
  async run(input, doing) {
    const fact = await factOf(doing.tx, input.factId, REVERSIBLE);
    const answer = await opposeFact(fact, input, doing);
    if (fact.kind === 'death') await opposeDeath(fact, input, doing);
    return {
      answer,
      subject: { kind: 'loan', id: fact.loanId },
      details: { of: fact.id, kind: fact.kind, amount: fact.amount, on: input.on, reason: input.reason },
    };
  },
};

/** Who did not die did not on any loan: what the fund's other loans say of it is taken back as well. */
async function opposeDeath(fact: Fact, input: Reverse, doing: Doing): Promise<void> {
  const { personId } = bodyOf<{ personId: string }>(fact);
  const others = await doing.tx.all<Fact>(
    `select * from fact f where f.kind = 'death' and f.fund_id = ? and f.id <> ?
       and not exists (select 1 from fact r where r.of_fact = f.id and r.kind = 'reversal')`,
    [fact.fundId, fact.id],
  );
  for (const other of others.filter(one => bodyOf<{ personId: string }>(one).personId === personId))
    await opposeFact(other, { ...input, on: input.on < other.onDate ? other.onDate : input.on }, doing);
  await takeBackDeath(personId, doing);
}

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
    for (const fact of standing)
      reversals.push(await opposeFact(fact, { factId: fact.id, on, reason }, doing));
    return {
      answer: { receiptId, reversals, alters: reversals.flatMap(one => one.alters) },
      subject: { kind: 'receipt', id: receiptId },
      details: { on, reason, payments: standing.map(fact => fact.id) },
    };
  },
};

async function opposeFact(fact: Fact, { on, reason }: Reverse, doing: Doing): Promise<ReversalAnswer> {
  notAfterToday('on', on, doing.today);
  notBefore('on', on, fact.kind === 'charge' ? fact.enteredOn : fact.onDate, {
    th: 'วันของรายการเดิม',
    en: 'the entry itself',
  });
  const warnings = await twoPeople(fact, doing);
  const before = await doing.tx.first("select id from fact where of_fact = ? and kind = 'reversal'", [
    fact.id,
  ]);
  if (before) throw alreadyReversed();
  const loan = await loanOf(doing.tx, fact.loanId);
  const state = await loanState(doing.tx, fact.loanId, doing.today);
  const [stored] = await appendFacts(doing, loan, [{ kind: 'reversal', on, of: fact.id, body: { reason } }]);
  const alters = alteredBy(state, [stored!], doing.today);
  return { id: stored!.id, of: fact.id, loanId: fact.loanId, on, reason, warnings, alters };
}

interface Warning {
  code: string;
  message: Words;
}

/**
 * Whoever entered it does not reverse it (403); while the fund has only one user, or in a preview, that is a
 * warning.
 */
export async function twoPeople(
  entry: { fundId: string; enteredBy: string },
  doing: Doing,
): Promise<Warning[]> {
  if (doing.actor.role === 'administrator' || entry.enteredBy !== doing.actor.userId) return [];
  const others = await doing.tx.first(
    `select f.user_id from user_fund f join user_account u on u.id = f.user_id
     where f.fund_id = ? and f.user_id <> ? and u.switched_off_at is null`,
    [entry.fundId, doing.actor.userId],
  );
  if (others && doing.preview) return [ANOTHER_HAND];
  if (others)
    throw forbidden(
      'ให้กรรมการคนอื่นเป็นผู้ทำรายการนี้ ผู้บันทึกเดิมทำเองไม่ได้',
      'Another member must do this, not the one who entered it',
    );
  return [ONE_HAND];
}

const ONE_HAND: Warning = {
  code: 'same-person',
  message: {
    th: 'ผู้บันทึกเดิมทำรายการนี้เอง เพราะกองทุนมีผู้ใช้คนเดียว',
    en: 'Done by the one who entered it: the fund has only one user',
  },
};

const ANOTHER_HAND: Warning = {
  code: 'another-person',
  message: {
    th: 'บันทึกจริงต้องให้กรรมการคนอื่นทำ ผู้บันทึกเดิมทำเองไม่ได้',
    en: 'To be done by another member, not by the one who entered it',
  },
};

function alreadyReversed() {
  return invalid('id', 'already-reversed', 'ยกเลิกรายการนี้ไปแล้ว', 'It is reversed already');
}

function paymentsOf(db: Reader, receiptId: string, standing = false): Promise<Fact[]> {
  const filter = standing
    ? "and not exists (select 1 from fact r where r.of_fact = f.id and r.kind = 'reversal')"
    : '';
  return db.all<Fact>(`select f.* from fact f where f.receipt_id = ? ${filter} order by f.seq`, [receiptId]);
}
