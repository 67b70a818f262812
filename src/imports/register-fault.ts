// One thing to mend in a register's file: where it stands, what was read there, and what to do.

import type { CellValue } from './read-sheet.js';
import { REGISTER_COLUMNS, REGISTER_SHEETS, type RegisterKind } from './register-columns.js';

export type FaultCode =
  | 'missing'
  | 'unknown-column'
  | 'bad-date'
  | 'ambiguous-year'
  | 'bad-amount'
  | 'bad-national-id'
  | 'duplicate-number'
  | 'already-there'
  | 'unknown-loan'
  | 'paid-before-loan'
  | 'paid-more-than-owed'
  | 'over-limit'
  | 'bad-choice'
  | 'unknown-village';

export interface RegisterFault {
  /** The sheet's Thai name, for a .csv too. */
  sheet: string;
  row: number;
  /** The column's Thai name, whatever the file's header was. */
  column: string;
  code: FaultCode;
  /** In Thai: what was read, and what to do. */
  message: string;
  /** The two parts of the message, for pages that show them apart. `read` is empty where the cell is. */
  read: string;
  advice: string;
}

/** A fault of a cell; `key` is the column's, or an unknown header as it was typed. */
export function registerFault(
  kind: RegisterKind,
  row: number,
  key: string,
  code: FaultCode,
  read: string,
  advice: string,
): RegisterFault {
  const column = REGISTER_COLUMNS[kind].find(each => each.key === key)?.title ?? key;
  const message = read ? `อ่านได้ “${read}” ${advice}` : advice;
  return { sheet: REGISTER_SHEETS[kind], row, column, code, message, read, advice };
}

const LONGEST_READ = 60;

/** A cell as a fault quotes it: short, and a national id without its middle. */
export function quoted(key: string, cell: CellValue): string {
  if (cell === null) return '';
  const text = cell instanceof Date ? writtenDay(cell) : String(cell);
  if (key === 'nationalId')
    return text.replace(/(\d(?:\D?\d){4})(\D?\d\D?\d\D?\d\D?\d\D?\d)(?=\D?\d)/, '$1xxxxx');
  return text.length > LONGEST_READ ? `${text.slice(0, LONGEST_READ)}…` : text;
}

function writtenDay(day: Date): string {
  return `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
}
