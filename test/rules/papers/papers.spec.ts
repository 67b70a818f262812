import { callList, callListWorkbook } from '../../../src/loans/papers/call-list.paper.js';
import { cashSheet, cashSheetWorkbook } from '../../../src/loans/papers/cash-sheet.paper.js';
import { loanContract } from '../../../src/loans/papers/contract.paper.js';
import { debtorCardWorkbook } from '../../../src/loans/papers/debtor-card.paper.js';
import { envelope } from '../../../src/loans/papers/envelope.paper.js';
import { plainText } from '../../../src/papers/document.js';
import { renderDocx } from '../../../src/papers/docx.adapter.js';
import { countPages, renderPdf } from '../../../src/papers/pdf.adapter.js';
import { docxPart } from './docx-part.js';
import { CALLS, CARD, CASH, EVERY_PAPER, LOAN_CONTRACT } from './every-paper.js';

const names = Object.keys(EVERY_PAPER);
const textOf = (name: string) => plainText(EVERY_PAPER[name]!).replaceAll('\u00a0', ' ');

describe('every paper', () => {
  it.each(names)('%s becomes a PDF and a .docx of a sane size', async name => {
    const paper = EVERY_PAPER[name]!;
    const pdf = renderPdf(paper);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeLessThan(80_000);
    expect(countPages(paper, { thaiDigits: true })).toBeLessThanOrEqual(name === 'contract' ? 3 : 2);
    const docx = await renderDocx(paper, { thaiDigits: true });
    expect(docx.subarray(0, 2).toString()).toBe('PK');
    expect(docx.length).toBeLessThan(60_000);
  });

  it.each([
    'demand-letter',
    'reminder-letter',
    'guarantor-notice',
    'heirs-letter',
    'guarantor-reply',
    'receipt',
    'envelope',
  ])('%s stays on one page', name => expect(countPages(EVERY_PAPER[name]!)).toBe(1));

  it.each(names)('%s threatens nobody and does not look like a state office’s (s.11–12)', name => {
    expect(textOf(name)).not.toMatch(/ฟ้อง|ดำเนินคดี|ยึด|อายัด|เครดิตบูโร|ทนาย|ศาล(?!า)|ตำรวจ|ครุฑ|ผิดนัด/);
  });
});

describe('a contract in a word processor', () => {
  it('says at the foot what the page belongs to, in the digits asked for, as the PDF does', async () => {
    const foot = async (thaiDigits: boolean) =>
      docxPart(await renderDocx(EVERY_PAPER.contract!, { thaiDigits }), 'word/footer1.xml');
    expect(await foot(false)).toMatch(/สัญญากู้ยืมเงิน 7\/2569.*"PAGE".* \/ .*"NUMPAGES"/);
    expect(await foot(true)).toMatch(/สัญญากู้ยืมเงิน ๗\/๒๕๖๙.*THAIARABIC/);
  });

  it('has those who sign in one row, which no page tears, with the words they sign', async () => {
    const body = docxPart(await renderDocx(EVERY_PAPER.contract!), 'word/document.xml');
    const table = body.split('<w:tbl>').find(part => part.includes('พยาน'))!;
    expect(table.split('</w:tbl>')[0]!.match(/<w:tr>/g)).toHaveLength(1);
    const words = body.split('<w:p>').find(part => part.includes('จึงลงลายมือชื่อไว้เป็นหลักฐาน'));
    expect(words).toContain('<w:keepNext/>');
  });
});

