// Sheets as they are read, and what is told of them, for the tests of registers.
import { checkRegister } from '../../../src/imports/check-register.js';
import type { CellValue, ReadSheet } from '../../../src/imports/read-sheet.js';
import type { RegisterContext } from '../../../src/imports/register-context.js';
import { contextOf } from './files.js';

export const LOAN_HEADER = ['เลขที่สัญญา', 'ชื่อ-สกุล', 'วันที่ทำสัญญา', 'จำนวนเงิน'];
export const PAYMENT_HEADER = ['เลขที่สัญญา', 'วันที่ชำระ', 'จำนวนเงิน', 'เลขที่ใบเสร็จ'];
export const GOOD = ['1/2569', 'กลุ่มข้าวแต๋น', '28/05/2569', '72,000.00'];

export function sheet(name: string, header: string[], ...rows: CellValue[][]): ReadSheet {
  return { name, header, rows: rows.map((cells, at) => ({ row: at + 2, cells })) };
}
export const loans = (...rows: CellValue[][]) => sheet('ทะเบียนลูกหนี้', LOAN_HEADER, ...rows);
export const loansWith = (column: string, ...cells: CellValue[]) =>
  sheet(
    'ทะเบียนลูกหนี้',
    [...LOAN_HEADER, column],
    ...cells.map((cell, at) => [`${at + 1}/2569`, ...GOOD.slice(1), cell]),
  );
export const payments = (...rows: CellValue[][]) => sheet('การชำระเงิน', PAYMENT_HEADER, ...rows);

export const faultsOf = (sheets: ReadSheet[], given: Partial<RegisterContext> = {}) =>
  checkRegister(sheets, contextOf(given)).faults.map(({ row, column, code }) => `${row} ${column} ${code}`);
