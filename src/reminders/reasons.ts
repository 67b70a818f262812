// Why a reminder was not simply sent: stored as the key, shown as the words.
import type { Words } from '../kernel/refusal.js';

const words = (th: string, en: string): Words => ({ th, en });

/** It waits, and nobody has to do anything. */
export const WAIT_REASONS = {
  'before-its-day': words('ยังไม่ถึงวันส่ง', 'Its day has not come'),
  'its-day-passed': words(
    'วันของข้อความนี้ผ่านไปแล้ว รวมไปกับวันถัดไป',
    'Its day has passed; it joins the next day’s',
  ),
  'outside-hours': words('นอกเวลาที่กฎหมายให้ติดต่อ รอส่งในเวลา', 'Outside the lawful hours'),
  'day-already-used': words('วันนี้ติดต่อครบแล้ว', 'The person has been contacted today already'),
  'channel-paused': words('ช่องทางนี้ให้รอสักครู่ ระบบจะส่งให้เอง', 'The channel asked for a pause'),
  'waits-to-try-again': words('ส่งครั้งก่อนยังไม่ได้คำตอบ ระบบจะลองอีกครั้ง', 'No answer yet; it will be tried again'),
  'outcome-unknown': words(
    'ไม่แน่ใจว่าข้อความถึงหรือไม่ หลังหมดเวลาของวันนี้จะส่งต่อกรรมการ',
    'It may have arrived; after today’s hours the committee takes it over',
  ),
} as const;

/** It goes to the committee's call-and-visit list. */
export const HAND_OVER_REASONS = {
  'no-channel': words('ไม่มีช่องทางที่ยินยอมให้ส่ง ไปแจ้งด้วยตนเอง', 'No consented channel: tell the person yourself'),
  'channel-off': words('ยังไม่ได้ตั้งค่าช่องทางนี้ โทรหรือไปแจ้งแทน', 'This channel is off: call or visit'),
  'quota-used-up': words(
    'โควตาข้อความเดือนนี้หมดแล้ว โทรหรือไปแจ้งแทน',
    'The month’s quota is used up: call or visit',
  ),
  'not-accepted-in-time': words(
    'ส่งแล้วไม่ได้รับคำตอบภายในเวลาของวัน โทรถามว่าได้รับหรือไม่',
    'Not accepted within the day’s hours: call and ask whether it arrived',
  ),
  refused: words('ผู้ให้บริการไม่รับข้อความนี้ โทรหรือไปแจ้งแทน', 'The provider refused the message: call or visit'),
  'by-ladder': words('ถึงขั้นที่ต้องโทร เยี่ยม หรือส่งหนังสือ', 'The step asks for a call, a visit or a letter'),
  'letter-to-print': words('พิมพ์หนังสือแจ้งแล้วส่งให้ผู้รับ', 'Print the letter and send it'),
} as const;

/** It is not needed, or must not be, any more. */
export const CANCEL_REASONS = {
  paid: words('ชำระแล้ว', 'Paid'),
  rescheduled: words('เปลี่ยนแผนการชำระแล้ว', 'The plan was changed'),
  'disbursement-reversed': words('ยกเลิกการจ่ายเงินแล้ว', 'The disbursement was taken back'),
  'written-off': words('ตัดออกจากบัญชีแล้ว', 'Written off'),
  'nothing-left': words('ไม่มีเรื่องที่ต้องแจ้งแล้ว', 'Nothing was left to say'),
  'borrower-deceased': words('ผู้กู้ยืมเสียชีวิต', 'The borrower has died'),
  'contact-stopped': words('เจ้าตัวขอให้หยุดติดต่อ', 'The person asked not to be contacted'),
  'recipient-not-allowed': words('ไม่ใช่ผู้ที่กฎหมายให้แจ้ง', 'Not a person the law lets us tell'),
} as const;

/** Its day passed before it could be said. */
export const EXPIRE_REASONS = {
  'window-closed': words('พ้นช่วงวันที่ควรแจ้งแล้ว', 'The days for saying it have passed'),
} as const;

export type WaitReason = keyof typeof WAIT_REASONS;
export type HandOverReason = keyof typeof HAND_OVER_REASONS;
export type CancelReason = keyof typeof CANCEL_REASONS;
export type ReminderReason = WaitReason | HandOverReason | CancelReason | keyof typeof EXPIRE_REASONS;

/** The words of a stored reason. */
export const REASON_WORDS: Readonly<Record<ReminderReason, Words>> = {
  ...WAIT_REASONS,
  ...HAND_OVER_REASONS,
  ...CANCEL_REASONS,
  ...EXPIRE_REASONS,
};
