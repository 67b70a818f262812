import { HELP_SENTENCES } from '../../../src/loans/help-words.js';

test('a sentence for the thing, another for the word on it', () => {
  const action = { part: 'skill', action: 'อบรมตัดเย็บ', dueOn: '2026-09-01' };
  const tell = HELP_SENTENCES['plan-action'];
  expect(tell(action, undefined).th).toBe('แผนครัวเรือน ทักษะ อบรมตัดเย็บ ภายใน 1 ก.ย. 2569');
  expect(tell({ done: true, note: 'ครบ' }, action).th).toBe('แผนครัวเรือน ทำแล้ว อบรมตัดเย็บ: ครบ');
  const exit = { kind: 'plan-item', what: 'แหล่งน้ำ', to: 'ปี 2570', level: 'subdistrict' };
  expect(HELP_SENTENCES['plan-exit'](exit, undefined).th).toBe('บรรจุ แหล่งน้ำ ในแผนตำบล ปี 2570');
  const referral = { measure: 'ฝึกอาชีพ', referredTo: 'พช.' };
  expect(HELP_SENTENCES.assistance({ result: 'granted' }, referral)).toEqual({
    th: 'ผลจาก พช. ได้รับแล้ว',
    en: 'Word from พช., granted',
  });
});
