// หนังสือแจ้งผู้ค้ำประกัน: the notice of s.686, which must reach the guarantor within 60 days of the default.
import type { CivilDate } from '../../kernel/civil-date.js';
import { official, type PaperDocument } from '../../papers/document.js';
import { baht, instalmentName, longDate } from '../../papers/thai-text.js';
import {
  type DebtSplit,
  type LetterFrame,
  type LoanWords,
  letter,
  type NamedContract,
  splitTable,
} from './letter.js';

export interface GuarantorNotice extends LetterFrame {
  words: LoanWords;
  borrower: string;
  contract: NamedContract;
  guaranteeOn: CivilDate;
  /** The most that the guarantor answers for (s.681). */
  guaranteedSatang: number;
  instalment: number;
  dueOn: CivilDate;
  /** The last day on which the notice still reaches in time. */
  receiveBy: CivilDate;
  overdue: DebtSplit;
}

export function guarantorNotice(data: GuarantorNotice): PaperDocument {
  const { words, contract } = data;
  return letter(data, `แจ้งการไม่ชำระหนี้ตาม${words.contract} เลขที่ ${contract.number}`, [
    official(
      `ตามที่ท่านได้ทำสัญญาค้ำประกันลงวันที่ ${longDate(data.guaranteeOn)} ` +
        `ค้ำประกันหนี้ของ ${data.borrower} ` +
        `ตาม${words.contract} เลขที่ ${contract.number} ลงวันที่ ${longDate(contract.on)} ` +
        `ในวงเงินไม่เกิน ${baht(data.guaranteedSatang)} นั้น`,
    ),
    official(
      `ขอแจ้งให้ทราบตามประมวลกฎหมายแพ่งและพาณิชย์ มาตรา 686 ว่า ${data.borrower} ยังไม่ได้ชำระ` +
        `${instalmentName(data.instalment)} ซึ่งครบกำหนดวันที่ ${longDate(data.dueOn)} มียอดค้างชำระดังนี้`,
    ),
    splitTable(data.overdue),
    official(
      `หนังสือนี้เป็นการบอกกล่าวซึ่งต้องถึงท่านภายในวันที่ ${longDate(data.receiveBy)} ท่านอาจชำระหนี้แทน ` +
        'หรือปรึกษากองทุนเพื่อใช้สิทธิของผู้ค้ำประกันตามกฎหมายได้',
    ),
    { kind: 'facts', rows: [['ชำระได้ที่', data.howToPay.join('\n')]] },
    official('จึงเรียนมาเพื่อโปรดทราบ'),
  ]);
}

/** The card that comes back: when, and by whom, the notice was received. */
export function guarantorReply(data: GuarantorNotice): PaperDocument {
  return {
    title: `ใบตอบรับ ${data.contract.number}`,
    size: 'A5',
    landscape: true,
    marginsMm: { top: 14, right: 16, bottom: 12, left: 16 },
    letterhead: data.fund,
    blocks: [
      { kind: 'heading', level: 1, align: 'center', text: 'ใบตอบรับหนังสือ' },
      official(
        `ข้าพเจ้า ${data.to} ได้รับหนังสือลงวันที่ ${longDate(data.on)} เรื่อง ${data.words.contract} ` +
          `เลขที่ ${data.contract.number} ` +
          'เมื่อวันที่ ............ เดือน ........................ พ.ศ. ............',
      ),
      { kind: 'signatures', signers: [{ role: 'ผู้รับหนังสือ', name: data.to }, { role: 'ผู้ส่งหนังสือ' }] },
    ],
  };
}
