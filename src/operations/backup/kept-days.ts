// Which nightly backups stay: those of the last seven days, and of each of the last four weeks its Sunday's.
import { addDays, type CivilDate, parseCivilDate, weekday } from '../../kernel/civil-date.js';

const DAYS = 7;
const WEEKS = 4;
const SUNDAY = 7;

/** The name of a day's file. */
export function backupName(day: CivilDate): string {
  return `tidtam-${day}.backup`;
}

/** The day of a file's name, null where it is none of ours. */
export function dayOfBackup(name: string): CivilDate | null {
  const day = /^tidtam-(\d{4}-\d{2}-\d{2})\.backup$/.exec(name)?.[1];
  return day === undefined ? null : parseCivilDate(day);
}

/** Which of the files may go, as of a day. A file of a later day is left alone. */
export function needlessBackups(names: string[], today: CivilDate): string[] {
  const lastWeek = addDays(today, -DAYS);
  const lastMonth = addDays(today, -WEEKS * 7);
  return names.filter(name => {
    const day = dayOfBackup(name);
    if (day === null || day > lastWeek) return false;
    return weekday(day) !== SUNDAY || day <= lastMonth;
  });
}
