// The operations page's view: the API's own report, in the page's words, with what needs a look.
import { bangkokDate, bangkokInstant, bangkokMinutes } from '../../kernel/civil-date.js';
import type { House } from '../../operations/house.js';
import { isBroken, type KeptVerdict, lastVerdict } from '../../operations/keep-verdict.job.js';
import {
  type BackupReport,
  type ChannelReport,
  type OperationsReport,
  operationsReport,
  type RunOfDay,
} from '../../operations/operations.query.js';
import { EMPTY_FORM, type FormState, type Lang } from '../frame.js';
import type { CheckLine, DailyRunLine, OperationsView } from '../pages/operations.page.js';
import { words } from '../words/words.js';
import { freeSpace } from './free-space.adapter.js';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Beyond it somebody should look why messages wait, and why no backup was made. */
const LONGEST_WAIT_MINUTES = 120;
const OLD_BACKUP_DAYS = 2;
const LONGEST_BACKUP_DAYS = 7;

/** How the installation fares now. */
export async function operationsView(
  house: House,
  lang: Lang,
  testForm: FormState = EMPTY_FORM,
): Promise<OperationsView> {
  const report = await operationsReport(house);
  const verdict = await lastVerdict(house.database);
  const seenAt = new Date(report.seenAt);
  const oldest = report.waiting.oldestSince;
  const oldestMinutes = oldest ? Math.round((seenAt.getTime() - Date.parse(oldest)) / MINUTE) : 0;
  const checks = [
    ...channelChecks(report.channels, lang),
    queueCheck(report),
    ...verdictChecks(verdict, report.backups[0], lang),
    backupCheck(report.backups[0], seenAt, lang),
    await diskCheck(house, lang),
    holidaysCheck(report, lang),
  ];
  const isLate = waitsTooLong(oldestMinutes, seenAt) || missedToday(report, house, seenAt);
  return {
    seenAt,
    needsCare: checks.filter(check => check.state === 'broken').length + (isLate ? 1 : 0),
    lastRun: report.lastRun && {
      at: new Date(report.lastRun.startedAt),
      seconds: Math.round(
        (Date.parse(report.lastRun.finishedAt) - Date.parse(report.lastRun.startedAt)) / 1000,
      ),
    },
    nextRun: report.nextRun ? new Date(report.nextRun) : null,
    messages: {
      sent: report.today.sent,
      failed: report.today.failed,
      handed: report.today.handedToCommittee,
    },
    waiting: { count: report.waiting.count, oldestMinutes },
    runs: report.runs.map(runLine),
    remark: report.runs.some(run => run.late) ? words(lang).operations.madeUpForAll : null,
    checks,
    breaks: (verdict?.breaks ?? []).map(one => one.words[lang]),
    channels: report.channels
      .filter(channel => channel.configured && channel.kind !== 'post')
      .map(({ kind }) => ({ value: kind, label: words(lang).messages.channels[kind] })),
    testForm,
    mayRun: true,
  };
}

function runLine(run: RunOfDay): DailyRunLine {
  return {
    on: run.on,
    startedAt: new Date(run.startedAt),
    made: run.messages,
    sent: run.sent,
    failed: run.failed,
    handed: run.handedToCommittee,
    late: run.late,
  };
}

/** A message made today may wait for the night to end; one that waits in the day's hours should not. */
function waitsTooLong(oldestMinutes: number, now: Date): boolean {
  const minutes = bangkokMinutes(now);
  return oldestMinutes > LONGEST_WAIT_MINUTES && minutes > 10 * 60 && minutes < 18 * 60;
}

function missedToday({ lastRun }: OperationsReport, { config }: House, now: Date): boolean {
  const today = bangkokDate(now);
  const isDue = now.getTime() - bangkokInstant(today, 0).getTime() > 60 * MINUTE;
  return !config.schedulerOff && isDue && lastRun !== null && lastRun.on < today;
}

function channelChecks(channels: ChannelReport[], lang: Lang): CheckLine[] {
  const o = words(lang).operations;
  const shown = channels.filter(channel => channel.kind !== 'post');
  return shown.map(({ kind, state, configured, pausedUntil, quota }) => {
    const name = kind as 'line' | 'sms' | 'email';
    if (!configured) return { name, state: 'notSet' as const, at: null, says: null };
    if (state === 'paused') {
      return { name, state: 'paused' as const, at: null, says: o.pausedUntil(new Date(pausedUntil!)) };
    }
    if (state !== 'ready') return { name, state: 'broken' as const, at: null, says: o.channelStates[state] };
    const left = quota && quota.limit !== null ? quota.limit - quota.used : null;
    return { name, state: 'works' as const, at: null, says: left === null ? null : o.quotaLeft(left) };
  });
}

function queueCheck({ queue }: OperationsReport): CheckLine {
  return { name: 'queue', state: queue.alive ? 'works' : 'broken', at: null, says: null };
}

/** What was verified last: by hand, or with the backup that was restored on trial. */
function verdictChecks(
  verdict: KeptVerdict | null,
  backup: BackupReport | undefined,
  lang: Lang,
): CheckLine[] {
  const tried = backup?.verdict === 'whole' ? backup.triedAt : null;
  const byHand = verdict && (!tried || verdict.at >= tried) ? verdict : null;
  const at = byHand?.at ?? tried;
  const line = (name: 'balances' | 'chain', invariants: (1 | 2 | 3 | 4 | 5 | 6)[]): CheckLine => ({
    name,
    state: !at ? 'notSet' : byHand && isBroken(byHand, invariants) ? 'broken' : 'works',
    at: at ? new Date(at) : null,
    says: at ? null : words(lang).operations.never,
  });
  return [line('balances', [1, 2, 4, 5, 6]), line('chain', [3])];
}

function backupCheck(backup: BackupReport | undefined, now: Date, lang: Lang): CheckLine {
  if (!backup) return { name: 'backup', state: 'notSet', at: null, says: words(lang).operations.never };
  const at = new Date(backup.at);
  if (backup.verdict !== 'whole') return { name: 'backup', state: 'broken', at: null, says: backup.verdict };
  const days = (now.getTime() - at.getTime()) / DAY;
  const state = days > LONGEST_BACKUP_DAYS ? 'broken' : days > OLD_BACKUP_DAYS ? 'paused' : 'works';
  return { name: 'backup', state, at, says: null };
}

/** Without its table a year's holidays would count as working days, and instalments as late. */
function holidaysCheck({ holidays: { missingYears } }: OperationsReport, lang: Lang): CheckLine {
  const says = missingYears.length ? words(lang).operations.noHolidays(missingYears) : null;
  return { name: 'holidays', state: says ? 'broken' : 'works', at: null, says };
}

async function diskCheck({ config }: House, lang: Lang): Promise<CheckLine> {
  const space = await freeSpace(config);
  if (!space) return { name: 'disk', state: 'works', at: null, says: null };
  const share = space.free / space.all;
  const says = words(lang).operations.freeSpace((space.free / 1e9).toFixed(1));
  return { name: 'disk', state: share < 0.05 ? 'broken' : 'works', at: null, says };
}
