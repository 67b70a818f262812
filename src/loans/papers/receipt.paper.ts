// ใบเสร็จรับเงิน on A5: the proof of payment that s.653 wants in writing, signed by the lender's person.
import type { CivilDate } from '../../kernel/civil-date.js';
import { formatBaht, type Satang } from '../../kernel/money.js';
import type { Block, Letterhead, PaperDocument } from '../../papers/document.js';
import { baht, bahtOrDash, instalmentName, longDate, NO_BREAK, shortDate } from '../../papers/thai-text.js';

export interface ReceiptLoan {
  contractNumber: string;
  /** Which instalments the money went to, and of how many. */
  instalments: number[];
  instalmentCount: number;
  feeSatang: Satang;
  penaltySatang: Satang;
  interestSatang: Satang;
  principalSatang: Satang;
  principalLeftSatang: Satang;
  next?: { instalment: number; dueOn: CivilDate; amountSatang: Satang };
}

export interface Receipt {
  fund: Letterhead;
  /** "2569/0048" */
  number: string;
  /** Which year numbers the receipt, said beside the number: ปีปฏิทิน, ปีงบประมาณ. */
  numberYear: string;
  paidOn: CivilDate;
  /** When it was entered, printed only where it is another day than `paidOn`. */
  enteredOn: CivilDate;
  /** The borrower: a person, a group or a household. */
  payer: string;
  /** Who brought the money for a group or household. */
  broughtBy?: string;
  loans: ReceiptLoan[];
  amountSatang: Satang;
  amountInWords: string;
  unappliedSatang: Satang;
  method: 'cash' | 'transfer' | 'other';
  reference?: string;
  /** The number of the loan that the payer named of several (s.328). */
  wish?: string;
  receiver: { post: string; name: string };
  cancelled?: { on: CivilDate; reason: string };
}

/** The receipt; its lines sum to the amount above them, else it is a defect and nothing is printed. */
export function receiptPaper(receipt: Receipt): PaperDocument {
  assertLinesSum(receipt);
  return {
    title: `ใบเสร็จรับเงิน ${receipt.number}`,
    size: 'A5',
    marginsMm: { top: 10, right: 10, bottom: 10, left: 10 },
    letterhead: receipt.fund,
    ...(receipt.cancelled ? { mark: 'ยกเลิก' } : {}),
    blocks: [
      { kind: 'heading', level: 1, align: 'center', text: 'ใบเสร็จรับเงิน' },
      { kind: 'facts', ruled: true, rows: facts(receipt) },
      { kind: 'sum', figures: baht(receipt.amountSatang), words: receipt.amountInWords },
      lines(receipt),
      ...receipt.loans.map(loan => after(loan, receipt.loans.length > 1)),
      ...cancellation(receipt),
      {
        kind: 'signatures',
        signers: [
          { role: 'ผู้ชำระเงิน', name: receipt.broughtBy ?? receipt.payer },
          { role: `ผู้รับเงิน ${receipt.receiver.post}`, name: receipt.receiver.name },
        ],
      },
    ],
  };
}

type Fact = [word: string, value: string];

function facts(receipt: Receipt): Fact[] {
  return [
    ['เลขที่', `${receipt.number} (${receipt.numberYear})`],
    ['วันที่รับเงิน', longDate(receipt.paidOn)],
    ...issued(receipt),
    ['ได้รับจาก', receipt.broughtBy ? `${receipt.payer}\nโดย ${receipt.broughtBy}` : receipt.payer],
    ...receipt.loans
      .slice(0, receipt.loans.length === 1 ? 1 : 0)
      .map(loan => ['สัญญา', loanName(loan)] as Fact),
    ['รับโดย', [METHODS[receipt.method], receipt.reference].filter(Boolean).join(' ')],
    ...wished(receipt),
  ];
}

/** s.328: the payer may say which of several debts is paid. */
function wished({ wish }: Receipt): Fact[] {
  return wish ? [['ผู้ชำระขอให้ชำระ', `สัญญา ${wish} ก่อน (ป.พ.พ. มาตรา 328)`]] : [];
}

function issued({ enteredOn, paidOn }: Receipt): Fact[] {
  return enteredOn === paidOn ? [] : [['วันที่ออกใบเสร็จ', longDate(enteredOn)]];
}

const METHODS = { cash: 'เงินสด', transfer: 'โอนเข้าบัญชี', other: 'วิธีอื่น' } as const;

