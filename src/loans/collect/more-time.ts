// Whether a new plan gives the debtor more time (s.700): only that frees a guarantor who did not agree.
// A lower rate alone does not.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import type { PositionRow } from '../../ledger/position.js';

type HeldRow = Pick<PositionRow, 'dueOn' | 'outstanding' | 'outstandingParts'>;

/**
 * On a day: something already due is put off, or on some later day less principal has fallen due by the new
 * plan than by the one that held.
 */
export function givesMoreTime(
  held: HeldRow[],
  planned: { dueOn: CivilDate; principal: Satang }[],
  on: CivilDate,
): boolean {
  if (held.some(row => row.outstanding > 0 && row.dueOn <= on)) return true;
  const before = held.map(row => ({ dueOn: row.dueOn, principal: row.outstandingParts.principal }));
  return before.some(({ dueOn }) => principalBy(planned, dueOn) < principalBy(before, dueOn));
}

function principalBy(rows: { dueOn: CivilDate; principal: Satang }[], day: CivilDate): Satang {
  return rows.filter(row => row.dueOn <= day).reduce((sum, row) => sum + row.principal, 0);
}
