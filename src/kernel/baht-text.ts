// An amount in Thai words, as receipts and contracts carry it beside the figures.
import type { Satang } from './money.js';

const DIGITS = ['', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'];
const PLACES = ['', 'สิบ', 'ร้อย', 'พัน', 'หมื่น', 'แสน'];

/** The amount in Thai words: 1001 satang is "สิบบาทหนึ่งสตางค์"; a negative amount begins with ลบ. */
export function bahtText(satang: Satang): string {
  if (satang < 0) return `ลบ${bahtText(-satang)}`;
  const rest = satang % 100;
  const baht = (satang - rest) / 100;
  if (baht === 0 && rest === 0) return 'ศูนย์บาทถ้วน';
  const whole = baht === 0 ? '' : `${countText(baht)}บาท`;
  return rest === 0 ? `${whole}ถ้วน` : `${whole}${countText(rest)}สตางค์`;
}

function countText(count: number): string {
  const below = count % 1_000_000;
  const millions = (count - below) / 1_000_000;
  if (millions === 0) return belowMillion(below, false);
  return `${countText(millions)}ล้าน${belowMillion(below, true)}`;
}

function belowMillion(count: number, hasHigher: boolean): string {
  const digits = String(count);
  let text = '';
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[index]);
    const place = digits.length - 1 - index;
    if (digit === 0) continue;
    const higher = hasHigher || index > 0;
    if (place === 0 && digit === 1 && higher) text += 'เอ็ด';
    else if (place === 1 && digit === 1) text += 'สิบ';
    else if (place === 1 && digit === 2) text += 'ยี่สิบ';
    else text += DIGITS[digit]! + PLACES[place]!;
  }
  return text;
}
