// The words in which the laws of the ledger are written: what holds for every loan and every history.
import { weekday } from '../../../src/kernel/civil-date.js';
import type { Fact } from '../../../src/ledger/facts.js';
import { type Position, position } from '../../../src/ledger/position.js';
import type { Loan } from '../../../src/ledger/replay.js';
import type { WorkingDays } from '../../../src/ledger/working-days.js';
import { Draw } from './draw.js';
import { allTerms, countsDays } from './histories.js';

/** How many histories each law is tried on. */
export const RUNS = Number(process.env.LAWS_RUNS ?? (process.env.CI ? 10_000 : 2_000));
/** The same histories in every run, so that a pass means the same everywhere; a longer run draws new ones. */
const SEED = Number(process.env.TIDTAM_SEED ?? (process.env.LAWS_RUNS ? Date.now() % 2 ** 31 : 2569));
/** A busy machine takes its time. */
const PATIENCE = 120_000 + RUNS * 60;
/** A law that asks for more than its histories hold may pass over so many for each that it takes. */
const PASSED_OVER = 40;

/** Monday to Friday. */
export const WEEK: WorkingDays = { isWorkingDay: date => weekday(date) < 6 };

/** `expect` is asked only where the answer is no: it would take most of the time of ten thousand histories. */
class Claim {
  constructor(private readonly value: unknown) {}

  toBe(expected: unknown): void {
    if (this.value !== expected) expect(this.value).toBe(expected);
  }
  toBeNull(): void {
    this.toBe(null);
  }
  toEqual(expected: unknown): void {
    if (!same(this.value, expected)) expect(this.value).toStrictEqual(expected);
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

/** Whether two plain values read the same; whatever is not found so is left to `expect`. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  let fields = 0;
  for (const key in one) {
    fields++;
    if (!(key in other)) return false;
    if (!same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key])) return false;
  }
  for (const _ in other) fields--;
  return fields === 0;
}

interface Law<Given> {
  holds: (given: Given) => unknown;
  tried: number;
  broken: string | null;
}

type Drawn<Given> = (draw: Draw) => Given;
const laws = new Map<Drawn<never>, Law<never>[]>();

/**
 * A test over many random cases; `holds` answers false for one that the law says nothing about. Laws that are
 * given the same cases are tried together, so that each is drawn once; a failure tells its seed.
 */
export function law<Given extends { loan: Loan }>(
  name: string,
  given: Drawn<Given>,
  holds: (given: Given) => unknown,
): void {
  const one: Law<Given> = { holds, tried: 0, broken: null };
  const together = (laws.get(given as Drawn<never>) ?? []) as unknown as Law<Given>[];
  laws.set(given as Drawn<never>, [...together, one] as unknown as Law<never>[]);
  const tryIt = () => {
    if (one.tried === 0) tryAll(given, laws.get(given as Drawn<never>)! as unknown as Law<Given>[]);
    if (one.broken) throw new Error(one.broken);
    expect(one.tried).toBe(RUNS);
  };
  test(name, tryIt, PATIENCE);
}

function tryAll<Given extends { loan: Loan }>(given: Drawn<Given>, together: Law<Given>[]): void {
  let open = together;
  for (let run = 0; open.length > 0 && run < RUNS * PASSED_OVER; run++) {
    const seed = imul(SEED + run, 0x9e3779b1);
    const value = given(new Draw(seed));
    for (const one of open) {
      try {
        if (one.holds(value) !== false) one.tried++;
      } catch (error) {
        one.tried++;
        one.broken = told(one, value, error, run);
      }
    }
    if (open.some(isDone)) open = open.filter(one => !isDone(one));
  }
}

const { imul } = Math;
const isDone = (one: Law<never>) => one.tried === RUNS || one.broken !== null;

/** The failure with the fewest facts that still show it. */
function told<Given extends { loan: Loan }>(
  { holds }: Law<Given>,
  value: Given,
  error: unknown,
  run: number,
): string {
  let [smallest, words] = [value, String(error)];
  for (let at = value.loan.facts.length - 1; at >= 0; at--) {
    const without = smallest.loan.facts.filter((_, index) => index !== at);
    const kept = without.filter(fact => fact.kind !== 'reversal' || without.some(of => of.id === fact.of));
    const fewer = { ...smallest, loan: { ...smallest.loan, facts: kept } };
    try {
      holds(fewer);
    } catch (still) {
      [smallest, words] = [fewer, String(still)];
      at = Math.min(at, kept.length);
    }
  }
  return `history ${run} of seed ${SEED} (TIDTAM_SEED): ${words}\n${JSON.stringify(smallest)}`;
}

let last: { loan: Loan; asOf: string; found: Position } | null = null;

/** The position of a case as it was drawn, made once for all laws that ask for it. */
export function found({ loan, asOf }: { loan: Loan; asOf: string }): Position {
  if (last?.loan !== loan || last.asOf !== asOf) last = { loan, asOf, found: position(loan, asOf) };
  return last.found;
}

export const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** What of one fact, or of all, went to instalments. */
export function allocated(of: Position, id?: string): number {
  let total = 0;
  for (const { fact, fee, penalty, interest, principal } of of.allocations) {
    if (id === undefined || fact === id) total += fee + penalty + interest + principal;
  }
  return total;
}

/** How many satang the rounding of stretches may move interest that is counted by the day. */
export function roundings(loan: Loan): number {
  return countsDays(loan) ? 2 * sum(allTerms(loan).map(({ instalments }) => instalments)) : 0;
}

/** The loan with more facts. */
export function adding(loan: Loan, ...facts: Fact[]): Loan {
  return { ...loan, facts: [...loan.facts, ...facts] };
}
