// The frame of a fund's letter and the parts that several papers share. A village committee's letter
// carries the fund's own head and never the Garuda or the look of a state office (Debt Collection Act
// s.12).
import type { CivilDate } from '../../kernel/civil-date.js';
import { formatBaht, type Satang } from '../../kernel/money.js';
import {
  type Block,
  LETTER_MARGINS,
  type Letterhead,
  type PaperDocument,
  type Signer,
} from '../../papers/document.js';
import { bahtOrDash, longDate, shortDate } from '../../papers/thai-text.js';

/** The words of the kind of fund, as its configuration has them: กู้ or ยืม, never mixed. */
export interface LoanWords {
  /** เงินกู้, เงินยืม */
  loan: string;
  /** ผู้กู้, ผู้ยืม */
  borrower: string;
  /** สัญญากู้ยืมเงิน, สัญญายืมเงินทุน */
  contract: string;
  /** กู้, ยืม */
  borrow: string;
  /** คำขอกู้, แบบขอยืมเงินทุน */
  application: string;
  /** สมาชิกกลุ่ม, ครัวเรือนเป้าหมาย */
  member: string;
}

/** A contract as letters name it. */
export interface NamedContract {
  number: string;
  on: CivilDate;
  principalSatang: Satang;
}

/** What is asked for, part by part, counted to a day; `words` is the total in Thai words. */
export interface DebtSplit {
  feeSatang: Satang;
  penaltySatang: Satang;
  interestSatang: Satang;
  principalSatang: Satang;
  countedTo: CivilDate;
  words: string;
}

export interface LetterFrame {
  fund: Letterhead;
  /** The letter's own number, where the fund keeps one. */
  number?: string;
  on: CivilDate;
  /** Whom it addresses, name and title. */
  to: string;
  signer: Signer;
  /** Who answers questions: name and telephone, on one line. */
  contact: string;
  /** Where and how to pay, a line each. */
  howToPay: string[];
}

/** What a paper that is signed by both sides says above its first clause. */
export interface AgreementHead {
  fund: Letterhead;
  number?: string;
  madeAt: string;
  on: CivilDate;
}

/** A contract, or an agreement about the contract of that number, on A4: where and when made, its clauses. */
export function agreement(
  { fund, number, madeAt, on }: AgreementHead,
  name: string,
  contract: string,
  clauses: Block[],
): PaperDocument {
  const numbered = number ? `เลขที่ ${number}\n` : '';
  return {
    title: `${name} ${contract}`,
    size: 'A4',
    marginsMm: LETTER_MARGINS,
    letterhead: fund,
    pageNumbers: true,
    blocks: [
      { kind: 'heading', level: 1, align: 'center', text: name },
      { kind: 'paragraph', align: 'right', text: `${numbered}ทำที่ ${madeAt}\nวันที่ ${longDate(on)}` },
      ...clauses,
    ],
  };
}

/**
 * A letter on A4: head, number and day, subject, addressee, its body, the set closing, who signs, whom to
 * ask.
 */
export function letter(frame: LetterFrame, subject: string, body: Block[]): PaperDocument {
  return {
    title: subject,
    size: 'A4',
    marginsMm: LETTER_MARGINS,
    letterhead: frame.fund,
    blocks: [
      ...(frame.number ? [{ kind: 'paragraph', text: `ที่ ${frame.number}` } as Block] : []),
      { kind: 'paragraph', leftMm: 75, text: longDate(frame.on) },
      {
        kind: 'facts',
        rows: [
          ['เรื่อง', subject],
          ['เรียน', frame.to],
        ],
      },
      ...body,
      { kind: 'spacer', mm: 4 },
      { kind: 'paragraph', leftMm: 75, align: 'center', text: 'ขอแสดงความนับถือ' },
      { kind: 'signatures', signers: [frame.signer], side: 'right' },
      { kind: 'spacer', mm: 6 },
      { kind: 'paragraph', small: true, text: `สอบถามหรือปรึกษา: ${frame.contact}` },
    ],
  };
}

/** Where and how to pay, as lines under one word. */
export function payment(frame: LetterFrame): Block {
  return { kind: 'facts', rows: [['ชำระได้ที่', frame.howToPay.join('\n')]] };
}

export function totalOf(split: DebtSplit): Satang {
  return split.feeSatang + split.penaltySatang + split.interestSatang + split.principalSatang;
}

/** The parts of a debt as a table, empty parts left out. */
export function splitTable(split: DebtSplit): Block {
  const parts: [string, Satang][] = [
    ['เงินต้น', split.principalSatang],
    ['ดอกเบี้ย', split.interestSatang],
    ['ค่าปรับและดอกเบี้ยเกินกำหนด', split.penaltySatang],
    ['ค่าใช้จ่าย', split.feeSatang],
  ];
  return {
    kind: 'table',
    columns: [
      { title: `ยอดถึงวันที่ ${longDate(split.countedTo)}`, share: 1 },
      { title: 'บาท', align: 'right' },
    ],
    rows: parts.filter(([, satang]) => satang !== 0).map(([word, satang]) => [word, formatBaht(satang)]),
    total: ['รวม', formatBaht(totalOf(split))],
  };
}

export interface PrintedInstalment {
  n: number;
  dueOn: CivilDate;
  principalSatang: Satang;
  interestSatang: Satang;
}

/** A plan of instalments with its total; without the columns of interest where there is none. */
export function instalmentTable(instalments: PrintedInstalment[]): Block {
  const sum = (of: (each: PrintedInstalment) => Satang) =>
    instalments.reduce((total, each) => total + of(each), 0);
  const principal = sum(each => each.principalSatang);
  const interest = sum(each => each.interestSatang);
  const money = (title: string) => ({ title, align: 'right' as const, share: 1 });
  const figures = (principalSatang: Satang, interestSatang: Satang) =>
    interest === 0
      ? [formatBaht(principalSatang)]
      : [principalSatang, interestSatang, principalSatang + interestSatang].map(bahtOrDash);
  return {
    kind: 'table',
    small: true,
    columns: [
      { title: 'งวดที่', align: 'right' },
      { title: 'ครบกำหนดชำระ', share: 1 },
      ...(interest === 0 ? [money('จำนวนเงิน (บาท)')] : ['เงินต้น', 'ดอกเบี้ย', 'รวม (บาท)'].map(money)),
    ],
    rows: instalments.map(each => [
      String(each.n),
      shortDate(each.dueOn),
      ...figures(each.principalSatang, each.interestSatang),
    ]),
    total: ['', 'รวม', ...figures(principal, interest)],
  };
}
