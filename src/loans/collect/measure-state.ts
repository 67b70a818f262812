// Where a restructure or a moratorium stands: running, kept to its end, broken. Found out from the
// instalments, never typed in.
import type { CivilDate } from '../../kernel/civil-date.js';
import { addDays } from '../../kernel/civil-date.js';
import type { PositionRow } from '../../ledger/position.js';
import type { Measure } from '../measures.js';

export type MeasureState = 'running' | 'broken' | 'ended' | 'completed' | 'replaced';

export interface MeasureStanding extends Measure {
  state: MeasureState;
  /** The first day on which an instalment that it asks was overdue and still is; null unless broken. */
  brokenSince: CivilDate | null;
}

/**
 * Every measure as of a day. One is broken while an instalment due after its day is overdue; a moratorium
 * has ended the day after its last; a later measure takes the place of an earlier one.
 */
export function measureStandings(
  measures: Measure[],
  rows: Pick<PositionRow, 'dueOn' | 'lastDayInTime' | 'outstanding'>[],
  asOf: CivilDate,
): MeasureStanding[] {
  const owed = rows.filter(row => row.outstanding > 0);
  return measures.map((measure, index) => {
    if (index < measures.length - 1) return { ...measure, state: 'replaced', brokenSince: null };
    if (owed.length === 0) return { ...measure, state: 'completed', brokenSince: null };
    const missed = owed.filter(row => row.dueOn > measure.on && row.lastDayInTime < asOf);
    const [first] = missed.map(row => row.lastDayInTime).sort();
    if (first) return { ...measure, state: 'broken', brokenSince: addDays(first, 1) };
    const isOver = measure.until !== null && asOf > measure.until;
    return { ...measure, state: isOver ? 'ended' : 'running', brokenSince: null };
  });
}
