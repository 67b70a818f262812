// Invariants 4 and 5 of one fund: no window lost, nothing outside the hours, once a day, to nobody else.
import { bangkokDate, civilDate } from '../../kernel/civil-date.js';
import type { Instalment } from '../../ledger/projection.entity.js';
import { fundTypeOf } from '../../loans/loan-state.query.js';
import type { Reader } from '../../platform/database/database.js';
import { houseRules } from '../../registry/house-rules.js';
import { isLawful } from '../../reminders/hours.js';
import { windowRules, windowsOf } from '../../reminders/windows.js';
import { type Break, broken } from './break.js';

export async function checkReminders(db: Reader, fundId: string): Promise<Break[]> {
  const last = await db.first<{ day: number | null }>('select max(for_day) as day from daily_run');
  const lost = last?.day == null ? [] : await lostWindows(db, fundId, last.day);
  return [
    ...lost,
    ...(await withoutReason(db, fundId)),
    ...(await outsideHours(db, fundId)),
    ...(await twiceADay(db, fundId)),
    ...(await toOthers(db, fundId)),
  ];
}

type Row = Instalment & { fundType: string; fundTypeFrom: string };

/**
 * Windows of unpaid instalments up to the last daily run that have no reminder, or one that still waits
 * though closed.
 */
async function lostWindows(db: Reader, fundId: string, lastDay: number): Promise<Break[]> {
  const lastRun = civilDate(lastDay);
  const breaks: Break[] = [];
  const rows = await db.all<Row>(
    `select i.*, l.fund_type, l.fund_type_from from instalment i join loan l on l.id = i.loan_id
     where i.fund_id = ? and i.outstanding > 0 and i.notify_from_day <= ? and i.due_day <= ?
     order by i.loan_id, i.n`,
    [fundId, lastDay, lastDay + 400],
  );
  const reminders = await remindersOf(db, fundId);
  for (const row of rows) {
    const rules = windowRules(fundTypeOf(row).reminders);
    for (const window of windowsOf(rules, windowed(row))) {
      if (window.opensOn > lastRun) continue;
      const state = reminders.get(`${row.loanId}/${row.n}/${row.dueOn}/${window.key}`);
      const waits = state === 'planned' && window.closesOn <= lastRun;
      if (state && !waits) continue;
      breaks.push(
        broken(
          4,
          'window-lost',
          { kind: 'loan', id: row.loanId, fundId },
          `งวดที่ ${row.n} ช่วง ${window.key} (${window.opensOn}) ไม่มีการเตือน`,
          `Window ${window.key} of instalment ${row.n} (${window.opensOn}) has no reminder`,
        ),
      );
    }
  }
  return breaks;
}

/** The state of each window: `planned` only where every recipient's reminder still waits untried. */
async function remindersOf(db: Reader, fundId: string): Promise<Map<string, string>> {
  const rows = await db.all<{ key: string; waiting: number }>(
    `select r.loan_id || '/' || r.instalment || '/' || r.due_on || '/' || r.window_key as key,
       min(case when r.state = 'planned' and coalesce(m.attempts, 0) = 0 then 1 else 0 end) as waiting
     from reminder r left join message m on m.id = r.message_id where r.fund_id = ?
     group by r.loan_id, r.instalment, r.due_on, r.window_key`,
    [fundId],
  );
  return new Map(rows.map(row => [row.key, row.waiting === 1 ? 'planned' : 'settled']));
}

function windowed(row: Instalment) {
  return {
    dueOn: row.dueOn,
    lastDayInTime: civilDate(row.lastDay),
    previousDueOn: row.previousDueDay === null ? null : civilDate(row.previousDueDay),
    plannedFrom: civilDate(row.notifyFromDay),
  };
}

