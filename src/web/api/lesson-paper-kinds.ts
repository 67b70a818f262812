// The papers of a recovery's lessons, by their names in the address.
import { mustSee } from '../../access/right.js';
import { lessonPaper } from '../../recovery/lessons/lesson-paper.query.js';
import { voiceForm, voiceLink } from '../../recovery/lessons/voice.query.js';
import { voicePoster } from '../../recovery/lessons/voice-poster.paper.js';
import { guideOf, recoveryOf, recoveryPlace } from '../../recovery/recovery.query.js';
import { qrPng } from '../../reminders/promptpay-image.adapter.js';
import { oneWord } from './loan-list.js';
import type { Asked, Printed } from './paper-kinds.js';
import { wordAsked } from './word-asked.js';

export const LESSON_PAPERS: Record<string, (asked: Asked) => Promise<Printed>> = {
  async lesson(asked) {
    const recoveryId = wordAsked(asked, 'recoveryId');
    const lessonId = wordAsked(asked, 'lessonId');
    const onePage = oneWord(asked.query, 'form') === 'one-page';
    return { document: await lessonPaper(asked.db, asked.actor, { recoveryId, lessonId, onePage }) };
  },

  async 'lesson-form'(asked) {
    const recoveryId = wordAsked(asked, 'recoveryId');
    mustSee(asked.actor, await recoveryPlace(asked.db, recoveryId));
    const { token, until } = await voiceLink(asked.db, recoveryId, asked.today);
    const { place } = await voiceForm(asked.db, token, asked.today);
    const name = guideOf(await recoveryOf(asked.db, recoveryId)).name.th;
    const url = `${asked.publicUrl}/say/${token}`;
    return { document: voicePoster({ place, name, url, until, code: await qrPng(url, 900) }) };
  },
};
