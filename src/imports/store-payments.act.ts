// A register's payments: facts of their loans, and the paper receipts that they stand on.
import { v7 as newId } from 'uuid';
import type { Doing } from '../journal/act.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Fact } from '../ledger/fact.entity.js';
import { ledgerFacts } from '../ledger/ledger-facts.js';
import type { Loan } from '../ledger/loan.entity.js';
import { position } from '../ledger/position.js';
import { Receipt } from '../ledger/receipt.entity.js';
import type { ReceiptBody, ReceiptLine } from '../loans/payments/receive-money.act.js';
import { readStory } from '../loans/story.js';
import { houseRules } from '../registry/house-rules.js';
import type { RegisterPayment } from './register-context.js';
import { allocated } from './register-terms.js';

/** A loan with all its facts, the register's own among them. */
export interface LoanWithFacts {
  loan: Loan;
  facts: Fact[];
}

/**
 * Stores the receipts of the payments: one for each number and day of the book. A payment without a number
 * has a receipt without one: none is made up.
 */
export async function storePaperReceipts(
  payments: readonly { payment: RegisterPayment; fact: Fact; of: LoanWithFacts }[],
  fundId: string,
  doing: Doing,
): Promise<void> {
  const receipts = new Map<
    string,
    { payment: RegisterPayment; lines: ReceiptLine[]; loans: Loan[]; id: string }
  >();
  for (const { payment, fact, of } of payments) {
    const key = payment.receiptNumber === null ? fact.id : `${payment.receiptNumber}/${payment.paidOn}`;
    const receipt = receipts.get(key) ?? { payment, lines: [], loans: [], id: newId() };
    receipts.set(key, receipt);
    fact.receiptId = receipt.id;
    receipt.lines.push(lineOf(fact, of));
    receipt.loans.push(of.loan);
  }
  const year = Number(doing.today.slice(0, 4)) + 543;
  let number = await lastNumber(fundId, year, doing);
  const rows = [...receipts.values()].map(({ payment, lines, loans, id }): Receipt => {
    number += 1;
    const borrower = loans.every(loan => loan.borrowerId === loans[0]!.borrowerId) ? loans[0]! : null;
    return {
      id,
      fundId,
      series: 'paper',
      year,
      number,
      label: payment.writtenReceipt ?? '',
      payerId: borrower?.borrowerKind === 'person' ? borrower.borrowerId : null,
      payerName: [...new Set(loans.map(loan => loan.borrowerName))].join(', '),
      amount: lines.reduce((sum, line) => sum + line.amount, 0),
      paidOn: payment.paidOn,
      method: 'other',
      reference: null,
      enteredOn: doing.today,
      enteredAt: doing.at.toISOString(),
      enteredBy: doing.actor.userId,
      enteredByName: doing.actor.name,
      body: JSON.stringify({ lines } satisfies ReceiptBody),
    };
  });
  await doing.tx.insert(Receipt, rows);
}

/** The row's place in the series, for its order alone: the number that people know is the label. */
async function lastNumber(fundId: string, year: number, { tx }: Doing): Promise<number> {
  const last = await tx.first<{ number: number | null }>(
    "select max(number) as number from receipt where fund_id = ? and series = 'paper' and year = ?",
    [fundId, year],
  );
  return last?.number ?? 0;
}

/** How the payment is divided on its own day, with what is recorded up to it. */
function lineOf(fact: Fact, { loan, facts }: LoanWithFacts): ReceiptLine {
  const { on, principal, terms } = readStory(facts)!.disbursement!;
  const known = facts.filter(one => one.seq <= fact.seq);
  const asOf: CivilDate = fact.onDate;
  const after = position({ principal, disbursedOn: on, terms, facts: ledgerFacts(known) }, asOf, {
    workingDays: houseRules().workingDays,
  });
  return {
    paymentId: fact.id,
    loanId: loan.id,
    loanNumber: loan.number,
    borrowerName: loan.borrowerName,
    amount: fact.amount!,
    allocations: after.allocations.filter(one => one.fact === fact.id).map(({ fact: _, ...parts }) => parts),
    unapplied: fact.amount! - allocated(after, fact.id),
    outstandingPrincipal: after.outstanding.principal,
    outstanding: after.outstanding.total,
  };
}
