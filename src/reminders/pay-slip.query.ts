// What a borrower pays next, with the code that pays it.
import { bahtText } from '../kernel/baht-text.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { conflict } from '../kernel/refusal.js';
import { letterFrame, loanWords } from '../loans/papers/fund-frame.query.js';
import { runningState } from '../loans/papers/letters.query.js';
import type { Reader } from '../platform/database/database.js';
import { fundOf } from '../registry/fund.query.js';
import type { PaySlip } from './pay-slip.paper.js';
import { promptPayPayload } from './promptpay.js';
import { qrPng } from './promptpay-image.adapter.js';

/** Of the oldest unpaid instalment; refuses (409) a loan on which nothing is owed. */
export async function paySlipData(db: Reader, loanId: string, on: CivilDate): Promise<PaySlip> {
  const { loan, fundType, position } = await runningState(db, loanId, on);
  const { nextDue } = position;
  if (!nextDue) throw conflict('nothing-owed', 'สัญญานี้ไม่มียอดค้าง', 'Nothing is owed on this loan');
  const { fund, howToPay, contact } = await letterFrame(db, loan.fundId, loan.borrowerName, on);
  const { payment } = await fundOf(db, loan.fundId);
  const payload = payment?.promptPay ? promptPayPayload(payment.promptPay, nextDue.amount) : null;
  return {
    fund,
    words: loanWords(fundType),
    contractNumber: loan.number,
    borrower: loan.borrowerName,
    instalment: nextDue.instalment,
    dueOn: nextDue.on,
    amountSatang: nextDue.amount,
    amountInWords: bahtText(nextDue.amount),
    howToPay,
    contact,
    code: payload === null ? null : await qrPng(payload),
  };
}
