// หนังสือแจ้งทายาท: condolence first, then the contract and its balance. An heir answers only for what he
// receives (s.1601), and the letter says so.
import type { CivilDate } from '../../kernel/civil-date.js';
import { official, type PaperDocument } from '../../papers/document.js';
import { longDate } from '../../papers/thai-text.js';
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
  balance: DebtSplit;
}

export function heirsLetter(data: HeirsLetter): PaperDocument {
  const { words, contract, group } = data;
  const signer = group ? `${data.deceased} เป็นสมาชิกของ${group} ซึ่ง` : `${data.deceased} `;
  return letter(data, `แจ้งเรื่อง${words.contract}ของ ${data.deceased}`, [
    official(`กองทุนขอแสดงความเสียใจต่อการจากไปของ ${data.deceased} เมื่อวันที่ ${longDate(data.diedOn)}`),
    official(
      `${signer}ได้ทำ${words.contract} เลขที่ ${contract.number} ลงวันที่ ${longDate(contract.on)} ` +
        'ไว้กับกองทุน มียอดหนี้คงเหลือดังนี้',
    ),
    splitTable(data.balance),
    official(
      'กองทุนขอเรียนเชิญทายาทหรือผู้จัดการมรดกติดต่อกองทุน เพื่อแจ้งรายชื่อทายาทและปรึกษาแนวทาง ' +
        'ทายาทรับผิดไม่เกินทรัพย์มรดกที่ได้รับ (ประมวลกฎหมายแพ่งและพาณิชย์ มาตรา 1601)',
    ),
    official('โปรดนำสำเนามรณบัตรและบัตรประจำตัวประชาชนมาด้วย'),
    official('จึงเรียนมาเพื่อโปรดทราบ'),
  ]);
}
