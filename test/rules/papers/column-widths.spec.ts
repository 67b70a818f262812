import { columnWidths, widestMm } from '../../../src/papers/column-widths.js';

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

describe('widths of columns', () => {
  it('a column without a share is as wide as its words, the others divide the rest, and nothing is left', () => {
    const columns = [{ title: 'งวดที่' }, { title: 'ครบกำหนด', share: 1 }, { title: 'รวม', share: 2 }];
    const [number, due, total] = columnWidths(columns, [['12', '16 ก.ค. 2569', '6,002.50']], 160, 12);
    expect(number).toBeCloseTo(widestMm(['งวดที่'], 12));
    expect(total).toBeCloseTo(2 * due!);
    expect(number! + due! + total!).toBeCloseTo(160);
  });

  it('marks above and below a letter take no room, and the longest of several lines counts', () => {
    expect(widestMm(['ที่'], 12)).toBeCloseTo(widestMm(['ท'], 12));
    expect(widestMm(['ก', 'กก\nกกก'], 12)).toBeCloseTo(widestMm(['กกก'], 12));
  });

  it('figures have the room that they need before words have theirs', () => {
    const columns = [
      { title: 'รายการ', share: 9 },
      { title: 'บาท', share: 1, align: 'right' as const },
    ];
    const widths = columnWidths(columns, [['ค่าปรับ', '๑,๒๓๔,๕๖๗.๐๐']], 100, 12);
    expect(widths[1]).toBeCloseTo(widestMm(['๑,๒๓๔,๕๖๗.๐๐'], 12));
    expect(sum(widths)).toBeCloseTo(100);
  });

  it('words too long for the page leave the shared columns some of it, and words alone fill it', () => {
    const long = 'ก'.repeat(200);
    const shared = columnWidths([{ title: long }, { title: 'ข', share: 1 }], [], 160, 12);
    expect(shared[1]).toBeCloseTo(48);
    expect(sum(shared)).toBeCloseTo(160);
    expect(sum(columnWidths([{ title: 'ก' }, { title: 'ขข' }], [], 160, 12))).toBeCloseTo(160);
  });
});
