// The receipts of a day, for counting the money against: by the day on which they were written.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Receipt } from '../../ledger/receipt.entity.js';
import type { Reader } from '../../platform/database/database.js';
import { fundOf } from '../../registry/fund.query.js';
import { receiptRecords } from '../payments/receipt.query.js';
import type { CashSheet } from './cash-sheet.paper.js';
import { committeeSeats, letterhead, POST_NAMES } from './fund-frame.query.js';

/** The day's sheet. The committee's treasurer and chair count; else two of the committee. */
export async function cashSheetData(db: Reader, fundId: string, on: CivilDate): Promise<CashSheet> {
  const rows = await db.all<Receipt>(
    "select * from receipt where fund_id = ? and entered_on = ? and series = 'own' order by year, number",
    [fundId, on],
  );
  const records = await receiptRecords(db, rows);
  const seats = await committeeSeats(db, fundId, on);
  const counting = [
    ...seats.filter(({ post }) => post === 'treasurer' || post === 'chair'),
    ...seats.filter(({ post }) => post !== 'treasurer' && post !== 'chair'),
  ];
  return {
    fund: await letterhead(db, await fundOf(db, fundId)),
    on,
    receipts: rows.map((row, at) => ({
      number: row.label,
      payer: row.payerName,
      contractNumber: records[at]!.lines.map(line => line.loanNumber).join(', '),
      method: row.method,
      amountSatang: row.amount,
      cancelled: records[at]!.cancelled !== null,
    })),
    counters: counting.slice(0, 2).map(({ post, name }) => ({ post: POST_NAMES[post], name })),
  };
}
