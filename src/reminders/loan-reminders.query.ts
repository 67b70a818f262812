// All that is said about one loan: what has been planned or said, by which way, and what is still to come.
import type { CivilDate } from '../kernel/civil-date.js';
import { loanOf } from '../ledger/loan.query.js';
import type { Instalment } from '../ledger/projection.entity.js';
import { lastClosedDay } from '../loans/closed-days.query.js';
import { fundTypeOf } from '../loans/loan-state.query.js';
import type { Reader } from '../platform/database/database.js';
import type { MessageState } from './message.entity.js';
import { recipientsOf, windowed } from './planning.query.js';
import type { ReminderRecord } from './reminders.query.js';
import { type WindowKind, windowRules, windowsOf } from './windows.js';

/** A stored reminder with the message that carries it; nulls while none does. */
export interface LoanReminder extends ReminderRecord {
  recipientName: string;
  message: {
    channel: string | null;
    state: MessageState;
    on: CivilDate;
    sentAt: string | null;
    reason: string | null;
  } | null;
}

/** A window whose day has not come: no row exists yet, and a payment or a new plan may undo it. */
export interface ComingReminder {
  instalment: number;
  window: string;
  kind: WindowKind;
  dueOn: CivilDate;
  sendOn: CivilDate;
  recipientIds: string[];
}

export interface LoanReminders {
  items: LoanReminder[];
  upcoming: ComingReminder[];
}

/** The loan's reminders, oldest first, as of today. */
export async function loanReminders(db: Reader, loanId: string, today: CivilDate): Promise<LoanReminders> {
  return { items: await storedOf(db, loanId), upcoming: await comingOf(db, loanId, today) };
}

interface StoredRow extends ReminderRecord {
  recipientName: string;
  channel: string | null;
  messageState: MessageState | null;
  messageOn: CivilDate | null;
  sentAt: string | null;
  messageReason: string | null;
}

async function storedOf(db: Reader, loanId: string): Promise<LoanReminder[]> {
  const rows = await db.all<StoredRow>(
    `select t.id, t.fund_id, t.loan_id, t.instalment, t.window_key as "window", t.recipient_id,
       t.message_id, t.due_on, t.send_on, t.state, t.reason, coalesce(p.name, g.name, '') as recipient_name,
       m.channel, m.state as message_state, m.on_date as message_on, m.sent_at, m.reason as message_reason
     from reminder t left join message m on m.id = t.message_id left join person p on p.id = t.recipient_id
       left join borrower_group g on g.id = t.recipient_id
     where t.loan_id = ? order by t.send_day, t.instalment, t.recipient_id, t.id`,
    [loanId],
  );
  return rows.map(({ channel, messageState, messageOn, sentAt, messageReason, ...row }) => ({
    ...row,
    message: messageState && { channel, state: messageState, on: messageOn!, sentAt, reason: messageReason },
  }));
}

async function comingOf(db: Reader, loanId: string, today: CivilDate): Promise<ComingReminder[]> {
  const loan = await loanOf(db, loanId);
  const planned = (await lastClosedDay(db)) ?? '';
  const recipientIds = await recipientsOf(db, loan);
  const rules = windowRules(fundTypeOf(loan).reminders);
  const unpaid = await db.all<Instalment>(
    'select * from instalment where loan_id = ? and outstanding > 0 order by n',
    [loanId],
  );
  return unpaid
    .flatMap(row => windowsOf(rules, windowed(row)).map(window => ({ row, window })))
    .filter(({ window }) => window.opensOn > planned && window.closesOn > today)
    .map(({ row, window }) => ({
      instalment: row.n,
      window: window.key,
      kind: window.kind,
      dueOn: row.dueOn,
      sendOn: window.opensOn,
      recipientIds,
    }))
    .sort((a, b) => (a.sendOn < b.sendOn ? -1 : a.sendOn > b.sendOn ? 1 : a.instalment - b.instalment));
}
