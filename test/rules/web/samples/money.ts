import { EMPTY_FORM } from '../../../../src/web/frame.js';
import type { ApplicationView, ChooseFundView } from '../../../../src/web/pages/application.page.js';
import type { ApproveView, DisburseView, EndorseView } from '../../../../src/web/pages/decide.page.js';
import type { PaySeveralView, PayView } from '../../../../src/web/pages/pay.page.js';
import type { CashSheetView, ReceiptPageView, ReceiptsView } from '../../../../src/web/pages/receipt.page.js';
import type { ReversalView } from '../../../../src/web/pages/reversal.page.js';
import type { StepFormView } from '../../../../src/web/pages/step.page.js';
import { loanOfForm, made, schedule, womenWords } from './loans.js';

export const chooseBorrower: ApplicationView = {
  fund: made('กองทุนสตรีตำบลสาธิต'),
  fundId: 'f1',
  words: womenWords,
  borrower: null,
  q: 'ข้าว',
  found: [{ kind: 'group', id: 'g1', name: made('กลุ่มข้าวแต๋น บ้านสาธิต'), says: ['กลุ่ม', '7 คน'] }],
  limit: 20_000_000,
  guarantors: { choices: [], total: 0 },
  schedule: null,
  form: EMPTY_FORM,
};

export const application: ApplicationView = {
  ...chooseBorrower,
  borrower: chooseBorrower.found[0]!,
  guarantors: { choices: [{ value: 'p1', label: 'คุณบุปผา แสนดี', madeUp: true }], total: 5000 },
  schedule,
  form: {
    values: {
      method: 'equal-principal',
      annualRate: '3',
      instalments: '24',
      every: 'P1M',
      principal: '80,000.00',
    },
    faults: [],
  },
};

export const chooseFund: ChooseFundView = {
  title: 'รับคำขอใหม่',
  action: '/loans/new',
  funds: [{ value: 'f1', label: 'กองทุนสตรีตำบลสาธิต' }],
};

export const stepForm: StepFormView = {
  loan: { id: '11', label: 'คำขอ 11/2569', borrower: made('กลุ่มข้าวฮางงอก บ้านหนองไฮ') },
  stage: 'prevent',
  code: 'ป3',
  name: 'ลงพื้นที่วิเคราะห์ความเป็นไปได้',
  required: true,
  isDone: false,
  mentors: [],
  asks: ['photo', 'attendance', 'score', 'minute'],
  people: [{ value: 'p1', label: 'คุณประนอม', detail: 'ผู้แทนกลุ่ม', madeUp: true }],
  before: [
    { on: '2026-11-18', by: 'สมศรี', note: 'ไปแล้วไม่พบ', evidence: [{ label: 'รูป 1', href: '/files/1' }] },
  ],
  mayWaive: true,
  mayUndo: true,
  form: EMPTY_FORM,
};

export const endorse: EndorseView = {
  loan: loanOfForm,
  bodies: [{ value: 'คณะทำงาน', label: 'คณะทำงาน' }],
  form: EMPTY_FORM,
};
export const approve: ApproveView = {
  loan: loanOfForm,
  asked: 8_000_000,
  form: { values: { principal: '80,000.00' }, faults: [] },
};
export const disburse: DisburseView = {
  loan: loanOfForm,
  principal: 8_000_000,
  payee: made('กลุ่มข้าวแต๋น บ้านสาธิต'),
  schedule,
  form: EMPTY_FORM,
};

export const pay: PayView = {
  loan: loanOfForm,
  due: { number: 6, on: '2026-11-28', amount: 314_250 },
  overdue: 0,
  owed: 5_714_250,
  settles: [{ instalment: 6, fee: 0, penalty: 0, interest: 14_250, principal: 300_000 }],
  mayOverpay: false,
  maySame: true,
  severalHref: null,
  members: [{ personId: 'p1', name: 'คำปุ่น', left: 100 }],
  form: { values: { amount: '3,142.50', method: 'cash' }, faults: [] },
};

export const paySeveral: PaySeveralView = {
  fund: made('กองทุนสตรีตำบลสาธิต'),
  payerId: 'p1',
  payer: made('คุณบุปผา แสนดี'),
  backHref: '/loans/7/pay',
  loans: [
    { id: '7', label: '7/2569', due: 314_250, owed: 5_714_250 },
    { id: '8', label: '8/2569', due: 205_000, owed: 1_200_000 },
  ],
  maySame: false,
  form: EMPTY_FORM,
};

