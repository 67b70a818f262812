// When a message may leave: Debt Collection Act s.9(2). 08:00 to 18:00 is lawful on every day of the week, so
// that a wrong holiday table breaks no law; the law's 20:00 on working days only where the fund chose it.
import { addDays, type CivilDate, civilDate, dayNumber } from '../kernel/civil-date.js';
import { ALL_DAYS, type WorkingDays } from '../ledger/working-days.js';
import type { ReminderRules } from '../registry/fund-type.js';

/** The hours of a kind of fund; `workingDays` is asked only where they are `extended`. */
export interface LawfulHours {
  hours: ReminderRules['hours'];
  workingDays: WorkingDays;
}

/** 08:00 and 18:00, and 20:00 on working days: what no setting of a fund can widen. */
const LAW = { from: 8 * 60, to: 18 * 60, toOnWorkingDays: 20 * 60 };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
// Bangkok has no summer time: plain arithmetic, and many times a zone table's speed.
const OFFSET = 7 * 60 * MINUTE;

/** The civil date in Bangkok at an instant (milliseconds since 1970). */
export function bangkokDay(at: number): CivilDate {
  return civilDate(Math.floor((at + OFFSET) / DAY));
}

/** The instant at which sending may begin on a day. */
export function opensAt(day: CivilDate, { hours }: LawfulHours): number {
  return midnight(day) + Math.max(hours.fromMinutes, LAW.from) * MINUTE;
}

/** The instant from which nothing may leave any more on a day. */
export function closesAt(day: CivilDate, { hours, workingDays }: LawfulHours): number {
  const isLong = hours.extended && workingDays.isWorkingDay(day);
  return midnight(day) + (isLong ? LAW.toOnWorkingDays : Math.min(hours.toMinutes, LAW.to)) * MINUTE;
}

/** Whether a message may leave at this instant: the opening belongs to the hours, the closing does not. */
export function isLawful(at: number, hours: LawfulHours): boolean {
  const day = bangkokDay(at);
  return opensAt(day, hours) <= at && at < closesAt(day, hours);
}

/** The hours in which every fund may send: 08:00 to 18:00, on any day. */
export const LAWFUL_FOR_ALL: LawfulHours = {
  hours: { fromMinutes: LAW.from, toMinutes: LAW.to, extended: false },
  workingDays: ALL_DAYS,
};

/** The instant itself when it is lawful, else the next one that is. */
export function nextLawful(at: number, hours: LawfulHours): number {
  const day = bangkokDay(at);
  if (at < opensAt(day, hours)) return opensAt(day, hours);
  return at < closesAt(day, hours) ? at : nextDayOpens(at, hours);
}

/** The opening of the day after the instant's own. */
export function nextDayOpens(at: number, hours: LawfulHours): number {
  return opensAt(addDays(bangkokDay(at), 1), hours);
}

function midnight(day: CivilDate): number {
  return dayNumber(day) * DAY - OFFSET;
}
