// The days that people write in a register: พ.ศ. or ค.ศ., Thai or Arabic digits, months by number or name.
import { type CivilDate, civilDate, dayNumber, daysInMonth, writeDate } from '../kernel/civil-date.js';
import { arabicDigits } from '../kernel/thai-words.js';
import { MONTHS, SHORT_MONTHS } from '../papers/thai-text.js';

/** The civil date, or why there is none, with what to do about it in Thai. */
export type ReadDate = { date: CivilDate } | { code: 'bad-date' | 'ambiguous-year'; advice: string };

/** Reads a cell as a day: a spreadsheet's date or day count, or text in any form of the contract. */
export function readThaiDate(value: string | number | Date): ReadDate {
  if (typeof value === 'number') return fromSerial(value);
  if (value instanceof Date) return fromInstant(value);
  const text = arabicDigits(value)
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(TIME, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return fromParts(iso[1]!, iso[2]!, iso[3]!);
  const numbers = /^(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d+)$/.exec(text);
  if (numbers) return fromParts(numbers[3]!, numbers[2]!, numbers[1]!);
  const named = /^(?:วัน)?(?:ที่)? ?(\d{1,2}) ?([ก-๙.]+?) ?(?:พ\.ศ\.|ค\.ศ\.)? ?(\d+)$/.exec(text);
  const month = named ? monthNumber(named[2]!) : 0;
  if (named && month) return fromParts(named[3]!, String(month), named[1]!);
  return { code: 'bad-date', advice: 'อ่านเป็นวันที่ไม่ได้ ใส่แบบ 21/11/2569 หรือ 21 พ.ย. 2569' };
}

// Databases write midnight behind a day.
const TIME = /[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/;

function monthNumber(name: string): number {
  const bare = name.replaceAll('.', '').replace('เเ', 'แ');
  const at = (MONTHS as readonly string[]).indexOf(bare);
  return at >= 0 ? at + 1 : SHORT_MONTHS.findIndex(month => month.replaceAll('.', '') === bare) + 1;
}

function fromParts(yearText: string, monthText: string, dayText: string): ReadDate {
  const [typed, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  if (yearText.length < 4) {
    return { code: 'ambiguous-year', advice: `ปี ${yearText} อ่านได้หลายปี ใส่ปี 4 หลัก เช่น 2569` };
  }
  if (typed > 2200 && typed < 2400) return ambiguous(typed, month, day);
  const year = typed >= 2400 ? typed - 543 : typed;
  if (year < 1900 || year > 2200) return { code: 'bad-date', advice: `ไม่มีปี ${typed} ในระบบ ดูปีอีกครั้ง` };
  if (month < 1 || month > 12) {
    return { code: 'bad-date', advice: `ไม่มีเดือนที่ ${month} ใส่ วัน/เดือน/ปี ตามลำดับ` };
  }
  const days = daysInMonth(year, month);
  if (day < 1 || day > days) {
    const inYear = month === 2 ? ` ${typed}` : '';
    return { code: 'bad-date', advice: `ไม่มีวันนี้ในปฏิทิน ${MONTHS[month - 1]}${inYear} มี ${days} วัน` };
  }
  return { date: writeDate(year, month, day) };
}

// พ.ศ. typed with one wrong digit: 2265 for 2565.
function ambiguous(year: number, month: number, day: number): ReadDate {
  const meant = 2500 + (year % 100);
  const example = `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${meant}`;
  return {
    code: 'ambiguous-year',
    advice: `ปี ${year} อ่านเป็น พ.ศ. หรือ ค.ศ. ก็ไม่ได้ ถ้าหมายถึงปี ${meant} ใส่ ${example}`,
  };
}

// A spreadsheet's dates are ค.ศ., but who types 21/11/2569 there has the year 2569 stored.
function fromInstant(value: Date): ReadDate {
  return fromParts(
    String(value.getUTCFullYear()).padStart(4, '0'),
    String(value.getUTCMonth() + 1),
    String(value.getUTCDate()),
  );
}

const SERIAL_ZERO = dayNumber('1899-12-30');
const FIRST_SERIAL = dayNumber('1950-01-01') - SERIAL_ZERO;
const LAST_SERIAL = dayNumber('2200-12-31') - SERIAL_ZERO + 543 * 366;

// A day whose cell lost its date format is a count of days; a smaller number is a year or a slip, not a day.
function fromSerial(value: number): ReadDate {
  if (value >= FIRST_SERIAL && value <= LAST_SERIAL) {
    const [year, month, day] = civilDate(Math.floor(value) + SERIAL_ZERO).split('-');
    return fromParts(year!, month!, day!);
  }
  return { code: 'bad-date', advice: 'อ่านเป็นวันที่ไม่ได้ ใส่แบบ 21/11/2569 หรือ 21 พ.ย. 2569' };
}
