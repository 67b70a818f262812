// Reminders and messages as they are read: what was said, to whom, by which way, and what became of it.
import type { Place } from '../journal/act.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { notFound } from '../kernel/refusal.js';
import type { Reader } from '../platform/database/database.js';
import { fundPlace } from '../registry/fund.query.js';
import type { Message, MessageState } from './message.entity.js';
import type { ReminderState } from './reminder.entity.js';

export interface ReminderRecord {
  id: string;
  fundId: string;
  loanId: string;
  instalment: number;
  window: string;
  recipientId: string;
  messageId: string | null;
  dueOn: CivilDate;
  sendOn: CivilDate;
  state: ReminderState;
  /** A key of reasons.ts. */
  reason: string | null;
}

/** What the lists read: the listed table's alias is `t`, its fund's `f`. */
export const REMINDER_SELECT = `select t.id, t.fund_id, t.loan_id, t.instalment, t.window_key as "window",
  t.recipient_id, t.message_id, t.due_on, t.send_on, t.state, t.reason
  from reminder t join fund f on f.id = t.fund_id`;

export interface MessageRecord {
  id: string;
  recipientId: string;
  recipientName: string;
  fundId: string;
  on: CivilDate;
  channel: string | null;
  state: MessageState;
  reason: string | null;
  /** Over all channels. */
  attempts: number;
  sentAt: string | null;
  providerId: string | null;
  text: string | null;
  reminders: ReminderRecord[];
}

export const MESSAGE_SELECT = `select t.*, coalesce(p.name, g.name, '') as recipient_name
  from message t join fund f on f.id = t.fund_id left join person p on p.id = t.recipient_id
  left join borrower_group g on g.id = t.recipient_id`;

export type MessageRow = Message & { recipientName: string };

/** The messages with the reminders that they carry. */
export async function messageRecords(db: Reader, rows: MessageRow[]): Promise<MessageRecord[]> {
  if (rows.length === 0) return [];
  const marks = rows.map(() => '?').join(', ');
  const reminders = await db.all<ReminderRecord>(
    `${REMINDER_SELECT} where t.message_id in (${marks})
     order by t.due_on, t.loan_id, t.instalment, t.send_on`,
    rows.map(row => row.id),
  );
  return rows.map(row => ({
    id: row.id,
    recipientId: row.recipientId,
    recipientName: row.recipientName,
    fundId: row.fundId,
    on: row.onDate,
    channel: row.channel,
    state: row.state,
    reason: row.reason,
    attempts: row.attempts + refusals(row),
    sentAt: row.sentAt,
    providerId: row.providerId,
    text: row.text,
    reminders: reminders.filter(one => one.messageId === row.id),
  }));
}

/** A channel that refused for certain was tried as well; the message's own count is of its last channel. */
function refusals({ triedChannels }: MessageRow): number {
  return triedChannels === '' ? 0 : triedChannels.split(' ').length;
}

/** One message; refuses (404) an unknown one. */
export async function messageOf(db: Reader, id: string): Promise<MessageRecord> {
  const row = await db.first<MessageRow>(`${MESSAGE_SELECT} where t.id = ?`, [id]);
  if (!row) throw notFound();
  return (await messageRecords(db, [row]))[0]!;
}

/** Whose message it is; refuses (404) an unknown one. */
export async function messagePlace(db: Reader, id: string): Promise<Place> {
  const row = await db.first<{ fundId: string }>('select fund_id from message where id = ?', [id]);
  if (!row) throw notFound();
  return fundPlace(db, row.fundId);
}