describe('letters', () => {
  it('a demand says the debt part by part, to which day, by when, how to pay, and begs pardon of who has paid', () => {
    const text = textOf('demand-letter');
    for (const said of [
      'ขอให้ชำระหนี้ตามสัญญากู้ยืมเงิน เลขที่ 7/2569',
      'ยอดถึงวันที่ 21 พฤศจิกายน 2569',
      'ค่าปรับและดอกเบี้ยเกินกำหนด 41.10',
      'รวม 6,426.10',
      'หกพันสี่ร้อยยี่สิบหกบาทสิบสตางค์',
      'ภายใน 15 วัน',
      'ธนาคารตัวอย่าง',
      'ขออภัย',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('a reminder before the due day demands nothing', () => {
    expect(textOf('reminder-letter')).toContain('งวดที่ 7 28 ธันวาคม 2569 3,135.00 บาท');
    expect(textOf('reminder-letter')).not.toMatch(/ค้างชำระ|เกินกำหนด|ทวง/);
  });

  it('the guarantor’s notice names its section, the default and the last day of receipt', () => {
    const text = textOf('guarantor-notice');
    expect(text).toContain('มาตรา 686');
    expect(text).toContain('งวดที่ 5 ซึ่งครบกำหนดวันที่ 28 ตุลาคม 2569');
    expect(text).toContain('ภายในวันที่ 27 ธันวาคม 2569');
  });

  it('the heirs are told that they answer only for the estate', () => {
    expect(textOf('heirs-letter')).toContain('ไม่เกินทรัพย์มรดก');
  });

  it('an envelope shows names and addresses, and none that speaks of a debt', () => {
    expect(() => envelope({ from: ['ฝ่ายติดตามหนี้'], to: ['คุณ ก'] })).toThrow('s.11');
    expect(textOf('envelope')).not.toContain('หนี้');
  });
});

describe('agreements', () => {
  it('a contract speaks the words of its kind of fund, and has its plan, clauses and signers', () => {
    const text = textOf('contract');
    expect(text).toContain('เจ็ดหมื่นสองพันบาทถ้วน');
    expect(text).toContain('24 28 พ.ค. 2571 3,000.00 180.00 3,180.00');
    expect(text).toMatch(/รวม 72,000.00 4,320.00 76,320.00/);
    expect(text).toContain('ในวงเงินไม่เกิน 72,000.00 บาท');
    const words = {
      loan: 'เงินยืม',
      borrower: 'ผู้ยืม',
      contract: 'สัญญายืมเงินทุน',
      borrow: 'ยืม',
      application: 'แบบขอยืมเงินทุน',
      member: 'ครัวเรือนเป้าหมาย',
    };
    const plan = LOAN_CONTRACT.plan.map(each => ({ ...each, interestSatang: 0 }));
    const free = {
      ...LOAN_CONTRACT,
      words,
      plan,
      annualRateMicroPercent: 0,
      defaultRate: null,
      guarantors: [],
    };
    const kkj = plainText(loanContract(free));
    expect(kkj).not.toContain('กู้');
    expect(kkj).toContain('เงินจำนวนนี้ไม่มีดอกเบี้ย');
    expect(kkj).not.toContain('ค้ำประกัน');
  });

  it('an acknowledgement accepts the balance, asks guarantors about the longer time, and has two witnesses', () => {
    const text = textOf('acknowledgement');
    expect(text).toContain('ยอมรับว่ายังเป็นหนี้อยู่');
    expect(text).toContain('มาตรา 700');
    expect(text.match(/^พยาน$/gm)).toHaveLength(2);
  });

  it('a restructuring shows both plans and never makes interest principal', () => {
    expect(textOf('restructuring')).toContain('ไม่นำดอกเบี้ยที่ค้างมารวมเป็นเงินต้น');
    expect(textOf('restructuring')).toContain('งดเว้นดอกเบี้ยและค่าปรับ 41.10 บาท');
  });

  it('a write-off is a minute with quorum, votes and reasons', () => {
    expect(textOf('write-off-minute')).toContain('ผู้มาประชุม 3 คน จากกรรมการ 5 คน');
    expect(textOf('write-off-minute')).toContain('เห็นชอบ 3 เสียง ไม่เห็นชอบ 0 เสียง');
  });
});

describe('lists', () => {
  it('the cash sheet counts no cancelled receipt, on paper and as a spreadsheet', () => {
    expect(textOf('cash-sheet')).toContain('3 ใบ รวมรับเงิน   5,142.50');
    expect(textOf('cash-sheet')).toContain('เงินสด 3,142.50 บาท');
    expect(cashSheetWorkbook(CASH).sheets[0]!.total![5]).toBe(514_250);
    expect(plainText(cashSheet({ ...CASH, receipts: [] }))).toContain('0 ใบ');
  });

  it('a call list for a meeting gives away no name, number or telephone', () => {
    const hidden = textOf('call-list-hidden');
    for (const { name, phone, contractNumber } of CALLS.contacts) {
      expect(textOf('call-list')).toContain(name);
      expect(hidden).not.toContain(name);
      expect(hidden).not.toContain(contractNumber);
      if (phone) expect(hidden).not.toContain(phone);
    }
    expect(callList({ ...CALLS, contacts: [] }).blocks).toHaveLength(3);
    expect(JSON.stringify(callListWorkbook({ ...CALLS, namesHidden: true }))).not.toContain('บุปผา');
  });

  it('a debtor’s card has every receipt and what is left', () => {
    expect(textOf('debtor-card')).toContain(
      '28 มิ.ย. 2569 รับชำระงวดที่ 1 2569/0009 3,000.00 180.00 – 69,000.00',
    );
    expect(debtorCardWorkbook(CARD).sheets[0]!.rows[1]).toContain(6_900_000);
  });
});
