// How figures, days and times are written on pages. Dates show พ.ศ. in Thai and ค.ศ. in English.
import { bangkokDate, bangkokMinutes, type CivilDate, weekday } from '../kernel/civil-date.js';
import { formatBaht, type Satang } from '../kernel/money.js';
import { parsePeriod } from '../kernel/period.js';
import { type RateMicroPercent, writeRate } from '../kernel/rate.js';
import type { Lang } from './frame.js';

export const SHORT_MONTHS = {
  th: 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
};
export const LONG_MONTHS = {
  th: ('มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน ' + 'กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม').split(
    ' ',
  ),
  en: ('January February March April May June ' + 'July August September October November December').split(
    ' ',
  ),
};
const WEEKDAYS = {
  th: 'จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
};

/** "3,142.50" */
export function baht(amount: Satang): string {
  return formatBaht(amount);
}

/** The figure of a table: a zero is "–". */
export function bahtOrDash(amount: Satang): string {
  return amount === 0 ? '–' : formatBaht(amount);
}

/** "081-234-5678", "02-123-4567", "045-123-456": a Thai telephone as people read it. */
export function telephone(text: string): string {
  const digits = text.replace(/[\s().-]/g, '');
  if (!/^0\d{8,9}$/.test(digits)) return text;
  return digits.replace(/^(02|\d{3})(\d{3})(\d+)$/, '$1-$2-$3');
}

/** "2,792" */
export function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** The year as people write it: 2569 in Thai, 2026 in English. */
export function yearOf(date: CivilDate, lang: Lang): number {
  return Number(date.slice(0, 4)) + (lang === 'th' ? 543 : 0);
}

/** "21 พ.ย. 2569" */
export function date(day: CivilDate, lang: Lang): string {
  return `${Number(day.slice(8))} ${SHORT_MONTHS[lang][monthIndex(day)]} ${yearOf(day, lang)}`;
}

/** "21 พฤศจิกายน 2569", for papers. */
export function longDate(day: CivilDate, lang: Lang): string {
  return `${Number(day.slice(8))} ${LONG_MONTHS[lang][monthIndex(day)]} ${yearOf(day, lang)}`;
}

/** "วันเสาร์ที่", "Saturday": what stands before the date. */
export function weekdayName(day: CivilDate, lang: Lang): string {
  const name = WEEKDAYS[lang][weekday(day) - 1]!;
  return lang === 'th' ? `วัน${name}ที่` : name;
}

/** "พ.ย. 2569" */
export function month(day: CivilDate, lang: Lang): string {
  return `${SHORT_MONTHS[lang][monthIndex(day)]} ${yearOf(day, lang)}`;
}

/** "09.24 น." of an instant, in Bangkok. */
export function clock(at: Date, lang: Lang): string {
  return timeOfDay(bangkokMinutes(at), lang);
}

/** "09.24" of an instant: where a heading says that it is a time. */
export function clockFigure(at: Date, lang: Lang): string {
  return clock(at, lang).replace(' น.', '');
}

/** "18.00 น." of minutes after midnight. */
export function timeOfDay(minutes: number, lang: Lang): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const mark = lang === 'th' ? '.' : ':';
  return `${two(Math.floor(minutes / 60))}${mark}${two(minutes % 60)}${lang === 'th' ? ' น.' : ''}`;
}

/** "21 พ.ย. 2569 09.24 น." */
export function instant(at: Date, lang: Lang): string {
  return `${date(bangkokDate(at), lang)} ${clock(at, lang)}`;
}

/** "ร้อยละ 3 ต่อปี": places that say nothing are left out. */
export function rate(value: RateMicroPercent, lang: Lang): string {
  const figure = writeRate(value).replace(/\.?0+$/, '');
  return lang === 'th' ? `ร้อยละ ${figure} ต่อปี` : `${figure}% a year`;
}

/** "ทุกเดือน", "ทุก 3 เดือน", "every 15 days" of a period such as P1M. */
export function everyPeriod(text: string, lang: Lang): string {
  const period = parsePeriod(text);
  if (!period) return text;
  const years = period.months && period.months % 12 === 0 ? period.months / 12 : 0;
  const [number, thai, english] = years
    ? [years, 'ปี', 'year']
    : period.months
      ? [period.months, 'เดือน', 'month']
      : [period.days, 'วัน', 'day'];
  if (lang === 'th') return number === 1 ? `ทุก${thai}` : `ทุก ${number} ${thai}`;
  return number === 1 ? `every ${english}` : `every ${number} ${english}s`;
}

function monthIndex(day: CivilDate): number {
  return Number(day.slice(5, 7)) - 1;
}
