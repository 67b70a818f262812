import type { FormState, FundWords, Named } from '../../../../src/web/frame.js';
import type { LoanView, StepKey, StepView } from '../../../../src/web/pages/loan-view.js';
import type { LoansView } from '../../../../src/web/pages/loans.page.js';
import type { LoanOfForm } from '../../../../src/web/parts/loan-form.part.js';
import type { ScheduleView } from '../../../../src/web/parts/terms.part.js';

export const made = (name: string): Named => ({ name, madeUp: true });

export const womenWords: FundWords = {
  borrow: 'กู้',
  loanMoney: 'เงินกู้',
  borrower: 'ผู้กู้',
  application: 'คำขอกู้',
  contract: 'สัญญากู้ยืมเงิน',
  disburse: 'จ่ายเงินกู้',
  payBack: 'ชำระคืน',
  guide: 'คณะทำงาน',
};

const KEYS: Record<StepView['stage'], StepKey[]> = {
  prevent: [
    'member-briefing',
    'project-check',
    'feasibility-visit',
    'leader-reference',
    'risk-assessment',
    'group-guarantee',
  ],
  track: [
    'mentor',
    'project-follow-up',
    'encouragement-visit',
    'repayment-briefing',
    'exchange-forum',
    'partner-support',
    'contest',
    'due-notice',
  ],
  collect: ['field-visit', 'repayment-meeting', 'assistance', 'back-in-system', 'partner-cooperation'],
};

const openSteps: StepView[] = (['prevent', 'track', 'collect'] as const).flatMap(stage =>
  KEYS[stage].map(
    (key): StepView => ({
      key,
      stage,
      state: 'open',
      recurring: stage === 'track',
      href: `/loans/11/steps/${key}`,
    }),
  ),
);

const withDone = (steps: StepView[], done: Partial<Record<StepKey, Partial<StepView>>>): StepView[] =>
  steps.map(step => (done[step.key] ? { ...step, state: 'done', href: null, ...done[step.key] } : step));

const preventDone = withDone(openSteps, {
  'member-briefing': { doneOn: '2026-11-04', note: 'มา 7 คน', doneBy: 'สมศรี' },
  'project-check': { doneOn: '2026-11-06', note: 'เอกสารครบ', doneBy: 'วิไล' },
  'feasibility-visit': {
    state: 'open',
    href: '/loans/11/steps/feasibility-visit',
    plannedOn: '2026-11-18',
    lateDays: 3,
    hint: 'บันทึกวันที่ไป รูปถ่าย และคะแนน',
  },
  'leader-reference': { doneOn: '2026-11-10', note: 'ผู้ใหญ่บ้านเห็นด้วย', doneBy: 'สมศรี' },
  'group-guarantee': { doneOn: '2026-11-12', note: 'ลงชื่อครบ 7 คน', doneBy: 'วิไล' },
});

export const loanPrevent: LoanView = {
  id: '11',
  number: '11/2569',
  stage: 'prevent',
  status: 'applied',
  words: womenWords,
  borrower: made('กลุ่มข้าวฮางงอก บ้านหนองไฮ'),
  borrowerHref: '/groups/5',
  fund: made('กองทุนสตรีตำบลสาธิต'),
  guide: null,
  representative: made('คุณประนอม'),
  asOf: null,
  path: { preventDone: 4, preventTotal: 6, paidInstalments: 0, overdueInstalments: 0 },
  project: {
    appliedOn: '2026-11-02',
    asked: 8_000_000,
    approved: null,
    disbursedOn: null,
    purpose: 'เครื่องนึ่งข้าวและถุงบรรจุ',
    instalments: 24,
    every: 'P1M',
    rate: 3_000_000,
    isDaily: false,
    members: { count: 7, href: '/groups/5' },
    guarantors: [],
  },
  inTheWay: [
    {
      key: 'feasibility-visit',
      label: 'ลงพื้นที่',
      href: '#step-feasibility-visit',
      plannedOn: '2026-11-18',
      lateDays: 3,
    },
    { key: 'risk-assessment', label: 'ประเมินความเสี่ยง', href: '#step-risk-assessment' },
  ],
  warnings: ['ยังไม่มีความเห็นของ อกส.อ.'],
  steps: preventDone,
  endorsements: [
    { body: 'คณะทำงาน', act: 'endorse', on: '2026-11-12', number: 'ครั้งที่ 3/2569' },
    { body: 'อกส.อ.', act: null, on: null, number: null },
  ],
  due: null,
  principalPaid: 0,
  principalLeft: 0,
  overdue: null,
  contact: null,
  instalments: [],
  instalmentCount: 0,
  reminders: [],
  events: [],
  olderFrom: null,
  measure: null,
  clocks: [
    {
      kind: 'limitation',
      of: 'งวดที่ 4',
      amount: 2_500_000,
      endsOn: '2031-09-30',
      daysLeft: 1774,
      state: 'running',
      section: 'ป.พ.พ. มาตรา 193/33(2)',
      counted: 'นับ 5 ปีจากวันถัดจาก 30 ก.ย. 2569',
    },
  ],
  closedOn: null,
  closedReason: null,
  papers: [{ label: 'คำขอกู้ (PDF)', href: '/papers/application.pdf?loanId=11' }],
  actions: ['endorsements', 'reject', 'cancel'],
};

