// Thai telephone numbers as people write them.
import { arabicDigits } from '../kernel/thai-words.js';

/** "081-234-5678" as +66812345678; null when it is no Thai mobile (06, 08 or 09 and eight digits). */
export function mobileE164(text: string): string | null {
  const digits = arabicDigits(text).replace(/[\s().-]/g, '');
  const match = /^(?:\+66|0066|66|0)0?([689]\d{8})$/.exec(digits);
  return match ? `+66${match[1]}` : null;
}
