// บันทึกข้อตกลงปรับโครงสร้างหนี้: the old plan's rest, the new plan, what becomes of interest, and who
// agrees.
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
} from './letter.js';

export interface Restructuring {
  fund: Letterhead;
  words: LoanWords;
  madeAt: string;
  on: CivilDate;
  borrower: string;
  contract: NamedContract;
  /** Whose resolution or announcement it is ('' the meeting's), its number and day. */
  resolution: { of: string; number: string; on: CivilDate };
  reason: string;
  balance: DebtSplit;
  oldPlan: PrintedInstalment[];
  newPlan: PrintedInstalment[];
  /** What becomes of interest that the new plan counts by the day; null where the schedule fixes it. */
  dailyClause: string | null;
  /** What is let off of interest, fee and penalty; the rest is asked with the first new instalment. */
  waivedSatang: number;
  guarantors: string[];
  chair: string;
}

export function restructuring(data: Restructuring): PaperDocument {
  const { contract, words } = data;
  const waived = data.waivedSatang
    ? `งดเว้นดอกเบี้ยและค่าปรับ ${baht(data.waivedSatang)} ส่วนที่เหลือชำระพร้อมงวดแรก`
    : 'ดอกเบี้ยและค่าปรับที่ค้าง ชำระพร้อมงวดแรก';
  return agreement(data, 'บันทึกข้อตกลงปรับโครงสร้างหนี้', contract.number, [
    official(
      `กองทุนกับ ${data.borrower} ${words.borrower}ตาม${words.contract} เลขที่ ${contract.number} ` +
        `ลงวันที่ ${longDate(contract.on)} ตกลงกันตาม${resolutionOf(data)} ` +
        `วันที่ ${longDate(data.resolution.on)} เนื่องจาก${data.reason}`,
    ),
    { kind: 'heading', level: 2, text: '1. ยอดหนี้คงเหลือ' },
    splitTable(data.balance),
    { kind: 'heading', level: 2, text: '2. แผนเดิมที่ยังไม่ได้ชำระ' },
    instalmentTable(data.oldPlan),
    { kind: 'heading', level: 2, text: '3. แผนใหม่' },
    instalmentTable(data.newPlan),
    ...(data.dailyClause ? [official(`ตามแผนใหม่${data.dailyClause}`)] : []),
    // s.655: interest in arrears is not made principal.
    official(`4. ${waived} โดยไม่นำดอกเบี้ยที่ค้างมารวมเป็นเงินต้น`),
    official('5. ข้อความอื่นให้เป็นไปตามสัญญาเดิม ข้อตกลงนี้ไม่เป็นการแปลงหนี้ใหม่'),
    {
      kind: 'signatures',
      signers: [
        { role: words.borrower, name: data.borrower },
        { role: 'ประธานกรรมการ', name: data.chair },
        { role: 'พยาน' },
        { role: 'พยาน' },
      ],
    },
    ...(data.guarantors.length === 0
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

// People name a body, or write its resolution out.
function resolutionOf({ resolution: { of, number } }: Restructuring): string {
  if (of === '') return `มติที่ประชุม ${number}`;
  return /^(มติ|ประกาศ|คำสั่ง)/.test(of) ? `${of} ที่ ${number}` : `มติของ${of} ที่ ${number}`;
}
