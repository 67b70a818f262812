import { duePeriods } from '../../../src/ledger/due-dates.js';
import { completeTerms, type GivenTerms } from '../../../src/ledger/terms.js';

const periods = (disbursedOn: string, terms: Partial<GivenTerms>) => {
  const given: GivenTerms = { method: 'bullet', annualRate: 0, instalments: 3, every: 'P1M', ...terms };
  return duePeriods(disbursedOn, completeTerms(given)).map(
    ({ from, to, whole }) => `${from} ${to} ${whole ? 'whole' : 'uneven'}`,
  );
};

test('counted from the disbursement, every period is whole', () => {
  expect(periods('2026-01-31', {})).toEqual([
    '2026-01-31 2026-02-28 whole',
    '2026-02-28 2026-03-31 whole',
    '2026-03-31 2026-04-30 whole',
  ]);
});

test('a first due day of its own makes the first period uneven, unless it is one `every` away', () => {
  expect(periods('2026-01-10', { firstDueOn: '2026-03-31' })[0]).toBe('2026-01-10 2026-03-31 uneven');
  expect(periods('2026-01-31', { firstDueOn: '2026-02-28' })[0]).toBe('2026-01-31 2026-02-28 whole');
  expect(periods('2026-02-28', { firstDueOn: '2026-03-31' })[0]).toBe('2026-02-28 2026-03-31 uneven');
});

test('given dates are whole where they are one `every` apart, alone or in their series', () => {
  expect(periods('2026-01-01', { dueDates: ['2026-01-31', '2026-02-28', '2026-03-31'] })).toEqual([
    '2026-01-01 2026-01-31 uneven',
    '2026-01-31 2026-02-28 whole',
    '2026-02-28 2026-03-31 whole',
  ]);
  expect(periods('2026-01-01', { dueDates: ['2026-01-01', '2026-02-15', '2026-03-15'] })).toEqual([
    '2026-01-01 2026-01-01 uneven',
    '2026-01-01 2026-02-15 uneven',
    '2026-02-15 2026-03-15 whole',
  ]);
});

test('weeks and days', () => {
  expect(periods('2026-02-20', { every: 'P2W', instalments: 1 })).toEqual(['2026-02-20 2026-03-06 whole']);
});

test('what is no period is a defect here: terms are checked before', () => {
  expect(() => periods('2026-01-01', { every: 'monthly' })).toThrow('no period');
});
