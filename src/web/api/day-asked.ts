// A day in a query: `?asOf=2026-11-21`.
import { type CivilDate, parseCivilDate } from '../../kernel/civil-date.js';
import { invalid } from '../../kernel/refusal.js';

/** The civil date asked for, undefined when none is; refuses (422) what is no day. */
export function dayAsked(name: string, text: string | undefined): CivilDate | undefined {
  if (text === undefined || text === '') return undefined;
  if (parseCivilDate(text) === null) {
    throw invalid(
      name,
      'bad-date',
      'ไม่มีวันนี้ในปฏิทิน เขียนเป็น ปปปป-ดด-วว (ค.ศ.)',
      'No such day; write YYYY-MM-DD',
    );
  }
  return text;
}
