// Before a dispatch: what a dead process had in hand is taken back, what the day's end has decided is handed
// over, and what earlier days left joins today's messages.
import { type Act, INSTALLATION_PLACE } from '../journal/act.js';
import { dayNumber } from '../kernel/civil-date.js';
import type { Reader } from '../platform/database/database.js';
import { houseRules } from '../registry/house-rules.js';
import { type DayMessages, makeDayMessages, UNSETTLED } from './day-messages.act.js';
import { handOverMessages } from './hand-over.act.js';
import { bangkokDay, closesAt } from './hours.js';

export interface SettleWaiting {
  /** RFC 3339. */
  now: string;
  /** Leases whose processes are known to be dead. */
  deadLeases: string[];
}

export const settleWaiting: Act<SettleWaiting, DayMessages> = {
  name: 'settle-waiting',
  right: 'machine',
  place: async () => INSTALLATION_PLACE,
  async run({ now, deadLeases }, doing) {
    const today = bangkokDay(Date.parse(now));
    for (const lease of deadLeases) {
      await doing.tx.run('update message set lease = null, leased_until = null where lease = ?', [lease]);
    }
    const counts = await makeDayMessages(today, now, doing);
    const late = await triedAfterHours(doing.tx, now);
    counts.handedToCommittee += await handOverMessages(late, 'not-accepted-in-time', doing);
    return { answer: counts, subject: { kind: 'day', id: today }, details: { now, ...counts, deadLeases } };
  },
};

/** Whether there is anything to settle: an idle dispatch writes nothing. */
export async function hasUnsettled(db: Reader, now: string): Promise<boolean> {
  const onDay = dayNumber(bangkokDay(Date.parse(now)));
  if (await db.first(UNSETTLED, [onDay, onDay])) return true;
  return (await triedAfterHours(db, now)).length > 0;
}

/** Leases that are held; whether their processes live is asked outside. */
export async function heldLeases(db: Reader): Promise<string[]> {
  const rows = await db.all<{ lease: string }>('select distinct lease from message where lease is not null');
  return rows.map(row => row.lease);
}

/** Messages of today that were tried, not accepted, and whose lawful hours are over. */
async function triedAfterHours(db: Reader, now: string): Promise<string[]> {
  const instant = Date.parse(now);
  const today = bangkokDay(instant);
  const { fundTypes, workingDays } = houseRules();
  const rows = await db.all<{ id: string; fundType: string }>(
    `select m.id, f.fund_type from message m join fund f on f.id = m.fund_id
     where m.state in ('planned', 'queued') and m.on_day = ? and m.attempts > 0
       and (m.leased_until is null or m.leased_until <= ?)`,
    [dayNumber(today), now],
  );
  return rows
    .filter(
      row =>
        instant >=
        closesAt(today, { hours: fundTypes.version(row.fundType, today)!.reminders.hours, workingDays }),
    )
    .map(row => row.id);
}
