// รับเงิน on one loan: the amount due is filled in, and what it will settle is shown before it is saved.
import { formatBaht, parseBaht, type Satang } from '../../kernel/money.js';
import { conflict, Refusal } from '../../kernel/refusal.js';
import { recordPayment } from '../../loans/payments/record-payment.act.js';
import { payoffOn, settleLoan } from '../../loans/payments/settle.act.js';
import { whoAnswersFor } from '../../loans/who-answers.query.js';
import type { Reader } from '../../platform/database/database.js';
import type { FormState } from '../frame.js';
import { PayPage, type PayView } from '../pages/pay.page.js';
import { SettlePage } from '../pages/rare.page.js';
import type { MemberToPay } from '../parts/members.part.js';
import { readAmount, readDate } from '../read-fields.js';
import type { Asking } from './desk.js';
import { type AboutLoan, loanForm } from './loan-form.js';
import { dueOf } from './loan-money-view.js';

const METHODS = ['cash', 'transfer', 'other'] as const;

const pay = loanForm({
  act: recordPayment,
  movesMoney: true,
  proposed: about => ({ amount: amountDue(about), method: 'cash', paidOnWhen: 'today' }),
  page: async (about, form, frame) => PayPage({ view: await payView(about, form), frame }),
  read: (form, { loan }) => ({
    loanId: loan.id,
    amount: form.amount('amount'),
    paidOn: form.day('paidOn'),
    method: form.oneOf('method', METHODS),
    reference: form.textOr('reference', 200),
    payersWish: form.many('payersWish').includes('yes') || undefined,
    acceptOverpayment: form.many('acceptOverpayment').includes('yes') || undefined,
    memberId: form.textOr('memberId', 40),
    acceptSame: form.many('acceptSame').includes('yes'),
  }),
  leadTo: ({ receiptId }) => `/receipts/${receiptId}?new=yes`,
});

/** What is overdue, else the next instalment, as it stands in the field. */
function amountDue({ state, today }: AboutLoan): string {
  const overdue = state.position?.overdue.amount ?? 0;
  const amount = overdue || dueOf(state.position, today)?.amount || 0;
  return amount ? formatBaht(amount) : '';
}

async function payView(about: AboutLoan, form: FormState): Promise<PayView> {
  const { state, loan, today } = about;
  return {
    loan,
    due: dueOf(state.position, today),
    overdue: state.position?.overdue.amount ?? 0,
    owed: state.position?.outstanding.total ?? 0,
    settles: await settledBy(about, form),
    mayOverpay: form.faults.some(fault => fault.code === 'above-owed'),
    maySame: form.faults.some(fault => fault.code === 'entered-already'),
    severalHref: await severalHref(about),
    members: await membersPaying(about),
    form,
  };
}

/** The members of a loan that is split, each with what is left of the own part; empty where it is not. */
async function membersPaying({ db, state, today }: AboutLoan): Promise<MemberToPay[]> {
  const { members } = await whoAnswersFor(db, state, today);
  return members.map(one => ({ personId: one.personId, name: one.name, left: satang(one.left) }));
}

/** What the amount in the form would settle: the act itself, performed and taken back; nothing if faulty. */
async function settledBy(about: AboutLoan, form: FormState): Promise<PayView['settles']> {
  const amount = readAmount(String(form.values['amount'] ?? ''));
  const day = readDate(form.values, 'paidOn', about.today);
  if (!amount || !('date' in day)) return [];
  const input = {
    loanId: about.loan.id,
    amount,
    paidOn: day.date,
    method: 'cash' as const,
    acceptSame: true,
  };
  try {
    const { allocations } = await about.preview(recordPayment, input);
    return allocations.map(({ instalment, ...parts }) => ({
      instalment,
      fee: satang(parts.fee),
      penalty: satang(parts.penalty),
      interest: satang(parts.interest),
      principal: satang(parts.principal),
    }));
  } catch (error) {
    // What stands in its way is said when the form is sent.
    if (error instanceof Refusal) return [];
    throw error;
  }
}

function satang(text: string): Satang {
  return parseBaht(text) ?? 0;
}

/** Where the payer has other open loans in the fund: the page of one sum on all of them. */
async function severalHref({ db, state, today }: AboutLoan): Promise<string | null> {
  const payerId = await payerOf(db, state.loan);
  if (!payerId) return null;
  const loans = await openLoansOf({ db, today }, state.loan.fundId, payerId);
  return loans.length > 1 ? `/pay/several?fundId=${state.loan.fundId}&payerId=${payerId}` : null;
}

/** The person who pays: the borrower, or who speaks for the group. */
async function payerOf(
  db: Reader,
  loan: { borrowerKind: string; borrowerId: string },
): Promise<string | null> {
  if (loan.borrowerKind === 'person') return loan.borrowerId;
  const row = await db.first<{ representativeId: string | null }>(
    'select representative_id from borrower_group where id = ?',
    [loan.borrowerId],
  );
  return row?.representativeId ?? loan.borrowerId;
}

/** The loans of a fund that a person is behind and that still ask for money, the oldest due first. */
export function openLoansOf(
  { db }: Pick<Asking, 'db' | 'today'>,
  fundId: string,
  payerId: string,
): Promise<{ loanId: string }[]> {
  return db.all<{ loanId: string }>(
    `select l.id as loan_id, min(i.due_day) as due from loan l
     join instalment i on i.loan_id = l.id and i.outstanding > 0
     where l.fund_id = ?
       and (l.borrower_id = ? or l.borrower_id in (select group_id from group_member where person_id = ?))
     group by l.id order by due, l.id`,
    [fundId, payerId, payerId],
  );
}

/** Paying off before the plan ends: what is asked is the payoff of the day, never what is typed. */
const settle = loanForm({
  act: settleLoan,
  proposed: () => ({ method: 'cash', paidOnWhen: 'today' }),
  async page(about, form, frame) {
    const { state, loan, today } = about;
    const { disbursement } = state.story;
    if (!disbursement) {
      throw conflict('not-disbursed', 'ยังไม่ได้จ่ายเงินตามสัญญานี้', 'Nothing is paid out on this loan yet');
    }
    const story = { ...state.story, disbursement };
    const { payoff, planned } = payoffOn({ story, facts: state.facts }, today);
    const members = await membersPaying(about);
    const view = { loan, payoff, saved: Math.max(0, planned - payoff), members, form };
    return SettlePage({ view, frame });
  },
  read: (form, { loan }) => ({
    loanId: loan.id,
    paidOn: form.day('paidOn'),
    method: form.oneOf('method', METHODS),
    reference: form.textOr('reference', 200),
    memberId: form.textOr('memberId', 40),
  }),
  leadTo: ({ receiptId }) => `/receipts/${receiptId}?new=yes`,
});

export const PAYMENT_FORMS = { pay, settle };
