// A day's windows become reminders, by one statement over the instalments that open one that day, never over
// all loans.
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
  await insertReminders(openings, { day, runOn }, doing);
  return countsOf(doing, day);
}

/** A random UUID in the words of the dialect. */
export function uuidExpression(dialect: Dialect): string {
  if (dialect === 'postgres') return 'cast(gen_random_uuid() as text)';
  const hex = (bytes: number) => `hex(randomblob(${bytes}))`;
  return `lower(${hex(4)} || '-' || ${hex(2)} || '-4' || substr(${hex(2)}, 2) || '-a' || substr(${hex(2)}, 2)
    || '-' || ${hex(6)})`;
}

/** One branch for each window, each a look into the index of its day. */
async function insertReminders(
  openings: Opening[],
  { day, runOn }: PlanDay,
  { tx, at }: Doing,
): Promise<void> {
  const now = at.toISOString();
  const branches = openings.map(opening => branch(opening, dayNumber(day), dayNumber(runOn)));
  await tx.run(
    `insert into reminder (id, fund_id, loan_id, instalment, due_on, window_key, recipient_id, message_id,
       send_on, send_day, closes_day, state, reason, created_at, changed_at)
     select ${uuidExpression(tx.dialect)}, w.fund_id, w.loan_id, w.n, w.due_on, w.window_key, w.person_id,
       null,
       cast(? as text), cast(? as bigint), w.closes_day, w.state, w.reason, cast(? as text), cast(? as text)
     from (${branches.map(one => one.sql).join(' union all ')}) w
     where true on conflict (loan_id, instalment, due_on, window_key, recipient_id) do nothing`,
    [day, dayNumber(day), now, now, ...branches.flatMap(one => one.parameters)],
  );
}

function branch(opening: Opening, sendDay: number, runDay: number): { sql: string; parameters: Parameter[] } {
  const { windowKey, overdue, matchDay, closesDay, closesAfterLast, byHand, fundKinds } = opening;
  const closes = closesDay === null ? `i.last_day + ${closesAfterLast}` : `cast(${closesDay} as bigint)`;
  const expired = closesDay === null ? `${closes} <= ${runDay}` : `${closesDay} <= ${runDay}`;
  const state = byHand ? "'handed-to-committee'" : `case when ${expired} then 'expired' else 'planned' end`;
  const reason = byHand ? "'by-ladder'" : `case when ${expired} then 'window-closed' end`;
  // A notice before the instalment before it fell due would be longer than their distance.
  const notTooLong = overdue ? '' : `and (i.previous_due_day is null or i.previous_due_day <= ${sendDay})`;
  const kinds = fundKinds ? `and i.fund_kind in (${fundKinds.map(() => '?').join(', ')})` : '';
  return {
    sql: `select i.fund_id, i.loan_id, i.n, i.due_on, cast(? as text) as window_key, r.person_id, ${closes} as
      closes_day,
        ${state} as state, ${reason} as reason
      from instalment i join loan_recipient r on r.loan_id = i.loan_id
      where i.${overdue ? 'last_day' : 'due_day'} = ${matchDay} and i.outstanding > 0
        and i.notify_from_day <= ${sendDay} ${notTooLong} ${kinds}`,
    parameters: [windowKey, ...(fundKinds ?? [])],
  };
}

async function countsOf({ tx, at }: Doing, day: CivilDate): Promise<PlanCounts> {
  const rows = await tx.all<{ state: string; n: number }>(
    `select state, count(*) as n from reminder
     where state in ('planned', 'expired', 'handed-to-committee') and send_day = ? and created_at = ? group by
       state`,
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
