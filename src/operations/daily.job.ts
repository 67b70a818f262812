// A day: whatever is due by it and undone, missed days included, in one run, once in effect.

import type { Act } from '../journal/act.js';
import { INSTALLATION_PLACE } from '../journal/act.js';
import type { Journal } from '../journal/journal.js';
import { SYSTEM } from '../kernel/actor.js';
import { addDays, type CivilDate, civilDate, dayNumber } from '../kernel/civil-date.js';
import { invalid } from '../kernel/refusal.js';
import { thaiDate } from '../kernel/thai-words.js';
import { lastClosedDay } from '../loans/closed-days.query.js';
import { crashPoint } from '../platform/crash-point.js';
import type { Database, Reader } from '../platform/database/database.js';
import { makeDayMessages } from '../reminders/day-messages.act.js';
import { planDay } from '../reminders/plan-day.act.js';
import { DailyRun } from './daily-run.entity.js';

/** Minutes after midnight in Bangkok at which the scheduler closes the new day. */
export const DAILY_MINUTES = 5;

export interface DailyCounts {
  /** Days that this run closed. */
  days: number;
  planned: number;
  messages: number;
  cancelled: number;
  expired: number;
  handedToCommittee: number;
  movedToCollect: number;
}

const NOTHING: DailyCounts = {
  days: 0,
  planned: 0,
  messages: 0,
  cancelled: 0,
  expired: 0,
  handedToCommittee: 0,
  movedToCollect: 0,
};

/**
 * Runs every day up to `date` that is not closed yet; refuses (422) a day after today, answers zeros for a
 * closed one.
 */
export async function runDaily(
  house: { journal: Journal; database: Database },
  date: CivilDate,
): Promise<DailyCounts> {
  const today = house.journal.clock.today();
  if (date > today) {
    throw invalid('date', 'in-the-future', `${thaiDate(date)} ยังมาไม่ถึง`, `${date} is still to come`);
  }
  const total = { ...NOTHING };
  for (let day = await firstOpenDay(house.database, date); day <= date; day = addDays(day, 1)) {
    const counts = await house.journal.perform(closeDay, { day, runOn: date }, { actor: SYSTEM });
    crashPoint('daily.after-day');
    for (const key of Object.keys(total) as (keyof DailyCounts)[]) total[key] += counts[key];
  }
  return total;
}

/**
 * The day after the last closed one; on the very first run, the day from which any instalment may be spoken
 * of.
 */
async function firstOpenDay(db: Reader, date: CivilDate): Promise<CivilDate> {
  const last = await lastClosedDay(db);
  if (last !== null) return addDays(last, 1);
  const first = await db.first<{ day: number | null }>(
    'select min(notify_from_day) as day from instalment where outstanding > 0',
  );
  return first?.day != null && first.day < dayNumber(date) ? civilDate(first.day) : date;
}

/** One day, in one transaction: its windows, and on the run's own day the messages. */
const closeDay: Act<{ day: CivilDate; runOn: CivilDate }, DailyCounts> = {
  name: 'close-day',
  right: 'machine',
  place: async () => INSTALLATION_PLACE,
  async run({ day, runOn }, doing) {
    const counts = { ...NOTHING, days: 1 };
    const onDay = dayNumber(day);
    const subject = { kind: 'day', id: day };
    // Another process may have closed it while this one waited for the chain.
    const done = await doing.tx.first('select for_day from daily_run where for_day >= ?', [onDay]);
    if (done) return { answer: NOTHING, subject, details: { day, alreadyClosed: true } };
    const planned = await planDay({ day, runOn }, doing);
    crashPoint('daily.after-plan');
    counts.planned = planned.planned;
    counts.expired = planned.expired;
    counts.handedToCommittee = planned.byHand;
    counts.movedToCollect = await movedToCollect(doing.tx, onDay);
    if (day === runOn) {
      const made = await makeDayMessages(day, doing.at.toISOString(), doing);
      counts.messages = made.messages;
      counts.expired += made.expired;
      counts.handedToCommittee += made.handedToCommittee;
    }
    const at = doing.at.toISOString();
    await doing.tx.insert(DailyRun, {
      forDay: onDay,
      forDate: day,
      startedAt: at,
      finishedAt: at,
      counts: JSON.stringify(counts),
    });
    return { answer: counts, subject, details: { ...counts, runOn } };
  },
};

/** Loans whose overdue life begins on this day: the calendar alone moves them, the run only counts. */
async function movedToCollect(db: Reader, onDay: number): Promise<number> {
  const row = await db.first<{ n: number }>(
    `select count(*) as n from loan_span s where s.from_day = ? and s.stage = 'collect'
     and not exists (select 1 from loan_span b where b.loan_id = s.loan_id and b.until_day = s.from_day and
       b.stage = 'collect')`,
    [onDay],
  );
  return row!.n;
}
