// What became of a batch's tries: one transaction and one event for all of them.
import { type Act, type Doing, INSTALLATION_PLACE } from '../journal/act.js';
import { giveBackContactDay } from '../registry/contact-day.act.js';
import type { Outcome } from './channels/channel.js';
import type { Claimed } from './claim-messages.act.js';
import { handOverMessages } from './hand-over.act.js';
import { heedChannel, pauseFrom } from './heed-channel.act.js';
import { bangkokDay } from './hours.js';

export interface RecordOutcomes {
  /** RFC 3339. */
  now: string;
  tries: { claimed: Claimed; outcome: Outcome }[];
  /** The kinds of channels that are configured: where a refused message may go next. */
  configured: string[];
}

export interface OutcomeCounts {
  sent: number;
  failed: number;
  handedToCommittee: number;
}

export const recordOutcomes: Act<RecordOutcomes, OutcomeCounts> = {
  name: 'record-outcomes',
  right: 'machine',
  place: async () => INSTALLATION_PLACE,
  async run(input, doing) {
    const counts: OutcomeCounts = { sent: 0, failed: 0, handedToCommittee: 0 };
    await recordAccepted(input, counts, doing);
    for (const one of input.tries) await recordOther(one, input, counts, doing);
    return {
      answer: counts,
      subject: { kind: 'messages', id: bangkokDay(Date.parse(input.now)) },
      details: { ...counts, tries: input.tries.map(({ claimed, outcome }) => [claimed.id, outcome.kind]) },
    };
  },
};

/** Most tries end here: two statements for all of them. */
async function recordAccepted(
  { now, tries }: RecordOutcomes,
  counts: OutcomeCounts,
  { tx }: Doing,
): Promise<void> {
  const accepted = tries.flatMap(({ claimed, outcome }) =>
    outcome.kind === 'accepted' ? [{ id: claimed.id, providerId: outcome.providerId ?? null }] : [],
  );
  if (accepted.length === 0) return;
  counts.sent = accepted.length;
  const rows = accepted.map(() => '(cast(? as text), cast(? as text))').join(', ');
  await tx.run(
    `with o (id, provider_id) as (values ${rows})
     update message set state = 'sent', sent_at = ?, provider_id = (select o.provider_id from o where o.id =
       message.id),
       lease = null, leased_until = null, next_try_at = null, reason = null, changed_at = ?
     where id in (select id from o)`,
    [...accepted.flatMap(one => [one.id, one.providerId]), now, now],
  );
  await tx.run(
    `update reminder set state = 'sent', reason = null, changed_at = ?
     where state = 'planned' and message_id in (${accepted.map(() => '?').join(', ')})`,
    [now, ...accepted.map(one => one.id)],
  );
}

async function recordOther(
  { claimed, outcome }: RecordOutcomes['tries'][number],
  input: RecordOutcomes,
  counts: OutcomeCounts,
  doing: Doing,
): Promise<void> {
  await heedChannel(claimed.channel, outcome, input.now, doing);
  switch (outcome.kind) {
    case 'accepted':
      return;
    case 'refused':
      counts.failed += 1;
      return recordRefusal(claimed, input, counts, doing);
    case 'paused':
      if (!outcome.quotaUsedUp) return recordPause(claimed, input, doing);
      return recordRefusal(claimed, input, counts, doing);
    case 'unknown':
      counts.failed += 1;
      return release(claimed, outcome.retrySafe, doing);
    case 'handed':
      counts.handedToCommittee += await handOverMessages([claimed.id], 'letter-to-print', doing);
  }
}

/** Refused for certain: nothing has reached the person, so another channel may be tried the same day. */
async function recordRefusal(
  claimed: Claimed,
  input: RecordOutcomes,
  counts: OutcomeCounts,
  doing: Doing,
): Promise<void> {
  const { tx } = doing;
  await giveBackContactDay({ kind: 'message', id: claimed.id }, doing);
  await tx.run(
    `update message set state = 'planned', tried_channels = trim(tried_channels || ' ' || ?), attempts = 0,
      retry_key = null,
       first_tried_at = null, next_try_at = ?, lease = null, leased_until = null, reason = 'refused',
         changed_at = ? where id = ?`,
    [claimed.channel, input.now, input.now, claimed.id],
  );
  if (await hasOtherChannel(claimed, input, doing)) return;
  counts.handedToCommittee += await handOverMessages([claimed.id], 'refused', doing);
}

async function hasOtherChannel(
  claimed: Claimed,
  { configured }: RecordOutcomes,
  { tx }: Doing,
): Promise<boolean> {
  const message = await tx.first<{ triedChannels: string; recipientId: string }>(
    'select tried_channels, recipient_id from message where id = ?',
    [claimed.id],
  );
  const refused = message!.triedChannels.split(' ');
  const consented = await tx.all<{ kind: string }>(
    `select kind from contact_channel where person_id = ? and consented_on is not null and withdrawn_on is
      null`,
    [message!.recipientId],
  );
  return consented.some(({ kind }) => configured.includes(kind) && !refused.includes(kind));
}

async function recordPause(claimed: Claimed, { now }: RecordOutcomes, doing: Doing): Promise<void> {
  const until = pauseFrom(now);
  const first = claimed.attempts === 1;
  if (first) await giveBackContactDay({ kind: 'message', id: claimed.id }, doing);
  await doing.tx.run(
    `update message set state = 'planned', attempts = attempts - 1, first_tried_at = ?, next_try_at = ?, lease
      = null,
       leased_until = null, reason = 'channel-paused', changed_at = ? where id = ?`,
    [first ? null : claimed.firstTriedAt, until, now, claimed.id],
  );
}

/**
 * The outcome is unknown: the time of the next try was stored with the claim, and holds where a key protects
 * it.
 */
async function release(claimed: Claimed, retrySafe: boolean, { tx, at }: Doing): Promise<void> {
  await tx.run(
    `update message set lease = null, leased_until = null, reason = 'outcome-unknown', changed_at = ?
     ${retrySafe ? '' : ', next_try_at = null'} where id = ?`,
    [at.toISOString(), claimed.id],
  );
}
