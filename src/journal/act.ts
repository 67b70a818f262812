// An act is a verb and a noun: everything that changes something is one, and goes through the journal's door.
import type { Actor } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Reader, Writer } from '../platform/database/database.js';

/** Where an act takes place: a fund (its events are in the fund's chain), an area, or the installation. */
export interface Place {
  fundId: string | null;
  /** Official area code; '' is the whole country, null where no area is concerned. */
  area: string | null;
}

export const INSTALLATION_PLACE: Place = { fundId: null, area: null };

/**
 * What a role must be allowed to do. `work` is a fund's daily writing; `decide` write-off and waiver;
 * `approve` the approval, which a fund type may name officers for;
 * `officer` an officer's own records (visits, recoveries); `administer` the installation; `account` one's own
 * sign-in; `machine` the scheduler's and the worker's.
 */
export type Right =
  | 'work'
  | 'decide'
  | 'approve'
  | 'correct'
  | 'officer'
  | 'officer-or-work'
  | 'administer'
  | 'manage-users'
  | 'account'
  | 'machine';

/** What an act hands to reactions in the same transaction. */
export interface Change {
  kind: string;
  /** The concerned rows. */
  ids: string[];
  fundId: string | null;
}

/** What an act works with: the transaction, who acts, and the time, which it must not read elsewhere. */
export interface Doing {
  tx: Writer;
  actor: Actor;
  at: Date;
  today: CivilDate;
  /** Everything will be taken back: it only shows what would be. */
  preview: boolean;
  /** Tells the upper rooms; their reactions run before the door closes, in the same transaction. */
  announce(change: Change): void;
}

/** An act's outcome: what the caller gets, and what the audit event says. */
export interface Done<A> {
  answer: A;
  subject: { kind: string; id: string };
  details: Record<string, unknown>;
}

export interface Act<I, A> {
  /** `record-payment`: the same in the journal, the right and the button. */
  name: string;
  right: Right;
  /** Where it would take place; refuses (404) what does not exist. */
  place(db: Reader, input: I): Promise<Place>;
  run(input: I, doing: Doing): Promise<Done<A>>;
}

export type Reaction = (change: Change, doing: Doing) => Promise<void>;

/** Checks a right; throws a refusal. `access` registers it at start. */
export type RightCheck = (actor: Actor, right: Right, place: Place, preview: boolean) => void;
