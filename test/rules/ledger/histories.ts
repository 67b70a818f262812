// Random loans and histories for the laws. LAWS_RUNS sets how many of each; fast-check prints the seed.
import fc from 'fast-check';
import { addDays } from '../../../src/kernel/civil-date.js';
import type { Fact } from '../../../src/ledger/facts.js';
import type { Loan } from '../../../src/ledger/replay.js';
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

/** A loan with facts of the given kinds, recorded in any order. */
export function histories(kinds: Kind[] = ALL_KINDS, most = 9): fc.Arbitrary<Loan> {
  const fact = fc.record({
    kind: fc.constantFrom(...kinds),
    step: fc.integer({ min: 0, max: HORIZON }),
    lag: fc.constantFrom(-20, 0, 0, 0, 3, 60),
    share: fc.integer({ min: 1, max: 60 }),
    charge: fc.constantFrom('fee' as const, 'penalty' as const),
    target: fc.nat(),
    terms: anyTerms(),
    waive: fc.subarray(['fee', 'penalty', 'interest'] as const),
    within: fc.boolean(),
    part: fc.constantFrom('principal' as const, 'interest' as const, 'both' as const),
  });
  return fc.record({ loan: loans(), parts: fc.array(fact, { maxLength: most }) }).map(({ loan, parts }) => {
    const facts: Fact[] = [];
    const reversed = new Set<string>();
    for (const [index, part] of parts.entries()) {
      const on = addDays(loan.disbursedOn, part.step);
      const enteredOn = addDays(on, part.kind === 'charge' ? part.lag : Math.max(0, part.lag));
      const common = { id: `f${index}`, on, enteredOn };
      const amount = Math.max(1, Math.floor((loan.principal * part.share) / 50));
      switch (part.kind) {
        case 'reversal': {
          const target = facts[part.target % Math.max(facts.length, 1)];
          if (!target || target.kind === 'reversal' || reversed.has(target.id)) break;
          reversed.add(target.id);
          const day = [target.on, on].sort().at(-1)!;
          facts.push({ ...common, kind: 'reversal', of: target.id, on: day, enteredOn: day });
          break;
        }
        case 'restructure':
          facts.push({
            ...common,
            kind: 'restructure',
            terms: part.terms,
            waive: part.waive,
            ...(part.within ? { from: addDays(on, part.share) } : {}),
          });
          break;
        case 'charge':
          facts.push({ ...common, kind: 'charge', charge: part.charge, amount: Math.ceil(amount / 20) });
          break;
        case 'moratorium':
          facts.push({ ...common, kind: 'moratorium', part: part.part, until: addDays(on, part.share * 5) });
          break;
        case 'write-off':
          facts.push({ ...common, kind: 'write-off' });
          break;
        default:
          facts.push({ ...common, kind: part.kind, amount });
      }
    }
    return { ...loan, facts };
  });
}

/** A loan with facts and a day on which to ask for its position. */
export function asked(kinds?: Kind[]): fc.Arbitrary<{ loan: Loan; asOf: string }> {
  return fc
    .record({ loan: histories(kinds), step: fc.integer({ min: 0, max: HORIZON + 400 }) })
    .map(({ loan, step }) => ({ loan, asOf: addDays(loan.disbursedOn, step) }));
}
