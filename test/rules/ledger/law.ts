// The words in which the laws of the ledger are written: what holds for every loan and every history.
import fc from 'fast-check';
import { weekday } from '../../../src/kernel/civil-date.js';
import type { Fact } from '../../../src/ledger/facts.js';
import type { Position } from '../../../src/ledger/position.js';
import type { Loan } from '../../../src/ledger/replay.js';
import type { WorkingDays } from '../../../src/ledger/working-days.js';
import { type Kind, RUNS } from './histories.js';

/** Monday to Friday. */
export const WEEK: WorkingDays = { isWorkingDay: date => weekday(date) < 6 };
export const PAYMENTS_AND_CHARGES: Kind[] = ['payment', 'payment', 'charge'];

/** A test over many random cases; a failure prints its seed, and LAWS_RUNS sets how many are tried. */
export function law<Given>(name: string, given: fc.Arbitrary<Given>, holds: (value: Given) => void): void {
  test(name, () => fc.assert(fc.property(given, holds), { numRuns: RUNS }));
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
