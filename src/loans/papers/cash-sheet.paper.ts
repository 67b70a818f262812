// The day's receipts and the counting of the money: what the books say, what lies on the table, who counted.
import type { CivilDate } from '../../kernel/civil-date.js';
import { formatBaht, type Satang } from '../../kernel/money.js';
import { type Block, type Letterhead, LIST_MARGINS, type PaperDocument } from '../../papers/document.js';
import { baht, longDate } from '../../papers/thai-text.js';
import type { Workbook } from '../../papers/workbook.js';

export interface CashSheet {
  fund: Letterhead;
  on: CivilDate;
  /** In the order of their numbers; cancelled ones stay, with an amount that is not counted. */
  receipts: SheetReceipt[];
  counters: { post: string; name: string }[];
}

export interface SheetReceipt {
  number: string;
  payer: string;
  contractNumber: string;
  method: 'cash' | 'transfer' | 'other';
  amountSatang: Satang;
  cancelled: boolean;
}

const METHODS = { cash: 'เงินสด', transfer: 'โอน', other: 'อื่น' } as const;

/** The sheet on A4, with lines to count notes and coins by hand. */
export function cashSheet(sheet: CashSheet): PaperDocument {
  return {
    title: `ใบสรุปรับเงิน ${sheet.on}`,
    size: 'A4',
    marginsMm: LIST_MARGINS,
    letterhead: sheet.fund,
    pageNumbers: true,
    blocks: [
      { kind: 'heading', level: 1, align: 'center', text: `ใบสรุปรับเงิน วันที่ ${longDate(sheet.on)}` },
      {
        kind: 'table',
        columns: [
          { title: 'ใบเสร็จ' },
          { title: 'ได้รับจาก', share: 1 },
          { title: 'สัญญา' },
          { title: 'รับโดย' },
          { title: 'บาท', align: 'right' },
        ],
        rows: sheet.receipts.map(receipt => [
          receipt.number,
          receipt.payer,
          receipt.contractNumber,
          METHODS[receipt.method],
          receipt.cancelled ? 'ยกเลิก' : formatBaht(receipt.amountSatang),
        ]),
        total: [`${sheet.receipts.length} ใบ`, 'รวมรับเงิน', '', '', formatBaht(sumOf(sheet))],
      },
      {
        kind: 'facts',
        rows: (['cash', 'transfer', 'other'] as const).map(method => [
          METHODS[method],
          baht(sumOf(sheet, method)),
        ]),
      },
      ...counting(sheet),
      {
        kind: 'signatures',
        signers: sheet.counters.map(({ post, name }) => ({ role: `ผู้นับเงิน ${post}`, name })),
      },
    ],
  };
}

function sumOf(sheet: CashSheet, method?: SheetReceipt['method']): Satang {
  return sheet.receipts
    .filter(receipt => !receipt.cancelled && (method === undefined || receipt.method === method))
    .reduce((sum, receipt) => sum + receipt.amountSatang, 0);
}

const NOTES_AND_COINS = ['1,000', '500', '100', '50', '20', '10', '5', '2', '1', '0.50', '0.25'];

function counting(sheet: CashSheet): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'นับเงินสด' },
    {
      kind: 'table',
      small: true,
      columns: [
        { title: 'ชนิด (บาท)', align: 'right' },
        { title: 'จำนวน', align: 'center', share: 1 },
        { title: 'เป็นเงิน', align: 'right', share: 1 },
      ],
      rows: NOTES_AND_COINS.map(value => [value, '', '']),
      total: ['', 'นับได้', ''],
    },
    {
      kind: 'facts',
      rows: [
        ['เงินสดตามใบเสร็จ', baht(sumOf(sheet, 'cash'))],
        ['ต่างกัน', '................................ บาท'],
        ['นำฝากธนาคาร', '................................ บาท  วันที่ ........................'],
      ],
    },
  ];
}

/** The receipts of the day as a spreadsheet. */
export function cashSheetWorkbook(sheet: CashSheet): Workbook {
  return {
    title: `ใบสรุปรับเงิน ${sheet.on}`,
    sheets: [
      {
        name: 'ใบสรุปรับเงิน',
        columns: [
          { title: 'วันที่', kind: 'date' },
          { title: 'ใบเสร็จ', kind: 'text', width: 14 },
          { title: 'ได้รับจาก', kind: 'text', width: 30 },
          { title: 'สัญญา', kind: 'text', width: 14 },
          { title: 'รับโดย', kind: 'text', width: 10 },
          { title: 'จำนวนเงิน', kind: 'money' },
          { title: 'หมายเหตุ', kind: 'text' },
        ],
        rows: sheet.receipts.map(receipt => [
          sheet.on,
          receipt.number,
          receipt.payer,
          receipt.contractNumber,
          METHODS[receipt.method],
          receipt.cancelled ? 0 : receipt.amountSatang,
          receipt.cancelled ? 'ยกเลิก' : null,
        ]),
        total: ['รวม', null, null, null, null, sumOf(sheet), null],
      },
    ],
  };
}
