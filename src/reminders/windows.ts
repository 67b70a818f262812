// The days on which an instalment is spoken of: so long before its printed due day, and so long after.
import { addDays, addMonths, type CivilDate, daysBetween, monthEnd } from '../kernel/civil-date.js';
import type { LADDER_KINDS, ReminderRules } from '../registry/fund-type.js';

/** `message` goes by the person's channel; `call`, `visit` and `letter` are work for people. */
export type WindowKind = (typeof LADDER_KINDS)[number];

/** A window of a kind of fund, parsed: days or months before the printed due day, or the nth overdue day. */
export type WindowRule =
  | { key: string; kind: 'message'; before: { days: number; months: number } }
  | { key: string; kind: WindowKind; overdueDay: number };

/** What the windows need to know of an instalment. */
export interface WindowedInstalment {
  /** The printed due day: what `PnD` counts from. */
  dueOn: CivilDate;
  /** The due day moved to a working day, plus the days of grace: the day before the first overdue one. */
  lastDayInTime: CivilDate;
  /** The printed due day of the instalment before it, null for the first. */
  previousDueOn: CivilDate | null;
  /** The day from which the disbursement is spoken of, or of import: earlier windows are not made. */
  plannedFrom: CivilDate;
}

/** One window of one instalment: open on every day from `opensOn` up to, but not on, `closesOn`. */
export interface ReminderWindow {
  key: string;
  kind: WindowKind;
  opensOn: CivilDate;
  closesOn: CivilDate;
}

/** No next window closes the last one; a month later the overdue list has the person anyway. */
export const LAST_WINDOW_DAYS = 30;

/** The rules of a kind of fund, in the order in which they open. Throws a defect for a key that is none. */
export function windowRules(reminders: Pick<ReminderRules, 'windows' | 'ladder'>): WindowRule[] {
  const ahead = reminders.windows.map(key => beforeDue(key));
  const overdue = reminders.ladder.map(({ day, kind }) => ({ key: `overdue-${day}`, kind, overdueDay: day }));
  return [...ahead, ...overdue.sort((a, b) => a.overdueDay - b.overdueDay)];
}

/**
 * All windows of an instalment, earliest first, each with the days on which it is open.
 * Left out: what would open before `plannedFrom`, and what would open before the previous due day.
 */
export function windowsOf(
  rules: readonly WindowRule[],
  instalment: WindowedInstalment,
  lastWindowDays = LAST_WINDOW_DAYS,
): ReminderWindow[] {
  const opened = rules
    .map(rule => ({ rule, opensOn: opensOn(rule, instalment) }))
    .filter(({ rule, opensOn }) => isMade(rule, opensOn, instalment))
    .sort((a, b) => (a.opensOn < b.opensOn ? -1 : a.opensOn > b.opensOn ? 1 : 0));
  return opened
    .map(({ rule, opensOn }, index) => ({
      key: rule.key,
      kind: rule.kind,
      opensOn,
      closesOn: closesOn(rule, opensOn, opened[index + 1]?.opensOn ?? null, instalment, lastWindowDays),
    }))
    .filter(window => window.opensOn < window.closesOn);
}

/** Whether a day lies in the window. */
export function isOpen(window: Pick<ReminderWindow, 'opensOn' | 'closesOn'>, day: CivilDate): boolean {
  return window.opensOn <= day && day < window.closesOn;
}

/** The instalments that open a window: those whose printed due day, or last day in time, is one of `days`. */
export interface OpeningInstalments {
  by: 'dueOn' | 'lastDayInTime';
  days: CivilDate[];
}

/**
 * For a planner that selects instalments by an indexed day. A month before may be several due days
 * (28 February for 28 to 31 March) or none (30 January in a common year).
 */
export function dueDaysFor(rule: WindowRule, day: CivilDate): OpeningInstalments {
  if ('overdueDay' in rule) return { by: 'lastDayInTime', days: [addDays(day, -rule.overdueDay)] };
  const { days, months } = rule.before;
  if (months === 0) return { by: 'dueOn', days: [addDays(day, days)] };
  const first = addMonths(day, months);
  const candidates = Array.from({ length: daysBetween(first, monthEnd(first)) + 1 }, (_, n) =>
    addDays(first, n),
  );
  return { by: 'dueOn', days: candidates.filter(dueOn => addMonths(dueOn, -months) === day) };
}

function beforeDue(key: string): WindowRule {
  const match = /^P(\d{1,3})([DM])$/.exec(key);
  if (!match) throw new Error(`No reminder window is written ${key}`);
  const count = Number(match[1]);
  const before = match[2] === 'M' ? { days: 0, months: count } : { days: count, months: 0 };
  return { key, kind: 'message', before };
}

function opensOn(rule: WindowRule, { dueOn, lastDayInTime }: WindowedInstalment): CivilDate {
  if ('overdueDay' in rule) return addDays(lastDayInTime, rule.overdueDay);
  return rule.before.months ? addMonths(dueOn, -rule.before.months) : addDays(dueOn, -rule.before.days);
}

function isMade(rule: WindowRule, opens: CivilDate, instalment: WindowedInstalment): boolean {
  if (opens < instalment.plannedFrom) return false;
  if ('overdueDay' in rule || instalment.previousDueOn === null) return true;
  // A notice of this instalment before the one before it fell due would be longer than their distance.
  return opens >= instalment.previousDueOn;
}

function closesOn(
  rule: WindowRule,
  opens: CivilDate,
  nextOpens: CivilDate | null,
  { dueOn, lastDayInTime }: WindowedInstalment,
  lastWindowDays: number,
): CivilDate {
  if ('overdueDay' in rule) return nextOpens ?? addDays(opens, lastWindowDays);
  // The last notice before the due day ends on it, also where no window opens on the due day itself.
  if (opens < dueOn) return nextOpens !== null && nextOpens < dueOn ? nextOpens : dueOn;
  // "Due today" may still be said, late, until the first overdue window takes over; without a ladder it
  // stops being true on the first overdue day.
  return nextOpens ?? addDays(lastDayInTime, 1);
}
