// What happens to a plan whose interest is counted by the day: its days, money paid early, its changes.
import type { Satang } from '../kernel/money.js';
import { allocate, type Purse, take } from './allocation.js';
import { askEarned, endStretch, owedPrincipal, project, runningRow, type Stretch } from './daily-balance.js';
import { exactHalfUp, exactProduct } from './exact.js';
import { ask, INTEREST, type Instalment, PRINCIPAL } from './instalment.js';
import { annuity } from './schedule.js';
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

/** Before each fact of a day, the first or a later one: rows not yet due ask only what is earned. */
export function dayRuns({ rows, stretch, terms }: DailyPlan, day: number, isFirst: boolean): void {
  // Only the principal of equal instalments follows their interest.
  if (isFirst && stretch.units > 0) project(rows, stretch, terms, day);
  askEarned(rows, stretch, terms, day);
}

/** Divides a payment: what is more than the running row asks lowers the principal of those to come. */
export function payByTheDay(plan: DailyPlan, purse: Purse): void {
  const { rows, terms, stretch } = plan;
  const running = runningRow(rows, purse.day);
  if (!running) {
    allocate(rows, terms, purse);
    return;
  }
  const asked = running.leftTotal;
  const early = { rows: rows.indexOf(running) + 1, pay: (rest: Purse) => payEarly(plan, running, rest) };
  allocate(rows, terms, purse, prepaymentOf(terms) === 'next-instalments' ? undefined : early);
  if (asked > 0 && running.leftTotal === 0 && running.dueDay > purse.day) stretch.settled = running;
}

/** What is taken off the last rows first is principal of the running one. */
function payEarly({ rows, stretch }: DailyPlan, running: Instalment, purse: Purse): void {
  const coming = rows.slice(rows.indexOf(running) + 1).filter(row => row.daily);
  if (purse.rest > 0) stretch.lowered ??= new Map(coming.map(row => [row, row.left[PRINCIPAL]]));
  for (const row of coming.reverse()) {
    const part = Math.min(row.left[PRINCIPAL], purse.rest);
    if (part === 0) continue;
    ask(row, PRINCIPAL, -part);
    ask(running, PRINCIPAL, part);
    take(running, PRINCIPAL, part, purse);
  }
}

/** After the last fact of a day: another principal counts from here on, and the rows to come follow it. */
export function dayEnds({ rows, stretch, terms }: DailyPlan, day: number): void {
  const { settled, lowered } = stretch;
  if (settled || owedPrincipal(rows) !== stretch.owed) endStretch(rows, stretch, terms, day);
  if (lowered && prepaymentOf(terms) === 'smaller-instalments') planSmaller(lowered, stretch.units, terms);
  if (settled) settleEarly(rows, settled);
  stretch.lowered = null;
  stretch.settled = null;
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

/** What becomes of money paid early where the terms do not say. */
export function prepaymentOf(terms: Pick<Terms, 'method' | 'prepayment'>): NonNullable<Terms['prepayment']> {
  return terms.prepayment ?? (terms.method === 'equal-instalment' ? 'fewer-instalments' : 'next-instalments');
}

// Whoever has paid all of a running instalment is done with it: its other days count with the next one.
function settleEarly(rows: Instalment[], running: Instalment): void {
  const next = rows.slice(rows.indexOf(running) + 1).find(row => row.daily);
  if (!next) return;
  running.daily = { ...running.daily!, into: running.daily!.into ?? next, total: null };
}

/** What is left is divided over as many instalments as before, in the proportions that they had. */
function planSmaller(lowered: Map<Instalment, Satang>, units: number, terms: Terms): void {
  const rows = [...lowered.keys()];
  const equal = rows.filter(row => row.daily!.total !== null);
  const left = owedPrincipal(rows);
  if (left > 0 && equal.length > 0) {
    const total = annuity(left, terms, Array(equal.length).fill(units));
    for (const row of equal) row.daily!.total = total;
    return;
  }
  const whole = [...lowered.values()].reduce((sum, principal) => sum + principal, 0);
  const last = rows.findLast(row => lowered.get(row)! > 0);
  let rest = left;
  for (const row of rows) {
    const share = exactHalfUp(exactProduct(lowered.get(row)!, left), whole || 1);
    const part = row === last ? rest : Math.min(share, rest);
    ask(row, PRINCIPAL, part - row.left[PRINCIPAL]);
    rest -= part;
  }
}

/** Interest and principal that a moratorium moves: the interest earned so far, and the days to come. */
export function postponeDaily(rows: Instalment[], within: Instalment[], next: Instalment): void {
  if (!rows.some(row => row.daily)) return;
  // Equal totals do not outlast it: each row's principal is fixed from here on.
  for (const row of rows) if (row.daily) row.daily.total = null;
  if (!next.daily) {
    // A row of charges may lie between: the days of the plan go on where its last row ended.
    next.startDay = rows.findLast(row => row.daily)?.dueDay ?? next.startDay;
    next.daily = { earned: 0, into: null, total: null };
  }
  for (const row of within) {
    if (!row.daily || row === next) continue;
    const unpaid = Math.max(row.daily.earned - row.paid[INTEREST], 0);
    row.daily.earned -= unpaid;
    next.daily.earned += unpaid;
    row.daily.into = next;
  }
}
