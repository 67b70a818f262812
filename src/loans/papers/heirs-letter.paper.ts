// หนังสือแจ้งทายาท: condolence first, then the contract and its balance. An heir answers only for what he
// receives (s.1601), and the letter says so.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import { type Block, official, type PaperDocument } from '../../papers/document.js';
import { baht, longDate } from '../../papers/thai-text.js';
import {
  type DebtSplit,
  type LetterFrame,
  type LoanWords,
  letter,
  type NamedContract,
  splitTable,
} from './letter.js';

export interface HeirsLetter extends LetterFrame {
  words: LoanWords;
  deceased: string;
  diedOn: CivilDate;
  /** The group or household that signed the contract, where the deceased was a member of one. */
  group: string | null;
  contract: NamedContract;
  /** Of the whole contract. */
  balance: DebtSplit;
  /** The deceased member's own part, where the contract splits the debt by member. */
  part: {
    shareSatang: Satang;
    paidSatang: Satang;
    leftSatang: Satang;
    countedTo: CivilDate;
    words: string;
  } | null;
}

export function heirsLetter(data: HeirsLetter): PaperDocument {
  const { words, contract, group } = data;
  const signer = group ? `${data.deceased} เป็นสมาชิกของ${group} ซึ่ง` : `${data.deceased} `;
  return letter(data, `แจ้งเรื่อง${words.contract}ของ ${data.deceased}`, [
    official(`กองทุนขอแสดงความเสียใจต่อการจากไปของ ${data.deceased} เมื่อวันที่ ${longDate(data.diedOn)}`),
    official(
      `${signer}ได้ทำ${words.contract} เลขที่ ${contract.number} ลงวันที่ ${longDate(contract.on)} ` +
        `ไว้กับกองทุน ${data.part ? `สัญญาแบ่งหนี้ตามสมาชิก ส่วนของ ${data.deceased} ` : ''}` +
        'มียอดหนี้คงเหลือดังนี้',
    ),
    ...owed(data),
    official(
      'กองทุนขอเรียนเชิญทายาทหรือผู้จัดการมรดกติดต่อกองทุน เพื่อแจ้งรายชื่อทายาทและปรึกษาแนวทาง ' +
        'ทายาทรับผิดไม่เกินทรัพย์มรดกที่ได้รับ (ประมวลกฎหมายแพ่งและพาณิชย์ มาตรา 1601)',
    ),
    official('โปรดนำสำเนามรณบัตรและบัตรประจำตัวประชาชนมาด้วย'),
    official('จึงเรียนมาเพื่อโปรดทราบ'),
  ]);
}

// A part of a split debt is the member's alone; otherwise all who signed owe the whole together (s.297).
function owed({ part, group, deceased, balance }: HeirsLetter): Block[] {
  if (part) {
    return [
      {
        kind: 'facts',
        rows: [
          ['ส่วนในเงินต้นตามสัญญา', baht(part.shareSatang)],
          ['ชำระแล้ว', baht(part.paidSatang)],
          ['คงเหลือ', `${baht(part.leftSatang)} (${part.words}) นับถึงวันที่ ${longDate(part.countedTo)}`],
        ],
      },
    ];
  }
  if (!group) return [splitTable(balance)];
  return [
    splitTable(balance),
    official(
      `ยอดข้างต้นเป็นหนี้ทั้งหมดของ${group} ซึ่งสมาชิกทุกคนรับผิดร่วมกัน ไม่ใช่หนี้ของ ${deceased} คนเดียว ` +
        '(ประมวลกฎหมายแพ่งและพาณิชย์ มาตรา 297)',
    ),
  ];
}
