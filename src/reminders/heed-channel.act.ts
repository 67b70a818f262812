// What an outcome says of its channel itself: switched off, used up, or to be left alone for a while.
import type { Doing } from '../journal/act.js';
import type { Outcome } from './channels/channel.js';

/** After a 429. */
const PAUSE_MILLISECONDS = 15 * 60_000;

/** Keeps it for whoever would send by that channel next; `now` is RFC 3339. */
export async function heedChannel(
  channel: string,
  outcome: Outcome,
  now: string,
  doing: Doing,
): Promise<void> {
  if (outcome.kind === 'refused' && outcome.channelOff) await setChannel(channel, null, 'off', now, doing);
  if (outcome.kind !== 'paused') return;
  if (outcome.quotaUsedUp) await setChannel(channel, null, 'quota-used-up', now, doing);
  else await setChannel(channel, pauseFrom(now), 'too-many', now, doing);
}

/** Until when a channel that said "too many" is left alone; RFC 3339. */
export function pauseFrom(now: string): string {
  return new Date(Date.parse(now) + PAUSE_MILLISECONDS).toISOString();
}

/** Paused until an instant, or (null) off until it is configured anew. */
async function setChannel(
  channel: string,
  until: string | null,
  reason: string,
  now: string,
  { tx }: Doing,
): Promise<void> {
  await tx.run('delete from channel_state where channel = ?', [channel]);
  await tx.run('insert into channel_state (channel, paused_until, reason, changed_at) values (?, ?, ?, ?)', [
    channel,
    until,
    reason,
    now,
  ]);
}
