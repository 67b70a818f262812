// The law's clocks on a debt: when a claim is barred, a guarantor must have his notice, an estate must
// be sued.
import { addDays, addMonths, type CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import type { PositionRow } from './position.js';
import type { Terms } from './terms.js';
import { nextWorkingDay, type WorkingDays } from './working-days.js';

/** s.193/30: 10 years; s.193/33(2): 5 for principal by instalments; s.193/33(1): 5 for interest. */
export type Claim = 'principal-in-one-sum' | 'principal-by-instalments' | 'interest';

/** When a claim is barred: the last day, the day its period began after, and the section that says so. */
export interface Limitation {
  claim: Claim;
  years: 5 | 10;
  section: string;
  /** The due day, or the interruption from which the period runs anew (s.193/15). */
  startsAfter: CivilDate;
  endsOn: CivilDate;
}

/** A last day for doing something, and the section that sets it. */
export interface Deadline {
  on: CivilDate;
  section: string;
}

/**
 * The limitation of a claim due on a day. An interruption (part payment or acknowledgement, s.193/14)
 * counts from the day after the due day to the last day of the period then running.
 */
export function limitation(
  claim: Claim,
  dueOn: CivilDate,
  interruptions: CivilDate[],
  days: WorkingDays,
): Limitation {
  const { years, section } = PERIODS[claim];
  let startsAfter = dueOn;
  let endsOn = lastDayOf(dueOn, years, days);
  for (const on of [...interruptions].sort()) {
    if (on <= dueOn || on > endsOn) continue;
    startsAfter = on;
    endsOn = lastDayOf(on, years, days);
  }
  return { claim, years, section, startsAfter, endsOn };
}

/** Whether a principal is due in one sum (10 years) or by instalments (5), as its terms say. */
export function principalClaim(terms: Terms): Claim {
  const inOneSum = terms.method === 'bullet' || terms.instalments === 1;
  return inOneSum ? 'principal-in-one-sum' : 'principal-by-instalments';
}

/** The limitations of one instalment: of its principal and of its interest, as far as they are unpaid. */
export interface InstalmentLimitation extends Limitation {
  instalment: number;
  outstanding: Satang;
}

/** The running limitations of all unpaid instalments, the earliest end first. */
export function instalmentLimitations(
  rows: PositionRow[],
  terms: Terms,
  interruptions: CivilDate[],
  days: WorkingDays,
): InstalmentLimitation[] {
  const found: InstalmentLimitation[] = [];
  const add = (row: PositionRow, claim: Claim, outstanding: Satang) => {
    if (outstanding === 0) return;
    const clock = limitation(claim, row.dueOn, interruptions, days);
    found.push({ ...clock, instalment: row.n, outstanding });
  };
  for (const row of rows) {
    add(row, principalClaim(terms), row.outstandingParts.principal);
    add(row, 'interest', row.outstandingParts.interest);
  }
  return found.sort((one, other) => (one.endsOn < other.endsOn ? -1 : one.endsOn > other.endsOn ? 1 : 0));
}

/**
 * s.686: the notice must reach a guarantor within 60 days of default; counted from the due day, not moved.
 */
export function guarantorNoticeDeadline(dueOn: CivilDate): Deadline {
  return { on: addDays(dueOn, 60), section: 'ป.พ.พ. มาตรา 686' };
}

/**
 * s.1754: an estate is sued within a year of knowing of the death, never later than ten years after it,
 * nor than the debt's own limitation; moved to a working day.
 */
export function estateDeadline(
  diedOn: CivilDate,
  knownOn: CivilDate,
  debtEndsOn: CivilDate,
  days: WorkingDays,
): Deadline {
  const [earliest] = [addMonths(knownOn, 12), addMonths(diedOn, 120), debtEndsOn].sort();
  return { on: nextWorkingDay(earliest!, days), section: 'ป.พ.พ. มาตรา 1754' };
}

const PERIODS: Record<Claim, { years: 5 | 10; section: string }> = {
  'principal-in-one-sum': { years: 10, section: 'ป.พ.พ. มาตรา 193/30' },
  'principal-by-instalments': { years: 5, section: 'ป.พ.พ. มาตรา 193/33(2)' },
  interest: { years: 5, section: 'ป.พ.พ. มาตรา 193/33(1)' },
};

// s.193/5: the same day of the last month (29 February on the 28th); s.193/8: moved to the next working day.
function lastDayOf(startsAfter: CivilDate, years: number, days: WorkingDays): CivilDate {
  return nextWorkingDay(addMonths(startsAfter, years * 12), days);
}
