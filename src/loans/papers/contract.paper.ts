// The loan contract (s.653: in writing, signed by the borrower): parties, sum, purpose, plan, clauses,
// signatures. Its words come from the kind of fund, so that a กข.คจ. contract never says กู้.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import { type RateMicroPercent, writeRate } from '../../kernel/rate.js';
import {
  type Block,
  type Letterhead,
  official,
  type PaperDocument,
  type Signer,
} from '../../papers/document.js';
import { baht, NO_BREAK } from '../../papers/thai-text.js';
import { agreement, instalmentTable, type LoanWords, type PrintedInstalment } from './letter.js';

export interface ContractParty {
  name: string;
  nationalId?: string;
  address?: string;
}

export interface LoanContract {
  fund: Letterhead;
  words: LoanWords;
  number: string;
  madeAt: string;
  on: CivilDate;
  /** The fund, or those who contract for it. */
  lender: { name: string; representative: string; post: string };
  borrower: ContractParty;
  /** The members of a borrowing group, who sign together. */
  members: ContractParty[];
  purpose: string;
  principalSatang: Satang;
  principalInWords: string;
  annualRateMicroPercent: RateMicroPercent;
  /** In Thai: ไม่มีดอกเบี้ย, ลดต้นลดดอก เงินต้นเท่ากัน … */
  methodName: string;
  /** What becomes of interest that is counted by the day; null where the schedule fixes it. */
  dailyClause: string | null;
  /** null: none is asked (or the law's rate, when `statutory`). */
  defaultRate: null | 'statutory' | RateMicroPercent;
  plan: PrintedInstalment[];
  /** Each guarantor with the most that he answers for (s.681), in satang. */
  guarantors: { name: string; nationalId?: string; mostSatang: Satang }[];
  /** Spouse or heir who consents, where the kind of fund asks for it; '' is written in by hand. */
  consenting: string[];
  /** Whom the borrower names to be spoken with about the debt (Debt Collection Act s.8). */
  contacts: string[];
  /** The fund's own further clauses. */
  clauses: string[];
}

export function loanContract(data: LoanContract): PaperDocument {
  const { words, borrower } = data;
  return agreement(data, words.contract, data.number, [
    official(
      `สัญญานี้ทำระหว่าง ${data.lender.name} โดย ${data.lender.representative} ${data.lender.post} ` +
        `ซึ่งต่อไปเรียกว่า “ผู้ให้${words.borrow}” กับ ${described(borrower)} ` +
        `ซึ่งต่อไปเรียกว่า “${words.borrower}” ตกลงกันดังนี้`,
    ),
    ...clauses(data).map((text, at) => official(`ข้อ${NO_BREAK}${at + 1} ${text}`)),
    { kind: 'heading', level: 2, text: 'ตารางการชำระคืน' },
    instalmentTable(data.plan),
    official('คู่สัญญาได้อ่านและเข้าใจข้อความทั้งหมดแล้ว จึงลงลายมือชื่อไว้เป็นหลักฐาน'),
    { kind: 'signatures', signers: signers(data) },
    ...guarantee(data),
  ]);
}

function clauses(data: LoanContract): string[] {
  const { words } = data;
  return [
    `${words.borrower}ตกลง${words.borrow}เงินจากผู้ให้${words.borrow} จำนวน ${baht(data.principalSatang)} ` +
      `(${data.principalInWords}) เพื่อ${data.purpose} และได้รับเงินครบถ้วนเมื่อลงลายมือชื่อในใบรับเงิน`,
    interestClause(data),
    `${words.borrower}จะชำระคืนตามตารางท้ายข้อสัญญา และได้รับใบเสร็จรับเงินทุกครั้งที่ชำระ`,
    defaultClause(data),
    `คำบอกกล่าวให้ส่งตามที่อยู่ในสัญญานี้ หากย้ายที่อยู่ ${words.borrower}จะแจ้งให้ทราบ`,
    data.contacts.length
      ? `${words.borrower}ให้ติดต่อเรื่องหนี้กับบุคคลต่อไปนี้ได้: ${data.contacts.join(', ')}`
      : `การติดต่อเรื่องหนี้ให้ติดต่อกับ${words.borrower}เท่านั้น`,
    'กองทุนเก็บและใช้ข้อมูลส่วนบุคคลเพื่อสัญญานี้และตามกฎหมายเท่านั้น เจ้าของข้อมูลขอดูหรือขอแก้ไขได้',
    ...data.clauses,
  ];
}

function interestClause({ annualRateMicroPercent, methodName, dailyClause }: LoanContract): string {
  if (annualRateMicroPercent === 0) return 'เงินจำนวนนี้ไม่มีดอกเบี้ย';
  const clause = `ดอกเบี้ยร้อยละ ${writeRate(annualRateMicroPercent)} ต่อปี คิดแบบ${methodName}`;
  return dailyClause ? `${clause} ${dailyClause}` : clause;
}

function defaultClause({ defaultRate }: LoanContract): string {
  if (defaultRate === null) {
    return 'หากชำระช้ากว่ากำหนด ไม่มีดอกเบี้ยหรือค่าปรับเพิ่ม คู่สัญญาจะปรึกษากันก่อน';
  }
  const agreed = defaultRate === 'statutory' ? null : `อัตราร้อยละ ${writeRate(defaultRate)} ต่อปี`;
  const rate = agreed ?? 'อัตราที่กฎหมายกำหนด';
  return `หากชำระช้ากว่ากำหนด คิดดอกเบี้ย${rate} เฉพาะเงินต้นของงวดที่เกินกำหนดชำระ`;
}

function described(party: ContractParty): string {
  const id = party.nationalId ? ` เลขประจำตัวประชาชน ${party.nationalId}` : '';
  return `${party.name}${id}${party.address ? ` อยู่ที่ ${party.address}` : ''}`;
}

function signers(data: LoanContract): Signer[] {
  const { words } = data;
  const borrowers = data.members.length ? data.members : [data.borrower];
  return [
    ...borrowers.map(({ name }) => ({ role: words.borrower, name })),
    ...data.consenting.map(name => ({ role: 'สามี/ภรรยา/ทายาท ผู้ให้คำยินยอม', ...(name ? { name } : {}) })),
    { role: `ผู้ให้${words.borrow} ${data.lender.post}`, name: data.lender.representative },
    { role: 'พยาน' },
    { role: 'พยาน' },
  ];
}

function guarantee(data: LoanContract): Block[] {
  if (data.guarantors.length === 0) return [];
  return [
    { kind: 'page-break' },
    {
      kind: 'heading',
      level: 1,
      align: 'center',
      text: `สัญญาค้ำประกัน ${data.words.contract} เลขที่ ${data.number}`,
    },
    ...data.guarantors.map(({ mostSatang, ...party }) =>
      // s.681: the debt, the most, and the time must be said; s.681/1: never as a joint debtor.
      official(
        `ข้าพเจ้า ${described(party)} ค้ำประกันหนี้ของ ${data.borrower.name} ตามสัญญาข้างต้น ` +
          `ในวงเงินไม่เกิน ${baht(mostSatang)} จนกว่าจะชำระครบตามตารางการชำระคืน`,
      ),
    ),
    {
      kind: 'signatures',
      signers: [
        ...data.guarantors.map(({ name }) => ({ role: 'ผู้ค้ำประกัน', name })),
        { role: 'พยาน' },
        { role: 'พยาน' },
      ],
    },
  ];
}
