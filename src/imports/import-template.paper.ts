// The empty register that a fund fills in and sends: both sheets with examples, and a page that says how.
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import type { RateMicroPercent } from '../kernel/rate.js';
import type { Method } from '../ledger/terms.js';
import { METHOD_WORDS } from '../loans/method-words.js';
import type { SheetColumn, SheetValue, Workbook, WorkbookSheet } from '../papers/workbook.js';
import {
  BORROWER_WORDS,
  type BorrowerWord,
  type LoanKey,
  type PaymentKey,
  REGISTER_COLUMNS,
  REGISTER_SHEETS,
  type RegisterKind,
} from './register-columns.js';

/** What the examples are made of: the usual terms of this kind of fund. */
export interface TemplateExample {
  fundTypeName: string;
  borrowerKind: BorrowerWord;
  method: Method;
  annualRateMicroPercent: RateMicroPercent;
  instalments: number;
  everyMonths: number;
  principalSatang: Satang;
  disbursedOn: CivilDate;
  firstDueOn: CivilDate;
  paidOn: CivilDate;
  paidSatang: Satang;
}

export type RegisterRow<Key extends string> = Partial<Record<Key, SheetValue>>;

/** The register to fill in, as an .xlsx workbook. Its example rows are there to be written over. */
export function importTemplate(example: TemplateExample): Workbook {
  const loan: RegisterRow<LoanKey> = {
    number: '1/2569',
    name: NAMES[example.borrowerKind],
    village: 'หมู่ที่ 3',
    borrowerKind: BORROWER_WORDS[example.borrowerKind][0],
    purpose: 'ตัวอย่าง เขียนทับได้',
    disbursedOn: example.disbursedOn,
    principal: example.principalSatang,
    method: METHOD_WORDS[example.method][0],
    annualRate: example.annualRateMicroPercent,
    instalments: example.instalments,
    everyMonths: example.everyMonths,
    firstDueOn: example.firstDueOn,
  };
  const payment: RegisterRow<PaymentKey> = {
    number: '1/2569',
    paidOn: example.paidOn,
    amount: example.paidSatang,
    receiptNumber: '1/15',
  };
  return {
    title: `แบบทะเบียนลูกหนี้ ${example.fundTypeName}`,
    sheets: [
      toTypeIn(registerSheet('loans', [loan])),
      toTypeIn(registerSheet('payments', [payment])),
      guide(),
    ],
  };
}

// Days are text here: typed as 21/11/2569 they stay so, while a date cell would take 2569 for a year ค.ศ.
function toTypeIn(sheet: WorkbookSheet): WorkbookSheet {
  const isDay = (at: number) => sheet.columns[at]?.kind === 'date';
  return {
    ...sheet,
    columns: sheet.columns.map(column => (column.kind === 'date' ? { ...column, kind: 'text' } : column)),
    rows: sheet.rows.map(row => row.map((value, at) => (isDay(at) ? numericDate(String(value)) : value))),
    emptyRows: 200,
  };
}

function numericDate(date: CivilDate): string {
  return `${date.slice(8)}/${date.slice(5, 7)}/${Number(date.slice(0, 4)) + 543}`;
}

/** One sheet of a register with its rows, columns in the contract's order. */
export function registerSheet(kind: RegisterKind, rows: RegisterRow<string>[]): WorkbookSheet {
  const columns = REGISTER_COLUMNS[kind];
  return {
    name: REGISTER_SHEETS[kind],
    columns: columns.map(({ title, kind: holds, width }) => ({ title, kind: holds, width }) as SheetColumn),
    rows: rows.map(row => columns.map(column => row[column.key] ?? null)),
  };
}

const NAMES = { person: 'นางสาวตัวอย่าง ใจดี', group: 'กลุ่มตัวอย่าง', household: 'นายตัวอย่าง ใจดี' };

export const GUIDE_SHEET = 'คำอธิบาย';

function guide(): WorkbookSheet {
  const choices = (words: Record<string, readonly string[]>) =>
    Object.values(words)
      .map(all => all[0])
      .join(', ');
  return {
    name: GUIDE_SHEET,
    columns: [
      { title: 'ช่อง', kind: 'text', width: 26 },
      { title: 'วิธีกรอก', kind: 'text', width: 80 },
    ],
    rows: [
      ['ต้องมี', 'เลขที่สัญญา, ชื่อ-สกุล, วันที่ทำสัญญา, จำนวนเงิน ช่องอื่นเว้นว่างได้ ระบบใช้ค่าของกองทุน'],
      ['วันที่', 'เช่น 21/11/2569, 21 พ.ย. 2569 หรือ ๒๑ พฤศจิกายน ๒๕๖๙ ใส่ปี 4 หลัก'],
      ['จำนวนเงิน', 'เช่น 3,000.00 สตางค์ไม่เกิน 2 หลัก ใช้เลขไทยได้'],
      ['ผู้ยืมเป็น', choices(BORROWER_WORDS)],
      ['วิธีคิดดอกเบี้ย', choices(METHOD_WORDS)],
      ['หมู่บ้าน', 'ชื่อหมู่บ้าน หมู่ที่ หรือรหัสหมู่บ้าน 8 หลัก'],
      ['หัวตาราง', 'อยู่แถวที่ 1 เสมอ สลับช่องได้ แต่อย่าเพิ่มช่องอื่น'],
    ],
  };
}
