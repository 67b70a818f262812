import { weekday } from '../../../src/kernel/civil-date.js';
import { position } from '../../../src/ledger/position.js';
import type { Loan } from '../../../src/ledger/replay.js';
import { baht, column, loan, paid, percent } from './story.js';

const single = { method: 'bullet', instalments: 1 } as const;
const penaltyOn = (given: Loan, asOf: string) => position(given, asOf).totals.penalty / 100;

test('the law’s example: 10,000 at 5 % for 30 days is 41.10', () => {
  const given = loan('10000.00', { ...single, defaultRate: 'statutory' });
  expect(penaltyOn(given, '2026-02-01')).toBe(0);
  expect(penaltyOn(given, '2026-02-02')).toBe(1.37);
  expect(penaltyOn(given, '2026-03-03')).toBe(41.1);
});

test('days to 10 April 2021 bear 7.5 %, days from 11 April 2021 5 %', () => {
  const given = {
    ...loan('36500.00', { ...single, firstDueOn: '2021-04-08', defaultRate: 'statutory' }),
    disbursedOn: '2021-01-01',
  };
  expect(['2021-04-09', '2021-04-10', '2021-04-11', '2021-04-12'].map(day => penaltyOn(given, day))).toEqual([
    7.5, 15, 20, 25,
  ]);
});

test.each([
  ['8.00', 8],
  ['3.00', 5],
  ['24.00', 15],
])('a loan at %s %% bears %d a day of 36,500 by statute', (rate, each) => {
  const given = loan('36500.00', { ...single, annualRate: percent(rate), defaultRate: 'statutory' });
  expect(penaltyOn(given, '2026-02-02')).toBe(each);
});

test('days of grace and a moved due day bear nothing', () => {
  const given = loan('36500.00', { ...single, graceDays: 3, defaultRate: percent('10.00') });
  const workingDays = { isWorkingDay: (date: string) => weekday(date) < 6 };
  expect(penaltyOn(given, '2026-02-04')).toBe(0);
  expect(penaltyOn(given, '2026-02-05')).toBe(10);
  expect(position(given, '2026-02-05', { workingDays }).totals.penalty).toBe(0);
  expect(position(given, '2026-02-06', { workingDays }).totals.penalty).toBe(baht('10.00'));
});

test('each row bears its own, on its principal only, and stops when that is paid', () => {
  const terms = {
    method: 'flat',
    annualRate: percent('12.00'),
    defaultRate: percent('10.00'),
    instalments: 2,
  } as const;
  const given = loan('73000.00', terms, [paid('2026-02-11', '37330.00')]);
  // 36,500 for ten days at 10 % is 100.00; the payment takes it, the interest of 730.00 and the principal.
  expect(column(position(given, '2026-02-11').rows, 'penalty')).toEqual([100, 0]);
  expect(position(given, '2026-02-11').rows[0]).toMatchObject({ outstanding: 0, paidOn: '2026-02-11' });
  expect(column(position(given, '2026-03-06').rows, 'penalty')).toEqual([100, 50]);
});

test('exact over changing principal, rounded once', () => {
  const given = loan(
    '1000.00',
    { ...single, defaultRate: percent('10.00'), allocation: ['principal', 'fee', 'penalty', 'interest'] },
    [paid('2026-02-02', '500.00')],
  );
  // 1 day of 1,000 and 2 of 500: 0.2739… + 0.2739… = 0.5479…
  expect(penaltyOn(given, '2026-02-04')).toBe(0.55);
});

test('an agreed late fee: once when a row becomes overdue, or for each day', () => {
  const once = loan('400.00', { lateFee: { rate: percent('1.50'), of: 'principal', times: 'once' } });
  expect(column(position(once, '2026-03-02').rows, 'penalty')).toEqual([1.5, 1.5, 0, 0]);
  const daily = loan('400.00', { lateFee: { rate: percent('0.10'), of: 'principal', times: 'daily' } });
  expect(column(position(daily, '2026-02-11').rows, 'penalty')).toEqual([1, 0, 0, 0]);
});

test('a late fee asks nothing of what was paid in time', () => {
  const terms = { lateFee: { rate: percent('10.00'), of: 'principal', times: 'once' } } as const;
  const given = loan('400.00', terms, [paid('2026-02-01', '60.00'), paid('2026-02-20', '40.00')]);
  expect(position(given, '2026-02-20').rows[0]).toMatchObject({
    penalty: baht('4.00'),
    outstanding: baht('4.00'),
  });
});

test('on the last day of grace a late fee is not yet asked', () => {
  const lateFee = { rate: percent('10.00'), of: 'principal', times: 'once' } as const;
  const given = loan('400.00', { lateFee, graceDays: 5 }, [paid('2026-02-06', '60.00')]);
  expect(penaltyOn(given, '2026-02-06')).toBe(0);
  expect(penaltyOn(given, '2026-02-07')).toBe(4);
});
