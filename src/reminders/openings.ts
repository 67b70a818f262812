// Which instalments open a window on a day, as rows that one statement can join: the day's plan is set-based.
import { type CivilDate, dayNumber } from '../kernel/civil-date.js';
import type { FundTypes } from '../registry/fund-type.js';
import { dueDaysFor, LAST_WINDOW_DAYS, type WindowRule, windowRules, windowsOf } from './windows.js';

/** Instalments of some fund kinds whose printed due day, or last day in time, is `matchDay`. */
export interface Opening {
  /** The fund type versions (`women@2020-04-01`) that share it; null: all that config/ knows. */
  fundKinds: string[] | null;
  windowKey: string;
  /** Whether `matchDay` is the last day in time (an overdue window) or the printed due day. */
  overdue: boolean;
  matchDay: number;
  /**
   * The first closed day; null: it depends on the instalment, `closesAfterLast` days after its last day in
   * time.
   */
  closesDay: number | null;
  closesAfterLast: number | null;
  /** Work for people: no message is made. */
  byHand: boolean;
}

/** All openings of a day, over every kind of fund and version; what several kinds share stands once. */
export function openingsOn(fundTypes: FundTypes, day: CivilDate): Opening[] {
  const versions = fundTypes.list().flatMap(fundType => fundType.versions);
  const shared = new Map<string, { opening: OwnOpening; fundKinds: string[] }>();
  for (const version of versions) {
    const rules = windowRules(version.reminders);
    for (const opening of rules.flatMap(rule => openingsOf(rule, rules, day))) {
      const key = JSON.stringify(opening);
      const known = shared.get(key) ?? { opening, fundKinds: [] };
      known.fundKinds.push(`${version.key}@${version.validFrom}`);
      shared.set(key, known);
    }
  }
  return [...shared.values()].map(({ opening, fundKinds }) => ({
    ...opening,
    fundKinds: fundKinds.length === versions.length ? null : fundKinds,
  }));
}

type OwnOpening = Omit<Opening, 'fundKinds'>;

function openingsOf(rule: WindowRule, rules: WindowRule[], day: CivilDate): OwnOpening[] {
  const { days } = dueDaysFor(rule, day);
  const common = { windowKey: rule.key, byHand: rule.kind !== 'message' };
  if ('overdueDay' in rule) {
    const next = rules.find(other => 'overdueDay' in other && other.overdueDay > rule.overdueDay);
    const length = next && 'overdueDay' in next ? next.overdueDay - rule.overdueDay : LAST_WINDOW_DAYS;
    const closesDay = dayNumber(day) + length;
    return days.map(last => ({
      ...common,
      overdue: true,
      matchDay: dayNumber(last),
      closesDay,
      closesAfterLast: null,
    }));
  }
  const firstOverdue = rules.find(other => 'overdueDay' in other);
  const afterLast = firstOverdue && 'overdueDay' in firstOverdue ? firstOverdue.overdueDay : 1;
  return days.map(dueOn => {
    const matchDay = dayNumber(dueOn);
    // On the due day itself the window stays open until the first overdue one, which depends on the
    // instalment.
    if (dueOn === day)
      return { ...common, overdue: false, matchDay, closesDay: null, closesAfterLast: afterLast };
    const closesDay = dayNumber(closesBeforeDue(rule, rules, dueOn));
    return { ...common, overdue: false, matchDay, closesDay, closesAfterLast: null };
  });
}

/** When a window before the due day closes: at the next one, at the latest on the due day. */
function closesBeforeDue(rule: WindowRule, rules: WindowRule[], dueOn: CivilDate): CivilDate {
  const windows = windowsOf(rules, {
    dueOn,
    lastDayInTime: dueOn,
    previousDueOn: null,
    plannedFrom: '0000-01-01',
  });
  return windows.find(window => window.key === rule.key)?.closesOn ?? dueOn;
}
