import { parsePeriod } from '../../../src/kernel/period.js';
import { interestOn, yearUnits } from '../../../src/ledger/interest.js';

test.each([
  ['2026-01-31', '2026-02-28', 28],
  ['2026-01-30', '2026-03-31', 60],
  ['2026-02-28', '2026-03-31', 32],
  ['2025-12-15', '2026-01-01', 16],
])('30E/360 from %s to %s counts %i days', (from, to, days) => {
  expect(yearUnits(from, to, '30/360', null)).toBe(days);
});

test.each([
  ['P1M', 30],
  ['P1Y', 360],
  ['P2W', 14],
  ['P15D', 15],
])('a whole %s counts %i of 360', (every, units) => {
  expect(yearUnits('2026-01-31', '2026-02-28', '30/360', parsePeriod(every))).toBe(units);
});

test('actual days over 365, or over the length of the year they lie in', () => {
  expect(yearUnits('2024-02-01', '2024-03-01', 'actual/365', null)).toBe(29);
  expect(yearUnits('2024-02-01', '2024-03-01', 'actual/actual', null)).toBe(29 * 365);
  expect(yearUnits('2023-12-31', '2025-01-02', 'actual/actual', null)).toBe(1 * 366 + 366 * 365 + 1 * 366);
});

test('interest is exact where floating point is not', () => {
  expect(interestOn(10_000_000_000_000, 14_999_999, 360, '30/360')).toBe(1_499_999_900_000);
  expect(interestOn(100, 500_000, 360, '30/360')).toBe(1);
  expect(interestOn(49, 100_000_000, 180, '30/360')).toBe(25);
  expect(interestOn(100, 499_999, 360, '30/360')).toBe(0);
  expect(interestOn(100, 0, 360, '30/360')).toBe(0);
});
