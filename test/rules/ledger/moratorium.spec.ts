import type { Moratorium } from '../../../src/ledger/facts.js';
import { payoffAmount } from '../../../src/ledger/payoff.js';
import { position } from '../../../src/ledger/position.js';
import { baht, column, loan, paid, percent } from './story.js';

const flat = { method: 'flat', annualRate: percent('12.00') } as const;
const pause = (part: Moratorium['part'], on: string, until: string): Moratorium => {
  return { id: 'pause', kind: 'moratorium', on, enteredOn: on, part, until };
};

test('principal that falls due within it is asked with the next instalment; interest is still due', () => {
  const given = loan('400.00', flat, [pause('principal', '2026-02-10', '2026-03-31')]);
  const { rows, oldRows } = position(given, '2026-02-10');
  expect(column(rows, 'principal')).toEqual([100, 0, 200, 100]);
  expect(column(rows, 'interest')).toEqual([4, 4, 4, 4]);
  expect(column(oldRows[0]!, 'principal')).toEqual([100, 100, 100, 100]);
});

test('what was already overdue stays overdue; what is postponed is not', () => {
  const given = loan('400.00', flat, [pause('both', '2026-02-10', '2026-03-31')]);
  expect(position(given, '2026-03-31').overdue).toMatchObject({
    amount: baht('104.00'),
    since: '2026-02-01',
  });
});

test('past the last instalment, one more is due on the last day of the moratorium', () => {
  const given = loan('400.00', {}, [paid('2026-03-15', '230.00'), pause('both', '2026-03-20', '2027-03-20')]);
  const { rows } = position(given, '2026-03-20');
  expect(rows.at(-1)).toMatchObject({ n: 5, dueOn: '2027-03-20', principal: baht('170.00'), balance: 0 });
  expect(column(rows, 'principal')).toEqual([100, 100, 30, 0, 170]);
  expect(position(given, '2027-03-20').overdue.since).toBeNull();
  expect(position(given, '2027-03-21').overdue.amount).toBe(baht('170.00'));
});

test('a moratorium in which nothing falls due adds nothing', () => {
  const given = loan('400.00', {}, [pause('both', '2026-05-02', '2026-06-01')]);
  expect(position(given, '2026-05-01').rows).toHaveLength(4);
});

test('its first and its last day belong to it', () => {
  const given = loan('400.00', {}, [pause('both', '2026-02-01', '2026-03-01')]);
  expect(column(position(given, '2026-02-01').rows, 'principal')).toEqual([0, 0, 300, 100]);
});

test('a payoff in it asks the postponed interest that was earned, and none that was not', () => {
  const given = loan('400.00', flat, [pause('interest', '2026-02-10', '2026-05-31')]);
  // Rows due 1 Feb, 1 March, 1 April, 1 May ask 4 each; on 15 February a half of the second is earned.
  expect(payoffAmount(given, '2026-02-15')).toBe(baht('406.00'));
  expect(payoffAmount(given, '2026-05-30')).toBe(baht('416.00'));
});

test('a moratorium to the day of the last instalment adds a row on that same day', () => {
  const given = loan('400.00', flat, [pause('interest', '2026-02-10', '2026-05-01')]);
  expect(
    position(given, '2026-02-10')
      .rows.map(row => row.dueOn)
      .slice(-2),
  ).toEqual(['2026-05-01', '2026-05-01']);
  expect(payoffAmount(given, '2026-02-15')).toBe(baht('406.00'));
});
