import type { Block, PaperDocument } from '../../../src/papers/document.js';
import { PAGE_TEMPLATE } from '../../../src/papers/page-template.js';
import { countPages, renderPdf, renderPicture } from '../../../src/papers/pdf.adapter.js';

const paper = (...blocks: Block[]): PaperDocument => ({
  title: 'ทดสอบ',
  size: 'A5',
  marginsMm: { top: 10, right: 10, bottom: 10, left: 10 },
  blocks,
});
const paragraph = (text: string) => paper({ kind: 'paragraph', text });
// The letters of a picture are drawn, each shape named once: as many shapes as different letters.
const shapesOf = (document: PaperDocument) =>
  new Set(renderPicture(document).match(/<use [^>]*href="#[^"]+"/g)).size;
const shapes = (text: string) => shapesOf(paragraph(text));

describe('the page program', () => {
  it('never runs what people typed', () => {
    for (const typed of [
      '#panic("x")',
      '#read("/etc/passwd")',
      '$1/0$',
      '*a* _b_ = c',
      '\\',
      '"',
      '#{',
      '</script>',
    ]) {
      expect(renderPdf(paragraph(typed)).subarray(0, 4).toString()).toBe('%PDF');
      expect(shapes(typed)).toBe(new Set(typed.replaceAll(' ', '')).size);
    }
    expect(PAGE_TEMPLATE).not.toContain('eval(');
  });

  it('repeats a long table’s head and turns pages', () => {
    const rows = Array.from({ length: 100 }, (_each, at) => [String(at), 'ผู้กู้ที่นี่']);
    const long = paper({ kind: 'table', columns: [{ title: 'ที่' }, { title: 'ชื่อ', share: 1 }], rows });
    expect(countPages({ ...long, pageNumbers: true })).toBeGreaterThan(2);
  });

  it('says at the foot of each of several pages what they belong to', () => {
    const page: Block = { kind: 'paragraph', text: 'ก' };
    const numbered = (...blocks: Block[]) => ({ ...paper(...blocks), title: 'ฮ', pageNumbers: true });
    expect(shapesOf(numbered(page))).toBe('ก1/'.length);
    expect(shapesOf(numbered(page, { kind: 'page-break' }, page))).toBe('กฮ12/'.length);
  });

  it('takes pictures, page breaks and an empty document', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
    const picture: Block = {
      kind: 'picture',
      format: 'svg',
      bytes: Buffer.from(svg),
      widthMm: 20,
      align: 'center',
      description: 'รหัสสำหรับชำระเงิน',
    };
    expect(countPages(paper(picture, { kind: 'page-break' }, picture))).toBe(2);
    expect(countPages(paper())).toBe(1);
  });
});
