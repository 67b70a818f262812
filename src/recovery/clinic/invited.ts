// A committee member asked to a round by a message: what was to leave, and what became of it.
import type { Post } from '../../kernel/actor.js';
import type { Outcome } from '../../reminders/channels/channel.js';
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
