// A loan's instalments as its page shows them: a few around now, or all.
import { type CivilDate, daysBetween } from '../../kernel/civil-date.js';
import type { Position, PositionRow } from '../../ledger/position.js';
import type { InstalmentView, LoanView } from '../pages/loan-view.js';

const BEFORE = 2;
const AFTER = 3;

/** The rows on which something was asked: money paid early may have taken all that others would ask. */
export function askedRows({ rows }: Pick<Position, 'rows'>): PositionRow[] {
  return rows.filter(row => row.total > 0 || row.paid > 0);
}

/** The rows with their states; without `all` those around the oldest unpaid one, and every overdue one. */
export function instalmentViews(position: Position | null, today: CivilDate, all: boolean): InstalmentView[] {
  if (!position) return [];
  const rows = askedRows(position).map(row => instalmentView(row, position, today));
  if (all) return rows;
  const at = rows.findIndex(row => row.left > 0);
  const middle = at < 0 ? rows.length : at;
  const last = rows.findLastIndex(row => row.state === 'overdue');
  return rows.slice(Math.max(0, middle - BEFORE), Math.max(middle, last + 1) + AFTER);
}

function instalmentView(row: PositionRow, { nextDue }: Position, today: CivilDate): InstalmentView {
  return {
    number: row.n,
    dueOn: row.dueOn,
    total: row.total,
    paid: row.paid,
    left: row.outstanding,
    state: stateOf(row, today),
    next: nextDue?.instalment === row.n,
    daysLeft: row.dueOn >= today ? daysBetween(today, row.dueOn) : undefined,
    inTimeUntil: row.outstanding > 0 && row.lastDayInTime !== row.dueOn ? row.lastDayInTime : undefined,
  };
}

function stateOf(row: PositionRow, today: CivilDate): InstalmentView['state'] {
  if (row.writtenOff > 0) return 'written-off';
  if (row.outstanding === 0) return 'paid';
  if (today > row.lastDayInTime) return 'overdue';
  return row.paid > 0 ? 'partly-paid' : 'not-due';
}

/** The oldest unpaid instalment, with the days until it is due. */
export function dueOf(position: Position | null, today: CivilDate): LoanView['due'] {
  const next = position?.nextDue;
  if (!next) return null;
  const { instalment: number, on, amount } = next;
  return { number, on, amount, daysLeft: daysBetween(today, on) };
}
