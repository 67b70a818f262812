// A committee member asked to a round by a message: what was to leave, and what became of it.
import type { Post } from '../../kernel/actor.js';
import type { Outcome } from '../../reminders/channels/channel.js';
import { contactGate } from '../../reminders/gate.js';
import { bangkokDay, LAWFUL_FOR_ALL } from '../../reminders/hours.js';
import { retrySafe } from '../../reminders/lease.js';
import type { StoredFact } from '../facts.js';

/** Why no message goes; the letter and the telephone remain. */
export const NO_MESSAGE = ['not-registered', 'no-channel', 'contact-stopped', 'day-already-used'] as const;
export type NoMessage = (typeof NO_MESSAGE)[number];

/** What was decided before anything left: stored with the key under which a channel takes it once. */
export interface InvitationSent {
  name: string;
  post: Post;
  personId: string | null;
  channel: string | null;
  retryKey: string | null;
  /** The call that decided it and carries it out, by a name of its own. */
  hand: string;
  text: string;
  reason: NoMessage | null;
}

export interface InvitationOutcome {
  outcome: Outcome['kind'];
  providerId: string | null;
}

/** As it stands; `outcome` null: nobody knows yet whether it left. */
export interface Invited extends InvitationSent {
  id: string;
  roundId: string;
  village: string;
  /** RFC 3339. */
  at: string;
  by: string;
  outcome: Outcome['kind'] | null;
}

/** `sent`: the provider has it; `unknown`: it may have it; `by-hand`: by letter or telephone alone. */
export type InvitationState = 'sent' | 'unknown' | 'by-hand';

/** Adds a fact to what is known; an outcome of one that the provider has taken changes nothing more. */
export function tellInvitation(known: Invited[], fact: StoredFact): void {
  if (fact.kind === 'invitation') {
    const { id, subjectId, village, enteredAt, enteredByName } = fact;
    const sent = JSON.parse(fact.body) as InvitationSent;
    known.push({
      ...sent,
      ...{ id, roundId: subjectId!, village: village!, at: enteredAt, by: enteredByName },
      outcome: null,
    });
    return;
  }
  const asked = known.find(one => one.id === fact.subjectId);
  if (!asked || asked.outcome === 'accepted') return;
  asked.outcome = (JSON.parse(fact.body) as InvitationOutcome).outcome;
}

export function stateOf({ channel, outcome }: Pick<Invited, 'channel' | 'outcome'>): InvitationState {
  if (channel === null) return 'by-hand';
  if (outcome === 'accepted') return 'sent';
  return outcome === null || outcome === 'unknown' ? 'unknown' : 'by-hand';
}

/**
 * Whether it may leave at an instant, asked of the gate of all messages: on its day, within the hours. One of
 * an earlier call that did not come back was perhaps sent: again only where a key protects a second try.
 */
export function mayLeave(
  { at, channel, hand }: Pick<Invited, 'at' | 'channel' | 'hand'>,
  asked: { now: number; hand: string },
): boolean {
  const tried = hand === asked.hand ? null : { againAt: retrySafe(channel!) ? asked.now : null };
  const contact = { on: bangkokDay(Date.parse(at)), now: asked.now, hours: LAWFUL_FOR_ALL, tried };
  const way = { channel: 'ready' as const, pausedUntil: null, contactedToday: false };
  return contactGate({ ...contact, ...way }).do === 'send';
}

/** The outcome of one that is not sent now: certain for this call's own, unknown for an earlier call's. */
export function leftBehind({ hand }: Pick<Invited, 'hand'>, now: string): Outcome {
  return hand === now
    ? { kind: 'refused', certain: true, reason: 'not-sent', channelOff: false }
    : { kind: 'unknown', reason: 'not-tried-again', retrySafe: false };
}

/**
 * The one that stands for a person of a village with the words as they are now; a round that was moved asks
 * anew.
 */
export function standing(
  known: readonly Invited[],
  asked: Pick<Invited, 'roundId' | 'village' | 'name' | 'text'>,
): Invited | undefined {
  return known.findLast(
    one =>
      one.roundId === asked.roundId &&
      one.village === asked.village &&
      one.name === asked.name &&
      one.text === asked.text,
  );
}
