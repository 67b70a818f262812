import {
  type BalanceOfLoan,
  balanceReply,
  HELP_REPLY,
  LINKED_REPLY,
  NOT_LINKED_REPLY,
  TOO_MANY_CODES_REPLY,
  WELCOME_REPLY,
  WRONG_CODE_REPLY,
} from '../../../src/reminders/line-replies.js';
import { findForbiddenWords } from '../../services/forbidden-words.js';

const loan: BalanceOfLoan = {
  fundName: 'กองทุนพัฒนาบทบาทสตรี ตำบลศรีไค',
  contract: 'สัญญากู้ยืมเงิน',
  pay: 'ชำระ',
  contractNumber: '7/2569',
  outstanding: 3_030_000,
  overdue: null,
  next: { instalment: 2, on: '2026-12-20', amount: 1_010_000 },
  contact: { name: 'นางสาวมาลี', phone: '081-234-5678' },
};
const late: BalanceOfLoan = {
  ...loan,
  fundName: 'กข.คจ. บ้านโนนสว่าง',
  contract: 'สัญญายืมเงินทุน',
  pay: 'ส่งใช้คืน',
  contractNumber: '3/2568',
  overdue: { amount: 1_005_025, since: '2026-10-20' },
  next: null,
  contact: null,
};

describe('the balance that LINE answers', () => {
  it('says what is left and what comes next', () => {
    expect(balanceReply([loan], '2026-11-21')).toBe(
      [
        'แจ้งข้อมูลถึงวันที่ 21 พ.ย. 2569',
        '',
        'กองทุนพัฒนาบทบาทสตรี ตำบลศรีไค',
        'สัญญากู้ยืมเงิน 7/2569',
        'คงเหลือ 30,300.00 บาท',
        'งวดที่ 2 ครบกำหนด 20 ธ.ค. 2569 จำนวน 10,100.00 บาท',
        'สอบถาม นางสาวมาลี โทร. 081-234-5678',
        '',
        'ถ้าชำระแล้วแต่ยอดยังไม่ลด อาจยังไม่ได้ลงบันทึก สอบถามกองทุนได้',
      ].join('\n'),
    );
  });

  it('is kind about what is late, in the words of the kind of fund', () => {
    const text = balanceReply([loan, late], '2026-11-21');
    expect(text).toContain(
      [
        'กข.คจ. บ้านโนนสว่าง',
        'สัญญายืมเงินทุน 3/2568',
        'คงเหลือ 30,300.00 บาท',
        'ครบกำหนดแล้วตั้งแต่ 20 ต.ค. 2569 จำนวน 10,050.25 บาท',
        'ถ้ายังไม่สะดวก คุยกับกองทุนเพื่อนัดวันส่งใช้คืนได้',
      ].join('\n'),
    );
  });

  it('is glad when there is nothing to pay', () => {
    expect(balanceReply([], '2026-11-21')).toMatch(/^ตอนนี้ไม่มียอดที่ต้องชำระ/);
  });

  it('fits into one message of LINE, however many loans there are', () => {
    const text = balanceReply(
      Array.from({ length: 60 }, () => late),
      '2026-11-21',
    );
    expect(text.length).toBeLessThan(5000);
    expect(text).toContain('และอีก 50 สัญญา');
  });
});

describe('every reply of LINE', () => {
  const replies = {
    balance: balanceReply([loan, late], '2026-11-21'),
    nothing: balanceReply([], '2026-11-21'),
    linked: LINKED_REPLY,
    wrong: WRONG_CODE_REPLY,
    tooMany: TOO_MANY_CODES_REPLY,
    notLinked: NOT_LINKED_REPLY,
    welcome: WELCOME_REPLY,
    help: HELP_REPLY,
  };

  it.each(Object.entries(replies))('%s threatens nobody, and its first line tells nothing', (_, text) => {
    expect(findForbiddenWords(text)).toEqual([]);
    expect(text.split('\n')[0]).not.toMatch(/หนี้|ค้าง|กู้|ยืม/);
  });
});
