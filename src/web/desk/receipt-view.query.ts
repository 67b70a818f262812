// Receipts as pages show them: the paper as it was printed, the list, and the money of one day.
import { may, scopeFilter } from '../../access/right.js';
import { addDays, type CivilDate } from '../../kernel/civil-date.js';
import { parseBaht } from '../../kernel/money.js';
import type { Receipt } from '../../ledger/receipt.entity.js';
import { loanState } from '../../loans/loan-state.query.js';
import type { Receipt as PrintedReceipt, ReceiptLoan } from '../../loans/papers/receipt.paper.js';
import { receiptData } from '../../loans/papers/receipt-paper.query.js';
import { receiptOf, receiptRecords } from '../../loans/payments/receipt.query.js';
import { cancelReceipt } from '../../loans/payments/reverse.act.js';
import { type FundRecord, fundOf } from '../../registry/fund.query.js';
import { findingReceipt } from '../api/receipt-list.js';
import type { CashSheetView, ReceiptPageView, ReceiptsView } from '../pages/receipt.page.js';
import type { ReceiptLine, ReceiptView } from '../parts/receipt.part.js';
import type { Asking } from './desk.js';
import { named } from './fund-words.js';
import { typeOfFund } from './own-funds.query.js';
import { pageOf } from './page-of.query.js';

/** One receipt; `fresh` right after it was made. */
export async function receiptPageView(asking: Asking, id: string, fresh: boolean): Promise<ReceiptPageView> {
  const { db, actor, today } = asking;
  const record = await receiptOf(db, id, today);
  const fund = await fundOf(db, record.fundId);
  const printed = await receiptData(db, id);
  const first = record.lines[0]!;
  const { life } = await loanState(db, first.loanId, today);
  return {
    id,
    fresh,
    receipt: receiptView(printed, fund, asking),
    loanHref: `/loans/${first.loanId}`,
    pdfHref: `/api/v1/papers/receipt.pdf?receiptId=${id}`,
    mayCancel:
      record.series === 'own' && may(actor, cancelReceipt.right, { fundId: fund.id, area: fund.area }),
    altered: record.lines
      .filter(line => line.balanceThen !== line.outstanding)
      .map(line => ({
        loan: line.loanNumber,
        printed: parseBaht(line.outstanding)!,
        known: parseBaht(line.balanceThen)!,
        now: parseBaht(line.balanceNow['total']!)!,
      })),
    closesLoan: record.lines.length === 1 && life.status === 'repaid',
  };
}

function receiptView(printed: PrintedReceipt, fund: FundRecord, asking: Asking): ReceiptView {
  const { loans } = printed;
  const type = typeOfFund(fund, asking);
  const next = loans.length === 1 ? loans[0]!.next : undefined;
  return {
    number: printed.number,
    numberYear: 'calendar',
    fund: {
      kind: type.name[asking.lang],
      name: named(fund.name, fund.madeUp),
      place: printed.fund.lines[0] ?? '',
    },
    paidOn: printed.paidOn,
    from: named(printed.payer, fund.madeUp),
    by: printed.broughtBy ? named(printed.broughtBy, fund.madeUp) : undefined,
    loans: loans.map(loan => ({
      number: loan.contractNumber,
      instalment: instalmentsOf(loan),
      instalments: loan.instalmentCount,
    })),
    method: printed.method,
    reference: printed.reference,
    wish: printed.wish,
    amount: printed.amountSatang,
    amountInWords: printed.amountInWords,
    lines: linesOf(printed),
    principalLeft: loans.reduce((sum, loan) => sum + loan.principalLeftSatang, 0),
    next: next ? { number: next.instalment, dueOn: next.dueOn, amount: next.amountSatang } : null,
    payer: printed.broughtBy ?? printed.payer,
    receiver: printed.receiver,
    cancelled: printed.cancelled ?? null,
  };
}

/** "6", or "4–5" where the money went to several. */
function instalmentsOf({ instalments }: ReceiptLoan): string | undefined {
  const first = instalments[0];
  if (first === undefined) return undefined;
  const last = instalments.at(-1)!;
  return first === last ? String(first) : `${first}–${last}`;
}

/** The parts of the debt that the money paid, in the law's order; they sum to the amount. */
function linesOf({ loans, unappliedSatang }: PrintedReceipt): ReceiptLine[] {
  const sum = (part: 'feeSatang' | 'penaltySatang' | 'interestSatang' | 'principalSatang') =>
    loans.reduce((all, loan) => all + loan[part], 0);
  const lines: ReceiptLine[] = [
    { part: 'fee', amount: sum('feeSatang') },
    { part: 'penalty', amount: sum('penaltySatang') },
    { part: 'interest', amount: sum('interestSatang') },
    { part: 'principal', amount: sum('principalSatang') },
    { part: 'unapplied', amount: unappliedSatang },
  ];
  return lines.filter(line => line.amount > 0);
}

/** Receipts found by number, name or day, the latest first. */
export async function receiptsView(asking: Asking, address: string, q: string): Promise<ReceiptsView> {
  const where = [scopeFilter(asking.actor, 'f.area', 't.fund_id')];
  const page = await pageOf<Receipt>(
    asking.db,
    {
      select: 'select t.* from receipt t join fund f on f.id = t.fund_id',
      where: q ? [...where, findingReceipt(q)] : where,
    },
    address,
  );
  return { q, rows: await rowsOf(asking, page.rows), next: page.next, first: page.first };
}

async function rowsOf({ db }: Asking, receipts: Receipt[]): Promise<ReceiptsView['rows']> {
  const records = await receiptRecords(db, receipts);
  const funds = new Map<string, FundRecord>();
  for (const fundId of new Set(records.map(record => record.fundId)))
    funds.set(fundId, await fundOf(db, fundId));
  return records.map(record => ({
    id: record.id,
    number: record.receiptNumber,
    from: named(record.payerName, funds.get(record.fundId)!.madeUp),
    paidOn: record.paidOn,
    amount: parseBaht(record.amount)!,
    method: record.method as 'cash' | 'transfer' | 'other',
    cancelled: record.cancelled !== null,
    by: record.enteredBy,
  }));
}

/** What a fund took in on a day, by the day of entry: the sheet to count the money against. */
export async function cashSheetView(asking: Asking, fund: FundRecord, on: CivilDate): Promise<CashSheetView> {
  const receipts = await asking.db.all<Receipt>(
    "select * from receipt where fund_id = ? and entered_on = ? and series = 'own' order by year, number",
    [fund.id, on],
  );
  const rows = (await rowsOf(asking, receipts)).map(row => ({ ...row, by: row.by ?? '' }));
  const counted = rows.filter(row => !row.cancelled);
  const sum = (method?: string) =>
    counted.reduce((all, row) => all + (!method || row.method === method ? row.amount : 0), 0);
  const address = (day: CivilDate) => `/cash-sheet?fundId=${fund.id}&on=${day}`;
  return {
    fund: named(fund.name, fund.madeUp),
    on,
    rows,
    totals: { cash: sum('cash'), transfer: sum('transfer'), other: sum('other'), total: sum() },
    before: address(addDays(on, -1)),
    after: on < asking.today ? address(addDays(on, 1)) : null,
    pdfHref: `/api/v1/papers/cash-sheet.pdf?fundId=${fund.id}&on=${on}`,
  };
}
