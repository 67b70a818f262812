// A lesson with its recovery's figures as they stood on the lesson's day.
import type { Actor } from '../../kernel/actor.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Reader } from '../../platform/database/database.js';
import { factsOf, guideOf, recoveryOf } from '../recovery.query.js';
import { recoveryAnswer } from '../recovery-answer.query.js';
import { readStory } from '../story.js';
import { type LessonFigures, lessonFigures } from './lesson-figures.js';

/** Refuses (404) a recovery outside the actor's area. */
export async function figuresOn(
  db: Reader,
  actor: Actor,
  recoveryId: string,
  asOf: CivilDate,
): Promise<LessonFigures> {
  const answer = await recoveryAnswer(db, actor, recoveryId, asOf);
  const story = readStory(await factsOf(db, recoveryId), asOf);
  return lessonFigures(answer, story, guideOf(await recoveryOf(db, recoveryId)));
}
