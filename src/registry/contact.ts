// Telephone numbers and addresses of channels: what can be used, and what to do when it cannot.
import { type FieldFault, type Words } from '../kernel/refusal.js';
import { arabicDigits } from '../kernel/thai-words.js';

export const CHANNEL_KINDS = ['line', 'sms', 'email', 'post'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** A way to reach a person; without a day of consent it is known and not used. */
export interface ChannelInput {
  kind: ChannelKind;
  address: string;
  consentedOn: string | null;
}

/** The number in Arabic digits with its spaces and hyphens, or null when it is no telephone number. */
export function readPhone(text: string): string | null {
  const plain = arabicDigits(text).trim();
  const digits = plain.replace(/[\s()./-]/g, '');
  return /^\+?\d{8,15}$/.test(digits) ? plain : null;
}

/** Reads the channels as given; a fault names the channel's place. */
export function readChannels(given: ChannelInput[]): { channels: ChannelInput[]; faults: FieldFault[] } {
  const faults: FieldFault[] = [];
  const channels = given.map((channel, index) => {
    const address = readAddress(channel);
    if (address !== null) return { ...channel, address };
    faults.push({ field: `channels.${index}.address`, code: 'bad-address', message: ADVICE[channel.kind] });
    return channel;
  });
  return { channels, faults };
}

function readAddress({ kind, address }: ChannelInput): string | null {
  const text = address.trim();
  if (kind === 'sms') return readPhone(text)?.replace(/[\s()./-]/g, '') ?? null;
  if (kind === 'email') return /^[^\s@]+@[^\s@]+$/.test(text) ? text : null;
  if (kind === 'line') return /^\S+$/.test(text) ? text : null;
  return text === '' ? null : text;
}

const ADVICE: Record<ChannelKind, Words> = {
  line: { th: 'ใส่รหัสผู้ใช้ LINE โดยไม่มีช่องว่าง', en: 'Write the LINE user id without spaces' },
  sms: { th: 'ใส่เบอร์โทรศัพท์ เช่น 0812345678', en: 'Write a telephone number such as 0812345678' },
  email: { th: 'ใส่อีเมล เช่น somsri@example.org', en: 'Write an address such as somsri@example.org' },
  post: { th: 'ใส่ที่อยู่สำหรับส่งจดหมาย', en: 'Write the postal address' },
};
