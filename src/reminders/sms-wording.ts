// The short form of a reminder: what fits into a few parts of an SMS, each of which the fund pays for.
import { formatBaht } from '../kernel/money.js';
import { smsSegments } from './sms-segments.js';
import {
  dayIn,
  type Language,
  type MentionedInstalment,
  neutralLine,
  type ReminderContent,
  sumOf,
} from './wording.js';

/** One aggregator joins no more than three parts: 201 Thai characters. */
export const MOST_SMS_SEGMENTS = 3;

/** The fullest form that fits: each instalment, else their sum; how to pay, whom to call while they fit. */
export function reminderSms(content: ReminderContent, language: Language): string {
  const first = neutralLine(content.fundName, language);
  const each = content.instalments.map(mentioned => oneInstalment(mentioned, language)).join(', ');
  const sum = allInstalments(content.instalments, language);
  const pay = howToPay(content, language);
  const call = whomToCall(content, language);
  const forms = [
    [first, each, pay, call],
    [first, sum, pay, call],
    [first, sum, call],
    [first, sum],
  ].map(parts => parts.filter(part => part !== '').join(' '));
  const fitting = forms.find(form => smsSegments(form).segments <= MOST_SMS_SEGMENTS);
  return fitting ?? `${language === 'th' ? 'แจ้งเรื่องกองทุน' : 'About the fund'} ${sum}`;
}

function oneInstalment(mentioned: MentionedInstalment, language: Language): string {
  const { contractNumber, instalment, dueOn, overdue } = mentioned;
  const amount = formatBaht(mentioned.amountSatang);
  const due = dayIn(language, dueOn);
  if (language === 'th') {
    const unpaid = `${overdue ? 'ค้างชำระ ' : ''}${amount} บาท`;
    return `สัญญา ${contractNumber} งวดที่ ${instalment} ครบกำหนด ${due} ${unpaid}`;
  }
  return `contract ${contractNumber} no. ${instalment} due ${due} ${overdue ? 'unpaid ' : ''}${amount} baht`;
}

function allInstalments(instalments: readonly MentionedInstalment[], language: Language): string {
  const first = instalments.map(mentioned => mentioned.dueOn).sort()[0]!;
  const due = dayIn(language, first);
  const count = instalments.length;
  const total = formatBaht(sumOf(instalments));
  const late = sumOf(instalments.filter(mentioned => mentioned.overdue));
  if (language === 'th') {
    const unpaid = late > 0 ? ` ค้างชำระ ${formatBaht(late)} บาท` : '';
    return `${count} งวด รวม ${total} บาท ครบกำหนดแรก ${due}${unpaid}`;
  }
  const unpaid = late > 0 ? `, unpaid ${formatBaht(late)} baht` : '';
  return `${count} instalments ${total} baht, first due ${due}${unpaid}`;
}

function howToPay({ payment, words }: ReminderContent, language: Language): string {
  if (payment === null) return '';
  const pay = language === 'th' ? words.pay.th : 'Pay';
  return `${pay} ${payment.bank} ${payment.accountNumber}`;
}

function whomToCall({ payment }: ReminderContent, language: Language): string {
  if (!payment?.contactPhone) return '';
  return `${language === 'th' ? 'โทร.' : 'Call'} ${payment.contactPhone}`;
}
