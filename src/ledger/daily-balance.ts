// Interest counted by the day on the principal that is really owed: paid early it is less, paid late it is
// more. Days still to come are reckoned as if what is due were paid today and the rest on its due day.
import { civilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import { ask, INTEREST, type Instalment, PRINCIPAL } from './instalment.js';
import { interestOn, yearUnits } from './interest.js';
import { roundingOf, toFigure } from './schedule.js';
import type { Terms } from './terms.js';

/** The days after `fromDay`, on all of which the same principal has been owed. */
export interface Stretch {
  fromDay: number;
  owed: Satang;
  /** Units of the year of the first equal instalment's period: by their rate all of them are reckoned. */
  units: number;
  /** The principal of the rows to come, as it was before today's payments lowered it; null when none did. */
  lowered: Map<Instalment, Satang> | null;
  /** The running row, where today's payments paid all that it asks before its due day. */
  settled: Instalment | null;
}

/** Whether interest follows the days; without interest there is nothing to count. */
export function isDaily(terms: Terms): boolean {
  return terms.interestBasis === 'daily-balance' && terms.annualRate > 0;
}

/** Lets newly planned rows count their interest from a day on. */
export function beginStretch(
  rows: Instalment[],
  planned: Instalment[],
  terms: Terms,
  fromDay: number,
): Stretch {
  const deferred = terms.deferredInterestInstalments ?? 0;
  let units = 0;
  for (const [index, row] of planned.entries()) {
    const isEqual = terms.method === 'equal-instalment' && row.asked[PRINCIPAL] > 0;
    if (isEqual) units ||= daysUnits(row.startDay, row.dueDay, terms);
    row.daily = {
      earned: 0,
      into: index < deferred ? planned[deferred]! : null,
      total: isEqual ? row.asked[PRINCIPAL] + row.asked[INTEREST] : null,
    };
  }
  return { fromDay, owed: owedPrincipal(rows), units, lowered: null, settled: null };
}

/** Ends the stretch on a day: what it bore is earned, and from here on what is owed now counts. */
export function endStretch(rows: Instalment[], stretch: Stretch, terms: Terms, day: number): void {
  for (const [row, interest] of earnedTo(rows, stretch, terms, day)) row.daily!.earned = interest;
  stretch.fromDay = day;
  stretch.owed = owedPrincipal(rows);
}

/** Asks of rows that are not yet due the interest that is earned up to a day, and no more. */
export function askEarned(rows: Instalment[], stretch: Stretch, terms: Terms, day: number): void {
  for (const [row, interest] of earnedTo(rows, stretch, terms, day)) askInterest(row, interest, terms);
}

/** Asks of every row what it will ask when it is due, as seen from a day. */
export function project(rows: Instalment[], stretch: Stretch, terms: Terms, day: number): void {
  const interest = earnedTo(rows, stretch, terms, day);
  const equal = rows.filter(hasTotal);
  let toDivide = owedPrincipal(equal);
  let balance = stretch.owed;
  for (const row of rows) {
    if (row.daily) {
      if (row.dueDay > day) addComing(interest, row, balance, stretch, terms, day);
      askInterest(row, interest.get(row)!, terms);
      if (hasTotal(row)) toDivide -= splitEqual(row, toDivide, row === equal.at(-1));
    }
    balance -= row.left[PRINCIPAL];
  }
}

/** The row in whose period a day lies, or which is due on it; null after the last. */
export function runningRow(rows: Instalment[], day: number): Instalment | null {
  return rows.find(row => row.daily && row.dueDay >= day) ?? null;
}

export function owedPrincipal(rows: Instalment[]): Satang {
  return rows.reduce((sum, row) => sum + row.left[PRINCIPAL], 0);
}

type InterestOfRows = Map<Instalment, Satang>;

/** What each open row has earned up to a day; after the last due day the last row earns on. */
function earnedTo(rows: Instalment[], stretch: Stretch, terms: Terms, day: number): InterestOfRows {
  const open = rows.filter(row => row.daily);
  const earned: InterestOfRows = new Map(open.map(row => [row, row.daily!.earned]));
  for (const row of open) {
    const until = row === open.at(-1) ? day : Math.min(row.dueDay, day);
    add(earned, row, interestOf(stretch.owed, Math.max(row.startDay, stretch.fromDay), until, terms));
  }
  return earned;
}

/**
 * Adds what a row's days after `day` will bear, with so much owed in them. A stretch that goes on unchanged
 * is rounded as a whole, not in two parts.
 */
function addComing(
  interest: InterestOfRows,
  row: Instalment,
  balance: Satang,
  { fromDay, owed }: Stretch,
  terms: Terms,
  day: number,
): void {
  const from = Math.max(row.startDay, fromDay);
  const goesOn = balance === owed && from < day;
  if (goesOn) add(interest, row, -interestOf(owed, from, day, terms));
  add(interest, row, interestOf(balance, goesOn ? from : Math.max(from, day), row.dueDay, terms));
}

function add(interest: InterestOfRows, row: Instalment, amount: Satang): void {
  let asking = row;
  for (let into = row.daily!.into; into; into = into.daily!.into) asking = into;
  if (amount !== 0) interest.set(asking, (interest.get(asking) ?? asking.daily!.earned) + amount);
}

function interestOf(principal: Satang, from: number, to: number, terms: Terms): Satang {
  if (principal === 0 || to <= from) return 0;
  const { annualRate, dayCount } = terms;
  return interestOn(principal, annualRate, daysUnits(from, to, terms), dayCount, roundingOf(terms));
}

function daysUnits(from: number, to: number, { dayCount }: Terms): number {
  // Real days are what day numbers are made of: no calendar need be asked.
  if (dayCount === 'actual/365') return to - from;
  return yearUnits(civilDate(from), civilDate(to), dayCount, null);
}

function askInterest(row: Instalment, interest: Satang, terms: Terms): void {
  const asked = Math.max(toFigure(interest, terms), row.paid[INTEREST]);
  if (asked !== row.asked[INTEREST]) ask(row, INTEREST, asked - row.asked[INTEREST]);
}

const hasTotal = (row: Instalment) => row.daily !== null && row.daily.total !== null;

/** The principal of an equal instalment is what its interest leaves of it; the last takes the rest. */
function splitEqual(row: Instalment, toDivide: Satang, isLast: boolean): Satang {
  const wanted = row.daily!.total! - row.asked[INTEREST] - row.paid[PRINCIPAL];
  const part = isLast ? toDivide : Math.min(Math.max(wanted, 0), toDivide);
  if (part !== row.left[PRINCIPAL]) ask(row, PRINCIPAL, part - row.left[PRINCIPAL]);
  return part;
}
