// Invariants 1, 2 and 6 of one fund: its loans in portions, their receipts, and its figures against their
// sum.
import { setImmediate as turn } from 'node:timers/promises';
import { addMonths, type CivilDate, civilDate, monthEnd } from '../../kernel/civil-date.js';
import { grouped } from '../../kernel/grouped.js';
import type { Satang } from '../../kernel/money.js';
import { bucketOf } from '../../ledger/aging.js';
import { Fact } from '../../ledger/fact.entity.js';
import type { Loan } from '../../ledger/loan.entity.js';
import { Instalment, LoanSpan } from '../../ledger/projection.entity.js';
import { Receipt } from '../../ledger/receipt.entity.js';
import { positionOn } from '../../loans/loan-state.query.js';
import type { ReceiptBody } from '../../loans/payments/receive-money.act.js';
import { factsAsOf, readStory } from '../../loans/story.js';
import type { Reader } from '../../platform/database/database.js';
import { addUp, type Band, type Figures } from '../../portfolio/figures.js';
import { bandsOn, borrowersOn } from '../../portfolio/figures.query.js';
import { type Break, broken } from './break.js';
import { addSeals, type StoredSeals } from './check-seals.query.js';
import { loanBreaks, type StoredLoan } from './loan-breaks.js';
import { storedRows } from './written-rows.query.js';

export interface VerifiedFund {
  id: string;
  area: string;
}

export interface LedgerCheck {
  breaks: Break[];
  loans: number;
  facts: number;
  /** The seals of the facts and receipts that were read. */
  seals: StoredSeals;
}

/** What a receipt was given for, by the receipt. */
type Payments = Map<string, Payment[]>;

interface Payment {
  id: string;
  amount: Satang;
}

const PORTION = 50;

/** Checks the fund's loans, PORTION at a time, and its dashboards on three days. */
export async function checkLedger(db: Reader, fund: VerifiedFund, today: CivilDate): Promise<LedgerCheck> {
  const check: LedgerCheck = { breaks: [], loans: 0, facts: 0, seals: new Map() };
  const days = [today, monthEnd(addMonths(today, -1)), addMonths(today, -12)];
  const sums = days.map(() => new Map<string, Band>());
  const borrowers = days.map(() => new Set<string>());
  const payments: Payments = new Map();
  for await (const stored of storedLoans(db, fund.id)) {
    check.loans += 1;
    check.facts += stored.facts.length;
    addSeals(check.seals, Fact, stored.facts);
    addPayments(payments, stored.facts);
    check.breaks.push(...loanBreaks(stored));
    for (const [index, day] of days.entries()) {
      if (addLoan(sums[index]!, stored, day)) borrowers[index]!.add(stored.loan.borrowerId);
    }
  }
  check.breaks.push(...(await receiptBreaks(db, fund.id, { seals: check.seals, payments })));
  const summed = days.map((_, index) => addUp([fund], [...sums[index]!.values()], borrowers[index]!.size));
  check.breaks.push(...(await dashboardBreaks(db, fund, days, summed)));
  return check;
}

async function* storedLoans(db: Reader, fundId: string): AsyncGenerator<StoredLoan> {
  for await (const loans of portions<Loan>(db, 'loan', fundId)) {
    const ids = loans.map(loan => loan.id);
    const marks = ids.map(() => '?').join(', ');
    const rows = await db.all<Fact & { loanId: string }>(
      `select * from fact where loan_id in (${marks}) order by loan_id, seq`,
      ids,
    );
    const facts = grouped(rows, fact => fact.loanId);
    const instalments = await storedRows(db, Instalment, 'n', ids);
    const spans = await storedRows(db, LoanSpan, 'from_day', ids);
    for (const loan of loans) {
      const own = facts.get(loan.id) ?? [];
      yield {
        loan,
        facts: own,
        story: readStory(own),
        instalments: instalments.get(loan.id) ?? '',
        spans: spans.get(loan.id) ?? '',
      };
    }
    // A file's database answers without waiting: without a pause nobody else would be served meanwhile.
    await turn();
  }
}

/** The fund's rows of a table, PORTION at a time: by their keys, so that each row is read once. */
async function* portions<T>(db: Reader, table: 'loan' | 'receipt', fundId: string): AsyncGenerator<T[]> {
  const rows = await db.all<{ id: string }>(`select id from ${table} where fund_id = ? order by id`, [
    fundId,
  ]);
  for (let start = 0; start < rows.length; start += PORTION) {
    const ids = rows.slice(start, start + PORTION).map(row => row.id);
    const marks = ids.map(() => '?').join(', ');
    yield await db.all<T>(`select * from ${table} where id in (${marks}) order by id`, ids);
  }
}

