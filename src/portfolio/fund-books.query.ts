// What moved a fund's cash and bank account: payouts, receipts and their reversals, refunds, grants, and the
// lines written by hand.
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import type { Reader } from '../platform/database/database.js';
import { type BookEntryKind, wayOf } from '../registry/book-kinds.js';
import { balanceOn } from '../registry/fund-record.query.js';
import { type Book, bookOf, type Movement, type TypedBalance } from './books.js';

export type BookName = 'cash' | 'bank';

/** One book of a fund over some days. */
export async function fundBook(
  db: Reader,
  fundId: string,
  book: BookName,
  { from, to }: { from: CivilDate; to: CivilDate },
): Promise<Book> {
  const movements = await movementsOf(db, fundId, book, to);
  const typed = await db.all<TypedBalance>(
    `select on_date as "on", recorded_at as at, amount from account_balance
     where fund_id = ? and kind = ? and on_date <= ?`,
    [fundId, book, to],
  );
  return bookOf(movements, typed, from, to);
}

/**
 * What a book comes to on a day: the balance written down last, and what moved after its day. null where
 * nobody ever wrote one down.
 */
export async function writtenBalance(
  db: Reader,
  fundId: string,
  book: BookName,
  on: CivilDate,
): Promise<{ amount: Satang; on: CivilDate } | null> {
  const typed = await balanceOn(db, fundId, book, on);
  if (!typed) return null;
  const movements = await movementsOf(db, fundId, book, on);
  const { closing, lines } = bookOf(movements, [{ ...typed, at: '' }], typed.on, on);
  return { amount: closing, on: lines.at(-1)?.on ?? typed.on };
}

async function movementsOf(db: Reader, fundId: string, book: BookName, to: CivilDate): Promise<Movement[]> {
  return [
    ...(await loanMovements(db, fundId, book, to)),
    ...(await grantMovements(db, fundId, book, to)),
    ...(await written(db, fundId, book, to)),
  ];
}

interface LoanMoney {
  on: CivilDate;
  at: string;
  kind: string;
  ofKind: string | null;
  amount: Satang;
  about: string;
  loanNumber: string;
  receiptNumber: string | null;
  method: string | null;
  body: string;
}

const OUT = ['disbursement', 'refund'];

/**
 * Payouts and refunds go out, payments come in; a reversal moves the money back on its own day. A payout
 * whose way was not said went through the bank; money that came another way is in neither book. What an
 * imported register brings moved before there were these books: the balance carried in holds it.
 */
async function loanMovements(db: Reader, fundId: string, book: BookName, to: CivilDate): Promise<Movement[]> {
  const rows = await db.all<LoanMoney>(
    `select f.on_date as "on", f.entered_at as at, f.kind, o.kind as of_kind,
       coalesce(o.amount, f.amount) as amount, l.borrower_name as about, l.number as loan_number,
       r.label as receipt_number, r.method, coalesce(o.body, f.body) as body
     from fact f join loan l on l.id = f.loan_id left join fact o on o.id = f.of_fact
     left join receipt r on r.id = coalesce(o.receipt_id, f.receipt_id)
     where f.fund_id = ? and f.on_date <= ? and (f.kind in ('disbursement', 'payment', 'settlement', 'refund')
       or f.kind in ('reversal', 'disbursement-reversal')
         and o.kind in ('disbursement', 'payment', 'settlement', 'refund'))
       and coalesce(r.series, 'own') <> 'paper'
       and (l.imported_on is null or coalesce(o.kind, f.kind) <> 'disbursement')`,
    [fundId, to],
  );
  return rows.filter(row => bookOfRow(row) === book).map(movementOf);
}

function bookOfRow(row: LoanMoney): BookName | null {
  const method = row.method ?? (JSON.parse(row.body) as { method?: string }).method ?? 'transfer';
  if (method === 'cash') return 'cash';
  return method === 'other' ? null : 'bank';
}

function movementOf(row: LoanMoney): Movement {
  const { on, at, about, kind, ofKind } = row;
  const way = OUT.includes(ofKind ?? kind) ? -1 : 1;
  const amount = row.amount * way * (ofKind ? -1 : 1);
  const number = row.receiptNumber ?? row.loanNumber;
  return { on, at, about, kind: ofKind ? `${ofKind}-reversal` : kind, number, amount };
}

async function grantMovements(
  db: Reader,
  fundId: string,
  book: BookName,
  to: CivilDate,
): Promise<Movement[]> {
  const given = await db.all<Movement>(
    `select given_on as "on", recorded_at as at, recipient as about, amount from grant_given
     where fund_id = ? and given_on <= ?`,
    [fundId, to],
  );
  const returned = await db.all<Movement & { method: string }>(
    `select e.on_date as "on", e.recorded_at as at, g.recipient as about, e.amount, e.method
     from grant_entry e join grant_given g on g.id = e.grant_id
     where e.fund_id = ? and e.kind = 'return' and e.on_date <= ?`,
    [fundId, to],
  );
  const back = returned.filter(row => (row.method === 'cash' ? 'cash' : 'bank') === book);
  return [
    ...(book === 'bank' ? given : []).map(row => ({
      ...row,
      kind: 'grant',
      number: null,
      amount: -row.amount,
    })),
    ...back.map(({ method: _, ...row }) => ({ ...row, kind: 'grant-return', number: null })),
  ];
}

async function written(db: Reader, fundId: string, book: BookName, to: CivilDate): Promise<Movement[]> {
  const rows = await db.all<{
    on: CivilDate;
    at: string;
    kind: BookEntryKind;
    book: BookName;
    amount: Satang;
    note: string | null;
  }>(
    `select on_date as "on", recorded_at as at, kind, book, amount, note from book_entry
     where fund_id = ? and on_date <= ?`,
    [fundId, to],
  );
  return rows.flatMap(({ on, at, kind, book: own, amount, note }) => {
    const way = wayOf(kind, own, book);
    return way === 0 ? [] : [{ on, at, kind, about: note ?? '', number: null, amount: amount * way }];
  });
}
