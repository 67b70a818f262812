import { lastDayInTime, planRows } from '../../../src/ledger/plan.js';
import { completeTerms } from '../../../src/ledger/terms.js';
import { ALL_DAYS } from '../../../src/ledger/working-days.js';
import { percent } from './story.js';

const SECOND = { isWorkingDay: (date: string) => date.slice(8) !== '01' };
const given = { method: 'flat', annualRate: percent('12.00'), instalments: 2, every: 'P1M' } as const;

test('a due day is moved first, then grace is added', () => {
  expect(lastDayInTime('2026-02-01', 3, SECOND)).toBe('2026-02-05');
  expect(lastDayInTime('2026-01-29', 3, SECOND)).toBe('2026-02-01');
});

test('a kept plan is never taken for another one', () => {
  const terms = completeTerms(given);
  const ask = (principal: number, on: string, flatOn: number, days = ALL_DAYS) =>
    planRows(principal, on, terms, flatOn, days).map(row => `${row.dueOn} ${row.total} ${row.lastDayInTime}`);
  const first = ask(10_000, '2026-01-01', 10_000);
  expect(first).toEqual(['2026-02-01 5100 2026-02-01', '2026-03-01 5100 2026-03-01']);
  const others: [() => string[], string][] = [
    [() => ask(20_000, '2026-01-01', 20_000), '2026-02-01 10200 2026-02-01'],
    [() => ask(20_000, '2026-01-01', 10_000), '2026-02-01 10100 2026-02-01'],
    [() => ask(10_000, '2026-01-02', 10_000), '2026-02-02 5100 2026-02-02'],
    [() => ask(10_000, '2026-01-01', 30_000), '2026-02-01 5300 2026-02-01'],
    [() => ask(10_000, '2026-01-01', 10_000, SECOND), '2026-02-01 5100 2026-02-02'],
  ];
  for (const [other, row] of others) {
    expect(other()[0]).toBe(row);
    expect(ask(10_000, '2026-01-01', 10_000)).toEqual(first);
  }
});
