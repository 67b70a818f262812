import fc from 'fast-check';
import {
  addDays,
  addMonths,
  bangkokDate,
  bangkokInstant,
  bangkokMinutes,
  civilDate,
  dayNumber,
  daysBetween,
  daysInMonth,
  fiscalYear,
  fiscalYearDays,
  monthEnd,
  parseCivilDate,
  weekday,
  writeDate,
} from '../../../src/kernel/civil-date.js';

describe('a civil date', () => {
  it('is a day that exists, written YYYY-MM-DD', () => {
    expect(parseCivilDate('2026-02-28')).toBe('2026-02-28');
    for (const wrong of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-7-1',
      '37/07/2565',
      '1899-12-31',
      '',
    ]) {
      expect(parseCivilDate(wrong)).toBeNull();
    }
    expect(parseCivilDate('2028-02-29')).toBe('2028-02-29');
    expect(daysInMonth(1900, 2)).toBe(28);
    expect(daysInMonth(2000, 2)).toBe(29);
  });

  it('counts days as the calendar does, both ways', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('2026-11-21')).toBe(20778);
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 84_000 }), days => {
        const date = civilDate(days);
        const byClock = new Date(days * 86_400_000).toISOString().slice(0, 10);
        return date === byClock && dayNumber(date) === days;
      }),
    );
  });

  it('adds days and months; a day that the month lacks is its last', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-01-31', 2)).toBe('2026-03-31');
    expect(addMonths('2026-03-31', -13)).toBe('2025-02-28');
    expect(daysBetween('2026-11-21', '2026-11-01')).toBe(-20);
    expect(monthEnd('2028-02-03')).toBe('2028-02-29');
    expect(writeDate(2026, 1, 9)).toBe('2026-01-09');
  });

  it('knows its weekday and its fiscal year', () => {
    expect(weekday('2026-11-21')).toBe(6);
    expect(weekday('1969-12-29')).toBe(1);
    expect(fiscalYear('2026-09-30')).toBe(2569);
    expect(fiscalYear('2026-10-01')).toBe(2570);
    expect(fiscalYearDays(2560)).toEqual({ from: '2016-10-01', to: '2017-09-30' });
  });

  it('is a day in Bangkok, seven hours ahead of UTC', () => {
    expect(bangkokDate(new Date('2026-11-20T16:59:59Z'))).toBe('2026-11-20');
    expect(bangkokDate(new Date('2026-11-20T17:00:00Z'))).toBe('2026-11-21');
    expect(bangkokMinutes(new Date('2026-11-21T01:30:00Z'))).toBe(510);
    expect(bangkokInstant('2026-11-21', 480).toISOString()).toBe('2026-11-21T01:00:00.000Z');
  });
});
