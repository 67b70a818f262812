import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { mustBeOfficer } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { invalid, notFound } from '../../kernel/refusal.js';
import type { Database } from '../../platform/database/database.js';
import { CAUSES } from '../../recovery/guide.js';
import { libraryLessons } from '../../recovery/lessons/library.query.js';
import { Caller } from '../caller.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import { pageOf, type QueryWords } from './listing.js';
import { oneWord } from './loan-list.js';

/** The library of lessons: what any district published, for every officer. */
@Controller('api/v1/lessons')
export class LibraryController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @Describe({
    list: true,
    summary: 'Published lessons of all districts',
    tag: 'recoveries',
    query: {
      q: 'words that stand in it',
      cause: CAUSES.join(', '),
      remedy: 'the key of a way to solve',
      area: 'an area code, with all below it',
    },
  })
  async list(@Caller() actor: Actor, @Query() asked: QueryWords) {
    mustBeOfficer(actor);
    const cause = oneWord(asked, 'cause');
    if (cause && !(CAUSES as readonly string[]).includes(cause)) {
      const known = CAUSES.join(', ');
      throw invalid('cause', 'bad-choice', `เลือกได้เพียง ${known}`, `One of ${known}`);
    }
    const found = await libraryLessons(this.database, {
      words: oneWord(asked, 'q'),
      causes: cause ? [cause] : [],
      remedy: oneWord(asked, 'remedy'),
      area: oneWord(asked, 'area'),
    });
    return pageOf(found, lesson => lesson.id, asked);
  }

  @Get(':lessonId')
  @Describe({ summary: 'One published lesson', tag: 'recoveries' })
  async one(@Caller() actor: Actor, @Param('lessonId') lessonId: string) {
    mustBeOfficer(actor);
    const found = (await libraryLessons(this.database, {})).find(lesson => lesson.id === lessonId);
    if (!found) throw notFound();
    return found;
  }
}
