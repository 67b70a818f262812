import { receiptPaper } from '../../../src/loans/papers/receipt.paper.js';
import { plainText } from '../../../src/papers/document.js';
import { countPages, renderPdf, renderPicture } from '../../../src/papers/pdf.adapter.js';
import { RECEIPT } from './samples.js';

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');
const loan = RECEIPT.loans[0]!;

describe('a receipt', () => {
  it('says who paid what, for which instalment, in figures and words, and what is left', () => {
    const text = spaced(plainText(receiptPaper(RECEIPT)));
    for (const said of [
      'ใบเสร็จรับเงิน',
      'เลขที่ 2569/0048 (ปีปฏิทิน)',
      'วันที่รับเงิน 21 พฤศจิกายน 2569',
      'กลุ่มข้าวแต๋น บ้านสาธิต\nโดย คุณบุปผา แสนดี',
      'สัญญา 7/2569 งวดที่ 6 จาก 24',
      'รับโดย เงินสด',
      '3,142.50 บาท\nสามพันหนึ่งร้อยสี่สิบสองบาทห้าสิบสตางค์',
      'ดอกเบี้ย 142.50',
      'เงินต้น 3,000.00',
      'รวมรับชำระ 3,142.50',
      'เงินต้นคงเหลือ 54,000.00 บาท\nงวดที่ 7 ครบกำหนด 28 ธ.ค. 2569 จำนวน 3,135.00 บาท',
      'ผู้ชำระเงิน คุณบุปผา แสนดี',
      'ผู้รับเงิน คณะทำงาน คุณสมศรี ใจงาม',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('ยกเลิก');
    expect(text).not.toContain('ค่าปรับ');
    expect(text).not.toContain('วันที่ออกใบเสร็จ');
  });

  it('of a sum on several loans has a row for each contract and stays on one page', () => {
    const other = {
      ...loan,
      contractNumber: '8/2569',
      instalments: [2, 3],
      feeSatang: 5_000,
      penaltySatang: 123,
    };
    const paper = receiptPaper({
      ...RECEIPT,
      cancelled: { on: '2026-11-22', reason: 'บันทึกผิดสัญญา' },
      enteredOn: '2026-11-22',
      loans: [loan, other],
      amountSatang: 314_250 * 2 + 5_200,
      unappliedSatang: 77,
    });
    const text = spaced(plainText(paper));
    expect(text).toContain('สัญญา ค่าใช้จ่าย ค่าปรับ ดอกเบี้ย เงินต้น รวม (บาท)');
    expect(text).toContain('7/2569 งวดที่ 6 จาก 24 – – 142.50 3,000.00 3,142.50');
    expect(text).toContain('8/2569 งวดที่ 2–3 จาก 24 50.00 1.23 142.50 3,000.00 3,193.73');
    expect(text).toMatch(/รับเกิน รอคืนหรือหักงวดต่อไป +0\.77/);
    expect(text).toMatch(/รวมรับชำระ +6,337\.00/);
    expect(countPages(paper)).toBe(1);
  });

  it('whose lines do not sum to the amount is not printed', () => {
    expect(() => receiptPaper({ ...RECEIPT, amountSatang: 314_251 })).toThrow('does not sum');
  });

  it('that is cancelled keeps its number and carries the mark and the reason', () => {
    const paper = receiptPaper({ ...RECEIPT, cancelled: { on: '2026-11-22', reason: 'บันทึกผิดสัญญา' } });
    expect(paper.mark).toBe('ยกเลิก');
    expect(spaced(plainText(paper))).toContain('ยกเลิกเมื่อ 22 พฤศจิกายน 2569 เหตุผล: บันทึกผิดสัญญา');
  });

  it('of the last instalment says that all is paid; a late entry says both days', () => {
    const { next: _none, ...last } = loan;
    const text = plainText(receiptPaper({ ...RECEIPT, enteredOn: '2026-11-25', loans: [last] }));
    expect(text).toContain('ชำระครบทุกงวดแล้ว');
    expect(spaced(text)).toContain('วันที่ออกใบเสร็จ 25 พฤศจิกายน 2569');
  });

  it('is one page of A5 as a PDF, and a picture', () => {
    const pdf = renderPdf(receiptPaper(RECEIPT));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(countPages(receiptPaper(RECEIPT))).toBe(1);
    const box = /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'))!;
    expect([Number(box[1]), Number(box[2])].map(Math.round)).toEqual([420, 595]);
    expect(pdf.length).toBeLessThan(60_000);
    expect(renderPdf(receiptPaper(RECEIPT)).equals(pdf)).toBe(true);
    expect(renderPicture(receiptPaper(RECEIPT))).toMatch(/^<svg /);
  });
});
