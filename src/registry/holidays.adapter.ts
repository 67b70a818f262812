// Reads config/holidays/ once at start. Any fault stops the start, with all of them told at once.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HolidayYear, parseHolidays, type WorkingDayTable, workingDayTable } from './holidays.js';
import { ConfigError, type ConfigFault } from './yaml-file.js';

/**
 * The working days of a directory of `<year พ.ศ.>.yaml` files; throws a ConfigError that names every fault.
 */
export function loadHolidays(directory: string): WorkingDayTable {
  const years: HolidayYear[] = [];
  const faults: ConfigFault[] = [];
  for (const name of readdirSync(directory).filter(entry => entry.endsWith('.yaml'))) {
    const file = join(directory, name);
    const parsed = parseHolidays(file, readFileSync(file, 'utf8'));
    if (Array.isArray(parsed)) faults.push(...parsed);
    else years.push(parsed);
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return workingDayTable(years);
}
