import {
  type Block,
  keptTogether,
  LIST_MARGINS,
  type PaperDocument,
  pageMm,
  plainText,
  withThaiDigits,
} from '../../../src/papers/document.js';

const PAPER: PaperDocument = {
  title: 'ใบที่ 1',
  size: 'A4',
  marginsMm: LIST_MARGINS,
  letterhead: { name: 'กองทุน 2569', lines: ['หมู่ที่ 3'] },
  mark: 'สำเนา',
  blocks: [
    { kind: 'heading', level: 1, text: 'หัวข้อ 1', align: 'right' },
    { kind: 'facts', rows: [['เลขที่', '7/2569']] },
    { kind: 'table', columns: [{ title: 'งวดที่', align: 'right' }], rows: [['12']], total: ['รวม 1'] },
    { kind: 'picture', format: 'png', bytes: Uint8Array.of(1, 2), widthMm: 20, description: 'รหัส 9' },
    { kind: 'signatures', signers: [{ role: 'ผู้รับเงิน', name: 'คุณ ก' }, { role: 'พยาน' }], side: 'right' },
    { kind: 'spacer', mm: 5 },
  ],
};

describe('a document', () => {
  it('tells its texts in reading order', () => {
    expect(plainText(PAPER)).toBe(
      'กองทุน 2569\nหมู่ที่ 3\nสำเนา\nหัวข้อ 1\nเลขที่ 7/2569\nงวดที่\n12\nรวม 1\nรหัส 9\nผู้รับเงิน คุณ ก\nพยาน',
    );
  });

  it('keeps what is signed with its signatures, and a short table on one page', () => {
    const rows = (count: number, text = '1') => Array.from({ length: count }, () => [text]);
    const table = (cells: string[][], ruled = false): Block => ({
      kind: 'table',
      columns: [{ title: 'ก' }],
      rows: cells,
      ruled,
    });
    const blocks: Block[] = [
      { kind: 'paragraph', text: 'ข้อ 1' },
      { kind: 'paragraph', text: 'จึงลงลายมือชื่อ' },
      { kind: 'signatures', signers: [{ role: 'ผู้กู้' }] },
      table(rows(14)),
      table(rows(15)),
      table(rows(3), true),
      table(rows(3, 'ก'.repeat(41))),
    ];
    const kept = keptTogether({ ...PAPER, blocks }).blocks;
    expect(kept.map(block => block.kind === 'paragraph' && block.keepNext === true)).toEqual([
      ...[false, true, false, false, false, false, false],
    ]);
    expect(kept.slice(3)).toMatchObject([
      { whole: true },
      { whole: false },
      { whole: false },
      { whole: false },
    ]);
  });

  it('with Thai digits has them in every text, and the same shape', () => {
    const thai = withThaiDigits(PAPER);
    expect(plainText(thai)).not.toMatch(/[0-9]/);
    expect(plainText(thai)).toContain('๗/๒๕๖๙');
    expect(thai.size).toBe('A4');
    expect(thai.blocks.map(block => block.kind)).toEqual(PAPER.blocks.map(block => block.kind));
    expect(thai.blocks[3]).toMatchObject({ bytes: Uint8Array.of(1, 2), widthMm: 20, format: 'png' });
  });

  it('has its page turned when it lies', () => {
    expect(pageMm(PAPER)).toEqual({ width: 210, height: 297 });
    expect(pageMm({ ...PAPER, landscape: true })).toEqual({ width: 297, height: 210 });
    expect(pageMm({ ...PAPER, size: 'DL', landscape: true })).toEqual({ width: 220, height: 110 });
  });
});
