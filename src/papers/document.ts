// A printed document as data: the few blocks that the funds' papers are made of. Adapters turn it into files.
import { thaiDigits } from './thai-text.js';

export type Align = 'left' | 'center' | 'right';

/** A column of a printed table: `share` is its part of the free width; without it, as wide as its words. */
export interface PrintedColumn {
  title: string;
  align?: Align;
  share?: number;
}

/** Someone who signs: what as, and the name in brackets under the line (blank brackets without one). */
export interface Signer {
  role: string;
  name?: string;
  /** A line below the name: the day, for whom one acts. */
  below?: string;
}

/** A photo with what it shows; without a picture its frame is left to be filled by hand. */
export interface PrintedPhoto {
  caption: string;
  format?: 'png' | 'jpeg';
  bytes?: Uint8Array;
}

/** One block of a document. Texts are literal: `\n` starts a new line, nothing else has a meaning. */
export type Block =
  | { kind: 'heading'; text: string; level: 1 | 2; align?: Align; listed?: boolean }
  | {
      kind: 'paragraph';
      text: string;
      align?: Align;
      /** Indent of the first line, in millimetres. */
      firstLineMm?: number;
      /** Indent of every line, in millimetres. */
      leftMm?: number;
      strong?: boolean;
      small?: boolean;
      /** Stays on the page of what follows. */
      keepNext?: boolean;
    }
  | { kind: 'facts'; rows: [word: string, value: string][]; ruled?: boolean }
  | {
      kind: 'table';
      columns: PrintedColumn[];
      rows: string[][];
      total?: string[];
      small?: boolean;
      /** Lines around every cell, and rows that may go on over the page, as forms to be written have them. */
      ruled?: boolean;
      /** Stays on one page. */
      whole?: boolean;
      /** For official forms of so many columns that nothing else fits. */
      tiny?: boolean;
    }
  /** Photos side by side in frames of one height. */
  | { kind: 'photos'; perRow: number; heightMm: number; photos: PrintedPhoto[] }
  /** สารบัญ: the listed headings with their pages. */
  | { kind: 'contents'; title: string }
  | { kind: 'sum'; figures: string; words: string }
  | { kind: 'signatures'; signers: Signer[]; side?: 'right' }
  | {
      kind: 'picture';
      format: 'png' | 'svg';
      bytes: Uint8Array;
      widthMm: number;
      align?: Align;
      description: string;
    }
  | { kind: 'spacer'; mm: number }
  | { kind: 'page-break' };

export interface Margins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** The head of a fund's paper: its name and where it is. No Garuda: a committee is no state office (s.12). */
export interface Letterhead {
  name: string;
  lines: string[];
}

export interface PaperDocument {
  title: string;
  size: 'A4' | 'A5' | 'DL';
  landscape?: boolean;
  marginsMm: Margins;
  letterhead?: Letterhead;
  /** One word across every page: ยกเลิก, สำเนา. */
  mark?: string;
  pageNumbers?: boolean;
  /** Each page's foot says how the next one begins (คำต่อ), as official papers do. */
  continued?: boolean;
  blocks: Block[];
}

/** Margins of an official letter on A4 (saraban: left 30, right 20, top 25, bottom 20). */
export const LETTER_MARGINS: Margins = { top: 25, right: 20, bottom: 20, left: 30 };
/** Margins of a list or a card on A4. */
export const LIST_MARGINS: Margins = { top: 16, right: 16, bottom: 18, left: 16 };

/** Width and height of a document's page in millimetres, turned when it lies. */
export function pageMm(document: PaperDocument): { width: number; height: number } {
  const [short, long] = { A4: [210, 297], A5: [148, 210], DL: [110, 220] }[document.size] as [number, number];
  return document.landscape ? { width: long, height: short } : { width: short, height: long };
}

/** The same document with every digit written in Thai, as official papers may ask. */
export function withThaiDigits(document: PaperDocument): PaperDocument {
  return { ...mapTexts(document), size: document.size };
}

/** The same document: what people sign stays on the page of their signatures, a short table on one. */
export function keptTogether(document: PaperDocument): PaperDocument {
  const { blocks } = document;
  const kept = blocks.map((block, at): Block => {
    if (block.kind === 'table') return { ...block, whole: isShort(block) };
    const isSigned = block.kind === 'paragraph' && blocks[at + 1]?.kind === 'signatures';
    return isSigned ? { ...block, keepNext: true } : block;
  });
  return { ...document, blocks: kept };
}

function isShort({ ruled, rows }: Extract<Block, { kind: 'table' }>): boolean {
  return !ruled && rows.length <= SHORT && rows.flat().every(text => text.length <= ONE_LINE);
}

// A year by the month, which also the lowest page holds; letters that stand on one line.
const SHORT = 14;
const ONE_LINE = 40;

function mapTexts<T>(value: T, key = ''): T {
  if (value instanceof Uint8Array) return value;
  if (typeof value === 'string') return (WORD_KEYS.has(key) ? value : thaiDigits(value)) as T;
  if (Array.isArray(value)) return value.map(item => mapTexts(item)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapTexts(item, name)])) as T;
}

const WORD_KEYS = new Set(['kind', 'align', 'format', 'size', 'side']);

/** A paragraph of an official text: its first line 25 mm in. */
export function official(text: string): Block {
  return { kind: 'paragraph', firstLineMm: 25, text };
}

/** Every text of a document in reading order, one a line: what a reader of the paper would see. */
export function plainText(document: PaperDocument): string {
  const head = document.letterhead ? [document.letterhead.name, ...document.letterhead.lines] : [];
  return [...head, ...(document.mark ? [document.mark] : []), ...document.blocks.flatMap(blockTexts)].join(
    '\n',
  );
}

function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'facts':
      return block.rows.map(row => row.join(' '));
    case 'table':
      return [block.columns.map(column => column.title), ...block.rows, block.total ?? []].map(row =>
        row.join(' '),
      );
    case 'sum':
      return [block.figures, block.words];
    case 'signatures':
      return block.signers.map(({ role, name = '', below = '' }) => `${role} ${name} ${below}`.trim());
    case 'photos':
      return block.photos.map(photo => photo.caption);
    case 'contents':
      return [block.title];
    case 'picture':
      return [block.description];
    default:
      return [];
  }
}
