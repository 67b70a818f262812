// A document as .docx, to be changed in a word processor. Thai is a complex script there: each run names
// its font, size and language a second time for it, else the program prints Thai in a font of its own.
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageOrientation,
  Paragraph,
  SimpleField,
  type Table,
  TableOfContents,
  TextRun,
} from 'docx';
import { type Block, keptTogether, type PaperDocument, pageMm, withThaiDigits } from './document.js';
import { LETTERS, line, SMALL, TWIPS_PER_MM } from './docx-line.adapter.js';
import { photos, picture } from './docx-photos.adapter.js';
import { facts, type Room, signatures, sum, table } from './docx-tables.adapter.js';
import type { PrintOptions } from './pdf.adapter.js';

/** The document as .docx bytes; set in Sarabun where the machine has it. */
export async function renderDocx(document: PaperDocument, options: PrintOptions = {}): Promise<Buffer> {
  const whole = keptTogether(document);
  const printed = options.thaiDigits ? withThaiDigits(whole) : whole;
  return Packer.toBuffer(
    new Document({
      title: printed.title,
      // The contents learn their pages when the word processor opens the paper.
      features: { updateFields: printed.blocks.some(block => block.kind === 'contents') },
      creator: printed.letterhead?.name.replaceAll('\n', ' ') ?? '',
      styles: {
        paragraphStyles: [{ id: FOOT, name: FOOT, run: { size: SMALL, sizeComplexScript: SMALL } }],
        default: {
          document: { run: { ...LETTERS, size: bodySize(printed), sizeComplexScript: bodySize(printed) } },
        },
      },
      sections: [section(printed, options.thaiDigits === true)],
    }),
  );
}

// Half points.
function bodySize(document: PaperDocument): number {
  return document.size === 'A5' ? 22 : 24;
}

function section(document: PaperDocument, thaiDigits: boolean): ISectionOptions {
  const page = pageMm({ ...document, landscape: false });
  const { top, right, bottom, left } = document.marginsMm;
  const room = { freeMm: pageMm(document).width - left - right, size: bodySize(document) };
  return {
    properties: {
      page: {
        size: {
          width: `${page.width}mm`,
          height: `${page.height}mm`,
          orientation: document.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        ...(thaiDigits ? { pageNumbers: { formatType: NumberFormat.THAI_NUMBERS } } : {}),
        margin: { top: `${top}mm`, right: `${right}mm`, bottom: `${bottom}mm`, left: `${left}mm` },
      },
    },
    headers: document.mark
      ? { default: new Header({ children: [line(document.mark, { bold: true, align: 'center' })] }) }
      : {},
    footers: document.pageNumbers ? { default: new Footer({ children: [foot(document, thaiDigits)] }) } : {},
    children: [...letterhead(document), ...document.blocks.flatMap(block => render(block, room))],
  };
}

const FOOT = 'foot';

/** What each page belongs to and which it is: a page with the signatures alone must say what was signed. */
function foot({ title }: PaperDocument, thaiDigits: boolean): Paragraph {
  const digits = thaiDigits ? ' \\* THAIARABIC' : '';
  return new Paragraph({
    style: FOOT,
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ ...LETTERS, text: `${title}  ` }),
      new SimpleField(`PAGE${digits}`),
      new TextRun({ ...LETTERS, text: ' / ' }),
      new SimpleField(`NUMPAGES${digits}`),
    ],
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

function render(block: Block, room: Room): Part[] {
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
      return [facts(block, room), line('')];
    case 'table':
      return [table(block, room), line('')];
    case 'sum':
      return [sum(block, room), line('')];
    case 'signatures':
      return [signatures(block, room)];
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
