// What every page's controller works with: who asks, on which day, in which language, and how to answer.
import { applyDecorators, Controller, Inject, Injectable, UseFilters, UseGuards } from '@nestjs/common';
import type { Request } from 'express';
import { mustSee } from '../../access/right.js';
import type { Act, Place } from '../../journal/act.js';
import { Journal } from '../../journal/journal.js';
import type { Actor } from '../../kernel/actor.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { Clock } from '../../platform/clock.js';
import type { Database, Reader } from '../../platform/database/database.js';
import { actorOf } from '../caller.js';
import type { Lang } from '../frame.js';
import { languageOf } from '../language.js';
import { Pages } from '../page-answer.js';
import { SignedIn, ToSignIn } from '../sign-in-first.js';
import { DATABASE } from '../tokens.js';

/** One question of a signed-in person: what a page's gathering is told. */
export interface Asking {
  db: Reader;
  actor: Actor;
  today: CivilDate;
  now: Date;
  lang: Lang;
  /** What an act would answer: performed wholly and taken back. */
  preview<I, A>(act: Act<I, A>, input: I): Promise<A>;
}

@Injectable()
export class Desk {
  constructor(
    @Inject(Pages) readonly pages: Pages,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  /** Who asks and when; refuses (401) a stranger. */
  asking(request: Request): Asking {
    const actor = actorOf(request);
    return {
      db: this.database,
      actor,
      today: this.clock.today(),
      now: this.clock.now(),
      lang: languageOf(request),
      preview: (act, input) => this.journal.perform(act, input, { actor, preview: true }),
    };
  }

  /** The same about a record at a place; refuses (404) what the person cannot see. */
  async askingAt(
    request: Request,
    place: (db: Reader) => Promise<Place>,
  ): Promise<Asking & { place: Place }> {
    const asking = this.asking(request);
    const found = await place(this.database);
    mustSee(asking.actor, found);
    return { ...asking, place: found };
  }
}

/** A controller of pages for signed-in people; a stranger is led to the sign-in and back. */
export function DeskPages(path = ''): ClassDecorator {
  return applyDecorators(Controller(path), UseGuards(SignedIn), UseFilters(ToSignIn));
}
