// PDF and picture of a document, set by typst: of the tools tried the only one that breaks Thai lines right.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { keptTogether, type PaperDocument, type PrintedPhoto, pageMm, withThaiDigits } from './document.js';
import { PAGE_TEMPLATE } from './page-template.js';

export interface PrintOptions {
  /** Digits ๐–๙ instead of 0–9. */
  thaiDigits?: boolean;
}

/** The document as PDF bytes. The same document always gives the same bytes (no clock in it). */
export function renderPdf(document: PaperDocument, options: PrintOptions = {}): Buffer {
  return compiled(document, options, (at, what) => at.pdf(what));
}

/** The document's pages one below the other as one SVG, its letters drawn, to show or send as a picture. */
export function renderPicture(document: PaperDocument, options: PrintOptions = {}): string {
  return compiled(document, options, (at, what) => at.plainSvg(what));
}

/** How many pages the document takes. */
export function countPages(document: PaperDocument, options: PrintOptions = {}): number {
  const { result } = compiled(document, options, (at, what) => at.compile(what));
  if (!result) throw new Error(`a paper does not compile: ${document.title}`);
  return result.numOfPages;
}

type Program = ReturnType<typeof program>['main'];

// Photos lie beside the program as files of memory while it is set, and are taken away again.
function compiled<T>(
  document: PaperDocument,
  options: PrintOptions,
  work: (at: NodeCompiler, main: Program) => T,
): T {
  const at = compiler();
  const { main, photos } = program(document, options);
  for (const [path, bytes] of photos) at.mapShadow(path, bytes);
  try {
    return work(at, main);
  } finally {
    for (const path of photos.keys()) at.unmapShadow(path);
  }
}

function program(document: PaperDocument, options: PrintOptions) {
  const thaiDigits = options.thaiDigits === true;
  const { width, height } = pageMm(document);
  const whole = keptTogether(document);
  const printed = thaiDigits ? withThaiDigits(whole) : whole;
  const photos = new Map<string, Buffer>();
  const blocks = printed.blocks.map(block => {
    if (block.kind === 'picture') return { ...block, bytes: [...block.bytes] };
    if (block.kind !== 'photos') return block;
    return { ...block, photos: block.photos.map(photo => placed(photo, photos)) };
  });
  const inputs = { ...printed, blocks, thaiDigits, widthMm: width, heightMm: height };
  const main = { mainFileContent: PAGE_TEMPLATE, inputs: { document: JSON.stringify(inputs) } };
  return { main, photos };
}

function placed({ caption, format, bytes }: PrintedPhoto, photos: Map<string, Buffer>) {
  if (!format || !bytes) return { caption };
  const name = `photo-${photos.size}.${format === 'jpeg' ? 'jpg' : format}`;
  photos.set(join(fontFolder(), name), Buffer.from(bytes));
  return { caption, path: `/${name}` };
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
