// A period between instalments, written `P` n `D`, `W`, `M` or `Y` (ISO 8601): P1M, P2W, P15D, P1Y.
import { addDays, addMonths, type CivilDate } from './civil-date.js';

/** A parsed period: so many whole months, or so many days. */
export type Period = { months: number; days: 0 } | { months: 0; days: number };

/** The period that the text writes, or null when it is not one (or is empty, as P0D). */
export function parsePeriod(text: string): Period | null {
  const match = /^P([1-9]\d{0,3})([DWMY])$/.exec(text);
  if (!match) return null;
  const count = Number(match[1]);
  switch (match[2]) {
    case 'D':
      return { months: 0, days: count };
    case 'W':
      return { months: 0, days: count * 7 };
    case 'M':
      return { months: count, days: 0 };
    default:
      return { months: count * 12, days: 0 };
  }
}

/** `times` periods after a date, counted from that date in one step: the 31st comes back after February. */
export function addPeriods(date: CivilDate, period: Period, times: number): CivilDate {
  return period.months ? addMonths(date, period.months * times) : addDays(date, period.days * times);
}
