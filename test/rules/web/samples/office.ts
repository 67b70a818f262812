import { EMPTY_FORM } from '../../../../src/web/frame.js';
import type { FundView } from '../../../../src/web/pages/fund.page.js';
import type { ImportFaultsView, ImportReadyView } from '../../../../src/web/pages/import.page.js';
import type { MessagesView } from '../../../../src/web/pages/messages.page.js';
import type { OperationsView } from '../../../../src/web/pages/operations.page.js';
import type { OverviewView } from '../../../../src/web/pages/overview.page.js';
import type { PartyView, PeopleView } from '../../../../src/web/pages/people.page.js';
import type { UsersView } from '../../../../src/web/pages/users.page.js';
import { AGE_KEYS } from '../../../../src/web/parts/chart.part.js';
import { loans, made } from './loans.js';

const buckets = (amounts: number[]) =>
  AGE_KEYS.map((key, index) => ({
    key,
    loans: amounts[index] ? 1 : 0,
    amount: amounts[index] ?? 0,
    href: `/overview/loans?bucket=${encodeURIComponent(key)}`,
  }));

const place = (name: string, outstanding: number, overdue: number[], par30: string | null) => ({
  name: { name },
  href: `/overview?area=${name}`,
  funds: 1,
  outstanding,
  overdueLoans: overdue.filter(Boolean).length,
  overdue: overdue.reduce((sum, amount) => sum + amount, 0),
  par30,
  buckets: buckets(overdue),
});

/** The design's district, in six of its sixteen places. */
export const overview: OverviewView = {
  attention: { href: '/overview/attention?area=3415', quiet: 4, terms: 2 },
  area: made('อำเภอวารินชำราบ'),
  up: null,
  mayAddFirst: false,
  asOf: '2026-11-21',
  kind: 'กองทุนสตรี',
  kinds: [{ value: 'women', label: 'กองทุนสตรี' }],
  filter: EMPTY_FORM,
  level: 'subdistrict',
  funds: 16,
  loans: 134,
  outstanding: 657_735_000,
  overdue: { loans: 29, amount: 44_417_500, href: '/overview/loans' },
  par30: { share: '18.17', href: '/overview/loans?bucket=31%2B' },
  outstandingHref: '/overview/loans?all=yes',
  change: { amount: -6_422_500, fallingMonths: 3 },
  villages: null,
  buckets: buckets([6_925_000, 9_192_500, 9_135_000, 11_485_000, 4_540_000, 3_140_000]),
  trend: [61_230_000, 60_000_000, 58_000_000, 55_500_000, 44_417_500].map((amount, index) => ({
    on: ['2025-12-31', '2026-03-31', '2026-06-30', '2026-10-31', '2026-11-21'][index]!,
    amount,
  })),
  rows: [
    place('แสนสุข', 74_230_000, [1_240_000, 1_865_000, 2_210_000, 4_180_000, 2_650_000], '42.86'),
    place('บุ่งไหม', 42_860_000, [615_000, 1_290_000, 1_740_000, 1_980_000], '37.63'),
    place('คำน้ำแซบ', 65_500_000, [980_000, 1_420_000, 1_105_000, 2_860_000, 0, 3_140_000], '35.34'),
    place('คูเมือง', 25_840_000, [0, 367_500], '13.77'),
    place('ห้วยขะยุง', 35_220_000, [465_000], null),
    place('เมืองศรีไค', 38_965_000, [], null),
  ],
  remark: 'ยอดรายตำบลแต่งขึ้น เมืองศรีไคไม่มีหนี้ค้างชำระตามที่เผยแพร่',
  excelHref: '/papers/arrears.xlsx?area=3415',
  empty: 3,
  areas: [],
  chosenArea: '3415',
  kindHrefs: [{ href: '/overview', label: 'ทุกประเภทกองทุน', current: true }],
  dayHrefs: [
    { href: '/overview', on: '2026-11-21', current: true },
    { href: '/overview?asOf=2026-10-31', on: '2026-10-31', current: false },
  ],
};

