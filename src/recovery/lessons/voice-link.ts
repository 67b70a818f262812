// The link of the form without names: which recovery, until when, and a seal that nobody else can make.
import { type CivilDate, civilDate, dayNumber } from '../../kernel/civil-date.js';

/** `seal` is a keyed hash: the same text gives the same seal, to those alone who hold the key. */
export type Seal = (text: string) => string;

/** The word behind /say/ for a recovery, good until that day inclusive. */
export function voiceToken(recoveryId: string, until: CivilDate, seal: Seal): string {
  const plain = `${recoveryId}.${dayNumber(until)}`;
  return `${plain}.${sealOf(plain, seal)}`;
}

/** What a token opens; null for one that was altered or that nobody made. */
export function readVoiceToken(token: string, seal: Seal): { recoveryId: string; until: CivilDate } | null {
  const [recoveryId = '', day = '', mark = '', ...rest] = token.split('.');
  if (rest.length > 0 || !/^[0-9a-f-]{36}$/.test(recoveryId) || !/^\d{1,7}$/.test(day)) return null;
  if (mark !== sealOf(`${recoveryId}.${day}`, seal)) return null;
  return { recoveryId, until: civilDate(Number(day)) };
}

// 96 bits are beyond guessing, and keep the square code coarse enough for any telephone.
function sealOf(plain: string, seal: Seal): string {
  return seal(`lesson-voice ${plain}`).slice(0, 24);
}
