// An envelope that says names and addresses and nothing else: no mark of a collection (Debt Collection Act
// s.11).
import type { PaperDocument } from '../../papers/document.js';

export interface Envelope {
  /** Name, then address, a line each. The sender's name must not speak of debt or collection. */
  from: string[];
  to: string[];
}

/** A DL envelope, lying. Refuses (defect) a line that would tell what is inside. */
export function envelope(data: Envelope): PaperDocument {
  if ([...data.from, ...data.to].some(tellsOfDebt))
    throw new Error('an envelope must not tell what is inside (Debt Collection Act s.11)');
  return {
    title: 'ซองจดหมาย',
    size: 'DL',
    landscape: true,
    marginsMm: { top: 12, right: 12, bottom: 10, left: 14 },
    blocks: [
      { kind: 'paragraph', small: true, text: data.from.join('\n') },
      { kind: 'spacer', mm: 16 },
      { kind: 'paragraph', leftMm: 85, text: `เรียน ${data.to.join('\n')}` },
    ],
  };
}

/** Whether a line would tell the postman what the letter is about. */
export function tellsOfDebt(line: string): boolean {
  return TELLING.test(line);
}

const TELLING = /ทวงถาม|หนี้|ค้างชำระ|เร่งรัด/;
