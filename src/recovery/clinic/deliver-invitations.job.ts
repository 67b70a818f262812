// Carries what was decided to the channels, and records how each went. A crash in between leaves an outcome
// that nobody knows: asked again on the day within the hours, LINE gets the same key and takes it once; SMS
// and e-mail are not tried again.
import { randomUUID } from 'node:crypto';
import type { Act } from '../../journal/act.js';
import type { Journal } from '../../journal/journal.js';
import type { Actor } from '../../kernel/actor.js';
import { type CivilDate, dayNumber } from '../../kernel/civil-date.js';
import type { Reader } from '../../platform/database/database.js';
import { giveBackContactDay } from '../../registry/contact-day.act.js';
import { channelStates } from '../../reminders/channel-states.query.js';
import type { Channel, Outcome } from '../../reminders/channels/channel.js';
import { heedChannel } from '../../reminders/heed-channel.act.js';
import { bangkokDay } from '../../reminders/hours.js';
import { addFacts } from '../add-facts.act.js';
import { factsOf, placeAmong } from '../recovery.query.js';
import { readStory } from '../story.js';
import { inviteToRound } from './invite-to-round.act.js';
import { type InvitationOutcome, type Invited, leftBehind, mayLeave } from './invited.js';

const SUBJECT = 'หนังสือเชิญประชุม';

interface House {
  journal: Journal;
  database: Reader;
  channels: Channel[];
}

/**
 * Decides whom a message may reach, sends it, and answers how many were taken of those asked; `perform` is
 * the caller's door, with the key of the request.
 */
export async function sendInvitations(
  house: House,
  { recoveryId, roundId, actor }: { recoveryId: string; roundId: string; actor: Actor },
  perform: <I, A>(act: Act<I, A>, input: I) => Promise<A>,
): Promise<{ sent: number; asked: number }> {
  const { journal, database, channels } = house;
  const hand = randomUUID();
  const states = await channelStates(database, channels, journal.clock.now().toISOString());
  const ids = await perform(inviteToRound, { recoveryId, roundId, seenBy: actor, channels: states, hand });
  await deliver(house, { recoveryId, ids, hand }, actor);
  const { invitations } = readStory(await factsOf(database, recoveryId));
  const own = invitations.filter(one => ids.includes(one.id));
  return { sent: own.filter(one => one.outcome === 'accepted').length, asked: ids.length };
}

/** Sends those of the invitations that were to leave and whose outcome nobody knows. */
async function deliver(
  { journal, database, channels }: House,
  { recoveryId, ids, hand }: { recoveryId: string; ids: string[]; hand: string },
  actor: Actor,
): Promise<void> {
  const { invitations } = readStory(await factsOf(database, recoveryId));
  const waiting = invitations.filter(one => ids.includes(one.id) && one.channel && one.outcome === null);
  if (waiting.length === 0) return;
  const now = journal.clock.now();
  const told = await Promise.all(
    waiting.map(async one => {
      const channel = channels.find(({ kind }) => kind === one.channel);
      return { id: one.id, kind: one.channel!, outcome: await carry(database, channel, one, { now, hand }) };
    }),
  );
  const villages = waiting.map(one => one.village);
  await journal.perform(recordInvitations, { recoveryId, seenBy: actor, villages, told }, { actor });
}

async function carry(
  db: Reader,
  channel: Channel | undefined,
  invited: Invited,
  { now, hand }: { now: Date; hand: string },
): Promise<Outcome> {
  const at = { now: now.getTime(), hand };
  if (!channel || !mayLeave(invited, at)) return leftBehind(invited, hand);
  const to = await addressOf(db, invited, bangkokDay(at.now));
  if (!to) return leftBehind(invited, hand);
  return channel.send({
    ...{ to: to.address, subject: SUBJECT, text: invited.text, retryKey: invited.retryKey! },
  });
}

/** Where the person agreed to be written to; null when consent or contact was ended since it was decided. */
function addressOf(
  db: Reader,
  { personId, channel }: Invited,
  today: CivilDate,
): Promise<{ address: string } | null> {
  const day = dayNumber(today);
  return db.first<{ address: string }>(
    `select address from contact_channel c where person_id = ? and kind = ? and consented_on is not null
       and withdrawn_on is null and not exists (select 1 from contact_stop s where s.person_id = c.person_id
         and s.from_day <= ? and (s.until_day is null or s.until_day >= ?)) order by rank, id`,
    [personId, channel, day, day],
  );
}

interface ToldOutcomes {
  recoveryId: string;
  seenBy: Actor;
  villages: string[];
  told: { id: string; kind: string; outcome: Outcome }[];
}

/** What became of each; one that certainly did not leave gives the person's day back. */
const recordInvitations: Act<ToldOutcomes, number> = {
  name: 'record-invitations',
  right: 'officer',
  place: (db, input) => placeAmong(db, input),
  async run({ recoveryId, told }, doing) {
    const { invitations } = readStory(await factsOf(doing.tx, recoveryId));
    for (const { id, kind, outcome } of told) {
      const key = invitations.find(one => one.id === id)?.retryKey;
      if (outcome.kind === 'refused' || outcome.kind === 'paused')
        await giveBackContactDay({ kind: 'invitation', id: key! }, doing);
      await heedChannel(kind, outcome, doing.at.toISOString(), doing);
    }
    const facts = told.map(({ id, outcome }) => {
      const providerId = outcome.kind === 'accepted' ? outcome.providerId : null;
      const body: InvitationOutcome = { outcome: outcome.kind, providerId };
      return { kind: 'invitation-outcome' as const, on: doing.today, subjectId: id, body };
    });
    await addFacts(doing, recoveryId, facts);
    const accepted = told.filter(one => one.outcome.kind === 'accepted').length;
    return {
      answer: accepted,
      subject: { kind: 'recovery', id: recoveryId },
      details: { recoveryId, accepted, tried: told.length },
    };
  },
};
