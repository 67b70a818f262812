import type { Fact } from '../../../src/ledger/facts.js';
import { PARTS } from '../../../src/ledger/terms.js';
import { asked } from './histories.js';
import { allocated, claim, found, law, sum } from './law.js';

const received = (fact: Fact) => (fact.kind === 'payment' || fact.kind === 'settlement' ? fact.amount : 0);

const any = asked();

describe('money', () => {
  law('what comes in is allocated, unapplied or refunded', any, given => {
    const { loan, asOf } = given;
    const at = found(given);
    const gone = new Set(
      loan.facts.flatMap(fact => (fact.kind === 'reversal' && fact.on <= asOf ? [fact.of] : [])),
    );
    const counting = loan.facts.filter(fact => fact.on <= asOf && !gone.has(fact.id));
    const refunded = sum(counting.map(fact => (fact.kind === 'refund' ? fact.amount : 0)));
    const inflow = sum(counting.map(received));
    const tooMuch = at.warnings.some(({ code }) => code === 'refund-above-credit');
    if (tooMuch) claim(allocated(at) + at.unapplied + refunded).toBeGreaterThan(inflow);
    else claim(allocated(at) + at.unapplied + refunded).toBe(inflow);
    for (const fact of counting) claim(allocated(at, fact.id)).toBeLessThanOrEqual(received(fact));
  });

  law('every row has a number of its own', any, given => {
    const { rows } = found(given);
    claim(new Set(rows.map(row => row.n)).size).toBe(rows.length);
  });

  law('allocations add up to what each row says was paid', any, given => {
    const at = found(given);
    for (const row of at.rows) {
      const entries = at.allocations.filter(({ instalment }) => instalment === row.n);
      for (const part of PARTS) claim(sum(entries.map(entry => entry[part]))).toBe(row.paidParts[part]);
    }
    claim(at.totals.paid).toBe(allocated(at));
  });

  law('a row is paid, outstanding or written off, and nothing is negative', any, given => {
    for (const row of found(given).rows) {
      claim(row.total).toBe(row.paid + row.outstanding + row.writtenOff);
      claim(row.total).toBe(row.principal + row.interest + row.fee + row.penalty);
      for (const parts of [row, row.paidParts, row.outstandingParts]) {
        for (const part of PARTS) claim(parts[part]).toBeGreaterThanOrEqual(0);
      }
    }
  });

  law('the rows’ principal sums to the loan and the last balance is nothing', any, given => {
    const { rows } = found(given);
    claim(sum(rows.map(row => row.principal))).toBe(given.loan.principal);
    claim(rows.at(-1)!.balance).toBe(0);
    claim(Math.min(...rows.map(row => row.balance))).toBeGreaterThanOrEqual(0);
  });

  law('outstanding principal = disbursed − allocated − written off', any, given => {
    const at = found(given);
    const paid = sum(at.allocations.map(({ principal }) => principal));
    claim(at.outstanding.principal).toBe(given.loan.principal - paid - at.writtenOff.principal);
  });

  law('every figure is a whole satang', any, given => {
    const { totals, outstanding, overdue, unapplied } = found(given);
    const figures = [...Object.values(totals), ...Object.values(outstanding), overdue.amount, unapplied];
    claim(figures.every(Number.isSafeInteger)).toBe(true);
  });

  law('totals are the sums of the rows', any, given => {
    const { rows, totals, outstanding } = found(given);
    for (const field of ['total', 'paid', 'outstanding', 'fee', 'penalty', 'interest'] as const) {
      claim(totals[field]).toBe(sum(rows.map(row => row[field])));
    }
    claim(outstanding.total).toBe(totals.outstanding);
  });
});
