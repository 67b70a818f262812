// What the committees have left undone: it stands beside the money of their funds.
import { type CivilDate, dayNumber } from '../kernel/civil-date.js';
import type { Reader } from '../platform/database/database.js';

/** Of one fund on a day: steps past their day, and calls and visits that were due and are not recorded. */
export interface LeftUndone {
  stepsLate: number;
  talksNotMade: number;
}

/** By fund, where there is any. A task counts from the day after its own until it is done or needless. */
export async function leftUndoneBy(
  db: Reader,
  fundIds: string[],
  asOf: CivilDate,
): Promise<Map<string, LeftUndone>> {
  if (fundIds.length === 0) return new Map();
  const rows = await db.all<LeftUndone & { id: string }>(
    `select fund_id as id, cast(sum(case when kind = 'step' then 1 else 0 end) as bigint) as steps_late,
       cast(sum(case when kind in ('call', 'visit') then 1 else 0 end) as bigint) as talks_not_made
     from task where fund_id in (${fundIds.map(() => '?').join(', ')}) and due_day < ?
       and (done_on is null or done_on > ?) and (closed_day is null or closed_day > ?)
     group by fund_id`,
    [...fundIds, dayNumber(asOf), asOf, dayNumber(asOf)],
  );
  return new Map(rows.map(({ id, ...undone }) => [id, undone]));
}
