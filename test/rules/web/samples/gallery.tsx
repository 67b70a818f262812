// Every page with a sample view, so that one test and one preview see them all.
import type { JSX } from 'preact';
import { EMPTY_FORM } from '../../../../src/web/frame.js';
import { ApplicationPage, ChooseFundPage } from '../../../../src/web/pages/application.page.js';
import { ArrearsListPage } from '../../../../src/web/pages/arrears-list.page.js';
import * as Collect from '../../../../src/web/pages/collect.page.js';
import * as Decide from '../../../../src/web/pages/decide.page.js';
import { DesignPage } from '../../../../src/web/pages/design.page.js';
import { DesignLoanPage } from '../../../../src/web/pages/design-loan.page.js';
import { FundPage, FundsPage } from '../../../../src/web/pages/fund.page.js';
import * as FundCare from '../../../../src/web/pages/fund-care.page.js';
import { FundDataPage } from '../../../../src/web/pages/fund-data.page.js';
import * as FundForm from '../../../../src/web/pages/fund-form.page.js';
import * as FundTypes from '../../../../src/web/pages/fund-types.page.js';
import { BookletPage, HelpPage } from '../../../../src/web/pages/help.page.js';
import * as HelpMore from '../../../../src/web/pages/help-more.page.js';
import * as Import from '../../../../src/web/pages/import.page.js';
import * as Lists from '../../../../src/web/pages/lists.page.js';
import { LoanPage } from '../../../../src/web/pages/loan.page.js';
import { LoansPage } from '../../../../src/web/pages/loans.page.js';
import * as Messages from '../../../../src/web/pages/messages.page.js';
import { ErrorPage, MorePage } from '../../../../src/web/pages/more.page.js';
import { OperationsPage } from '../../../../src/web/pages/operations.page.js';
import { OverviewPage } from '../../../../src/web/pages/overview.page.js';
import { ChoosePayerPage, PayPage, PaySeveralPage } from '../../../../src/web/pages/pay.page.js';
import { PartyPage, PeoplePage } from '../../../../src/web/pages/people.page.js';
import * as PeopleForm from '../../../../src/web/pages/people-form.page.js';
import * as Rare from '../../../../src/web/pages/rare.page.js';
import * as Receipt from '../../../../src/web/pages/receipt.page.js';
import { ReversalPage } from '../../../../src/web/pages/reversal.page.js';
import { SetUpPage, SetUpUsedUpPage, SignInPage } from '../../../../src/web/pages/sign-in.page.js';
import { StartPage } from '../../../../src/web/pages/start.page.js';
import { StepFormPage } from '../../../../src/web/pages/step.page.js';
import { TodayPage } from '../../../../src/web/pages/today.page.js';
import * as UserPage from '../../../../src/web/pages/user.page.js';
import { UserFormPage, UsersPage } from '../../../../src/web/pages/users.page.js';
import { assessmentGallery } from './assessments.js';
import { booksGallery } from './books.js';
import { administratorFrame, committeeFrame as frame, officerFrame, strangerFrame } from './frame.js';
import { householdPlan } from './household-plan.js';
import { lessonGallery } from './lessons.js';
import * as loan from './loans.js';
import * as money from './money.js';
import { moneyStories } from './money-stories.js';
import * as office from './office.js';
import { recoveryGallery } from './recovery.js';
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

const handed = {
  fund: { id: 'f1', name: 'กองทุนสตรีตำบลสาธิต', madeUp: true },
  on: '2026-11-20',
  givenBy: ['คุณสมศรี'],
  receivedBy: ['คุณมณี'],
  signedBy: [],
  items: [{ name: 'สมุดเล่ม 8', isComplete: false }],
  bank: 450_000,
  cash: null,
  tasks: [{ title: 'ติดตามสมุดเล่ม 8', reason: 'ยังไม่ได้รับมอบ' }],
  note: null,
};

