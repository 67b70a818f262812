// How papers write days, money and digits in Thai. A no-break space keeps a figure and its word on one line.
import type { CivilDate } from '../kernel/civil-date.js';
import { formatBaht, type Satang } from '../kernel/money.js';

/** A space at which no line breaks. */
export const NO_BREAK = '\u00a0';

export const MONTHS = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
] as const;

export const SHORT_MONTHS = [
  'ม.ค.',
  'ก.พ.',
  'มี.ค.',
  'เม.ย.',
  'พ.ค.',
  'มิ.ย.',
  'ก.ค.',
  'ส.ค.',
  'ก.ย.',
  'ต.ค.',
  'พ.ย.',
  'ธ.ค.',
] as const;

/** "21 พฤศจิกายน 2569". */
export function longDate(date: CivilDate): string {
  return writeWith(date, MONTHS);
}

/** "21 พ.ย. 2569". */
export function shortDate(date: CivilDate): string {
  return writeWith(date, SHORT_MONTHS);
}

function writeWith(date: CivilDate, months: readonly string[]): string {
  const month = months[+date.slice(5, 7) - 1];
  return [+date.slice(8, 10), month, +date.slice(0, 4) + 543].join(NO_BREAK);
}

/** "3,142.50 บาท". */
export function baht(satang: Satang): string {
  return `${formatBaht(satang)}${NO_BREAK}บาท`;
}

/** A figure in a table: "3,142.50", and a dash where there is nothing. */
export function bahtOrDash(satang: Satang): string {
  return satang === 0 ? '–' : formatBaht(satang);
}

/** "งวดที่ 6". */
export function instalmentName(n: number): string {
  return `งวดที่${NO_BREAK}${n}`;
}

/** Arabic digits as Thai ones; everything else as it is. */
export function thaiDigits(text: string): string {
  return text.replace(/\d/g, digit => String.fromCharCode(0x0e50 + Number(digit)));
}
