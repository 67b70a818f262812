// Receipts and payments as they were printed, with what has become of them since.
import type { Place } from '../../journal/act.js';
import { bahtText } from '../../kernel/baht-text.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { writeBaht } from '../../kernel/money.js';
import { notFound } from '../../kernel/refusal.js';
import type { Fact } from '../../ledger/fact.entity.js';
import { factOf } from '../../ledger/loan.query.js';
import type { Receipt } from '../../ledger/receipt.entity.js';
import type { Reader } from '../../platform/database/database.js';
import { fundPlace } from '../../registry/fund.query.js';
import { writeAmounts } from '../loan-answer.query.js';
import { loanState, positionOn } from '../loan-state.query.js';
import { bodyOf } from '../story.js';
import {
  type Member,
  type PaymentAnswer,
  type ReceiptBody,
  type ReceiptLine,
  writeAllocation,
} from './receive-money.act.js';

export interface Reversed {
  id: string;
  on: CivilDate;
  reason: string;
  by: string;
}

export interface ReceiptLineRecord {
  paymentId: string;
  loanId: string;
  loanNumber: string;
  borrowerName: string;
  amount: string;
  allocations: PaymentAnswer['allocations'];
  unapplied: string;
  /** Left on the day of entry, as printed. */
  outstandingPrincipal: string;
  outstanding: string;
  reversed: Reversed | null;
}

export interface ReceiptRecord {
  id: string;
  fundId: string;
  /** `own` numbers run without a gap; `paper` are those of the books before the import. */
  series: 'own' | 'paper';
  receiptNumber: string;
  payerId: string | null;
  payerName: string;
  amount: string;
  amountInWords: string;
  paidOn: CivilDate;
  method: string;
  reference: string | null;
  /** The debt that the payer named of several (s.328). */
  payersWish: { loanId: string; loanNumber: string } | null;
  /** The member who paid, where the contract splits the loan. */
  member: Member | null;
  enteredOn: CivilDate;
  enteredAt: string;
  enteredBy: string;
  /** Set when every payment of it was reversed: the number stays. */
  cancelled: Reversed | null;
  lines: ReceiptLineRecord[];
}

/** A line with what is left today, and what that day's balance is by all that is known now. */
export type ReceiptLineNow = ReceiptLineRecord & {
  balanceNow: Record<string, string>;
  /** Differs from the printed `outstanding` where something was entered later and dated back. */
  balanceThen: string;
};

/** The receipts' rows with their lines and what was reversed of them. */
export async function receiptRecords(db: Reader, rows: Receipt[]): Promise<ReceiptRecord[]> {
  const reversals = await reversalsOf(
    db,
    rows.map(row => row.id),
  );
  return rows.map(row => receiptRecord(row, reversals));
}

/**
 * One receipt, with what is left of each of its loans today beside what it said; refuses (404) an unknown
 * one.
 */
export async function receiptOf(
  db: Reader,
  id: string,
  today: CivilDate,
): Promise<Omit<ReceiptRecord, 'lines'> & { lines: ReceiptLineNow[] }> {
  const row = await db.first<Receipt>('select * from receipt where id = ?', [id]);
  if (!row) throw notFound();
  const [record] = await receiptRecords(db, [row]);
  const lines = [];
  for (const line of record!.lines) lines.push(await lineNow(db, line, row.enteredOn, today));
  return { ...record!, lines };
}

async function lineNow(
  db: Reader,
  line: ReceiptLineRecord,
  printedOn: CivilDate,
  today: CivilDate,
): Promise<ReceiptLineNow> {
  const { position, facts, story } = await loanState(db, line.loanId, today);
  const payment = facts.find(fact => fact.id === line.paymentId)!;
  // What is of the printing day itself and was entered later came after the receipt.
  const then = facts.filter(fact => fact.seq <= payment.seq || fact.onDate < printedOn);
  const known = positionOn(then, story, printedOn).outstanding.total;
  const isOwn = story.disbursement !== null && line.reversed === null;
  return {
    ...line,
    balanceNow: writeAmounts(position!.outstanding),
    balanceThen: isOwn ? writeBaht(known) : line.outstanding,
  };
}

/** Where a receipt was given; refuses (404) an unknown one. */
export async function receiptPlace(db: Reader, id: string): Promise<Place> {
  const row = await db.first<{ fundId: string }>('select fund_id from receipt where id = ?', [id]);
  if (!row) throw notFound();
  return fundPlace(db, row.fundId);
}

