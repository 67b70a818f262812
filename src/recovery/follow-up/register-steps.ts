// A register made anew, step by step: which years nobody entered, and which households have confirmed what
// they owe.
import { addDays, type CivilDate, fiscalYear } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import type { StoredFact } from '../facts.js';

/** What a household said of one loan when it was asked. */
export interface Confirmation {
  loanId: string;
  agrees: boolean;
  /** What the system said that it owes. */
  owed: Satang;
  /** What the household says instead, in its words. */
  note: string;
}

/** By loan: the latest answer of each. */
export function confirmationsIn(
  facts: readonly StoredFact[],
  village: string,
): Map<string, Confirmation & { on: CivilDate; by: string }> {
  const latest = new Map<string, Confirmation & { on: CivilDate; by: string }>();
  for (const { kind, village: of, body, onDate, enteredByName } of facts) {
    if (kind !== 'debt-confirmation' || of !== village) continue;
    const confirmation = JSON.parse(body) as Confirmation;
    latest.set(confirmation.loanId, { ...confirmation, on: onDate, by: enteredByName });
  }
  return latest;
}

/** The finished fiscal years (พ.ศ.) since the first loan in which nothing was lent or returned. */
export function missingYears(moved: readonly CivilDate[], today: CivilDate): number[] {
  const known = new Set(moved.map(fiscalYear));
  const first = Math.min(...known);
  const last = fiscalYear(today) - 1;
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  return years.filter(year => !known.has(year));
}

/** Until when a difference is to be looked into: the product's own choice, two weeks. */
export function lookIntoBy(on: CivilDate): CivilDate {
  return addDays(on, 14);
}
