import fc from 'fast-check';
import { civilDate, dayNumber } from '../../../src/kernel/civil-date.js';
import { formatBaht } from '../../../src/kernel/money.js';
import { dateValues, readAmount, readDate, readLines, readMany } from '../../../src/web/read-fields.js';

const TODAY = '2026-11-21';

test.each([
  ['3,142.50', 314_250],
  ['3142.5', 314_250],
  ['๓,๑๔๒.๕๐', 314_250],
  [' 3 142.50 บาท', 314_250],
  ['0', 0],
  ['1.234', null],
  ['abc', null],
  ['', null],
])('reads %p as %p satang', (text, satang) => {
  expect(readAmount(text)).toBe(satang);
});

test('reads back every amount that the pages write', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000_000 }),
      satang => readAmount(formatBaht(satang)) === satang,
    ),
  );
});

test('knows today, yesterday and another day in พ.ศ., ค.ศ. and Thai digits', () => {
  expect(readDate({ onWhen: 'today' }, 'on', TODAY)).toEqual({ date: TODAY });
  expect(readDate({ onWhen: 'yesterday' }, 'on', TODAY)).toEqual({ date: '2026-11-20' });
  const other = (day: string, month: string, year: string) =>
    readDate({ onWhen: 'other', onDay: day, onMonth: month, onYear: year }, 'on', TODAY);
  expect(other('5', '2', '2569')).toEqual({ date: '2026-02-05' });
  expect(other('5', '2', '2026')).toEqual({ date: '2026-02-05' });
  expect(other('๕', '2', '๒๕๖๙')).toEqual({ date: '2026-02-05' });
  expect(other('', '', '')).toEqual({ empty: true });
});

test('says what is wrong with a day that does not exist', () => {
  const fault = (day: string, month: string, year: string) =>
    readDate({ onDay: day, onMonth: month, onYear: year }, 'on', TODAY);
  expect(fault('30', '2', '2569')).toMatchObject({ fault: { field: 'on', code: 'bad-date' } });
  expect(fault('15', '6', '2265')).toMatchObject({ fault: { code: 'ambiguous-year' } });
  expect(fault('15', '', '2569')).toMatchObject({ fault: { code: 'bad-date' } });
  expect(fault('x', '6', '2569')).toMatchObject({ fault: { code: 'bad-date' } });
});

test('reads back every day that it proposes, in both languages', () => {
  const days = fc.integer({ min: dayNumber('1957-01-01'), max: dayNumber('2199-12-31') });
  fc.assert(
    fc.property(days, fc.constantFrom('th' as const, 'en' as const), (day, lang) => {
      const date = civilDate(day);
      expect(readDate(dateValues('on', date, TODAY, lang), 'on', TODAY)).toEqual({ date });
    }),
  );
});

test('reads lines and several choices', () => {
  expect(readLines('คุณก \r\n\n คุณข\n')).toEqual(['คุณก', 'คุณข']);
  expect(readMany({ a: 'x', b: ['x', 'y'] }, 'b')).toEqual(['x', 'y']);
  expect(readMany({ a: 'x' }, 'a')).toEqual(['x']);
  expect(readMany({}, 'a')).toEqual([]);
});
