// Every paper of the room with the invented fund's data, by the name of its file.
import { acknowledgement } from '../../../src/loans/papers/acknowledgement.paper.js';
import { type CallList, callList } from '../../../src/loans/papers/call-list.paper.js';
import { type CashSheet, cashSheet } from '../../../src/loans/papers/cash-sheet.paper.js';
import { type LoanContract, loanContract } from '../../../src/loans/papers/contract.paper.js';
import { type DebtorCard, debtorCard } from '../../../src/loans/papers/debtor-card.paper.js';
import { demandLetter } from '../../../src/loans/papers/demand-letter.paper.js';
import { envelope } from '../../../src/loans/papers/envelope.paper.js';
import {
  type GuarantorNotice,
  guarantorNotice,
  guarantorReply,
} from '../../../src/loans/papers/guarantor-notice.paper.js';
import { heirsLetter } from '../../../src/loans/papers/heirs-letter.paper.js';
import type {
  DebtSplit,
  LetterFrame,
  LoanWords,
  NamedContract,
  PrintedInstalment,
} from '../../../src/loans/papers/letter.js';
import { receiptPaper } from '../../../src/loans/papers/receipt.paper.js';
import { reminderLetter } from '../../../src/loans/papers/reminder-letter.paper.js';
import { restructuring } from '../../../src/loans/papers/restructuring.paper.js';
import { writeOffMinute } from '../../../src/loans/papers/write-off-minute.paper.js';
import type { PaperDocument } from '../../../src/papers/document.js';
import { paySlip } from '../../../src/reminders/pay-slip.paper.js';
import { FUND, RECEIPT } from './samples.js';

export const BORROW: LoanWords = {
  loan: 'เงินกู้',
  borrower: 'ผู้กู้',
  contract: 'สัญญากู้ยืมเงิน',
  borrow: 'กู้',
  application: 'คำขอกู้',
  member: 'สมาชิกกลุ่ม',
};

const FRAME: LetterFrame = {
  fund: FUND,
  number: 'กส 12/2569',
  on: '2026-11-21',
  to: 'คุณบุปผา แสนดี ผู้แทนกลุ่มข้าวแต๋น บ้านสาธิต',
  signer: { role: 'ประธานคณะทำงาน', name: 'คุณสมศรี ใจงาม' },
  contact: 'คุณสมศรี ใจงาม โทรศัพท์ 08 1234 5678 ทุกวัน 08.00–18.00 น.',
  howToPay: [
    'ที่ทำการกองทุน ศาลาประชาคมบ้านสาธิต ทุกวันที่ 28 เวลา 09.00–12.00 น.',
    'ธนาคารตัวอย่าง เลขที่บัญชี 000-0-00000-0',
  ],
};
const CONTRACT: NamedContract = { number: '7/2569', on: '2026-05-28', principalSatang: 7_200_000 };
const SPLIT: DebtSplit = {
  feeSatang: 10_000,
  penaltySatang: 4_110,
  interestSatang: 28_500,
  principalSatang: 600_000,
  countedTo: '2026-11-21',
  words: 'หกพันสี่ร้อยยี่สิบหกบาทสิบสตางค์',
};

export function planOf(count: number, interestSatang = 18_000): PrintedInstalment[] {
  return Array.from({ length: count }, (_each, at) => ({
    n: at + 1,
    dueOn: `${2026 + Math.floor((at + 5) / 12)}-${String(((at + 5) % 12) + 1).padStart(2, '0')}-28`,
    principalSatang: 300_000,
    interestSatang,
  }));
}

export const LOAN_CONTRACT: LoanContract = {
  fund: FUND,
  words: BORROW,
  number: '7/2569',
  madeAt: 'ศาลาประชาคมบ้านสาธิต',
  on: '2026-05-28',
  lender: { name: 'กองทุนพัฒนาบทบาทสตรี', representative: 'คุณสมศรี ใจงาม', post: 'ประธานคณะทำงาน' },
  borrower: { name: 'กลุ่มข้าวแต๋น บ้านสาธิต', address: '12 หมู่ที่ 3 ตำบลสาธิต อำเภอวารินชำราบ' },
  members: [
    { name: 'คุณบุปผา แสนดี', nationalId: '1101400123451' },
    { name: 'คุณน้ำฝน ผู้ดี' },
    { name: 'คุณปิ่น ฟื้นฟู' },
  ],
  purpose: 'ซื้อวัตถุดิบและปรับปรุงเตาอบข้าวแต๋น',
  principalSatang: 7_200_000,
  principalInWords: 'เจ็ดหมื่นสองพันบาทถ้วน',
  annualRateMicroPercent: 3_000_000,
  methodName: 'ลดต้นลดดอก เงินต้นเท่ากัน',
  dailyClause: null,
  defaultRate: 'statutory',
  plan: planOf(24),
  guarantors: [{ name: 'คุณค้ำ ประกันดี', nationalId: '3341500000126', mostSatang: 7_200_000 }],
  consenting: [],
  contacts: ['คุณน้ำฝน ผู้ดี โทรศัพท์ 08 0000 0000'],
  clauses: [],
};

