import { parseBaht, writeBaht } from '../../../src/kernel/money.js';
import { makeSchedule, type ScheduleRow, scheduleTotals } from '../../../src/ledger/schedule.js';
import { completeTerms, type GivenTerms } from '../../../src/ledger/terms.js';
import type { Draw } from './draw.js';
import { paidOut } from './histories.js';
import { claim, law } from './law.js';

const plan = (principal: string, disbursedOn: string, terms: GivenTerms) =>
  makeSchedule(parseBaht(principal)!, disbursedOn, completeTerms(terms));
const column = (rows: ScheduleRow[], field: 'principal' | 'interest' | 'total' | 'balance') =>
  rows.map(row => writeBaht(row[field]));
const dates = (rows: ScheduleRow[]) => rows.map(row => row.dueOn);
const monthly = { instalments: 12, every: 'P1M' };

test('flat interest of the field’s example: 20,000 at 6 % over 12 months', () => {
  const rows = plan('20000.00', '2026-01-01', { method: 'flat', annualRate: 6_000_000, ...monthly });
  expect(column(rows, 'total').slice(0, 11)).toEqual(Array(11).fill('1766.67'));
  expect(writeBaht(scheduleTotals(rows).interest)).toBe('1200.00');
});

test('the annuity of the field’s example is 1,721.33', () => {
  const rows = plan('20000.00', '2026-01-01', {
    method: 'equal-instalment',
    annualRate: 6_000_000,
    ...monthly,
  });
  expect(column(rows, 'total').slice(0, 11)).toEqual(Array(11).fill('1721.33'));
});

test('the 31st comes back after short months', () => {
  const terms: GivenTerms = { method: 'interest-free', annualRate: 0, instalments: 4, every: 'P1M' };
  expect(dates(plan('100.00', '2026-01-31', terms))).toEqual([
    '2026-02-28',
    '2026-03-31',
    '2026-04-30',
    '2026-05-31',
  ]);
  expect(dates(plan('100.00', '2026-01-01', { ...terms, firstDueOn: '2026-01-31' }))).toEqual([
    '2026-01-31',
    '2026-02-28',
    '2026-03-31',
    '2026-04-30',
  ]);
});

test('a month end to a month end is a whole month under 30/360, however many days it has', () => {
  const rows = plan('1200.00', '2026-01-31', {
    method: 'bullet',
    annualRate: 12_000_000,
    instalments: 3,
    every: 'P1M',
  });
  expect(column(rows, 'interest')).toEqual(['12.00', '12.00', '12.00']);
});

test('a longer first period counts 30E/360 days', () => {
  const rows = plan('3600.00', '2026-01-31', {
    method: 'bullet',
    annualRate: 10_000_000,
    instalments: 2,
    every: 'P1M',
    firstDueOn: '2026-03-15',
  });
  expect(column(rows, 'interest')).toEqual(['45.00', '30.00']);
});

test('weeks and days under 30/360 count their days', () => {
  const terms = { method: 'bullet', annualRate: 10_000_000, instalments: 1 } as const;
  expect(column(plan('3600.00', '2026-02-20', { ...terms, every: 'P2W' }), 'interest')).toEqual(['14.00']);
  expect(column(plan('3600.00', '2026-02-20', { ...terms, every: 'P1Y' }), 'interest')).toEqual(['360.00']);
});

test('actual/actual splits at 1 January', () => {
  const rows = plan('36600.00', '2023-12-01', {
    method: 'bullet',
    annualRate: 10_000_000,
    instalments: 1,
    every: 'P2M',
    dayCount: 'actual/actual',
  });
  // 31 days of 365 and 31 of 366: 310.849… + 310.
  expect(column(rows, 'interest')).toEqual(['620.85']);
});

