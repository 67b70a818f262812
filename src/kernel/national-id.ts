// The Thai national id: thirteen digits, the last a check digit over the other twelve.
import type { Words } from './refusal.js';

/** Whether the check digit holds; a warning says that a right number is unusual. */
export interface NationalIdCheck {
  ok: boolean;
  warning?: Words;
}

/** Checks thirteen digits (spaces and hyphens between them are left out). */
export function checkNationalId(text: string): NationalIdCheck {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{13}$/.test(digits) || checkDigit(digits) !== Number(digits[12])) return { ok: false };
  // 0 is for people without registration papers and 9 is not given out: rare, yet the check digit decides.
  if (digits[0] === '0' || digits[0] === '9') return { ok: true, warning: UNUSUAL };
  return { ok: true };
}

function checkDigit(digits: string): number {
  let sum = 0;
  for (let index = 0; index < 12; index++) sum += Number(digits[index]) * (13 - index);
  return (11 - (sum % 11)) % 10;
}

const UNUSUAL: Words = {
  th: 'เลขประจำตัวขึ้นต้นด้วย 0 หรือ 9 ซึ่งพบน้อย โปรดตรวจกับบัตรอีกครั้ง',
  en: 'A national id beginning with 0 or 9 is rare: please compare it with the card',
};
