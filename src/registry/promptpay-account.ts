// What a PromptPay account is known by: a mobile number, a national or tax id, or an e-wallet.
import { arabicDigits } from '../kernel/thai-words.js';
import { mobileE164 } from './phone.js';

export interface PromptPayAccount {
  kind: 'mobile' | 'tax-id' | 'e-wallet';
  /** As the code writes it: a mobile as 0066 and nine digits. */
  digits: string;
}

/** The account of a text as people write it, Thai digits too; null when it is none. */
export function promptPayAccount(text: string): PromptPayAccount | null {
  const mobile = mobileE164(text);
  if (mobile) return { kind: 'mobile', digits: `00${mobile.slice(1)}` };
  const digits = arabicDigits(text).replace(/[\s-]/g, '');
  if (/^\d{13}$/.test(digits)) return { kind: 'tax-id', digits };
  return /^\d{15}$/.test(digits) ? { kind: 'e-wallet', digits } : null;
}
