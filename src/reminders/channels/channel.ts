// What every way of reaching a person offers, and the only answers that it may give.
// An adapter tries once and says what it knows; the caller decides to try again, pause or hand over.

export type ChannelKind = 'line' | 'sms' | 'email' | 'post';

/** One message on its way to one address. */
export interface Letter {
  to: string;
  /** E-mail and post show it; LINE and SMS leave it out. */
  subject: string;
  text: string;
  /** A UUID stored before the first try, the same for every try of the message. */
  retryKey: string;
}

export type Outcome =
  /** The provider has it. `providerId` is its own name for the message, where it gives one. */
  | { kind: 'accepted'; providerId: string | null }
  /** The provider certainly has it not, and will not take it: another channel may be tried the same day. */
  | { kind: 'refused'; certain: true; reason: string; channelOff: boolean }
  /** Too many at once (429): nothing was taken, no attempt is counted. */
  | { kind: 'paused'; reason: string; quotaUsedUp: boolean }
  /** Nobody knows whether it was taken. Only where `retrySafe` does the same key protect a second try. */
  | { kind: 'unknown'; reason: string; retrySafe: boolean }
  /** People carry it: the text is printed or read out by the committee. */
  | { kind: 'handed' };

/** What is left of a provider's month; `limit` null where there is none. */
export interface Quota {
  limit: number | null;
  used: number;
}

export interface Channel {
  readonly kind: ChannelKind;
  /** False: it is off, and what it would have sent goes to the committee. */
  readonly configured: boolean;
  /** Tries once, within its time limit. Never throws for what the outside does. */
  send(letter: Letter): Promise<Outcome>;
  /** Null when the provider has none, or does not say. */
  quota(): Promise<Quota | null>;
  /** Lets go of open connections. */
  close(): void;
}

/** How long a provider may take to answer, in milliseconds. */
export const ANSWER_WITHIN = 10_000;
