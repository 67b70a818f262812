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
}

/** One block of a document. Texts are literal: `\n` starts a new line, nothing else has a meaning. */
export type Block =
  | { kind: 'heading'; text: string; level: 1 | 2; align?: Align }
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
    }
  | { kind: 'facts'; rows: [word: string, value: string][]; ruled?: boolean }
  | { kind: 'table'; columns: PrintedColumn[]; rows: string[][]; total?: string[]; small?: boolean }
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

function mapTexts<T>(value: T, key = ''): T {
  if (value instanceof Uint8Array) return value;
  if (typeof value === 'string') return (WORD_KEYS.has(key) ? value : thaiDigits(value)) as T;
  if (Array.isArray(value)) return value.map(item => mapTexts(item)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapTexts(item, name)])) as T;
}

const WORD_KEYS = new Set(['kind', 'align', 'format', 'size', 'side']);

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
      return block.signers.map(signer => `${signer.role} ${signer.name ?? ''}`.trim());
    case 'picture':
      return [block.description];
    default:
      return [];
  }
}
