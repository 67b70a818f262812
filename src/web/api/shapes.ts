// The words of the API's bodies: what a field may be, and what to do when it is not.
import { z } from 'zod';
import { parseCivilDate } from '../../kernel/civil-date.js';
import { parseBaht } from '../../kernel/money.js';
import { parseRate } from '../../kernel/rate.js';
import { type FieldFault, invalidFields, type Words } from '../../kernel/refusal.js';

/** A fault's code and words ride in zod's message as JSON, and are taken out again by `read`. */
export function fault(code: string, th: string, en: string): string {
  return JSON.stringify({ code, message: { th, en } });
}

const WRONG_DATE = fault(
  'bad-date',
  'ไม่มีวันนี้ในปฏิทิน เขียนเป็น ปปปป-ดด-วว (ค.ศ.) เช่น 2026-11-21',
  'No such day; write YYYY-MM-DD',
);
const WRONG_AMOUNT = fault(
  'bad-amount',
  'ใส่จำนวนเงินเป็นข้อความ เช่น "3000.00" มีสตางค์ได้ไม่เกิน 2 หลัก',
  'Write the amount as a string of baht with at most two decimals, such as "3000.00"',
);
const NOT_POSITIVE = fault('not-positive', 'จำนวนเงินต้องมากกว่า 0', 'The amount must be above 0');
const WRONG_RATE = fault(
  'bad-rate',
  'ใส่อัตราร้อยละต่อปีเป็นข้อความ เช่น "3.00" ตั้งแต่ 0 ถึง 100 ทศนิยมไม่เกิน 6 หลัก',
  'Write the rate as a string of percent a year, such as "3.00", from 0 to 100',
);
const EMPTY = fault('empty', 'ช่องนี้ต้องไม่ว่าง', 'This must not be empty');
const tooLong = (most: number) =>
  fault(
    'too-long',
    `ข้อความยาวเกินไป ใส่ได้ไม่เกิน ${most} ตัวอักษร`,
    `The text is too long: at most ${most} characters`,
  );
const NUL = fault('bad-letter', 'มีอักขระที่เก็บไม่ได้ พิมพ์ใหม่', 'A NUL character cannot be stored');

// PostgreSQL cannot keep it.
const NO_NUL = /^[^\0]*$/;

/** A text that is a number or a day to people: a JSON number is told how the text is written. */
const written = (wrongType: string) =>
  z.string({ error: issue => (issue.input === undefined ? undefined : asWrongType(wrongType)) });

function asWrongType(words: string): string {
  return JSON.stringify({ ...JSON.parse(words), code: 'wrong-type' });
}

/** A civil date `YYYY-MM-DD`. */
export const day = () =>
  written(WRONG_DATE).refine(text => parseCivilDate(text) !== null, { message: WRONG_DATE });

/** An instant, RFC 3339 with an offset. */
export const instant = () =>
  z.iso.datetime({
    offset: true,
    message: fault('bad-instant', 'เขียนเวลาเป็น 2026-11-21T09:00:00+07:00', 'Write RFC 3339 with an offset'),
  });

/** An amount of baht above zero, as satang. */
export const amount = () =>
  written(WRONG_AMOUNT)
    .transform((text, context) => {
      const satang = parseBaht(text);
      if (satang === null) context.addIssue({ code: 'custom', message: WRONG_AMOUNT });
      else if (satang <= 0) context.addIssue({ code: 'custom', message: NOT_POSITIVE });
      return satang ?? 0;
    })
    .meta({ type: 'string', example: '3000.00' });

/** An amount of baht that may be zero, as satang. */
export const amountOrZero = () =>
  written(WRONG_AMOUNT).transform((text, context) => {
    const satang = parseBaht(text);
    if (satang === null || satang < 0) context.addIssue({ code: 'custom', message: WRONG_AMOUNT });
    return satang ?? 0;
  });

/** A rate of percent a year, as millionths of a percent. */
export const rate = () =>
  written(WRONG_RATE).transform((text, context) => {
    const micro = parseRate(text);
    if (micro === null) context.addIssue({ code: 'custom', message: WRONG_RATE });
    return micro ?? 0;
  });

/** A text that is not empty after trimming, at most `most` characters. */
export const text = (most = 500) =>
  z
    .string()
    .trim()
    .min(1, { message: EMPTY })
    .max(most, { message: tooLong(most) })
    .regex(NO_NUL, { message: NUL });

/** A free note, possibly empty. */
export const note = (most = 5000) =>
  z
    .string()
    .trim()
    .max(most, { message: tooLong(most) })
    .regex(NO_NUL, { message: NUL });

/** A record's id. */
export const id = () => z.uuid({ message: fault('bad-id', 'รหัสรายการไม่ถูกต้อง', 'Not an id') });

/** A body with exactly these fields: another one is a fault, not ignored. */
export const body = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape);

/** Reads an input by its shape; refuses (422) with every fault at its field. */
export function read<T extends z.ZodType>(shape: T, input: unknown): z.output<T> {
  const result = shape.safeParse(input ?? {});
  if (result.success) return result.data;
  throw invalidFields(result.error.issues.flatMap(issue => faultsOf(issue, input)));
}

function faultsOf(issue: z.core.$ZodIssue, input: unknown): FieldFault[] {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      field: path ? `${path}.${key}` : key,
      code: 'unknown-field',
      message: { th: `ไม่รู้จักช่อง ${key} ลบออกแล้วส่งใหม่`, en: `Unknown field ${key}` },
    }));
  }
  const isMissing = issue.code === 'invalid_type' && valueAt(input, issue.path) === undefined;
  if (!isMissing && issue.message.startsWith('{')) {
    const { code, message } = JSON.parse(issue.message) as { code: string; message: Words };
    return [{ field: path, code, message }];
  }
  return [{ field: path, ...(isMissing ? MISSING : plainFault(issue)) }];
}

const MISSING = { code: 'missing', message: { th: 'ยังไม่ได้ใส่ช่องนี้', en: 'This field is missing' } };

/** JSON's types in the words of people. */
const TYPES: Record<string, string> = {
  string: 'ข้อความ อยู่ในเครื่องหมายคำพูด (string)',
  number: 'ตัวเลข ไม่มีเครื่องหมายคำพูด (number)',
  int: 'จำนวนเต็ม ไม่มีเครื่องหมายคำพูด (integer)',
  boolean: 'true หรือ false (boolean)',
  array: 'รายการ อยู่ใน [ ] (array)',
  object: 'ชุดของช่อง อยู่ใน { } (object)',
};

function plainFault(issue: z.core.$ZodIssue): { code: string; message: Words } {
  if (issue.code === 'invalid_type') {
    return {
      code: 'wrong-type',
      message: {
        th: `ช่องนี้ต้องเป็น${TYPES[issue.expected] ?? issue.expected}`,
        en: `This must be of type ${issue.expected}`,
      },
    };
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const unit = issue.origin === 'array' ? ' รายการ' : '';
    const words =
      issue.code === 'too_small' ? `ใส่อย่างน้อย ${issue.minimum}${unit}` : `ใส่ได้ไม่เกิน ${issue.maximum}${unit}`;
    return { code: 'invalid', message: { th: words, en: issue.message } };
  }
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String).join(', ');
    return { code: 'bad-choice', message: { th: `เลือกได้เพียง ${choices}`, en: `One of ${choices}` } };
  }
  return { code: 'invalid', message: { th: 'ค่าของช่องนี้ใช้ไม่ได้', en: issue.message } };
}

function valueAt(input: unknown, path: PropertyKey[]): unknown {
  let value: unknown = input;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return value;
}
