// Where a loan stands on a day: a pure function of its terms and facts, the same for previews and
// stored loans.
import { type CivilDate, dayNumber } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import { type Bucket, bucketOf } from './aging.js';
import type { Allocation } from './allocation.js';
import { countingFacts } from './facts.js';
import { type Instalment, type PartSums, sumParts } from './instalment.js';
import { type PositionWarning, positionWarnings } from './position-warnings.js';
import { type Loan, replay, type Standing } from './replay.js';
import { ALL_DAYS, type WorkingDays } from './working-days.js';

/** Satang of each part of a debt, and their sum. */
export interface Amounts {
  principal: Satang;
  interest: Satang;
  fee: Satang;
  penalty: Satang;
  total: Satang;
}

/** One instalment on the day asked: total = paid + outstanding + writtenOff. */
export interface PositionRow extends Amounts {
  n: number;
  dueOn: CivilDate;
  /** Overdue from the day after this one. */
  lastDayInTime: CivilDate;
  /** The plan's principal after this row. */
  balance: Satang;
  paid: Satang;
  paidParts: Amounts;
  outstanding: Satang;
  outstandingParts: Amounts;
  writtenOff: Satang;
  /** Penalty no longer asked; it is not in `penalty` any more. */
  waived: Satang;
  paidOn: CivilDate | null;
}

export interface PositionTotals extends Amounts {
  paid: Satang;
  outstanding: Satang;
  writtenOff: Satang;
  waived: Satang;
}

export interface Overdue {
  amount: Satang;
  since: CivilDate | null;
  daysPastDue: number;
  bucket: Bucket | null;
}

export interface Position {
  asOf: CivilDate;
  rows: PositionRow[];
  /** Before each restructure or moratorium, the rows as it found them; the oldest first. */
  oldRows: PositionRow[][];
  totals: PositionTotals;
  outstanding: Amounts;
  overdue: Overdue;
  /** The oldest unpaid instalment; null when nothing is owed. */
  nextDue: { on: CivilDate; amount: Satang; instalment: number } | null;
  allocations: Allocation[];
  unapplied: Satang;
  writtenOff: Amounts;
  warnings: PositionWarning[];
}

export interface PositionOptions {
  /** Leave out what was entered after this day: the position as it was known then. */
  knownOn?: CivilDate;
  /** The calendar by which due days are moved (s.193/8); absent, nothing is moved. */
  workingDays?: WorkingDays;
}

/** The position of a loan on a day; facts after it do not count. Facts must have passed checkFacts. */
export function position(loan: Loan, asOf: CivilDate, options: PositionOptions = {}): Position {
  const facts = countingFacts(loan.facts, asOf, options.knownOn);
  const day = dayNumber(asOf);
  const standing = replay(loan, facts, day, options.workingDays ?? ALL_DAYS);
  const rows = rowsOf(standing.rows, loan.principal);
  const totals = totalsOf(rows);
  return {
    asOf,
    rows,
    oldRows: standing.oldPlans.map(plan => rowsOf(plan, loan.principal)),
    totals,
    outstanding: sumOf(rows, row => row.outstandingParts),
    overdue: overdueOf(standing.rows, day),
    nextDue: nextDueOf(standing.rows),
    allocations: standing.allocations,
    unapplied: standing.unapplied,
    writtenOff: writtenOffOf(standing),
    warnings: positionWarnings(loan, standing),
  };
}

function rowsOf(instalments: Instalment[], disbursed: Satang): PositionRow[] {
  let balance = disbursed;
  return instalments.map(row => {
    const [fee, penalty, interest, principal] = row.asked;
    balance -= principal;
    return {
      n: row.n,
      dueOn: row.dueOn,
      lastDayInTime: row.lastDayInTime,
      principal,
      interest,
      fee,
      penalty,
      total: fee + penalty + interest + principal,
      balance,
      paid: sumParts(row.paid),
      paidParts: amountsOf(row.paid),
      outstanding: row.leftTotal,
      outstandingParts: amountsOf(row.left),
      writtenOff: row.writtenOff ? sumParts(row.writtenOff) : 0,
      waived: row.waived,
      paidOn: row.paidOn,
    };
  });
}

function amountsOf(parts: PartSums): Amounts {
  const [fee, penalty, interest, principal] = parts;
  return { principal, interest, fee, penalty, total: fee + penalty + interest + principal };
}

// Sums are kept in variables: a position is asked tens of thousands of times a second.
function sumOf<Row>(rows: Row[], amounts: (row: Row) => Amounts): Amounts {
  let [principal, interest, fee, penalty, total] = [0, 0, 0, 0, 0];
  for (const row of rows) {
    const part = amounts(row);
    principal += part.principal;
    interest += part.interest;
    fee += part.fee;
    penalty += part.penalty;
    total += part.total;
  }
  return { principal, interest, fee, penalty, total };
}

function totalsOf(rows: PositionRow[]): PositionTotals {
  const { principal, interest, fee, penalty, total } = sumOf(rows, row => row);
  let [paid, outstanding, writtenOff, waived] = [0, 0, 0, 0];
  for (const row of rows) {
    paid += row.paid;
    outstanding += row.outstanding;
    writtenOff += row.writtenOff;
    waived += row.waived;
  }
  return { principal, interest, fee, penalty, total, paid, outstanding, writtenOff, waived };
}

function writtenOffOf(standing: Standing): Amounts {
  const written = standing.rows.filter(row => row.writtenOff);
  return sumOf(written, row => amountsOf(row.writtenOff!));
}

/** What is overdue of instalments on a day: since the printed due day of the oldest. */
function overdueOf(rows: Instalment[], day: number): Overdue {
  let amount = 0;
  let oldest: Instalment | null = null;
  for (const row of rows) {
    if (row.leftTotal === 0 || row.lastDay >= day) continue;
    amount += row.leftTotal;
    if (!oldest || row.dueDay < oldest.dueDay) oldest = row;
  }
  const daysPastDue = oldest ? day - oldest.dueDay : 0;
  return { amount, since: oldest?.dueOn ?? null, daysPastDue, bucket: bucketOf(daysPastDue) };
}

function nextDueOf(rows: Instalment[]): Position['nextDue'] {
  const row = rows.find(candidate => candidate.leftTotal > 0);
  return row ? { on: row.dueOn, amount: row.leftTotal, instalment: row.n } : null;
}
