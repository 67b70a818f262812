import type { Act } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { conflict } from '../../kernel/refusal.js';
import { addFacts, mustApprove, openStory } from '../add-facts.act.js';
import { recoveryPlace } from '../recovery.query.js';
import { type RecoveryAnswer, recoveryAnswer } from '../recovery-answer.query.js';
import { isSolved } from '../story.js';

/** Closes a recovery once a lesson is written; the villages still open go on to the next one. */
export const closeRecovery: Act<
  { recoveryId: string; on?: CivilDate; note: string },
  RecoveryAnswer & { carriedOn: string[] }
> = {
  name: 'close-recovery',
  right: 'officer',
  place: (db, { recoveryId }) => recoveryPlace(db, recoveryId),
  async run({ recoveryId, on, note }, doing) {
    mustApprove(doing);
    const story = await openStory(doing, recoveryId);
    if (story.lessons.length === 0) {
      throw conflict(
        'no-lesson',
        'ปิดไม่ได้: ยังไม่ได้ถอดบทเรียน เขียนบทเรียนอย่างน้อยหนึ่งฉบับก่อน',
        'No lesson is written yet; write one before closing',
      );
    }
    const problems = await doing.tx.all<{ village: string }>(
      'select village from recovery_village where recovery_id = ? and is_problem = 1 order by village',
      [recoveryId],
    );
    const carriedOn = problems.map(one => one.village).filter(village => !isSolved(story, village));
    const body = { note, carriedOn };
    await addFacts(doing, recoveryId, [{ kind: 'closing', on: on ?? doing.today, body }]);
    return {
      answer: { ...(await recoveryAnswer(doing.tx, doing.actor, recoveryId, doing.today)), carriedOn },
      subject: { kind: 'recovery', id: recoveryId },
      details: body,
    };
  },
};