const instalment = (number: number, dueOn: string, total: number, state: 'paid' | 'not-due' | 'overdue') => ({
  number,
  dueOn,
  total,
  paid: state === 'paid' ? total : 0,
  left: state === 'paid' ? 0 : total,
  state,
});

export const loanTrack: LoanView = {
  ...loanPrevent,
  id: '7',
  number: '7/2569',
  stage: 'track',
  status: 'active',
  borrower: made('กลุ่มข้าวแต๋น บ้านสาธิต'),
  guide: { name: 'สมศรี' },
  representative: null,
  path: { preventDone: 6, preventTotal: 6, paidInstalments: 5, overdueInstalments: 0 },
  project: { ...loanPrevent.project, approved: 7_200_000, disbursedOn: '2026-05-28' },
  inTheWay: [],
  warnings: [],
  steps: withDone(openSteps, {
    'member-briefing': { doneOn: '2026-05-04' },
    'risk-assessment': { state: 'waived', reason: 'ยกมาจากทะเบียน' },
    mentor: { doneOn: '2026-05-28', note: 'สมศรี ดูแล' },
    'encouragement-visit': {
      doneOn: '2026-11-08',
      times: 4,
      href: '/loans/7/steps/encouragement-visit',
      doneBy: 'สมศรี',
    },
    'due-notice': { doneOn: '2026-11-21', doneBy: 'ระบบ' },
  }),
  due: { number: 6, on: '2026-11-28', amount: 314_250, daysLeft: 7 },
  principalPaid: 1_500_000,
  principalLeft: 5_700_000,
  instalments: [
    instalment(4, '2026-09-28', 315_750, 'paid'),
    instalment(5, '2026-10-28', 315_000, 'paid'),
    { ...instalment(6, '2026-11-28', 314_250, 'not-due'), next: true, daysLeft: 7 },
    instalment(7, '2026-12-28', 313_500, 'not-due'),
    instalment(8, '2027-01-28', 312_750, 'not-due'),
  ],
  instalmentCount: 24,
  reminders: [
    { window: 'P30D', on: '2026-10-29', channel: 'LINE', state: 'sent' },
    { window: 'P15D', on: '2026-11-13', channel: 'LINE', state: 'sent' },
    { window: 'P7D', on: '2026-11-21', channel: 'LINE', state: 'sent' },
    { window: 'P0D', on: '2026-11-28', channel: null, state: 'planned' },
  ],
  events: [
    {
      on: '2026-10-28',
      what: 'รับเงิน',
      amount: 315_000,
      by: 'สมศรี',
      look: 'kept',
      link: { label: 'ใบเสร็จ 2569/0041', href: '/receipts/41' },
    },
  ],
  actions: ['pay', 'contacts', 'visits', 'promises', 'charges'],
};