function receiptRecord(row: Receipt, reversals: Map<string, Reversed>): ReceiptRecord {
  const body = JSON.parse(row.body) as ReceiptBody;
  const lines = body.lines.map(line => lineRecord(line, reversals));
  const whole = lines.length > 0 && lines.every(line => line.reversed !== null);
  return {
    id: row.id,
    fundId: row.fundId,
    series: row.series,
    receiptNumber: row.label,
    payerId: row.payerId,
    payerName: row.payerName,
    amount: writeBaht(row.amount),
    amountInWords: bahtText(row.amount),
    paidOn: row.paidOn,
    method: row.method,
    reference: row.reference,
    payersWish: body.wish ?? null,
    member: body.member ?? null,
    enteredOn: row.enteredOn,
    enteredAt: row.enteredAt,
    enteredBy: row.enteredByName,
    cancelled: whole ? lines.at(-1)!.reversed : null,
    lines,
  };
}

function lineRecord(line: ReceiptLine, reversals: Map<string, Reversed>): ReceiptLineRecord {
  return {
    paymentId: line.paymentId,
    loanId: line.loanId,
    loanNumber: line.loanNumber,
    borrowerName: line.borrowerName,
    amount: writeBaht(line.amount),
    allocations: line.allocations.map(writeAllocation),
    unapplied: writeBaht(line.unapplied),
    outstandingPrincipal: writeBaht(line.outstandingPrincipal),
    outstanding: writeBaht(line.outstanding),
    reversed: reversals.get(line.paymentId) ?? null,
  };
}

/** What was reversed of the payments of some receipts, by the payment. */
async function reversalsOf(db: Reader, receiptIds: string[]): Promise<Map<string, Reversed>> {
  if (receiptIds.length === 0) return new Map();
  const marks = receiptIds.map(() => '?').join(', ');
  const facts = await db.all<Fact>(
    `select r.* from fact r join fact p on p.id = r.of_fact
     where p.receipt_id in (${marks}) and r.kind = 'reversal'`,
    receiptIds,
  );
  return new Map(facts.map(fact => [fact.ofFact!, reversedBy(fact)]));
}

function reversedBy(fact: Fact): Reversed {
  const { reason = '' } = bodyOf<{ reason?: string }>(fact);
  return { id: fact.id, on: fact.onDate, reason, by: fact.enteredByName };
}

/** One payment: how it is divided today, and beside it what its receipt said. */
export interface PaymentRecord extends PaymentAnswer {
  reversed: Reversed | null;
  printed: Pick<
    ReceiptLineRecord,
    'allocations' | 'unapplied' | 'outstandingPrincipal' | 'outstanding'
  > | null;
  enteredOn: CivilDate;
  enteredAt: string;
  enteredBy: string;
}

/** The payment of an id on a day; refuses (404) what is none. */
export async function paymentOf(db: Reader, id: string, today: CivilDate): Promise<PaymentRecord> {
  const fact = await factOf(db, id, ['payment', 'settlement']);
  return (await paymentRecords(db, [fact], today))[0]!;
}

/** Payments of one loan as they stand on a day. */
export async function paymentRecords(db: Reader, facts: Fact[], today: CivilDate): Promise<PaymentRecord[]> {
  if (facts.length === 0) return [];
  const ids = [...new Set(facts.map(fact => fact.receiptId!))];
  const marks = ids.map(() => '?').join(', ');
  const rows = await db.all<Receipt>(`select * from receipt where id in (${marks})`, ids);
  const receipts = new Map((await receiptRecords(db, rows)).map(record => [record.id, record]));
  const { position } = await loanState(db, facts[0]!.loanId, today);
  return facts.map(fact => {
    const receipt = receipts.get(fact.receiptId!)!;
    const line = receipt.lines.find(one => one.paymentId === fact.id);
    const mine = (position?.allocations ?? []).filter(one => one.fact === fact.id);
    const applied = mine.reduce((sum, one) => sum + one.fee + one.penalty + one.interest + one.principal, 0);
    return {
      id: fact.id,
      loanId: fact.loanId,
      receiptId: receipt.id,
      receiptNumber: receipt.receiptNumber,
      amount: writeBaht(fact.amount!),
      amountInWords: bahtText(fact.amount!),
      paidOn: fact.onDate,
      method: receipt.method as PaymentAnswer['method'],
      reference: receipt.reference,
      payersWish: receipt.payersWish?.loanId === fact.loanId,
      memberId: receipt.member?.personId ?? null,
      allocations: mine.map(writeAllocation),
      unapplied: writeBaht(line?.reversed ? 0 : fact.amount! - applied),
      outstanding: writeAmounts(position!.outstanding),
      reversed: line?.reversed ?? null,
      printed: line ? printedOf(line) : null,
      enteredOn: fact.enteredOn,
      enteredAt: fact.enteredAt,
      enteredBy: fact.enteredByName,
    };
  });
}

function printedOf({ allocations, unapplied, outstandingPrincipal, outstanding }: ReceiptLineRecord) {
  return { allocations, unapplied, outstandingPrincipal, outstanding };
}
