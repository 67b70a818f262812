// A civil date is a calendar day in Asia/Bangkok, written YYYY-MM-DD (ค.ศ.). It sorts as text.
import { DateTime } from 'luxon';

/** A civil date, `YYYY-MM-DD`, always one that exists in the calendar. */
export type CivilDate = string;

export const BANGKOK = 'Asia/Bangkok';

/** Days since 1 January 1970 of a civil date: what the database stores where it must add and compare days. */
export function dayNumber(date: CivilDate): number {
  const year = twoDigits(date, 0) * 100 + twoDigits(date, 2);
  const month = twoDigits(date, 5);
  const day = twoDigits(date, 8);
  // Counting years from March puts the leap day at a year's end (Howard Hinnant's days_from_civil).
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  );
}

// Read without making pieces of text: a position asks for hundreds of days.
function twoDigits(date: CivilDate, at: number): number {
  return (date.charCodeAt(at) - 48) * 10 + date.charCodeAt(at + 1) - 48;
}

/** The dates that were written, by their day number; some three centuries have so many. */
const written = new Map<number, CivilDate>();
const MOST_WRITTEN = 120_000;

/** The civil date of a day number: the inverse of `dayNumber`. */
export function civilDate(days: number): CivilDate {
  const known = written.get(days);
  if (known !== undefined) return known;
  const date = dateOf(days);
  if (written.size < MOST_WRITTEN) written.set(days, date);
  return date;
}

function dateOf(days: number): CivilDate {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return writeDate(year, month, day);
}

/** The date when the text is `YYYY-MM-DD` and such a day exists (years 1900–2200), else null. */
export function parseCivilDate(text: string): CivilDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const year = +text.slice(0, 4);
  const month = +text.slice(5, 7);
  const day = +text.slice(8, 10);
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return null;
  return day <= daysInMonth(year, month) ? text : null;
}

/** How many days a month has (month 1–12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A civil date from its parts; the parts must name a day that exists. */
export function writeDate(year: number, month: number, day: number): CivilDate {
  const years = year < 1000 ? String(year).padStart(4, '0') : year;
  return `${years}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDate(dayNumber(date) + days);
}

/** `months` later on the same day of the month; a day that the month lacks is its last (s.193/5). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const total = (twoDigits(date, 0) * 100 + twoDigits(date, 2)) * 12 + twoDigits(date, 5) - 1 + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  return writeDate(year, month, Math.min(twoDigits(date, 8), daysInMonth(year, month)));
}

/** Days from `from` to `to` (negative when `to` is earlier). */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekday(date: CivilDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The fiscal year (พ.ศ.): year N is 1 October N−1 to 30 September N. */
export function fiscalYear(date: CivilDate): number {
  return +date.slice(0, 4) + 543 + (+date.slice(5, 7) >= 10 ? 1 : 0);
}

/** The first and the last day of a fiscal year (พ.ศ.). */
export function fiscalYearDays(year: number): { from: CivilDate; to: CivilDate } {
  return { from: writeDate(year - 544, 10, 1), to: writeDate(year - 543, 9, 30) };
}

/** The last day of the month that `date` lies in. */
export function monthEnd(date: CivilDate): CivilDate {
  const year = +date.slice(0, 4);
  const month = +date.slice(5, 7);
  return writeDate(year, month, daysInMonth(year, month));
}

/** The civil date in Bangkok at an instant. */
export function bangkokDate(instant: Date): CivilDate {
  return DateTime.fromJSDate(instant, { zone: BANGKOK }).toISODate() as string;
}

/** Minutes after midnight in Bangkok at an instant. */
export function bangkokMinutes(instant: Date): number {
  const at = DateTime.fromJSDate(instant, { zone: BANGKOK });
  return at.hour * 60 + at.minute;
}

/** The instant of a time of day (minutes after midnight) on a civil date in Bangkok. */
export function bangkokInstant(date: CivilDate, minutes: number): Date {
  return DateTime.fromISO(date, { zone: BANGKOK }).plus({ minutes }).toJSDate();
}
