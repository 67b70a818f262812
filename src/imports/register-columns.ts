// The two sheets of a fund's register as spreadsheets have them: imports read them, template and export
// write.
import type { ColumnKind } from '../papers/workbook.js';

export interface RegisterColumn {
  key: string;
  title: string;
  kind: ColumnKind;
  required?: boolean;
  width?: number;
}

export type RegisterKind = 'loans' | 'payments';

export const REGISTER_SHEETS: Record<RegisterKind, string> = {
  loans: 'ทะเบียนลูกหนี้',
  payments: 'การชำระเงิน',
};

const LOAN_COLUMNS = [
  { key: 'number', title: 'เลขที่สัญญา', kind: 'text', required: true, width: 14 },
  { key: 'name', title: 'ชื่อ-สกุล', kind: 'text', required: true, width: 28 },
  { key: 'nationalId', title: 'เลขประจำตัวประชาชน', kind: 'text', width: 20 },
  { key: 'address', title: 'ที่อยู่', kind: 'text', width: 30 },
  { key: 'village', title: 'หมู่บ้าน', kind: 'text', width: 18 },
  { key: 'phone', title: 'โทรศัพท์', kind: 'text', width: 14 },
  { key: 'borrowerKind', title: 'ผู้ยืมเป็น', kind: 'text', width: 11 },
  { key: 'purpose', title: 'วัตถุประสงค์', kind: 'text', width: 26 },
  { key: 'disbursedOn', title: 'วันที่ทำสัญญา', kind: 'date', required: true },
  { key: 'principal', title: 'จำนวนเงิน', kind: 'money', required: true },
  { key: 'method', title: 'วิธีคิดดอกเบี้ย', kind: 'text', width: 22 },
  { key: 'annualRate', title: 'อัตราดอกเบี้ยต่อปี', kind: 'rate', width: 12 },
  { key: 'instalments', title: 'จำนวนงวด', kind: 'count' },
  { key: 'everyMonths', title: 'ระยะห่างงวด (เดือน)', kind: 'count', width: 12 },
  { key: 'firstDueOn', title: 'วันครบกำหนดงวดแรก', kind: 'date', width: 18 },
] as const satisfies readonly RegisterColumn[];

const PAYMENT_COLUMNS = [
  { key: 'number', title: 'เลขที่สัญญา', kind: 'text', required: true, width: 14 },
  { key: 'paidOn', title: 'วันที่ชำระ', kind: 'date', required: true },
  { key: 'amount', title: 'จำนวนเงิน', kind: 'money', required: true },
  { key: 'receiptNumber', title: 'เลขที่ใบเสร็จ', kind: 'text', width: 16 },
] as const satisfies readonly RegisterColumn[];

export type LoanKey = (typeof LOAN_COLUMNS)[number]['key'];
export type PaymentKey = (typeof PAYMENT_COLUMNS)[number]['key'];

export const REGISTER_COLUMNS: Record<RegisterKind, readonly RegisterColumn[]> = {
  loans: LOAN_COLUMNS,
  payments: PAYMENT_COLUMNS,
};

export const BORROWER_WORDS = {
  person: ['บุคคล'],
  group: ['กลุ่ม'],
  household: ['ครัวเรือน'],
} as const;
export type BorrowerWord = keyof typeof BORROWER_WORDS;
