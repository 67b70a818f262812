// A loan's figures as stretches of days on which they are constant, assuming no further facts: what stages,
// roll-ups and trends read, so that no day has to be computed by itself.
import { civilDate, dayNumber } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import { project } from './daily-balance.js';
import { accrue, growsDaily } from './default-interest.js';
import { countingFacts, countsFrom, type Fact } from './facts.js';
import { PRINCIPAL } from './instalment.js';
import { type Loan, replay, type Standing } from './replay.js';
import { ALL_DAYS, type WorkingDays } from './working-days.js';

/** Days are day numbers; the last span ends with END_OF_DAYS. */
export interface Span {
  fromDay: number;
  /** The first day that no longer belongs to the span. */
  untilDay: number;
  outstandingPrincipal: Satang;
  outstandingTotal: Satang;
  overdueAmount: Satang;
  /** The printed due day of the oldest overdue instalment. */
  sinceDay: number | null;
  /** The oldest unpaid instalment: its printed due day, and what is left of it. */
  nextDueDay: number | null;
  nextDueAmount: Satang | null;
  /**
   * Overdue rows grow daily: total, overdue and next due are those of `fromDay`, of other days ask
   * position.
   */
  accruing: boolean;
}

export const END_OF_DAYS = 2_000_000;

/** The spans of a loan from its disbursement to the end of days, without gaps. */
export function loanSpans(
  loan: Loan,
  { workingDays = ALL_DAYS }: { workingDays?: WorkingDays } = {},
): Span[] {
  const spans: Span[] = [];
  const turns = turnDays(loan);
  for (const [index, from] of turns.entries()) {
    const until = turns[index + 1] ?? END_OF_DAYS;
    const facts = countingFacts(loan.facts, index + 1 < turns.length ? civilDate(until - 1) : NO_LAST_DAY);
    replay(loan, facts, until - 1, workingDays, (standing, fromDay, untilDay) => {
      addStretch(spans, standing, Math.max(fromDay, from), Math.min(untilDay, until));
    });
  }
  return spans;
}

const NO_LAST_DAY = '9999-12-31';

// A charge, a reversal and a restructure change how earlier payments are divided: from their day on all
// is replayed.
// Between two of them one replay serves every day.
function turnDays(loan: Loan): number[] {
  const redivides = (fact: Fact) =>
    fact.kind === 'charge' || fact.kind === 'reversal' || fact.kind === 'restructure';
  const start = dayNumber(loan.disbursedOn);
  const days = loan.facts.filter(redivides).map(fact => Math.max(start, dayNumber(countsFrom(fact))));
  return [...new Set([start, ...days])].sort((one, other) => one - other);
}

function addStretch(spans: Span[], standing: Standing, from: number, until: number): void {
  if (from >= until) return;
  if (standing.stretch) project(standing.rows, standing.stretch, standing.terms, from);
  const days = new Set([from]);
  for (const row of standing.rows) {
    if (row.leftTotal > 0 && row.lastDay >= from && row.lastDay + 1 < until) days.add(row.lastDay + 1);
    // Interest by the day grows from the due day on, be it a holiday or within days of grace.
    if (standing.stretch && row.dueDay >= from && row.dueDay + 1 < until) days.add(row.dueDay + 1);
  }
  const starts = [...days].sort((one, other) => one - other);
  for (const [index, day] of starts.entries()) add(spans, spanAt(standing, day, starts[index + 1] ?? until));
}

function spanAt(standing: Standing, fromDay: number, untilDay: number): Span {
  const { rows, terms, stretch } = standing;
  if (stretch) project(rows, stretch, terms, fromDay);
  accrue(rows, terms, fromDay);
  const span: Span = {
    fromDay,
    untilDay,
    outstandingPrincipal: 0,
    outstandingTotal: 0,
    overdueAmount: 0,
    sinceDay: null,
    nextDueDay: null,
    nextDueAmount: null,
    accruing: false,
  };
  for (const row of rows) {
    if (row.leftTotal === 0) continue;
    span.outstandingPrincipal += row.left[PRINCIPAL];
    span.outstandingTotal += row.leftTotal;
    if (span.nextDueDay === null) {
      span.nextDueDay = row.dueDay;
      span.nextDueAmount = row.leftTotal;
    }
    span.accruing ||= stretch !== null && row.dueDay < fromDay && row.left[PRINCIPAL] > 0;
    if (row.lastDay >= fromDay) continue;
    span.overdueAmount += row.leftTotal;
    span.sinceDay = Math.min(span.sinceDay ?? row.dueDay, row.dueDay);
    span.accruing ||= growsDaily(row, terms);
  }
  return span;
}

function add(spans: Span[], span: Span): void {
  const last = spans.at(-1);
  if (last && !last.accruing && isSame(last, span)) last.untilDay = span.untilDay;
  else spans.push(span);
}

function isSame(one: Span, other: Span): boolean {
  return (
    one.outstandingPrincipal === other.outstandingPrincipal &&
    one.outstandingTotal === other.outstandingTotal &&
    one.overdueAmount === other.overdueAmount &&
    one.sinceDay === other.sinceDay &&
    one.nextDueDay === other.nextDueDay &&
    one.nextDueAmount === other.nextDueAmount &&
    one.accruing === other.accruing
  );
}
