// ใบชำระเงิน: what to pay next and a PromptPay code that already holds the sum; to print, or to send as a
// picture.
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import type { LoanWords } from '../loans/papers/letter.js';
import type { Letterhead, PaperDocument } from '../papers/document.js';
import { baht, instalmentName, longDate } from '../papers/thai-text.js';

export interface PaySlip {
  fund: Letterhead;
  words: LoanWords;
  contractNumber: string;
  borrower: string;
  instalment: number;
  dueOn: CivilDate;
  amountSatang: Satang;
  amountInWords: string;
  howToPay: string[];
  contact: string;
  /** PNG of the code for exactly this sum; null where the fund has no PromptPay. */
  code: Uint8Array | null;
}

export function paySlip(slip: PaySlip): PaperDocument {
  return {
    title: `ใบชำระเงิน ${slip.contractNumber} ${instalmentName(slip.instalment)}`,
    size: 'A5',
    marginsMm: { top: 10, right: 10, bottom: 10, left: 10 },
    letterhead: slip.fund,
    blocks: [
      { kind: 'heading', level: 1, align: 'center', text: 'ใบชำระเงิน' },
      {
        kind: 'facts',
        ruled: true,
        rows: [
          [slip.words.contract, `${slip.contractNumber} ${instalmentName(slip.instalment)}`],
          ['ชื่อ', slip.borrower],
          ['ครบกำหนด', longDate(slip.dueOn)],
        ],
      },
      { kind: 'sum', figures: baht(slip.amountSatang), words: slip.amountInWords },
      ...(slip.code
        ? [
            {
              kind: 'picture' as const,
              format: 'png' as const,
              bytes: slip.code,
              widthMm: 48,
              align: 'center' as const,
              description: 'พร้อมเพย์สำหรับยอดนี้',
            },
            {
              kind: 'paragraph' as const,
              align: 'center' as const,
              text: 'เปิดแอปธนาคาร สแกนแล้วตรวจชื่อบัญชีก่อนโอน',
            },
          ]
        : []),
      { kind: 'facts', rows: [['ชำระได้ที่', slip.howToPay.join('\n')]] },
      { kind: 'paragraph', small: true, text: `สอบถาม: ${slip.contact}` },
    ],
  };
}
