// Book 8 (บัญชีคุมเงินฝากธนาคาร): the fund's bank book in the columns of its form.
import type { CivilDate } from '../../kernel/civil-date.js';
import { formatBaht } from '../../kernel/money.js';
import type { Book, BookLine, Reconciliation } from '../../portfolio/books.js';
import type { Line } from './report.js';

const ITEMS: Record<string, string> = {
  disbursement: 'จ่ายเงินยืม',
  payment: 'รับชำระคืน',
  settlement: 'รับชำระครบก่อนกำหนด',
  refund: 'คืนเงินที่รับเกิน',
  grant: 'จ่ายเงินอุดหนุน',
  'grant-return': 'รับคืนเงินอุดหนุน',
  deposit: 'นำเงินสดฝาก',
  withdrawal: 'ถอนเป็นเงินสด',
  capital: 'รับเงินทุน',
  'bank-interest': 'ดอกเบี้ยเงินฝาก',
  'bank-fee': 'ค่าธรรมเนียมธนาคาร',
  'other-in': 'รับอื่น ๆ',
  'other-out': 'จ่ายอื่น ๆ',
};
const REVERSAL = '-reversal';

/**
 * The book's lines from a day on, in satang: first what was there before as one line, then each line with its
 * balance, and where somebody read the balance off the bank's own book, by how much the two differ. Asks for
 * the book from its beginning.
 */
export function bankLines({ lines, reconciliations }: Book, from: CivilDate): Line[] {
  const all = [...lines.map(movementLine), ...reconciliations.map(readingLine)].sort((a, b) =>
    a.on === b.on ? 0 : a.on < b.on ? -1 : 1,
  );
  const before = all.findLast(line => line.on < from);
  const carried = before && { ...EMPTY, on: from, item: 'ยอดยกมา', balance: before.balance };
  return [...(carried ? [carried] : []), ...all.filter(line => line.on >= from)];
}

const EMPTY = { document: null, deposit: null, withdrawal: null, note: null };

function movementLine({ on, kind, about, number, amount, balance }: BookLine) {
  return {
    on,
    document: number,
    item: [itemOf(kind), about].filter(Boolean).join(' '),
    deposit: amount > 0 ? amount : null,
    withdrawal: amount < 0 ? -amount : null,
    balance,
    note: null,
  };
}

function itemOf(kind: string): string {
  if (!kind.endsWith(REVERSAL)) return ITEMS[kind] ?? kind;
  return `ยกเลิก${itemOf(kind.slice(0, -REVERSAL.length))}`;
}

function readingLine({ on, typed, book, difference }: Reconciliation) {
  const differs = `อ่านได้ ${formatBaht(typed)} บาท ต่างจากสมุดคุม ${formatBaht(difference)} บาท`;
  const item = 'ยอดตามสมุดธนาคาร';
  return { ...EMPTY, on, item, balance: book, note: difference === 0 ? 'ตรงกัน' : differs };
}
