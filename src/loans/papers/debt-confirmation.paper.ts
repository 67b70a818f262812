// แบบยืนยันยอดหนี้: each household says whether the register is right, when it is made anew. One page for each.
import type { CivilDate } from '../../kernel/civil-date.js';
import { formatBaht, type Satang } from '../../kernel/money.js';
import {
  type Block,
  LETTER_MARGINS,
  type Letterhead,
  official,
  type PaperDocument,
} from '../../papers/document.js';
import { longDate, shortDate } from '../../papers/thai-text.js';

export interface DebtConfirmation {
  fund: Letterhead;
  on: CivilDate;
  loans: {
    number: string;
    borrower: string;
    receivedOn: CivilDate | null;
    principal: Satang;
    paid: Satang;
    outstanding: Satang;
  }[];
}

export function debtConfirmation(data: DebtConfirmation): PaperDocument {
  return {
    title: 'แบบยืนยันยอดหนี้',
    size: 'A4',
    marginsMm: LETTER_MARGINS,
    letterhead: data.fund,
    blocks: data.loans.flatMap((loan, at): Block[] => [
      ...(at > 0 ? [{ kind: 'page-break' as const }] : []),
      ...pageOf(data.on, loan),
    ]),
  };
}

const DOTS = '.'.repeat(40);

function pageOf(on: CivilDate, loan: DebtConfirmation['loans'][number]): Block[] {
  return [
    { kind: 'heading', level: 1, align: 'center', text: 'แบบยืนยันยอดหนี้ของครัวเรือน' },
    { kind: 'paragraph', align: 'right', text: longDate(on) },
    {
      kind: 'facts',
      ruled: true,
      rows: [
        ['ผู้ยืม', loan.borrower],
        ['สัญญาเลขที่', loan.number],
        ['รับเงินยืมเมื่อ', loan.receivedOn ? shortDate(loan.receivedOn) : '....................'],
        ['จำนวนเงินที่ยืม', `${formatBaht(loan.principal)} บาท`],
        ['ส่งคืนแล้ว', `${formatBaht(loan.paid)} บาท`],
        ['คงเหลือตามทะเบียน', `${formatBaht(loan.outstanding)} บาท`],
      ],
    },
    { kind: 'spacer', mm: 4 },
    { kind: 'paragraph', leftMm: 10, text: '☐ ยอดถูกต้อง' },
    {
      kind: 'paragraph',
      leftMm: 10,
      text: `☐ ยอดไม่ถูกต้อง ยอดที่ถูกคือ ${DOTS} บาท เพราะ ${DOTS}`,
    },
    official(`ใบเสร็จหรือหลักฐานที่แสดง ${DOTS}${DOTS}`),
    { kind: 'spacer', mm: 6 },
    {
      kind: 'signatures',
      signers: [
        { role: 'ผู้ยืมหรือผู้แทนครัวเรือน' },
        { role: 'กรรมการ กข.คจ.' },
        { role: 'พยาน' },
        { role: 'พยาน' },
      ],
    },
  ];
}