export const operations: OperationsView = {
  seenAt: new Date('2026-11-21T02:24:00Z'),
  needsCare: 0,
  lastRun: { at: new Date('2026-11-20T23:00:00Z'), seconds: 4 },
  nextRun: new Date('2026-11-21T23:00:00Z'),
  messages: { sent: 3, failed: 0, handed: 1 },
  waiting: { count: 0, oldestMinutes: 0 },
  runs: [
    {
      on: '2026-11-21',
      startedAt: new Date('2026-11-20T23:00:00Z'),
      made: 4,
      sent: 3,
      failed: 0,
      handed: 1,
      late: false,
    },
    {
      on: '2026-11-19',
      startedAt: new Date('2026-11-19T02:12:00Z'),
      made: 10,
      sent: 8,
      failed: 1,
      handed: 1,
      late: true,
    },
    { on: '2026-11-18', startedAt: null, made: 0, sent: 0, failed: 0, handed: 0, late: false },
  ],
  remark: 'วันที่ 19 ส่งย้อนหลังของวันที่ 18 แล้ว 4 ข้อความ ไม่มีข้อความหาย',
  checks: [
    { name: 'line', state: 'works', at: null, says: null },
    { name: 'email', state: 'notSet', at: null, says: null },
    { name: 'balances', state: 'works', at: null, says: '06.00 น.' },
    { name: 'backup', state: 'paused', at: null, says: '3 วันก่อน' },
    { name: 'disk', state: 'broken', at: new Date('2026-11-20T23:00:00Z'), says: null },
  ],
  breaks: ['สัญญา 1/2569 ยอดไม่ตรง'],
  channels: [{ value: 'line', label: 'LINE' }],
  testForm: EMPTY_FORM,
  mayRun: true,
};

export const people: PeopleView = {
  fund: made('กองทุนสตรีตำบลสาธิต'),
  q: '',
  kind: null,
  rows: [
    { href: '/groups/5', kind: 'group', name: made('กลุ่มข้าวแต๋น บ้านสาธิต'), says: ['7 คน'] },
    { href: '/people/1', kind: 'person', name: made('คุณบุปผา แสนดี'), says: ['บ้านสาธิต'] },
  ],
  mayAdd: true,
  next: null,
  first: null,
};

export const group: PartyView = {
  kind: 'group',
  id: '5',
  name: made('กลุ่มข้าวแต๋น บ้านสาธิต'),
  fund: made('กองทุนสตรีตำบลสาธิต'),
  phone: '0000000000',
  address: '12 หมู่ 3',
  village: 'บ้านสาธิต',
  nationalIdEnd: null,
  channels: [
    { kind: 'line', address: 'LINE', consentedOn: '2026-05-01' },
    { kind: 'sms', address: '000-000-0000', consentedOn: null },
  ],
  lineCode: 'K7M2P',
  stoppedFrom: '2026-11-01',
  died: null,
  members: [{ href: '/people/1', name: made('คุณบุปผา แสนดี'), isRepresentative: true }],
  memberOf: [],
  loans: loans.rows.slice(0, 2),
  applyHref: '/loans/new?fundId=f1&borrowerKind=group&borrowerId=5',
  editHref: '/groups/5/edit',
  stopHref: null,
  lineAction: null,
};