test('where the interest of a long first period is above the instalment, no principal is asked', () => {
  const rows = plan('1000.00', '2020-01-01', {
    method: 'equal-instalment',
    annualRate: 15_000_000,
    instalments: 3,
    every: 'P1M',
    dueDates: ['2030-01-01', '2030-02-01', '2030-03-01'],
  });
  expect(column(rows, 'principal')[0]).toBe('0.00');
  expect(column(rows, 'interest').slice(0, 2)).toEqual(['1500.00', '12.50']);
  expect(rows.at(-1)!.balance).toBe(0);
});

test('where rounding has used the balance up, later rows ask nothing', () => {
  const rows = plan('0.05', '2026-01-01', {
    method: 'interest-free',
    annualRate: 0,
    instalments: 8,
    every: 'P1M',
  });
  expect(rows.map(row => row.principal)).toEqual([1, 1, 1, 1, 1, 0, 0, 0]);
});

test('rows without principal ask interest alone; flat interest stays spread over every row', () => {
  const grace = { annualRate: 12_000_000, instalments: 4, every: 'P1M', gracePrincipalInstalments: 2 };
  const declining = plan('1000.00', '2026-01-01', { method: 'equal-principal', ...grace });
  expect(column(declining, 'principal')).toEqual(['0.00', '0.00', '500.00', '500.00']);
  expect(column(declining, 'interest')).toEqual(['10.00', '10.00', '10.00', '5.00']);
  const flat = plan('1000.00', '2026-01-01', { method: 'flat', ...grace });
  expect(column(flat, 'interest')).toEqual(['10.00', '10.00', '10.00', '10.00']);
});

test('instalments in whole baht or five baht leave the rest to the last or the first', () => {
  const terms: GivenTerms = { method: 'interest-free', annualRate: 0, instalments: 3, every: 'P1M' };
  const last = plan('1000.00', '2026-01-01', { ...terms, rounding: { unit: 500 } });
  expect(column(last, 'total')).toEqual(['335.00', '335.00', '330.00']);
  const first = plan('1000.00', '2026-01-01', { ...terms, rounding: { unit: 100, rest: 'first' } });
  expect(column(first, 'total')).toEqual(['334.00', '333.00', '333.00']);
});

test('weights divide the principal', () => {
  const rows = plan('1000.00', '2026-01-01', {
    method: 'equal-principal',
    annualRate: 12_000_000,
    instalments: 4,
    every: 'P1Y',
    weights: [2, 3, 5, 0],
  });
  expect(column(rows, 'principal')).toEqual(['200.00', '300.00', '500.00', '0.00']);
});

const lent = (draw: Draw) => ({ loan: paidOut(draw) });

law(
  'for any terms: principal sums to the loan, balances fall to zero, none is negative',
  lent,
  ({ loan }) => {
    const { principal, disbursedOn, terms } = loan;
    const rows = makeSchedule(principal, disbursedOn, terms);
    claim(rows.length).toBe(terms.instalments);
    let balance = principal;
    for (const row of rows) {
      balance -= row.principal;
      claim(row.balance).toBe(balance);
      claim(Math.min(row.principal, row.interest, row.balance)).toBeGreaterThanOrEqual(0);
      claim(row.total).toBe(row.principal + row.interest);
      claim(Number.isSafeInteger(row.total)).toBe(true);
    }
    claim(balance).toBe(0);
  },
);

law('for any terms: a higher rate never asks less interest', lent, ({ loan }) => {
  const { principal, disbursedOn, terms } = loan;
  if (terms.method === 'interest-free' || terms.method === 'equal-instalment') return false;
  const at = (annualRate: number) =>
    scheduleTotals(makeSchedule(principal, disbursedOn, { ...terms, annualRate })).interest;
  claim(at(terms.annualRate + 1_000_000)).toBeGreaterThanOrEqual(at(terms.annualRate));
  return true;
});

test('flat interest of fewer satang than rows is never asked twice', () => {
  const rows = plan('1.00', '2026-01-01', { method: 'flat', annualRate: 6_000_000, ...monthly });
  expect(rows.map(row => row.interest)).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
});
