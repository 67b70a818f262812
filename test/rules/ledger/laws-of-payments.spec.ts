import { addDays } from '../../../src/kernel/civil-date.js';
import type { Fact } from '../../../src/ledger/facts.js';
import { payoffAmount } from '../../../src/ledger/payoff.js';
import { position } from '../../../src/ledger/position.js';
import { asked, countsDays, PAYMENTS_AND_CHARGES } from './histories.js';
import { adding, claim, found, law } from './law.js';

const any = asked();
const paying = asked(PAYMENTS_AND_CHARGES);

describe('payments', () => {
  law('two payments of one day are as one of their sum', paying, ({ loan, asOf, chance }) => {
    const amount = Math.max(2, Math.floor(loan.principal / 3));
    const part = 1 + (chance % (amount - 1));
    const on = asOf;
    const pay = (id: string, share: number): Fact => ({
      id,
      kind: 'payment',
      on,
      enteredOn: on,
      amount: share,
    });
    const once = position(adding(loan, pay('a', amount)), asOf);
    const twice = position(adding(loan, pay('a', part), pay('b', amount - part)), asOf);
    claim(twice.outstanding.total).toBe(once.outstanding.total);
    if (loan.terms.allocationMode === 'oldest-first') claim(twice.rows).toEqual(once.rows);
  });

  law('paying more never leaves more', paying, given => {
    const { loan, asOf } = given;
    if (loan.terms.defaultRate !== null) return false;
    const facts = loan.facts.map(fact =>
      fact.kind === 'payment' ? { ...fact, amount: fact.amount + 100 } : fact,
    );
    const more = position({ ...loan, facts }, asOf).outstanding.total;
    claim(more).toBeLessThanOrEqual(found(given).outstanding.total);
    return true;
  });

  law('oldest first: what is paid on a row follows only on older rows paid in full', paying, given => {
    const { allocationMode, defaultRate } = given.loan.terms;
    if (allocationMode !== 'oldest-first' || defaultRate !== null) return false;
    const { rows } = found(given);
    const open = rows.findIndex(row => row.outstanding > 0);
    if (open === -1) return true;
    // By the daily balance a row asks no interest to come: it is open again afterwards, with more paid behind it.
    const isDaily = countsDays(given.loan);
    for (const { paid, paidParts } of rows.slice(open + 1))
      claim(isDaily ? paidParts.interest : paid).toBe(0);
    return true;
  });

  law(
    'paying each row on its due day leaves nothing and costs nothing more',
    any,
    ({ loan: { principal, disbursedOn, terms } }) => {
      const loan = { principal, disbursedOn, terms };
      const plan = position({ ...loan, facts: [] }, loan.disbursedOn).rows;
      const facts = plan
        .filter(row => row.total > 0)
        .map(
          (row): Fact => ({
            id: String(row.n),
            kind: 'payment',
            on: row.dueOn,
            enteredOn: row.dueOn,
            amount: row.total,
          }),
        );
      const end = position({ ...loan, facts }, addDays(plan.at(-1)!.dueOn, 400));
      claim(end.outstanding.total).toBe(0);
      claim(end.unapplied).toBe(0);
      claim(end.totals.penalty).toBe(0);
      claim(end.nextDue).toBeNull();
      for (const row of end.rows) if (row.total > 0) claim(row.paidOn).toBe(row.dueOn);
    },
  );

  law('paidOn is there exactly when nothing is left, and the loan was not given up', any, given => {
    for (const row of found(given).rows) {
      claim(row.paidOn !== null).toBe(row.outstanding === 0 && row.writtenOff === 0);
    }
  });

  law('a payoff leaves nothing and is never dearer than paying everything', any, given => {
    const { loan, asOf } = given;
    const owed = found(given);
    const amount = payoffAmount(loan, asOf);
    claim(amount).toBeLessThanOrEqual(owed.outstanding.total);
    claim(amount).toBeGreaterThanOrEqual(owed.outstanding.principal);
    if (amount === 0) return false;
    const settled = position(
      adding(loan, { id: 's', kind: 'settlement', on: asOf, enteredOn: asOf, amount }),
      asOf,
    );
    claim(settled.outstanding.total).toBe(0);
    claim(settled.unapplied).toBe(owed.unapplied);
    return true;
  });

  law('a moratorium does not change what a payoff costs on its first day', any, ({ loan, asOf }) => {
    const costs = payoffAmount(loan, asOf);
    for (const part of ['principal', 'interest', 'both'] as const) {
      const until = addDays(asOf, 200);
      const paused = adding(loan, { id: 'm', kind: 'moratorium', on: asOf, enteredOn: asOf, part, until });
      claim(payoffAmount(paused, asOf)).toBe(costs);
    }
  });

  law('a payoff entered twice asks nothing the second time', any, ({ loan, asOf }) => {
    const owed = payoffAmount(loan, asOf);
    if (owed < 2) return false;
    const part: Fact = { id: 's', kind: 'settlement', on: asOf, enteredOn: asOf, amount: owed - 1 };
    claim(payoffAmount(adding(loan, part), asOf)).toBe(1);
    return true;
  });

  law('a waiver takes off exactly its amount of penalty', any, given => {
    const { loan, asOf } = given;
    const before = found(given);
    if (before.outstanding.penalty === 0) return false;
    const amount = Math.ceil(before.outstanding.penalty / 2);
    const after = position(
      adding(loan, { id: 'w', kind: 'waiver', on: asOf, enteredOn: asOf, amount }),
      asOf,
    );
    claim(before.outstanding.penalty - after.outstanding.penalty).toBe(amount);
    claim(after.totals.waived - before.totals.waived).toBe(amount);
    claim(after.totals.paid).toBe(before.totals.paid);
    return true;
  });

  law('a refund takes only unapplied credit', any, given => {
    const { loan, asOf } = given;
    const before = found(given);
    if (before.unapplied === 0) return false;
    const refund: Fact = { id: 'b', kind: 'refund', on: asOf, enteredOn: asOf, amount: before.unapplied };
    const after = position(adding(loan, refund), asOf);
    claim(after.unapplied).toBe(0);
    claim(after.rows).toEqual(before.rows);
    return true;
  });
});
