// A posted form read field by field: every fault is gathered, and told at its field at once.
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import { parseRate, type RateMicroPercent } from '../kernel/rate.js';
import { type FieldFault, invalidFields } from '../kernel/refusal.js';
import { type Posted, readAmount, readDate, readMany } from './read-fields.js';

/** Reads a form by `by`; refuses (422) with every fault at its field. The day is an argument. */
export function readForm<T>(posted: Posted | undefined, today: CivilDate, by: (form: FormReading) => T): T {
  const form = new FormReading(posted ?? {}, today);
  const read = by(form);
  if (form.faults.length > 0) throw invalidFields(form.faults);
  return read;
}

/** Fields by name. What cannot be read is gathered as a fault, and stands as an empty value meanwhile. */
export class FormReading {
  readonly faults: FieldFault[] = [];

  constructor(
    private readonly posted: Posted,
    private readonly today: CivilDate,
  ) {}

  /** A text that must be there. */
  text(name: string, most = 500): string {
    const value = this.textOr(name, most);
    if (value === undefined) this.fault(name, 'missing', 'ยังไม่ได้ใส่ช่องนี้', 'This field is missing');
    return value ?? '';
  }

  /** A text, undefined when it is empty. */
  textOr(name: string, most = 500): string | undefined {
    const value = (this.many(name)[0] ?? '').replaceAll('\0', '').replace(/\r\n/g, '\n').trim();
    if ([...value].length > most) {
      this.fault(name, 'too-long', `ยาวเกินไป ใส่ได้ไม่เกิน ${most} ตัวอักษร`, `At most ${most} characters`);
    }
    return value || undefined;
  }

  amount(name: string): Satang {
    const value = this.amountOr(name);
    if (value === undefined && !this.isFaulty(name)) {
      this.fault(name, 'missing', 'ใส่จำนวนเงิน เช่น 3,000.00', 'Enter an amount, such as 3,000.00');
    }
    return value ?? 0;
  }

  /** An amount above zero, undefined when nothing is typed. */
  amountOr(name: string): Satang | undefined {
    const typed = this.many(name)[0]?.trim();
    if (!typed) return undefined;
    const value = readAmount(typed);
    if (value !== null && value > 0) return value;
    const tooFine = /[.]\s*[\d๐-๙]{3,}\s*(บาท)?$/.test(typed);
    if (value !== null) {
      this.fault(name, 'not-positive', 'จำนวนเงินต้องมากกว่า 0', 'The amount must be above 0');
    } else if (tooFine) {
      this.fault(name, 'bad-amount', 'ใส่สตางค์ได้ไม่เกิน 2 หลัก', 'At most two decimals');
    } else {
      this.fault(name, 'bad-amount', 'ใส่จำนวนเงิน เช่น 3,000.00', 'Enter an amount, such as 3,000.00');
    }
    return undefined;
  }

  day(name: string): CivilDate {
    const value = this.dayOr(name);
    if (value === undefined && !this.isFaulty(name)) {
      this.fault(name, 'missing', 'ใส่วัน เดือน และปี พ.ศ.', 'Enter day, month and year');
    }
    return value ?? this.today;
  }

  /** A day, undefined when nothing is chosen and nothing typed. */
  dayOr(name: string): CivilDate | undefined {
    const answer = readDate(this.posted, name, this.today);
    if ('date' in answer) return answer.date;
    if ('fault' in answer) this.faults.push(answer.fault);
    return undefined;
  }

  /** One of a closed list of choices. */
  oneOf<T extends string>(name: string, choices: readonly T[]): T {
    const value = this.oneOfOr(name, choices);
    if (value === undefined && !this.isFaulty(name)) {
      this.fault(name, 'missing', 'เลือก 1 ข้อ', 'Choose one');
    }
    return value ?? choices[0]!;
  }

  oneOfOr<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const value = this.many(name)[0];
    if (!value) return undefined;
    if (choices.includes(value as T)) return value as T;
    this.fault(name, 'bad-choice', 'เลือกจากที่มีให้', 'Choose one of those offered');
    return undefined;
  }

  /** A whole number, undefined when nothing is typed. */
  wholeOr(name: string, least: number, most: number): number | undefined {
    const typed = arabic(this.many(name)[0] ?? '').trim();
    if (!typed) return undefined;
    const value = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN;
    if (value >= least && value <= most) return value;
    this.fault(name, 'bad-number', `ใส่ตัวเลข ${least} ถึง ${most}`, `A whole number from ${least} to ${most}`);
    return undefined;
  }

  /** A rate of percent a year, undefined when nothing is typed. */
  rateOr(name: string): RateMicroPercent | undefined {
    const typed = arabic(this.many(name)[0] ?? '').replace(/[%\s]/g, '');
    if (!typed) return undefined;
    const value = parseRate(typed);
    if (value !== null) return value;
    this.fault(name, 'bad-rate', 'ใส่อัตราร้อยละต่อปี เช่น 3 หรือ 0.1', 'Enter percent a year, such as 3 or 0.1');
    return undefined;
  }

  /** Every value of a field. */
  many(name: string): string[] {
    return readMany(this.posted, name);
  }

  fault(field: string, code: string, th: string, en: string): void {
    this.faults.push({ field, code, message: { th, en } });
  }

  private isFaulty(name: string): boolean {
    return this.faults.some(fault => fault.field === name);
  }
}

function arabic(text: string): string {
  return text.replace(/[๐-๙]/g, digit => String('๐๑๒๓๔๕๖๗๘๙'.indexOf(digit)));
}
