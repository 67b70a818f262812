// A charge belongs to the instalment in whose period it falls; after the last one charges make one more row.
import { type CivilDate, dayNumber } from '../kernel/civil-date.js';
import type { Charge } from './facts.js';
import { ask, FEE, type Instalment, newInstalment, PENALTY } from './instalment.js';
import { lastDayInTime } from './plan.js';
import type { WorkingDays } from './working-days.js';

/** Lays charges (by their due day) on the open rows, with one more row for those after the last. */
export function placeCharges(
  rows: Instalment[],
  charges: Charge[],
  startsOn: CivilDate,
  graceDays: number,
  days: WorkingDays,
): void {
  const after: Charge[] = [];
  for (const charge of charges) {
    const day = dayNumber(charge.on);
    const row = rows.find(candidate => !candidate.closed && candidate.dueDay >= day);
    if (row) lay(row, charge, day);
    else after.push(charge);
  }
  if (after.length === 0) return;
  const dueOn = after
    .map(charge => charge.on)
    .sort()
    .at(-1)!;
  const row = rowAfterLast(rows, dueOn, startsOn, graceDays, days);
  for (const charge of after) lay(row, charge, dayNumber(charge.on));
}

/** Adds an empty row, due on a day after all others. */
export function rowAfterLast(
  rows: Instalment[],
  dueOn: CivilDate,
  startsOn: CivilDate,
  graceDays: number,
  days: WorkingDays,
): Instalment {
  const last = rows.at(-1);
  const inTime = lastDayInTime(dueOn, graceDays, days);
  const nothing = { n: 0, dueOn, principal: 0, interest: 0, total: 0, balance: 0 };
  const startDay = last?.dueDay ?? dayNumber(startsOn);
  const planned = {
    ...nothing,
    startDay,
    dueDay: dayNumber(dueOn),
    lastDay: dayNumber(inTime),
    lastDayInTime: inTime,
  };
  const row = newInstalment(planned, highestNumber(rows) + 1);
  rows.push(row);
  return row;
}

/** The highest number given so far; after changes within a plan it need not be the last row's. */
export function highestNumber(rows: Instalment[]): number {
  return rows.reduce((most, row) => Math.max(most, row.n), 0);
}

function lay(row: Instalment, charge: Charge, day: number): void {
  const part = charge.charge === 'fee' ? FEE : PENALTY;
  row.charges ??= [];
  row.charges.push({ day, part, amount: charge.amount });
  ask(row, part, charge.amount);
}
