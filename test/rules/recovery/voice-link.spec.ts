import { createHmac } from 'node:crypto';
import { readVoiceToken, voiceToken } from '../../../src/recovery/lessons/voice-link.js';

const seal = (text: string) => createHmac('sha256', 'key').update(text).digest('hex');
const other = (text: string) => createHmac('sha256', 'another').update(text).digest('hex');
const recoveryId = '01a21f93-67b4-73dd-aa00-5b1a8f755615';

it('opens what it was made for, until its day', () => {
  const token = voiceToken(recoveryId, '2026-12-28', seal);
  expect(readVoiceToken(token, seal)).toEqual({ recoveryId, until: '2026-12-28' });
  expect(token).toMatch(/^[0-9a-f.-]+$/);
});

it('opens nothing when a part was altered, or the key is another one', () => {
  const token = voiceToken(recoveryId, '2026-12-28', seal);
  const [id, day, mark] = token.split('.') as [string, string, string];
  const altered = [
    `${id}.${Number(day) + 365}.${mark}`,
    `${id.replace('01a2', '01a3')}.${day}.${mark}`,
    `${id}.${day}`,
    `${token}.more`,
    `${id}.${day}.`,
    '',
  ];
  for (const one of altered) expect(readVoiceToken(one, seal)).toBeNull();
  expect(readVoiceToken(token, other)).toBeNull();
});
