// A fund's year by the seven duties of its working group: from its activities, its loans' steps, its arrears.
import { type CivilDate, civilDate, dayNumber, fiscalYearDays } from '../kernel/civil-date.js';
import { notFound } from '../kernel/refusal.js';
import { type ActivityBody } from '../loans/activity.query.js';
import type { Reader } from '../platform/database/database.js';
import type { DutyRules } from '../registry/duty-schema.js';
import { fundOf } from '../registry/fund.query.js';
import { houseRules } from '../registry/house-rules.js';
import { CLINIC_SERVICES, type DutyLine, type DutyRecord, dutyLines, problemsOf } from './duties.js';

export interface ClinicEntry {
  id: string;
  kind: string;
  on: CivilDate;
  place: string | null;
  people: number;
  note: string;
}

export interface FundDuties {
  fiscalYear: number;
  from: CivilDate;
  to: CivilDate;
  duties: DutyLine[];
  /** The log of the clinic's four services, the oldest first. */
  clinic: ClinicEntry[];
  problems: { on: CivilDate; kind: string; note: string }[];
  /** Nothing overdue since this day, as the register has it today; null while something is. */
  noArrearsSince: CivilDate | null;
}

/** The rules of the fund's kind on a day; null where its working group has no list of duties. */
export async function dutyRulesOf(db: Reader, fundId: string, on: CivilDate): Promise<DutyRules | null> {
  const { fundType } = await fundOf(db, fundId);
  return houseRules().fundTypes.version(fundType, on)?.duties ?? null;
}

/** The duties of a fiscal year (พ.ศ.); refuses (404) a kind of fund that has no list of them. */
export async function fundDuties(
  db: Reader,
  fundId: string,
  year: number,
  today: CivilDate,
): Promise<FundDuties> {
  const { from, to } = fiscalYearDays(year);
  const rules = await dutyRulesOf(db, fundId, to);
  if (!rules) throw notFound();
  const range = [fundId, from, to];
  const activities = await activitiesOf(db, range);
  const records: DutyRecord[] = [...activities, ...(await stepsOf(db, range))].toSorted((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );
  return {
    ...{ fiscalYear: year, from, to },
    duties: dutyLines(rules, records),
    clinic: activities.filter(one => (CLINIC_SERVICES as readonly string[]).includes(one.kind)),
    problems: problemsOf(rules, records).map(({ on, kind, note }) => ({ on, kind, note })),
    noArrearsSince: await noArrearsSince(db, fundId, today),
  };
}

async function activitiesOf(db: Reader, range: string[]): Promise<ClinicEntry[]> {
  const rows = await db.all<{ id: string; kind: string; on: CivilDate; place: string | null; body: string }>(
    `select id, kind, on_date as "on", place, body from fund_activity
     where fund_id = ? and on_date >= ? and on_date <= ? order by on_date, id`,
    range,
  );
  return rows.map(({ body, ...row }) => {
    const { attendance, note } = JSON.parse(body) as ActivityBody;
    return { ...row, people: attendance.length, note };
  });
}

/** Steps of one loan each; what an activity ticked is told by the activity, what was waived is not told. */
async function stepsOf(db: Reader, range: string[]): Promise<DutyRecord[]> {
  const rows = await db.all<{ on: CivilDate; body: string }>(
    `select f.on_date as "on", f.body from fact f
     where f.fund_id = ? and f.kind = 'step' and f.on_date >= ? and f.on_date <= ?
       and not exists (select 1 from fact u where u.of_fact = f.id and u.kind = 'step-undone')`,
    range,
  );
  return rows.flatMap(({ on, body }): DutyRecord[] => {
    const { key, note = '', waived, activityId } = JSON.parse(body) as Record<string, string | undefined>;
    return key && !waived && !activityId ? [{ kind: key, on, note, people: 0 }] : [];
  });
}

/** The day after the last one with something overdue; without any, the day of the first loan. */
async function noArrearsSince(db: Reader, fundId: string, today: CivilDate): Promise<CivilDate | null> {
  const day = dayNumber(today);
  const row = await db.first<{ begun: number | null; last: number | null }>(
    `select min(case when stage <> 'prevent' then from_day end) as begun,
       max(case when overdue > 0 then until_day end) as last
     from loan_span where fund_id = ? and from_day <= ?`,
    [fundId, day],
  );
  const { begun, last } = row!;
  if (last !== null) return last > day ? null : civilDate(last);
  return begun === null ? null : civilDate(begun);
}
