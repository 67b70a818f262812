// The parts that several files of config/ share: a text in two languages, a text that the kernel reads, a
// date.
import { z } from 'zod';
import { parseCivilDate } from '../kernel/civil-date.js';

/** A text in both languages of the product. */
export const words = z.strictObject({ th: z.string().min(1), en: z.string().min(1) });

/**
 * A text that a kernel reader turns into a value; what it cannot read is a fault that says how to write it.
 */
export function read<T>(reader: (text: string) => T | null, hint: string) {
  return z.string(hint).transform((text, context): T => {
    const value = reader(text);
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: `"${text}" cannot be read: ${hint}` });
    return z.NEVER;
  });
}

export const civilDate = read(parseCivilDate, 'write a date that exists, YYYY-MM-DD (ค.ศ.)');
