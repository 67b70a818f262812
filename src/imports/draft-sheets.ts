// A draft's sheets: how they are written down, and how a cell of them is mended. Pure.

import { type CellValue, columnOf, type ReadSheet, registerKind } from './read-sheet.js';
import { REGISTER_SHEETS, type RegisterKind } from './register-columns.js';

/** Where a cell stands in a draft: the sheet's and the column's place, and the row's own number. */
export interface CellPlace {
  sheet: number;
  row: number;
  column: number;
}

export interface Mend {
  cells: (CellPlace & { value: string })[];
  /** Headers that get another name; '' empties the whole column. */
  headers: { sheet: number; column: number; title: string }[];
  /** Rows that are left out. */
  dropped: { sheet: number; row: number }[];
}

/** The sheets with what was mended; places that are not there are passed over. */
export function mendSheets(sheets: readonly ReadSheet[], mend: Mend): ReadSheet[] {
  return sheets.map((sheet, at) => mendSheet(sheet, at, mend));
}

function mendSheet(sheet: ReadSheet, at: number, { cells, headers, dropped }: Mend): ReadSheet {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.cells.length), sheet.header.length);
  const isThere = (column: number) => Number.isInteger(column) && column >= 0 && column < width;
  const gone = new Set(dropped.filter(one => one.sheet === at).map(one => one.row));
  const emptied = new Set(headers.filter(one => one.sheet === at && !one.title).map(one => one.column));
  const rows = sheet.rows
    .filter(row => !gone.has(row.row))
    .map(row => {
      const own = cells.filter(one => one.sheet === at && one.row === row.row && isThere(one.column));
      if (own.length === 0 && emptied.size === 0) return row;
      const values = row.cells.map((value, column) => (emptied.has(column) ? null : value));
      for (const { column, value } of own) {
        while (values.length < column) values.push(null);
        values[column] = value.trim() || null;
      }
      return { ...row, cells: values };
    })
    .filter(row => row.cells.some(cell => cell !== null));
  const header = [...sheet.header];
  for (const { column, title } of headers.filter(one => one.sheet === at && isThere(one.column))) {
    header[column] = title;
  }
  return { ...sheet, header, rows };
}

/** Where a fault stands in the sheets; null where the file has no such column. Row 1 is the header. */
export function placeOfFault(
  sheets: readonly ReadSheet[],
  fault: { sheet: string; row: number; column: string },
): CellPlace | null {
  for (const [at, sheet] of sheets.entries()) {
    const kind = registerKind(sheet);
    if (!kind || REGISTER_SHEETS[kind] !== fault.sheet) continue;
    const column = columnNamed(sheet, kind, fault.column, fault.row === 1);
    const hasRow = fault.row === 1 || sheet.rows.some(row => row.row === fault.row);
    if (column >= 0 && hasRow) return { sheet: at, row: fault.row, column };
  }
  return null;
}

// An unknown header is named as it was typed; of a repeated one the last is meant.
function columnNamed(sheet: ReadSheet, kind: RegisterKind, title: string, isHeader: boolean): number {
  if (isHeader) return sheet.header.lastIndexOf(title);
  return sheet.header.findIndex(header => columnOf(kind, header)?.title === title);
}

/** A cell as a person would type it: days in พ.ศ. */
export function writtenCell(value: CellValue): string {
  if (value === null) return '';
  if (!(value instanceof Date)) return String(value);
  return `${value.getUTCDate()}/${value.getUTCMonth() + 1}/${value.getUTCFullYear() + 543}`;
}

/** The sheets as text and back: days stay days. */
export function writeSheets(sheets: readonly ReadSheet[]): string {
  const written = sheets.map(sheet => ({
    ...sheet,
    rows: sheet.rows.map(({ row, cells }) => ({
      row,
      cells: cells.map(cell => (cell instanceof Date ? { day: cell.toISOString() } : cell)),
    })),
  }));
  return JSON.stringify(written);
}

export function readSheets(text: string): ReadSheet[] {
  type Written = CellValue | { day: string };
  const written = JSON.parse(text) as (Omit<ReadSheet, 'rows'> & {
    rows: { row: number; cells: Written[] }[];
  })[];
  return written.map(sheet => ({
    ...sheet,
    rows: sheet.rows.map(({ row, cells }) => ({ row, cells: cells.map(revived) })),
  }));
}

function revived(cell: CellValue | { day: string }): CellValue {
  return typeof cell === 'object' && cell !== null && 'day' in cell ? new Date(cell.day) : cell;
}
