// A day's windows become reminders, by one statement over the instalments that open one that day, never over all loans.
import { type Act, type Doing, INSTALLATION_PLACE } from '../journal/act.js';
import { type CivilDate, dayNumber } from '../kernel/civil-date.js';
import type { Dialect, Parameter } from '../platform/database/database.js';
import { houseRules } from '../registry/house-rules.js';
import { type Opening, openingsOn } from './openings.js';

export interface PlanDay {
  /** The day whose windows open. */
  day: CivilDate;
  /** The day on which this is done: later than `day` when the machine was off. */
  runOn: CivilDate;
}

export interface PlanCounts {
  planned: number;
  expired: number;
  byHand: number;
}

/** Plans one day. Windows that have been overtaken by the day of the run are stored as expired. */
export async function planDay({ day, runOn }: PlanDay, doing: Doing): Promise<PlanCounts> {
  const openings = openingsOn(houseRules().fundTypes, day);
  if (openings.length === 0) return { planned: 0, expired: 0, byHand: 0 };
  for (const overdue of [false, true]) {
    const part = openings.filter(opening => opening.overdue === overdue);
    if (part.length > 0) await insertReminders(part, overdue, { day, runOn }, doing);
  }
  return countsOf(doing, day);
}

/** A random UUID in the words of the dialect. */
export function uuidExpression(dialect: Dialect): string {
  if (dialect === 'postgres') return 'cast(gen_random_uuid() as text)';
  const hex = (bytes: number) => `hex(randomblob(${bytes}))`;
  return `lower(${hex(4)} || '-' || ${hex(2)} || '-4' || substr(${hex(2)}, 2) || '-a' || substr(${hex(2)}, 2) || '-' || ${hex(6)})`;
}

async function insertReminders(
  openings: Opening[],
  overdue: boolean,
  { day, runOn }: PlanDay,
  { tx, at }: Doing,
): Promise<void> {
  const sendDay = dayNumber(day);
  const runDay = dayNumber(runOn);
  const now = at.toISOString();
  const parameters: Parameter[] = openings.flatMap(one => [
    one.fundType,
    one.fundTypeFrom,
    one.windowKey,
    one.matchDay,
    one.closesDay ?? 0,
    one.closesAfterLast ?? 0,
    one.byHand ? 1 : 0,
  ]);
  // PostgreSQL takes the types of a VALUES list from its first row.
  const row =
    '(cast(? as text), cast(? as text), cast(? as text), cast(? as bigint), cast(? as bigint), cast(? as bigint), cast(? as bigint))';
  const closes = 'case when w.closes_day > 0 then w.closes_day else i.last_day + w.closes_after_last end';
  const notTooLong = overdue ? '' : 'and (i.previous_due_day is null or i.previous_due_day <= ?)';
  await tx.run(
    `with w (fund_type, fund_type_from, window_key, match_day, closes_day, closes_after_last, by_hand)
       as (values ${openings.map(() => row).join(', ')})
     insert into reminder (id, fund_id, loan_id, instalment, due_on, window_key, recipient_id, message_id,
       send_on, send_day, closes_day, state, reason, created_at, changed_at)
     select ${uuidExpression(tx.dialect)}, i.fund_id, i.loan_id, i.n, i.due_on, w.window_key,
       coalesce(r.person_id, l.borrower_id), null, cast(? as text), cast(? as bigint), ${closes},
       case when w.by_hand = 1 then 'handed-to-committee' when ${closes} <= ? then 'expired' else 'planned' end,
       case when w.by_hand = 1 then 'by-ladder' when ${closes} <= ? then 'window-closed' end, cast(? as text), cast(? as text)
     from w join instalment i on i.${overdue ? 'last_day' : 'due_day'} = w.match_day and i.outstanding > 0
       join loan l on l.id = i.loan_id and l.fund_type = w.fund_type and l.fund_type_from = w.fund_type_from
       left join loan_recipient r on r.loan_id = i.loan_id
     where i.notify_from_day <= ? ${notTooLong}
     on conflict (loan_id, instalment, due_on, window_key, recipient_id) do nothing`,
    [...parameters, day, sendDay, runDay, runDay, now, now, sendDay, ...(overdue ? [] : [sendDay])],
  );
}

async function countsOf({ tx, at }: Doing, day: CivilDate): Promise<PlanCounts> {
  const rows = await tx.all<{ state: string; n: number }>(
    `select state, count(*) as n from reminder
     where state in ('planned', 'expired', 'handed-to-committee') and send_day = ? and created_at = ? group by state`,
    [dayNumber(day), at.toISOString()],
  );
  const of = (state: string) => rows.find(row => row.state === state)?.n ?? 0;
  return { planned: of('planned'), expired: of('expired'), byHand: of('handed-to-committee') };
}

/** The day's plan alone, as an act: what the bench measures and a test may call. */
export const planDayAct: Act<PlanDay, PlanCounts> = {
  name: 'plan-day',
  right: 'machine',
  place: async () => INSTALLATION_PLACE,
  async run(input, doing) {
    const answer = await planDay(input, doing);
    return { answer, subject: { kind: 'day', id: input.day }, details: { ...input, ...answer } };
  },
};
