// Invariants 1, 2 and 6 of one fund: its loans in portions, their receipts, and its figures against their
// sum.
import { setImmediate as turn } from 'node:timers/promises';
import { addMonths, type CivilDate, monthEnd } from '../../kernel/civil-date.js';
import { grouped } from '../../kernel/grouped.js';
import type { Satang } from '../../kernel/money.js';
import { bucketOf } from '../../ledger/aging.js';
import type { Fact } from '../../ledger/fact.entity.js';
import type { Loan } from '../../ledger/loan.entity.js';
import type { Instalment, LoanSpan } from '../../ledger/projection.entity.js';
import type { Receipt } from '../../ledger/receipt.entity.js';
import { positionOn } from '../../loans/loan-state.query.js';
import type { ReceiptBody } from '../../loans/payments/receive-money.act.js';
import { factsAsOf, readStory } from '../../loans/story.js';
import type { Reader } from '../../platform/database/database.js';
import { addUp, type Band, type Figures } from '../../portfolio/figures.js';
import { bandsOn, borrowersOn } from '../../portfolio/figures.query.js';
import { type Break, broken } from './break.js';
import { loanBreaks, type StoredLoan } from './loan-breaks.js';

export interface VerifiedFund {
  id: string;
  area: string;
}

export interface LedgerCheck {
  breaks: Break[];
  loans: number;
  facts: number;
}

const PORTION = 50;

/** Checks the fund's loans, PORTION at a time, and its dashboards on three days. */
export async function checkLedger(db: Reader, fund: VerifiedFund, today: CivilDate): Promise<LedgerCheck> {
  const check: LedgerCheck = { breaks: [], loans: 0, facts: 0 };
  const days = [today, monthEnd(addMonths(today, -1)), addMonths(today, -12)];
  const sums = days.map(() => new Map<string, Band>());
  const borrowers = days.map(() => new Set<string>());
  for await (const stored of storedLoans(db, fund.id)) {
    check.loans += 1;
    check.facts += stored.facts.length;
    check.breaks.push(...loanBreaks(stored));
    for (const [index, day] of days.entries()) {
      if (addLoan(sums[index]!, fund.id, stored.facts, day)) borrowers[index]!.add(stored.loan.borrowerId);
    }
  }
  check.breaks.push(...(await receiptBreaks(db, fund.id)));
  for (const [index, day] of days.entries()) {
    const counted = borrowers[index]!.size;
    const summed = addUp([fund], [...sums[index]!.values()], counted);
    check.breaks.push(...(await dashboardBreaks(db, fund, day, summed)));
  }
  return check;
}

const ofLoan = (row: { loanId: string }) => row.loanId;

async function* storedLoans(db: Reader, fundId: string): AsyncGenerator<StoredLoan> {
  let after = '';
  while (true) {
    const loans = await db.all<Loan>(
      `select * from loan where fund_id = ? and id > ? order by id limit ${PORTION}`,
      [fundId, after],
    );
    if (loans.length === 0) return;
    const ids = loans.map(loan => loan.id);
    const marks = ids.map(() => '?').join(', ');
    const rows = <T>(table: string, order: string) =>
      db.all<T & { loanId: string }>(
        `select * from ${table} where loan_id in (${marks}) order by ${order}`,
        ids,
      );
    const facts = grouped(await rows<Fact>('fact', 'loan_id, seq'), ofLoan);
    const instalments = grouped(await rows<Instalment>('instalment', 'loan_id, n'), ofLoan);
    const spans = grouped(await rows<LoanSpan>('loan_span', 'loan_id, from_day'), ofLoan);
    for (const loan of loans) {
      yield {
        loan,
        facts: facts.get(loan.id) ?? [],
        instalments: instalments.get(loan.id) ?? [],
        spans: spans.get(loan.id) ?? [],
      };
    }
    after = ids.at(-1)!;
    // A file's database answers without waiting: without a pause nobody else would be served meanwhile.
    await turn();
  }
}

/** Adds one loan by its own position, the long way; answers whether it was open. */
function addLoan(sums: Map<string, Band>, fundId: string, facts: Fact[], day: CivilDate): boolean {
  const story = readStory(factsAsOf(facts, day));
  if (!story?.disbursement) return false;
  const { outstanding, overdue } = positionOn(facts, story, day);
  if (outstanding.total === 0) return false;
  const bucket = bucketOf(overdue.daysPastDue);
  const key = bucket ?? '';
  const band = sums.get(key) ?? { fundId, bucket, loans: 0, principal: 0, overdue: 0 };
  band.loans += 1;
  band.principal += outstanding.principal;
  band.overdue += overdue.amount;
  sums.set(key, band);
  return true;
}

async function dashboardBreaks(
  db: Reader,
  fund: VerifiedFund,
  day: CivilDate,
  summed: Figures,
): Promise<Break[]> {
  const selection = { area: fund.area, fundType: null, fundIds: [fund.id] };
  const bands = await bandsOn(db, selection, [day]);
  const borrowers = await borrowersOn(db, selection, day);
  const shown = addUp([fund], bands, borrowers.length);
  if (JSON.stringify(shown) === JSON.stringify(summed)) return [];
  return [
    broken(
      6,
      'figures-differ',
      { kind: 'fund', id: fund.id, fundId: fund.id },
      `ยอดรวมของกองทุน ณ ${day} ไม่เท่าผลรวมรายสัญญา`,
      `The fund's figures of ${day} are not the sum over its loans`,
    ),
  ];
}

/** Each receipt says what its payments say, and the numbers of a year run without a gap. */
async function receiptBreaks(db: Reader, fundId: string): Promise<Break[]> {
  const breaks: Break[] = [];
  let after = '';
  while (true) {
    const receipts = await db.all<Receipt>(
      `select * from receipt where fund_id = ? and id > ? order by id limit ${PORTION}`,
      [fundId, after],
    );
    if (receipts.length === 0) break;
    const marks = receipts.map(() => '?').join(', ');
    const payments = await db.all<{ id: string; receiptId: string; amount: Satang }>(
      `select id, receipt_id, amount from fact where receipt_id in (${marks})`,
      receipts.map(receipt => receipt.id),
    );
    for (const receipt of receipts) {
      const own = payments.filter(payment => payment.receiptId === receipt.id);
      if (!addsUp(receipt, own)) breaks.push(receiptBreak(receipt));
    }
    after = receipts.at(-1)!.id;
  }
  return [...breaks, ...(await gapBreaks(db, fundId))];
}

function addsUp(receipt: Receipt, payments: { id: string; amount: Satang }[]): boolean {
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
