// Random loans and histories for the laws: 500 of each, 2,000 where CI is set, or as many as LAWS_RUNS says;
// fast-check prints the seed.
import fc from 'fast-check';
import { addDays } from '../../../src/kernel/civil-date.js';
import type { Fact } from '../../../src/ledger/facts.js';
import type { Loan } from '../../../src/ledger/replay.js';
import { DAY_COUNTS, METHODS, PARTS, type Terms } from '../../../src/ledger/terms.js';

export const RUNS = Number(process.env.LAWS_RUNS ?? (process.env.CI ? 2_000 : 500));

const rates = fc.integer({ min: 0, max: 15_000_000 });

export const days = (from: string, least: number, most: number) =>
  fc.integer({ min: least, max: most }).map(step => addDays(from, step));

/** Lawful terms of any method, with or without options. */
export function anyTerms(): fc.Arbitrary<Terms> {
  return fc
    .record({
      method: fc.constantFrom(...METHODS),
      annualRate: rates,
      instalments: fc.integer({ min: 1, max: 14 }),
      every: fc.constantFrom('P1M', 'P1M', 'P1W', 'P15D', 'P3M', 'P1Y'),
      dayCount: fc.constantFrom(...DAY_COUNTS),
      graceDays: fc.constantFrom(0, 0, 3, 30),
      allocation: fc.shuffledSubarray([...PARTS], { minLength: 4 }),
      allocationMode: fc.constantFrom('oldest-first' as const, 'due-then-advance' as const),
      grace: fc.integer({ min: 0, max: 5 }),
      defaultRate: fc.oneof(
        { weight: 2, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constant('statutory' as const) },
        { weight: 1, arbitrary: rates },
      ),
    })
    .map(({ grace, ...terms }) => ({
      ...terms,
      annualRate: terms.method === 'interest-free' ? 0 : terms.annualRate,
      gracePrincipalInstalments: grace < terms.instalments && grace > 2 ? grace - 2 : 0,
    }));
}

/** A loan as it is paid out. */
export function loans() {
  return fc.record({
    principal: fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 100, max: 30_000_000 })),
    disbursedOn: days('2019-01-01', 0, 1500),
    terms: anyTerms(),
  });
}

export type Kind = Fact['kind'];
export const ALL_KINDS: Kind[] = [
  'payment',
  'payment',
  'payment',
  'charge',
  'reversal',
  'restructure',
  'write-off',
  'settlement',
  'waiver',
  'refund',
  'moratorium',
];

/** Length in days of the stretch that histories and the days asked lie in. */
export const HORIZON = 900;

/** What one fact is made of; new terms only where there are any, for they are most of the work. */
function part(kind: Kind) {
  return fc.record({
    kind: fc.constant(kind),
    step: fc.integer({ min: 0, max: HORIZON }),
    lag: kind === 'reversal' ? fc.constant(0) : fc.constantFrom(-20, 0, 0, 0, 3, 60),
    share: fc.integer({ min: 1, max: 60 }),
    choice: kind === 'reversal' || kind === 'charge' || kind === 'moratorium' ? fc.nat() : fc.constant(0),
    plan:
      kind === 'restructure'
        ? fc.record({
            terms: anyTerms(),
            waive: fc.subarray(['fee', 'penalty', 'interest'] as const),
            within: fc.boolean(),
          })
        : fc.constant(null),
  });
}
type Piece = ReturnType<typeof part> extends fc.Arbitrary<infer Of> ? Of : never;

const CHARGES = ['fee', 'penalty'] as const;
const PAUSED = ['principal', 'interest', 'both'] as const;

/** A loan with facts of the given kinds, recorded in any order. */
export function histories(kinds: Kind[] = ALL_KINDS, most = 9): fc.Arbitrary<Loan> {
  const facts = fc.array(fc.oneof(...kinds.map(part)), { maxLength: most });
  return fc.record({ loan: loans(), parts: facts }).map(({ loan, parts }) => {
    const told: Fact[] = [];
    for (const [index, one] of parts.entries()) {
      const fact = factOf(`f${index}`, one, loan, told);
      if (fact) told.push(fact);
    }
    return { ...loan, facts: told };
  });
}

/** The fact that a piece makes after those before it; null where there is nothing to reverse. */
function factOf(id: string, piece: Piece, loan: Omit<Loan, 'facts'>, before: Fact[]): Fact | null {
  const { kind, lag, share, choice, plan } = piece;
  const on = addDays(loan.disbursedOn, piece.step);
  const common = { id, on, enteredOn: addDays(on, kind === 'charge' ? lag : Math.max(0, lag)) };
  const amount = Math.max(1, Math.floor((loan.principal * share) / 50));
  switch (kind) {
    case 'reversal': {
      const target = before[choice % Math.max(before.length, 1)];
      const isReversed = before.some(fact => fact.kind === 'reversal' && fact.of === target?.id);
      if (!target || target.kind === 'reversal' || isReversed) return null;
      const day = target.on > on ? target.on : on;
      return { id, kind, of: target.id, on: day, enteredOn: day };
    }
    case 'restructure': {
      const { terms, waive, within } = plan!;
      return { ...common, kind, terms, waive, ...(within ? { from: addDays(on, share) } : {}) };
    }
    case 'charge':
      return { ...common, kind, charge: CHARGES[choice % 2]!, amount: Math.ceil(amount / 20) };
    case 'moratorium':
      return { ...common, kind, part: PAUSED[choice % 3]!, until: addDays(on, share * 5) };
    case 'write-off':
      return { ...common, kind };
    default:
      return { ...common, kind, amount };
  }
}

/** A loan with facts and a day on which to ask for its position. */
export function asked(kinds?: Kind[]): fc.Arbitrary<{ loan: Loan; asOf: string }> {
  return fc
    .record({ loan: histories(kinds), step: fc.integer({ min: 0, max: HORIZON + 400 }) })
    .map(({ loan, step }) => ({ loan, asOf: addDays(loan.disbursedOn, step) }));
}
