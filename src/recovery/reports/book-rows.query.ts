// The rows of a village's four books: status (6), households (7), the bank (8), debtors (9).
import { type CivilDate, dayNumber } from '../../kernel/civil-date.js';
import { grouped } from '../../kernel/grouped.js';
import type { Satang } from '../../kernel/money.js';
import type { Reader } from '../../platform/database/database.js';
import { fundBook } from '../../portfolio/fund-books.query.js';
import { bankLines } from './bank-book.js';
import type { Line, Row } from './report.js';
import type { VillageLine } from './village-lines.query.js';

/** What of a fund's books is asked: the days of a fiscal year up to the day of the report. */
export interface BookAsked {
  fundIds: string[];
  from: CivilDate;
  asOf: CivilDate;
}

/** Book 6: one line for the village on the day. */
export async function statusRows(db: Reader, villages: VillageLine[], asked: BookAsked): Promise<Row[]> {
  const received = await borrowersEver(db, asked);
  return villages.map(({ line, fundId, area, isKnown }) => ({
    line: {
      name: line['name']!,
      households: line['households'] ?? null,
      received: isKnown ? (received.get(fundId) ?? 0) : null,
      repaying: line['borrowers'] ?? null,
      lent: line['outstanding'] ?? null,
      bank: line['bank'] ?? null,
      cash: line['cash'] ?? null,
      defaulting: line['defaulting'] ?? null,
      overdue: line['overdue'] ?? null,
    },
    opens: { form: 'village-debt', area },
  }));
}

async function borrowersEver(db: Reader, { fundIds, asOf }: BookAsked): Promise<Map<string, number>> {
  if (fundIds.length === 0) return new Map();
  const rows = await db.all<{ fundId: string; households: number }>(
    `select l.fund_id, cast(count(distinct l.borrower_id) as bigint) as households
     from loan l join fact d on d.loan_id = l.id and d.kind = 'disbursement'
     where l.fund_id in (${marks(fundIds)}) and d.on_date <= ? and ${STANDS} group by l.fund_id`,
    [...fundIds, asOf, asOf],
  );
  return new Map(rows.map(row => [row.fundId, row.households]));
}

/** The disbursement `d` was not taken back. */
const STANDS = `not exists (select 1 from fact u
  where u.of_fact = d.id and u.kind = 'disbursement-reversal' and u.on_date <= ?)`;

/** Book 8: the fund's bank book of the year. It begins before the year: what it carries over is its own. */
export async function bankRows(db: Reader, { fundIds, from, asOf }: BookAsked): Promise<Row[]> {
  const rows: Row[] = [];
  for (const fundId of fundIds) {
    const book = await fundBook(db, fundId, 'bank', { from: BEGINNING, to: asOf });
    rows.push(...bankLines(book, from).map(line => ({ line, opens: null })));
  }
  return rows;
}

/** Before every book. */
const BEGINNING = '1900-01-01';

interface DebtorLoan {
  loanId: string;
  number: string;
  borrowerName: string;
  receivedOn: CivilDate;
  lent: Satang;
}

interface DebtorMove {
  loanId: string;
  on: CivilDate;
  kind: string;
  amount: Satang;
  receipt: string | null;
  /** Outstanding principal at the end of that day. */
  balance: Satang;
}

/**
 * Book 9: each contract that was open at the beginning of the year or made in it, its balance carried over,
 * and each repayment of the year. The amounts add up to what 26(1) says was returned, the last balances to
 * what is outstanding.
 */
