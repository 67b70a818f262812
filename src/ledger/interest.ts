// How much interest a stretch of days bears: exact fractions of a year, rounded once, half up.
import { type CivilDate, dayNumber, writeDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import type { Period } from '../kernel/period.js';
import type { RateMicroPercent } from '../kernel/rate.js';
import { exactHalfUp, type Rounding, sureHalfUp } from './exact.js';
import type { DayCount } from './terms.js';

/** The parts into which each day count divides a year; 365 × 366 holds days of both kinds of year exactly. */
export const YEAR_UNITS: Record<DayCount, number> = {
  '30/360': 360,
  'actual/365': 365,
  'actual/actual': 365 * 366,
};

/** A rate is millionths of a percent: 10⁸ of them are the whole. */
export const WHOLE_RATE = 100_000_000;

/** Units of the year (see YEAR_UNITS) between two dates; `whole` when they are exactly one `every` apart. */
export function yearUnits(from: CivilDate, to: CivilDate, dayCount: DayCount, whole: Period | null): number {
  if (dayCount === 'actual/365') return dayNumber(to) - dayNumber(from);
  if (dayCount === 'actual/actual') return actualActualUnits(from, to);
  if (whole) return whole.months ? whole.months * 30 : whole.days;
  return days30E(from, to);
}

/** Simple interest on a principal over so many units of the year, to the satang. */
export function interestOn(
  principal: Satang,
  rate: RateMicroPercent,
  units: number,
  dayCount: DayCount,
  round: Rounding = exactHalfUp,
): Satang {
  if (principal === 0 || rate === 0 || units === 0) return 0;
  const whole = WHOLE_RATE * YEAR_UNITS[dayCount];
  return sureHalfUp((principal * rate * units) / whole, 3) ?? round(exactly(principal, rate, units), whole);
}

function exactly(principal: Satang, rate: RateMicroPercent, units: number): bigint {
  return BigInt(principal) * BigInt(rate) * BigInt(units);
}

// 30E/360: the 31st counts as the 30th at both ends.
function days30E(from: CivilDate, to: CivilDate): number {
  const day = (date: CivilDate) => Math.min(+date.slice(8, 10), 30);
  const months = (date: CivilDate) => +date.slice(0, 4) * 12 + +date.slice(5, 7);
  return (months(to) - months(from)) * 30 + day(to) - day(from);
}

function actualActualUnits(from: CivilDate, to: CivilDate): number {
  let units = 0;
  let start = dayNumber(from);
  const end = dayNumber(to);
  for (let year = +from.slice(0, 4); start < end; year++) {
    const newYear = dayNumber(writeDate(year + 1, 1, 1));
    const length = newYear - dayNumber(writeDate(year, 1, 1));
    const until = Math.min(newYear, end);
    units += (until - start) * (length === 366 ? 365 : 366);
    start = until;
  }
  return units;
}
