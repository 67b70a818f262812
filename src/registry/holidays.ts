// Working days: not a Saturday, not a Sunday, not in config/holidays/<year พ.ศ.>.yaml (s.193/8).
import { z } from 'zod';
import { type CivilDate, weekday } from '../kernel/civil-date.js';
import type { Words } from '../kernel/refusal.js';
import { civilDate, words } from './config-schema.js';
import { type ConfigFault, faultsOf, readYaml } from './yaml-file.js';

/** A public holiday or its substitution day. */
export interface Holiday {
  date: CivilDate;
  name: Words;
  /** Not yet checked against the Cabinet's announcement. */
  unverified: boolean;
}

/** The table of one calendar year, พ.ศ. */
export interface HolidayYear {
  year: number;
  holidays: readonly Holiday[];
}

export interface WorkingDayTable {
  /** In a year without a table only Saturdays and Sundays are no working days. */
  isWorkingDay(date: CivilDate): boolean;
  /** The holiday on a day, or null. */
  holidayOn(date: CivilDate): Holiday | null;
  /** The calendar years (พ.ศ.) from one day to another, both counted, that have no table. */
  missingYears(from: CivilDate, to: CivilDate): number[];
  /** The days of all tables still to be checked, in order. */
  unverified(): readonly Holiday[];
}

const holidayFile = z.strictObject({
  year: z.int('write the year พ.ศ., 2569').min(2443).max(2743),
  holidays: z.array(z.strictObject({ date: civilDate, name: words, unverified: z.boolean().default(false) })),
});

/** The year that a file writes, or every fault of it, each with its line. */
export function parseHolidays(file: string, text: string): HolidayYear | ConfigFault[] {
  const yaml = readYaml(file, text);
  if (Array.isArray(yaml)) return yaml;
  const checked = holidayFile.safeParse(yaml.data);
  if (!checked.success) {
    return faultsOf(checked.error.issues, yaml.data).map(fault => yaml.faultAt(fault.path, fault.reason));
  }
  const { year, holidays } = checked.data;
  const faults = holidays.flatMap((holiday, index) => {
    const at = (reason: string) => [yaml.faultAt(['holidays', index, 'date'], reason)];
    if (buddhistYear(holiday.date) !== year) return at(`${holiday.date} is not in พ.ศ. ${year}`);
    if (index > 0 && holiday.date <= holidays[index - 1]!.date) return at('must be after the day before it');
    return [];
  });
  if (!file.endsWith(`${year}.yaml`))
    faults.push(yaml.faultAt(['year'], `the file of ${year} is ${year}.yaml`));
  return faults.length > 0 ? faults : checked.data;
}

/** The working days that the tables of some years give. */
export function workingDayTable(years: readonly HolidayYear[]): WorkingDayTable {
  const known = new Set(years.map(table => table.year));
  const days = years.flatMap(table => table.holidays).sort((a, b) => (a.date < b.date ? -1 : 1));
  const byDate = new Map(days.map(holiday => [holiday.date, holiday]));
  const toCheck = days.filter(holiday => holiday.unverified);
  return Object.freeze({
    isWorkingDay: (date: CivilDate) => weekday(date) < 6 && !byDate.has(date),
    holidayOn: (date: CivilDate) => byDate.get(date) ?? null,
    missingYears: (from: CivilDate, to: CivilDate) => yearsBetween(from, to).filter(year => !known.has(year)),
    unverified: () => toCheck,
  });
}

function yearsBetween(from: CivilDate, to: CivilDate): number[] {
  const first = buddhistYear(from);
  return Array.from({ length: Math.max(0, buddhistYear(to) - first + 1) }, (_, index) => first + index);
}

function buddhistYear(date: CivilDate): number {
  return +date.slice(0, 4) + 543;
}
