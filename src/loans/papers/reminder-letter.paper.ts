// A letter before the due day, for who has no telephone: it tells and thanks, it demands nothing yet.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import { official, type PaperDocument } from '../../papers/document.js';
import { baht, instalmentName, longDate } from '../../papers/thai-text.js';
import { type LetterFrame, type LoanWords, letter, type NamedContract, payment } from './letter.js';

export interface ReminderLetter extends LetterFrame {
  words: LoanWords;
  /** All that falls due to this borrower in the window, one or more contracts. */
  due: {
    contract: NamedContract;
    instalment: number;
    dueOn: CivilDate;
    amountSatang: Satang;
  }[];
}

export function reminderLetter(data: ReminderLetter): PaperDocument {
  const { words } = data;
  return letter(data, 'แจ้งกำหนดชำระเงิน', [
    official(`ตามที่ท่านได้ทำ${words.contract}ไว้กับกองทุน ขอเรียนให้ทราบว่ามีงวดที่ใกล้ครบกำหนดชำระ ดังนี้`),
    {
      kind: 'table',
      columns: [
        { title: words.contract },
        { title: 'งวด' },
        { title: 'ครบกำหนดชำระ', share: 1 },
        { title: 'จำนวนเงิน', align: 'right' },
      ],
      rows: data.due.map(each => [
        `เลขที่ ${each.contract.number}`,
        instalmentName(each.instalment),
        longDate(each.dueOn),
        baht(each.amountSatang),
      ]),
    },
    payment(data),
    official(
      'หากท่านมีเหตุขัดข้อง โปรดแจ้งกองทุนก่อนวันครบกำหนด จะได้ช่วยกันหาทางที่เหมาะสม ' +
        'หากท่านชำระแล้ว ขอขอบคุณและขออภัยมา ณ ที่นี้',
    ),
    official('จึงเรียนมาเพื่อโปรดทราบ'),
  ]);
}
