// A sheet as it was read, and which of the register's two sheets and columns it is.
import { GUIDE_SHEET } from './import-template.paper.js';
import {
  REGISTER_COLUMNS,
  REGISTER_SHEETS,
  type RegisterColumn,
  type RegisterKind,
} from './register-columns.js';

export type CellValue = string | number | Date | null;

/** A row with the spreadsheet's own number (the header is 1); its cells stand under the header's. */
export interface ReadRow {
  row: number;
  cells: CellValue[];
}

/** `name` is empty for a .csv. */
export interface ReadSheet {
  name: string;
  header: string[];
  rows: ReadRow[];
}

/** Which of the two sheets this is, by its name, else by its headers; null when it is neither. */
export function registerKind(sheet: ReadSheet): RegisterKind | null {
  const name = plain(sheet.name);
  for (const kind of KINDS) if (name === plain(REGISTER_SHEETS[kind]) || name === kind) return kind;
  const known = KINDS.map(kind => ({
    kind,
    count: sheet.header.filter(title => columnOf(kind, title)).length,
  }));
  const best = known.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count > 0 ? best.kind : null;
}

const KINDS: RegisterKind[] = ['loans', 'payments'];

/** A sheet that holds nothing to import: empty, or the template's own explanations. */
export function isBeside(sheet: ReadSheet): boolean {
  return plain(sheet.name) === plain(GUIDE_SHEET) || (sheet.rows.length === 0 && sheet.header.every(t => !t));
}

/** The column that a header names in Thai or by its key, or undefined. */
export function columnOf(kind: RegisterKind, header: string): RegisterColumn | undefined {
  const wanted = plain(header);
  return REGISTER_COLUMNS[kind].find(
    column => plain(column.title) === wanted || plain(column.key) === wanted,
  );
}

/** Text as it compares: one kind of dash and space, sara am in one piece, Thai digits as they are. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\u0e4d\u0e32', '\u0e33')
    .replaceAll('เเ', 'แ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s\u00a0\u200b\ufeff*]/g, '')
    .toLowerCase();
}
