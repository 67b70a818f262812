// การชำระเงิน: each row read, then held to its loan: known, not before it, not more than is owed.
import { daysBetween } from '../kernel/civil-date.js';
import { formatBaht } from '../kernel/money.js';
import { longDate } from '../papers/thai-text.js';
import { readAmount } from './amount.js';
import { pastDay } from './check-loan.js';
import {
  paymentKey,
  type RegisterContext,
  type RegisterLoan,
  type RegisterPayment,
} from './register-context.js';
import type { RowReader } from './row-reader.js';

/** The loans of this file by number: the loan where its row is sound, null where it has a fault. */
export type LoansOfFile = ReadonlyMap<string, RegisterLoan | null>;

/** The payments that can be stored, in the order of the rows; every fault is noted with the row's reader. */
export function checkPayments(
  rows: RowReader[],
  loans: LoansOfFile,
  context: RegisterContext,
): RegisterPayment[] {
  const seen = new Map<string, number>();
  const read = rows.map(reader => ({ reader, payment: checkPayment(reader, loans, context, seen) }));
  const sound = read.filter((each): each is Sound => each.payment !== null);
  noteOverpaid(sound, loans, context);
  return sound.map(each => each.payment);
}

interface Sound {
  reader: RowReader;
  payment: RegisterPayment;
}

function checkPayment(
  read: RowReader,
  loans: LoansOfFile,
  context: RegisterContext,
  seen: Map<string, number>,
): RegisterPayment | null {
  read.noteMissing();
  const number = read.number('number');
  const paidOn = pastDay(read, 'paidOn', context.today);
  const amountSatang = read.figure('amount', readAmount);
  const receiptNumber = read.number('receiptNumber');
  if (number === null) return null;
  const known = loans.has(number) || context.existing.has(number);
  if (!known) {
    const advice = 'ไม่มีสัญญาเลขที่นี้ในทะเบียนลูกหนี้ ดูเลขที่อีกครั้ง หรือเพิ่มสัญญาก่อน';
    return read.fault('number', 'unknown-loan', advice);
  }
  if (receiptNumber !== null) noteRepeated(read, number, receiptNumber, context, seen);
  const lentOn = loans.get(number)?.disbursedOn ?? context.existing.get(number)?.disbursedOn;
  if (lentOn === null) return read.fault('number', 'unknown-loan', 'ยังไม่ได้จ่ายเงินตามสัญญานี้ บันทึกการจ่ายเงินก่อน');
  if (paidOn !== null && lentOn !== undefined && paidOn < lentOn) {
    return read.fault('paidOn', 'paid-before-loan', `ก่อนวันทำสัญญา ${longDate(lentOn)} ดูวันอีกครั้ง`);
  }
  if (paidOn === null || amountSatang === null) return null;
  const there = context.existing.get(number)?.payments.has(paymentKey(paidOn, amountSatang));
  if (there && receiptNumber === null) {
    const advice = 'วันนี้มีการชำระจำนวนเดียวกันของสัญญานี้แล้ว ลบแถวนี้ หรือใส่เลขที่ใบเสร็จถ้าเป็นคนละครั้ง';
    return read.fault('paidOn', 'already-there', advice);
  }
  const writtenReceipt = read.text('receiptNumber');
  return { row: read.row, number, paidOn, amountSatang, receiptNumber, writtenReceipt };
}

// One paper receipt may stand for several loans, but only once for one.
function noteRepeated(
  read: RowReader,
  number: string,
  receipt: string,
  context: RegisterContext,
  seen: Map<string, number>,
): void {
  const key = JSON.stringify([number, receipt]);
  const before = seen.get(key);
  if (before !== undefined) {
    read.fault('receiptNumber', 'duplicate-number', `ซ้ำกับแถว ${before} ใช้เลขที่อื่น หรือลบแถวที่ซ้ำ`);
  } else {
    seen.set(key, read.row);
  }
  if (context.existing.get(number)?.receiptNumbers.has(receipt)) {
    read.fault('receiptNumber', 'already-there', `บันทึกใบเสร็จนี้ของสัญญา ${number} ไว้แล้ว ลบแถวนี้`);
  }
}

function noteOverpaid(sound: Sound[], loans: LoansOfFile, context: RegisterContext): void {
  for (const [number, own] of byNumber(sound)) {
    // Payments of one day keep the order of their rows.
    const ordered = own.sort((a, b) => daysBetween(b.payment.paidOn, a.payment.paidOn));
    const payments = ordered.map(each => each.payment);
    const above = unappliedOf(number, payments, loans, context);
    ordered.forEach(({ reader, payment }, at) => {
      const extra = above[at] ?? 0;
      if (extra === 0) return;
      const owed = formatBaht(payment.amountSatang - extra);
      const advice = `มากกว่ายอดหนี้คงเหลือ ${owed} อยู่ ${formatBaht(extra)} บาท ดูจุดทศนิยมอีกครั้ง`;
      reader.fault('amount', 'paid-more-than-owed', advice);
    });
  }
}

function byNumber(sound: Sound[]): Map<string, Sound[]> {
  const groups = new Map<string, Sound[]>();
  for (const each of sound) {
    const group = groups.get(each.payment.number);
    if (group) group.push(each);
    else groups.set(each.payment.number, [each]);
  }
  return groups;
}

function unappliedOf(
  number: string,
  payments: RegisterPayment[],
  loans: LoansOfFile,
  context: RegisterContext,
): number[] {
  const loan = loans.get(number);
  if (loan) return context.unapplied(loan, payments);
  // A loan whose own row has a fault owes an unknown sum: its payments are judged when it is mended.
  return loan === null ? [] : context.unappliedOfExisting(number, payments);
}
