// After a loan's projection changed: what is needless is cancelled with its reason, what is needed again is
// planned.
import { v7 as newId } from 'uuid';
import type { Change, Doing } from '../journal/act.js';
import { type CivilDate, dayNumber } from '../kernel/civil-date.js';
import { grouped } from '../kernel/grouped.js';
import type { Loan } from '../ledger/loan.entity.js';
import type { Instalment } from '../ledger/projection.entity.js';
import { lastClosedDay } from '../loans/closed-days.query.js';
import { fundTypeOf } from '../loans/loan-state.query.js';
import { isContactStopped } from '../registry/person.query.js';
import { createMessages } from './day-messages.act.js';
import { recipientsOf, windowed } from './planning.query.js';
import { Reminder } from './reminder.entity.js';
import { windowRules, windowsOf } from './windows.js';

const ofLoan = (row: { loanId: string }) => row.loanId;

export async function replanLoans(change: Change, doing: Doing): Promise<void> {
  const lastRun = await lastClosedDay(doing.tx);
  const loanIds = [...new Set(change.ids)];
  let planned = 0;
  for (let start = 0; start < loanIds.length; start += CHUNK)
    planned += await replanSome(loanIds.slice(start, start + CHUNK), lastRun, doing);
  // The days may be run behind the clock: what is needed again joins the messages of the last one run.
  if (planned > 0) await createMessages(lastRun ?? doing.today, doing);
}

const CHUNK = 500;

/** Cancels, revives and adds reminders of some loans; answers how many are planned that were not. */
async function replanSome(loanIds: string[], lastRun: CivilDate | null, doing: Doing): Promise<number> {
  const marks = loanIds.map(() => '?').join(', ');
  const all = <Row>(sql: string) => doing.tx.all<Row>(sql, loanIds);
  const reminders = grouped(
    await all<Reminder>(`select * from reminder where loan_id in (${marks})`),
    ofLoan,
  );
  if (reminders.size === 0 && lastRun === null) return 0;
  const instalments = grouped(
    await all<Instalment>(`select * from instalment where loan_id in (${marks}) order by loan_id, n`),
    ofLoan,
  );
  const loans = await all<Loan>(`select * from loan where id in (${marks}) order by id`);
  let planned = 0;
  for (const loan of loans) {
    const own = reminders.get(loan.id) ?? [];
    const rows = instalments.get(loan.id) ?? [];
    await cancelNeedless(own, rows, doing);
    if (lastRun === null) continue;
    planned += await reviveNeeded(own, rows, lastRun, doing);
    planned += await addMissing(loan, own, rows, lastRun, doing);
  }
  return planned;
}

function rowOf(reminder: Reminder, instalments: Instalment[]): Instalment | undefined {
  return instalments.find(row => row.n === reminder.instalment && row.dueOn === reminder.dueOn);
}

async function cancelNeedless(
  reminders: Reminder[],
  instalments: Instalment[],
  { tx, at }: Doing,
): Promise<void> {
  const now = at.toISOString();
  for (const reminder of reminders) {
    if (reminder.state !== 'planned') continue;
    const row = rowOf(reminder, instalments);
    if (row && row.outstanding > 0) continue;
    const reason = !row
      ? instalments.length > 0
        ? 'rescheduled'
        : 'disbursement-reversed'
      : row.writtenOff > 0
        ? 'written-off'
        : 'paid';
    await tx.run(
      `update reminder set state = 'cancelled', reason = ?, changed_at = ? where id = ? and state =
        'planned'`,
      [reason, now, reminder.id],
    );
    if (reminder.messageId) await cancelEmptyMessage(reminder.messageId, now, tx);
  }
}

async function cancelEmptyMessage(messageId: string, now: string, tx: Doing['tx']): Promise<void> {
  await tx.run(
    `update message set state = 'cancelled', reason = 'nothing-left', changed_at = ?
     where id = ? and state in ('planned', 'queued') and leased_until is null and attempts = 0
       and not exists (select 1 from reminder r where r.message_id = message.id and r.state = 'planned')`,
    [now, messageId],
  );
}

/** Cancelled as paid, but owed again after a reversal while its window is still open. */
async function reviveNeeded(
  reminders: Reminder[],
  instalments: Instalment[],
  lastRun: CivilDate,
  { tx, at }: Doing,
): Promise<number> {
  let revived = 0;
  for (const reminder of reminders) {
    if (reminder.state !== 'cancelled' || reminder.closesDay <= dayNumber(lastRun)) continue;
    if (!['paid', 'rescheduled', 'disbursement-reversed'].includes(reminder.reason ?? '')) continue;
    if ((rowOf(reminder, instalments)?.outstanding ?? 0) === 0) continue;
    revived += await tx.run(
      `update reminder set state = 'planned', reason = null, message_id = null, changed_at = ? where id = ?
        and state = 'cancelled'`,
      [at.toISOString(), reminder.id],
    );
  }
  return revived;
}

