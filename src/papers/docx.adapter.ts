// A document as .docx, to be changed in a word processor. Thai is a complex script there: each run names
// its font, size and language a second time for it, else the program prints Thai in a font of its own.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Block, type PaperDocument, pageMm, type Signer, withThaiDigits } from './document.js';
import { LETTERS, line, SMALL, TWIPS_PER_MM } from './docx-line.adapter.js';
import { photos, picture } from './docx-photos.adapter.js';
import type { PrintOptions } from './pdf.adapter.js';

/** The document as .docx bytes; set in Sarabun where the machine has it. */
export async function renderDocx(document: PaperDocument, options: PrintOptions = {}): Promise<Buffer> {
  const printed = options.thaiDigits ? withThaiDigits(document) : document;
  return Packer.toBuffer(
    new Document({
      title: printed.title,
      // The contents learn their pages when the word processor opens the paper.
      features: { updateFields: printed.blocks.some(block => block.kind === 'contents') },
      creator: printed.letterhead?.name.replaceAll('\n', ' ') ?? '',
      styles: {
        default: {
          document: { run: { ...LETTERS, size: bodySize(printed), sizeComplexScript: bodySize(printed) } },
        },
      },
      sections: [section(printed)],
    }),
  );
}

// Half points.
function bodySize(document: PaperDocument): number {
  return document.size === 'A5' ? 22 : 24;
}

function section(document: PaperDocument): ISectionOptions {
  const page = pageMm({ ...document, landscape: false });
  const { top, right, bottom, left } = document.marginsMm;
  return {
    properties: {
      page: {
        size: {
          width: `${page.width}mm`,
          height: `${page.height}mm`,
          orientation: document.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: `${top}mm`, right: `${right}mm`, bottom: `${bottom}mm`, left: `${left}mm` },
      },
    },
    headers: document.mark
      ? { default: new Header({ children: [line(document.mark, { bold: true, align: 'center' })] }) }
      : {},
    footers: document.pageNumbers ? { default: new Footer({ children: [pageNumber()] }) } : {},
    children: [...letterhead(document), ...document.blocks.flatMap(block => render(block))],
  };
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ ...LETTERS, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
  });
}

function letterhead({ letterhead: head }: PaperDocument): Paragraph[] {
  if (!head) return [];
  return [
    line(head.name, { bold: true, align: 'center' }),
    ...head.lines.map(text => line(text, { align: 'center', size: SMALL })),
  ];
}

type Part = Paragraph | Table | TableOfContents;

function render(block: Block): Part[] {
  switch (block.kind) {
    case 'heading':
      return [
        line(block.text, {
          bold: true,
          align: block.align,
          size: block.level === 1 ? 32 : 26,
          keepNext: true,
          listed: block.listed,
        }),
      ];
    case 'paragraph':
      return [
        line(block.text, {
          align: block.align,
          bold: block.strong,
          size: block.small ? SMALL : undefined,
          firstLineMm: block.firstLineMm,
          leftMm: block.leftMm,
          keepNext: block.keepNext,
        }),
      ];
    case 'facts':
      return [facts(block.rows, block.ruled === true), line('')];
    case 'table':
      return [table(block), line('')];
    case 'sum':
      return [sum(block.figures, block.words), line('')];
    case 'signatures':
      return [signatures(block.signers, block.side === 'right')];
    case 'picture':
      return picture(block);
    case 'photos':
      return [photos(block), line('')];
    case 'contents':
      return [
        line(block.title, { bold: true, align: 'center', size: 32 }),
        new TableOfContents(block.title, { hyperlink: true, headingStyleRange: '1-2' }),
      ];
    case 'spacer':
      return [new Paragraph({ spacing: { before: Math.round(block.mm * TWIPS_PER_MM) } })];
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true })];
  }
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '999999' } as const;
const BOLD = { style: BorderStyle.SINGLE, size: 4, color: '333333' } as const;
const NO_BORDERS = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};

function facts(rows: [string, string][], ruled: boolean): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { ...NO_BORDERS, ...(ruled ? { insideHorizontal: THIN } : {}) },
    rows: rows.map(
      ([word, value]) =>
        new TableRow({
          cantSplit: true,
          children: [cell(line(word), 28), cell(line(value, { align: ruled ? 'right' : 'left' }), 72)],
        }),
    ),
  });
}

function cell(content: Paragraph, percent?: number): TableCell {
  return new TableCell({
    children: [content],
    ...(percent ? { width: { size: percent, type: WidthType.PERCENTAGE } } : {}),
  });
}

function table(block: Extract<Block, { kind: 'table' }>): Table {
  const size = block.small ? SMALL : undefined;
  const row = (texts: string[], bold: boolean, header = false) =>
    new TableRow({
      tableHeader: header,
      cantSplit: !block.ruled || header,
      children: texts.map((text, at) => cell(line(text, { bold, size, align: block.columns[at]?.align }))),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.AUTOFIT,
    borders: block.ruled
      ? { top: BOLD, bottom: BOLD, left: BOLD, right: BOLD, insideHorizontal: BOLD, insideVertical: BOLD }
      : { ...NO_BORDERS, top: THIN, bottom: THIN, insideHorizontal: THIN },
    ...(block.ruled ? { columnWidths: sharesOf(block.columns) } : {}),
    rows: [
      row(
        block.columns.map(column => column.title),
        true,
        true,
      ),
      ...block.rows.map(texts => row(texts, false)),
      ...(block.total ? [row(block.total, true)] : []),
    ],
  });
}

/** Widths in twips of a page's free width by the columns' shares. */
function sharesOf(columns: { share?: number }[]): number[] {
  const whole = columns.reduce((total, column) => total + (column.share ?? 1), 0);
  return columns.map(column => Math.round((9000 * (column.share ?? 1)) / whole));
}

function sum(figures: string, words: string): Table {
  const thick = { style: BorderStyle.SINGLE, size: 12, color: '000000' };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { ...NO_BORDERS, top: thick, bottom: thick, left: thick, right: thick },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({ children: [line(figures, { bold: true, size: 32 }), line(`(${words})`)] }),
        ],
      }),
    ],
  });
}

function signatures(signers: Signer[], right: boolean): Table {
  const cells = signers.map(({ role, name = ' '.repeat(40), below }) => {
    const lines = ['', '.'.repeat(44), role, `(${name})`, ...(below ? [below] : [])];
    return cell(line(lines.join('\n'), { align: 'center' }), 50);
  });
  const placed = right ? cells.flatMap(each => [cell(line(''), 50), each]) : cells;
  if (placed.length % 2) placed.push(cell(line(''), 50));
  const rows: TableCell[][] = [];
  for (let at = 0; at < placed.length; at += 2) rows.push(placed.slice(at, at + 2));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: rows.map(children => new TableRow({ cantSplit: true, children })),
  });
}
