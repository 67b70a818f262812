// Interest and agreed penalties on what is overdue. s.224/1: only on the principal of the instalment in
// default; s.224: no interest on default interest. Summed exactly, rounded once on the day it is asked for.
import { dayNumber } from '../kernel/civil-date.js';
import { LEGAL_MAXIMUM_RATE, type RateMicroPercent } from '../kernel/rate.js';
import { isDaily } from './daily-balance.js';
import { type Exact, exactHalfUp, exactProduct, exactSum } from './exact.js';
import { ask, INTEREST, type Instalment, PENALTY, PRINCIPAL } from './instalment.js';
import { WHOLE_RATE } from './interest.js';
import type { LateFee, Terms } from './terms.js';

/** The law's rate in default (s.7 + 2 %, s.224), by the last day on which each held. */
export const STATUTORY_RATES: { until: string | null; rate: RateMicroPercent }[] = [
  { until: '2021-04-10', rate: 7_500_000 },
  { until: null, rate: 5_000_000 },
];

/** Whether an overdue row asks more from one day to the next. */
export function growsDaily(row: Instalment, terms: Terms): boolean {
  if (row.left[PRINCIPAL] > 0 && terms.defaultRate !== null && terms.defaultRate !== 0) return true;
  return terms.lateFee?.times === 'daily' && lateFee(row, terms.lateFee, 1) > 0;
}

/** Asks of every overdue row what has accrued up to and including a day. */
export function accrue(rows: Instalment[], terms: Terms, toDay: number): void {
  if (terms.defaultRate === null && !terms.lateFee) return;
  for (const row of rows) {
    if (row.closed) continue;
    if (row.dueDay >= toDay) break;
    if (row.lastDay < toDay && row.leftTotal > 0) accrueRow(row, terms, toDay);
  }
}

const DAYS = 365;
const PER_YEAR = WHOLE_RATE * DAYS;

function accrueRow(row: Instalment, terms: Terms, toDay: number): void {
  const exact = exactSum(row.accrual?.exact ?? 0, accruing(row, terms, toDay));
  const asked = exactHalfUp(exact, PER_YEAR);
  const more = asked - (row.accrual?.asked ?? 0);
  row.accrual = { day: toDay, exact, asked };
  if (more > 0) ask(row, PENALTY, more);
}

// In satang × millionths of a percent × days, to be divided by PER_YEAR.
function accruing(row: Instalment, terms: Terms, toDay: number): Exact {
  const from = row.accrual?.day ?? row.lastDay;
  const principal = row.left[PRINCIPAL];
  let rateDays = 0;
  if (principal > 0 && terms.defaultRate !== null) rateDays = sumRateDays(terms, from, toDay);
  const interest = exactProduct(principal, rateDays);
  if (!terms.lateFee) return interest;
  return exactSum(interest, lateFee(row, terms.lateFee, toDay - from));
}

function lateFee(row: Instalment, fee: LateFee, days: number): Exact {
  const times = fee.times === 'daily' ? days : row.accrual ? 0 : 1;
  const base = row.left[PRINCIPAL] + (fee.of === 'principal' ? 0 : row.left[INTEREST]);
  return exactProduct(base, fee.rate * times * DAYS);
}

// Rate × days over the days after `from` up to and including `to`.
function sumRateDays(terms: Terms, from: number, to: number): number {
  // By the daily balance the contract's interest runs on: only what the default rate is above it is added.
  const borne = isDaily(terms) ? terms.annualRate : 0;
  if (typeof terms.defaultRate === 'number') return Math.max(terms.defaultRate - borne, 0) * (to - from);
  let sum = 0;
  let start = from;
  for (const { lastDay, rate } of STATUTORY_DAYS) {
    const end = Math.min(to, lastDay);
    if (end > start) {
      const lawful = Math.min(Math.max(rate, terms.annualRate), LEGAL_MAXIMUM_RATE);
      sum += Math.max(lawful - borne, 0) * (end - start);
      start = end;
    }
  }
  return sum;
}

const STATUTORY_DAYS = STATUTORY_RATES.map(({ until, rate }) => ({
  lastDay: until === null ? Number.POSITIVE_INFINITY : dayNumber(until),
  rate,
}));