/** Windows that opened while the instalment was thought paid, or before it was known. */
async function addMissing(
  loan: Loan,
  reminders: Reminder[],
  instalments: Instalment[],
  lastRun: CivilDate,
  doing: Doing,
): Promise<number> {
  const known = new Set(reminders.map(one => `${one.instalment}/${one.dueOn}/${one.windowKey}`));
  const rules = windowRules(fundTypeOf(loan).reminders);
  const missing: Omit<Reminder, 'id' | 'recipientId'>[] = [];
  for (const row of instalments) {
    // Far from its first window nothing can be missing: most instalments end here.
    if (row.outstanding === 0 || row.dueDay - 400 > dayNumber(lastRun)) continue;
    for (const window of windowsOf(rules, windowed(row))) {
      if (window.opensOn > lastRun || known.has(`${row.n}/${row.dueOn}/${window.key}`)) continue;
      missing.push(newReminder(loan, row, window, lastRun, doing));
    }
  }
  if (missing.length === 0) return 0;
  const recipients = await recipientsOf(doing.tx, loan);
  const rows = missing.flatMap(one => recipients.map(recipientId => ({ ...one, id: newId(), recipientId })));
  await doing.tx.insert(Reminder, rows);
  return rows.filter(row => row.state === 'planned').length;
}

function newReminder(
  loan: Loan,
  row: Instalment,
  window: { key: string; kind: string; opensOn: CivilDate; closesOn: CivilDate },
  lastRun: CivilDate,
  { at }: Doing,
): Omit<Reminder, 'id' | 'recipientId'> {
  const byHand = window.kind !== 'message';
  const closed = window.closesOn <= lastRun;
  return {
    fundId: loan.fundId,
    loanId: loan.id,
    instalment: row.n,
    dueOn: row.dueOn,
    windowKey: window.key,
    messageId: null,
    sendOn: window.opensOn,
    sendDay: dayNumber(window.opensOn),
    closesDay: dayNumber(window.closesOn),
    state: byHand ? 'handed-to-committee' : closed ? 'expired' : 'planned',
    reason: byHand ? 'by-ladder' : closed ? 'window-closed' : null,
    createdAt: at.toISOString(),
    changedAt: at.toISOString(),
  };
}

/**
 * A death was recorded by mistake: what it cancelled and is still owed is planned again while its window is
 * open.
 */
export async function reviveForPeople(change: Change, doing: Doing): Promise<void> {
  const { tx, at } = doing;
  const lastRun = await lastClosedDay(tx);
  if (lastRun === null) return;
  let planned = 0;
  for (const personId of change.ids) {
    // Whoever asked for silence besides is still left alone.
    if (await isContactStopped(tx, personId, lastRun)) continue;
    planned += await tx.run(
      `update reminder set state = 'planned', reason = null, message_id = null, changed_at = ?
       where state = 'cancelled' and closes_day > ?
         and ((reason in ('contact-stopped', 'borrower-deceased') and recipient_id = ?)
           or (reason = 'borrower-deceased' and loan_id in (select id from loan where borrower_id = ?)))
         and exists (select 1 from instalment i where i.loan_id = reminder.loan_id
           and i.n = reminder.instalment and i.due_on = reminder.due_on and i.outstanding > 0)`,
      [at.toISOString(), dayNumber(lastRun), personId, personId],
    );
  }
  if (planned > 0) await createMessages(lastRun, doing);
}

/**
 * A person must not be contacted any more (asked so, died, withdrew consent): what is planned for them is
 * cancelled.
 */
export async function cancelForPeople(change: Change, { tx, at }: Doing): Promise<void> {
  const now = at.toISOString();
  for (const personId of change.ids) {
    await tx.run(
      `update reminder set state = 'cancelled', reason = 'contact-stopped', changed_at = ? where recipient_id
        = ? and state = 'planned'`,
      [now, personId],
    );
    await tx.run(
      `update message set state = 'cancelled', reason = 'contact-stopped', changed_at = ?
       where recipient_id = ? and state in ('planned', 'queued') and leased_until is null and attempts = 0`,
      [now, personId],
    );
  }
}
