// A schedule with its days as numbers, kept beside the terms it was made from: positions are asked far
// more often than terms change. Terms and calendars are never changed in place.
import { addDays, type CivilDate, dayNumber } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import { makeSchedule, type ScheduleRow } from './schedule.js';
import type { Terms } from './terms.js';
import { nextWorkingDay, type WorkingDays } from './working-days.js';

/** One row of a plan with the days that overdue is counted from. */
export interface PlanRow extends ScheduleRow {
  /** The day after which the row's period begins: the due day before, or the start of the plan. */
  startDay: number;
  dueDay: number;
  /** The last day on which the row can be paid in time: its due day, moved to a working day, plus grace. */
  lastDay: number;
  lastDayInTime: CivilDate;
}

interface KeptPlan {
  principal: Satang;
  startsOn: CivilDate;
  flatOn: Satang;
  days: WorkingDays;
  rows: PlanRow[];
}

const kept = new WeakMap<Terms, KeptPlan>();

/** The plan of a principal from a day on. */
export function planRows(
  principal: Satang,
  startsOn: CivilDate,
  terms: Terms,
  flatOn: Satang,
  days: WorkingDays,
): PlanRow[] {
  const plan = kept.get(terms);
  if (
    plan?.principal === principal &&
    plan.startsOn === startsOn &&
    plan.flatOn === flatOn &&
    plan.days === days
  ) {
    return plan.rows;
  }
  const rows = withDays(makeSchedule(principal, startsOn, terms, flatOn), startsOn, terms.graceDays, days);
  kept.set(terms, { principal, startsOn, flatOn, days, rows });
  return rows;
}

/** The last day on which what is due on a day can be paid in time. */
export function lastDayInTime(dueOn: CivilDate, graceDays: number, days: WorkingDays): CivilDate {
  const day = nextWorkingDay(dueOn, days);
  return graceDays === 0 ? day : addDays(day, graceDays);
}

function withDays(rows: ScheduleRow[], startsOn: CivilDate, graceDays: number, days: WorkingDays): PlanRow[] {
  let startDay = dayNumber(startsOn);
  return rows.map(({ n, dueOn, principal, interest, total, balance }) => {
    const inTime = lastDayInTime(dueOn, graceDays, days);
    const dueDay = dayNumber(dueOn);
    const lastDay = inTime === dueOn ? dueDay : dayNumber(inTime);
    // Named one by one: a spread would take most of the time of a plan.
    const row: PlanRow = {
      n,
      dueOn,
      principal,
      interest,
      total,
      balance,
      startDay,
      dueDay,
      lastDay,
      lastDayInTime: inTime,
    };
    startDay = dueDay;
    return row;
  });
}
