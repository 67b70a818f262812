// One instalment while a loan's facts are replayed: what it asks, what was paid, what is left, part by part.
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import type { Exact } from './exact.js';
import type { PlanRow } from './plan.js';
import type { Part } from './terms.js';

export const FEE = 0;
export const PENALTY = 1;
export const INTEREST = 2;
export const PRINCIPAL = 3;

/** Satang of the four parts, at FEE, PENALTY, INTEREST and PRINCIPAL. */
export type PartSums = [fee: Satang, penalty: Satang, interest: Satang, principal: Satang];

export const PART_INDEX: Record<Part, 0 | 1 | 2 | 3> = { fee: 0, penalty: 1, interest: 2, principal: 3 };

/** A charge within the instalment in whose period it falls; it is due on its own day. */
export interface DueCharge {
  day: number;
  part: typeof FEE | typeof PENALTY;
  amount: Satang;
}

/** Interest that is earned evenly over the days after `startDay` up to and including `endDay`. */
export interface Earning {
  startDay: number;
  endDay: number;
  interest: Satang;
  /** What was paid of these days on another row: it covers the first of them. */
  paidBefore: Satang;
}

/** What a row needs beside its figures while its interest is counted by the day. */
export interface DailyInterest {
  /** What it has earned on days before the running stretch. */
  earned: Satang;
  /** The later row that asks the interest of this one's days: it was settled early, deferred or postponed. */
  into: Instalment | null;
  /** What an equal instalment comes to; null where its principal is fixed. */
  total: Satang | null;
}

/** asked = paid + left + writtenOff, part by part. */
export interface Instalment {
  n: number;
  dueOn: CivilDate;
  lastDayInTime: CivilDate;
  startDay: number;
  dueDay: number;
  lastDay: number;
  asked: PartSums;
  paid: PartSums;
  left: PartSums;
  leftTotal: Satang;
  writtenOff: PartSums | null;
  waived: Satang;
  charges: DueCharge[] | null;
  /** Default interest: exact up to and including `day`, and as much of it as is asked. */
  accrual: { day: number; exact: Exact; asked: Satang } | null;
  /** Null while all of its interest falls in its own period. */
  earnings: Earning[] | null;
  /** Null where interest is as scheduled, and on a row that a new plan has closed. */
  daily: DailyInterest | null;
  paidOn: CivilDate | null;
  /** Replaced by a restructure: it keeps what was paid and takes nothing more. */
  closed: boolean;
}

/** An instalment of which nothing is paid yet. */
export function newInstalment(row: PlanRow, n: number): Instalment {
  return {
    n,
    dueOn: row.dueOn,
    lastDayInTime: row.lastDayInTime,
    startDay: row.startDay,
    dueDay: row.dueDay,
    lastDay: row.lastDay,
    asked: [0, 0, row.interest, row.principal],
    paid: [0, 0, 0, 0],
    left: [0, 0, row.interest, row.principal],
    leftTotal: row.total,
    writtenOff: null,
    waived: 0,
    charges: null,
    accrual: null,
    earnings: null,
    daily: null,
    paidOn: null,
    closed: false,
  };
}

/** Asks more of a part (or less, when negative; never below what is left). */
export function ask(row: Instalment, part: number, amount: Satang): void {
  row.asked[part]! += amount;
  row.left[part]! += amount;
  row.leftTotal += amount;
  if (row.leftTotal > 0) row.paidOn = null;
}

export function sumParts(parts: PartSums): Satang {
  return parts[0] + parts[1] + parts[2] + parts[3];
}
