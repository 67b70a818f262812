// Forms of what seldom happens to a loan: a death, a penalty given up, money returned.
import { formatBaht } from '../../kernel/money.js';
import { refundCredit, waivePenalty } from '../../loans/collect/charge.act.js';
import { recordDeathOnLoan } from '../../loans/collect/death.act.js';
import * as Page from '../pages/rare.page.js';
import { collectForm } from './collect-forms.js';

const METHODS = ['cash', 'transfer', 'other'] as const;

const death = collectForm({
  act: recordDeathOnLoan,
  page: Page.DeathPage,
  read: (form, { loan }) => ({
    loanId: loan.id,
    personId: form.text('personId', 40),
    diedOn: form.day('diedOn'),
    knownOn: form.day('knownOn'),
  }),
  done: {
    th: 'บันทึกแล้ว ระบบหยุดส่งข้อความถึงคนนี้',
    en: 'Recorded; no message goes to this person any more',
  },
});

const forgive = collectForm({
  act: waivePenalty,
  movesMoney: true,
  proposed: ({ state }) => ({ amount: amountOf(state.position?.outstanding.penalty) }),
  page: Page.WaivePenaltyPage,
  read: (form, { loan }) => ({
    loanId: loan.id,
    on: form.day('on'),
    amount: form.amount('amount'),
    reason: form.text('reason'),
    resolution: form.textOr('resolution', 200),
  }),
  done: { th: 'ยกค่าปรับให้แล้ว', en: 'The penalty is given up' },
});

const refund = collectForm({
  act: refundCredit,
  proposed: ({ state }) => ({ amount: amountOf(state.position?.unapplied), method: 'cash' }),
  page: Page.RefundPage,
  read: (form, { loan }) => ({
    loanId: loan.id,
    on: form.day('on'),
    amount: form.amount('amount'),
    reason: form.text('reason'),
    method: form.oneOf('method', METHODS),
  }),
  done: { th: 'บันทึกการคืนเงินแล้ว', en: 'The refund is recorded' },
});

function amountOf(satang: number | undefined): string {
  return satang ? formatBaht(satang) : '';
}

export const RARE_FORMS = { death, 'waive-penalty': forgive, refund };
