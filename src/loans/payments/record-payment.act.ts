// A payment on one loan, or one sum on several.

import type { Act, Doing } from '../../journal/act.js';
import { bahtText } from '../../kernel/baht-text.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { type Satang, writeBaht } from '../../kernel/money.js';
import { invalid } from '../../kernel/refusal.js';
import { loanOf, loanPlace } from '../../ledger/loan.query.js';
import { fundPlace } from '../../registry/fund.query.js';
import { loanState } from '../loan-state.query.js';
import { type EnteredPayment, notPossible, type PaymentMethod, receiveMoney } from './receive-money.act.js';

export interface RecordPayment {
  loanId: string;
  amount: Satang;
  paidOn: CivilDate;
  method: PaymentMethod;
  reference?: string;
  acceptOverpayment?: boolean;
  /** What looks entered already: true takes it as other money, false refuses it. */
  acceptSame?: boolean;
  /** The payer named this debt of several (s.328). */
  payersWish?: boolean;
  /** The member of the group who pays, where the contract splits the loan by member. */
  memberId?: string;
}

export const recordPayment: Act<RecordPayment, EnteredPayment> = {
  name: 'record-payment',
  right: 'work',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run(input, doing) {
    const loan = await loanOf(doing.tx, input.loanId);
    const { receipt, payments } = await receiveMoney(
      {
        ...input,
        payersWish: input.payersWish ? loan.id : undefined,
        fundId: loan.fundId,
        payerId: loan.borrowerKind === 'person' ? loan.borrowerId : null,
        payerName: loan.borrowerName,
        parts: [{ loanId: loan.id, amount: input.amount, field: 'amount' }],
      },
      doing,
    );
    return {
      answer: payments[0]!,
      subject: { kind: 'loan', id: loan.id },
      details: {
        receipt: receipt.label,
        amount: input.amount,
        paidOn: input.paidOn,
        payment: payments[0]!.id,
      },
    };
  },
};

export interface RecordReceipt {
  fundId: string;
  payerId: string;
  amount: Satang;
  paidOn: CivilDate;
  method: PaymentMethod;
  reference?: string;
  acceptOverpayment?: boolean;
  /** What looks entered already: true takes it as other money, false refuses it. */
  acceptSame?: boolean;
  /** The loan that the payer named (s.328): it is paid first, the rest as the law has it. */
  payersWish?: string;
  /** Without amounts, or absent: the oldest due first over the payer's open loans. */
  loans?: { loanId: string; amount?: Satang }[];
}

export interface ReceiptAnswer {
  id: string;
  receiptNumber: string;
  amount: string;
  amountInWords: string;
  paidOn: CivilDate;
  payments: EnteredPayment[];
}

/** One sum for several loans is one receipt. */
export const recordReceipt: Act<RecordReceipt, ReceiptAnswer> = {
  name: 'record-receipt',
  right: 'work',
  place: (db, { fundId }) => fundPlace(db, fundId),
  async run(input, doing) {
    const payer = await payerOf(input, doing);
    const parts = await partsOf(input, doing);
    const { receipt, payments } = await receiveMoney({ ...input, payerName: payer.name, parts }, doing);
    return {
      answer: {
        id: receipt.id,
        receiptNumber: receipt.label,
        amount: writeBaht(receipt.amount),
        amountInWords: bahtText(receipt.amount),
        paidOn: receipt.paidOn,
        payments,
      },
      subject: { kind: 'receipt', id: receipt.id },
      details: {
        receipt: receipt.label,
        amount: input.amount,
        loans: parts.map(({ loanId, amount }) => ({ loanId, amount })),
      },
    };
  },
};

/** The person, group or household that pays. */
async function payerOf(input: RecordReceipt, doing: Doing): Promise<{ name: string }> {
  const found =
    (await doing.tx.first<{ name: string }>('select name from person where id = ?', [input.payerId])) ??
    (await doing.tx.first<{ name: string }>('select name from borrower_group where id = ?', [input.payerId]));
  if (!found) throw invalid('payerId', 'unknown-payer', 'ไม่พบผู้ชำระนี้', 'No such payer');
  return found;
}

type Part = { loanId: string; amount: Satang; field: string };

/** How the sum is divided over the loans: as the payer says, the rest to the oldest due first. */
async function partsOf(input: RecordReceipt, doing: Doing): Promise<Part[]> {
  const asked = wishedFirst(input.loans ?? (await openLoansOf(input, doing)), input);
  if (asked.length === 0) {
    throw invalid('loans', 'no-loan', 'ไม่มีสัญญาที่ยังต้องชำระ', 'There is no open loan to pay');
  }
  if (new Set(asked.map(one => one.loanId)).size < asked.length) {
    throw invalid('loans', 'twice', 'เลือกสัญญาเดียวกันซ้ำ', 'The same loan is named twice');
  }
  const parts: Part[] = [];
  let rest = input.amount - asked.reduce((sum, one) => sum + (one.amount ?? 0), 0);
  const open = asked.filter(one => one.amount === undefined);
  for (const one of asked) {
    const amount = one.amount ?? (await shareOf(one.loanId, rest, one === open.at(-1), input, doing));
    if (one.amount === undefined) rest -= amount;
    if (amount > 0)
      parts.push({
        loanId: one.loanId,
        amount,
        field: `loans.${(input.loans ?? asked).indexOf(one)}.amount`,
      });
  }
  if (rest !== 0) {
    throw invalid(
      'amount',
      'does-not-add-up',
      'ยอดของแต่ละสัญญารวมแล้วไม่เท่าจำนวนเงินที่รับ',
      'The parts do not add up to the sum',
    );
  }
  return parts;
}

/** The loan that the payer named before the others; refuses (422) one that is not among them. */
function wishedFirst<One extends { loanId: string }>(loans: One[], { payersWish }: RecordReceipt): One[] {
  if (payersWish === undefined) return loans;
  const wished = loans.find(one => one.loanId === payersWish);
  if (wished) return [wished, ...loans.filter(one => one !== wished)];
  throw notPossible(
    'สัญญาที่ผู้ชำระเลือกไม่ใช่สัญญาของผู้ชำระที่ยังต้องชำระ เลือกสัญญาอื่น',
    'The debt that the payer named is none of theirs that is still open; name another',
  );
}

async function shareOf(
  loanId: string,
  rest: Satang,
  isLast: boolean,
  input: RecordReceipt,
  doing: Doing,
): Promise<Satang> {
  const state = await loanState(doing.tx, loanId, doing.today);
  if (state.loan.fundId !== input.fundId) {
    throw invalid('loans', 'unknown-loan', 'ไม่พบสัญญานี้ในกองทุน', 'No such loan in this fund');
  }
  // The last takes what is left, so that a sum above all that is owed is refused there, not lost.
  return isLast ? rest : Math.min(rest, state.position?.outstanding.total ?? 0);
}

async function openLoansOf(
  input: RecordReceipt,
  doing: Doing,
): Promise<{ loanId: string; amount?: Satang }[]> {
  return doing.tx.all<{ loanId: string }>(
    `select l.id as loan_id, min(i.due_day) as due
     from loan l join instalment i on i.loan_id = l.id and i.outstanding > 0
     where l.fund_id = ? and (l.borrower_id = ?
       or l.borrower_id in (select group_id from group_member where person_id = ?))
     group by l.id order by due, l.id`,
    [input.fundId, input.payerId, input.payerId],
  );
}
