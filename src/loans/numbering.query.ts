// Contract numbers: running within a fund and a year, written 7/2569; imported registers keep their own.
import { type CivilDate, fiscalYear } from '../kernel/civil-date.js';
import type { Reader } from '../platform/database/database.js';
import type { NumberingYear } from '../registry/fund-type.js';

/** The next number of the fund. The fund's chain is locked in an act, so that no two get the same. */
export async function nextLoanNumber(
  db: Reader,
  fundId: string,
  on: CivilDate,
  year: NumberingYear,
): Promise<string> {
  const be = year === 'fiscal' ? fiscalYear(on) : Number(on.slice(0, 4)) + 543;
  const rows = await db.all<{ numberKey: string }>(
    'select number_key from loan where fund_id = ? and number_key like ?',
    [fundId, `%/${be}`],
  );
  const used = rows
    .map(row => /^(\d+)\//.exec(row.numberKey)?.[1])
    .map(Number)
    .filter(Number.isSafeInteger);
  return `${Math.max(0, ...used) + 1}/${be}`;
}

/** A number as it is compared: Thai digits read as Arabic, blanks left out. */
export function numberKey(number: string): string {
  return number.replace(/[๐-๙]/g, digit => String(digit.charCodeAt(0) - 0x0e50)).replace(/\s+/g, '');
}
