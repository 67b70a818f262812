// The days on which instalments fall due, and which periods are exactly one `every` long.
import type { CivilDate } from '../kernel/civil-date.js';
import { addPeriods, type Period, parsePeriod } from '../kernel/period.js';
import type { Terms } from './terms.js';

/** From one due day (or the disbursement) to the next; `whole` is `every` when it is exactly that long. */
export interface DuePeriod {
  from: CivilDate;
  to: CivilDate;
  whole: Period | null;
}

/** One period per instalment. Throws a defect when `every` is no period: checkTerms refuses it before. */
export function duePeriods(disbursedOn: CivilDate, terms: Terms): DuePeriod[] {
  const every = parsePeriod(terms.every);
  if (!every) throw new Error(`${terms.every} is no period`);
  const dates = terms.dueDates ?? regularDates(disbursedOn, every, terms);
  let from = disbursedOn;
  return dates.map((to, index) => {
    // Counted from one day, every period but the first is whole.
    const isCounted = terms.wholePeriods || (!terms.dueDates && (index > 0 || !terms.firstDueOn));
    const whole = isCounted || isWhole(dates, index, from, disbursedOn, every) ? every : null;
    const period = { from, to, whole };
    from = to;
    return period;
  });
}

function regularDates(disbursedOn: CivilDate, every: Period, terms: Terms): CivilDate[] {
  const first = terms.firstDueOn;
  return Array.from({ length: terms.instalments }, (_, index) =>
    first ? addPeriods(first, every, index) : addPeriods(disbursedOn, every, index + 1),
  );
}

// Counted from the first date, so that 28 February to 31 March of a series of month ends is one month.
function isWhole(
  dates: CivilDate[],
  index: number,
  from: CivilDate,
  disbursedOn: CivilDate,
  every: Period,
): boolean {
  const to = dates[index]!;
  if (addPeriods(from, every, 1) === to) return true;
  if (index === 0) return false;
  const follows = (first: CivilDate, times: number) =>
    addPeriods(first, every, times) === to && addPeriods(first, every, times - 1) === from;
  return follows(dates[0]!, index) || follows(disbursedOn, index + 1);
}
