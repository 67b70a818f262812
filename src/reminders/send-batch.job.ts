// One batch of messages: claim (commit), post, record what happened (commit).

import type { Journal } from '../journal/journal.js';
import { SYSTEM } from '../kernel/actor.js';
import { crashPoint } from '../platform/crash-point.js';
import type { Reader } from '../platform/database/database.js';
import type { Batch, BatchHandler, BatchOutcome } from '../platform/queue/batch-queue.js';
import type { Channel, Outcome } from './channels/channel.js';
import { type ChannelState, type Claimed, claimMessages } from './claim-messages.act.js';
import { bangkokDay } from './hours.js';
import { LEASE_MILLISECONDS } from './lease.js';
import { recordOutcomes } from './record-outcomes.act.js';

const POSTS_AT_ONCE = 25;

export interface Sender {
  journal: Journal;
  database: Reader;
  channels: Channel[];
  /** This process, as leases name it. */
  lease: string;
}

/** The worker's handler. A batch that comes twice finds its messages claimed or done, and does nothing. */
export function batchHandler(sender: Sender): BatchHandler {
  return batch => sendBatch(sender, batch);
}

async function sendBatch(sender: Sender, { ids, now }: Batch): Promise<BatchOutcome> {
  const leasedUntil = new Date(Date.parse(now) + LEASE_MILLISECONDS).toISOString();
  const channels = await channelStates(sender, now);
  const call = { actor: SYSTEM };
  const claim = await sender.journal.perform(
    claimMessages,
    { ids, now, lease: sender.lease, leasedUntil, channels },
    call,
  );
  crashPoint('dispatch.after-claim');
  const outcome = { sent: 0, failed: 0, handedToCommittee: claim.handedToCommittee };
  if (claim.claimed.length === 0) return outcome;
  const tries = await postAll(sender, claim.claimed);
  crashPoint('dispatch.after-answers');
  const configured = sender.channels.filter(channel => channel.configured).map(channel => channel.kind);
  const counts = await sender.journal.perform(recordOutcomes, { now, tries, configured }, call);
  crashPoint('dispatch.after-record');
  outcome.sent = counts.sent;
  outcome.failed = counts.failed;
  outcome.handedToCommittee += counts.handedToCommittee;
  return outcome;
}

async function postAll(
  sender: Sender,
  claimed: Claimed[],
): Promise<{ claimed: Claimed; outcome: Outcome }[]> {
  const tries: { claimed: Claimed; outcome: Outcome }[] = [];
  const waiting = claimed.values();
  const lane = async () => {
    for (const one of waiting) {
      const channel = sender.channels.find(candidate => candidate.kind === one.channel)!;
      const outcome = await channel.send({
        to: one.to,
        subject: one.subject,
        text: one.text,
        retryKey: one.retryKey,
      });
      crashPoint('dispatch.after-post');
      tries.push({ claimed: one, outcome });
    }
  };
  await Promise.all(Array.from({ length: Math.min(POSTS_AT_ONCE, claimed.length) }, lane));
  return tries;
}

/** Each channel as it is now: off, used up, paused, or ready. */
async function channelStates(sender: Sender, now: string): Promise<ChannelState[]> {
  const rows = await sender.database.all<KnownState>('select * from channel_state');
  return sender.channels.map(({ kind, configured }) => {
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

/** A quota is used up for its month; refused credentials hold until the process starts with others. */
function stateNow(known: KnownState | undefined, now: string): ChannelState['state'] {
  if (!known || known.pausedUntil !== null) return 'ready';
  if (known.reason !== 'quota-used-up') return 'off';
  const month = (instant: string) => bangkokDay(Date.parse(instant)).slice(0, 7);
  return month(known.changedAt) === month(now) ? 'used-up' : 'ready';
}
