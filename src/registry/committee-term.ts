// When a committee's term needs attention: it has ended, or ends soon enough to call the next election.
import { addDays, type CivilDate } from '../kernel/civil-date.js';

/** The product's own choice: three months to call a village together. */
export const TERM_WARNING_DAYS = 90;

/** null where the term has no end, or its end is far. */
export function termEnds(until: CivilDate | null, today: CivilDate): 'ended' | 'soon' | null {
  if (until === null) return null;
  if (until < today) return 'ended';
  return until <= addDays(today, TERM_WARNING_DAYS) ? 'soon' : null;
}