async function withoutReason(db: Reader, fundId: string): Promise<Break[]> {
  const rows = await db.all<{ id: string }>(
    `select id from reminder where fund_id = ? and state in ('cancelled', 'expired') and reason is null
     order by id`,
    [fundId],
  );
  return rows.map(({ id }) =>
    broken(
      4,
      'no-reason',
      { kind: 'reminder', id, fundId },
      'การเตือนถูกยกเลิกหรือหมดเวลาโดยไม่มีเหตุผล',
      'A reminder was cancelled or expired without a reason',
    ),
  );
}

interface SentMessage {
  id: string;
  recipientId: string;
  sentAt: string;
  fundType: string;
}

const SENT = "m.state in ('sent', 'delivered', 'read') and m.sent_at is not null";

function sentMessages(db: Reader, fundId: string): Promise<SentMessage[]> {
  return db.all<SentMessage>(
    `select m.id, m.recipient_id, m.sent_at, f.fund_type from message m join fund f on f.id = m.fund_id
     where m.fund_id = ? and ${SENT} order by m.sent_at, m.id`,
    [fundId],
  );
}

async function outsideHours(db: Reader, fundId: string): Promise<Break[]> {
  const { fundTypes, workingDays } = houseRules();
  const messages = await sentMessages(db, fundId);
  return messages
    .filter(({ fundType, sentAt }) => {
      const at = Date.parse(sentAt);
      const { hours } = fundTypes.version(fundType, bangkokDate(new Date(at)))!.reminders;
      return !isLawful(at, { hours, workingDays });
    })
    .map(({ id, sentAt }) =>
      broken(
        5,
        'outside-hours',
        { kind: 'message', id, fundId },
        `ข้อความส่งนอกเวลาที่กฎหมายให้ติดต่อ (${sentAt})`,
        `A message left outside the lawful hours (${sentAt})`,
      ),
    );
}

/** Two messages on one civil day, or one on a day that a visit or an answered call had used. */
async function twiceADay(db: Reader, fundId: string): Promise<Break[]> {
  const used = await db.all<{ personId: string; onDay: number; sourceId: string }>(
    'select person_id, on_day, source_id from contact_day where fund_id = ?',
    [fundId],
  );
  const days = new Map(used.map(row => [`${row.personId}/${civilDate(row.onDay)}`, row.sourceId]));
  const breaks: Break[] = [];
  for (const { id, recipientId, sentAt } of await sentMessages(db, fundId)) {
    const key = `${recipientId}/${bangkokDate(new Date(sentAt))}`;
    const by = days.get(key) ?? id;
    days.set(key, by);
    if (by === id) continue;
    breaks.push(
      broken(
        5,
        'twice-a-day',
        { kind: 'message', id, fundId },
        'ติดต่อคนเดียวกันเกินวันละครั้ง',
        'The same person was contacted more than once that day',
      ),
    );
  }
  return breaks;
}

/**
 * Sent to somebody who is neither the debtor, nor of the borrowing group (now or by the journal), nor a
 * guarantor.
 */
async function toOthers(db: Reader, fundId: string): Promise<Break[]> {
  const strangers = await db.all<{ id: string }>(
    `select r.id from reminder r join loan l on l.id = r.loan_id
     where r.fund_id = ? and r.state = 'sent' and r.recipient_id <> l.borrower_id
       and not exists (select 1 from group_member g
         where g.group_id = l.borrower_id and g.person_id = r.recipient_id)
       and not exists (select 1 from loan_guarantor g where g.loan_id = l.id and g.person_id = r.recipient_id)
       and not exists (select 1 from audit_event e where e.subject_id = l.borrower_id
         and e.details like '%' || r.recipient_id || '%')
     order by r.id`,
    [fundId],
  );
  return strangers.map(({ id }) =>
    broken(
      5,
      'to-a-stranger',
      { kind: 'reminder', id, fundId },
      'ข้อความไปถึงคนที่ไม่ใช่ลูกหนี้ สมาชิกกลุ่ม หรือผู้ค้ำประกัน',
      'A message went to nobody of the debt',
    ),
  );
}
