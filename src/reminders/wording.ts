// What a borrower reads. The first line is neutral: telephones show it on a locked screen. Before the due day
// it is a notice, after it a polite request (Debt Collection Act s.11, s.12: tests hold every text to them).
import type { CivilDate } from '../kernel/civil-date.js';
import { formatBaht, type Satang } from '../kernel/money.js';
import { thaiDate } from '../kernel/thai-words.js';
import type { FundPayment } from '../registry/fund.query.js';
import type { FundWords } from '../registry/fund-type.js';

export type Language = 'th' | 'en';

/** One instalment that a message speaks of. */
export interface MentionedInstalment {
  contractNumber: string;
  instalment: number;
  /** The printed due day. */
  dueOn: CivilDate;
  /** What is still unpaid of it. */
  amountSatang: Satang;
  /** Its last day in time has passed. */
  overdue: boolean;
}

/** All that one message of one fund says to one person. */
export interface ReminderContent {
  fundName: string;
  words: Pick<FundWords, 'contract' | 'pay'>;
  recipientName: string;
  instalments: readonly MentionedInstalment[];
  payment: FundPayment | null;
}

/** A message never lists more: the rest is counted and stands in the sum. */
const MOST_LISTED = 20;
const ENGLISH_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Whether it asks for what is late: s.14 and a fund's `sendDemand` then say who may send it. */
export function isDemand(content: ReminderContent): boolean {
  return content.instalments.some(mentioned => mentioned.overdue);
}

/** The neutral first line, also the subject of an e-mail or a letter. */
export function neutralLine(fundName: string, language: Language): string {
  if (language === 'en') return `About the fund ${fundName}`;
  return fundName.startsWith('กองทุน') ? `แจ้งเรื่อง${fundName}` : `แจ้งเรื่องกองทุน ${fundName}`;
}

/** The whole text, for LINE, e-mail and paper. Instalments come oldest first. */
export function reminderText(content: ReminderContent, language: Language): string {
  const phrases = PHRASES[language];
  const oldestFirst = [...content.instalments].sort((a, b) =>
    a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0,
  );
  const listed = oldestFirst.slice(0, MOST_LISTED);
  const pay = content.words.pay[language];
  const blocks = [
    [neutralLine(content.fundName, language), phrases.dear(content.recipientName)],
    ...listed.map(mentioned => instalmentLines(mentioned, content, language)),
    sumLines(oldestFirst, listed.length, language),
    isDemand(content) ? [phrases.ask(pay)] : [],
    [...paymentLines(content, language), phrases.alreadyPaid(pay)],
  ];
  const written = blocks.filter(block => block.length > 0).map(block => block.join('\n'));
  return written.join('\n\n');
}

/** A day as the language writes it: 21 พ.ย. 2569, 21 Nov 2026. */
export function dayIn(language: Language, date: CivilDate): string {
  if (language === 'th') return thaiDate(date);
  return `${+date.slice(8, 10)} ${ENGLISH_MONTHS[+date.slice(5, 7) - 1]} ${date.slice(0, 4)}`;
}

/** The sum of what the instalments ask. */
export function sumOf(instalments: readonly MentionedInstalment[]): Satang {
  return instalments.reduce((sum, mentioned) => sum + mentioned.amountSatang, 0);
}

function instalmentLines(
  mentioned: MentionedInstalment,
  content: ReminderContent,
  language: Language,
): string[] {
  const phrases = PHRASES[language];
  const { contractNumber, instalment, dueOn, amountSatang, overdue } = mentioned;
  const amount = formatBaht(amountSatang);
  const due = dayIn(language, dueOn);
  return [
    phrases.which(content.words.contract[language], contractNumber, instalment),
    overdue ? phrases.overdue(due, amount) : phrases.due(due, amount),
  ];
}

function sumLines(all: readonly MentionedInstalment[], listed: number, language: Language): string[] {
  if (all.length < 2) return [];
  const sum = PHRASES[language].sum(formatBaht(sumOf(all)));
  return all.length > listed ? [PHRASES[language].more(all.length - listed), sum] : [sum];
}

function paymentLines({ payment, words }: ReminderContent, language: Language): string[] {
  const phrases = PHRASES[language];
  const pay = words.pay[language];
  if (payment === null) return [phrases.payAtFund(pay)];
  return [
    phrases.payAtBank(pay, payment),
    payment.promptPay ? phrases.promptPay(payment.promptPay) : '',
    payment.contactPhone ? phrases.questions(payment.contactName ?? '', payment.contactPhone) : '',
  ].filter(line => line !== '');
}

const PHRASES = {
  th: {
    dear: (name: string) => `เรียน ${name}`,
    which: (contract: string, number: string, n: number) => `${contract} ${number} งวดที่ ${n}`,
    due: (day: string, amount: string) => `ครบกำหนดชำระ ${day} จำนวน ${amount} บาท`,
    overdue: (day: string, amount: string) => `ครบกำหนดชำระเมื่อ ${day} ค้างชำระ ${amount} บาท`,
    more: (count: number) => `และอีก ${count} งวด`,
    sum: (amount: string) => `รวม ${amount} บาท`,
    ask: (pay: string) => `ขอให้${pay}ยอดที่ค้าง ถ้ายังไม่สะดวก โทรคุยกันเพื่อนัดวัน${pay}ได้`,
    payAtFund: (pay: string) => `${pay}ได้ที่กรรมการกองทุน`,
    payAtBank: (pay: string, to: FundPayment) =>
      `${pay}ได้ที่ ${to.bank} เลขที่บัญชี ${to.accountNumber} ชื่อบัญชี ${to.accountName}`,
    promptPay: (target: string) => `พร้อมเพย์ ${target}`,
    questions: (name: string, phone: string) => `สอบถาม ${name} โทร. ${phone}`.replace('  ', ' '),
    alreadyPaid: (pay: string) => `ถ้า${pay}แล้ว ไม่ต้องทำอะไรเพิ่ม`,
  },
  en: {
    dear: (name: string) => `Dear ${name}`,
    which: (contract: string, number: string, n: number) => `Your ${contract} ${number}, instalment ${n}`,
    due: (day: string, amount: string) => `Due on ${day}: ${amount} baht`,
    overdue: (day: string, amount: string) => `Was due on ${day}; still unpaid: ${amount} baht`,
    more: (count: number) => `And ${count} more instalments`,
    sum: (amount: string) => `In all ${amount} baht`,
    ask: (pay: string) =>
      `We ask you to ${pay} what is late. If that is hard now, call us and agree on a day.`,
    payAtFund: (pay: string) => `You can ${pay} at the fund's committee`,
    payAtBank: (pay: string, to: FundPayment) =>
      `You can ${pay} at ${to.bank}, account ${to.accountNumber}, ${to.accountName}`,
    promptPay: (target: string) => `PromptPay ${target}`,
    questions: (name: string, phone: string) => `Questions: ${name} ${phone}`.replace('  ', ' '),
    alreadyPaid: () => 'If you have paid already, there is nothing more to do',
  },
} as const;
