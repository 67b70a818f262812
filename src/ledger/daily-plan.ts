// What happens to a plan whose interest is counted by the day: its days, money paid early, its changes.
import { civilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import { askEarned, endStretch, owedPrincipal, project, runningRow, type Stretch } from './daily-balance.js';
import { ask, INTEREST, type Instalment, PRINCIPAL } from './instalment.js';
import { yearUnits } from './interest.js';
import { annuity, makeSchedule } from './schedule.js';
import type { Terms } from './terms.js';

/** A plan while its interest is counted by the day. */
export interface DailyPlan {
  rows: Instalment[];
  terms: Terms;
  stretch: Stretch;
}

/** Whether a loan's interest is counted by the day now. */
export function hasStretch<Plan extends { stretch: Stretch | null }>(
  plan: Plan,
): plan is Plan & { stretch: Stretch } {
  return plan.stretch !== null;
}

/** Before the first fact of a day: rows not yet due ask only what is earned. */
export function dayBegins({ rows, stretch, terms }: DailyPlan, day: number): void {
  project(rows, stretch, terms, day);
  askEarned(rows, stretch, terms, day);
}

/** Before a payment is divided: what is too much is the running row's, unless it pays the next ones. */
export function takeEarly({ rows, stretch, terms }: DailyPlan, day: number, amount: Satang): void {
  const running = runningRow(rows, day);
  if (!running || prepaymentOf(terms) === 'next-instalments') return;
  const at = rows.indexOf(running);
  const due = rows.slice(0, at).reduce((sum, row) => sum + row.leftTotal, 0);
  // In advance of the due day that order takes principal first.
  const isPrincipalFirst = terms.allocationMode === 'due-then-advance' && running.dueDay > day;
  const asked = due + (isPrincipalFirst ? running.left[PRINCIPAL] : running.leftTotal);
  let early = Math.max(amount - asked, 0);
  for (const row of rows.slice(at + 1).reverse()) {
    const part = row.daily ? Math.min(row.left[PRINCIPAL], early) : 0;
    if (part === 0) continue;
    ask(row, PRINCIPAL, -part);
    ask(running, PRINCIPAL, part);
    stretch.early += part;
    early -= part;
  }
}

/** After the last fact of a day: another principal counts from here on, and the rows to come follow it. */
export function dayEnds(plan: DailyPlan, day: number): void {
  const { rows, stretch, terms } = plan;
  const running = runningRow(rows, day);
  const isSettled = running !== null && running.paidOn === civilDate(day) && running.dueDay > day;
  if (isSettled || owedPrincipal(rows) !== stretch.owed) endStretch(rows, stretch, terms, day);
  if (running && stretch.early > 0 && prepaymentOf(terms) === 'smaller-instalments') {
    planSmaller(rows, running, terms);
  }
  stretch.early = 0;
  if (isSettled) settleEarly(rows, running);
}

/** Before a change of the plan: its rows as they would have gone on. */
export function planEnds(plan: DailyPlan, day: number): void {
  dayEnds(plan, day);
  project(plan.rows, plan.stretch, plan.terms, day);
}

/** For a change of the plan: what is earned by its day, and no more. */
export function askWhatIsEarned({ rows, stretch, terms }: DailyPlan, day: number): void {
  askEarned(rows, stretch, terms, day);
  endStretch(rows, stretch, terms, day);
}

/** Rows that stay under terms by which interest is scheduled keep what they were about to ask. */
export function stopCounting({ rows, stretch, terms }: DailyPlan, day: number): void {
  stretch.owed = owedPrincipal(rows);
  project(rows, stretch, terms, day);
  for (const row of rows) row.daily = null;
}

/** What becomes of money paid early where the terms do not say. */
export function prepaymentOf(terms: Pick<Terms, 'method' | 'prepayment'>): NonNullable<Terms['prepayment']> {
  return terms.prepayment ?? (terms.method === 'equal-instalment' ? 'fewer-instalments' : 'next-instalments');
}

// Whoever has paid all of a running instalment is done with it: its other days count with the next one.
function settleEarly(rows: Instalment[], running: Instalment): void {
  const next = rows.slice(rows.indexOf(running) + 1).find(row => row.daily && !row.closed);
  if (!next) return;
  running.daily = { ...running.daily!, into: running.daily!.into ?? next, total: null };
}

/** Divides what is left anew over as many instalments as there were. */
function planSmaller(all: Instalment[], after: Instalment, terms: Terms): void {
  const rows = all.slice(all.indexOf(after) + 1).filter(row => row.daily && !row.closed);
  const principal = owedPrincipal(rows);
  if (principal === 0) return;
  const equal = rows.filter(row => row.daily!.total !== null);
  if (equal.length > 0) {
    // At the rate by which the first of them was reckoned, so that it is one with the contract's.
    const { startDay, dueDay } = all.find(row => row.daily && !row.closed)!;
    const units = yearUnits(civilDate(startDay), civilDate(dueDay), terms.dayCount, null);
    const total = annuity(owedPrincipal(equal), terms, Array(equal.length).fill(units));
    for (const row of equal) row.daily!.total = total;
    return;
  }
  const first = rows.findIndex(row => row.asked[PRINCIPAL] > 0);
  const planned = makeSchedule(principal, after.dueOn, {
    ...terms,
    instalments: rows.length,
    firstDueOn: undefined,
    dueDates: rows.map(row => row.dueOn),
    gracePrincipalInstalments: terms.method === 'bullet' ? 0 : Math.max(first, 0),
    deferredInterestInstalments: 0,
    weights: terms.weights?.slice(-rows.length),
  });
  for (const [index, row] of rows.entries())
    ask(row, PRINCIPAL, planned[index]!.principal - row.left[PRINCIPAL]);
}

/** Interest and principal that a moratorium moves: the interest earned so far, and the days to come. */
export function postponeDaily(rows: Instalment[], within: Instalment[], next: Instalment): void {
  if (!rows.some(row => row.daily)) return;
  // Equal totals do not outlast it: each row's principal is fixed from here on.
  for (const row of rows) if (row.daily) row.daily.total = null;
  next.daily ??= { earned: 0, into: null, total: null };
  for (const row of within) {
    if (!row.daily || row === next) continue;
    const unpaid = Math.max(row.daily.earned - row.paid[INTEREST], 0);
    row.daily.earned -= unpaid;
    next.daily.earned += unpaid;
    row.daily.into = next;
  }
}