export const loanCollect: LoanView = {
  ...loanTrack,
  id: '3',
  number: '3/2569',
  stage: 'collect',
  status: 'overdue',
  borrower: made('กลุ่มปลาร้าบอง บ้านโนนสวาง'),
  guide: null,
  representative: made('คุณบุญมี ทองดี'),
  path: { preventDone: 6, preventTotal: 6, paidInstalments: 6, overdueInstalments: 2 },
  steps: withDone(loanTrack.steps, { 'field-visit': { doneOn: '2026-11-14', doneBy: 'สมศรี' } }),
  due: { number: 7, on: '2026-10-15', amount: 159_000, daysLeft: -37 },
  overdue: { amount: 367_500, daysPastDue: 37 },
  principalLeft: 3_559_000,
  contact: {
    person: { name: 'คุณบุญมี' },
    phone: '0000000000',
    leftToday: 1,
    until: '18.00 น.',
    blocked: null,
    nextAllowedOn: '2026-11-22',
    nextAllowedAt: '08.00 น.',
    promise: { on: '2026-11-21', amount: 159_000, kept: false },
    heirs: null,
  },
  instalments: [
    { ...instalment(7, '2026-10-15', 209_000, 'overdue'), paid: 50_000, left: 159_000 },
    instalment(8, '2026-11-15', 208_500, 'overdue'),
  ],
  reminders: [],
  events: [
    {
      on: '2026-11-21',
      what: 'ถึงวันนัดชำระ',
      amount: 159_000,
      look: 'worse',
      note: 'ยังไม่มีรายการรับเงิน',
    },
    {
      on: '2026-11-14',
      what: 'เยี่ยม',
      result: 'ได้คุย',
      by: 'สมศรี',
      note: 'ปลาร้าขายช้า ขอชำระส่วนที่เหลือของงวดที่ 7 วันที่ 21',
    },
    {
      on: '2026-10-30',
      what: 'รับเงิน',
      amount: 50_000,
      look: 'kept',
      mark: 'ตามนัด',
      link: { label: 'ใบเสร็จ 2569/0044', href: '/receipts/44' },
    },
    { on: '2026-10-16', what: 'เข้าขั้นทวงถาม', look: 'worse', note: 'งวดที่ 7 เกินกำหนดชำระ', by: 'ระบบ' },
  ],
  actions: [
    'pay',
    'contacts',
    'visits',
    'promises',
    'acknowledgements',
    'restructure',
    'plan',
    'notices',
    'charges',
    'write-off',
  ],
};

export const loanClosed: LoanView = {
  ...loanTrack,
  stage: 'closed',
  status: 'repaid',
  due: null,
  closedOn: '2026-11-20',
  actions: [],
};

export const loans: LoansView = {
  fund: made('กองทุนสตรีตำบลสาธิต'),
  total: 134,
  q: '',
  stage: null,
  mayApply: true,
  next: '/loans?cursor=x',
  first: null,
  rows: [loanPrevent, loanTrack, loanCollect, loanClosed].map(loan => ({
    id: loan.id,
    number: loan.number,
    borrower: loan.borrower,
    stage: loan.stage,
    status: loan.status,
    steps: { done: loan.path.preventDone, total: 6 },
    nextDue: loan.due,
    overdue: loan.overdue,
    principalLeft: loan.stage === 'prevent' ? loan.project.asked : loan.principalLeft,
  })),
};

export const loanOfForm: LoanOfForm = {
  id: '7',
  label: 'สัญญา 7/2569',
  borrower: made('กลุ่มข้าวแต๋น บ้านสาธิต'),
  fund: made('กองทุนสตรีตำบลสาธิต'),
  words: womenWords,
};

export const schedule: ScheduleView = {
  rows: [1, 2, 3].map(number => ({
    number,
    dueOn: `2026-1${number - 1}-28`,
    principal: 300_000,
    interest: 15_750,
    total: 315_750,
    balance: 0,
  })),
  totals: { principal: 900_000, interest: 47_250, total: 947_250 },
  isDaily: false,
  warnings: [],
};

/** A payment of too much on a day that has not come: the design's 06-payment-error. */
export const faultyPayment: FormState = {
  values: {
    amount: '314,250.00',
    paidOnWhen: 'other',
    paidOnDay: '25',
    paidOnMonth: '11',
    paidOnYear: '2569',
    method: 'cash',
  },
  faults: [
    {
      field: 'amount',
      code: 'too-much',
      message: { th: 'มากกว่ายอดหนี้คงเหลือ ดูจุดทศนิยมอีกครั้ง', en: 'More than is owed; look at the decimal point' },
    },
    {
      field: 'paidOn',
      code: 'future',
      message: {
        th: '25 พ.ย. 2569 ยังมาไม่ถึง ใส่วันนี้หรือวันก่อนหน้า',
        en: '25 Nov 2026 has not come yet; give today or a day before',
      },
    },
  ],
};
