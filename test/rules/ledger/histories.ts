// Random loans and histories for the laws. LAWS_RUNS sets how many of each; fast-check prints the seed.
import fc from 'fast-check';
import { addDays } from '../../../src/kernel/civil-date.js';
import { DAY_COUNTS, METHODS, PARTS, type Terms } from '../../../src/ledger/terms.js';

export const RUNS = Number(process.env.LAWS_RUNS ?? 500);

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
