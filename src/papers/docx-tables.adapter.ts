// The tables of a .docx: facts, figures, a framed sum, and who signs.
import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { columnWidths, widestMm } from './column-widths.js';
import type { Block, Signer } from './document.js';
import { line, SMALL, TWIPS_PER_MM } from './docx-line.adapter.js';

/** What a page gives its tables. */
export interface Room {
  freeMm: number;
  /** Half points. */
  size: number;
}

/** Half points, as the PDF has them: 0.64 of 12. */
const TINY = 16;

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

/** Words and their values side by side; the words' column is as wide as they are. */
export function facts({ rows, ruled = false }: Extract<Block, { kind: 'facts' }>, room: Room): Table {
  const word = Math.min(
    widestMm(
      rows.map(row => row[0]),
      room.size / 2,
    ),
    room.freeMm / 2,
  );
  const widths = [word, room.freeMm - word];
  return new Table({
    ...placed(widths),
    borders: { ...NO_BORDERS, ...(ruled ? { insideHorizontal: THIN } : {}) },
    rows: rows.map(([name, value]) => {
      const said = [line(name), line(value, { align: ruled ? 'right' : 'left' })];
      return new TableRow({ cantSplit: true, children: said.map((one, at) => cell([one], widths[at]!)) });
    }),
  });
}

export function table(block: Extract<Block, { kind: 'table' }>, room: Room): Table {
  const size = block.tiny ? TINY : block.small ? SMALL : undefined;
  const { columns, rows, total, ruled } = block;
  const texts = [...rows, ...(total ? [total] : [])];
  const widths = columnWidths(columns, texts, room.freeMm, (size ?? room.size) / 2);
  const row = (words: string[], { bold = false, header = false, isLast = false }) => {
    const style = { bold, size, keepNext: block.whole && !isLast };
    return new TableRow({
      tableHeader: header,
      cantSplit: !ruled || header,
      children: words.map((text, at) =>
        cell([line(text, { ...style, align: columns[at]?.align })], widths[at]!),
      ),
    });
  };
  const titles = columns.map(column => column.title);
  return new Table({
    ...placed(widths),
    borders: ruled
      ? { top: BOLD, bottom: BOLD, left: BOLD, right: BOLD, insideHorizontal: BOLD, insideVertical: BOLD }
      : { ...NO_BORDERS, top: THIN, bottom: THIN, insideHorizontal: THIN },
    rows: [
      row(titles, { bold: true, header: true }),
      ...rows.map((words, at) => row(words, { isLast: !total && at === rows.length - 1 })),
      ...(total ? [row(total, { bold: true, isLast: true })] : []),
    ],
  });
}

/** An amount in a frame, in figures and in words. */
export function sum({ figures, words }: Extract<Block, { kind: 'sum' }>, room: Room): Table {
  const thick = { style: BorderStyle.SINGLE, size: 12, color: '000000' };
  const said = [line(figures, { bold: true, size: 32 }), line(`(${words})`)];
  return new Table({
    ...placed([room.freeMm]),
    borders: { ...NO_BORDERS, top: thick, bottom: thick, left: thick, right: thick },
    rows: [new TableRow({ cantSplit: true, children: [cell(said, room.freeMm)] })],
  });
}

/** All who sign, in one row of the table: a row is not torn over two pages. */
export function signatures({ signers, side }: Extract<Block, { kind: 'signatures' }>, room: Room): Table {
  // A chain of three, each with its day, stands on one line.
  const perLine = signers.length === 3 && signers[0]?.below !== undefined ? 3 : 2;
  const placedSigners = side === 'right' ? signers.flatMap(signer => [null, signer]) : signers;
  const width = room.freeMm / perLine;
  const columns = Array.from({ length: perLine }, (_, column) => {
    const own = placedSigners.filter((_, at) => at % perLine === column);
    const lines = own.map(signer => line(signer ? signed(signer) : '', { align: 'center' }));
    return cell(lines.length > 0 ? lines : [line('')], width);
  });
  return new Table({
    ...placed(Array(perLine).fill(width)),
    borders: NO_BORDERS,
    rows: [new TableRow({ cantSplit: true, children: columns })],
  });
}

function signed({ role, name = ' '.repeat(40), below }: Signer): string {
  return ['', '.'.repeat(44), role, `(${name})`, ...(below ? [below] : [])].join('\n');
}

function placed(widthsMm: number[]) {
  const columns = widthsMm.map(twips);
  const size = columns.reduce((whole, width) => whole + width, 0);
  return {
    width: { size, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.AUTOFIT,
  };
}

function cell(children: ReturnType<typeof line>[], widthMm: number): TableCell {
  return new TableCell({ children, width: { size: twips(widthMm), type: WidthType.DXA } });
}

function twips(mm: number): number {
  return Math.round(mm * TWIPS_PER_MM);
}
