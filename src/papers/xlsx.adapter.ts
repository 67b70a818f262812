// A workbook as .xlsx bytes: numbers stay numbers, days are days shown in พ.ศ., text that begins with = is
// text.
import type { CellObject, SheetData } from 'write-excel-file/node';
import { dayNumber } from '../kernel/civil-date.js';
import { thaiDigits } from '../kernel/thai-words.js';
import type { ColumnKind, SheetColumn, SheetValue, Workbook, WorkbookSheet } from './workbook.js';

export interface SheetOptions {
  /** Shown in ๐–๙; numbers stay numbers that add up. */
  thaiDigits?: boolean;
}

/** The workbook as the bytes of an .xlsx file. */
export async function renderXlsx(workbook: Workbook, options: SheetOptions = {}): Promise<Buffer> {
  const sheets = workbook.sheets.map(sheet => ({
    sheet: sheet.name,
    data: options.thaiDigits ? inThaiDigits(sheetData(sheet)) : sheetData(sheet),
    columns: sheet.columns.map(column => ({ width: column.width ?? WIDTHS[column.kind] })),
    stickyRowsCount: 1,
  }));
  // Loaded with the first workbook: a start must not wait for it.
  const { default: writeExcel } = await import('write-excel-file/node');
  return writeExcel(sheets, { fontFamily: 'Sarabun', fontSize: 12 }).toBuffer();
}

function sheetData(sheet: WorkbookSheet): SheetData {
  const marks = new Set(sheet.marked?.map(({ row, column }) => `${row} ${column}`));
  const marked = (row: number, column: number) => (marks.has(`${row} ${column}`) ? MARK : {});
  const empty = Array.from({ length: sheet.emptyRows ?? 0 }, () => sheet.columns.map(() => null));
  return [
    sheet.columns.map(headerCell),
    ...[...sheet.rows, ...empty].map((row, n) =>
      sheet.columns.map((column, at) => ({ ...cell(column.kind, row[at] ?? null), ...marked(n, at) })),
    ),
    ...(sheet.total
      ? [
          sheet.columns.map((column, at) => ({
            ...cell(column.kind, sheet.total![at] ?? null),
            fontWeight: 'bold' as const,
          })),
        ]
      : []),
  ];
}

/** D000000 of a format's place asks for the digits of its language, which is Thai (041E). */
function inThaiDigits(data: SheetData): SheetData {
  return (data as CellObject[][]).map(row =>
    row.map(one => {
      if (one.type === String && typeof one.value === 'string')
        return { ...one, value: thaiDigits(one.value) };
      if (one.type === Date) return { ...one, format: '[$-D07041E]d mmm yyyy' };
      return one.type === Number ? { ...one, format: `[$-D00041E]${one.format}` } : one;
    }),
  ) as SheetData;
}

function headerCell(column: SheetColumn): CellObject {
  return {
    value: column.title,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#ecebe5',
    align: isNumber(column.kind) ? 'right' : 'left',
    wrap: true,
  };
}

function cell(kind: ColumnKind, value: SheetValue): CellObject {
  const format = FORMATS[kind];
  if (value === null) return kind === 'text' ? { type: String, format } : {};
  // Words in a figures' column (รวม) stay words.
  if (typeof value === 'string' && kind !== 'date' && kind !== 'share')
    return { value, type: String, format: '@' };
  switch (kind) {
    case 'money':
      return { value: (value as number) / 100, type: Number, format };
    case 'rate':
      return { value: (value as number) / 1_000_000, type: Number, format };
    case 'count':
      return { value: value as number, type: Number, format };
    case 'share':
      return { value: Number(value), type: Number, format };
    case 'date':
      return dateCell(String(value));
    default:
      return { value: String(value), type: String, format };
  }
}

function dateCell(value: string): CellObject {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return { value, type: String, format: '@' };
  return { value: new Date(dayNumber(value) * 86_400_000), type: Date, format: FORMATS.date };
}

function isNumber(kind: ColumnKind): boolean {
  return kind !== 'text' && kind !== 'date';
}

/** The design's soft red: an entry to mend. */
const MARK = { backgroundColor: '#f7c9ce' };

// 107041E is Excel's word for the Thai language with the Buddhist calendar.
const FORMATS: Record<ColumnKind, string> = {
  text: '@',
  money: '#,##0.00',
  count: '#,##0',
  date: '[$-107041E]d mmm yyyy',
  share: '0.00',
  rate: '0.00####',
};

const WIDTHS: Record<ColumnKind, number> = { text: 20, money: 14, count: 9, date: 14, share: 9, rate: 9 };
