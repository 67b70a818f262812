// What the LINE account answers to somebody who writes to it. The first line stands on a locked screen, so
// it is neutral; nobody but the asker is named, whoever else borrowed with them (Debt Collection Act s.8,
// s.11).
import type { CivilDate } from '../kernel/civil-date.js';
import { formatBaht, type Satang } from '../kernel/money.js';
import { thaiDate } from '../kernel/thai-words.js';

/** One loan of the asker as it stands on the day. */
export interface BalanceOfLoan {
  fundName: string;
  /** The fund type's word: สัญญากู้ยืมเงิน. */
  contract: string;
  /** ชำระ, ส่งใช้คืน. */
  pay: string;
  contractNumber: string;
  outstanding: Satang;
  /** What is past its last day in time, since the oldest printed due day; null when nothing is. */
  overdue: { amount: Satang; since: CivilDate } | null;
  /** The next instalment that can still be paid in time. */
  next: { instalment: number; on: CivilDate; amount: Satang } | null;
  contact: { name: string; phone: string } | null;
}

/** LINE takes 5,000 characters; beyond these the rest is counted. */
const MOST_LISTED = 10;

const HOW_TO_ASK = 'พิมพ์คำว่า ยอด เพื่อดูยอดของคุณ';
const HOW_TO_LINK = 'ขอรหัส 8 หลักจากกรรมการกองทุนของคุณ แล้วพิมพ์ส่งมาที่นี่';

/** The balances over all funds, the oldest contract first. */
export function balanceReply(loans: readonly BalanceOfLoan[], today: CivilDate): string {
  if (loans.length === 0) return `ตอนนี้ไม่มียอดที่ต้องชำระ\nข้อมูลถึงวันที่ ${thaiDate(today)}`;
  const listed = loans.slice(0, MOST_LISTED);
  const rest = loans.length - listed.length;
  const blocks = [
    `แจ้งข้อมูลถึงวันที่ ${thaiDate(today)}`,
    ...listed.map(oneLoan),
    ...(rest > 0 ? [`และอีก ${rest} สัญญา สอบถามได้ที่กองทุน`] : []),
    `ถ้า${loans[0]!.pay}แล้วแต่ยอดยังไม่ลด อาจยังไม่ได้ลงบันทึก สอบถามกองทุนได้`,
  ];
  return blocks.join('\n\n');
}

function oneLoan(loan: BalanceOfLoan): string {
  const { overdue, next, contact } = loan;
  const lines = [
    loan.fundName,
    `${loan.contract} ${loan.contractNumber}`,
    `คงเหลือ ${formatBaht(loan.outstanding)} บาท`,
    overdue && `ครบกำหนดแล้วตั้งแต่ ${thaiDate(overdue.since)} จำนวน ${formatBaht(overdue.amount)} บาท`,
    next && `งวดที่ ${next.instalment} ครบกำหนด ${thaiDate(next.on)} จำนวน ${formatBaht(next.amount)} บาท`,
    overdue && `ถ้ายังไม่สะดวก คุยกับกองทุนเพื่อนัดวัน${loan.pay}ได้`,
    contact && `สอบถาม ${contact.name} โทร. ${contact.phone}`.replace('  ', ' '),
  ];
  return lines.filter(line => line !== null).join('\n');
}

export const LINKED_REPLY = [
  'เชื่อม LINE เรียบร้อยแล้ว',
  'ต่อไปกองทุนจะแจ้งข่าวถึงคุณทางนี้',
  HOW_TO_ASK,
  'ถ้าไม่ต้องการรับแล้ว บล็อกบัญชีนี้หรือบอกกรรมการได้',
].join('\n');

export const WRONG_CODE_REPLY = ['รหัสนี้ใช้ไม่ได้ อาจพิมพ์ไม่ครบ หมดเวลา หรือใช้ไปแล้ว', HOW_TO_LINK].join('\n');

export const TOO_MANY_CODES_REPLY = 'ลองหลายครั้งแล้ว รอ 10 นาที แล้วขอรหัสใหม่จากกรรมการกองทุนของคุณ';

export const NOT_LINKED_REPLY = ['LINE นี้ยังไม่ได้เชื่อมกับชื่อของคุณ', HOW_TO_LINK].join('\n');

export const WELCOME_REPLY = ['ขอบคุณที่เพิ่มเพื่อน', HOW_TO_LINK].join('\n');

/** To anything else that is written. */
export const HELP_REPLY = [HOW_TO_ASK, 'เรื่องอื่นคุยกับกรรมการกองทุนของคุณได้โดยตรง'].join('\n');