const choice = [{ value: 'a', label: 'คุณบุปผา แสนดี', madeUp: true }];
const back = { href: '/people', label: 'คนและกลุ่ม' };
const personForm = {
  title: 'เพิ่มคน',
  back,
  villages: choice,
  nationalIdEnd: '12 9',
  fundId: 'f1',
  form: EMPTY_FORM,
};
const groupForm = {
  kind: 'group' as const,
  title: 'เพิ่มกลุ่ม',
  back,
  people: { choices: choice, total: 5000 },
  villages: [],
  fundId: 'f1',
  form: EMPTY_FORM,
};
const stopForm = { name: { name: 'คุณบุปผา' }, backHref: '/people/1', form: EMPTY_FORM };
const fundOfForm = { id: 'f1', name: 'กองทุนสตรีตำบลสาธิต', madeUp: true };
const fundForm = {
  within: '3415',
  place: 'อำเภอวารินชำราบ จังหวัดอุบลราชธานี',
  fundTypes: [{ value: 'women', label: 'กองทุนสตรี' }],
  areas: [{ value: '341522', label: 'ตำบลเมืองศรีไค' }],
  form: EMPTY_FORM,
};
const session = { id: 's1', device: 'Chrome · Android', lastSeenAt: new Date('2026-11-21T02:24:00Z') };
const user = {
  ...office.users.users[0]!,
  hasPassword: false,
  sessions: [
    { ...session, isThis: true },
    { ...session, isThis: false },
  ],
  mayManage: true,
};
const card = {
  kind: 'card' as const,
  userId: 'u1',
  name: 'สมศรี',
  username: 'sathit',
  where: ['กองทุนสตรีตำบลสาธิต ประธาน'],
  code: '12345678',
  expiresAt: new Date('2026-11-28T02:24:00Z'),
  address: 'https://tidtam.example/code?username=sathit&code=12345678',
  qr: '<svg role="img" aria-label="QR"></svg>',
};
const firstDay = {
  steps: [
    { key: 'administrator' as const, done: true, href: '/users' },
    { key: 'fund' as const, done: false, href: '/funds/new' },
  ],
};
const activityForm = {
  fund: fundOfForm,
  people: choice,
  loans: { choices: choice, total: 1 },
  form: EMPTY_FORM,
};
const funds = {
  q: '',
  total: 2,
  rows: [
    {
      id: 'f1',
      name: fundOfForm,
      kind: 'กองทุนสตรี',
      place: 'สาธิต',
      outstanding: 38_965_000,
      overdue: 367_500,
    },
    { id: 'f2', name: fundOfForm, kind: 'กองทุนสตรี', place: 'สาธิต', outstanding: 0, overdue: 0 },
  ],
  mayAdd: true,
  next: null,
  first: null,
};
const nothingOverdue = {
  ...office.overview,
  overdue: { loans: 0, amount: 0, href: '' },
  rows: [],
  trend: [],
  villages: { problem: 21, total: 82, share: '25.60', href: '/recoveries' },
};
const arrears = {
  title: 'สัญญาที่ค้างชำระ',
  area: { name: 'อำเภอวารินชำราบ' },
  back: { href: '/overview', label: 'ภาพรวม' },
  fundHref: null,
  amount: { kind: 'overdue' as const, satang: 44_417_500 },
  asOf: '2026-11-21',
  total: 4,
  rows: loan.loans.rows,
  next: null,
  first: null,
};
const reminders = {
  state: null,
  rows: [
    {
      href: '/loans/7',
      to: { name: 'คุณบุปผา' },
      window: 'overdue-7',
      sendOn: '2026-11-21',
      dueOn: '2026-11-14',
      state: 'sent' as const,
      reason: null,
    },
  ],
  next: null,
  first: null,
};
const journal = {
  bySystem: false,
  q: '',
  rows: [
    {
      at: new Date('2026-11-21T02:00:00Z'),
      who: 'สมศรี',
      what: 'รับเงิน',
      about: 'สัญญา 7/2569',
      href: '/loans/7',
      note: null,
    },
  ],
  next: null,
  first: null,
};
const found = [
  { kind: 'loan' as const, href: '/loans/7', name: { name: 'กลุ่มข้าวแต๋น', madeUp: true }, says: ['7/2569'] },
];

