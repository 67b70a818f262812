// Paper comes first and is entered later, but nothing has happened tomorrow.
import type { CivilDate } from '../kernel/civil-date.js';
import { type FieldFault, invalidFields } from '../kernel/refusal.js';
import { thaiDate } from '../kernel/thai-words.js';

/** The fault of a day after today, at its field. */
export function stillToCome(field: string, on: CivilDate): FieldFault {
  return {
    field,
    code: 'in-the-future',
    message: {
      th: `${thaiDate(on)} ยังมาไม่ถึง ใส่วันนี้หรือวันก่อนหน้า`,
      en: `${on} is still to come; enter today or a day before`,
    },
  };
}

/** Refuses (422) a day after today. */
export function mustBePast(field: string, on: CivilDate, today: CivilDate): void {
  if (on > today) throw invalidFields([stillToCome(field, on)]);
}
