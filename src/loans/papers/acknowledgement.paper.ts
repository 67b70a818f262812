// หนังสือรับสภาพหนี้ (s.193/14): the debtor accepts an existing debt in writing, and the limitation starts
// anew.
import type { CivilDate } from '../../kernel/civil-date.js';
import { type Letterhead, official, type PaperDocument } from '../../papers/document.js';
import { baht, longDate } from '../../papers/thai-text.js';
import {
  agreement,
  type DebtSplit,
  instalmentTable,
  type LoanWords,
  type NamedContract,
  type PrintedInstalment,
  splitTable,
  totalOf,
} from './letter.js';

export interface Acknowledgement {
  fund: Letterhead;
  words: LoanWords;
  madeAt: string;
  on: CivilDate;
  debtor: { name: string; nationalId: string; address: string };
  /** The fund's name as creditor: กองทุน…, or the committee members in whose names a group contracts. */
  creditor: string;
  contract: NamedContract;
  balance: DebtSplit;
  /** How it will be paid; empty when nothing was agreed. */
  plan: PrintedInstalment[];
  /** Who consents to the longer time (s.700): without a guarantor's signature he is free. */
  guarantors: string[];
  receiver: string;
}

export function acknowledgement(data: Acknowledgement): PaperDocument {
  const { debtor, contract, words } = data;
  return agreement(data, 'หนังสือรับสภาพหนี้', contract.number, [
    official(
      `ข้าพเจ้า ${debtor.name} เลขประจำตัวประชาชน ${debtor.nationalId} อยู่ที่ ${debtor.address} ` +
        `ขอทำหนังสือนี้ให้ไว้แก่ ${data.creditor} ดังนี้`,
    ),
    official(
      `ข้อ 1 ข้าพเจ้าได้ทำ${words.contract} เลขที่ ${contract.number} ลงวันที่ ${longDate(contract.on)} ` +
        `จำนวน ${baht(contract.principalSatang)} และยอมรับว่ายังเป็นหนี้อยู่ ดังนี้`,
    ),
    splitTable(data.balance),
    official(`รวมเป็นเงิน ${baht(totalOf(data.balance))} (${data.balance.words})`),
    ...(data.plan.length === 0
      ? []
      : [official('ข้อ 2 ข้าพเจ้าจะชำระหนี้ดังกล่าวตามแผนต่อไปนี้'), instalmentTable(data.plan)]),
    official(
      `ข้อ ${data.plan.length === 0 ? 2 : 3} ข้าพเจ้าทำหนังสือนี้ด้วยความสมัครใจ ` +
        'ได้อ่านและเข้าใจข้อความทั้งหมดแล้ว จึงลงลายมือชื่อไว้',
    ),
    {
      kind: 'signatures',
      signers: [
        { role: 'ผู้รับสภาพหนี้', name: debtor.name },
        { role: 'ผู้รับหนังสือ', name: data.receiver },
        { role: 'พยาน' },
        { role: 'พยาน' },
      ],
    },
    ...(data.guarantors.length === 0 || data.plan.length === 0
      ? []
      : [
          official('ข้าพเจ้าผู้ค้ำประกันตกลงด้วยในการผ่อนเวลานี้ (ประมวลกฎหมายแพ่งและพาณิชย์ มาตรา 700)'),
          {
            kind: 'signatures' as const,
            signers: data.guarantors.map(name => ({ role: 'ผู้ค้ำประกัน', name })),
          },
        ]),
  ]);
}
