// Next year's task out of this year's lesson: carried out.
import type { Act } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { conflict, notFound } from '../../kernel/refusal.js';
import { addFacts, openStory } from '../add-facts.act.js';
import { recoveryPlace } from '../recovery.query.js';
import { type Improvement, improvementsFor } from './improvement.query.js';

/** An improvement that the area agreed to was carried out: next year's task is done. */
export const finishImprovement: Act<
  { recoveryId: string; lessonId: string; index: number; on?: CivilDate; note: string },
  Improvement
> = {
  name: 'finish-improvement',
  right: 'officer',
  place: (db, { recoveryId }) => recoveryPlace(db, recoveryId),
  async run({ recoveryId, on, ...body }, doing) {
    await openStory(doing, recoveryId);
    const find = async () => {
      const known = await improvementsFor(doing.tx, recoveryId);
      return known.find(one => one.lessonId === body.lessonId && one.index === body.index);
    };
    const known = await find();
    if (!known) throw notFound();
    if (known.done) throw conflict('done', 'ทำเสร็จแล้ว', 'It is done already');
    await addFacts(doing, recoveryId, [
      { kind: 'lesson-improvement-done', on: on ?? doing.today, subjectId: body.lessonId, body },
    ]);
    return {
      answer: (await find())!,
      subject: { kind: 'recovery-lesson', id: body.lessonId },
      details: { recoveryId, ...body },
    };
  },
};
