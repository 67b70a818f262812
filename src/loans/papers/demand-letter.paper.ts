// หนังสือทวงถามให้ชำระหนี้: what is overdue, part by part, by when and how to pay, and whom to talk to. It
// holds no threat of a suit, of seizure or of a credit bureau (Debt Collection Act s.11–12).
import type { CivilDate } from '../../kernel/civil-date.js';
import { official, type PaperDocument } from '../../papers/document.js';
import { baht, longDate } from '../../papers/thai-text.js';
import {
  type DebtSplit,
  type LetterFrame,
  type LoanWords,
  letter,
  type NamedContract,
  payment,
  splitTable,
  totalOf,
} from './letter.js';

export interface DemandLetter extends LetterFrame {
  words: LoanWords;
  contract: NamedContract;
  /** The printed due day of the oldest unpaid instalment, and how many are unpaid. */
  overdueSince: CivilDate;
  overdueInstalments: number;
  overdue: DebtSplit;
  payWithinDays: number;
}

export function demandLetter(data: DemandLetter): PaperDocument {
  const { words, contract, overdue } = data;
  return letter(data, `ขอให้ชำระหนี้ตาม${words.contract} เลขที่ ${contract.number}`, [
    official(
      `ตามที่ท่านได้ทำ${words.contract} เลขที่ ${contract.number} ลงวันที่ ${longDate(contract.on)} ` +
        `จำนวน ${baht(contract.principalSatang)} ไว้กับกองทุนนั้น บัดนี้มีงวดที่เกินกำหนดชำระ ` +
        `${data.overdueInstalments} งวด ตั้งแต่งวดที่ครบกำหนดวันที่ ${longDate(data.overdueSince)} ` +
        'เป็นยอดค้างชำระดังนี้',
    ),
    splitTable(overdue),
    official(
      `จึงขอให้ท่านชำระเงินจำนวน ${baht(totalOf(overdue))} (${overdue.words}) ` +
        `ภายใน ${data.payWithinDays} วัน นับแต่วันที่ได้รับหนังสือฉบับนี้`,
    ),
    payment(data),
    official(
      'หากท่านยังไม่สามารถชำระได้ทั้งหมด โปรดติดต่อกองทุนเพื่อตกลงแผนการชำระที่ทำได้จริง ' +
        'หากท่านชำระแล้วก่อนได้รับหนังสือนี้ ต้องขออภัยมา ณ ที่นี้',
    ),
    official('จึงเรียนมาเพื่อโปรดทราบและพิจารณา'),
  ]);
}