/** Adds one loan by its own position, the long way; answers whether it was open. */
function addLoan(sums: Map<string, Band>, { loan, facts, story: told }: StoredLoan, day: CivilDate): boolean {
  const then = factsAsOf(facts, day);
  const story = then.length === facts.length ? told : readStory(then);
  if (!story?.disbursement) return false;
  const { outstanding, overdue } = positionOn(facts, story, day);
  if (outstanding.total === 0) return false;
  const bucket = bucketOf(overdue.daysPastDue);
  const key = bucket ?? '';
  const band = sums.get(key) ?? { fundId: loan.fundId, bucket, loans: 0, principal: 0, overdue: 0 };
  band.loans += 1;
  band.principal += outstanding.principal;
  band.overdue += overdue.amount;
  sums.set(key, band);
  return true;
}

async function dashboardBreaks(
  db: Reader,
  fund: VerifiedFund,
  days: CivilDate[],
  summed: Figures[],
): Promise<Break[]> {
  const selection = { area: fund.area, fundType: null, fundIds: [fund.id] };
  const bands = grouped(await bandsOn(db, selection, days), band => band.asOf);
  const borrowers = grouped(await borrowersOn(db, selection, days), one => civilDate(one.day));
  const differing = days.filter((day, index) => {
    const shown = addUp([fund], bands.get(day) ?? [], borrowers.get(day)?.length ?? 0);
    return JSON.stringify(shown) !== JSON.stringify(summed[index]);
  });
  return differing.map(day =>
    broken(
      6,
      'figures-differ',
      { kind: 'fund', id: fund.id, fundId: fund.id },
      `ยอดรวมของกองทุน ณ ${day} ไม่เท่าผลรวมรายสัญญา`,
      `The fund's figures of ${day} are not the sum over its loans`,
    ),
  );
}

function addPayments(payments: Payments, facts: Fact[]): void {
  for (const { id, receiptId, amount } of facts) {
    if (receiptId === null) continue;
    const own = payments.get(receiptId);
    if (own) own.push({ id, amount: amount! });
    else payments.set(receiptId, [{ id, amount: amount! }]);
  }
}

/** Each receipt says what its payments say, and the numbers of a year run without a gap. */
async function receiptBreaks(
  db: Reader,
  fundId: string,
  { seals, payments }: { seals: StoredSeals; payments: Payments },
): Promise<Break[]> {
  const breaks: Break[] = [];
  for await (const receipts of portions<Receipt>(db, 'receipt', fundId)) {
    addSeals(seals, Receipt, receipts);
    for (const receipt of receipts) {
      if (!addsUp(receipt, payments.get(receipt.id) ?? [])) breaks.push(receiptBreak(receipt));
    }
  }
  return [...breaks, ...(await gapBreaks(db, fundId))];
}

function addsUp(receipt: Receipt, payments: Payment[]): boolean {
  const lines = (JSON.parse(receipt.body) as Partial<ReceiptBody>).lines ?? [];
  const paid = payments.reduce((sum, payment) => sum + payment.amount, 0);
  if (paid !== receipt.amount) return false;
  return lines.every(line => {
    const payment = payments.find(one => one.id === line.paymentId);
    const divided = line.allocations.reduce(
      (sum, { fee, penalty, interest, principal }) => sum + fee + penalty + interest + principal,
      line.unapplied,
    );
    return payment?.amount === line.amount && divided === line.amount;
  });
}

function receiptBreak(receipt: Receipt): Break {
  return broken(
    1,
    'receipt-does-not-add-up',
    { kind: 'receipt', id: receipt.id, fundId: receipt.fundId },
    `ใบเสร็จ ${receipt.label} ไม่ตรงกับเงินที่รับหรือที่แบ่งเข้างวด`,
    `Receipt ${receipt.label} does not equal its payments or their division`,
  );
}

async function gapBreaks(db: Reader, fundId: string): Promise<Break[]> {
  const years = await db.all<{ year: number; least: number; most: number; n: number }>(
    `select year, min(number) as least, max(number) as most, count(*) as n from receipt
     where fund_id = ? and series = 'own' group by year order by year`,
    [fundId],
  );
  return years
    .filter(({ least, most, n }) => least !== 1 || most !== n)
    .map(({ year }) =>
      broken(
        1,
        'receipt-number-missing',
        { kind: 'fund', id: fundId, fundId },
        `เลขที่ใบเสร็จปี ${year} ไม่เรียงต่อกัน`,
        `The receipt numbers of ${year} have a gap`,
      ),
    );
}
