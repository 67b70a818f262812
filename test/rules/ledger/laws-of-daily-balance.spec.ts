import { addDays, dayNumber } from '../../../src/kernel/civil-date.js';
import type { Fact } from '../../../src/ledger/facts.js';
import { interestOn, yearUnits } from '../../../src/ledger/interest.js';
import { payoffAmount } from '../../../src/ledger/payoff.js';
import type { Position } from '../../../src/ledger/position.js';
import { PARTS } from '../../../src/ledger/terms.js';
import type { Draw } from './draw.js';
import { type Asked, asked, dailyBalance, type Kind } from './histories.js';
import { claim, found, law, roundings, sum } from './law.js';

/** Histories of loans that count by the day. */
function byTheDay(kinds: Kind[]): (draw: Draw) => Asked {
  const any = asked(kinds);
  return draw => {
    const given = any(draw);
    const method = draw.of(['equal-principal', 'equal-instalment', 'bullet'] as const);
    const terms = { ...given.loan.terms, method, annualRate: draw.int(1, 15_000_000) };
    return { ...given, loan: { ...given.loan, terms: { ...terms, ...dailyBalance(draw, terms) } } };
  };
}

const paying = byTheDay(['payment', 'payment', 'charge', 'moratorium', 'settlement', 'reversal']);

describe('interest on the daily balance', () => {
  law('it is the principal owed on each day, times the rate of a day', paying, given => {
    const { loan, asOf } = given;
    const at = found(given);
    const paid = sum(at.allocations.map(({ interest }) => interest));
    const owed =
      payoffAmount(loan, asOf) - at.outstanding.principal - at.outstanding.fee - at.outstanding.penalty;
    const borne = sum(
      stretches(given, at).map(([principal, from, to]) => interestBetween(given, principal, from, to)),
    );
    claim(Math.abs(paid + owed - borne)).toBeLessThanOrEqual(roundings(loan) + loan.facts.length);
  });

  // Where principal goes before interest, a later payment meets more principal that is due.
  law('in the order of s.329 whoever pays sooner never owes more', byTheDay(['payment']), given => {
    const { asOf, chance } = given;
    const terms = { ...given.loan.terms, defaultRate: null, allocation: [...PARTS] };
    const loan = { ...given.loan, terms };
    if (loan.facts.length === 0) return false;
    const which = chance % loan.facts.length;
    const sooner = loan.facts.map((fact, index): Fact => {
      const days = dayNumber(fact.on) - dayNumber(loan.disbursedOn);
      return index === which ? { ...fact, on: addDays(fact.on, -(chance % (days + 1))) } : fact;
    });
    const least = payoffAmount({ ...loan, facts: sooner }, asOf);
    claim(least).toBeLessThanOrEqual(payoffAmount(loan, asOf) + roundings(loan));
    return true;
  });
});

/** The principal owed from one day to the next on which some was paid. */
function stretches({ loan, asOf }: Asked, at: Position): [principal: number, from: string, to: string][] {
  const on = new Map(loan.facts.map(fact => [fact.id, fact.on]));
  const paid = [...at.allocations].sort((a, b) => (on.get(a.fact)! < on.get(b.fact)! ? -1 : 1));
  const found: [number, string, string][] = [];
  let [principal, from] = [loan.principal, loan.disbursedOn];
  for (const entry of paid) {
    found.push([principal, from, on.get(entry.fact)!]);
    principal -= entry.principal;
    from = on.get(entry.fact)!;
  }
  return [...found, [principal, from, asOf]];
}

function interestBetween({ loan }: Asked, principal: number, from: string, to: string): number {
  const { annualRate, dayCount } = loan.terms;
  return from < to ? interestOn(principal, annualRate, yearUnits(from, to, dayCount, null), dayCount) : 0;
}
