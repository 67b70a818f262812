// A loan's instalments as they stand on a day, and the plans that a restructure replaced.
import type { CivilDate } from '../kernel/civil-date.js';
import { writeBaht } from '../kernel/money.js';
import type { Position, PositionRow } from '../ledger/position.js';
import type { Reader } from '../platform/database/database.js';
import { loanState } from './loan-state.query.js';

export type InstalmentState = 'paid' | 'overdue' | 'partly-paid' | 'not-due' | 'written-off';

export interface InstalmentAnswer {
  n: number;
  dueOn: CivilDate;
  /** Overdue from the day after this one. */
  lastDayInTime: CivilDate;
  principal: string;
  interest: string;
  fee: string;
  penalty: string;
  total: string;
  balance: string;
  paid: string;
  outstanding: string;
  writtenOff: string;
  paidOn: CivilDate | null;
  state: InstalmentState;
}

export interface ScheduleAnswer {
  asOf: CivilDate;
  rows: InstalmentAnswer[];
  totals: Record<(typeof SUMMED)[number], string> | null;
  /** Before each restructure, the rows as it found them; the oldest first. */
  oldPlans: { replacedOn: CivilDate; rows: InstalmentAnswer[] }[];
}

const SUMMED = [
  'principal',
  'interest',
  'fee',
  'penalty',
  'total',
  'paid',
  'outstanding',
  'writtenOff',
] as const;

/** The instalments on a day; none before the disbursement. */
export async function loanSchedule(
  db: Reader,
  loanId: string,
  asOf: CivilDate,
  knownOn?: CivilDate,
): Promise<ScheduleAnswer> {
  const { position, story } = await loanState(db, loanId, asOf, knownOn);
  if (!position) return { asOf, rows: [], totals: null, oldPlans: [] };
  return {
    asOf,
    rows: instalmentAnswers(position),
    totals: writeSums(position.totals),
    oldPlans: position.oldRows.map((rows, index) => {
      const replacedOn = story.measures[index]!.on;
      return { replacedOn, rows: rows.map(row => instalmentAnswer(row, replacedOn)) };
    }),
  };
}

/** The rows of a position as the API writes them. */
export function instalmentAnswers({ rows, asOf }: Pick<Position, 'rows' | 'asOf'>): InstalmentAnswer[] {
  return rows.map(row => instalmentAnswer(row, asOf));
}

function instalmentAnswer(row: PositionRow, asOf: CivilDate): InstalmentAnswer {
  return {
    n: row.n,
    dueOn: row.dueOn,
    lastDayInTime: row.lastDayInTime,
    ...writeSums(row),
    balance: writeBaht(row.balance),
    paidOn: row.paidOn,
    state: stateOf(row, asOf),
  };
}

function writeSums(from: Record<(typeof SUMMED)[number], number>): Record<(typeof SUMMED)[number], string> {
  const written = SUMMED.map(name => [name, writeBaht(from[name])]);
  return Object.fromEntries(written) as Record<(typeof SUMMED)[number], string>;
}

function stateOf(row: PositionRow, asOf: CivilDate): InstalmentState {
  if (row.writtenOff > 0) return 'written-off';
  if (row.outstanding === 0) return 'paid';
  if (asOf > row.lastDayInTime) return 'overdue';
  return row.paid > 0 ? 'partly-paid' : 'not-due';
}
