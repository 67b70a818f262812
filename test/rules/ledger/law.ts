// The words in which the laws of the ledger are written: what holds for every loan and every history.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { weekday } from '../../../src/kernel/civil-date.js';
import type { Fact } from '../../../src/ledger/facts.js';
import type { Position } from '../../../src/ledger/position.js';
import type { Loan } from '../../../src/ledger/replay.js';
import type { WorkingDays } from '../../../src/ledger/working-days.js';
import { type Kind, RUNS } from './histories.js';

/** The same histories in every run, so that a pass means the same everywhere; a longer run draws new ones. */
const SEED = process.env.LAWS_RUNS ? undefined : 2569;

/** A busy machine takes its time. */
const PATIENCE = 60_000 + RUNS * 60;

/** Monday to Friday. */
export const WEEK: WorkingDays = { isWorkingDay: date => weekday(date) < 6 };
export const PAYMENTS_AND_CHARGES: Kind[] = ['payment', 'payment', 'charge'];

/** `expect` is asked only where the answer is no: it would take most of the time of ten thousand histories. */
class Claim {
  constructor(private readonly value: unknown) {}

  toBe(expected: unknown): void {
    if (!Object.is(this.value, expected)) expect(this.value).toBe(expected);
  }
  toBeNull(): void {
    this.toBe(null);
  }
  toEqual(expected: unknown): void {
    if (!isDeepStrictEqual(this.value, expected)) expect(this.value).toEqual(expected);
  }
  toBeGreaterThan(expected: number): void {
    if (!((this.value as number) > expected)) expect(this.value).toBeGreaterThan(expected);
  }
  toBeGreaterThanOrEqual(expected: number): void {
    if (!((this.value as number) >= expected)) expect(this.value).toBeGreaterThanOrEqual(expected);
  }
  toBeLessThanOrEqual(expected: number): void {
    if (!((this.value as number) <= expected)) expect(this.value).toBeLessThanOrEqual(expected);
  }
}

export const claim = (value: unknown) => new Claim(value);

/** A test over many random cases; a failure prints its seed, and LAWS_RUNS sets how many are tried. */
export function law<Given>(name: string, given: fc.Arbitrary<Given>, holds: (value: Given) => void): void {
  test(name, () => fc.assert(fc.property(given, holds), { numRuns: RUNS, seed: SEED }), PATIENCE);
}

export const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** What of one fact, or of all, went to instalments. */
export function allocated(found: Position, id?: string): number {
  const entries = found.allocations.filter(({ fact }) => id === undefined || fact === id);
  return sum(entries.map(entry => entry.fee + entry.penalty + entry.interest + entry.principal));
}

/** The loan with more facts. */
export function adding(loan: Loan, ...facts: Fact[]): Loan {
  return { ...loan, facts: [...loan.facts, ...facts] };
}
