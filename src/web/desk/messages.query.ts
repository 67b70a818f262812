// Messages of a day and reminders by state, within somebody's scope.
import { scopeFilter } from '../../access/right.js';
import { addDays, parseCivilDate } from '../../kernel/civil-date.js';
import { MESSAGE_STATES } from '../../reminders/message.entity.js';
import { REASON_WORDS, type ReminderReason } from '../../reminders/reasons.js';
import { REMINDER_STATES } from '../../reminders/reminder.entity.js';
import { MESSAGE_SELECT, type MessageRow, type ReminderRecord } from '../../reminders/reminders.query.js';
import type { MessagesView, RemindersView } from '../pages/messages.page.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';
import { named } from './fund-words.js';
import { overviewHref, type Words, wordOf } from './overview-asked.js';
import { pageOf } from './page-of.query.js';

/** What "sent" finds: whatever a provider has taken. */
const TAKEN = ['sent', 'delivered', 'read'];
/** What "failed" finds: tried, and not accepted so far. */
const NOT_TAKEN = "(t.state in ('failed', 'queued') or (t.state = 'planned' and t.attempts > 0))";

/** The messages of a day (`on`, today when absent), by state. */
export async function messagesView(asking: Asking, asked: Words, address: string): Promise<MessagesView> {
  const { db, actor, today, lang } = asking;
  const on = parseCivilDate(wordOf(asked, 'on')) ? wordOf(asked, 'on') : today;
  const state = MESSAGE_STATES.find(one => one === wordOf(asked, 'state')) ?? null;
  const where = [
    scopeFilter(actor, 'f.area', 't.fund_id'),
    { sql: 't.on_date = ?', parameters: [on] },
    ...whenState(state),
  ];
  const page = await pageOf<MessageRow & { madeUp: number | null }>(
    db,
    {
      select: MESSAGE_SELECT.replace('select t.*,', 'select t.*, coalesce(p.made_up, g.made_up) as made_up,'),
      where,
    },
    address,
  );
  const { channels } = words(lang).messages;
  return {
    on,
    state,
    before: overviewHref('/messages', { on: addDays(on, -1), state }),
    after: on < today ? overviewHref('/messages', { on: addDays(on, 1), state }) : null,
    rows: page.rows.map(row => ({
      to: named(row.recipientName, row.madeUp ?? 0),
      channel: row.channel && row.channel in channels ? (row.channel as keyof typeof channels) : 'by-hand',
      state: row.state,
      sentAt: row.sentAt ? new Date(row.sentAt) : null,
      attempts: row.attempts,
      text: row.text ?? (row.reason ? (REASON_WORDS[row.reason as ReminderReason]?.[lang] ?? '') : ''),
    })),
    next: page.next,
    first: page.first,
  };
}

function whenState(state: string | null) {
  if (state === null) return [];
  if (state === 'failed') return [{ sql: NOT_TAKEN, parameters: [] }];
  const states = state === 'sent' ? TAKEN : [state];
  return [{ sql: `t.state in (${states.map(() => '?').join(', ')})`, parameters: states }];
}

/** Reminders, the latest first; of a day or a state when asked. */
export async function remindersView(asking: Asking, asked: Words, address: string): Promise<RemindersView> {
  const { db, actor, lang } = asking;
  const state = REMINDER_STATES.find(one => one === wordOf(asked, 'state')) ?? null;
  const on = parseCivilDate(wordOf(asked, 'on')) ? wordOf(asked, 'on') : null;
  const where = [
    scopeFilter(actor, 'f.area', 't.fund_id'),
    ...(state ? [{ sql: 't.state = ?', parameters: [state] }] : []),
    ...(on ? [{ sql: 't.send_on = ?', parameters: [on] }] : []),
  ];
  const select = `select t.id, t.send_on || ' ' || t.id as cursor, t.loan_id, t.window_key as "window",
      t.send_on, t.due_on, t.state, t.reason, coalesce(p.name, g.name, '') as name,
      coalesce(p.made_up, g.made_up, 0) as made_up
    from reminder t join fund f on f.id = t.fund_id left join person p on p.id = t.recipient_id
    left join borrower_group g on g.id = t.recipient_id`;
  type Row = ReminderRecord & { cursor: string; name: string; madeUp: number };
  const page = await pageOf<Row>(db, { select, where, orderBy: "t.send_on || ' ' || t.id" }, address);
  return {
    state,
    rows: page.rows.map(row => ({
      href: `/loans/${row.loanId}`,
      to: named(row.name, row.madeUp),
      window: row.window,
      sendOn: row.sendOn,
      dueOn: row.dueOn,
      state: row.state,
      reason: row.reason ? (REASON_WORDS[row.reason as ReminderReason]?.[lang] ?? null) : null,
    })),
    next: page.next,
    first: page.first,
  };
}
