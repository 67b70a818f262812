// The day's messages: what is left from days before is settled, then one message is made for each person of
// each fund.
import type { Doing } from '../journal/act.js';
import { type CivilDate, dayNumber } from '../kernel/civil-date.js';
import { handOverMessages } from './hand-over.act.js';
import { uuidExpression } from './plan-day.act.js';

export interface DayMessages {
  messages: number;
  expired: number;
  handedToCommittee: number;
}

/**
 * Whether anything of days before `day`, or without a message, waits: so that an idle call writes nothing.
 */
export const UNSETTLED = `select 1 as one where
  exists (select 1 from message where state in ('planned', 'queued') and on_day < ?)
  or exists (select 1 from reminder where state = 'planned' and message_id is null)
  or exists (select 1 from reminder where state = 'planned' and closes_day <= ?)`;

/**
 * Settles what earlier days left over and makes the messages of a day. Messages in a living process's hand
 * stay.
 */
export async function makeDayMessages(day: CivilDate, now: string, doing: Doing): Promise<DayMessages> {
  const onDay = dayNumber(day);
  const handedToCommittee = await handOverTried(onDay, now, doing);
  const expired = await expireClosed(onDay, doing);
  await releaseUntried(onDay, doing);
  const messages = await createMessages(day, doing);
  return { messages, expired, handedToCommittee };
}

/** Tried on an earlier day and not accepted: it may have arrived, so people ask. */
async function handOverTried(onDay: number, now: string, doing: Doing): Promise<number> {
  const rows = await doing.tx.all<{ id: string }>(
    `select id from message where state in ('planned', 'queued') and on_day < ? and attempts > 0
     and (leased_until is null or leased_until <= ?)`,
    [onDay, now],
  );
  return handOverMessages(
    rows.map(row => row.id),
    'not-accepted-in-time',
    doing,
  );
}

async function expireClosed(onDay: number, { tx, at }: Doing): Promise<number> {
  return tx.run(
    `update reminder set state = 'expired', reason = 'window-closed', message_id = null, changed_at = ?
     where state = 'planned' and closes_day <= ? and (message_id is null or exists
       (select 1 from message m where m.id = reminder.message_id and m.attempts = 0 and m.leased_until is
         null))`,
    [at.toISOString(), onDay],
  );
}

/** Never tried on its own day: its reminders join this day's message. */
async function releaseUntried(onDay: number, { tx, at }: Doing): Promise<void> {
  const untried = `state in ('planned', 'queued') and attempts = 0 and leased_until is null`;
  await tx.run(
    `update reminder set message_id = null where state = 'planned' and message_id in
       (select id from message where ${untried} and on_day < ?)`,
    [onDay],
  );
  await tx.run(
    `update message set state = 'cancelled', reason = 'its-day-passed', changed_at = ? where ${untried} and
      on_day < ?`,
    [at.toISOString(), onDay],
  );
}

/** One message for each person of each fund with waiting reminders, and the reminders on it. */
export async function createMessages(day: CivilDate, { tx, at }: Doing): Promise<number> {
  const onDay = dayNumber(day);
  const now = at.toISOString();
  const reopened = await reopenMessages(onDay, now, tx);
  const made = await tx.run(
    `insert into message (id, fund_id, recipient_id, on_date, on_day, state, attempts, tried_channels,
      created_at, changed_at)
     select ${uuidExpression(tx.dialect)}, w.fund_id, w.recipient_id, cast(? as text), cast(? as bigint),
       'planned', 0, '',
       cast(? as text), cast(? as text)
     from (select distinct fund_id, recipient_id from reminder where state = 'planned' and message_id is null)
       w
     where true on conflict (fund_id, recipient_id, on_day) do nothing`,
    [day, onDay, now, now],
  );
  await tx.run(
    `update reminder set message_id = m.id from message m where m.on_day = ? and m.fund_id = reminder.fund_id
       and m.recipient_id = reminder.recipient_id and m.state = 'planned' and m.attempts = 0
       and reminder.state = 'planned' and reminder.message_id is null`,
    [onDay],
  );
  return made + reopened;
}

/** The day's message that was dropped, yet there is something to say again: never tried, it may go. */
function reopenMessages(onDay: number, now: string, tx: Doing['tx']): Promise<number> {
  return tx.run(
    `update message set state = 'planned', reason = null, changed_at = ?
     where on_day = ? and state = 'cancelled' and reason in ('nothing-left', 'contact-stopped')
       and attempts = 0 and exists
       (select 1 from reminder r where r.fund_id = message.fund_id and r.recipient_id = message.recipient_id
          and r.state = 'planned' and r.message_id is null)`,
    [now, onDay],
  );
}
