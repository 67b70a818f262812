import * as show from '../../../src/web/format.js';

test.each([
  ['2026-11-21', '21 พ.ย. 2569', '21 Nov 2026'],
  ['2024-02-29', '29 ก.พ. 2567', '29 Feb 2024'],
  ['2027-01-05', '5 ม.ค. 2570', '5 Jan 2027'],
])('writes %s as %s and %s', (day, thai, english) => {
  expect(show.date(day, 'th')).toBe(thai);
  expect(show.date(day, 'en')).toBe(english);
});

test('writes days in full, weekdays and months', () => {
  expect(show.longDate('2026-11-21', 'th')).toBe('21 พฤศจิกายน 2569');
  expect(show.weekdayName('2026-11-21', 'th')).toBe('วันเสาร์ที่');
  expect(show.weekdayName('2026-11-22', 'en')).toBe('Sunday');
  expect(show.month('2026-11-30', 'th')).toBe('พ.ย. 2569');
});

test('writes instants in Bangkok', () => {
  const at = new Date('2026-11-21T02:24:00Z');
  expect(show.instant(at, 'th')).toBe('21 พ.ย. 2569 09.24 น.');
  expect(show.clock(new Date('2026-11-21T18:30:00Z'), 'en')).toBe('01:30');
  expect(show.timeOfDay(18 * 60, 'th')).toBe('18.00 น.');
});

test('writes figures: a zero in a table is a dash', () => {
  expect(show.baht(314_250)).toBe('3,142.50');
  expect(show.bahtOrDash(0)).toBe('–');
  expect(show.bahtOrDash(5)).toBe('0.05');
  expect(show.count(2_792)).toBe('2,792');
  expect(show.count(999)).toBe('999');
});

test('a telephone is written in groups, and what is none stays as it is', () => {
  const written = ['0812345678', '081 234 5678', '02-1234567', '045123456', '1669', '+66812345678'].map(
    show.telephone,
  );
  expect(written).toEqual([
    '081-234-5678',
    '081-234-5678',
    '02-123-4567',
    '045-123-456',
    '1669',
    '+66812345678',
  ]);
});

test.each([
  [3_000_000, 'ร้อยละ 3 ต่อปี', '3% a year'],
  [100_000, 'ร้อยละ 0.1 ต่อปี', '0.1% a year'],
  [10_000_000, 'ร้อยละ 10 ต่อปี', '10% a year'],
])('writes the rate %i', (rate, thai, english) => {
  expect(show.rate(rate, 'th')).toBe(thai);
  expect(show.rate(rate, 'en')).toBe(english);
});

test.each([
  ['P1M', 'ทุกเดือน', 'every month'],
  ['P3M', 'ทุก 3 เดือน', 'every 3 months'],
  ['P1Y', 'ทุกปี', 'every year'],
  ['P12M', 'ทุกปี', 'every year'],
  ['P15D', 'ทุก 15 วัน', 'every 15 days'],
])('writes the period %s', (period, thai, english) => {
  expect(show.everyPeriod(period, 'th')).toBe(thai);
  expect(show.everyPeriod(period, 'en')).toBe(english);
});
