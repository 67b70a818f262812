// An early payoff: what is not yet due asks interest for the days that have passed, and no more.
import { cutToEarned } from './earning.js';
import { INTEREST, type Instalment } from './instalment.js';

/** Cuts the interest of rows due after a day to that day; interest already paid stays paid. */
export function cutInterest(rows: Instalment[], day: number): void {
  for (const row of rows) {
    if (!row.closed && !row.daily && row.dueDay > day && row.left[INTEREST] > 0) cutToEarned(row, day);
  }
}
