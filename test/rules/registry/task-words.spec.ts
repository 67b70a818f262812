import { englishBody, taskWords } from '../../../src/registry/task-words.js';

const row = (body: string, title = 'เอกสารครบ — กลุ่มทอผ้า') => ({ title, reason: 'ยังไม่เคยทำ', body });

it('a task says what its row keeps, in both languages', () => {
  const words = {
    title: { th: 'เอกสารครบ — กลุ่มทอผ้า', en: 'Papers complete — กลุ่มทอผ้า' },
    reason: { th: 'ยังไม่เคยทำ', en: 'Never done yet' },
  };
  expect(taskWords(row(englishBody(words)))).toEqual(words);
});

it('a row from before the English was kept says its verb in English, and the rest as it stands', () => {
  expect(taskWords(row('{}', 'ไปแจ้ง บุญมี ใจงาม'))).toEqual({
    title: { th: 'ไปแจ้ง บุญมี ใจงาม', en: 'Go and tell บุญมี ใจงาม' },
    reason: { th: 'ยังไม่เคยทำ', en: 'ยังไม่เคยทำ' },
  });
  expect(taskWords(row('{}')).title.en).toBe('เอกสารครบ — กลุ่มทอผ้า');
});
