// The same two funds and instalments for every test of wording.
import type { MentionedInstalment, ReminderContent } from '../../../src/reminders/wording.js';

export const due: MentionedInstalment = {
  contractNumber: '2569/0001',
  instalment: 6,
  dueOn: '2026-11-21',
  amountSatang: 300000,
  overdue: false,
};
export const late: MentionedInstalment = {
  contractNumber: '2568/0007',
  instalment: 2,
  dueOn: '2026-10-31',
  amountSatang: 125050,
  overdue: true,
};

export function women(instalments: MentionedInstalment[]): ReminderContent {
  return {
    fundName: 'กองทุนพัฒนาบทบาทสตรี ตำบลศรีไค',
    words: { contract: { th: 'สัญญากู้ยืมเงิน', en: 'loan contract' }, pay: { th: 'ชำระ', en: 'pay' } },
    recipientName: 'นางสมใจ ใจดี',
    instalments,
    payment: {
      bank: 'ธนาคารกรุงไทย',
      accountNumber: '123-4-56789-0',
      accountName: 'กองทุนสตรีตำบลศรีไค',
      promptPay: '0812345678',
      contactName: 'นางสาวมาลี',
      contactPhone: '081-234-5678',
    },
  };
}

export function kkj(instalments: MentionedInstalment[]): ReminderContent {
  return {
    fundName: 'กข.คจ. บ้านโนนสว่าง',
    words: { contract: { th: 'สัญญายืมเงินทุน', en: 'loan contract' }, pay: { th: 'ส่งใช้คืน', en: 'pay' } },
    recipientName: 'นางสมใจ ใจดี',
    instalments,
    payment: null,
  };
}

/** Both funds with one due, one late, and several instalments. */
export function contents(): ReminderContent[] {
  const cases = [[due], [late], [due, late], Array.from({ length: 30 }, () => late)];
  return cases.flatMap(instalments => [women(instalments), kkj(instalments)]);
}
