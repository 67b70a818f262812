// From a case of another system to this product's own terms and facts, and its figures back in the
// case's words.
import { readdirSync, readFileSync } from 'node:fs';
import { addDays } from '../../../src/kernel/civil-date.js';
import { parseBaht, type Satang } from '../../../src/kernel/money.js';
import { parseRate } from '../../../src/kernel/rate.js';
import { ageRows } from '../../../src/ledger/aging.js';
import type { Fact } from '../../../src/ledger/facts.js';
import { type Position, position } from '../../../src/ledger/position.js';
import { completeTerms, DAY_COUNTS, PARTS, type Part, type Terms } from '../../../src/ledger/terms.js';

// biome-ignore lint/suspicious/noExplicitAny: the cases are other people's JSON of many shapes
type Json = any;

export interface OracleCase {
  id: string;
  plain: boolean;
  input: Json;
  expect: Json;
}

const FOLDER = new URL('../../oracles/', import.meta.url);

export const ORACLES: OracleCase[] = readdirSync(FOLDER)
  .filter(name => name.endsWith('.json'))
  .map(name => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')))
  // Some of what was agreed is told in the words of the convention alone.
  .map(one => ({ ...one, input: { ...one.input, convention: one.convention ?? '' } }));

/** The differences between what a case expects and what the product computes; none when all figures agree. */
export function differences({ input, expect }: OracleCase): string[] {
  const asOf = input.asOf ?? input.disbursedOn ?? '2026-01-01';
  const found = solve(input, asOf);
  const faults: string[] = [];
  for (const row of expect.rows ?? []) compareRow(row, found, input, faults);
  if (expect.rows?.length && !input.partialRows && expect.rows.length !== found.rows.length) {
    faults.push(`rows: ${found.rows.length}, not ${expect.rows.length}`);
  }
  compareFields('totals', expect.totals ?? {}, found.totals, faults);
  if (expect.outstanding !== undefined) {
    compareFields(
      'loan',
      { outstanding: expect.outstanding },
      { outstanding: found.outstanding.total },
      faults,
    );
  }
  if (expect.allocations) compareAllocations(expect.allocations, found, input, faults);
  if (expect.buckets) compareBuckets(expect.buckets, found, asOf, faults);
  return faults;
}

/** The rows of a case's unrounded figures that ours are away from by more than rounding can make. */
export function awayFromExact({ input, expect }: OracleCase): string[] {
  const { rows } = solve(input, '2026-01-01');
  const rounding = rows.length / 100;
  return (expect.exact as Json[]).flatMap(exact =>
    (['principal', 'interest'] as const)
      .filter(part => Math.abs(rows[exact.n - 1]![part] / 100 - Number(exact[part])) > rounding)
      .map(part => `row ${exact.n} ${part}: ${rows[exact.n - 1]![part] / 100}, not ${exact[part]}`),
  );
}

function solve(input: Json, asOf: string): Position {
  const principal = satang(input.principal);
  const disbursedOn = input.disbursedOn ?? '2026-01-01';
  return position({ principal, disbursedOn, terms: termsOf(input), facts: factsOf(input) }, asOf);
}

function termsOf(input: Json): Terms {
  const firstDueOn = input.dueDates ? undefined : input.firstDueOn;
  const rounding = String(input.rounding ?? '');
  const unit = input.smallestUnit
    ? satang(input.smallestUnit)
    : /total to a whole unit/.test(rounding)
      ? 100
      : 1;
  const of = input.smallestUnit ? ('every-figure' as const) : undefined;
  const halves = /half-even/.test(rounding) ? ('even' as const) : undefined;
  return completeTerms({
    method: input.method,
    annualRate: parseRate(input.annualRate)!,
    instalments: input.instalments,
    every: input.every,
    dayCount: dayCountOf(input),
    firstDueOn,
    dueDates: input.dueDates,
    gracePrincipalInstalments: input.gracePrincipalInstalments ?? 0,
    deferredInterestInstalments: input.interestDeferredInstalments,
    rounding: unit > 1 || halves ? { unit, of, halves } : undefined,
    wholePeriods: /counts one month under 30\/360/.test(input.convention),
    weights: input.weights,
    ...dailyOf(input),
    lateFee: lateFeeOf(input),
    ...allocationOf(input),
  });
}

function dailyOf({ interestRecalculation: daily }: Json): Pick<Terms, 'interestBasis' | 'prepayment'> {
  if (daily?.rest !== 'daily') return {};
  const isSmaller = daily.onPrepayment === 'reduce-instalment';
  return {
    interestBasis: 'daily-balance',
    prepayment: isSmaller ? 'smaller-instalments' : 'fewer-instalments',
  };
}

// "7/365" is a week's share of a year, as actual/365 counts it; "7/360" is what 30/360 makes of P1W.
function dayCountOf(input: Json): Terms['dayCount'] {
  if (input.dayCount === '7/365') return 'actual/365';
  return DAY_COUNTS.find(dayCount => dayCount === input.dayCount) ?? '30/360';
}

function allocationOf(input: Json): Pick<Terms, 'allocation' | 'allocationMode'> {
  const { mode, due, components } = input.allocation ?? {};
  return {
    allocation: (due ?? components ?? [...PARTS]) as Part[],
    allocationMode: mode?.includes('then-in-advance') ? 'due-then-advance' : 'oldest-first',
  };
}

function lateFeeOf(input: Json): Terms['lateFee'] {
  if (!input.overduePenalty) return undefined;
  const of = input.overduePenalty.base === 'principal' ? 'principal' : 'principal-and-interest';
  return { rate: parseRate(input.overduePenalty.percent)!, of, times: 'once' };
}

function factsOf(input: Json): Fact[] {
  const facts: Fact[] = [];
  const id = () => String(facts.length);
  for (const charge of input.charges ?? []) {
    const { kind, dueOn: on, addedOn, amount } = charge;
    facts.push({
      id: id(),
      kind: 'charge',
      charge: kind,
      on,
      enteredOn: addedOn ?? on,
      amount: satang(amount),
    });
  }
  for (const { paidOn: on, enteredOn, amount, reversedOn } of input.payments ?? []) {
    const of = id();
    facts.push({ id: of, kind: 'payment', on, enteredOn: enteredOn ?? on, amount: satang(amount) });
    if (reversedOn) facts.push({ id: id(), kind: 'reversal', of, on: reversedOn, enteredOn: reversedOn });
  }
  if (input.writeOff) {
    facts.push({ id: id(), kind: 'write-off', on: input.writeOff.on, enteredOn: input.writeOff.on });
  }
  if (input.reschedule) facts.push(rescheduleOf(input));
  return facts;
}

/**
 * The source changes the rows from a day on: another due date, a row more without principal, another
 * rate.
 */
function rescheduleOf(input: Json): Fact {
  const {
    rescheduleFromDate: from,
    submittedOnDate: on,
    adjustedDueDate,
    newInterestRate,
  } = input.reschedule;
  const grace = Number(input.reschedule.graceOnPrincipal ?? 0);
  const old = termsOf(input);
  const replaced = replacedRows(input, from);
  const terms: Terms = {
    ...old,
    annualRate: newInterestRate ? parseRate(newInterestRate)! : old.annualRate,
    instalments: replaced + grace,
    gracePrincipalInstalments: grace,
    firstDueOn: adjustedDueDate ?? from,
  };
  return { id: 'reschedule', kind: 'restructure', on, enteredOn: on, terms, from };
}

function replacedRows(input: Json, from: string): number {
  const loan = { principal: satang(input.principal), disbursedOn: input.disbursedOn, terms: termsOf(input) };
  return position({ ...loan, facts: [] }, input.asOf).rows.filter(row => row.dueOn >= from).length;
}

function compareRow(expected: Json, found: Position, input: Json, faults: string[]): void {
  const row = found.rows.find(candidate => candidate.n === expected.n);
  if (!row) {
    faults.push(`row ${expected.n} is missing`);
    return;
  }
  if (input.disbursedOn && row.dueOn !== expected.dueOn) {
    faults.push(`row ${expected.n} dueOn: ${row.dueOn}, not ${expected.dueOn}`);
  }
  if (expected.paidOn !== undefined && row.paidOn !== expected.paidOn) {
    faults.push(`row ${expected.n} paidOn: ${row.paidOn}, not ${expected.paidOn}`);
  }
  compareFields(`row ${expected.n}`, expected, row, faults);
}

const FIELDS: Record<string, string> = {
  principal: 'principal',
  interest: 'interest',
  fees: 'fee',
  penalties: 'penalty',
  total: 'total',
  balance: 'balance',
  paid: 'paid',
  outstanding: 'outstanding',
};

function compareFields(where: string, expected: Json, found: object, faults: string[]): void {
  for (const [name, field] of Object.entries(FIELDS)) {
    if (expected[name] === undefined) continue;
    const actual = (found as Record<string, Satang>)[field]!;
    if (Math.abs(Number(expected[name]) * 100 - actual) > 1e-6) {
      faults.push(`${where} ${field}: ${actual / 100}, not ${expected[name]}`);
    }
  }
}

function compareAllocations(expected: Json[], found: Position, input: Json, faults: string[]): void {
  const reversed = (entry: Json) =>
    input.payments?.some((payment: Json) => payment.reversedOn && payment.paidOn === entry.paidOn);
  const facts = factsOf(input);
  for (const entry of expected) {
    if (reversed(entry)) continue;
    const sums = { principal: 0, interest: 0, fee: 0, penalty: 0 };
    if (entry.type === 'write-off') Object.assign(sums, found.writtenOff);
    for (const allocation of found.allocations) {
      if (facts.find(fact => fact.id === allocation.fact)?.on !== entry.paidOn) continue;
      for (const part of PARTS) sums[part] += allocation[part];
    }
    compareFields(`paid on ${entry.paidOn}`, { ...entry, balance: undefined }, sums, faults);
  }
}

function compareBuckets(expected: Json[], found: Position, asOf: string, faults: string[]): void {
  const ranges = expected.map(({ minDays, maxDays }) => ({ least: minDays, most: maxDays ?? null }));
  const amounts = ageRows(found.rows, asOf, ranges);
  for (const [index, bucket] of expected.entries()) {
    compareFields(`bucket ${bucket.minDays}`, { total: bucket.amount }, { total: amounts[index] }, faults);
  }
  const all = amounts.reduce((sum, amount) => sum + amount, 0);
  compareFields('overdue', { total: String(found.overdue.amount / 100) }, { total: all }, faults);
  const oldest = found.rows.find(row => row.outstanding > 0 && row.dueOn < asOf);
  const since = oldest ? oldest.dueOn : null;
  if (found.overdue.since !== since) faults.push(`since: ${found.overdue.since}, not ${since}`);
  if (since && addDays(since, found.overdue.daysPastDue) !== asOf) faults.push('days past due');
}

function satang(text: string): Satang {
  const amount = parseBaht(String(text));
  if (amount === null) throw new Error(`${text} is no amount`);
  return amount;
}
