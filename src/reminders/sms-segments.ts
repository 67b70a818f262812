// How many parts an SMS is sent, and paid, in. Thai is UCS-2, where every vowel and tone mark counts.

// GSM 03.38: the basic alphabet, and what takes two places of it.
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡' +
    'ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const EXTENDED = new Set('^{}\\[~]|€\f');

const SIZES = { 'GSM-7': { single: 160, part: 153 }, 'UCS-2': { single: 70, part: 67 } } as const;

export interface SmsSegments {
  encoding: 'GSM-7' | 'UCS-2';
  /** Places used: septets of GSM-7, 16-bit units of UCS-2. */
  units: number;
  segments: number;
}

/** Counts the parts of a text; an empty text is one part. */
export function smsSegments(text: string): SmsSegments {
  const characters = [...text];
  const isGsm = characters.every(character => BASIC.has(character) || EXTENDED.has(character));
  const encoding = isGsm ? 'GSM-7' : 'UCS-2';
  const widths = characters.map(character => (isGsm ? (EXTENDED.has(character) ? 2 : 1) : character.length));
  const units = widths.reduce((sum, width) => sum + width, 0);
  const { single, part } = SIZES[encoding];
  return { encoding, units, segments: units <= single ? 1 : partsOf(widths, part) };
}

/** A character of two places is never torn: one that does not fit begins the next part. */
function partsOf(widths: number[], size: number): number {
  let parts = 1;
  let used = 0;
  for (const width of widths) {
    if (used + width > size) {
      parts++;
      used = 0;
    }
    used += width;
  }
  return parts;
}
