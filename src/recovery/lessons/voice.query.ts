// What the form without names asks, and how its link is made.
import { addDays, type CivilDate } from '../../kernel/civil-date.js';
import { conflict, notFound } from '../../kernel/refusal.js';
import type { Reader } from '../../platform/database/database.js';
import { areaOf } from '../../registry/area.query.js';
import { areaTitle } from '../../registry/areas.js';
import { houseRules } from '../../registry/house-rules.js';
import type { Guide } from '../guide.js';
import { factsOf, guideOf, recoveryOf } from '../recovery.query.js';
import { readStory } from '../story.js';
import { readVoiceToken, voiceToken } from './voice-link.js';

const seal = (text: string) => houseRules().secrets.hash(text);

/** A recovery's link as it would be printed on a day. */
export async function voiceLink(
  db: Reader,
  recoveryId: string,
  today: CivilDate,
): Promise<{ token: string; until: CivilDate }> {
  const { linkDays } = guideOf(await recoveryOf(db, recoveryId)).lessons;
  const until = addDays(today, linkDays);
  return { token: voiceToken(recoveryId, until, seal), until };
}

export interface VoiceForm {
  recoveryId: string;
  place: string;
  until: CivilDate;
  questions: Guide['lessons']['questions'];
  axes: Guide['lessons']['axes'];
}

/** The form that a token opens; refuses (404) an altered one, and (409) one whose days are over. */
export async function voiceForm(db: Reader, token: string, today: CivilDate): Promise<VoiceForm> {
  const read = readVoiceToken(token, seal);
  if (!read) throw notFound();
  const recovery = await recoveryOf(db, read.recoveryId);
  const isClosed = readStory(await factsOf(db, read.recoveryId)).closing !== null;
  if (isClosed || today > read.until) {
    throw conflict(
      'form-over',
      'แบบสอบถามนี้ปิดรับความเห็นแล้ว ขอลิงก์ใหม่จากเจ้าหน้าที่พัฒนาชุมชน',
      'This form is over; ask the community development office for a new link',
    );
  }
  const area = await areaOf(db, recovery.area);
  const { questions, axes } = guideOf(recovery).lessons;
  return { ...read, place: area ? areaTitle(area) : recovery.area, questions, axes };
}
