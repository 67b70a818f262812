import { weekday } from '../../../src/kernel/civil-date.js';
import { ALL_DAYS, nextWorkingDay } from '../../../src/ledger/working-days.js';

const SONGKRAN = ['2026-04-13', '2026-04-14', '2026-04-15'];
const CALENDAR = { isWorkingDay: (date: string) => weekday(date) < 6 && !SONGKRAN.includes(date) };

test.each([
  ['2026-04-10', '2026-04-10'],
  ['2026-04-11', '2026-04-16'],
  ['2026-04-13', '2026-04-16'],
  ['2026-04-18', '2026-04-20'],
])('%s is moved to %s', (date, moved) => {
  expect(nextWorkingDay(date, CALENDAR)).toBe(moved);
  expect(nextWorkingDay(date, ALL_DAYS)).toBe(date);
});

test('a calendar without any working day is a defect, not an endless wait', () => {
  expect(() => nextWorkingDay('2026-01-01', { isWorkingDay: () => false })).toThrow('No working day');
});