export const CARD: DebtorCard = {
  fund: FUND,
  words: BORROW,
  contractNumber: '7/2569',
  borrower: 'กลุ่มข้าวแต๋น บ้านสาธิต',
  address: '12 หมู่ที่ 3 ตำบลสาธิต',
  purpose: 'ซื้อวัตถุดิบ',
  disbursedOn: '2026-05-28',
  principalSatang: 7_200_000,
  termsInWords: '24 งวด ดอกเบี้ยร้อยละ 3.00 ต่อปี',
  asOf: '2026-11-21',
  entries: [
    {
      on: '2026-05-28',
      what: 'จ่ายเงินกู้',
      receiptNumber: null,
      principalSatang: 7_200_000,
      interestSatang: 0,
      otherSatang: 0,
      principalLeftSatang: 7_200_000,
    },
    {
      on: '2026-06-28',
      what: 'รับชำระงวดที่ 1',
      receiptNumber: '2569/0009',
      principalSatang: 300_000,
      interestSatang: 18_000,
      otherSatang: 0,
      principalLeftSatang: 6_900_000,
    },
  ],
};

export const CASH: CashSheet = {
  fund: FUND,
  on: '2026-11-21',
  receipts: [
    {
      number: '2569/0048',
      payer: 'กลุ่มข้าวแต๋น บ้านสาธิต',
      contractNumber: '7/2569',
      method: 'cash',
      amountSatang: 314_250,
      cancelled: false,
    },
    {
      number: '2569/0049',
      payer: 'กลุ่มทอผ้า บ้านทดลอง',
      contractNumber: '8/2569',
      method: 'transfer',
      amountSatang: 200_000,
      cancelled: false,
    },
    {
      number: '2569/0050',
      payer: 'กลุ่มทอผ้า บ้านทดลอง',
      contractNumber: '8/2569',
      method: 'cash',
      amountSatang: 99_900,
      cancelled: true,
    },
  ],
  counters: [
    { post: 'เหรัญญิก', name: 'คุณสมศรี ใจงาม' },
    { post: 'เลขานุการ', name: 'คุณน้ำฝน ผู้ดี' },
  ],
};

export const CALLS: CallList = {
  fund: FUND,
  on: '2026-11-21',
  namesHidden: false,
  contacts: [
    {
      kind: 'call',
      name: 'คุณบุปผา แสนดี',
      phone: '08 1234 5678',
      village: 'บ้านสาธิต',
      contractNumber: '7/2569',
      what: 'งวดที่ 7 ครบกำหนด 28 ธ.ค. 2569 จำนวน 3,135.00 บาท',
      contactedToday: false,
    },
    {
      kind: 'visit',
      name: 'คุณปิ่น ฟื้นฟู',
      phone: null,
      village: 'บ้านทดลอง',
      contractNumber: '8/2569',
      what: 'เกินกำหนดชำระ 30 วัน ค้างชำระ 2,000.00 บาท',
      contactedToday: true,
    },
  ],
};

const NOTICE: GuarantorNotice = {
  ...FRAME,
  to: 'คุณค้ำ ประกันดี',
  words: BORROW,
  borrower: 'กลุ่มข้าวแต๋น บ้านสาธิต',
  contract: CONTRACT,
  guaranteeOn: '2026-05-28',
  guaranteedSatang: 7_200_000,
  instalment: 5,
  dueOn: '2026-10-28',
  receiveBy: '2026-12-27',
  overdue: SPLIT,
};

