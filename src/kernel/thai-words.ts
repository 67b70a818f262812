// Days and times as Thai readers write them: พ.ศ., months by name, hours with a full stop.
import type { CivilDate } from './civil-date.js';

const SHORT_MONTHS = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ');
const LONG_MONTHS =
  'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(' ');
const THAI_DIGITS = '๐๑๒๓๔๕๖๗๘๙';

/** "21 พ.ย. 2569", long "21 พฤศจิกายน 2569", with Thai digits "๒๑ พฤศจิกายน ๒๕๖๙". */
export function thaiDate(
  date: CivilDate,
  style: { month?: 'short' | 'long'; digits?: 'arabic' | 'thai' } = {},
): string {
  const months = style.month === 'long' ? LONG_MONTHS : SHORT_MONTHS;
  const text = `${+date.slice(8, 10)} ${months[+date.slice(5, 7) - 1]} ${+date.slice(0, 4) + 543}`;
  return style.digits === 'thai' ? thaiDigits(text) : text;
}

/** Minutes after midnight as "18.00 น.". */
export function thaiTime(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}.${two(minutes % 60)} น.`;
}

/** The same text with ๐–๙ for 0–9. */
export function thaiDigits(text: string): string {
  return text.replace(/\d/g, digit => THAI_DIGITS[+digit]!);
}

/** The same text with 0–9 for ๐–๙. */
export function arabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, digit => String(THAI_DIGITS.indexOf(digit)));
}
