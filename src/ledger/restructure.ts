// A restructure: what is paid stays, and the unpaid rows give way to a schedule of the outstanding principal.
// s.655: interest unpaid is asked beside it, never made principal.
import { type CivilDate, dayNumber } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import { highestNumber } from './charges.js';
import { beginStretch, isDaily, type Stretch } from './daily-balance.js';
import { bringInterest, earnedUnpaid } from './earning.js';
import type { Restructure } from './facts.js';
import {
  ask,
  FEE,
  INTEREST,
  type Instalment,
  newInstalment,
  PART_INDEX,
  type PartSums,
  PENALTY,
  PRINCIPAL,
  sumParts,
} from './instalment.js';
import { type PlanRow, planRows } from './plan.js';
import type { WorkingDays } from './working-days.js';

/** A running plan: its rows, the day it counts from and the principal that flat interest is reckoned on. */
export interface RunningPlan {
  rows: Instalment[];
  startsOn: CivilDate;
  flatOn: Satang;
  /** Null where interest is as scheduled. */
  stretch: Stretch | null;
}

/** The plan after a restructure. The rows it replaces are closed: they keep only what was paid on them. */
export function restructured(plan: RunningPlan, fact: Restructure, days: WorkingDays): RunningPlan {
  const staying = plan.rows.filter(row => row.closed || (fact.from !== undefined && row.dueOn < fact.from));
  const replaced = plan.rows.filter(row => !staying.includes(row));
  const carried = unpaidAt(replaced, dayNumber(fact.on));
  for (const part of fact.waive ?? []) carried[PART_INDEX[part]] = 0;
  for (const row of replaced) close(row, fact.on);
  const rows = [...staying, ...replaced.filter(row => sumParts(row.paid) > 0 || row.writtenOff)];

  const startsOn = fact.from === undefined ? fact.on : startOfChange(plan, staying);
  const flatOn = fact.from === undefined ? carried[PRINCIPAL] : plan.flatOn;
  let stretch: Stretch | null = null;
  if (sumParts(carried) > 0) {
    const before = highestNumber(rows);
    const planned = planRows(carried[PRINCIPAL], startsOn, fact.terms, flatOn, days);
    const first = rows.length;
    for (const row of planned) rows.push(newRow(row, before + row.n, dayNumber(fact.on)));
    for (const part of [FEE, PENALTY]) ask(rows[first]!, part, carried[part]!);
    const day = dayNumber(fact.on);
    if (carried[INTEREST] > 0 && !isDaily(fact.terms)) {
      bringInterest(rows[first]!, [
        { startDay: day, endDay: day, interest: carried[INTEREST], paidBefore: 0 },
      ]);
    }
    if (isDaily(fact.terms)) {
      stretch = beginStretch(rows, rows.slice(first), fact.terms, day);
      const daily = rows[first]!.daily!;
      daily.earned = carried[INTEREST];
      if (daily.total !== null) daily.total += carried[INTEREST];
    }
  }
  return { rows, startsOn, flatOn, stretch };
}

// Default interest up to the restructure is carried; a row that is overdue at once bears it from there
// on only.
function newRow(row: PlanRow, n: number, day: number): Instalment {
  const instalment = newInstalment(row, n);
  if (row.lastDay < day) instalment.accrual = { day, exact: 0, asked: 0 };
  return instalment;
}

// Interest is owed once its row is due, or before where it was postponed; the principal of every row is
// outstanding.
function unpaidAt(rows: Instalment[], day: number): PartSums {
  const sums: PartSums = [0, 0, 0, 0];
  for (const row of rows) {
    sums[FEE] += row.left[FEE];
    sums[PENALTY] += row.left[PENALTY];
    sums[INTEREST] += row.dueDay <= day || row.daily ? row.left[INTEREST] : earnedUnpaid(row, day);
    sums[PRINCIPAL] += row.left[PRINCIPAL];
  }
  return sums;
}

function close(row: Instalment, on: CivilDate): void {
  for (const part of [FEE, PENALTY, INTEREST, PRINCIPAL]) ask(row, part, -row.left[part]!);
  row.closed = true;
  row.daily = null;
  if (!row.writtenOff) row.paidOn ??= on;
}

// A change within the plan starts where the last row that stays ends.
function startOfChange(plan: RunningPlan, staying: Instalment[]): CivilDate {
  return staying.findLast(row => !row.closed)?.dueOn ?? plan.startsOn;
}
