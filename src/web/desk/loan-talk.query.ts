// Whether and how the borrower may be spoken to today (Debt Collection Act s.9: lawful hours, once a day).
import { addDays, type CivilDate, dayNumber } from '../../kernel/civil-date.js';
import { debtorOf } from '../../loans/collect/parties.query.js';
import { type PromiseToPay, promisesOf } from '../../loans/collect/promises.js';
import type { LoanState } from '../../loans/loan-state.query.js';
import type { Reader } from '../../platform/database/database.js';
import { houseRules } from '../../registry/house-rules.js';
import { isContactStopped, personOf } from '../../registry/person.query.js';
import { closesAt } from '../../reminders/hours.js';
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
  const closing = closingOf(state, today);
  const free =
    now.getTime() < closing &&
    !(await isUsed(db, state.loan.fundId, personId, today)) &&
    !(await isContactStopped(db, personId, today));
  const promise = standingPromise(state, today);
  return {
    person: named(person.name, person.madeUp),
    phone: person.phone,
    leftToday: free ? 1 : 0,
    until: clock(new Date(closing), lang),
    nextAllowedOn: addDays(today, 1),
    promise: promise && {
      on: promise.promisedOn,
      amount: promise.amount,
      kept: promise.state === 'kept' || promise.state === 'kept-late',
    },
  };
}

/** The last promise that nothing has taken the place of; null when none was made. */
export function standingPromise({ facts }: LoanState, today: CivilDate): PromiseToPay | null {
  return promisesOf(facts, today).findLast(promise => !promise.replacedOn) ?? null;
}

function closingOf({ fundType }: LoanState, today: CivilDate): number {
  return closesAt(today, { hours: fundType.reminders.hours, workingDays: houseRules().workingDays });
}

/** Whether a visit, an answered call or a message of this fund has used the person's day. */
async function isUsed(db: Reader, fundId: string, personId: string, on: CivilDate): Promise<boolean> {
  const used = await db.first(
    'select source from contact_day where fund_id = ? and person_id = ? and on_day = ?',
    [fundId, personId, dayNumber(on)],
  );
  return used !== null;
}
