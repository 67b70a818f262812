// Whether and how the borrower may be spoken to today (Debt Collection Act s.9: lawful hours, once a day).
import { type CivilDate, dayNumber } from '../../kernel/civil-date.js';
import { reversedIn } from '../../ledger/reversed.js';
import { loanClocks } from '../../loans/collect/clocks.query.js';
import { debtorOf } from '../../loans/collect/parties.query.js';
import { type PromiseToPay, promisesOf } from '../../loans/collect/promises.js';
import type { LoanState } from '../../loans/loan-state.query.js';
import { bodyOf } from '../../loans/story.js';
import type { Reader } from '../../platform/database/database.js';
import { houseRules } from '../../registry/house-rules.js';
import { isContactStopped, type PersonRecord, personOf } from '../../registry/person.query.js';
import {
  bangkokDay,
  closesAt,
  isLawful,
  type LawfulHours,
  nextDayOpens,
  nextLawful,
} from '../../reminders/hours.js';
import { clock } from '../format.js';
import type { ContactView } from '../pages/loan-view.js';
import type { Asking } from './desk.js';
import { named } from './fund-words.js';

/** The person to speak with, what is left of today, and the promise; null when nobody is known. */
export async function contactView(state: LoanState, asking: Asking): Promise<ContactView | null> {
  const { db, now, today, lang } = asking;
  const personId = await debtorOf(db, state.loan);
  if (!personId) return null;
  const person = await personOf(db, personId);
  const hours = { hours: state.fundType.reminders.hours, workingDays: houseRules().workingDays };
  const closing = closesAt(today, hours);
  // Of a past day its end is asked: from there on nothing was allowed.
  const at = Math.min(now.getTime(), closing);
  const blocked = (await isContactStopped(db, personId, today))
    ? 'stopped'
    : await blockedAt(at, hours, () => isUsed(db, state.loan.fundId, personId, today));
  const next = blocked === 'hours' ? nextLawful(at, hours) : nextDayOpens(at, hours);
  const promise = standingPromise(state, today);
  return {
    person: named(person.name, person.madeUp),
    phone: person.phone,
    leftToday: blocked ? 0 : 1,
    until: clock(new Date(closing), lang),
    blocked,
    nextAllowedOn: bangkokDay(next),
    nextAllowedAt: clock(new Date(next), lang),
    promise: promise && {
      on: promise.promisedOn,
      amount: promise.amount,
      kept: promise.state === 'kept' || promise.state === 'kept-late',
    },
    heirs: await heirsOf(state, person, asking),
  };
}

/** Of a person's loan or a household's; of a group's the others still answer, and may be spoken with. */
async function heirsOf(
  { loan, facts }: LoanState,
  { id, diedOn, deathKnownOn }: PersonRecord,
  { db, today }: Asking,
): Promise<ContactView['heirs']> {
  if (!diedOn || (deathKnownOn ?? diedOn) > today || loan.borrowerKind === 'group') return null;
  const reversed = reversedIn(facts);
  const letter = facts.findLast(
    fact =>
      fact.kind === 'notice' &&
      fact.ofFact === null &&
      fact.onDate <= today &&
      !reversed.has(fact.id) &&
      bodyOf<{ kind: string }>(fact).kind === 'heirs',
  );
  const { estate } = await loanClocks(db, loan.id, today);
  const own = estate.find(clock => clock.personId === id);
  return { diedOn, letterOn: letter?.onDate ?? null, claimUntil: own?.endsOn ?? null };
}

/** The last promise that nothing has taken the place of; null when none was made. */
export function standingPromise({ facts }: LoanState, today: CivilDate): PromiseToPay | null {
  return promisesOf(facts, today).findLast(promise => !promise.replacedOn) ?? null;
}

async function blockedAt(
  at: number,
  hours: LawfulHours,
  isUsedToday: () => Promise<boolean>,
): Promise<'used' | 'hours' | null> {
  if (await isUsedToday()) return 'used';
  return isLawful(at, hours) ? null : 'hours';
}

/** Whether a visit, an answered call or a message of this fund has used the person's day. */
async function isUsed(db: Reader, fundId: string, personId: string, on: CivilDate): Promise<boolean> {
  const used = await db.first(
    'select source from contact_day where fund_id = ? and person_id = ? and on_day = ?',
    [fundId, personId, dayNumber(on)],
  );
  return used !== null;
}
