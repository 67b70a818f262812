// Pictures in a .docx: one by itself, or photos in frames side by side.
import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import type { Block, PrintedPhoto } from './document.js';
import { ALIGNMENTS, line, SMALL, TWIPS_PER_MM } from './docx-line.adapter.js';
import { pictureRatio } from './picture-ratio.js';

const THIN = { style: BorderStyle.SINGLE, size: 4, color: '999999' } as const;
const FRAME = {
  top: THIN,
  bottom: THIN,
  left: THIN,
  right: THIN,
  insideHorizontal: THIN,
  insideVertical: THIN,
};

/** Photos in rows of frames of one height; an empty frame is left to be filled by hand. */
export function photos(block: Extract<Block, { kind: 'photos' }>): Table {
  const width = 160 / block.perRow;
  const cells = block.photos.map(photo => {
    const caption = line(photo.caption, { align: 'center', size: SMALL });
    const children = [photoLine(photo, width - 4, block.heightMm), caption];
    return new TableCell({ children, width: { size: 100 / block.perRow, type: WidthType.PERCENTAGE } });
  });
  while (cells.length % block.perRow) cells.push(new TableCell({ children: [line('')] }));
  const rows: TableCell[][] = [];
  for (let at = 0; at < cells.length; at += block.perRow) rows.push(cells.slice(at, at + block.perRow));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: FRAME,
    rows: rows.map(children => new TableRow({ cantSplit: true, children })),
  });
}

/** The photo within its frame; an empty frame keeps its height. */
function photoLine({ format, bytes, caption }: PrintedPhoto, widthMm: number, heightMm: number): Paragraph {
  const centre = AlignmentType.CENTER;
  if (!format || !bytes) {
    return new Paragraph({ alignment: centre, spacing: { before: Math.round(heightMm * TWIPS_PER_MM) } });
  }
  const ratio = pictureRatio(format, bytes);
  const shown = Math.min(widthMm, heightMm / ratio);
  const pixels = (mm: number) => Math.round((mm * 96) / 25.4);
  const run = new ImageRun({
    type: format === 'jpeg' ? 'jpg' : 'png',
    data: Buffer.from(bytes),
    transformation: { width: pixels(shown), height: pixels(shown * ratio) },
    altText: { name: caption, description: caption, title: caption },
  });
  return new Paragraph({ alignment: centre, children: [run] });
}

// Word takes no SVG by itself: such a picture's description stands in its place.
export function picture(block: Extract<Block, { kind: 'picture' }>): Paragraph[] {
  if (block.format === 'svg') return [line(block.description, { align: block.align })];
  const side = Math.round((block.widthMm * 96) / 25.4);
  const run: ParagraphChild = new ImageRun({
    type: 'png',
    data: Buffer.from(block.bytes),
    transformation: { width: side, height: Math.round(side * pictureRatio('png', block.bytes)) },
    altText: { name: block.description, description: block.description, title: block.description },
  });
  return [new Paragraph({ alignment: ALIGNMENTS[block.align ?? 'left'], children: [run] })];
}
