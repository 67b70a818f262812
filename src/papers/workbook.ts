// A spreadsheet as data: named sheets of typed columns. The adapter writes it as .xlsx.
import type { Satang } from '../kernel/money.js';

/**
 * What a column holds: `money` whole satang (written as baht), `date` a civil date (shown in พ.ศ.), `share` a
 * percent string, `rate` whole millionths of a percent, `count` a number, `text` anything else, as typed.
 */
export type ColumnKind = 'text' | 'money' | 'count' | 'date' | 'share' | 'rate';

export interface SheetColumn {
  title: string;
  kind: ColumnKind;
  /** In characters. */
  width?: number;
}

export type SheetValue = string | number | Satang | null;

export interface WorkbookSheet {
  name: string;
  columns: SheetColumn[];
  rows: SheetValue[][];
  total?: SheetValue[];
  /** Cells that stand out, by row and column from 0: what is to be mended. */
  marked?: { row: number; column: number }[];
  /** Empty rows below that are ready to be typed in, formatted as their columns. */
  emptyRows?: number;
}

/** The first sheet is the one that opens. A sheet's name is at most 31 characters. */
export interface Workbook {
  title: string;
  sheets: WorkbookSheet[];
}
