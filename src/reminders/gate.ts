// The last question before a message leaves: may it, now? What fails here is never sent; doubt waits.
import type { CivilDate } from '../kernel/civil-date.js';
import {
  bangkokDay,
  closesAt,
  isLawful,
  type LawfulHours,
  nextDayOpens,
  nextLawful,
  opensAt,
} from './hours.js';
import type { CancelReason, HandOverReason, WaitReason } from './reasons.js';

/** What is known of one reminder when its message is about to leave. */
export interface ReminderFacts {
  /** Something of the instalment is still unpaid. */
  owed: boolean;
  /** The first day on which its window is closed. */
  closesOn: CivilDate;
  /** The borrower died: the estate's limits begin, and people, not messages, speak to the family. */
  deceased: boolean;
  /** The person asked not to be contacted (contact-stops), and this day lies in it. */
  stopped: boolean;
  /** s.8: the debtor, a member of the borrowing group, or a guarantor where the law asks for it. */
  recipientAllowed: boolean;
}

/** What is known of the contact: one person, one fund, one day, and the channel it would go by. */
export interface ContactFacts {
  /** The message's own day. */
  on: CivilDate;
  now: number;
  hours: LawfulHours;
  /** Another message, a visit or an answered call of this fund used today (not this message's tries). */
  contactedToday: boolean;
  /** `none`: no consented address; `off`: not configured, or credentials refused; `used-up`: no quota. */
  channel: 'ready' | 'none' | 'off' | 'used-up';
  /** After a 429 nothing is tried by this channel before this instant. */
  pausedUntil: number | null;
  /** Null while never tried; else whether and when it may be tried again (`retry.ts`). */
  tried: { againAt: number | null } | null;
}

/** What becomes of it. A `later` on another day than the message's own moves to that day's message. */
export type Decision =
  | { do: 'send' }
  | { do: 'later'; at: number; reason: WaitReason }
  | { do: 'by-hand'; reason: HandOverReason }
  | { do: 'cancel'; reason: CancelReason }
  | { do: 'expire'; reason: 'window-closed' };

/** Decides on one reminder alone in its message. */
export function gate(reminder: ReminderFacts, contact: ContactFacts): Decision {
  return dropped(reminder, contact) ?? contactGate(contact);
}

/**
 * Decides on a message with its reminders: `dropped[i]` says why reminder i is left out (null: it is in),
 * `decision` what becomes of the rest; null when nothing is left to say.
 */
export function messageGate(
  reminders: readonly ReminderFacts[],
  contact: ContactFacts,
): { dropped: (Decision | null)[]; decision: Decision | null } {
  const left = reminders.map(reminder => dropped(reminder, contact));
  return { dropped: left, decision: left.includes(null) ? contactGate(contact) : null };
}

function dropped(reminder: ReminderFacts, contact: ContactFacts): Decision | null {
  if (!reminder.owed) return { do: 'cancel', reason: 'paid' };
  if (reminder.deceased) return { do: 'cancel', reason: 'borrower-deceased' };
  if (reminder.stopped) return { do: 'cancel', reason: 'contact-stopped' };
  if (!reminder.recipientAllowed) return { do: 'cancel', reason: 'recipient-not-allowed' };
  // What was tried may have arrived: it is handed over, never expired as if nobody had been told.
  const isClosed = bangkokDay(contact.now) >= reminder.closesOn;
  return isClosed && contact.tried === null ? { do: 'expire', reason: 'window-closed' } : null;
}

/** Decides on the contact alone: the day, the hours, the channel. */
export function contactGate(contact: ContactFacts): Decision {
  const { now, on, hours, tried } = contact;
  const today = bangkokDay(now);
  if (today < on) return later(opensAt(on, hours), 'before-its-day');
  if (contact.channel === 'none') return { do: 'by-hand', reason: 'no-channel' };
  if (tried !== null) return triedGate(contact, tried.againAt);
  if (contact.channel === 'off') return { do: 'by-hand', reason: 'channel-off' };
  if (contact.channel === 'used-up') return { do: 'by-hand', reason: 'quota-used-up' };
  if (contact.contactedToday) return later(nextDayOpens(now, hours), 'day-already-used');
  // The key of "once a day" is the message's own day: one of an earlier day must join today's first.
  if (on < today) return later(nextLawful(now, hours), 'its-day-passed');
  return channelGate(contact);
}

/** A message that was tried may have arrived: its day is used, so it never moves to another. */
function triedGate(contact: ContactFacts, againAt: number | null): Decision {
  const { now, on, hours } = contact;
  const closing = closesAt(on, hours);
  if (now >= closing) return { do: 'by-hand', reason: 'not-accepted-in-time' };
  if (contact.channel !== 'ready') return later(closing, 'outcome-unknown');
  if (contact.contactedToday) return later(closing, 'day-already-used');
  if (againAt === null || againAt >= closing) return later(closing, 'outcome-unknown');
  if (now < againAt) return later(againAt, 'waits-to-try-again');
  return channelGate(contact);
}

function channelGate({ now, hours, pausedUntil }: ContactFacts): Decision {
  if (!isLawful(now, hours)) return later(nextLawful(now, hours), 'outside-hours');
  if (pausedUntil !== null && now < pausedUntil)
    return later(nextLawful(pausedUntil, hours), 'channel-paused');
  return { do: 'send' };
}

function later(at: number, reason: WaitReason): Decision {
  return { do: 'later', at, reason };
}
