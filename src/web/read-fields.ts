// What people type into amounts and days, read back. Pure: the day is an argument.
import { addDays, type CivilDate, daysInMonth, writeDate } from '../kernel/civil-date.js';
import { parseBaht, type Satang } from '../kernel/money.js';
import type { FieldFault, Words } from '../kernel/refusal.js';

/** The body of a posted form. */
export type Posted = Record<string, string | string[] | undefined>;

/** Thai digits, commas, spaces and บาท are taken as they are meant; null when it is no amount. */
export function readAmount(text: string): Satang | null {
  const plain = text
    .replace(/[๐-๙]/g, digit => String('๐๑๒๓๔๕๖๗๘๙'.indexOf(digit)))
    .replace(/บาท|[,\s]/g, '');
  return parseBaht(plain);
}

export type DateAnswer = { date: CivilDate } | { empty: true } | { fault: FieldFault };

/**
 * Reads a DateField: `nameWhen`, `nameDay`, `nameMonth`, `nameYear`; a year from 2400 is พ.ศ., to 2200 ค.ศ.
 * With nothing chosen and nothing typed it is empty.
 */
export function readDate(posted: Posted, name: string, today: CivilDate): DateAnswer {
  const when = textOf(posted, `${name}When`);
  if (when === 'today') return { date: today };
  if (when === 'yesterday') return { date: addDays(today, -1) };
  const [day, month, year] = ['Day', 'Month', 'Year'].map(part => textOf(posted, name + part));
  if (!day && !month && !year) return { empty: true };
  const typedYear = wholeNumber(year!);
  const monthNumber = wholeNumber(month!);
  const dayNumber = wholeNumber(day!);
  const christian = typedYear >= 2400 ? typedYear - 543 : typedYear;
  if (typedYear > 2200 && typedYear < 2400) {
    return wrong(name, 'ambiguous-year', {
      th: `ปี ${typedYear} อ่านเป็น พ.ศ. หรือ ค.ศ. ก็ไม่ได้`,
      en: `The year ${typedYear} can be read neither as พ.ศ. nor as CE`,
    });
  }
  if (typedYear > 0 && (christian < 1900 || christian > 2200))
    return wrong(name, 'bad-date', {
      th: `ปี ${typedYear} ไกลเกินไป ดูปี พ.ศ. อีกครั้ง`,
      en: `The year ${typedYear} is too far off; look at it again`,
    });
  const exists =
    typedYear > 0 &&
    monthNumber >= 1 &&
    monthNumber <= 12 &&
    dayNumber >= 1 &&
    dayNumber <= daysInMonth(christian, monthNumber);
  if (!exists) return wrong(name, 'bad-date', { th: 'ไม่มีวันนี้ในปฏิทิน', en: 'There is no such day' });
  return { date: writeDate(christian, monthNumber, dayNumber) };
}

/** The values that a DateField shows for a date: what `readDate` reads back. */
export function dateValues(name: string, date: CivilDate, today: CivilDate, lang: 'th' | 'en'): Posted {
  const when = date === today ? 'today' : date === addDays(today, -1) ? 'yesterday' : 'other';
  return {
    [`${name}When`]: when,
    [`${name}Day`]: String(Number(date.slice(8))),
    [`${name}Month`]: String(Number(date.slice(5, 7))),
    [`${name}Year`]: String(Number(date.slice(0, 4)) + (lang === 'th' ? 543 : 0)),
  };
}

/** Several lines typed into one field: trimmed, empty ones left out. */
export function readLines(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);
}

/** Ticks and several choices, as a list whatever the browser sent. */
export function readMany(posted: Posted, name: string): string[] {
  const value = posted[name];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function textOf(posted: Posted, name: string): string {
  const value = posted[name];
  return ((Array.isArray(value) ? value[0] : value) ?? '').trim();
}

function wholeNumber(text: string): number {
  const plain = text.replace(/[๐-๙]/g, digit => String('๐๑๒๓๔๕๖๗๘๙'.indexOf(digit)));
  return /^\d{1,4}$/.test(plain) ? Number(plain) : 0;
}

function wrong(field: string, code: string, message: Words): DateAnswer {
  return { fault: { field, code, message } };
}
