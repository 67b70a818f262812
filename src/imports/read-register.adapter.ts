// Reads what was sent (.xlsx or .csv) into sheets of rows that keep the spreadsheet's own row numbers.
import { Refusal } from '../kernel/refusal.js';
import { decodeText, NotText, parseCsv } from './csv.js';
import type { CellValue, ReadSheet } from './read-sheet.js';
import { withinZipBounds } from './zip-bounds.js';

export const MAX_FILE_BYTES = 15_000_000;
export const MAX_ROWS = 200_000;

/** The sheets of a register's file. Refuses (400) what is too large, or neither .xlsx nor .csv. */
export async function readRegister(file: Buffer): Promise<ReadSheet[]> {
  if (file.length > MAX_FILE_BYTES) throw tooLarge();
  if (file.length === 0) throw notASpreadsheet();
  if (startsWith(file, [0xd0, 0xcf, 0x11, 0xe0])) throw oldExcel();
  const sheets = startsWith(file, [0x50, 0x4b]) ? await readXlsx(file) : readCsv(file);
  if (sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0) > MAX_ROWS) throw tooLarge();
  return sheets;
}

function startsWith(file: Buffer, signature: number[]): boolean {
  return signature.every((byte, at) => file[at] === byte);
}

async function readXlsx(file: Buffer): Promise<ReadSheet[]> {
  if (!withinZipBounds(file, MAX_ROWS + 1)) throw notASpreadsheet();
  // Loaded with the first workbook: a start must not wait for it.
  const { default: readExcel } = await import('read-excel-file/node');
  try {
    const sheets = await readExcel(file);
    return sheets.map(sheet => asSheet(sheet.sheet, sheet.data as unknown[][]));
  } catch {
    throw notASpreadsheet();
  }
}

function readCsv(file: Buffer): ReadSheet[] {
  try {
    return [asSheet('', parseCsv(decodeText(file)))];
  } catch (error) {
    if (error instanceof NotText) throw notASpreadsheet();
    throw error;
  }
}

// Row 1 is the header, so the row at index i of the rest is the spreadsheet's row i + 2.
function asSheet(name: string, data: unknown[][]): ReadSheet {
  const [header = [], ...rest] = data.map(row => row.map(asCell));
  return {
    name,
    header: header.map(cell => (cell === null ? '' : String(cell))),
    rows: rest
      .map((cells, at) => ({ row: at + 2, cells }))
      .filter(({ cells }) => cells.some(cell => cell !== null)),
  };
}

function asCell(value: unknown): CellValue {
  if (typeof value === 'number' || value instanceof Date) return value;
  if (value === null || value === undefined) return null;
  const text = String(value).trim();
  return text === '' ? null : text;
}

function notASpreadsheet(): Refusal {
  return new Refusal('unreadable', 'not-a-spreadsheet', {
    th: 'อ่านไฟล์นี้ไม่ได้ ส่งไฟล์ .xlsx หรือ .csv ที่บันทึกจาก Excel',
    en: 'This file cannot be read: send an .xlsx or .csv file saved from a spreadsheet program',
  });
}

function oldExcel(): Refusal {
  return new Refusal('unreadable', 'not-a-spreadsheet', {
    th: 'ไฟล์นี้เป็น Excel รุ่นเก่าหรือตั้งรหัสผ่านไว้ เปิดแล้วบันทึกใหม่เป็น .xlsx ไม่ตั้งรหัสผ่าน',
    en: 'This file is from an old Excel or has a password: save it as .xlsx without one',
  });
}

function tooLarge(): Refusal {
  return new Refusal('unreadable', 'file-too-large', {
    th: 'ไฟล์ใหญ่เกินไป รับได้ไม่เกิน 15 MB และ 200,000 แถว แบ่งเป็นหลายไฟล์แล้วส่งทีละไฟล์',
    en: 'The file is too large: at most 15 MB and 200,000 rows; divide it into several files',
  });
}
