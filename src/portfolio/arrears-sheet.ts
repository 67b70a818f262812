// The arrears of an area as a spreadsheet: the figures of the level below with their total, and the twelve
// months.
import { formatBaht, parseBaht } from '../kernel/money.js';
import { thaiDate } from '../kernel/thai-words.js';
import { BUCKETS, type Bucket } from '../ledger/aging.js';
import type { SheetColumn, SheetValue, Workbook, WorkbookSheet } from '../papers/workbook.js';
import type { Arrears, ArrearsRow } from './arrears.query.js';
import type { FiguresAnswer } from './figures.js';

const BUCKET_WORDS: Record<Bucket, string> = {
  '1-30': '1–30 วัน',
  '31-60': '31–60 วัน',
  '61-90': '61–90 วัน',
  '91-180': '91–180 วัน',
  '181-365': '181–365 วัน',
  '366+': 'เกิน 365 วัน',
};

const COLUMNS: SheetColumn[] = [
  { title: 'รหัสพื้นที่', kind: 'text', width: 11 },
  { title: 'ชื่อ', kind: 'text', width: 34 },
  { title: 'กองทุน', kind: 'count' },
  { title: 'สัญญา', kind: 'count' },
  { title: 'ผู้กู้ยืม', kind: 'count' },
  { title: 'เงินต้นคงเหลือ', kind: 'money' },
  { title: 'สัญญาที่ค้าง', kind: 'count', width: 11 },
  { title: 'ค้างชำระ', kind: 'money' },
  { title: 'PAR30 (ร้อยละ)', kind: 'share', width: 12 },
  { title: 'PAR90 (ร้อยละ)', kind: 'share', width: 12 },
  ...BUCKETS.map((key): SheetColumn => ({ title: BUCKET_WORDS[key], kind: 'money' })),
  { title: 'หมู่บ้านที่มีกองทุน', kind: 'count', width: 14 },
  { title: 'หมู่บ้านที่มีปัญหา', kind: 'count', width: 14 },
  { title: 'ร้อยละที่มีปัญหา', kind: 'share', width: 13 },
  { title: 'บันทึกล่าสุด', kind: 'date' },
  { title: 'ขั้นที่ล่าช้า', kind: 'count', width: 11 },
  { title: 'ยังไม่ได้โทรหรือเยี่ยม', kind: 'count', width: 14 },
];

/** The workbook of a dashboard; its figures are the dashboard's own. */
export function arrearsWorkbook(arrears: Arrears): Workbook {
  return {
    title: `หนี้ค้างชำระ ${arrears.name} ณ ${thaiDate(arrears.asOf)}`,
    sheets: [rowsSheet(arrears), trendSheet(arrears)],
  };
}

/** The first sheet as .csv text: UTF-8 with BOM, so that a spreadsheet program reads the Thai. */
export function arrearsCsv(arrears: Arrears): string {
  const { columns, rows, total } = rowsSheet(arrears);
  const lines = [...rows, total!].map(row => row.map((value, at) => csvCell(columns[at]!, value)));
  const head = columns.map(column => quoted(column.title));
  return `\uFEFF${[head, ...lines].map(line => `${line.join(',')}\r\n`).join('')}`;
}

function rowsSheet(arrears: Arrears): WorkbookSheet {
  return {
    name: 'หนี้ค้างชำระ',
    columns: COLUMNS,
    rows: arrears.rows.map(row => [row.area, row.name, ...figureCells(row), ...activityCells(row)]),
    total: [arrears.area, `รวม ${arrears.name}`, ...figureCells(arrears), null, null, null],
  };
}

function activityCells({ lastEntryOn, stepsLate, talksNotMade }: ArrearsRow): SheetValue[] {
  return [lastEntryOn ?? null, stepsLate ?? null, talksNotMade ?? null];
}

function figureCells(figures: FiguresAnswer): SheetValue[] {
  const { overdue, villages } = figures;
  return [
    figures.funds,
    figures.loans,
    figures.borrowers,
    parseBaht(figures.outstanding),
    overdue.loans,
    parseBaht(overdue.amount),
    figures.par30,
    figures.par90,
    ...figures.buckets.map(bucket => parseBaht(bucket.amount)),
    villages.total,
    villages.problem,
    villages.problemShare,
  ];
}

function trendSheet(arrears: Arrears): WorkbookSheet {
  return {
    name: 'ย้อนหลัง 12 เดือน',
    columns: [
      { title: 'ณ วันที่', kind: 'date' },
      { title: 'ค้างชำระ', kind: 'money' },
      { title: 'เงินต้นคงเหลือ', kind: 'money' },
    ],
    rows: arrears.trend.map(point => [point.asOf, parseBaht(point.overdue), parseBaht(point.outstanding)]),
  };
}

function csvCell(column: SheetColumn, value: SheetValue): string {
  if (value === null) return '';
  return quoted(column.kind === 'money' ? formatBaht(value as number) : String(value));
}

// A cell that begins like a formula would be run by a spreadsheet program: an apostrophe keeps it text.
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
