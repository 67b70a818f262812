// Messages to those invited to a round: decided and stored before one leaves, under the rules that hold for
// every message of a fund. Within the lawful hours, by a channel that the person agreed to, to nobody who
// asked for none, and once a day.
import { randomUUID } from 'node:crypto';
import type { Act, Doing } from '../../journal/act.js';
import type { Actor, Post } from '../../kernel/actor.js';
import { type CivilDate, dayNumber } from '../../kernel/civil-date.js';
import { conflict } from '../../kernel/refusal.js';
import type { Reader } from '../../platform/database/database.js';
import { takeContactDay } from '../../registry/contact-day.act.js';
import type { ChannelState } from '../../reminders/channel-states.query.js';
import { isLawful, LAWFUL_FOR_ALL } from '../../reminders/hours.js';
import { addFacts, type NewFact, openStory } from '../add-facts.act.js';
import { fundsOfVillage } from '../follow-up/village-state.query.js';
import { mustSeeVillages, placeAmong } from '../recovery.query.js';
import { toldRecovery } from '../told-recovery.query.js';
import { type Invitation, invitationsOf } from './invitations.query.js';
import { type InvitationSent, type NoMessage, standing, stateOf } from './invited.js';

export interface InviteToRound {
  recoveryId: string;
  seenBy: Actor;
  roundId: string;
  /** As they are at this moment. */
  channels: ChannelState[];
  /** The call, by a name of its own. */
  hand: string;
}

/** Answers the ids of what was decided; those with a channel are to leave now. */
export const inviteToRound: Act<InviteToRound, string[]> = {
  name: 'invite-to-round',
  right: 'officer',
  place: async (db, { recoveryId, seenBy, roundId }) => {
    const told = await toldRecovery(db, seenBy, recoveryId);
    const { round } = await invitationsOf(db, told, roundId);
    return placeAmong(db, { recoveryId, seenBy, villages: round.villages });
  },
  async run({ recoveryId, roundId, channels, hand }, doing) {
    const story = await openStory(doing, recoveryId);
    const told = await toldRecovery(doing.tx, doing.actor, recoveryId);
    const { round, villages } = await invitationsOf(doing.tx, told, roundId);
    mustBeToCome(round.on, doing);
    await mustSeeVillages(
      doing.tx,
      recoveryId,
      doing.actor,
      villages.map(one => one.village),
    );
    const facts: NewFact[] = [];
    for (const village of villages) {
      const funds = await fundsOfVillage(doing.tx, told.recovery, village.village);
      for (const person of village.invited) {
        const asked = { roundId, village: village.village, name: person.name, text: village.message };
        const before = standing(story.invitations, asked);
        if (before && stateOf(before) !== 'by-hand') continue;
        const body = { ...(await decide(person, village, { funds, channels, doing })), hand };
        facts.push({
          ...{ kind: 'invitation' as const, on: doing.today, village: village.village, subjectId: roundId },
          body,
        });
      }
    }
    const ids = await addFacts(doing, recoveryId, facts);
    return {
      answer: ids,
      subject: { kind: 'recovery-round', id: roundId },
      details: { recoveryId, invited: facts.length, byMessage: facts.filter(goesByMessage).length },
    };
  },
};

function goesByMessage({ body }: NewFact): boolean {
  return (body as InvitationSent).channel !== null;
}

/** Refuses (409) a round that is over, and an hour at which nobody may be disturbed. */
function mustBeToCome(on: CivilDate, { today, at }: Doing): void {
  if (on < today) {
    throw conflict('round-is-over', 'จุดนี้ผ่านไปแล้ว ไม่ต้องเชิญอีก', 'This round is over; nobody is invited');
  }
  if (isLawful(at.getTime(), LAWFUL_FOR_ALL)) return;
  throw conflict(
    'outside-hours',
    'ส่งข้อความได้ 08.00 ถึง 18.00 น. ส่งใหม่ในเวลานั้น หรือพิมพ์หนังสือเชิญ',
    'Messages leave from 08:00 to 18:00; send again then, or print the letters',
  );
}

type Decided = Omit<InvitationSent, 'hand'>;

interface Deciding {
  funds: string[];
  channels: ChannelState[];
  doing: Doing;
}

async function decide(
  { name, post }: { name: string; post: Post },
  { message }: Invitation,
  { funds, channels, doing }: Deciding,
): Promise<Decided> {
  const none = (reason: NoMessage, personId: string | null = null): Decided => ({
    ...{ name, post, personId, channel: null, retryKey: null, text: message, reason },
  });
  const known = await peopleNamed(doing.tx, funds, name);
  const [person] = known;
  // Two of one name: a letter finds the right one.
  if (!person || known.length > 1) return none('not-registered');
  if (await isStopped(doing, person.id)) return none('contact-stopped', person.id);
  const kinds = await consentedKinds(doing.tx, person.id);
  const channel = channels
    .filter(one => one.state === 'ready' && one.pausedUntil === null && kinds.includes(one.kind))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))[0];
  if (!channel) return none('no-channel', person.id);
  const retryKey = randomUUID();
  // A reminder of today keeps its day; one that would leave later waits for tomorrow.
  const contact = { fundId: person.fundId, personId: person.id, on: doing.today };
  if (!(await takeContactDay(contact, { kind: 'invitation', id: retryKey }, doing)))
    return none('day-already-used', person.id);
  return { name, post, personId: person.id, channel: channel.kind, retryKey, text: message, reason: null };
}

interface Named {
  id: string;
  fundId: string;
}

async function peopleNamed(db: Reader, funds: string[], name: string): Promise<Named[]> {
  if (funds.length === 0) return [];
  return db.all<Named>(
    `select id, fund_id from person where fund_id in (${funds.map(() => '?').join(', ')}) and name = ?
       and died_on is null order by id`,
    [...funds, name],
  );
}

async function isStopped({ tx, today }: Doing, personId: string): Promise<boolean> {
  const stop = await tx.first(
    `select 1 from contact_stop where person_id = ? and from_day <= ?
       and (until_day is null or until_day >= ?)`,
    [personId, dayNumber(today), dayNumber(today)],
  );
  return stop !== undefined && stop !== null;
}

/** The kinds of channel that the person agreed to, the best first. */
async function consentedKinds(db: Reader, personId: string): Promise<string[]> {
  const rows = await db.all<{ kind: string }>(
    `select kind from contact_channel where person_id = ? and consented_on is not null
       and withdrawn_on is null order by rank, id`,
    [personId],
  );
  return rows.map(row => row.kind);
}
