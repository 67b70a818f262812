// Approved improvements as next year's tasks: those of the area's earlier recoveries, done or still to do.
import { type CivilDate, fiscalYear, fiscalYearDays } from '../../kernel/civil-date.js';
import type { Reader } from '../../platform/database/database.js';
import type { Recovery } from '../recovery.entity.js';
import { factsOf, recoveryOf } from '../recovery.query.js';
import { readStory, type Story } from '../story.js';
import { approvedOn } from './lesson-state.js';

export interface Improvement {
  lessonId: string;
  /** Its place in the lesson, from 0. */
  index: number;
  text: string;
  fromRecovery: string;
  lessonTitle: string;
  approvedOn: CivilDate;
  /** The end of the fiscal year after the one in which it was approved. */
  dueOn: CivilDate;
  done: { on: CivilDate; by: string; note: string } | null;
}

/** Every improvement that the area agreed to, of this and of earlier recoveries, the oldest first. */
export async function improvementsFor(db: Reader, recoveryId: string): Promise<Improvement[]> {
  const { area, fundType } = await recoveryOf(db, recoveryId);
  const recoveries = await db.all<Pick<Recovery, 'id'>>(
    'select id from recovery where area = ? and fund_type = ? order by opened_on, id',
    [area, fundType],
  );
  const stories: [string, Story][] = [];
  for (const { id } of recoveries) stories.push([id, readStory(await factsOf(db, id))]);
  const carriedOut = stories.flatMap(([, story]) => story.improved);
  return stories.flatMap(([id, story]) =>
    story.lessons.flatMap(lesson => {
      const agreedOn = approvedOn(lesson, 'improve');
      if (agreedOn === null) return [];
      return lesson.improvements.map((text, index) => {
        const done = carriedOut.findLast(one => one.lessonId === lesson.lessonId && one.index === index);
        return {
          lessonId: lesson.lessonId,
          index,
          text,
          fromRecovery: id,
          lessonTitle: lesson.title,
          approvedOn: agreedOn,
          dueOn: fiscalYearDays(fiscalYear(agreedOn) + 1).to,
          done: done ? { on: done.on, by: done.by, note: done.note } : null,
        };
      });
    }),
  );
}
