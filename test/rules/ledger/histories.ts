// Random loans and histories for the laws: 2,000 of each, 10,000 where CI is set, or as many as LAWS_RUNS says.
import { addDays } from '../../../src/kernel/civil-date.js';
import { isDaily } from '../../../src/ledger/daily-balance.js';
import type { Fact } from '../../../src/ledger/facts.js';
import type { Loan } from '../../../src/ledger/replay.js';
import { DAY_COUNTS, METHODS, PARTS, PREPAYMENTS, type Terms } from '../../../src/ledger/terms.js';
import type { Draw } from './draw.js';

/** Lawful terms of any method, with or without options. */
export function anyTerms(draw: Draw): Terms {
  const method = draw.of(METHODS);
  const instalments = draw.int(1, 14);
  const grace = draw.of([0, 0, 0, 1, 2, 3]);
  const daily = draw.int(0, 3) === 0 && method !== 'flat' ? dailyBalance(draw, { method, instalments }) : {};
  return {
    method,
    annualRate: method === 'interest-free' ? 0 : draw.int(0, 15_000_000),
    instalments,
    every: draw.of(['P1M', 'P1M', 'P1W', 'P15D', 'P3M', 'P1Y']),
    dayCount: draw.of(DAY_COUNTS),
    graceDays: draw.of([0, 0, 3, 30]),
    allocation: draw.shuffled(PARTS),
    allocationMode: draw.of(['oldest-first', 'due-then-advance'] as const),
    gracePrincipalInstalments: grace < instalments ? grace : 0,
    defaultRate: draw.of([null, null, 'statutory', draw.int(0, 15_000_000)] as const),
    ...daily,
  };
}

/** Interest by the day, with any choice of what an early payment does. */
export function dailyBalance(
  draw: Draw,
  { method, instalments }: Pick<Terms, 'method' | 'instalments'>,
): Partial<Terms> {
  const choices = method === 'equal-instalment' ? PREPAYMENTS.slice(1) : PREPAYMENTS;
  const isRounded = method === 'equal-instalment' && draw.int(0, 3) === 0;
  const deferred = method === 'equal-instalment' ? 0 : draw.of([0, 0, 0, 1, 2]);
  return {
    interestBasis: 'daily-balance',
    dayCount: draw.of(['actual/365', 'actual/actual'] as const),
    prepayment: draw.of([undefined, ...choices]),
    ...(isRounded ? { rounding: { unit: 100, halves: draw.of(['up', 'even'] as const) } } : {}),
    ...(deferred > 0 && deferred < instalments ? { deferredInterestInstalments: deferred } : {}),
  };
}

/** A loan as it is paid out. */
export function paidOut(draw: Draw): Loan {
  return {
    principal: draw.of([draw.int(1, 500), draw.int(100, 30_000_000)]),
    disbursedOn: addDays('2019-01-01', draw.int(0, 1500)),
    terms: anyTerms(draw),
    facts: [],
  };
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
export const PAYMENTS_AND_CHARGES: Kind[] = ['payment', 'payment', 'charge'];

/** Length in days of the stretch that histories and the days asked lie in. */
export const HORIZON = 900;

const CHARGES = ['fee', 'penalty'] as const;
const PAUSED = ['principal', 'interest', 'both'] as const;

/** A loan with up to nine facts of the given kinds, recorded in any order. */
function history(draw: Draw, kinds: Kind[]): Loan {
  const loan = paidOut(draw);
  const facts: Fact[] = [];
  for (let left = draw.int(0, 9); left > 0; left--) {
    const fact = factOf(draw, `f${facts.length}`, draw.of(kinds), { ...loan, facts });
    if (fact) facts.push(fact);
  }
  return lawful({ ...loan, facts });
}

/** By the day a new plan is always a whole one. */
function lawful(loan: Loan): Loan {
  if (!countsDays(loan)) return loan;
  const facts = loan.facts.map(fact => (fact.kind === 'restructure' ? { ...fact, from: undefined } : fact));
  return { ...loan, facts };
}

/** Whether some of the loan's interest is counted by the day. */
export function countsDays(loan: Loan): boolean {
  return allTerms(loan).some(isDaily);
}

/** The terms of the loan and of all its new plans. */
export function allTerms({ terms, facts }: Loan): Terms[] {
  return [terms, ...facts.flatMap(fact => (fact.kind === 'restructure' ? [fact.terms] : []))];
}

/** A fact after those before it; null where there is nothing to reverse. */
function factOf(draw: Draw, id: string, kind: Kind, loan: Loan): Fact | null {
  const on = addDays(loan.disbursedOn, draw.int(0, HORIZON));
  const lag = draw.of([-20, 0, 0, 0, 3, 60]);
  const common = { id, on, enteredOn: addDays(on, kind === 'charge' ? lag : Math.max(0, lag)) };
  const share = draw.int(1, 60);
  const amount = Math.max(1, Math.floor((loan.principal * share) / 50));
  switch (kind) {
    case 'reversal':
      return reversalOf(draw, id, on, loan.facts);
    case 'restructure': {
      const within = draw.of([{}, { from: addDays(on, share) }]);
      const waive = draw.some(['fee', 'penalty', 'interest'] as const);
      return { ...common, kind, terms: anyTerms(draw), waive, ...within };
    }
    case 'charge':
      return { ...common, kind, charge: draw.of(CHARGES), amount: Math.ceil(amount / 20) };
    case 'moratorium':
      return { ...common, kind, part: draw.of(PAUSED), until: addDays(on, share * 5) };
    case 'write-off':
      return { ...common, kind };
    default:
      return { ...common, kind, amount };
  }
}

function reversalOf(draw: Draw, id: string, on: string, before: Fact[]): Fact | null {
  const target = before.length > 0 ? draw.of(before) : null;
  const isReversed = before.some(fact => fact.kind === 'reversal' && fact.of === target?.id);
  if (!target || target.kind === 'reversal' || isReversed) return null;
  const day = target.on > on ? target.on : on;
  return { id, kind: 'reversal', of: target.id, on: day, enteredOn: day };
}

/** A loan with facts, a day on which to ask for its position, and what a law may need beside them. */
export interface Asked {
  loan: Loan;
  asOf: string;
  /** The terms of a new plan. */
  terms: Terms;
  /** Any whole number. */
  chance: number;
}

/** Histories of facts of the given kinds. */
export function asked(kinds: Kind[] = ALL_KINDS): (draw: Draw) => Asked {
  return draw => {
    const loan = history(draw, kinds);
    const asOf = addDays(loan.disbursedOn, draw.int(0, HORIZON + 400));
    return { loan, asOf, terms: anyTerms(draw), chance: draw.int(0, 2 ** 31) };
  };
}
