// An early payoff: what is not yet due asks interest for the days that have passed, and no more.

import { ask, INTEREST, type Instalment } from './instalment.js';
import { divideHalfUp } from './interest.js';

/** Cuts the interest of rows due after a day to that day; interest already paid stays paid. */
export function cutInterest(rows: Instalment[], day: number): void {
  for (const row of rows) {
    if (row.closed || row.dueDay <= day || row.left[INTEREST] === 0) continue;
    const earned = earnedInterest(row, day);
    ask(row, INTEREST, Math.max(earned, row.paid[INTEREST]) - row.asked[INTEREST]);
  }
}

// By days: the share of the row's period that has passed.
function earnedInterest(row: Instalment, day: number): number {
  const passed = Math.max(0, day - row.startDay);
  const period = row.dueDay - row.startDay;
  return divideHalfUp(BigInt(row.asked[INTEREST]) * BigInt(passed), BigInt(period));
}
