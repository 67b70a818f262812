// A receipt as it was printed: the same lines and balances on any later day, and its cancelling where there
// was one.
import { bahtText } from '../../kernel/baht-text.js';
import { notFound } from '../../kernel/refusal.js';
import type { Receipt as StoredReceipt } from '../../ledger/receipt.entity.js';
import type { Reader } from '../../platform/database/database.js';
import { fundOf } from '../../registry/fund.query.js';
import { houseRules } from '../../registry/house-rules.js';
import { loanState, positionOn } from '../loan-state.query.js';
import { receiptRecords } from '../payments/receipt.query.js';
import type { ReceiptBody, ReceiptLine } from '../payments/receive-money.act.js';
import { letterhead } from './fund-frame.query.js';
import type { Receipt, ReceiptLoan } from './receipt.paper.js';

/** The receipt's data; refuses (404) an unknown one. */
export async function receiptData(db: Reader, receiptId: string): Promise<Receipt> {
  const row = await db.first<StoredReceipt>('select * from receipt where id = ?', [receiptId]);
  if (!row) throw notFound();
  const [record] = await receiptRecords(db, [row]);
  const fund = await fundOf(db, row.fundId);
  const { receiptSigner } = houseRules().fundTypes.version(fund.fundType, row.paidOn)!;
  const { lines, wish, member } = JSON.parse(row.body) as ReceiptBody;
  const loans: ReceiptLoan[] = [];
  for (const line of lines) loans.push(await receiptLoan(db, row, line));
  const applied = loans.reduce((sum, loan) => sum + appliedTo(loan), 0);
  return {
    fund: await letterhead(db, fund),
    number: row.label,
    numberYear: 'ปีปฏิทิน',
    paidOn: row.paidOn,
    enteredOn: row.enteredOn,
    payer: row.payerName,
    ...(member ? { broughtBy: member.name } : {}),
    loans,
    amountSatang: row.amount,
    amountInWords: bahtText(row.amount),
    unappliedSatang: row.amount - applied,
    method: row.method,
    ...(row.reference ? { reference: row.reference } : {}),
    ...(wish ? { wish: wish.loanNumber } : {}),
    // The paper says ผู้รับเงิน itself.
    receiver: { post: receiptSigner.title.th.replace(/\s*ผู้รับเงิน$/, ''), name: row.enteredByName },
    ...(record!.cancelled
      ? { cancelled: { on: record!.cancelled.on, reason: record!.cancelled.reason } }
      : {}),
  };
}

async function receiptLoan(db: Reader, row: StoredReceipt, line: ReceiptLine): Promise<ReceiptLoan> {
  const sum = (part: 'fee' | 'penalty' | 'interest' | 'principal') =>
    line.allocations.reduce((total, one) => total + one[part], 0);
  const after = await standingAfter(db, row, line);
  return {
    contractNumber: line.loanNumber,
    instalments: [...new Set(line.allocations.map(one => one.instalment))].toSorted((a, b) => a - b),
    // Those at the end of which money paid early left nothing are none of them.
    instalmentCount: after.rows.findLastIndex(row => row.total > 0) + 1,
    feeSatang: sum('fee'),
    penaltySatang: sum('penalty'),
    interestSatang: sum('interest'),
    principalSatang: sum('principal'),
    principalLeftSatang: line.outstandingPrincipal,
    ...(after.nextDue
      ? {
          next: {
            instalment: after.nextDue.instalment,
            dueOn: after.nextDue.on,
            amountSatang: after.nextDue.amount,
          },
        }
      : {}),
  };
}

/** The loan right after this payment was entered: what was recorded later is not on the paper. */
async function standingAfter(db: Reader, row: StoredReceipt, line: ReceiptLine) {
  const { facts, story } = await loanState(db, line.loanId, row.enteredOn, row.enteredOn);
  const payment = facts.find(fact => fact.id === line.paymentId)!;
  const until = facts.filter(fact => fact.seq <= payment.seq);
  return positionOn(until, story, row.enteredOn);
}

function appliedTo(loan: ReceiptLoan): number {
  return loan.feeSatang + loan.penaltySatang + loan.interestSatang + loan.principalSatang;
}