/** Name → page. */
export const gallery: Record<string, JSX.Element> = {
  ...lessonGallery,
  ...recoveryGallery,
  ...booksGallery,
  ...assessmentGallery,
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
  'choose-payer': <ChoosePayerPage view={{ mayReceive: true, q: '', rows: loan.loans.rows }} frame={frame} />,
  pay: <PayPage view={money.pay} frame={frame} />,
  'pay-error': <PayPage view={{ ...money.pay, form: loan.faultyPayment, mayOverpay: true }} frame={frame} />,
  'pay-several': <PaySeveralPage view={money.paySeveral} frame={frame} />,
  receipt: <Receipt.ReceiptPage view={money.receipt} frame={frame} />,
  'receipt-cancelled': <Receipt.ReceiptPage view={money.cancelledReceipt} frame={frame} />,
  receipts: <Receipt.ReceiptsPage view={money.receipts} frame={frame} />,
  'cancel-receipt': <ReversalPage view={money.cancelReceipt} frame={frame} />,
  'cancel-receipt-refused': (
    <ReversalPage view={{ ...money.cancelReceipt, refused: 'ให้กรรมการคนอื่นทำ' }} frame={english} />
  ),
  'cash-sheet': <Receipt.CashSheetPage view={money.cashSheet} frame={frame} />,
  contact: <Collect.ContactPage view={collectForm} frame={frame} />,
  visit: <Collect.VisitPage view={collectForm} frame={frame} />,
  promise: <Collect.PromisePage view={collectForm} frame={frame} />,
  charge: <Collect.ChargePage view={collectForm} frame={frame} />,
  acknowledge: <Collect.AcknowledgePage view={collectForm} frame={frame} />,
  ...moneyStories(collectForm),
  ...householdPlan(collectForm.loan),
  assistance: <Collect.AssistancePage view={collectForm} frame={frame} />,
  notice: <Collect.NoticePage view={collectForm} frame={frame} />,
  'write-off': <Collect.WriteOffPage view={collectForm} frame={frame} />,
  death: <Rare.DeathPage view={collectForm} frame={frame} />,
  'waive-penalty': <Rare.WaivePenaltyPage view={collectForm} frame={frame} />,
  refund: <Rare.RefundPage view={collectForm} frame={frame} />,
  settle: (
    <Rare.SettlePage view={{ ...collectForm, payoff: 3_500_000, saved: 59_000, members: [] }} frame={frame} />
  ),
  'committee-term': (
    <FundCare.CommitteeTermPage view={{ fund: fundOfForm, form: EMPTY_FORM }} frame={frame} />
  ),
  handover: (
    <FundCare.HandoverPage
      view={{ fund: fundOfForm, form: EMPTY_FORM, items: [{ th: 'สมุดเล่ม 8', en: 'Book 8' }] }}
      frame={english}
    />
  ),
  'handover-record': <FundCare.HandoverRecordPage view={{ record: handed, id: 'h1' }} frame={frame} />,
  balance: <FundCare.BalancePage view={{ fund: fundOfForm, form: EMPTY_FORM }} frame={frame} />,
  people: <PeoplePage view={office.people} frame={frame} />,
  group: <PartyPage view={office.group} frame={frame} />,
  'person-form': <PeopleForm.PersonFormPage view={personForm} frame={frame} />,
  'group-form': <PeopleForm.GroupFormPage view={groupForm} frame={frame} />,
  'contact-stop': <PeopleForm.ContactStopPage view={stopForm} frame={frame} />,
  fund: <FundPage view={office.fund} frame={officerFrame} />,
  funds: <FundsPage view={funds} frame={officerFrame} />,
  'fund-form': <FundForm.FundFormPage view={fundForm} frame={administratorFrame} />,
  'fund-data': <FundDataPage view={{ fund: fundOfForm, form: EMPTY_FORM }} frame={frame} />,
  'activity-form': <FundForm.ActivityFormPage view={activityForm} frame={frame} />,
  'grant-form': <FundForm.GrantFormPage view={{ fund: fundOfForm, form: EMPTY_FORM }} frame={frame} />,
  'grant-return': (
    <FundForm.GrantEntryPage
      view={{ fund: fundOfForm, form: EMPTY_FORM, kind: 'return', grants: choice }}
      frame={frame}
    />
  ),
  overview: <OverviewPage view={office.overview} frame={officerFrame} />,
  'overview-empty': <OverviewPage view={nothingOverdue} frame={{ ...officerFrame, lang: 'en' }} />,
  'overview-loans': <ArrearsListPage view={arrears} frame={officerFrame} />,
  operations: <OperationsPage view={office.operations} frame={administratorFrame} />,
  imports: (
    <Import.ImportPage
      view={{
        funds: choice,
        way: null,
        templates: [{ label: 'กองทุนสตรี', href: '/api/v1/papers/import-template.xlsx?fundType=women' }],
        drafts: [
          { id: 'd1', fileName: 'ทะเบียน.xlsx', fund: 'กองทุน', changedAt: new Date('2026-11-20T02:00:00Z') },
        ],
        form: EMPTY_FORM,
      }}
      frame={frame}
    />
  ),
  'import-faults': <Import.ImportFaultsPage view={office.importFaults} frame={frame} />,
  'import-ready': <Import.ImportReadyPage view={office.importReady} frame={frame} />,
  tasks: <Lists.TasksPage view={{ rows: today.rest, next: null, first: null }} frame={frame} />,
  'task-done': (
    <Lists.TaskDonePage view={{ title: { name: 'ส่งรายงาน' }, why: '', form: EMPTY_FORM }} frame={frame} />
  ),
  messages: <Messages.MessagesPage view={office.messages} frame={frame} />,
  reminders: <Messages.RemindersPage view={reminders} frame={frame} />,
  journal: <Lists.JournalPage view={journal} frame={frame} />,
  find: <Lists.FindPage view={{ q: 'ข้าว', rows: found }} frame={frame} />,
  users: <UsersPage view={office.users} frame={administratorFrame} />,
  'user-form': (
    <UserFormPage
      view={{
        title: 'เพิ่มผู้ใช้',
        isNew: true,
        roles: choice,
        serves: [{ value: 'f9', label: 'กองทุนอื่น' }],
        funds: choice,
        mayNameAreas: true,
        back: { href: '/users', label: 'ผู้ใช้' },
        form: EMPTY_FORM,
      }}
      frame={administratorFrame}
    />
  ),
  user: <UserPage.UserPage view={user} frame={administratorFrame} />,
  'user-card': <UserPage.SignInCardPage view={card} frame={administratorFrame} />,
  'use-code': <UserPage.UseCodePage view={{ form: EMPTY_FORM }} frame={strangerFrame} />,
  account: (
    <UserPage.AccountPage
      view={{ form: EMPTY_FORM, sessions: user.sessions, language: 'th' }}
      frame={administratorFrame}
    />
  ),
  'fund-types': (
    <FundTypes.FundTypesPage
      view={{ rows: [{ key: 'women', name: 'กองทุนสตรี', short: 'สตรี', validFrom: '2012-08-22' }] }}
      frame={administratorFrame}
    />
  ),
  glossary: <HelpMore.GlossaryPage view={{}} frame={frame} />,
  'message-examples': (
    <HelpMore.MessageExamplesPage
      view={{
        kinds: [{ value: 'women', label: 'กองทุนสตรี', current: true }],
        examples: [{ when: 'วันครบกำหนด', ways: [{ way: 'line', text: 'ก\nข\n\nค' }] }],
      }}
      frame={frame}
    />
  ),
  start: <StartPage view={firstDay} frame={administratorFrame} />,
  'set-up-used-up': <SetUpUsedUpPage view={{}} frame={strangerFrame} />,
  'fund-place': (
    <FundForm.ChooseAreaPage
      view={{ level: 'district', within: 'จังหวัดอุบลราชธานี', choices: choice }}
      frame={administratorFrame}
    />
  ),
  more: <MorePage view={{ entries: [{ key: 'people', href: '/people' }] }} frame={frame} />,
  'error-404': <ErrorPage view={{ status: 404, says: null, number: null, backHref: null }} frame={frame} />,
  'error-500': (
    <ErrorPage
      view={{ status: 500, says: null, number: 'e-123', backHref: '/loans' }}
      frame={strangerFrame}
    />
  ),
  'help-committee': <HelpPage view={{ audience: 'committee' }} frame={frame} />,
  booklet: <BookletPage view={{ audience: 'officer', examples: [] }} frame={frame} />,
  'help-officer': <HelpPage view={{ audience: 'officer' }} frame={english} />,
  design: <DesignPage view={{ theme: 'night' }} frame={officerFrame} />,
  designLoan: <DesignLoanPage view={{ theme: null }} frame={officerFrame} />,
};