export const fund: FundView = {
  id: 'f1',
  name: made('กองทุนสตรีตำบลสาธิต'),
  kind: 'กองทุนพัฒนาบทบาทสตรี',
  place: 'ตำบลสาธิต อำเภอวารินชำราบ',
  openLoans: 8,
  outstanding: 38_965_000,
  overdue: { loans: 1, amount: 367_500 },
  committee: [{ name: made('คุณสมศรี ใจงาม'), post: 'chair' }],
  termUntil: '2027-01-30',
  termEnds: 'soon',
  handovers: [{ href: '/funds/f1/handovers/1', on: '2026-10-02', left: 2 }],
  payment: { bank: 'ธนาคารสาธิต', accountNumber: '000-0-00000-0', accountName: 'กองทุนสตรีตำบลสาธิต' },
  accounts: { bank: 12_000_000, cash: 314_250, on: '2026-11-20' },
  missing: 50_000,
  activities: [
    {
      href: '/activities/1',
      kind: 'เวทีแลกเปลี่ยนเรียนรู้ระหว่างกลุ่ม',
      on: '2026-11-08',
      place: 'ศาลาประชาคม',
      people: 24,
    },
  ],
  grants: [{ recipient: made('กลุ่มทอผ้า'), purpose: 'อบรมย้อมสี', amount: 3_000_000, on: '2026-06-01' }],
  summary: {
    years: [
      { year: 2568, loans: { projects: 5, amount: 40_000_000 }, grants: { projects: 2, amount: 6_000_000 } },
      { year: 2569, loans: { projects: 7, amount: 50_000_000 }, grants: { projects: 0, amount: 0 } },
    ],
    loans: { projects: 12, amount: 90_000_000 },
    grants: { projects: 2, amount: 6_000_000 },
  },
  papers: [{ label: 'ทะเบียนลูกหนี้ (Excel)', href: '/papers/register.xlsx?fundId=f1' }],
  hasDuties: true,
  may: { meeting: true, grant: true, import: true, edit: true, data: true, care: true },
};

const faultOfCell = { field: 'cell.0.5.0', dropField: 'drop.0.5', titles: [] };

export const importFaults: ImportFaultsView = {
  id: 'd1',
  fund: made('กองทุนสตรีตำบลสาธิต'),
  mayMend: true,
  fileName: 'ทะเบียนลูกหนี้ 2565.xlsx',
  rows: 58,
  total: 6,
  sheets: [
    {
      name: 'ทะเบียนลูกหนี้',
      total: 3,
      faults: [
        {
          row: 1,
          column: 'เบอร์',
          read: 'เบอร์',
          value: 'เบอร์',
          says: ['ไม่รู้จักช่องนี้'],
          field: 'head.0.5',
          dropField: null,
          titles: ['โทรศัพท์'],
        },
        {
          row: 5,
          column: 'เลขที่สัญญา',
          read: '',
          value: '3/2565',
          says: ['ซ้ำกับแถว 4 ใช้เลขที่อื่น หรือลบแถวที่ซ้ำ'],
          ...faultOfCell,
        },
        {
          row: 19,
          column: 'วันครบกำหนดงวดแรก',
          read: '',
          value: '15/06/2265',
          says: ['ปี 2265 อ่านเป็น พ.ศ. หรือ ค.ศ. ก็ไม่ได้'],
          ...faultOfCell,
          field: 'cell.0.19.14',
          dropField: null,
        },
      ],
    },
  ],
};

export const importReady: ImportReadyView = {
  fileName: 'ทะเบียนลูกหนี้ 2565.xlsx',
  id: 'd1',
  fund: made('กองทุนสตรีตำบลสาธิต'),
  mayStore: true,
  rows: 58,
  loans: 20,
  payments: 38,
  principal: 193_442_200,
};

export const messages: MessagesView = {
  on: '2026-11-21',
  state: null,
  before: '/messages?on=2026-11-20',
  after: null,
  rows: [
    {
      to: made('คุณบุปผา แสนดี'),
      channel: 'line',
      state: 'read',
      sentAt: new Date('2026-11-21T01:00:00Z'),
      attempts: 1,
      text: 'งวดที่ 6 จำนวน 3,142.50 บาท ครบกำหนด 28 พ.ย. 2569',
    },
    {
      to: made('คุณคำปุ่น'),
      channel: 'by-hand',
      state: 'handed-to-committee',
      sentAt: null,
      attempts: 2,
      text: '',
    },
  ],
  next: null,
  first: null,
};

export const users: UsersView = {
  total: 1,
  next: null,
  first: null,
  users: [
    {
      id: 'u1',
      name: 'สมศรี',
      username: 'sathit',
      role: 'committee-member',
      where: ['กองทุนสตรีตำบลสาธิต'],
      active: true,
    },
  ],
  tokens: [{ id: 't1', label: 'ตารางของอำเภอ', user: 'สมศรี', madeAt: new Date('2026-11-20T02:00:00Z') }],
  newToken: 'tidtam_0123456789',
  mayAdd: true,
  tokenForm: EMPTY_FORM,
};
