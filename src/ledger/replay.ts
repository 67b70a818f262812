// The fold: the facts of a loan, in order of value, over its plan. Everything else is read off what it
// leaves.
import { type CivilDate, civilDate, dayNumber } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import { type Allocation, allocate } from './allocation.js';
import { placeCharges } from './charges.js';
import { beginStretch, isDaily, project } from './daily-balance.js';
import { askWhatIsEarned, dayEnds, dayRuns, hasStretch, payByTheDay, planEnds } from './daily-plan.js';
import { accrue } from './default-interest.js';
import type { CountingFacts, Event, Fact, Restructure } from './facts.js';
import { ask, type Instalment, newInstalment, PENALTY } from './instalment.js';
import { postpone } from './moratorium.js';
import { planRows } from './plan.js';
import { type RunningPlan, restructured } from './restructure.js';
import { cutInterest } from './settlement.js';
import type { Terms } from './terms.js';
import type { WorkingDays } from './working-days.js';

/**
 * A loan as it was paid out, and what happened to it since. Treated as unchangeable: terms are kept by
 * identity.
 */
export interface Loan {
  principal: Satang;
  disbursedOn: CivilDate;
  terms: Terms;
  /** In the order in which they were recorded. */
  facts: Fact[];
}

/** Where a loan stands after its facts; `oldPlans` are the rows as each new plan found them. */
export interface Standing extends RunningPlan {
  terms: Terms;
  oldPlans: Instalment[][];
  allocations: Allocation[];
  /** Paid, yet above all that was owed; refunds are off it. */
  unapplied: Satang;
  /** Asked back or waived above what there was. */
  refundTooMuch: Satang;
  waivedTooMuch: Satang;
}

/** Sees the standing as it is from one day with facts until the next (exclusive); it may accrue within. */
export type Between = (standing: Standing, fromDay: number, untilDay: number) => void;

/** Replays counting facts up to a day (both included). */
export function replay(
  loan: Loan,
  facts: CountingFacts,
  untilDay: number,
  days: WorkingDays,
  between?: Between,
): Standing {
  const standing = begin(loan, days);
  let plan = 0;
  let reached = dayNumber(loan.disbursedOn);
  let begun = -1;
  layCharges(standing, facts, plan, days);
  settleEmptied(standing.rows, loan.disbursedOn);
  for (const event of facts.events) {
    const day = dayNumber(event.on);
    if (day > reached) {
      if (hasStretch(standing)) dayEnds(standing, reached);
      between?.(standing, reached, day);
    }
    reached = day;
    if (hasStretch(standing)) dayRuns(standing, day, day !== begun);
    begun = day;
    accrue(standing.rows, standing.terms, day);
    if (event.kind === 'restructure') {
      change(standing, event, day, days);
      layCharges(standing, facts, ++plan, days);
      settleEmptied(standing.rows, loan.disbursedOn);
    } else {
      apply(standing, event, day, days);
    }
  }
  if (hasStretch(standing)) dayEnds(standing, reached);
  between?.(standing, reached, untilDay + 1);
  if (standing.stretch) project(standing.rows, standing.stretch, standing.terms, untilDay);
  accrue(standing.rows, standing.terms, untilDay);
  if (standing.stretch) settleEmptied(standing.rows, civilDate(standing.stretch.fromDay));
  return standing;
}

/** The plan as it stands on a day, kept to be shown beside the one that follows it. */
function keepOldPlan(standing: Standing, day: number): void {
  if (hasStretch(standing)) {
    planEnds(standing, day);
    settleEmptied(standing.rows, civilDate(standing.stretch.fromDay));
  }
  standing.oldPlans.push(standing.rows.map(copyOf));
  if (hasStretch(standing)) askWhatIsEarned(standing, day);
}

function change(standing: Standing, event: Restructure, day: number, days: WorkingDays): void {
  keepOldPlan(standing, day);
  Object.assign(standing, restructured(standing, event, days), { terms: event.terms });
}

function begin(loan: Loan, days: WorkingDays): Standing {
  const { principal, disbursedOn, terms } = loan;
  const rows = planRows(principal, disbursedOn, terms, principal, days).map(row => newInstalment(row, row.n));
  const startDay = dayNumber(disbursedOn);
  return {
    rows,
    stretch: isDaily(terms) ? beginStretch(rows, rows, terms, startDay) : null,
    startsOn: disbursedOn,
    flatOn: principal,
    terms,
    oldPlans: [],
    allocations: [],
    unapplied: 0,
    refundTooMuch: 0,
    waivedTooMuch: 0,
  };
}

function layCharges(standing: Standing, facts: CountingFacts, plan: number, days: WorkingDays): void {
  if (facts.charges.length === 0) return;
  const charges = facts.charges.filter((_, index) => facts.plans[index] === plan);
  placeCharges(standing.rows, charges, standing.startsOn, standing.terms.graceDays, days);
}

function apply(standing: Standing, event: Event, day: number, days: WorkingDays): void {
  switch (event.kind) {
    case 'settlement':
      cutInterest(standing.rows, day);
      pay(standing, event.id, event.on, day, event.amount);
      settleEmptied(standing.rows, event.on);
      break;
    case 'payment':
      pay(standing, event.id, event.on, day, event.amount);
      break;
    case 'moratorium':
      keepOldPlan(standing, day);
      postpone(standing.rows, event, standing.startsOn, standing.terms.graceDays, days);
      settleEmptied(standing.rows, event.on);
      break;
    case 'write-off':
      if (hasStretch(standing)) dayEnds(standing, day);
      standing.rows.forEach(writeOff);
      standing.stretch = null;
      settleEmptied(standing.rows, event.on);
      break;
    case 'waiver':
      standing.waivedTooMuch += waive(standing.rows, event.amount, event.on);
      break;
    case 'refund': {
      const amount = Math.min(event.amount, standing.unapplied);
      standing.unapplied -= amount;
      standing.refundTooMuch += event.amount - amount;
    }
  }
}

function pay(standing: Standing, fact: string, on: CivilDate, day: number, amount: Satang): void {
  const { allocations } = standing;
  const purse = { fact, on, day, rest: amount, allocations, firstEntry: allocations.length };
  if (hasStretch(standing)) payByTheDay(standing, purse);
  else allocate(standing.rows, standing.terms, purse);
  standing.unapplied += purse.rest;
}

// A row that asks nothing has nothing left from the start, as one whose interest a payoff has cut away.
function settleEmptied(rows: Instalment[], on: CivilDate): void {
  for (const row of rows) if (row.leftTotal === 0 && !row.writtenOff) row.paidOn ??= on;
}

function writeOff(row: Instalment): void {
  if (row.leftTotal === 0) return;
  row.writtenOff = row.left;
  row.left = [0, 0, 0, 0];
  row.leftTotal = 0;
}

/** Takes penalties off the oldest rows first; answers what was above all there is. */
function waive(rows: Instalment[], amount: Satang, on: CivilDate): Satang {
  let rest = amount;
  for (const row of rows) {
    const part = Math.min(rest, row.left[PENALTY]);
    if (part === 0) continue;
    ask(row, PENALTY, -part);
    row.waived += part;
    rest -= part;
    if (row.leftTotal === 0) row.paidOn = on;
  }
  return rest;
}

function copyOf(row: Instalment): Instalment {
  return { ...row, asked: [...row.asked], paid: [...row.paid], left: [...row.left] };
}
