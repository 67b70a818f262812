// A past that is played through the real acts on a clock of its own, so that history has its real days,
// receipts their order and the journal its chain.
import { checkRight } from '../../access/right.js';
import type { Act } from '../../journal/act.js';
import { Journal } from '../../journal/journal.js';
import { type Actor, SYSTEM } from '../../kernel/actor.js';
import { bangkokInstant, type CivilDate } from '../../kernel/civil-date.js';
import { SetClock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import { registerReactions } from '../reactions.js';

interface Happening {
  at: Date;
  run: () => Promise<unknown>;
}

/** Told of an act before it happens; played in the order of time. */
export class Past {
  readonly clock = new SetClock(new Date(0));
  readonly journal: Journal;
  private happenings: Happening[] = [];

  constructor(readonly database: Database) {
    this.journal = new Journal(database, this.clock);
    this.journal.guardBy(checkRight);
    registerReactions(this.journal);
  }

  /** Performs an act now, on a day at a time of day (minutes after midnight). */
  perform<I, A>(
    on: CivilDate,
    act: Act<I, A>,
    input: I,
    actor: Actor = SYSTEM,
    minutes = 9 * 60,
  ): Promise<A> {
    this.clock.set(bangkokInstant(on, minutes));
    return this.journal.perform(act, input, { actor });
  }

  /** Something that will happen on a day at a time of day. */
  plan(on: CivilDate, minutes: number, run: () => Promise<unknown>): void {
    this.happenings.push({ at: bangkokInstant(on, minutes), run });
  }

  /** Plays all that was planned, oldest first; what lies after `until` never happens. */
  async play(until: Date): Promise<void> {
    const due = this.happenings.filter(one => one.at <= until);
    due.sort((one, other) => one.at.getTime() - other.at.getTime());
    this.happenings = [];
    for (const { at, run } of due) {
      this.clock.set(at);
      await run();
    }
  }
}
