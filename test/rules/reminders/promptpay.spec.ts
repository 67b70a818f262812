import { promptPayPayload, qrSvg } from '../../../src/reminders/promptpay.js';
import { qrPng } from '../../../src/reminders/promptpay-image.adapter.js';

// Payloads as other generators publish them for the same targets.
describe('a PromptPay code', () => {
  it.each([
    ['0801234567', null, '00020101021129370016A000000677010111011300668012345675802TH530376463046197'],
    ['0812345678', null, '00020101021129370016A000000677010111011300668123456785802TH530376463045D82'],
    [
      '081-234-5678',
      10000,
      '00020101021229370016A000000677010111011300668123456785802TH53037645406100.006304BB8A',
    ],
    ['0899999999', null, '00020101021129370016A000000677010111011300668999999995802TH53037646304FE29'],
    ['1234567890123', null, '00020101021129370016A000000677010111021312345678901235802TH53037646304EC40'],
  ])('for %s, %s satang', (target, amount, payload) => {
    expect(promptPayPayload(target, amount)).toBe(payload);
  });

  it('is none for what PromptPay does not know', () => {
    expect(promptPayPayload('045-251-234')).toBeNull();
    expect(promptPayPayload('')).toBeNull();
  });

  it('takes an e-wallet', () => {
    expect(promptPayPayload('123456789012345')).toContain('0315123456789012345');
  });

  it('is drawn with its finder patterns and a quiet zone', () => {
    const svg = qrSvg(promptPayPayload('0812345678', 123456)!, 'ชำระ "1,234.56" บาท');
    expect(svg).toMatch(/^<svg .*viewBox="0 0 (\d+) \1"/);
    expect(svg).toContain('aria-label="ชำระ &quot;1,234.56&quot; บาท"');
    // The corner of the first finder pattern stands four cells from each edge.
    expect(svg).toContain('<path d="M4 4h1v1h-1zM5 4h1v1h-1z');
    expect(svg).not.toContain('M3 ');
  });

  it('is made as a PNG picture', async () => {
    const png = await qrPng(promptPayPayload('0812345678')!);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(300);
  });
});
