// What the pages of activity calls gather: which areas may be called, what is due, a report with its photos.
import { may } from '../../access/right.js';
import { addDays, type CivilDate } from '../../kernel/civil-date.js';
import { notFound } from '../../kernel/refusal.js';
import type { ActivityCall } from '../../recovery/calls/activity-call.entity.js';
import {
  type CallRecord,
  callRecord,
  districtsOf,
  type ReportRecord,
  standingsOf,
} from '../../recovery/calls/call.query.js';
import { recoveryFilter } from '../../recovery/recovery.query.js';
import * as show from '../format.js';
import type { Choice } from '../frame.js';
import type { DueReport } from '../pages/activity-calls.page.js';
import type { CallReportView } from '../pages/call-report.page.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';
import { activityName } from './fund-page.query.js';
import { ownAreas } from './own-areas.query.js';

/** The newest calls that the asker sees. */
export async function callsSeen({ db, actor }: Asking): Promise<CallRecord[]> {
  const { sql, parameters } = recoveryFilter(actor);
  const rows = await db.all<ActivityCall>(
    `select t.* from activity_call t where ${sql} order by t.issued_on desc, t.id desc limit 100`,
    parameters,
  );
  return rows.map(callRecord);
}

/** The asker's own provinces and districts. */
export async function areasToCall(asking: Asking): Promise<Choice[]> {
  const areas = await ownAreas(asking);
  return areas
    .filter(({ code }) => code.length >= 2 && code.length <= 4)
    .map(({ code, label }) => ({ value: code, label }));
}

/** Whether the asker's own office reports for a district. */
export function reportsFor({ actor }: Asking, district: string): boolean {
  return may(actor, 'officer', { fundId: null, area: district });
}

/** How many of the newest calls are looked through for what the asker still has to send. */
const LOOKED_THROUGH = 20;
const SOON_DAYS = 14;

/** What the asker's districts have to send within two weeks, or are late with; the first due first. */
export async function dueReports(asking: Asking, calls: readonly CallRecord[]): Promise<DueReport[]> {
  const { db, actor, today } = asking;
  if (actor.role !== 'district-officer' && actor.role !== 'assistant') return [];
  const due: DueReport[] = [];
  for (const call of calls.slice(0, LOOKED_THROUGH)) {
    for (const one of await standingsOf(db, actor, call, today)) {
      const isOpen = one.state === 'missing' || one.state === 'waiting' || one.state === 'returned';
      const isSoon = one.state !== 'waiting' || one.period.province <= addDays(today, SOON_DAYS);
      if (!isOpen || !isSoon || !reportsFor(asking, one.area)) continue;
      const href = reportFormHref(call.id, one.area, one.period.from);
      due.push({ href, title: call.title, on: one.period.province, state: one.state });
    }
  }
  return due.toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

export function reportFormHref(callId: string, area: string, from: CivilDate): string {
  return `/activity-calls/${callId}/reports/new?area=${area}&from=${from}`;
}

/** The district and period that a form is for; refuses (404) what the call does not ask. */
export function askedPeriod(call: CallRecord, area: unknown, from: unknown) {
  const district = districtsOf(call.area).find(one => one.code === area);
  const period = call.periods.find(one => one.from === from);
  if (!district || !period) throw notFound();
  return { district, period };
}

/** What funds of the district recorded in the period: each may be named by several reports. */
export async function activitiesIn(
  { db, lang }: Asking,
  district: string,
  period: { from: CivilDate; until: CivilDate },
): Promise<Choice[]> {
  const rows = await db.all<{ id: string; kind: string; on: CivilDate; fund: string }>(
    `select a.id, a.kind, a.on_date as "on", f.name as fund
     from fund_activity a join fund f on f.id = a.fund_id
     where f.area >= ? and f.area < ? and a.on_date >= ? and a.on_date <= ?
     order by a.on_date desc, a.id limit 40`,
    [district, `${district}~`, period.from, period.until],
  );
  return rows.map(row => ({
    value: row.id,
    label: activityName(row.kind, lang),
    detail: `${show.date(row.on, lang)} · ${row.fund}`,
  }));
}

/** Photos that were sent before, to be kept or left out: the value names the item and the file. */
export function keptPhotos(call: CallRecord, before: ReportRecord | null): Choice[] {
  return (before?.photos ?? []).map(({ item, fileId }, at) => ({
    value: `${item}/${fileId}`,
    label: `${at + 1}. ${call.items[item] ?? ''}`,
  }));
}

/** The last report as its form shows it again. */
export function reportTyped(
  call: CallRecord,
  report: ReportRecord | null,
): Record<string, string | string[]> {
  if (!report) return {};
  const countOf = (group: string) => report.participants.find(one => one.group === group)?.count;
  const placesOf = (item: string) => report.items.find(one => one.name === item)?.places;
  const written = (value: number | undefined) => (value === undefined ? '' : String(value));
  return {
    places: String(report.places),
    times: String(report.times),
    ...Object.fromEntries(call.groups.map((group, at) => [`count-${at}`, written(countOf(group))])),
    ...Object.fromEntries(call.items.map((item, at) => [`item-${at}`, written(placesOf(item))])),
    kept: report.photos.map(({ item, fileId }) => `${item}/${fileId}`),
    results: report.results.join('\n'),
    activityIds: report.activityIds,
  };
}

/** The report's page; the forms are added by who may use them. */
export async function callReportView(
  asking: Asking,
  call: CallRecord,
  report: ReportRecord,
): Promise<CallReportView> {
  const { db, lang, actor } = asking;
  const ids = report.activityIds;
  const named = ids.length
    ? await db.all<{ id: string; kind: string; fundId: string; fund: string }>(
        `select a.id, a.kind, a.fund_id, f.name as fund from fund_activity a join fund f on f.id = a.fund_id
         where a.id in (${ids.map(() => '?').join(', ')}) order by a.on_date, a.id`,
        ids,
      )
    : [];
  const decides = may(actor, 'officer', { fundId: null, area: call.area });
  return {
    call,
    report,
    district: districtsOf(call.area).find(one => one.code === report.area)?.name ?? report.area,
    activities: named.map(one => ({
      href: `/funds/${one.fundId}/activities/${one.id}`,
      label: `${activityName(one.kind, lang)} · ${one.fund}`,
    })),
    againHref: reportsFor(asking, report.area)
      ? reportFormHref(call.id, report.area, report.periodFrom)
      : null,
    form: decides && call.area !== report.area ? { values: {}, faults: [] } : null,
  };
}

/** The words that remind a district, to be copied. */
export function reminderText({ lang }: Asking, call: CallRecord, due: CivilDate): string {
  return words(lang).callForms.remindSays(call.title, show.longDate(due, lang));
}
