import { en } from '../../../src/web/words/en.js';
import { th } from '../../../src/web/words/th.js';

const keysOf = (value: unknown, path = ''): string[] =>
  value && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
    : [path];

const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(textsOf)
      : [];

test('both languages have the same keys', () => {
  expect(keysOf(en).sort()).toEqual(keysOf(th).sort());
});

test('no Thai text uses a word that the design forbids', () => {
  for (const text of textsOf(th))
    expect(text).not.toMatch(/ท่าน|ผิดนัด|ผิดพลาด|ล้มเหลว|กรุณา|โปรด|ครับ|ค่ะ|เลยกำหนด/);
});

test('no English text was left in Thai', () => {
  const allowed = new Set(['ภาษาไทย', 'ป', 'ต', 'ท']);
  for (const text of textsOf(en)) if (!allowed.has(text)) expect(text).not.toMatch(/[ก-๙]/);
});
