import { isDemand, neutralLine, reminderText } from '../../../src/reminders/wording.js';
import { findForbiddenWords } from '../../services/forbidden-words.js';
import { contents, due, kkj, late, women } from './contents.js';

describe('a reminder', () => {
  it('before the due day is a notice', () => {
    expect(reminderText(women([due]), 'th')).toBe(
      [
        'แจ้งเรื่องกองทุนพัฒนาบทบาทสตรี ตำบลศรีไค',
        'เรียน นางสมใจ ใจดี',
        '',
        'สัญญากู้ยืมเงิน 2569/0001 งวดที่ 6',
        'ครบกำหนดชำระ 21 พ.ย. 2569 จำนวน 3,000.00 บาท',
        '',
        'ชำระได้ที่ ธนาคารกรุงไทย เลขที่บัญชี 123-4-56789-0 ชื่อบัญชี กองทุนสตรีตำบลศรีไค',
        'พร้อมเพย์ 0812345678',
        'สอบถาม นางสาวมาลี โทร. 081-234-5678',
        'ถ้าชำระแล้ว ไม่ต้องทำอะไรเพิ่ม',
      ].join('\n'),
    );
    expect(isDemand(women([due]))).toBe(false);
  });

  it('after it asks politely, in the words of the kind of fund, and carries all that is due', () => {
    expect(reminderText(kkj([due, late]), 'th')).toBe(
      [
        'แจ้งเรื่องกองทุน กข.คจ. บ้านโนนสว่าง',
        'เรียน นางสมใจ ใจดี',
        '',
        'สัญญายืมเงินทุน 2568/0007 งวดที่ 2',
        'ครบกำหนดชำระเมื่อ 31 ต.ค. 2569 ค้างชำระ 1,250.50 บาท',
        '',
        'สัญญายืมเงินทุน 2569/0001 งวดที่ 6',
        'ครบกำหนดชำระ 21 พ.ย. 2569 จำนวน 3,000.00 บาท',
        '',
        'รวม 4,250.50 บาท',
        '',
        'ขอให้ส่งใช้คืนยอดที่ค้าง ถ้ายังไม่สะดวก โทรคุยกันเพื่อนัดวันส่งใช้คืนได้',
        '',
        'ส่งใช้คืนได้ที่กรรมการกองทุน',
        'ถ้าส่งใช้คืนแล้ว ไม่ต้องทำอะไรเพิ่ม',
      ].join('\n'),
    );
    expect(isDemand(kkj([due, late]))).toBe(true);
  });

  it('is there in English', () => {
    const text = reminderText(women([late]), 'en');
    expect(text).toContain(
      'Your loan contract 2568/0007, instalment 2\nWas due on 31 Oct 2026; still unpaid: 1,250.50',
    );
    expect(text).toContain('at ธนาคารกรุงไทย, account 123-4-56789-0');
  });

  it('lists twenty instalments and counts the rest, within what LINE takes', () => {
    const many = Array.from({ length: 60 }, (_, n) => ({ ...late, instalment: n + 1 }));
    const text = reminderText(women(many), 'th');
    expect(text.match(/งวดที่/g)).toHaveLength(20);
    expect(text).toContain('และอีก 40 งวด\nรวม 75,030.00 บาท');
    expect(text.length).toBeLessThan(5000);
  });

  it('begins with a line that tells nobody who looks over a shoulder of a debt', () => {
    for (const content of contents()) {
      const [first] = reminderText(content, 'th').split('\n');
      expect(first).toBe(neutralLine(content.fundName, 'th'));
      expect(first).not.toMatch(/ชำระ|ค้าง|หนี้|กู้|ยืม| บาท|\d/);
      expect(reminderText(content, 'en').split('\n')[0]).not.toMatch(/due|paid|debt|loan|baht/i);
    }
  });

  it('never threatens, insults or poses, in any form', () => {
    for (const content of contents()) {
      expect(findForbiddenWords(reminderText(content, 'th'))).toEqual([]);
      expect(findForbiddenWords(reminderText(content, 'en'))).toEqual([]);
    }
  });

  it('never says กู้ to who borrows from กข.คจ.', () => {
    expect(reminderText(kkj([due, late]), 'th')).not.toContain('กู้');
  });
});
