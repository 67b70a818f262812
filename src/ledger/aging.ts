// How old arrears are: days past due from the printed due day, in six buckets.
import { type CivilDate, dayNumber } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';

export const BUCKETS = ['1-30', '31-60', '61-90', '91-180', '181-365', '366+'] as const;
export type Bucket = (typeof BUCKETS)[number];

const LAST_DAYS = [30, 60, 90, 180, 365];

/** The bucket of days past due; null when nothing is (0 days or fewer). */
export function bucketOf(daysPastDue: number): Bucket | null {
  if (daysPastDue <= 0) return null;
  const index = LAST_DAYS.findIndex(last => daysPastDue <= last);
  return BUCKETS[index === -1 ? BUCKETS.length - 1 : index]!;
}

/** What of an instalment is still owed, and since when it is due. */
export interface OwedRow {
  dueOn: CivilDate;
  lastDayInTime: CivilDate;
  outstanding: Satang;
}

/** What is overdue of the rows, spread over ranges of each row's own days past due (`most` null: no end). */
export function ageRows(
  rows: OwedRow[],
  asOf: CivilDate,
  ranges: { least: number; most: number | null }[],
): Satang[] {
  const amounts = ranges.map(() => 0);
  for (const row of rows) {
    if (row.outstanding === 0 || asOf <= row.lastDayInTime) continue;
    const days = dayNumber(asOf) - dayNumber(row.dueOn);
    const index = ranges.findIndex(({ least, most }) => days >= least && (most === null || days <= most));
    if (index !== -1) amounts[index]! += row.outstanding;
  }
  return amounts;
}
