// s.193/8: a period whose last day is a holiday ends on the next working day.
import { addDays, type CivilDate } from '../kernel/civil-date.js';

/** A calendar that knows Saturdays, Sundays and holidays. The same object must always answer the same. */
export interface WorkingDays {
  isWorkingDay(date: CivilDate): boolean;
}

/** A calendar without holidays: nothing is moved. */
export const ALL_DAYS: WorkingDays = { isWorkingDay: () => true };

/** The date itself when it is a working day, else the next one. */
export function nextWorkingDay(date: CivilDate, days: WorkingDays): CivilDate {
  let day = date;
  for (let step = 0; step < 366; step++) {
    if (days.isWorkingDay(day)) return day;
    day = addDays(day, 1);
  }
  throw new Error(`No working day within a year of ${date}`);
}
