import { ask, FEE, newInstalment, sumParts } from '../../../src/ledger/instalment.js';
import { planRows } from '../../../src/ledger/plan.js';
import { completeTerms } from '../../../src/ledger/terms.js';
import { ALL_DAYS } from '../../../src/ledger/working-days.js';

test('asking more opens a row that was paid', () => {
  const terms = completeTerms({ method: 'flat', annualRate: 12_000_000, instalments: 1, every: 'P1M' });
  const row = newInstalment(planRows(10_000, '2026-01-01', terms, 10_000, ALL_DAYS)[0]!, 7);
  expect([row.n, row.leftTotal, sumParts(row.asked)]).toEqual([7, 10_100, 10_100]);
  row.paidOn = '2026-02-01';
  ask(row, FEE, 50);
  expect([row.left[FEE], row.leftTotal, row.paidOn]).toEqual([50, 10_150, null]);
});
