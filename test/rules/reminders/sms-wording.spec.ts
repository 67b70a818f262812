import { smsSegments } from '../../../src/reminders/sms-segments.js';
import { MOST_SMS_SEGMENTS, reminderSms } from '../../../src/reminders/sms-wording.js';
import { findForbiddenWords } from '../../services/forbidden-words.js';
import { contents, due, kkj, late, women } from './contents.js';

describe('a reminder by SMS', () => {
  it('says what, when, how much, where to and whom to call', () => {
    expect(reminderSms(women([due]), 'th')).toBe(
      'แจ้งเรื่องกองทุนพัฒนาบทบาทสตรี ตำบลศรีไค สัญญา 2569/0001 งวดที่ 6 ครบกำหนด 21 พ.ย. 2569 3,000.00 บาท ' +
        'ชำระ ธนาคารกรุงไทย 123-4-56789-0 โทร. 081-234-5678',
    );
    expect(reminderSms(kkj([late]), 'th')).toBe(
      'แจ้งเรื่องกองทุน กข.คจ. บ้านโนนสว่าง สัญญา 2568/0007 งวดที่ 2 ครบกำหนด 31 ต.ค. 2569 ค้างชำระ 1,250.50 บาท',
    );
  });

  it('adds several instalments up when they do not fit one by one', () => {
    const many = [due, ...Array.from({ length: 5 }, (_, n) => ({ ...late, instalment: n + 1 }))];
    expect(reminderSms(kkj(many), 'th')).toBe(
      'แจ้งเรื่องกองทุน กข.คจ. บ้านโนนสว่าง 6 งวด รวม 9,252.50 บาท ครบกำหนดแรก 31 ต.ค. 2569 ค้างชำระ 6,252.50 บาท',
    );
  });

  it('stays within the parts that are joined, whatever the fund is called', () => {
    const long = contents().map(content => ({ ...content, fundName: 'กองทุน' + 'ยาว'.repeat(100) }));
    for (const content of [...contents(), ...long]) {
      for (const language of ['th', 'en'] as const) {
        const text = reminderSms(content, language);
        expect(smsSegments(text).segments).toBeLessThanOrEqual(MOST_SMS_SEGMENTS);
        expect(findForbiddenWords(text)).toEqual([]);
      }
    }
  });

  it('is one part in English where the fund’s name is in Latin letters', () => {
    const content = { ...women([due]), fundName: 'Si Khai Women', payment: null };
    expect(smsSegments(reminderSms(content, 'en'))).toMatchObject({ encoding: 'GSM-7', segments: 1 });
  });
});
