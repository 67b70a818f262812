import fc from 'fast-check';
import { addDays } from '../../../src/kernel/civil-date.js';
import type { Fact } from '../../../src/ledger/facts.js';
import { payoffAmount } from '../../../src/ledger/payoff.js';
import { position } from '../../../src/ledger/position.js';
import { asked, loans } from './histories.js';
import { adding, claim, law, PAYMENTS_AND_CHARGES } from './law.js';

describe('payments', () => {
  law(
    'two payments of one day are as one of their sum',
    fc.tuple(asked(PAYMENTS_AND_CHARGES), fc.nat()),
    ([{ loan, asOf }, cut]) => {
      const amount = Math.max(2, Math.floor(loan.principal / 3));
      const part = 1 + (cut % (amount - 1));
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
    },
  );

  law('paying more never leaves more', asked(PAYMENTS_AND_CHARGES), ({ loan, asOf }) => {
    fc.pre(loan.terms.defaultRate === null);
    const facts = loan.facts.map(fact =>
      fact.kind === 'payment' ? { ...fact, amount: fact.amount + 100 } : fact,
    );
    const more = position({ ...loan, facts }, asOf).outstanding.total;
    claim(more).toBeLessThanOrEqual(position(loan, asOf).outstanding.total);
  });

  law(
    'oldest first: what is paid on a row follows only on older rows paid in full',
    asked(PAYMENTS_AND_CHARGES),
    ({ loan, asOf }) => {
      fc.pre(loan.terms.allocationMode === 'oldest-first' && loan.terms.defaultRate === null);
      const { rows } = position(loan, asOf);
      const open = rows.findIndex(row => row.outstanding > 0);
      if (open !== -1) for (const row of rows.slice(open + 1)) claim(row.paid).toBe(0);
    },
  );

  law('paying each row on its due day leaves nothing and costs nothing more', loans(), loan => {
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
    const found = position({ ...loan, facts }, addDays(plan.at(-1)!.dueOn, 400));
    claim(found.outstanding.total).toBe(0);
    claim(found.unapplied).toBe(0);
    claim(found.totals.penalty).toBe(0);
    claim(found.nextDue).toBeNull();
    for (const row of found.rows) if (row.total > 0) claim(row.paidOn).toBe(row.dueOn);
  });

  law(
    'paidOn is there exactly when nothing is left, and the loan was not given up',
    asked(),
    ({ loan, asOf }) => {
      for (const row of position(loan, asOf).rows) {
        claim(row.paidOn !== null).toBe(row.outstanding === 0 && row.writtenOff === 0);
      }
    },
  );

  law('a payoff leaves nothing and is never dearer than paying everything', asked(), ({ loan, asOf }) => {
    const owed = position(loan, asOf);
    const amount = payoffAmount(loan, asOf);
    claim(amount).toBeLessThanOrEqual(owed.outstanding.total);
    claim(amount).toBeGreaterThanOrEqual(owed.outstanding.principal);
    fc.pre(amount > 0);
    const settled = position(
      adding(loan, { id: 's', kind: 'settlement', on: asOf, enteredOn: asOf, amount }),
      asOf,
    );
    claim(settled.outstanding.total).toBe(0);
    claim(settled.unapplied).toBe(owed.unapplied);
  });

  law('a moratorium does not change what a payoff costs on its first day', asked(), ({ loan, asOf }) => {
    for (const part of ['principal', 'interest', 'both'] as const) {
      const until = addDays(asOf, 200);
      const paused = adding(loan, { id: 'm', kind: 'moratorium', on: asOf, enteredOn: asOf, part, until });
      claim(payoffAmount(paused, asOf)).toBe(payoffAmount(loan, asOf));
    }
  });

  law('a payoff entered twice asks nothing the second time', asked(), ({ loan, asOf }) => {
    const owed = payoffAmount(loan, asOf);
    fc.pre(owed > 1);
    const part: Fact = { id: 's', kind: 'settlement', on: asOf, enteredOn: asOf, amount: owed - 1 };
    claim(payoffAmount(adding(loan, part), asOf)).toBe(1);
  });

  law('a waiver takes off exactly its amount of penalty', asked(), ({ loan, asOf }) => {
    const before = position(loan, asOf);
    fc.pre(before.outstanding.penalty > 0);
    const amount = Math.ceil(before.outstanding.penalty / 2);
    const after = position(
      adding(loan, { id: 'w', kind: 'waiver', on: asOf, enteredOn: asOf, amount }),
      asOf,
    );
    claim(before.outstanding.penalty - after.outstanding.penalty).toBe(amount);
    claim(after.totals.waived - before.totals.waived).toBe(amount);
    claim(after.totals.paid).toBe(before.totals.paid);
  });

  law('a refund takes only unapplied credit', asked(), ({ loan, asOf }) => {
    const before = position(loan, asOf);
    fc.pre(before.unapplied > 0);
    const refund: Fact = { id: 'b', kind: 'refund', on: asOf, enteredOn: asOf, amount: before.unapplied };
    const after = position(adding(loan, refund), asOf);
    claim(after.unapplied).toBe(0);
    claim(after.rows).toEqual(before.rows);
  });
});
