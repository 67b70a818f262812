// How the installation fares: what ran, what was sent, what waits, and whether its parts answer.
import { addDays, bangkokDate, bangkokInstant, type CivilDate, dayNumber } from '../kernel/civil-date.js';
import type { Reader } from '../platform/database/database.js';
import { houseRules } from '../registry/house-rules.js';
import { channelStates } from '../reminders/channel-states.query.js';
import type { Channel, ChannelKind, Quota } from '../reminders/channels/channel.js';
import { DAILY_MINUTES, type DailyCounts } from './daily.job.js';
import type { DailyRun } from './daily-run.entity.js';
import type { House } from './house.js';

const DAYS_SHOWN = 14;

export interface MessageCounts {
  /** Not tried yet. */
  planned: number;
  sent: number;
  /** Tried and not accepted so far: tried again, or handed over when the day's hours end. */
  failed: number;
  handedToCommittee: number;
  cancelled: number;
}

/** What the run did, and what has become of its day's messages since; `planned` is the run's own. */
export interface RunOfDay extends DailyCounts, MessageCounts {
  on: CivilDate;
  startedAt: string;
  /** Run on a later day than its own: the machine was off. */
  late: boolean;
}

export interface ChannelReport {
  kind: ChannelKind;
  configured: boolean;
  state: 'ready' | 'off' | 'used-up' | 'paused';
  /** RFC 3339; null when it is not paused. */
  pausedUntil: string | null;
  quota: Quota | null;
}

export interface BackupReport {
  at: string;
  file: string;
  bytes: number;
  /** When it was last tried by restoring it, and how that went. */
  triedAt: string | null;
  verdict: string | null;
}

export interface OperationsReport {
  seenAt: string;
  lastRun: { on: CivilDate; startedAt: string; finishedAt: string } | null;
  /** Null where nothing fires by itself. */
  nextRun: string | null;
  today: MessageCounts;
  waiting: { count: number; oldestSince: string | null };
  /** Latest first. */
  runs: RunOfDay[];
  channels: ChannelReport[];
  queue: { carrier: 'redis' | 'in-process'; alive: boolean };
  backups: BackupReport[];
  /** The years (พ.ศ.) of the next months whose holidays are not in config/holidays: only weekends count. */
  holidays: { missingYears: number[] };
}

/** So many days ahead a year's holidays are asked for: a due day on one is moved by its table. */
const HOLIDAYS_AHEAD = 92;

/** The figures of the operations page, as of now. */
export async function operationsReport(house: House): Promise<OperationsReport> {
  const { database, config, clock, queue } = house;
  const now = clock.now();
  const today = bangkokDate(now);
  const messages = await messagesByDay(database, addDays(today, -60));
  const runs = await lastRuns(database);
  const last = runs[0];
  return {
    seenAt: now.toISOString(),
    lastRun: last ? { on: last.forDate, startedAt: last.startedAt, finishedAt: last.finishedAt } : null,
    nextRun: config.schedulerOff ? null : nextRunAfter(now).toISOString(),
    today: messages.get(dayNumber(today)) ?? NONE,
    waiting: await waitingOn(database, today),
    runs: runs.map(run => runOfDay(run, messages.get(run.forDay) ?? NONE)),
    channels: await channelReports(database, house.channels, now),
    queue: { carrier: config.redisUrl ? 'redis' : 'in-process', alive: await queue.alive() },
    backups: await lastBackups(database),
    holidays: { missingYears: houseRules().workingDays.missingYears(today, addDays(today, HOLIDAYS_AHEAD)) },
  };
}

/** Each channel with its state and what is left of its month. */
export async function channelReports(db: Reader, channels: Channel[], now: Date): Promise<ChannelReport[]> {
  const states = await channelStates(db, channels, now.toISOString());
  return Promise.all(
    channels.map(async (channel, at) => {
      const { state, pausedUntil } = states[at]!;
      return {
        kind: channel.kind,
        configured: channel.configured,
        state: state === 'ready' && pausedUntil !== null ? 'paused' : state,
        pausedUntil: pausedUntil === null ? null : new Date(pausedUntil).toISOString(),
        quota: channel.configured ? await channel.quota() : null,
      };
    }),
  );
}

/** The next instant at which the scheduler closes a day. */
function nextRunAfter(now: Date): Date {
  const today = bangkokDate(now);
  const atToday = bangkokInstant(today, DAILY_MINUTES);
  return now < atToday ? atToday : bangkokInstant(addDays(today, 1), DAILY_MINUTES);
}

const NONE: MessageCounts = { planned: 0, sent: 0, failed: 0, handedToCommittee: 0, cancelled: 0 };

/** By day; what people do by hand from the start, without a message, counts as handed over too. */
async function messagesByDay(db: Reader, from: CivilDate): Promise<Map<number, MessageCounts>> {
  const count = (condition: string) => `cast(sum(case when ${condition} then 1 else 0 end) as bigint)`;
  const rows = await db.all<MessageCounts & { onDay: number }>(
    `select on_day, ${count("state = 'planned' and attempts = 0")} as planned,
       ${count("state in ('sent', 'delivered', 'read')")} as sent,
       ${count("state = 'failed' or state = 'queued' or (state = 'planned' and attempts > 0)")} as failed,
       ${count("state = 'handed-to-committee'")} as handed_to_committee,
       ${count("state = 'cancelled'")} as cancelled
     from message where on_day >= ? group by on_day`,
    [dayNumber(from)],
  );
  const byHand = await db.all<{ sendDay: number; n: number }>(
    `select send_day, count(*) as n from reminder where state = 'handed-to-committee' and message_id is null
     and send_day >= ? group by send_day`,
    [dayNumber(from)],
  );
  const days = new Map(rows.map(({ onDay, ...counts }) => [onDay, counts]));
  for (const { sendDay, n } of byHand) {
    const counts = days.get(sendDay) ?? NONE;
    days.set(sendDay, { ...counts, handedToCommittee: counts.handedToCommittee + n });
  }
  return days;
}

async function lastRuns(db: Reader): Promise<DailyRun[]> {
  return db.all<DailyRun>(`select * from daily_run order by for_day desc limit ${DAYS_SHOWN}`);
}

function runOfDay(run: DailyRun, messages: MessageCounts): RunOfDay {
  const counts = JSON.parse(run.counts) as DailyCounts;
  const late = bangkokDate(new Date(run.startedAt)) > run.forDate;
  const { planned } = counts;
  return { on: run.forDate, startedAt: run.startedAt, late, ...counts, ...messages, planned };
}

async function waitingOn(db: Reader, today: CivilDate): Promise<OperationsReport['waiting']> {
  const row = await db.first<{ count: number; oldestSince: string | null }>(
    `select count(*) as "count", min(created_at) as oldest_since from message
     where state in ('planned', 'queued') and on_day <= ?`,
    [dayNumber(today)],
  );
  return row!;
}

function lastBackups(db: Reader): Promise<BackupReport[]> {
  return db.all<BackupReport>(
    `select at, file, bytes, tried_at, verdict from backup_run order by at desc, id desc limit ${DAYS_SHOWN}`,
  );
}
