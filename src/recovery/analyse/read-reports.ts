// The yearly debt report of many villages, from a spreadsheet: every fault by its row and column at once.
import { readAmount } from '../../imports/amount.js';
import { type CellValue, plain, type ReadSheet } from '../../imports/read-sheet.js';
import type { Satang } from '../../kernel/money.js';
import type { FieldFault } from '../../kernel/refusal.js';
import { arabicDigits } from '../../kernel/thai-words.js';
import type { ReportedFigures } from './baseline.js';

/** One village's line. */
export interface ReadReport extends ReportedFigures {
  village: string;
  name?: string;
  /** Its row in the file, the header being the first. */
  row?: number;
}

/** The columns in their order, with the Thai words that a file's header may use. */
export const REPORT_COLUMNS = [
  ['village', 'รหัสหมู่บ้าน'],
  ['name', 'ชื่อหมู่บ้าน'],
  ['capital', 'เงินทุน'],
  ['households', 'ครัวเรือนที่ยืม'],
  ['arrears', 'เงินค้างชำระ'],
  ['missing', 'เงินทุนที่ขาดหายไป'],
  ['defaulting', 'ครัวเรือนค้างชำระ'],
  ['isListed', 'กรมแจ้งว่ามีปัญหา'],
  ['note', 'หมายเหตุ'],
] as const;
type ColumnKey = (typeof REPORT_COLUMNS)[number][0];

const MOST_ROWS = 1000;

/** Reads the first sheet that has a row; rows without anything in them are passed over. */
export function readReports(sheets: readonly ReadSheet[]): { reports: ReadReport[]; faults: FieldFault[] } {
  const sheet = sheets.find(one => one.rows.length > 0);
  if (!sheet) return { reports: [], faults: [faultAt('ไฟล์นี้ไม่มีแถวข้อมูล', 'The file has no rows', 'empty')] };
  const places = placesOf(sheet.header);
  const lost = (['village', 'arrears'] as const).filter(key => !places.has(key));
  if (lost.length > 0) {
    const titles = lost.map(key => titleOf(key)).join(', ');
    return {
      reports: [],
      faults: [faultAt(`ไม่พบช่อง ${titles} ในหัวตาราง`, `No column ${titles}`, 'missing-column')],
    };
  }
  const faults: FieldFault[] = [];
  const rows = sheet.rows.filter(row => row.cells.some(cell => textOf(cell) !== ''));
  if (rows.length > MOST_ROWS) {
    faults.push(faultAt(`ใส่ได้ไม่เกิน ${MOST_ROWS} แถว`, `At most ${MOST_ROWS} rows`, 'too-many'));
  }
  const reports = rows.slice(0, MOST_ROWS).map(({ row, cells }) => {
    const cell = (key: ColumnKey) => cells[places.get(key) ?? -1] ?? null;
    return readRow(new RowReading(row, cell, faults));
  });
  return { reports, faults };
}

function readRow(row: RowReading): ReadReport {
  const { name, note } = { name: row.text('name'), note: row.text('note') };
  const optional = {
    capital: row.amount('capital'),
    households: row.count('households'),
    missing: row.amount('missing'),
    defaulting: row.count('defaulting'),
    isListed: row.text('isListed') ? true : undefined,
  };
  const said = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  const arrears = row.amount('arrears');
  if (arrears === undefined && row.text('arrears') === '')
    row.fault('arrears', 'ยังไม่ได้ใส่', 'is missing', 'missing');
  return {
    village: row.village(),
    row: row.row,
    ...(name ? { name } : {}),
    arrears: arrears ?? 0,
    ...said,
    ...(note ? { note } : {}),
  };
}

class RowReading {
  constructor(
    readonly row: number,
    private readonly cell: (key: ColumnKey) => CellValue,
    private readonly faults: FieldFault[],
  ) {}

  text(key: ColumnKey): string {
    return textOf(this.cell(key)).slice(0, 1000);
  }

  village(): string {
    const code = arabicDigits(this.text('village')).replace(/\D/g, '');
    if (code.length !== 8) this.fault('village', 'ต้องเป็นรหัส 8 หลัก', 'must have 8 digits', 'bad-village');
    return code;
  }

  /** Nothing where the cell is empty or says a dash; a zero is a zero. */
  amount(key: ColumnKey): Satang | undefined {
    const text = this.text(key);
    if (text === '' || text === '-' || text === '–') return undefined;
    if (/^[0๐]+([.][0๐]+)?$/.test(text)) return 0;
    const cell = this.cell(key);
    const read = readAmount(typeof cell === 'number' ? cell : text);
    if ('value' in read) return read.value;
    this.fault(key, read.advice, 'is no amount', 'bad-amount');
    return undefined;
  }

  count(key: ColumnKey): number | undefined {
    const text = arabicDigits(this.text(key)).replace(/,/g, '');
    if (text === '' || text === '-') return undefined;
    if (/^\d{1,6}$/.test(text)) return Number(text);
    this.fault(key, 'ใส่จำนวนเต็ม', 'is no whole number', 'bad-number');
    return undefined;
  }

  fault(key: ColumnKey, th: string, en: string, code: string): void {
    const title = titleOf(key);
    this.faults.push({
      field: `file.${this.row}.${key}`,
      code,
      message: { th: `แถว ${this.row} ช่อง${title}: ${th}`, en: `Row ${this.row}, ${title}: ${en}` },
    });
  }
}

function placesOf(header: readonly string[]): Map<ColumnKey, number> {
  const places = new Map<ColumnKey, number>();
  for (const [key, title] of REPORT_COLUMNS) {
    const at = header.findIndex(head => plain(head) === plain(title) || plain(head) === plain(key));
    if (at >= 0) places.set(key, at);
  }
  return places;
}

function titleOf(key: ColumnKey): string {
  return REPORT_COLUMNS.find(([one]) => one === key)![1];
}

function textOf(cell: CellValue): string {
  return cell === null ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
}

function faultAt(th: string, en: string, code: string): FieldFault {
  return { field: 'file', code, message: { th, en } };
}
