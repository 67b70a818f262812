// A moratorium: what falls due within it is asked with the first instalment after it. Interest stays as
// scheduled, and stays earned in the days in which it was.
import { type CivilDate, dayNumber } from '../kernel/civil-date.js';
import { rowAfterLast } from './charges.js';
import { owedPrincipal } from './daily-balance.js';
import { postponeDaily } from './daily-plan.js';
import { bringInterest, takeUnpaidInterest } from './earning.js';
import type { Moratorium } from './facts.js';
import { ask, type Earning, INTEREST, type Instalment, PRINCIPAL } from './instalment.js';
import type { WorkingDays } from './working-days.js';

/**
 * Moves the unpaid parts of rows due from the fact's day to its last; after the last row, one more is
 * added.
 */
export function postpone(
  rows: Instalment[],
  fact: Moratorium,
  startsOn: CivilDate,
  graceDays: number,
  days: WorkingDays,
): void {
  const from = dayNumber(fact.on);
  const until = dayNumber(fact.until);
  const parts =
    fact.part === 'both' ? [INTEREST, PRINCIPAL] : [fact.part === 'principal' ? PRINCIPAL : INTEREST];
  const within = rows.filter(row => row.dueDay >= from && row.dueDay <= until);
  // By the daily balance, days to come ask nothing yet.
  const willAsk = (row: Instalment) => row.daily !== null && owedPrincipal(rows) > 0;
  if (!within.some(row => parts.some(part => row.left[part]! > 0) || willAsk(row))) return;
  const next =
    rows.find(row => !row.closed && row.dueDay > until) ??
    rowAfterLast(rows, fact.until, startsOn, graceDays, days);
  const postponed: Earning[] = [];
  for (const row of within) {
    if (fact.part !== 'interest') {
      const principal = row.left[PRINCIPAL];
      ask(row, PRINCIPAL, -principal);
      ask(next, PRINCIPAL, principal);
    }
    if (fact.part !== 'principal' && !row.daily) postponed.push(...takeUnpaidInterest(row));
  }
  postponeDaily(rows, fact.part === 'principal' ? [] : within, next);
  bringInterest(next, postponed);
}
