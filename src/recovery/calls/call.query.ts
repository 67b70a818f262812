// Activity calls as they are read: each with its periods, and for every district what came and what has not.
import type { Actor } from '../../kernel/actor.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { notFound } from '../../kernel/refusal.js';
import type { Reader } from '../../platform/database/database.js';
import { houseRules } from '../../registry/house-rules.js';
import { recoveryFilter } from '../recovery.query.js';
import type { ActivityCall, ActivityDecision, ActivityReport } from './activity-call.entity.js';
import {
  type CallBody,
  type Period,
  periodsOf,
  type ReportBody,
  type ReportDecision,
  type ReportState,
  reportState,
  shortfalls,
} from './call.js';

export interface CallRecord extends CallBody {
  id: string;
  area: string;
  title: string;
  issuedOn: CivilDate;
  fromOn: CivilDate;
  untilOn: CivilDate;
  periods: Period[];
}

export interface ReportRecord extends ReportBody {
  id: string;
  callId: string;
  area: string;
  periodFrom: CivilDate;
  sentOn: CivilDate;
  sentBy: string;
  /** What it lacks of the call's targets; and the same in English. */
  lacking: string[];
  lackingEn: string[];
  /** The latest; null while nobody decided. */
  decision: DecisionRecord | null;
}

export interface DecisionRecord {
  decision: ReportDecision;
  on: CivilDate;
  note: string;
  by: string;
}

/** One district in one period. */
export interface CallStanding {
  area: string;
  name: string;
  period: Period;
  state: ReportState;
  reportId: string | null;
  decision: DecisionRecord | null;
  lacking: string[];
  lackingEn: string[];
  /** The officers of the district, to be reminded. */
  officers: string[];
}

export function callRecord(row: ActivityCall): CallRecord {
  const { id, area, title, issuedOn, fromOn, untilOn } = row;
  const body = JSON.parse(row.body) as CallBody;
  return {
    id,
    area,
    title,
    issuedOn,
    fromOn,
    untilOn,
    ...body,
    periods: periodsOf({ fromOn, untilOn, ...body }),
  };
}

/** The call, when the actor sees its area or a part of it; refuses (404) otherwise. */
export async function callFor(db: Reader, actor: Actor, callId: string): Promise<CallRecord> {
  const seen = recoveryFilter(actor);
  const row = await db.first<ActivityCall>(`select t.* from activity_call t where t.id = ? and ${seen.sql}`, [
    callId,
    ...seen.parameters,
  ]);
  if (!row) throw notFound();
  return callRecord(row);
}

/** The reports of the districts that the actor sees, in the order in which they came. */
export async function reportsOf(db: Reader, actor: Actor, call: CallRecord): Promise<ReportRecord[]> {
  const seen = recoveryFilter(actor);
  const rows = await db.all<ActivityReport>(
    `select t.* from activity_report t where t.call_id = ? and ${seen.sql} order by t.recorded_at, t.id`,
    [call.id, ...seen.parameters],
  );
  const decisions = await db.all<ActivityDecision>(
    'select * from activity_decision where call_id = ? order by recorded_at, id',
    [call.id],
  );
  return rows.map(row =>
    reportRecord(
      row,
      call,
      decisions.findLast(one => one.reportId === row.id),
    ),
  );
}

export function reportRecord(
  row: ActivityReport,
  call: CallRecord,
  decided: ActivityDecision | undefined,
): ReportRecord {
  const { id, callId, area, periodFrom, sentOn, recordedBy: sentBy } = row;
  const body = JSON.parse(row.body) as ReportBody;
  const lacks = shortfalls(call, body);
  return {
    ...{ id, callId, area, periodFrom, sentOn, sentBy },
    ...body,
    lacking: lacks.map(({ th }) => th),
    lackingEn: lacks.map(({ en }) => en),
    decision: decided ? decisionRecord(decided) : null,
  };
}

export function decisionRecord({ decision, onDate, note, recordedBy }: ActivityDecision): DecisionRecord {
  return { decision, on: onDate, note, by: recordedBy };
}

/** Refuses (404) a report that is not of the call, or not of a district that the actor sees. */
export async function reportFor(
  db: Reader,
  actor: Actor,
  { callId, reportId }: { callId: string; reportId: string },
): Promise<{ call: CallRecord; report: ReportRecord }> {
  const call = await callFor(db, actor, callId);
  const report = (await reportsOf(db, actor, call)).find(one => one.id === reportId);
  if (!report) throw notFound();
  return { call, report };
}

/** Who has sent and who has not, for periods that have begun; what is missing comes first. */
export async function standingsOf(
  db: Reader,
  actor: Actor,
  call: CallRecord,
  today: CivilDate,
): Promise<CallStanding[]> {
  const reports = await reportsOf(db, actor, call);
  const officers = await officersBelow(db, call.area);
  const begun = call.periods.filter(period => period.from <= today);
  const standings = districtsOf(call.area)
    .filter(({ code }) => actor.role === 'administrator' || touches(actor, code))
    .flatMap(({ code, name }) =>
      begun.map((period): CallStanding => {
        const report = reports.findLast(one => one.area === code && one.periodFrom === period.from);
        const decision = report?.decision ?? null;
        const state = reportState(period.province, report?.sentOn ?? null, today, decision?.decision ?? null);
        return {
          area: code,
          name,
          period,
          state,
          reportId: report?.id ?? null,
          decision,
          lacking: report?.lacking ?? [],
          lackingEn: report?.lackingEn ?? [],
          officers: officers.get(code) ?? [],
        };
      }),
    );
  const order: ReportState[] = ['returned', 'missing', 'waiting', 'late', 'sent'];
  return standings.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

/** The districts that a call of an area is for. */
export function districtsOf(area: string): { code: string; name: string }[] {
  const { areas } = houseRules();
  const district = area.length === 4 ? areas.find(area) : null;
  const found = district ? [district] : areas.children(area);
  return found.map(({ code, name }) => ({ code, name }));
}

function touches(actor: Actor, district: string): boolean {
  return actor.areas.some(area => district.startsWith(area) || area.startsWith(district));
}

async function officersBelow(db: Reader, area: string): Promise<Map<string, string[]>> {
  const rows = await db.all<{ area: string; name: string }>(
    `select a.area, u.name from user_account u join user_area a on a.user_id = u.id
     where u.role = 'district-officer' and a.area >= ? and a.area < ? order by u.name`,
    [area, `${area}~`],
  );
  const officers = new Map<string, string[]>();
  for (const row of rows) officers.set(row.area, [...(officers.get(row.area) ?? []), row.name]);
  return officers;
}
