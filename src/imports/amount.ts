// Amounts, rates and counts as people type them: commas, Thai digits, บาท behind them.
import { parseBaht, type Satang } from '../kernel/money.js';
import { parseRate, type RateMicroPercent } from '../kernel/rate.js';
import { arabicDigits } from '../kernel/thai-words.js';

export type Read<T> = { value: T } | { advice: string };

/** An amount above 0 in satang, or what to do about it. */
export function readAmount(cell: string | number): Read<Satang> {
  const text = typeof cell === 'number' ? plainNumber(cell, 2) : bare(cell).replace(/ ?(บาท|฿)$/, '');
  const letters = letterDigits(text);
  if (letters) return { advice: letters };
  const joined = withoutCommas(text);
  if (joined === null) return { advice: 'เครื่องหมายจุลภาคไม่ตรงหลัก ใส่เช่น 3,000.00' };
  if (/^-/.test(joined)) return { advice: 'จำนวนเงินต้องมากกว่า 0' };
  if (/^\d+\.\d{3,}$/.test(joined)) return { advice: 'ใส่สตางค์ได้ไม่เกิน 2 หลัก' };
  const satang = parseBaht(joined);
  if (satang === null) return { advice: 'ใส่จำนวนเงิน เช่น 3,000.00' };
  return satang > 0 ? { value: satang } : { advice: 'จำนวนเงินต้องมากกว่า 0' };
}

/** A rate of percent a year, or what to do about it. */
export function readRate(cell: string | number): Read<RateMicroPercent> {
  const text =
    typeof cell === 'number'
      ? plainNumber(cell, 6)
      : bare(cell)
          .replace(/^ร้อยละ ?/, '')
          .replace(/ ?%$/, '');
  const rate = parseRate(text);
  return rate === null ? { advice: 'ใส่อัตราเป็นร้อยละต่อปี เช่น 3.00' } : { value: rate };
}

/** A whole number from 1, or what to do about it. */
export function readCount(cell: string | number): Read<number> {
  const text = typeof cell === 'number' ? plainNumber(cell, 0) : bare(cell).replace(/ ?(งวด|เดือน)$/, '');
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return count > 0 ? { value: count } : { advice: 'ใส่จำนวนเต็มตั้งแต่ 1 ขึ้นไป เช่น 24' };
}

function bare(cell: string): string {
  return arabicDigits(cell)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

// 1500.10 is stored as 1500.0999999999999: what is within a spreadsheet's own precision counts as typed.
function plainNumber(cell: number, places: number): string {
  const rounded = cell.toFixed(places);
  const near = Math.abs(Number(rounded) - cell) <= Math.abs(cell) * 1e-14;
  return near ? rounded : String(cell);
}

function letterDigits(text: string): string | null {
  for (const [letters, digit] of [
    [/[oO]/g, 'เลขศูนย์'],
    [/[lI]/g, 'เลขหนึ่ง'],
  ] as const) {
    const found = text.match(letters);
    if (found && /^[-\d.,oOlI]+$/.test(text)) return `มีตัวอักษร ${found[0]} แทน${digit} ${found.length} ตัว`;
  }
  return null;
}

function withoutCommas(text: string): string | null {
  if (!text.includes(',')) return text;
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : null;
}
