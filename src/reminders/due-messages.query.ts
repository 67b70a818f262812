// A batch of messages with all that the gate and the wording need, in a handful of statements whatever its
// size.
import { bangkokInstant, type CivilDate, civilDate } from '../kernel/civil-date.js';
import { grouped } from '../kernel/grouped.js';
import type { Satang } from '../kernel/money.js';
import type { Reader } from '../platform/database/database.js';
import type { FundPayment } from '../registry/fund.query.js';
import { isLawful, LAWFUL_FOR_ALL } from './hours.js';
import type { Message } from './message.entity.js';

/** One reminder on a message, with what its instalment and loan say now. */
export interface DueReminder {
  id: string;
  messageId: string;
  loanId: string;
  instalment: number;
  dueOn: CivilDate;
  windowKey: string;
  closesDay: number;
  contractNumber: string;
  fundType: string;
  fundTypeFrom: CivilDate;
  /** What is unpaid of the instalment; null when there is no such instalment any more. */
  outstanding: Satang | null;
  lastDay: number | null;
  accruing: number;
  borrowerDied: number;
  recipientAllowed: number;
}

export interface Address {
  personId: string;
  kind: 'line' | 'sms' | 'email' | 'post';
  address: string;
}

export interface DueMessage {
  message: Message;
  fundName: string;
  payment: FundPayment | null;
  recipientName: string;
  recipientDied: boolean;
  stopped: boolean;
  /** Another message, a visit or an answered call has used the day. */
  contactedToday: boolean;
  reminders: DueReminder[];
  addresses: Address[];
}

const WAITING = "state in ('planned', 'queued')";

/**
 * The ids of messages that may be tried at this instant, oldest first. One of today that was never tried and
 * was put off to another day is asked again within the hours, unless its person was spoken to today: what put
 * it off (a later instant that was asked for, a pause near the day's end) may hold no more.
 */
export async function dueMessageIds(db: Reader, onDay: number, now: string): Promise<string[]> {
  const tomorrow = bangkokInstant(civilDate(onDay + 1), 0).toISOString();
  const putOff = isLawful(Date.parse(now), LAWFUL_FOR_ALL)
    ? {
        sql: `or (on_day = ? and attempts = 0 and next_try_at >= ? and not exists (select 1 from contact_day c
          where c.fund_id = m.fund_id and c.person_id = m.recipient_id and c.on_day = m.on_day))`,
        parameters: [onDay, tomorrow],
      }
    : { sql: '', parameters: [] };
  const rows = await db.all<{ id: string }>(
    `select id from message m where ${WAITING} and on_day <= ? and (leased_until is null or leased_until <= ?)
     and (next_try_at is null or next_try_at <= ? ${putOff.sql}) order by on_day, id`,
    [onDay, now, now, ...putOff.parameters],
  );
  return rows.map(row => row.id);
}

/** How many messages are due up to a day and still wait. */
export async function countWaiting(db: Reader, onDay: number): Promise<number> {
  const row = await db.first<{ n: number }>(
    `select count(*) as n from message where ${WAITING} and on_day <= ?`,
    [onDay],
  );
  return row!.n;
}

/** Loads those of the messages that still wait and are in nobody's hand. */
export async function loadDueMessages(db: Reader, ids: string[], now: string): Promise<DueMessage[]> {
  const list = ids.map(() => '?').join(', ');
  const heads = await db.all<
    Message & {
      fundName: string;
      payment: string | null;
      personName: string | null;
      groupName: string | null;
      diedOn: string | null;
      stops: number;
      used: number;
    }
  >(
    `select m.*, f.name as fund_name, f.payment, p.name as person_name, g.name as group_name, p.died_on,
       (select count(*) from contact_stop s where s.person_id = m.recipient_id and s.from_day <= m.on_day
          and (s.until_day is null or s.until_day >= m.on_day)) as stops,
       (select count(*) from contact_day c where c.fund_id = m.fund_id and c.person_id = m.recipient_id
          and c.on_day = m.on_day and c.source_id <> m.id) as used
     from message m join fund f on f.id = m.fund_id left join person p on p.id = m.recipient_id
       left join borrower_group g on g.id = m.recipient_id
     where m.id in (${list}) and m.${WAITING} and (m.leased_until is null or m.leased_until <= ?) order by
       m.id`,
    [...ids, now],
  );
  if (heads.length === 0) return [];
  const reminders = grouped(await remindersOf(db, heads), one => one.messageId);
  const addresses = grouped(await addressesOf(db, heads), one => one.personId);
  return heads.map(({ fundName, payment, personName, groupName, diedOn, stops, used, ...message }) => ({
    message,
    fundName,
    payment: payment ? (JSON.parse(payment) as FundPayment) : null,
    recipientName: personName ?? groupName ?? '',
    recipientDied: diedOn !== null,
    stopped: stops > 0,
    contactedToday: used > 0,
    reminders: reminders.get(message.id) ?? [],
    addresses: addresses.get(message.recipientId) ?? [],
  }));
}

function remindersOf(db: Reader, messages: Message[]): Promise<DueReminder[]> {
  const list = messages.map(() => '?').join(', ');
  // A member of the borrowing group, the borrower or its representative: whom the law lets us tell.
  return db.all<DueReminder>(
    `select r.id, r.message_id, r.loan_id, r.instalment, r.due_on, r.window_key, r.closes_day, l.number as
      contract_number,
       l.fund_type, l.fund_type_from, i.outstanding, i.last_day,
       (select coalesce(max(s.accruing), 0) from loan_span s where s.loan_id = l.id) as accruing,
       (select count(*) from person b where b.id = l.borrower_id and b.died_on is not null) as borrower_died,
       case when l.borrower_id = r.recipient_id
         or exists (select 1 from loan_recipient lr where lr.loan_id = l.id and lr.person_id = r.recipient_id)
         or exists (select 1 from group_member gm where gm.group_id = l.borrower_id and gm.person_id =
           r.recipient_id)
         or exists (select 1 from borrower_group bg where bg.id = l.borrower_id and bg.representative_id =
           r.recipient_id)
         then 1 else 0 end as recipient_allowed
     from reminder r join loan l on l.id = r.loan_id
       left join instalment i on i.loan_id = r.loan_id and i.n = r.instalment and i.due_on = r.due_on
     where r.message_id in (${list}) and r.state = 'planned' order by r.due_on, r.loan_id, r.instalment`,
    messages.map(message => message.id),
  );
}

function addressesOf(db: Reader, messages: Message[]): Promise<Address[]> {
  const list = messages.map(() => '?').join(', ');
  return db.all<Address>(
    `select person_id, kind, address from contact_channel where person_id in (${list})
     and consented_on is not null and withdrawn_on is null order by person_id, rank, id`,
    messages.map(message => message.recipientId),
  );
}
