// A loan of sixty monthly instalments with sixty payments behind it, lent and paid through the real acts.
import { SYSTEM } from '../../dist/kernel/actor.js';
import { addMonths } from '../../dist/kernel/civil-date.js';
import { recordPayment } from '../../dist/loans/payments/record-payment.act.js';
import { oneRealLoan } from './one-real-loan.mjs';

const LENT_ON = '2021-11-01';

/** Lends it, receives a little less than each instalment on each due day, and answers its id. */
export async function longLoan(house, fundId, n) {
  const loanId = await oneRealLoan(house, fundId, n, 60, LENT_ON);
  for (let month = 1; month <= 60; month++) {
    const paidOn = addMonths(LENT_ON, month);
    const payment = { loanId, amount: 150_000, paidOn, method: 'cash' };
    await house.journal.perform(recordPayment, payment, { actor: SYSTEM });
  }
  return loanId;
}
