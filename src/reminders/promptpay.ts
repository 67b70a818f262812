// The PromptPay QR: EMVCo's merchant-presented code with Thailand's credit transfer template (tag 29).
import QRCode from 'qrcode';
import { type Satang, writeBaht } from '../kernel/money.js';
import { type PromptPayAccount, promptPayAccount } from '../registry/promptpay-account.js';

const APPLICATION = 'A000000677010111';
const ACCOUNT_FIELDS: Record<PromptPayAccount['kind'], string> = {
  mobile: '01',
  'tax-id': '02',
  'e-wallet': '03',
};

/**
 * The text of the QR code that pays into a fund's PromptPay: a mobile number, a national or tax id (13
 * digits) or an e-wallet (15 digits), for the amount when one is given. Null for any other target.
 */
export function promptPayPayload(target: string, amountSatang: Satang | null = null): string | null {
  const account = promptPayAccount(target);
  if (account === null) return null;
  const known = field(ACCOUNT_FIELDS[account.kind], account.digits);
  const hasAmount = amountSatang !== null && amountSatang > 0;
  const fields = [
    field('00', '01'),
    // 12: for one payment, 11: may be used again.
    field('01', hasAmount ? '12' : '11'),
    field('29', field('00', APPLICATION) + known),
    field('58', 'TH'),
    field('53', '764'),
    hasAmount ? field('54', writeBaht(amountSatang)) : '',
  ].join('');
  return `${fields}6304${crc16(`${fields}6304`)}`;
}

/** The code as an SVG drawing, black on white with the four quiet cells that scanners need. */
export function qrSvg(payload: string, title: string): string {
  const { size, data } = QRCode.create(payload, { errorCorrectionLevel: 'M' }).modules;
  const side = size + 8;
  const cells = Array.from(data.keys()).filter(cell => data[cell]);
  const path = cells.map(cell => `M${(cell % size) + 4} ${Math.floor(cell / size) + 4}h1v1h-1z`).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" role="img" ` +
    `aria-label="${escaped(title)}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`
  );
}

function field(id: string, value: string): string {
  return `${id}${String(value.length).padStart(2, '0')}${value}`;
}

/** CRC-16/CCITT-FALSE over the ASCII text, four hexadecimal digits. */
function crc16(text: string): string {
  let crc = 0xffff;
  for (let n = 0; n < text.length; n++) {
    crc ^= text.charCodeAt(n) << 8;
    for (let bit = 0; bit < 8; bit++)
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
