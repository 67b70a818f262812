// How far the daily runs have come: what a day's run has closed is not opened again.
import { addDays, type CivilDate, civilDate } from '../kernel/civil-date.js';
import type { Reader } from '../platform/database/database.js';

/** The last day that a daily run has closed; null before the first. */
export async function lastClosedDay(db: Reader): Promise<CivilDate | null> {
  const row = await db.first<{ day: number | null }>('select max(for_day) as day from daily_run');
  return row?.day == null ? null : civilDate(row.day);
}

/**
 * From which day on a disbursement that is entered today is spoken of: not before it was made, and not on
 * days that are closed already. Where the days are run behind the clock (by hand, or after the machine was
 * off), those still open are not lost by its having been entered after them.
 */
export async function noticesFrom(db: Reader, on: CivilDate, today: CivilDate): Promise<CivilDate> {
  const closed = await lastClosedDay(db);
  if (closed === null) return on;
  const open = addDays(closed, 1);
  return [on, open < today ? open : today].sort().at(-1)!;
}
