// A line of text in a .docx: its letters are said twice, for Latin and for the complex script that Thai is.
import { AlignmentType, HeadingLevel, Paragraph, TextRun } from 'docx';
import type { Align } from './document.js';

const FONT = { ascii: 'Sarabun', hAnsi: 'Sarabun', cs: 'Sarabun', eastAsia: 'Sarabun' };
export const LETTERS = { font: FONT, language: { value: 'th-TH', bidirectional: 'th-TH' } };

export const SMALL = 20;
export const TWIPS_PER_MM = 56.7;

export interface LineStyle {
  align?: Align;
  bold?: boolean;
  size?: number;
  firstLineMm?: number;
  leftMm?: number;
  keepNext?: boolean;
  listed?: boolean;
}

/** One paragraph; `\n` begins a new line in it. */
export function line(text: string, style: LineStyle = {}): Paragraph {
  const { bold, size, align = 'left', firstLineMm, leftMm, keepNext, listed } = style;
  return new Paragraph({
    alignment: ALIGNMENTS[align],
    keepNext,
    ...(listed ? { heading: HeadingLevel.HEADING_2 } : {}),
    spacing: { after: 60 },
    indent: {
      ...(firstLineMm ? { firstLine: `${firstLineMm}mm` } : {}),
      ...(leftMm ? { left: `${leftMm}mm` } : {}),
    },
    children: text.split('\n').map(
      (part, at) =>
        new TextRun({
          ...LETTERS,
          text: part,
          break: at === 0 ? 0 : 1,
          ...(listed ? { color: '000000' } : {}),
          ...(bold ? { bold, boldComplexScript: true } : {}),
          ...(size ? { size, sizeComplexScript: size } : {}),
        }),
    ),
  });
}

export const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;
