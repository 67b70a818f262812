// Money comes in: one sum, one receipt, on one loan or on several of the same payer.
import { v7 as newId } from 'uuid';
import type { Doing } from '../../journal/act.js';
import { bahtText } from '../../kernel/baht-text.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { formatBaht, type Satang, writeBaht } from '../../kernel/money.js';
import { conflict, invalid } from '../../kernel/refusal.js';
import type { Alteration } from '../../ledger/alterations.js';
import { appendFacts } from '../../ledger/append-facts.act.js';
import type { Fact } from '../../ledger/fact.entity.js';
import type { Position } from '../../ledger/position.js';
import { Receipt } from '../../ledger/receipt.entity.js';
import { notWrittenOff } from '../collect/running-loan.query.js';
import { notAfterToday, notBefore } from '../dates.js';
import { notAMember } from '../divide.act.js';
import { writeAmounts } from '../loan-answer.query.js';
import { alteredBy, type LoanState, loanState, positionOn } from '../loan-state.query.js';
import { sharesOf } from '../shares.js';
import { type SameWarning, sameReceipts } from './same-receipt.query.js';

export type PaymentMethod = 'cash' | 'transfer' | 'other';

export interface MoneyIn {
  fundId: string;
  payerId: string | null;
  payerName: string;
  paidOn: CivilDate;
  method: PaymentMethod;
  reference?: string;
  acceptOverpayment?: boolean;
  acceptSame?: boolean;
  /** The loan that the payer named (s.328). */
  payersWish?: string;
  /** The member of the group who brought it: it counts to that member's part. */
  memberId?: string;
  /** `settlement`: an early payoff, by which interest counts to the day only. */
  parts: { loanId: string; amount: Satang; field: string; kind?: 'payment' | 'settlement' }[];
}

/** What a receipt says of one loan, in satang: printed as it was on the day of entry. */
export interface ReceiptLine {
  paymentId: string;
  loanId: string;
  loanNumber: string;
  borrowerName: string;
  amount: Satang;
  allocations: { instalment: number; fee: Satang; penalty: Satang; interest: Satang; principal: Satang }[];
  unapplied: Satang;
  /** Left after this payment. */
  outstandingPrincipal: Satang;
  outstanding: Satang;
}

export interface Member {
  personId: string;
  name: string;
}

export interface ReceiptBody {
  lines: ReceiptLine[];
  /** The member whose part the money counts to, where the contract splits the loan. */
  member?: Member;
  /** The debt that the payer named of several, by s.328 of the Civil and Commercial Code. */
  wish?: { loanId: string; loanNumber: string };
}

/** One payment as the API answers it. */
export interface PaymentAnswer {
  id: string;
  loanId: string;
  receiptId: string;
  receiptNumber: string;
  amount: string;
  amountInWords: string;
  paidOn: CivilDate;
  method: PaymentMethod;
  reference: string | null;
  /** The payer named this debt of several (s.328). */
  payersWish: boolean;
  /** The member who pays, where the contract splits the loan. */
  memberId: string | null;
  allocations: { instalment: number; fee: string; penalty: string; interest: string; principal: string }[];
  unapplied: string;
  outstanding: Record<string, string>;
}

/** A payment just entered: what looks the same already, and what it alters where it is dated back. */
export type EnteredPayment = PaymentAnswer & { warnings: SameWarning[]; alters: Alteration[] };

/** Stores the payments and their receipt; answers the receipt and each payment. */
export async function receiveMoney(
  input: MoneyIn,
  doing: Doing,
): Promise<{ receipt: Receipt; payments: EnteredPayment[] }> {
  notAfterToday('paidOn', input.paidOn, doing.today);
  const receiptId = newId();
  const lines: ReceiptLine[] = [];
  const payments: EnteredPayment[] = [];
  const number = await nextReceiptNumber(input.fundId, doing);
  for (const part of input.parts) {
    const warnings = await sameReceipts({ ...input, ...part }, doing);
    const { line, after, alters } = await payOne(input, part, receiptId, doing);
    lines.push(line);
    payments.push({ ...paymentAnswer(input, line, after, receiptId, number.label), warnings, alters });
  }
  const receipt: Receipt = {
    id: receiptId,
    fundId: input.fundId,
    series: 'own',
    ...number,
    payerId: input.payerId,
    payerName: input.payerName,
    amount: input.parts.reduce((sum, part) => sum + part.amount, 0),
    paidOn: input.paidOn,
    method: input.method,
    reference: input.reference ?? null,
    enteredOn: doing.today,
    enteredAt: doing.at.toISOString(),
    enteredBy: doing.actor.userId,
    enteredByName: doing.actor.name,
    body: JSON.stringify({
      lines,
      wish: wishOf(input, lines),
      member: await memberOf(input, doing),
    } satisfies ReceiptBody),
  };
  await doing.tx.insert(Receipt, receipt);
  return { receipt, payments };
}

async function memberOf({ memberId }: MoneyIn, { tx }: Doing): Promise<ReceiptBody['member']> {
  if (!memberId) return undefined;
  const found = await tx.first<{ name: string }>('select name from person where id = ?', [memberId]);
  return { personId: memberId, name: found!.name };
}