function loanName(loan: ReceiptLoan): string {
  const { instalments } = loan;
  if (instalments.length === 0) return loan.contractNumber;
  const first = instalments[0]!;
  const last = instalments[instalments.length - 1]!;
  const span = first === last ? instalmentName(first) : `${instalmentName(first)}–${last}`;
  return `${loan.contractNumber} ${span} จาก${NO_BREAK}${loan.instalmentCount}`;
}

function lines(receipt: Receipt): Block {
  return receipt.loans.length === 1 ? linesOfOne(receipt, receipt.loans[0]!) : linesOfSeveral(receipt);
}

function linesOfOne(receipt: Receipt, loan: ReceiptLoan): Block {
  const rows = PARTS.filter(part => loan[part.key] !== 0).map(part => [
    part.word,
    formatBaht(loan[part.key]),
  ]);
  return {
    kind: 'table',
    columns: [
      { title: 'รายการ', share: 1 },
      { title: 'บาท', align: 'right' },
    ],
    rows: [...rows, ...(receipt.unappliedSatang ? [[UNAPPLIED, formatBaht(receipt.unappliedSatang)]] : [])],
    total: [TOTAL, formatBaht(receipt.amountSatang)],
  };
}

// One row a contract, so that a sum on several still fits the page.
function linesOfSeveral(receipt: Receipt): Block {
  const used = PARTS.filter(part => receipt.loans.some(loan => loan[part.key] !== 0));
  const blanks = used.map(() => '');
  return {
    kind: 'table',
    small: true,
    columns: [
      { title: 'สัญญา', share: 1 },
      ...used.map(part => ({ title: part.short, align: 'right' as const })),
      { title: 'รวม (บาท)', align: 'right' },
    ],
    rows: [
      ...receipt.loans.map(loan => [
        loanName(loan),
        ...used.map(part => bahtOrDash(loan[part.key])),
        formatBaht(loanTotal(loan)),
      ]),
      ...(receipt.unappliedSatang ? [[UNAPPLIED, ...blanks, formatBaht(receipt.unappliedSatang)]] : []),
    ],
    total: [TOTAL, ...blanks, formatBaht(receipt.amountSatang)],
  };
}

const TOTAL = 'รวมรับชำระ';
const UNAPPLIED = 'รับเกิน รอคืนหรือหักงวดต่อไป';

// In the order of the law (s.329): costs first, then what the delay costs, then interest, then principal.
const PARTS = [
  { key: 'feeSatang', word: 'ค่าใช้จ่าย', short: 'ค่าใช้จ่าย' },
  { key: 'penaltySatang', word: 'ค่าปรับและดอกเบี้ยเกินกำหนด', short: 'ค่าปรับ' },
  { key: 'interestSatang', word: 'ดอกเบี้ย', short: 'ดอกเบี้ย' },
  { key: 'principalSatang', word: 'เงินต้น', short: 'เงินต้น' },
] as const;

function loanTotal(loan: ReceiptLoan): Satang {
  return PARTS.reduce((sum, part) => sum + loan[part.key], 0);
}

function after(loan: ReceiptLoan, several: boolean): Block {
  const left = `เงินต้นคงเหลือ ${baht(loan.principalLeftSatang)}`;
  const { next } = loan;
  const coming = next
    ? `${instalmentName(next.instalment)} ครบกำหนด ${shortDate(next.dueOn)} จำนวน ${baht(next.amountSatang)}`
    : 'ชำระครบทุกงวดแล้ว';
  if (!several) return { kind: 'paragraph', text: `${left}\n${coming}` };
  return { kind: 'paragraph', small: true, text: `สัญญา ${loan.contractNumber} ${left}\n${coming}` };
}

function cancellation(receipt: Receipt): Block[] {
  if (!receipt.cancelled) return [];
  const { on, reason } = receipt.cancelled;
  return [{ kind: 'paragraph', strong: true, text: `ยกเลิกเมื่อ ${longDate(on)} เหตุผล: ${reason}` }];
}

function assertLinesSum(receipt: Receipt): void {
  const applied = receipt.loans.reduce((sum, loan) => sum + loanTotal(loan), 0);
  if (applied + receipt.unappliedSatang !== receipt.amountSatang) {
    throw new Error(`receipt ${receipt.number} does not sum: ${applied} + ${receipt.unappliedSatang}`);
  }
}
