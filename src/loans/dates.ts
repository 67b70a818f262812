// The day a thing happened: paper comes first and is entered later, but nothing has happened tomorrow.
import type { CivilDate } from '../kernel/civil-date.js';
import { invalid } from '../kernel/refusal.js';
import { thaiDate } from '../kernel/thai-words.js';

/** Refuses (422) a day after today. */
export function notAfterToday(field: string, on: CivilDate, today: CivilDate): void {
  if (on <= today) return;
  throw invalid(
    field,
    'in-the-future',
    `${thaiDate(on)} ยังมาไม่ถึง ใส่วันนี้หรือวันก่อนหน้า`,
    `${on} is still to come; enter today or a day before`,
  );
}

/** Refuses (422) a day before another that must have come first. */
export function notBefore(
  field: string,
  on: CivilDate,
  first: CivilDate,
  what: { th: string; en: string },
): void {
  if (on >= first) return;
  throw invalid(
    field,
    'too-early',
    `ก่อน${what.th} ${thaiDate(first)} ใส่วันนั้นหรือวันหลังจากนั้น`,
    `Before ${what.en}, ${first}; enter that day or a later one`,
  );
}
