// One batch of messages: claim (commit), post, record what happened (commit).

import type { Journal } from '../journal/journal.js';
import { SYSTEM } from '../kernel/actor.js';
import { crashPoint } from '../platform/crash-point.js';
import type { Reader } from '../platform/database/database.js';
import type { Batch, BatchHandler, BatchOutcome } from '../platform/queue/batch-queue.js';
import { channelStates } from './channel-states.query.js';
import type { Channel, Outcome } from './channels/channel.js';
import { type Claimed, claimMessages } from './claim-messages.act.js';
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
  const channels = await channelStates(sender.database, sender.channels, now);
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
