// ทะเบียนคุมลูกหนี้, the card of one contract: what was lent, each receipt, and what is left after it.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import { type Letterhead, LIST_MARGINS, type PaperDocument } from '../../papers/document.js';
import { baht, bahtOrDash, longDate, shortDate } from '../../papers/thai-text.js';
import type { Workbook } from '../../papers/workbook.js';
import type { LoanWords } from './letter.js';

export interface DebtorCard {
  fund: Letterhead;
  words: LoanWords;
  contractNumber: string;
  borrower: string;
  address: string;
  purpose: string;
  disbursedOn: CivilDate;
  principalSatang: Satang;
  termsInWords: string;
  /** Every entry in the order of days: disbursement, receipts, reversals, charges, write-off. */
  entries: CardEntry[];
  asOf: CivilDate;
}

export interface CardEntry {
  on: CivilDate;
  /** จ่ายเงินกู้, รับชำระ, ยกเลิกใบเสร็จ 2569/0048 … */
  what: string;
  receiptNumber: string | null;
  principalSatang: Satang;
  interestSatang: Satang;
  /** Fees and penalties. */
  otherSatang: Satang;
  principalLeftSatang: Satang;
}

/** The card on A4. */
export function debtorCard(card: DebtorCard): PaperDocument {
  const money = (title: string) => ({ title, align: 'right' as const, share: 2 });
  return {
    title: `ทะเบียนคุมลูกหนี้ ${card.contractNumber}`,
    size: 'A4',
    marginsMm: LIST_MARGINS,
    letterhead: card.fund,
    pageNumbers: true,
    blocks: [
      { kind: 'heading', level: 1, align: 'center', text: 'ทะเบียนคุมลูกหนี้' },
      {
        kind: 'facts',
        rows: [
          [card.words.contract, `เลขที่ ${card.contractNumber} ลงวันที่ ${longDate(card.disbursedOn)}`],
          [card.words.borrower, card.borrower],
          ['ที่อยู่', card.address],
          ['วัตถุประสงค์', card.purpose],
          ['จำนวนเงิน', `${baht(card.principalSatang)} ${card.termsInWords}`],
        ],
      },
      {
        kind: 'table',
        small: true,
        columns: [
          { title: 'วันที่' },
          { title: 'รายการ', share: 3 },
          { title: 'ใบเสร็จ' },
          ...['เงินต้น', 'ดอกเบี้ย', 'อื่น ๆ', 'เงินต้นคงเหลือ'].map(money),
        ],
        rows: card.entries.map(entry => [
          shortDate(entry.on),
          entry.what,
          entry.receiptNumber ?? '–',
          ...[entry.principalSatang, entry.interestSatang, entry.otherSatang].map(bahtOrDash),
          bahtOrDash(entry.principalLeftSatang),
        ]),
      },
      { kind: 'paragraph', small: true, text: `ข้อมูลถึงวันที่ ${longDate(card.asOf)} จำนวนเงินเป็นบาท` },
    ],
  };
}

/** The same entries as a spreadsheet. */
export function debtorCardWorkbook(card: DebtorCard): Workbook {
  const money = (title: string) => ({ title, kind: 'money' as const });
  return {
    title: `ทะเบียนคุมลูกหนี้ ${card.contractNumber}`,
    sheets: [
      {
        name: 'ทะเบียนคุมลูกหนี้',
        columns: [
          { title: 'วันที่', kind: 'date' },
          { title: 'รายการ', kind: 'text', width: 30 },
          { title: 'ใบเสร็จ', kind: 'text', width: 14 },
          ...['เงินต้น', 'ดอกเบี้ย', 'อื่น ๆ', 'เงินต้นคงเหลือ'].map(money),
        ],
        rows: card.entries.map(entry => [
          entry.on,
          entry.what,
          entry.receiptNumber,
          entry.principalSatang,
          entry.interestSatang,
          entry.otherSatang,
          entry.principalLeftSatang,
        ]),
      },
    ],
  };
}