function wishOf({ payersWish }: MoneyIn, lines: ReceiptLine[]): ReceiptBody['wish'] {
  const line = lines.find(one => one.loanId === payersWish);
  return line && { loanId: line.loanId, loanNumber: line.loanNumber };
}

/** Refuses (422) a wish for a debt on which nothing is owed: the money would not go where the payer wants. */
export function mayBeWished(position: Position | null): void {
  if ((position?.outstanding.total ?? 0) > 0) return;
  throw notPossible(
    'สัญญาที่ผู้ชำระเลือกไม่มียอดที่ต้องชำระแล้ว เลือกสัญญาอื่น',
    'Nothing is owed on the debt that the payer named; name another',
  );
}

export function notPossible(th: string, en: string) {
  return invalid('payersWish', 'not-possible', th, en);
}

async function payOne(
  input: MoneyIn,
  part: MoneyIn['parts'][number],
  receiptId: string,
  doing: Doing,
): Promise<{ line: ReceiptLine; after: Position; alters: Alteration[] }> {
  const state = await loanState(doing.tx, part.loanId, doing.today);
  mayBePaid(state, input.paidOn);
  const wished = input.payersWish === part.loanId;
  if (wished) mayBeWished(state.position);
  mayBeMembers(input.memberId, state);
  const [fact] = await appendFacts(doing, state.loan, [
    {
      kind: part.kind ?? 'payment',
      on: input.paidOn,
      amount: part.amount,
      receiptId,
      body: {
        method: input.method,
        reference: input.reference,
        payersWish: wished || undefined,
        memberId: input.memberId,
      },
    },
  ]);
  const after = positionOn([...state.facts, fact!], state.story, doing.today);
  const before = state.position!;
  if (after.unapplied > before.unapplied && !input.acceptOverpayment) throw aboveOwed(part.field, before);
  const line = lineOf(state, fact!, after, after.unapplied - before.unapplied);
  return { line, after, alters: alteredBy(state, [fact!], doing.today) };
}

function mayBeMembers(memberId: string | undefined, { facts }: LoanState): void {
  if (memberId && !sharesOf(facts).some(share => share.personId === memberId)) throw notAMember('memberId');
}

function mayBePaid(state: LoanState, paidOn: CivilDate): void {
  if (!state.story.disbursement) {
    throw conflict(
      'not-disbursed',
      'ยังไม่ได้จ่ายเงินตามสัญญานี้ จึงยังรับชำระไม่ได้',
      'Nothing is paid out on this loan yet',
    );
  }
  notBefore('paidOn', paidOn, state.story.disbursement.on, { th: 'วันทำสัญญา', en: 'the disbursement' });
  notWrittenOff(state, paidOn);
}

function aboveOwed(field: string, before: Position) {
  const owed = formatBaht(before.outstanding.total);
  return invalid(
    field,
    'above-owed',
    `มากกว่ายอดหนี้คงเหลือ ${owed} บาท ดูจุดทศนิยมอีกครั้ง`,
    `More than the ${owed} baht still owed`,
  );
}

function lineOf(state: LoanState, fact: Fact, after: Position, unapplied: Satang): ReceiptLine {
  return {
    paymentId: fact.id,
    loanId: state.loan.id,
    loanNumber: state.loan.number,
    borrowerName: state.loan.borrowerName,
    amount: fact.amount!,
    allocations: after.allocations
      .filter(one => one.fact === fact.id)
      .map(({ instalment, fee, penalty, interest, principal }) => ({
        instalment,
        fee,
        penalty,
        interest,
        principal,
      })),
    unapplied: Math.max(0, unapplied),
    outstandingPrincipal: after.outstanding.principal,
    outstanding: after.outstanding.total,
  };
}

function paymentAnswer(
  input: MoneyIn,
  line: ReceiptLine,
  after: Position,
  receiptId: string,
  label: string,
): PaymentAnswer {
  return {
    id: line.paymentId,
    loanId: line.loanId,
    receiptId,
    receiptNumber: label,
    amount: writeBaht(line.amount),
    amountInWords: bahtText(line.amount),
    paidOn: input.paidOn,
    method: input.method,
    reference: input.reference ?? null,
    payersWish: input.payersWish === line.loanId,
    memberId: input.memberId ?? null,
    allocations: line.allocations.map(writeAllocation),
    unapplied: writeBaht(line.unapplied),
    outstanding: writeAmounts(after.outstanding),
  };
}

export function writeAllocation(
  one: ReceiptLine['allocations'][number],
): PaymentAnswer['allocations'][number] {
  return {
    instalment: one.instalment,
    fee: writeBaht(one.fee),
    penalty: writeBaht(one.penalty),
    interest: writeBaht(one.interest),
    principal: writeBaht(one.principal),
  };
}

/**
 * `YYYY/NNNN`, พ.ศ. year of the day of entry, without a gap: the fund's chain is locked, so none is taken
 * twice.
 */
async function nextReceiptNumber(
  fundId: string,
  doing: Doing,
): Promise<{ year: number; number: number; label: string }> {
  const year = Number(doing.today.slice(0, 4)) + 543;
  const last = await doing.tx.first<{ number: number | null }>(
    "select max(number) as number from receipt where fund_id = ? and series = 'own' and year = ?",
    [fundId, year],
  );
  const number = (last?.number ?? 0) + 1;
  return { year, number, label: `${year}/${String(number).padStart(4, '0')}` };
}
