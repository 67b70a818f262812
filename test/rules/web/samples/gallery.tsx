// Every page with a sample view, so that one test and one preview see them all.
import type { JSX } from 'preact';
import { EMPTY_FORM } from '../../../../src/web/frame.js';
import { ApplicationPage, ChooseFundPage } from '../../../../src/web/pages/application.page.js';
import * as Collect from '../../../../src/web/pages/collect.page.js';
import * as Decide from '../../../../src/web/pages/decide.page.js';
import { LoanPage } from '../../../../src/web/pages/loan.page.js';
import { LoansPage } from '../../../../src/web/pages/loans.page.js';
import { ChoosePayerPage, PayPage, PaySeveralPage } from '../../../../src/web/pages/pay.page.js';
import * as Receipt from '../../../../src/web/pages/receipt.page.js';
import { SetUpPage, SignInPage } from '../../../../src/web/pages/sign-in.page.js';
import { StepFormPage } from '../../../../src/web/pages/step.page.js';
import { TodayPage } from '../../../../src/web/pages/today.page.js';
import { committeeFrame as frame, strangerFrame } from './frame.js';
import * as loan from './loans.js';
import * as money from './money.js';
import { signIn, today } from './today.js';

const english = { ...frame, lang: 'en' as const };
const collectForm = {
  loan: loan.loanOfForm,
  owed: 3_559_000,
  people: [
    { value: '1', label: 'คุณบุญมี', detail: 'ผู้แทนกลุ่ม' },
    { value: '2', label: 'คุณบุปผา', detail: 'สมาชิก' },
  ],
  form: EMPTY_FORM,
};

/** Name → page. */
export const gallery: Record<string, JSX.Element> = {
  'sign-in': <SignInPage view={signIn} frame={strangerFrame} />,
  'set-up': <SetUpPage view={{ form: signIn.form }} frame={strangerFrame} />,
  today: <TodayPage view={today} frame={frame} />,
  'today-empty': <TodayPage view={{ ...today, first: null, rest: [], done: null }} frame={english} />,
  loans: <LoansPage view={loan.loans} frame={frame} />,
  'loans-empty': <LoansPage view={{ ...loan.loans, rows: [], next: null }} frame={frame} />,
  'loan-prevent': <LoanPage view={loan.loanPrevent} frame={frame} />,
  'loan-track': <LoanPage view={loan.loanTrack} frame={frame} />,
  'loan-collect': <LoanPage view={loan.loanCollect} frame={frame} />,
  'loan-collect-en': <LoanPage view={loan.loanCollect} frame={english} />,
  'loan-closed': <LoanPage view={loan.loanClosed} frame={frame} />,
  'application-borrower': <ApplicationPage view={money.chooseBorrower} frame={frame} />,
  application: <ApplicationPage view={money.application} frame={frame} />,
  'choose-fund': <ChooseFundPage view={money.chooseFund} frame={frame} />,
  step: <StepFormPage view={money.stepForm} frame={frame} />,
  endorse: <Decide.EndorsePage view={money.endorse} frame={frame} />,
  approve: <Decide.ApprovePage view={money.approve} frame={frame} />,
  reject: <Decide.TurnDownPage view={{ ...money.approve, kind: 'reject' }} frame={frame} />,
  cancel: <Decide.TurnDownPage view={{ ...money.approve, kind: 'cancel' }} frame={frame} />,
  disburse: <Decide.DisbursePage view={money.disburse} frame={frame} />,
  'undo-disburse': <Decide.UndoDisbursePage view={money.approve} frame={frame} />,
  'choose-payer': <ChoosePayerPage view={{ q: '', rows: loan.loans.rows }} frame={frame} />,
  pay: <PayPage view={money.pay} frame={frame} />,
  'pay-error': <PayPage view={{ ...money.pay, form: loan.faultyPayment, mayOverpay: true }} frame={frame} />,
  'pay-several': <PaySeveralPage view={money.paySeveral} frame={frame} />,
  receipt: <Receipt.ReceiptPage view={money.receipt} frame={frame} />,
  'receipt-cancelled': <Receipt.ReceiptPage view={money.cancelledReceipt} frame={frame} />,
  receipts: <Receipt.ReceiptsPage view={money.receipts} frame={frame} />,
  'cancel-receipt': <Receipt.CancelReceiptPage view={money.cancelReceipt} frame={frame} />,
  'cash-sheet': <Receipt.CashSheetPage view={money.cashSheet} frame={frame} />,
  contact: <Collect.ContactPage view={collectForm} frame={frame} />,
  visit: <Collect.VisitPage view={collectForm} frame={frame} />,
  promise: <Collect.PromisePage view={collectForm} frame={frame} />,
  charge: <Collect.ChargePage view={collectForm} frame={frame} />,
  acknowledge: <Collect.AcknowledgePage view={collectForm} frame={frame} />,
  restructure: <Collect.RestructurePage view={collectForm} frame={english} />,
  assistance: <Collect.AssistancePage view={collectForm} frame={frame} />,
  notice: <Collect.NoticePage view={collectForm} frame={frame} />,
  'write-off': <Collect.WriteOffPage view={collectForm} frame={frame} />,
};
