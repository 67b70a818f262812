import { dayNumber } from '../../../src/kernel/civil-date.js';
import { INTEREST, newInstalment } from '../../../src/ledger/instalment.js';
import { planRows } from '../../../src/ledger/plan.js';
import { cutInterest } from '../../../src/ledger/settlement.js';
import { completeTerms } from '../../../src/ledger/terms.js';
import { ALL_DAYS } from '../../../src/ledger/working-days.js';
import { percent } from './story.js';

test.each([
  ['2026-01-01', [0, 0, 0]],
  ['2026-02-01', [310, 0, 0]],
  ['2026-02-15', [310, 155, 0]],
  ['2026-03-02', [310, 310, 10]],
  ['2027-01-01', [310, 310, 310]],
])('paid off on %s, rows ask %j of interest', (on, interest) => {
  const given = { method: 'flat', annualRate: percent('12.00'), instalments: 3, every: 'P1M' } as const;
  const rows = planRows(31_000, '2026-01-01', completeTerms(given), 31_000, ALL_DAYS).map(row =>
    newInstalment(row, row.n),
  );
  cutInterest(rows, dayNumber(on));
  expect(rows.map(row => row.asked[INTEREST])).toEqual(interest);
});
