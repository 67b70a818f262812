// What people say before and at the forum: by the link without a name, or written down by the office.
import { type Act, type Doing, INSTALLATION_PLACE } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { conflict, invalid } from '../../kernel/refusal.js';
import { addFacts, openStory } from '../add-facts.act.js';
import { guideOf, recoveryOf, recoveryPlace } from '../recovery.query.js';
import type { LessonVoice } from './lesson-facts.js';

/** More than a district's people would send; a flood ends here. */
const MOST_VOICES = 2000;

type Said = Pick<LessonVoice, 'answers' | 'scores'>;

/**
 * Through the signed link: no name, no address and no account is kept, and the journal says that the house
 * itself wrote it.
 */
export const speakWithoutName: Act<Said & { recoveryId: string }, { received: true }> = {
  name: 'speak-without-name',
  right: 'machine',
  place: async () => INSTALLATION_PLACE,
  async run({ recoveryId, ...said }, doing) {
    const story = await openStory(doing, recoveryId);
    if (story.voices.length >= MOST_VOICES) {
      throw conflict('full', 'ได้รับความเห็นครบแล้ว ขอบคุณ', 'Enough was said already; thank you');
    }
    await keep(doing, recoveryId, doing.today, { source: 'link', ...said });
    return { answer: { received: true }, subject: { kind: 'recovery', id: recoveryId }, details: {} };
  },
};

/** At the forum: the office writes down what the group says, still without names. */
export const recordForumVoice: Act<
  Said & { recoveryId: string; on?: CivilDate },
  LessonVoice & { id: string; on: CivilDate }
> = {
  name: 'record-forum-voice',
  right: 'officer',
  place: (db, { recoveryId }) => recoveryPlace(db, recoveryId),
  async run({ recoveryId, on, ...said }, doing) {
    await openStory(doing, recoveryId);
    const voice = { source: 'forum' as const, ...said };
    const saidOn = on ?? doing.today;
    const id = await keep(doing, recoveryId, saidOn, voice);
    return {
      answer: { id, on: saidOn, ...voice },
      subject: { kind: 'recovery', id: recoveryId },
      details: { on: saidOn },
    };
  },
};

async function keep(doing: Doing, recoveryId: string, on: CivilDate, voice: LessonVoice): Promise<string> {
  const { axes } = guideOf(await recoveryOf(doing.tx, recoveryId)).lessons;
  const strange = Object.keys(voice.scores).find(axis => !Object.hasOwn(axes, axis));
  if (strange !== undefined) {
    const known = Object.keys(axes).join(', ');
    throw invalid('scores', 'bad-choice', `ให้คะแนนได้เฉพาะ ${known}`, `One of ${known}`);
  }
  const answers = Object.fromEntries(
    Object.entries(voice.answers)
      .map(([key, text]) => [key, text.trim()])
      .filter(([, text]) => text !== ''),
  );
  if (Object.keys(answers).length === 0 && Object.keys(voice.scores).length === 0) {
    throw invalid('answers', 'empty', 'ตอบอย่างน้อยหนึ่งข้อ', 'Answer at least one');
  }
  const [id] = await addFacts(doing, recoveryId, [{ kind: 'lesson-voice', on, body: { ...voice, answers } }]);
  return id!;
}
