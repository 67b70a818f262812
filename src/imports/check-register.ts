// A whole register at once: every fault of every sheet, so that one correction of the file is enough.
import { invalid } from '../kernel/refusal.js';
import { checkLoan } from './check-loan.js';
import { checkPayments, type LoansOfFile } from './check-payments.js';
import { type CellValue, columnOf, isBeside, plain, type ReadSheet, registerKind } from './read-sheet.js';
import { REGISTER_COLUMNS, REGISTER_SHEETS, type RegisterKind } from './register-columns.js';
import type { RegisterContext, RegisterLoan, RegisterPayment } from './register-context.js';
import { type RegisterFault, registerFault } from './register-fault.js';
import { RowReader } from './row-reader.js';

export interface CheckedRegister {
  /** Rows with something in them, on both sheets. */
  rows: number;
  /** What would be stored; complete when there is no fault. */
  loans: RegisterLoan[];
  payments: RegisterPayment[];
  /** By sheet, then row; nothing may be stored while there is one. */
  faults: RegisterFault[];
}

/** Checks what was read of a file. Refuses (422) a file of which no sheet is a register. */
export function checkRegister(sheets: readonly ReadSheet[], context: RegisterContext): CheckedRegister {
  const faults: RegisterFault[] = [];
  const readers = readersOf(sheets, faults);
  const loansOfFile = checkLoans(readers.loans, context);
  const loans = [...loansOfFile.values()].filter(loan => loan !== null);
  const payments = checkPayments(readers.payments, loansOfFile, context);
  const rows = readers.loans.length + readers.payments.length;
  return { rows, loans, payments, faults: faults.sort(byPlace) };
}

type Readers = Record<RegisterKind, RowReader[]>;

function readersOf(sheets: readonly ReadSheet[], faults: RegisterFault[]): Readers {
  const readers: Readers = { loans: [], payments: [] };
  const beside = sheets.filter(sheet => !isBeside(sheet));
  const kinds = beside.map(registerKind);
  if (kinds.every(kind => kind === null)) throw noRegister();
  beside.forEach((sheet, at) => {
    const kind = kinds[at];
    if (kind) readers[kind].push(...readRows(kind, sheet, faults));
    else faults.push(unknownSheet(sheet));
  });
  return readers;
}

function readRows(kind: RegisterKind, sheet: ReadSheet, faults: RegisterFault[]): RowReader[] {
  const keys = keysOf(kind, sheet, faults);
  return sheet.rows.map(({ row, cells }) => {
    const named = new Map<string, CellValue>();
    for (const [at, key] of keys) named.set(key, cells[at] ?? null);
    return new RowReader(kind, row, named, faults);
  });
}

// Which column of the sheet stands for which key; unknown, repeated and missing headers are faults of row 1.
function keysOf(kind: RegisterKind, sheet: ReadSheet, faults: RegisterFault[]): Map<number, string> {
  const keys = new Map<number, string>();
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.cells.length), sheet.header.length);
  for (let at = 0; at < width; at++) {
    const title = sheet.header[at] ?? '';
    const column = columnOf(kind, title);
    if (column && ![...keys.values()].includes(column.key)) keys.set(at, column.key);
    else if (title || sheet.rows.some(row => (row.cells[at] ?? null) !== null)) {
      faults.push(unknownColumn(kind, title || `ช่องที่ ${at + 1}`, column !== undefined));
    }
  }
  for (const column of REGISTER_COLUMNS[kind]) {
    if (column.required && ![...keys.values()].includes(column.key)) {
      const advice = `ไม่มีช่อง ${column.title} ในแถวหัวตาราง เพิ่มช่องนี้`;
      faults.push(registerFault(kind, 1, column.key, 'missing', '', advice));
    }
  }
  return keys;
}

function unknownColumn(kind: RegisterKind, title: string, repeated: boolean): RegisterFault {
  const known = REGISTER_COLUMNS[kind].map(column => column.title).join(', ');
  const unknown = `ไม่รู้จักช่องนี้ ลบออก หรือใช้ชื่อใดชื่อหนึ่ง: ${known}`;
  const advice = repeated ? 'มีหัวช่องนี้ซ้ำกัน เหลือไว้ช่องเดียว' : unknown;
  return registerFault(kind, 1, title, 'unknown-column', title, advice);
}

function unknownSheet(sheet: ReadSheet): RegisterFault {
  const names = Object.values(REGISTER_SHEETS).join(' หรือ ');
  const advice = `ไม่รู้จักแผ่นงานนี้ ลบแผ่นงานนี้ หรือตั้งชื่อเป็น ${names}`;
  const fault = registerFault('loans', 1, sheet.header[0] ?? '', 'unknown-column', sheet.name, advice);
  return { ...fault, sheet: sheet.name };
}

// Numbers are unique over the file and the fund; the first row that has a number keeps it.
function checkLoans(rows: RowReader[], context: RegisterContext): LoansOfFile {
  const loans = new Map<string, RegisterLoan | null>();
  const firstRows = new Map<string, number>();
  const holders = new Map<string, string>();
  for (const read of rows) {
    const { number, loan } = checkLoan(read, context);
    if (number === null) continue;
    const before = firstRows.get(number);
    if (before !== undefined) {
      read.fault('number', 'duplicate-number', `ซ้ำกับแถว ${before} ใช้เลขที่อื่น หรือลบแถวที่ซ้ำ`);
      continue;
    }
    firstRows.set(number, read.row);
    const there = context.existing.has(number);
    if (there) read.fault('number', 'already-there', 'กองทุนมีสัญญาเลขที่นี้แล้ว ลบแถวนี้ หรือใช้เลขที่อื่น');
    loans.set(number, there ? null : loan);
    if (loan) noteOtherHolder(read, loan, holders, context);
  }
  return loans;
}

// One national id is one person's; the same person may borrow several times.
function noteOtherHolder(
  read: RowReader,
  { nationalId, name }: RegisterLoan,
  holders: Map<string, string>,
  context: RegisterContext,
): void {
  if (nationalId === null) return;
  const holder = holders.get(nationalId) ?? context.nameOfNationalId(nationalId) ?? name;
  holders.set(nationalId, holder);
  if (plain(holder) === plain(name)) return;
  const advice = `เลขนี้เป็นของ ${holder} ดูจากบัตรอีกครั้ง หรือเขียนชื่อให้ตรงกัน`;
  read.fault('nationalId', 'bad-national-id', advice);
}

const SHEET_ORDER: string[] = Object.values(REGISTER_SHEETS);

function byPlace(a: RegisterFault, b: RegisterFault): number {
  return SHEET_ORDER.indexOf(a.sheet) - SHEET_ORDER.indexOf(b.sheet) || a.row - b.row;
}

function noRegister() {
  return invalid(
    'file',
    'not-a-register',
    'ไม่พบแผ่นงาน ทะเบียนลูกหนี้ หรือ การชำระเงิน แถวที่ 1 ต้องเป็นหัวตาราง ดาวน์โหลดแบบทะเบียนมาเทียบได้',
    'No sheet of this file is a register: row 1 must hold its column names; the template shows them',
  );
}