const AGREEMENT = {
  fund: FUND,
  words: BORROW,
  madeAt: 'ศาลาประชาคมบ้านสาธิต',
  on: '2026-11-21',
  contract: CONTRACT,
  balance: SPLIT,
};

export const EVERY_PAPER: Record<string, PaperDocument> = {
  receipt: receiptPaper(RECEIPT),
  'pay-slip': paySlip({
    fund: FUND,
    words: BORROW,
    contractNumber: '7/2569',
    borrower: 'กลุ่มข้าวแต๋น บ้านสาธิต',
    instalment: 7,
    dueOn: '2026-12-28',
    amountSatang: 313_500,
    amountInWords: 'สามพันหนึ่งร้อยสามสิบห้าบาทถ้วน',
    howToPay: FRAME.howToPay,
    contact: FRAME.contact,
    code: null,
  }),
  contract: loanContract(LOAN_CONTRACT),
  'debtor-card': debtorCard(CARD),
  'cash-sheet': cashSheet(CASH),
  'call-list': callList(CALLS),
  'call-list-hidden': callList({ ...CALLS, namesHidden: true }),
  'reminder-letter': reminderLetter({
    ...FRAME,
    words: BORROW,
    due: [{ contract: CONTRACT, instalment: 7, dueOn: '2026-12-28', amountSatang: 313_500 }],
  }),
  'demand-letter': demandLetter({
    ...FRAME,
    words: BORROW,
    contract: CONTRACT,
    overdueSince: '2026-10-28',
    overdueInstalments: 2,
    overdue: SPLIT,
    payWithinDays: 15,
  }),
  envelope: envelope({
    from: ['คุณสมศรี ใจงาม', '12 หมู่ที่ 3 ตำบลสาธิต อำเภอวารินชำราบ อุบลราชธานี 34190'],
    to: ['คุณบุปผา แสนดี', '15 หมู่ที่ 3 ตำบลสาธิต', 'อำเภอวารินชำราบ อุบลราชธานี', '34190'],
  }),
  'guarantor-notice': guarantorNotice(NOTICE),
  'guarantor-reply': guarantorReply(NOTICE),
  'heirs-letter': heirsLetter({
    ...FRAME,
    to: 'ทายาทของ คุณปิ่น ฟื้นฟู',
    words: BORROW,
    deceased: 'คุณปิ่น ฟื้นฟู',
    group: null,
    diedOn: '2026-10-01',
    contract: CONTRACT,
    balance: SPLIT,
    part: null,
  }),
  acknowledgement: acknowledgement({
    ...AGREEMENT,
    debtor: { name: 'คุณบุปผา แสนดี', nationalId: '1101400123451', address: '15 หมู่ที่ 3 ตำบลสาธิต' },
    creditor: 'กองทุนพัฒนาบทบาทสตรี ตำบลสาธิต',
    plan: planOf(6, 0),
    guarantors: ['คุณค้ำ ประกันดี'],
    receiver: 'คุณสมศรี ใจงาม',
  }),
  restructuring: restructuring({
    ...AGREEMENT,
    borrower: 'กลุ่มข้าวแต๋น บ้านสาธิต',
    resolution: { of: 'คณะกรรมการ', number: '3/2569', on: '2026-11-20' },
    reason: 'น้ำท่วมที่ทำการกลุ่ม',
    oldPlan: planOf(4),
    newPlan: planOf(8),
    dailyClause: null,
    waivedSatang: 4_110,
    guarantors: [],
    chair: 'คุณสมศรี ใจงาม',
  }),
  'write-off-minute': writeOffMinute({
    fund: FUND,
    meetingNumber: '3/2569',
    on: '2026-11-20',
    place: 'ศาลาประชาคมบ้านสาธิต',
    present: ['คุณสมศรี ใจงาม', 'คุณน้ำฝน ผู้ดี', 'คุณปิ่น ฟื้นฟู'],
    committeeSize: 5,
    loans: [
      { number: '7/2565', borrower: 'กลุ่มเลี้ยงไก่', amountSatang: 120_000, reason: 'ผู้กู้เสียชีวิต ไม่มีทรัพย์มรดก' },
    ],
    words: 'หนึ่งพันสองร้อยบาทถ้วน',
    votes: { inFavour: 3, against: 0 },
    chair: 'คุณสมศรี ใจงาม',
    minuteTaker: 'คุณน้ำฝน ผู้ดี',
  }),
};
