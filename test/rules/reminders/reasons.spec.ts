import { REASON_WORDS } from '../../../src/reminders/reasons.js';

describe('reasons', () => {
  it.each(Object.entries(REASON_WORDS))('%s is said in both languages', (_, words) => {
    expect(words.th).toMatch(/[\u0e00-\u0e7f]/);
    expect(words.en).toMatch(/^[A-Za-z]/);
    expect(words.th).not.toMatch(/ลูกหนี้|ผิดนัด|ผิดพลาด|ล้มเหลว|กรุณา|โปรด/);
  });
});