export async function debtorRows(db: Reader, asked: BookAsked): Promise<{ rows: Row[]; balance: Satang }> {
  const loans = await debtorLoans(db, asked);
  const moves = grouped(await debtorMoves(db, asked), move => move.loanId);
  const rows: Row[] = [];
  let balance = 0;
  for (const loan of loans) {
    const own = moves.get(loan.loanId) ?? [];
    const isOld = loan.receivedOn < asked.from;
    if (isOld && loan.carried === 0 && own.length === 0) continue;
    const opens = { loanId: loan.loanId };
    const first: Line = { number: loan.number, borrower: loan.borrowerName, lent: loan.lent };
    rows.push({
      line: {
        ...{ ...first, on: isOld ? asked.from : loan.receivedOn, receipt: null, amount: null },
        balance: isOld ? loan.carried : loan.lent,
        note: isOld ? 'ยอดยกมา' : 'รับเงินยืม',
      },
      opens,
    });
    for (const line of repayments(own)) rows.push({ line, opens });
    balance += loan.now;
  }
  return { rows, balance };
}

/** A day's balance stands at its last repayment; an earlier one of the same day still owed the later ones. */
function repayments(moves: DebtorMove[]): Line[] {
  return moves.map((move, at) => {
    const later = moves.slice(at + 1).filter(one => one.on === move.on);
    const rest = later.reduce((sum, one) => sum + one.amount, 0);
    const isPaid = move.kind !== 'write-off';
    return {
      number: null,
      borrower: null,
      lent: null,
      on: move.on,
      receipt: move.receipt,
      amount: isPaid ? move.amount : null,
      balance: move.balance + rest,
      note: isPaid ? null : 'ตัดหนี้ออกจากบัญชี',
    };
  });
}

function debtorLoans(
  db: Reader,
  { fundIds, from, asOf }: BookAsked,
): Promise<(DebtorLoan & { carried: Satang; now: Satang })[]> {
  if (fundIds.length === 0) return Promise.resolve([]);
  const [before, day] = [dayNumber(from) - 1, dayNumber(asOf)];
  return db.all(
    `select l.id as loan_id, l.number, l.borrower_name, d.on_date as received_on, d.amount as lent,
       cast(coalesce(b.outstanding_principal, 0) as bigint) as carried,
       cast(coalesce(s.outstanding_principal, 0) as bigint) as now
     from loan l join fact d on d.loan_id = l.id and d.kind = 'disbursement'
       left join loan_span b on b.loan_id = l.id and b.from_day <= ? and b.until_day > ? and d.on_date < ?
       left join loan_span s on s.loan_id = l.id and s.from_day <= ? and s.until_day > ?
     where l.fund_id in (${marks(fundIds)}) and d.on_date <= ? and ${STANDS} order by d.on_date, l.id`,
    [before, before, from, day, day, ...fundIds, asOf, asOf],
  );
}

async function debtorMoves(db: Reader, { fundIds, from, asOf }: BookAsked): Promise<DebtorMove[]> {
  if (fundIds.length === 0) return [];
  const moves = await db.all<Omit<DebtorMove, 'balance'>>(
    `select x.loan_id, x.on_date as "on", x.kind, x.amount, r.label as receipt
     from fact x left join receipt r on r.id = x.receipt_id
     where x.fund_id in (${marks(fundIds)}) and x.kind in ('payment', 'settlement', 'write-off')
       and x.on_date >= ? and x.on_date <= ? and not exists (
         select 1 from fact u where u.of_fact = x.id and u.kind = 'reversal' and u.on_date <= ?)
     order by x.on_date, x.seq`,
    [...fundIds, from, asOf, asOf],
  );
  const spans = await db.all<{ loanId: string; fromDay: number; untilDay: number; balance: Satang }>(
    `select loan_id, from_day, until_day, outstanding_principal as balance from loan_span
     where fund_id in (${marks(fundIds)}) and until_day > ? and from_day <= ?`,
    [...fundIds, dayNumber(from), dayNumber(asOf)],
  );
  const ofLoan = grouped(spans, span => span.loanId);
  return moves.map(move => {
    const day = dayNumber(move.on);
    const span = ofLoan.get(move.loanId)?.find(one => one.fromDay <= day && one.untilDay > day);
    return { ...move, balance: span?.balance ?? 0 };
  });
}

function marks(items: readonly unknown[]): string {
  return items.map(() => '?').join(', ');
}
