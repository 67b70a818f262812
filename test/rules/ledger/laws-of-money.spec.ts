import type { Fact } from '../../../src/ledger/facts.js';
import { position } from '../../../src/ledger/position.js';
import { PARTS } from '../../../src/ledger/terms.js';
import { asked } from './histories.js';
import { allocated, claim, law, sum } from './law.js';

const received = (fact: Fact) => (fact.kind === 'payment' || fact.kind === 'settlement' ? fact.amount : 0);

describe('money', () => {
  law('what comes in is allocated, unapplied or refunded', asked(), ({ loan, asOf }) => {
    const found = position(loan, asOf);
    const gone = new Set(
      loan.facts.flatMap(fact => (fact.kind === 'reversal' && fact.on <= asOf ? [fact.of] : [])),
    );
    const counting = loan.facts.filter(fact => fact.on <= asOf && !gone.has(fact.id));
    const refunded = sum(counting.map(fact => (fact.kind === 'refund' ? fact.amount : 0)));
    const inflow = sum(counting.map(received));
    const tooMuch = found.warnings.some(({ code }) => code === 'refund-above-credit');
    if (tooMuch) claim(allocated(found) + found.unapplied + refunded).toBeGreaterThan(inflow);
    else claim(allocated(found) + found.unapplied + refunded).toBe(inflow);
    for (const fact of counting) claim(allocated(found, fact.id)).toBeLessThanOrEqual(received(fact));
  });

  law('every row has a number of its own', asked(), ({ loan, asOf }) => {
    const { rows } = position(loan, asOf);
    claim(new Set(rows.map(row => row.n)).size).toBe(rows.length);
  });

  law('allocations add up to what each row says was paid', asked(), ({ loan, asOf }) => {
    const found = position(loan, asOf);
    for (const row of found.rows) {
      const entries = found.allocations.filter(({ instalment }) => instalment === row.n);
      for (const part of PARTS) claim(sum(entries.map(entry => entry[part]))).toBe(row.paidParts[part]);
    }
    claim(found.totals.paid).toBe(allocated(found));
  });

  law('a row is paid, outstanding or written off, and nothing is negative', asked(), ({ loan, asOf }) => {
    for (const row of position(loan, asOf).rows) {
      claim(row.total).toBe(row.paid + row.outstanding + row.writtenOff);
      claim(row.total).toBe(row.principal + row.interest + row.fee + row.penalty);
      for (const parts of [row, row.paidParts, row.outstandingParts]) {
        for (const part of PARTS) claim(parts[part]).toBeGreaterThanOrEqual(0);
      }
    }
  });

  law('the rows’ principal sums to the loan and the last balance is nothing', asked(), ({ loan, asOf }) => {
    const { rows } = position(loan, asOf);
    claim(sum(rows.map(row => row.principal))).toBe(loan.principal);
    claim(rows.at(-1)!.balance).toBe(0);
    claim(Math.min(...rows.map(row => row.balance))).toBeGreaterThanOrEqual(0);
  });

  law('outstanding principal = disbursed − allocated − written off', asked(), ({ loan, asOf }) => {
    const found = position(loan, asOf);
    const paid = sum(found.allocations.map(({ principal }) => principal));
    claim(found.outstanding.principal).toBe(loan.principal - paid - found.writtenOff.principal);
  });

  law('every figure is a whole satang', asked(), ({ loan, asOf }) => {
    const { totals, outstanding, overdue, unapplied } = position(loan, asOf);
    const figures = [...Object.values(totals), ...Object.values(outstanding), overdue.amount, unapplied];
    claim(figures.every(Number.isSafeInteger)).toBe(true);
  });

  law('totals are the sums of the rows', asked(), ({ loan, asOf }) => {
    const { rows, totals, outstanding } = position(loan, asOf);
    for (const field of ['total', 'paid', 'outstanding', 'fee', 'penalty', 'interest'] as const) {
      claim(totals[field]).toBe(sum(rows.map(row => row[field])));
    }
    claim(outstanding.total).toBe(totals.outstanding);
  });
});
