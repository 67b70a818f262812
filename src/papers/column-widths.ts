// How wide the columns of a table are where no typesetter measures words: a column without a share is as
// wide as its longest line, the others divide what is left.
import type { PrintedColumn } from './document.js';

/** Widths in millimetres that sum to `freeMm`; letters are `pointSize` high. */
export function columnWidths(
  columns: PrintedColumn[],
  rows: string[][],
  freeMm: number,
  pointSize: number,
): number[] {
  const cells = (at: number) => rows.map(row => row[at] ?? '');
  const own = columns.map(({ title, share }, at) =>
    share === undefined ? widestMm([title, ...cells(at)], pointSize) : 0,
  );
  const isShared = columns.some(column => column.share !== undefined);
  // Words of their own width leave the others room, and alone they fill the line.
  const most = isShared ? freeMm * MOST_OWN : freeMm;
  const scale = isShared && sumOf(own) <= most ? 1 : most / sumOf(own);
  // Figures do not break: a column of them is at least as wide as the longest.
  const least = columns.map(({ align, share }, at) =>
    share !== undefined && align === 'right' ? widestMm(cells(at), pointSize) : 0,
  );
  const shared = dealOut(columns, least, freeMm - sumOf(own) * scale);
  return columns.map((_, at) => own[at]! * scale + shared[at]!);
}

/** A width divided by the columns' shares; who would get less than the least gets that before the others. */
function dealOut(columns: PrintedColumn[], least: number[], free: number): number[] {
  const shares = columns.map(column => column.share ?? 0);
  const isTight = least.map((width, at) => width > (free * shares[at]!) / sumOf(shares));
  const taken = sumOf(least.filter((_, at) => isTight[at]));
  const others = sumOf(shares.filter((_, at) => !isTight[at]));
  const fits = taken < free && others > 0;
  return shares.map((share, at) => {
    if (share === 0) return 0;
    if (!fits) return (free * share) / sumOf(shares);
    return isTight[at] ? least[at]! : ((free - taken) * share) / others;
  });
}

/** How long the longest line of some texts is, in millimetres, with the margins of a cell. */
export function widestMm(texts: string[], pointSize: number): number {
  const longest = texts.flatMap(text => text.split('\n')).map(emsOf);
  return Math.max(0, ...longest) * pointSize * MM_PER_POINT + CELL_MARGINS_MM;
}

const MOST_OWN = 0.7;
const MM_PER_POINT = 25.4 / 72;
const CELL_MARGINS_MM = 4;

// Sarabun's letters are near to six tenths as wide as high, Thai digits wider; marks stand above or below.
function emsOf(line: string): number {
  let ems = 0;
  for (const letter of line) {
    if (/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/.test(letter)) continue;
    ems += /[\s.,]/.test(letter) ? 0.3 : /[๐-๙]/.test(letter) ? 0.8 : 0.64;
  }
  return ems;
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
