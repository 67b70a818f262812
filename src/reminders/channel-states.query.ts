// Each channel as it is now: off, used up, paused, or ready.
import type { Reader } from '../platform/database/database.js';
import type { Channel } from './channels/channel.js';
import { bangkokDay } from './hours.js';

/** A channel as the claim sees it. */
export interface ChannelState {
  kind: Channel['kind'];
  /** `off`: not configured, or its credentials were refused; `used-up`: no quota is left in this month. */
  state: 'ready' | 'off' | 'used-up';
  /** Milliseconds since 1970; null when it is not paused now. */
  pausedUntil: number | null;
}

/** The states of the channels at an instant (RFC 3339), in their order. */
export async function channelStates(db: Reader, channels: Channel[], now: string): Promise<ChannelState[]> {
  const rows = await db.all<KnownState>('select * from channel_state');
  return channels.map(({ kind, configured }) => {
    const known = rows.find(row => row.channel === kind);
    const pausedUntil = known?.pausedUntil && known.pausedUntil > now ? Date.parse(known.pausedUntil) : null;
    return { kind, state: configured ? stateNow(known, now) : 'off', pausedUntil };
  });
}

interface KnownState {
  channel: string;
  pausedUntil: string | null;
  reason: string | null;
  changedAt: string;
}

/** A quota is used up for its month; refused credentials hold until a test message is taken. */
function stateNow(known: KnownState | undefined, now: string): ChannelState['state'] {
  if (!known || known.pausedUntil !== null) return 'ready';
  if (known.reason !== 'quota-used-up') return 'off';
  const month = (instant: string) => bangkokDay(Date.parse(instant)).slice(0, 7);
  return month(known.changedAt) === month(now) ? 'used-up' : 'ready';
}