export const receipt: ReceiptPageView = {
  id: '48',
  fresh: true,
  loanHref: '/loans/7',
  pdfHref: '/papers/receipt.pdf?id=48',
  mayCancel: true,
  altered: [{ loan: '7/2569', printed: 3_000_000, known: 2_500_000, now: 2_100_000 }],
  closesLoan: false,
  receipt: {
    number: '2569/0048',
    numberYear: 'calendar',
    fund: {
      kind: 'กองทุนพัฒนาบทบาทสตรี',
      name: made('ตำบลสาธิต'),
      place: 'อำเภอวารินชำราบ จังหวัดอุบลราชธานี',
    },
    paidOn: '2026-11-21',
    from: made('กลุ่มข้าวแต๋น บ้านสาธิต'),
    by: made('คุณบุปผา แสนดี'),
    loans: [{ number: '7/2569', instalment: '6', instalments: 24 }],
    method: 'cash',
    amount: 314_250,
    amountInWords: 'สามพันหนึ่งร้อยสี่สิบสองบาทห้าสิบสตางค์',
    lines: [
      { part: 'interest', amount: 14_250 },
      { part: 'principal', amount: 300_000 },
    ],
    principalLeft: 5_400_000,
    next: { number: 7, dueOn: '2026-12-28', amount: 313_500 },
    payer: 'คุณบุปผา แสนดี',
    receiver: { name: 'คุณสมศรี ใจงาม', post: 'คณะทำงาน' },
  },
};

export const cancelledReceipt: ReceiptPageView = {
  ...receipt,
  fresh: false,
  receipt: { ...receipt.receipt, cancelled: { on: '2026-11-21', reason: 'ลงผิดสัญญา' } },
};

export const receipts: ReceiptsView = {
  q: '',
  rows: [
    {
      id: '48',
      number: '2569/0048',
      from: made('กลุ่มข้าวแต๋น'),
      paidOn: '2026-11-21',
      amount: 314_250,
      method: 'cash',
      cancelled: false,
    },
    {
      id: '47',
      number: '2569/0047',
      from: made('กลุ่มจักสาน'),
      paidOn: '2026-11-20',
      amount: 205_000,
      method: 'transfer',
      cancelled: true,
    },
  ],
  next: '/receipts?cursor=47',
  first: null,
};

const owed: ReversalView['effects'][number]['before'] = {
  ...{ stage: 'track', status: 'active', outstanding: '31425.00', principal: '30000.00' },
  ...{ penalty: '0.00', unapplied: '0.00', overdue: '0.00', daysPastDue: 0 },
  nextDue: { on: '2026-12-20', amount: '3142.50' },
  ...{ instalments: 10, lastDueOn: '2027-09-20', barredAfter: null },
};

export const cancelReceipt: ReversalView = {
  ...{ title: 'ยกเลิกใบเสร็จ', lead: 'เลขที่ใบเสร็จยังอยู่', submit: 'ยกเลิกใบเสร็จ', tab: 'pay' },
  back: { href: '/receipts/48', label: 'ใบเสร็จ 2569/0048' },
  entry: {
    ...{ what: 'รับเงิน', number: '2569/0048', of: made('กลุ่มข้าวแต๋น') },
    ...{ on: '2026-11-21', amount: 314_250, by: 'สมศรี' },
  },
  effects: [
    {
      loan: null,
      before: owed,
      after: { ...owed, status: 'overdue', outstanding: '34567.50', overdue: '3142.50', daysPastDue: 1 },
    },
  ],
  notes: ['ผู้บันทึกเดิมทำรายการนี้เอง'],
  refused: null,
  form: EMPTY_FORM,
};

export const cashSheet: CashSheetView = {
  fund: made('กองทุนสตรีตำบลสาธิต'),
  on: '2026-11-21',
  rows: [
    {
      id: '48',
      number: '2569/0048',
      from: made('กลุ่มข้าวแต๋น'),
      amount: 314_250,
      method: 'cash',
      cancelled: false,
      by: 'สมศรี',
    },
  ],
  totals: { cash: 314_250, transfer: 0, other: 0, total: 314_250 },
  pdfHref: '/x.pdf',
  before: '/cash-sheet?on=2026-11-20',
  after: null,
};
