import { payoffAmount } from '../../../src/ledger/payoff.js';
import { position } from '../../../src/ledger/position.js';
import { baht, column, loan, paid, percent } from './story.js';

const flat = { method: 'flat', annualRate: percent('12.00') } as const;

test('interest to the day, and none of the rows after', () => {
  const given = loan('400.00', flat, [paid('2026-02-01', '104.00')]);
  // 14 of the 28 days to 1 March: half of 4.00.
  const amount = payoffAmount(given, '2026-02-15');
  expect(amount).toBe(baht('302.00'));
  const on = '2026-02-15';
  const settlement = { id: 's', kind: 'settlement', on, enteredOn: on, amount } as const;
  const { rows, outstanding } = position({ ...given, facts: [...given.facts, settlement] }, on);
  expect(outstanding.total).toBe(0);
  expect(column(rows, 'interest')).toEqual([4, 2, 0, 0]);
  expect(rows.map(row => row.paidOn)).toEqual(['2026-02-01', on, on, on]);
});

test('on a due day the whole interest of its row is owed, of the next nothing', () => {
  expect(payoffAmount(loan('400.00', flat), '2026-02-01')).toBe(baht('404.00'));
});

test('interest paid ahead is not given back', () => {
  const given = loan('400.00', flat, [paid('2026-01-02', '104.00')]);
  expect(payoffAmount(given, '2026-01-02')).toBe(baht('300.00'));
});

test('a loan that owes nothing costs nothing', () => {
  expect(payoffAmount(loan('400.00', {}, [paid('2026-01-02', '400.00')]), '2026-01-02')).toBe(0);
});

test('nor is interest of which a part was paid ahead', () => {
  const terms = { ...flat, allocation: ['interest', 'fee', 'penalty', 'principal'] as const };
  const given = loan('400.00', { ...terms, allocation: [...terms.allocation] }, [paid('2026-01-02', '3.00')]);
  expect(payoffAmount(given, '2026-01-02')).toBe(baht('400.00'));
});
