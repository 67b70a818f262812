import { addDays } from '../../../src/kernel/civil-date.js';
import { countsFrom, type Fact } from '../../../src/ledger/facts.js';
import { payoffAmount } from '../../../src/ledger/payoff.js';
import { type Position, position } from '../../../src/ledger/position.js';
import type { Terms } from '../../../src/ledger/terms.js';
import { asked, countsDays } from './histories.js';
import { adding, claim, law, roundings, sum } from './law.js';

const any = asked();

describe('ends and new beginnings', () => {
  law('a write-off leaves nothing, then or ever', any, ({ loan, asOf }) => {
    const facts = loan.facts.filter(fact => fact.on <= asOf);
    const given: Fact = { id: 'x', kind: 'write-off', on: asOf, enteredOn: asOf };
    const before = position({ ...loan, facts }, asOf);
    const after = position(adding({ ...loan, facts }, given), addDays(asOf, 1000));
    claim(after.outstanding.total).toBe(0);
    claim(after.overdue).toEqual({ amount: 0, since: null, daysPastDue: 0, bucket: null });
    claim(after.totals.paid).toBe(before.totals.paid);
    const givenUp = after.totals.writtenOff - before.totals.writtenOff;
    if (!countsDays(loan)) claim(givenUp).toBe(before.totals.outstanding);
    // By the daily balance only what is earned is owed: interest of days to come is not.
    claim(givenUp).toBeLessThanOrEqual(before.totals.outstanding);
    claim(givenUp).toBeGreaterThanOrEqual(payoffAmount({ ...loan, facts }, asOf));
  });

  law('a restructure keeps what is paid and what is owed of principal', any, ({ loan, asOf, terms }) => {
    const facts = loan.facts.filter(fact => fact.on <= asOf);
    const change: Fact = { id: 'n', kind: 'restructure', on: asOf, enteredOn: asOf, terms };
    const before = position({ ...loan, facts }, asOf);
    const after = position(adding({ ...loan, facts }, change), asOf);
    claim(after.outstanding.principal).toBe(before.outstanding.principal);
    claim(after.outstanding.fee).toBe(before.outstanding.fee);
    claim(after.outstanding.penalty).toBe(before.outstanding.penalty);
    claim(after.allocations).toEqual(before.allocations);
    claim(after.oldRows.at(-1)).toEqual(before.rows);
  });

  law(
    'a restructure asks unpaid interest once, beside the principal',
    asked(['payment']),
    ({ loan, asOf, terms: given }) => {
      const terms: Terms = { ...given, method: 'interest-free', annualRate: 0 };
      const change: Fact = { id: 'n', kind: 'restructure', on: asOf, enteredOn: asOf, terms };
      const before = position(loan, asOf);
      const { principal, penalty } = before.outstanding;
      const owed = countsDays(loan)
        ? payoffAmount(loan, asOf) - principal - penalty
        : sum(before.rows.filter(row => row.dueOn <= asOf).map(row => row.outstandingParts.interest));
      const { outstanding, rows } = position(adding(loan, change), asOf);
      claim(outstanding.interest).toBe(owed);
      claim(rows.filter(row => row.outstandingParts.interest > 0).length).toBeLessThanOrEqual(1);
    },
  );

  law('what a restructure waives is not asked', any, ({ loan, asOf, terms }) => {
    const facts = loan.facts.filter(fact => fact.kind !== 'charge');
    const waive: ('fee' | 'penalty' | 'interest')[] = ['fee', 'penalty', 'interest'];
    const change: Fact = { id: 'n', kind: 'restructure', on: asOf, enteredOn: asOf, terms, waive };
    const { outstanding } = position(adding({ ...loan, facts }, change), asOf);
    claim(outstanding.fee + outstanding.penalty).toBe(0);
  });
});

describe('moratorium', () => {
  law('a moratorium keeps all that is owed, and makes none of it due earlier', any, ({ loan, asOf }) => {
    const facts = loan.facts.filter(fact => countsFrom(fact) <= asOf);
    const until = addDays(asOf, 90);
    const pause: Fact = { id: 'm', kind: 'moratorium', on: asOf, enteredOn: asOf, part: 'both', until };
    const before = position({ ...loan, facts }, asOf);
    const after = position(adding({ ...loan, facts }, pause), asOf);
    claim(after.overdue).toEqual(before.overdue);
    // By the daily balance principal that waits bears interest while it does.
    const bears = countsDays(loan);
    if (!bears) claim(after.outstanding).toEqual(before.outstanding);
    claim(after.outstanding.principal).toBe(before.outstanding.principal);
    claim(after.outstanding.interest).toBeGreaterThanOrEqual(before.outstanding.interest - roundings(loan));
    const due = (found: Position, day: string) =>
      sum(found.rows.filter(row => row.dueOn <= day).map(row => row.outstanding));
    for (const day of (bears ? [30, 60] : [30, 60, 120, 400]).map(step => addDays(asOf, step))) {
      claim(due(after, day)).toBeLessThanOrEqual(due(before, day));
    }
  });
});
