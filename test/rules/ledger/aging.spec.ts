import { ageRows, bucketOf } from '../../../src/ledger/aging.js';

test.each([
  [-1, null],
  [0, null],
  [1, '1-30'],
  [30, '1-30'],
  [31, '31-60'],
  [60, '31-60'],
  [61, '61-90'],
  [90, '61-90'],
  [91, '91-180'],
  [180, '91-180'],
  [181, '181-365'],
  [365, '181-365'],
  [366, '366+'],
  [5000, '366+'],
])('%i days past due is in %s', (days, bucket) => {
  expect(bucketOf(days)).toBe(bucket);
});

test('each row ages by its own days, once its last day in time has passed', () => {
  const row = (dueOn: string, lastDayInTime: string, outstanding: number) => ({
    dueOn,
    lastDayInTime,
    outstanding,
  });
  const rows = [
    row('2026-01-01', '2026-01-01', 5),
    row('2026-02-01', '2026-02-02', 7),
    row('2026-02-28', '2026-03-02', 11),
    row('2026-01-15', '2026-01-15', 0),
  ];
  const ranges = [
    { least: 1, most: 30 },
    { least: 31, most: null },
  ];
  expect(ageRows(rows, '2026-03-01', ranges)).toEqual([7, 5]);
});
