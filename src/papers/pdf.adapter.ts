// PDF and picture of a document, set by typst: of the tools tried the only one that breaks Thai lines right.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type PaperDocument, pageMm, withThaiDigits } from './document.js';
import { PAGE_TEMPLATE } from './page-template.js';

export interface PrintOptions {
  /** Digits ๐–๙ instead of 0–9. */
  thaiDigits?: boolean;
}

/** The document as PDF bytes. The same document always gives the same bytes (no clock in it). */
export function renderPdf(document: PaperDocument, options: PrintOptions = {}): Buffer {
  return compiler().pdf(program(document, options));
}

/** The document's pages one below the other as one SVG, its letters drawn, to show or send as a picture. */
export function renderPicture(document: PaperDocument, options: PrintOptions = {}): string {
  return compiler().plainSvg(program(document, options));
}

/** How many pages the document takes. */
export function countPages(document: PaperDocument, options: PrintOptions = {}): number {
  const compiled = compiler().compile(program(document, options));
  if (!compiled.result) throw new Error(`a paper does not compile: ${document.title}`);
  return compiled.result.numOfPages;
}

function program(document: PaperDocument, options: PrintOptions) {
  const thaiDigits = options.thaiDigits === true;
  const { width, height } = pageMm(document);
  const printed = thaiDigits ? withThaiDigits(document) : document;
  const blocks = printed.blocks.map(block =>
    block.kind === 'picture' ? { ...block, bytes: [...block.bytes] } : block,
  );
  const inputs = { ...printed, blocks, thaiDigits, widthMm: width, heightMm: height };
  return { mainFileContent: PAGE_TEMPLATE, inputs: { document: JSON.stringify(inputs) } };
}

let made: NodeCompiler | undefined;

// Made at the first paper and kept: it holds the fonts.
function compiler(): NodeCompiler {
  made ??= NodeCompiler.create({ workspace: fontFolder(), fontArgs: [{ fontPaths: fontFolders() }] });
  made.evictCache(10);
  return made;
}

function fontFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/sarabun/package.json'));
}

function fontFolders(): string[] {
  return ['400Regular', '600SemiBold', '700Bold'].map(weight => join(fontFolder(), weight));
}
