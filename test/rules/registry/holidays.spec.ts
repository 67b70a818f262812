import { addDays, weekday } from '../../../src/kernel/civil-date.js';
import { loadHolidays } from '../../../src/registry/holidays.adapter.js';
import { parseHolidays, workingDayTable } from '../../../src/registry/holidays.js';
import { writeFault } from '../../../src/registry/yaml-file.js';

const shipped = loadHolidays('config/holidays');

function faultsOf(text: string, file = 'config/holidays/2569.yaml'): string[] {
  const parsed = parseHolidays(file, text);
  return Array.isArray(parsed) ? parsed.map(writeFault) : [];
}

describe('the shipped tables', () => {
  it.each([
    ['2026-04-10', true, 'a Friday'],
    ['2026-04-11', false, 'a Saturday'],
    ['2026-04-12', false, 'a Sunday'],
    ['2026-04-13', false, 'Songkran'],
    ['2026-04-15', false, 'Songkran'],
    ['2026-04-16', true, 'the day after Songkran'],
    ['2026-06-01', false, 'the substitution day of Visakha Bucha'],
    ['2026-12-07', false, 'the substitution day of 5 December'],
    ['2025-04-07', false, 'the substitution day of Chakri Day'],
    ['2027-12-06', false, 'the substitution day of 5 December'],
    ['2026-11-20', true, 'a Friday'],
  ])('%s is a working day: %s (%s)', (date, expected) => {
    expect(shipped.isWorkingDay(date)).toBe(expected);
  });

  it('tell the name of a holiday, and which are still to be checked', () => {
    expect(shipped.holidayOn('2026-12-10')?.name.th).toBe('วันรัฐธรรมนูญ');
    expect(shipped.holidayOn('2026-12-11')).toBeNull();
    const toCheck = shipped.unverified().map(holiday => holiday.date);
    expect(toCheck).toContain('2027-02-21');
    expect(toCheck).not.toContain('2026-04-13');
  });

  it('give a substitution to every holiday on a weekend but Labour Day', () => {
    for (let day = '2025-01-01'; day <= '2027-12-31'; day = addDays(day, 1)) {
      const holiday = shipped.holidayOn(day);
      if (!holiday || weekday(day) < 6 || holiday.name.en === 'National Labour Day') continue;
      const next = [1, 2, 3, 4].map(days => shipped.holidayOn(addDays(day, days)));
      expect(next.some(other => other?.name.th.startsWith('ชดเชย'))).toBe(true);
    }
  });
});

it('a year without a table counts weekends alone, and is told', () => {
  expect(shipped.isWorkingDay('2030-04-13')).toBe(false);
  expect(shipped.isWorkingDay('2030-04-15')).toBe(true);
  expect(shipped.missingYears('2024-12-31', '2028-01-01')).toEqual([2567, 2571]);
  expect(shipped.missingYears('2025-01-01', '2027-12-31')).toEqual([]);
  expect(workingDayTable([]).missingYears('2026-01-01', '2025-01-01')).toEqual([]);
});

describe('a table that cannot be right names its line and reason', () => {
  const head = 'year: 2569\nholidays:\n';
  const line = (date: string) => `  - { date: ${date}, name: { th: วันหนึ่ง, en: One day } }\n`;

  it('a day of another year', () => {
    expect(faultsOf(head + line('2025-01-01'))).toEqual([
      'config/holidays/2569.yaml:3:7 holidays.0.date: 2025-01-01 is not in พ.ศ. 2569',
    ]);
  });

  it('a day that does not exist', () => {
    expect(faultsOf(head + line('2026-02-29'))[0]).toContain(
      ':3:7 holidays.0.date: "2026-02-29" cannot be read',
    );
  });

  it('a day twice', () => {
    expect(faultsOf(head + line('2026-01-01') + line('2026-01-01'))).toEqual([
      'config/holidays/2569.yaml:4:7 holidays.1.date: must be after the day before it',
    ]);
  });

  it("a mistyped key, a year in ค.ศ., another file's year", () => {
    expect(faultsOf('year: 2569\nholiday: []\n')).toContain(
      'config/holidays/2569.yaml:2:1 holiday: unknown key',
    );
    expect(faultsOf('year: 2026\nholidays: []\n')).toHaveLength(1);
    expect(faultsOf('year: 2568\nholidays: []\n')).toEqual([
      'config/holidays/2569.yaml:1:1 year: the file of 2568 is 2568.yaml',
    ]);
  });
});
