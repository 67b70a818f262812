// Sample views of the pages of a recovery: where it began, forum, team and plan, a village, what came of it.
import type { JSX } from 'preact';
import type { RecoveryAnswer, VillageAnswer } from '../../../../src/recovery/recovery-answer.query.js';
import { EMPTY_FORM } from '../../../../src/web/frame.js';
import { BaselinePage } from '../../../../src/web/pages/baseline.page.js';
import * as Clinic from '../../../../src/web/pages/clinic.page.js';
import { ForumPage, ForumsPage } from '../../../../src/web/pages/forum.page.js';
import { ForumFormPage } from '../../../../src/web/pages/forum-form.page.js';
import { OpenRecoveryPage, RecoveriesPage } from '../../../../src/web/pages/recoveries.page.js';
import { RecoveryPage } from '../../../../src/web/pages/recovery.page.js';
import { RecoveryResultPage } from '../../../../src/web/pages/recovery-result.page.js';
import { RegisterWorkPage } from '../../../../src/web/pages/register-work.page.js';
import * as Team from '../../../../src/web/pages/team-plan.page.js';
import * as VillageForm from '../../../../src/web/pages/village-form.page.js';
import { officerFrame as frame } from './frame.js';

const english = { ...frame, lang: 'en' as const };
const of = { recoveryId: 'r1', areaName: 'อำเภอพิบูลมังสาหาร', madeUp: true };
const asked = { ...of, form: EMPTY_FORM };
const choices = [
  { value: 'a', label: 'นิตยา', detail: 'พัฒนากร' },
  { value: 'b', label: 'สุรชัย' },
];
const words = (th: string) => ({ th, en: 'words' });
const figures = { capital: '280000.00', households: 40, arrears: '10000.00', missing: null, defaulting: 2 };
const money = {
  settled: '4000.00',
  paid: '3000.00',
  underAgreement: '1000.00',
  other: '0.00',
  newArrears: '500.00',
};

const village: VillageAnswer = {
  ...money,
  code: '34190101',
  name: 'บ้านโนนตาล (สมมุติ)',
  subdistrict: 'พิบูล',
  isProblem: true,
  source: 'computed',
  baseline: figures,
  computed: figures,
  reported: { arrears: '9000.00', isListed: true },
  differs: ['arrears'],
  status: 'open',
  remainingArrears: '6000.00',
  causes: [{ key: 'records-out-of-date', main: true }],
  owner: 'นิตยา',
  round: 1,
  lastActionOn: '2026-07-10',
  carriedFrom: null,
};

// A district has some twenty problem villages.
const villages = Array.from(
  { length: 20 },
  (_, at): VillageAnswer => ({
    ...village,
    code: `341901${String(at + 1).padStart(2, '0')}`,
    status: at % 2 ? 'solved' : 'open',
  }),
);

const recovery: RecoveryAnswer = {
  id: 'r1',
  area: '3419',
  areaName: of.areaName,
  fundType: 'kkj',
  openedOn: '2026-06-20',
  openedBy: 'พิมพ์ใจ',
  closedOn: null,
  step: 'follow-up',
  asOf: '2026-11-21',
  listed: { number: 'อบ 0019/1', on: '2026-06-01' },
  madeUp: true,
  baseline: {
    ...{ asOf: '2026-06-20', villages: 82, capital: '22960000.00', households: 3280, problemVillages: 20 },
    ...{
      capitalPerHousehold: '8578.64',
      problemShare: '24.39',
      arrears: '200000.00',
      arrearsShare: '0.83',
      missing: '0.00',
      defaulting: 40,
    },
    withoutFigures: ['34190199'],
  },
  now: {
    ...{ ...money, resolvedVillages: 10, remainingVillages: 10, resolvedShare: '50.00' },
    ...{ remainingArrears: '120000.00', settledShare: '40.00' },
  },
  steps: [
    { key: 'analyse', name: words('วิเคราะห์'), state: 'begun', on: '2026-06-20', count: 2 },
    { key: 'clinic', name: words('คลินิก'), state: 'begun', on: '2026-07-28', count: 4 },
    { key: 'follow-up', name: words('ติดตาม'), state: 'begun', on: '2026-07-10', count: 9 },
    { key: 'lessons', name: words('ถอดบทเรียน'), state: 'open', on: null, count: 0 },
  ],
  causes: [{ key: 'records-out-of-date', name: words('ทะเบียนไม่เป็นปัจจุบัน'), villages: 20, resolved: 10 }],
  improvements: [],
  villages,
};

const plan = {
  ...{ id: 'p1', on: '2026-06-20', seq: 3, at: '2026-06-20T02:00:00.000Z', by: 'พิมพ์ใจ' },
  ...{ village: village.code, owner: 'นิตยา', remedies: ['handover'], ownRemedy: null, dueOn: '2026-09-30' },
  note: '',
};
const analysed = {
  ...{ village: village.code, name: village.name, plainName: 'บ้านโนนตาล', subdistrict: 'พิบูล' },
  ...{ isSolved: false, arrears: '10000.00', remaining: '6000.00', since: '2026-04-05', daysPastDue: 230 },
  ...{ capital: '280000.00', share: '3.57', carriedFrom: null, actions: 2 },
  causes: [{ key: 'records-out-of-date' as const, name: words('ทะเบียนไม่เป็นปัจจุบัน'), main: true }],
  suggested: { remedies: [], team: ['นิตยา'] },
};
const forums = {
  ...of,
  villages: [
    { ...analysed, plan },
    ...villages.slice(1).map(({ code }, at) => ({
      ...analysed,
      village: code,
      isSolved: at % 2 === 0,
      plan: null,
    })),
  ],
  forums: [{ id: 'f1', number: 1, on: '2026-06-20', came: 5, place: 'สำนักงาน' }],
  team: [{ name: 'นิตยา', position: 'พัฒนากร' }],
  nextOn: '2026-10-20',
  daysLate: 32,
  lessons: [{ id: 'l9', title: 'บทเรียนของวารินชำราบ', place: 'อำเภอวารินชำราบ' }],
  mayWrite: true,
};
const forum = {
  ...{ id: 'f2', on: '2026-07-20', seq: 9, at: '2026-07-20T02:00:00.000Z', by: 'พิมพ์ใจ', number: 2 },
  ...{ place: 'สำนักงาน', attendance: ['นิตยา'], minutes: 'บรรทัดหนึ่ง\nบรรทัดสอง', evidence: [] },
  since: '2026-06-20',
  learning: [{ person: 'นิตยา', wanted: 'การรับสภาพหนี้', passedOn: '' }],
  moved: [
    {
      village: village.code,
      name: village.name,
      before: '10000.00',
      now: '6000.00',
      became: 'solved' as const,
      actions: 1,
    },
  ],
  still: [{ village: '34190201', name: 'บ้านนาแก (สมมุติ)' }],
  totals: { remainingBefore: '20000.00', remainingNow: '16000.00', solvedBefore: 0, solvedNow: 1 },
};

const round = {
  ...{ ...asked, number: 1, rounds: 4, on: '2026-07-28', time: '09:00', place: 'ศาลาประชาคม (สมมุติ)' },
  ...{ team: ['นิตยา'], guests: ['ผู้แทนจังหวัด'], photos: ['p1'], roundId: 'd1', others: 3, aims: choices },
  villages: villages.slice(0, 5).map(({ code }, at) => ({
    ...{ code, name: `บ้าน ${at + 1}`, came: 0, message: 'ขอเชิญประธานมาพบกันที่ศาลาประชาคม' },
    invited: choices,
  })),
  nextSteps: [{ title: 'ตรวจสมุด', village: 'บ้าน 1', dueOn: '2026-08-28', assignee: 'นิตยา' }],
  ...{ isHeld: false, mayWrite: true, mayInvite: true },
  sent: (['sent', 'unknown', 'by-hand'] as const).map((state, at) => ({
    ...{
      name: `กรรมการ ${at}`,
      post: 'ประธาน',
      village: 'บ้าน 1',
      state,
      channel: 'LINE',
      reason: 'ขอไม่ให้ติดต่อ',
    },
    at: new Date('2026-07-20T02:00:00Z'),
  })),
};

const group = {
  ...{ key: 'a', name: 'ต.พิบูล', villages: 20, resolved: 10, atStart: 20_000_000, paid: 6_000_000 },
  ...{ underAgreement: 2_000_000, other: 0, remaining: 12_000_000 },
};
const result = {
  recovery,
  bySubdistrict: [group],
  byCause: [group],
  byRound: [
    { ...group, key: '1' },
    { ...group, key: '2', villages: 0 },
  ],
  byOfficer: [group],
  timeline: [{ on: '2026-06-20', resolved: 0, remaining: 20_000_000 }],
};

const planned = { ...asked, code: village.code, name: 'บ้านโนนตาล', choices, settles: choices };
const registerWork = {
  ...{ fundIds: ['f1'], loans: 42, missingYears: [2567, 2568], balanceOn: null, agreed: 1, disputed: 1 },
  open: Array.from({ length: 40 }, (_, at) => ({
    ...{ loanId: `l${at}`, number: `${at}/2566`, name: `ครัวเรือนตัวอย่าง ${at}`, outstanding: '20000.00' },
    confirmed:
      at < 2 ? { agrees: at === 0, on: '2026-07-20', by: 'พิมพ์ใจ', note: 'ชำระไปแล้ว 5,000 บาท' } : null,
  })),
};
const stands = 'พิมพ์ใจ · สุรชัย · นัดวันที่ 5';

export const recoveryGallery: Record<string, JSX.Element> = {
  recoveries: <RecoveriesPage view={{ recoveries: [recovery], mayOpen: true }} frame={frame} />,
  'recoveries-none': <RecoveriesPage view={{ recoveries: [], mayOpen: true }} frame={english} />,
  'recovery-open': <OpenRecoveryPage view={{ form: EMPTY_FORM, area: '3419' }} frame={frame} />,
  recovery: (
    <RecoveryPage
      view={{ recovery, heldRounds: 2, mayClose: true, fiscalYear: 2570, form: EMPTY_FORM }}
      frame={frame}
    />
  ),
  'recovery-baseline': (
    <BaselinePage
      view={{
        recovery,
        later: { [recovery.villages[0]!.code]: { on: '2026-10-01', arrears: 500_000 } },
        mayWrite: true,
        form: EMPTY_FORM,
      }}
      frame={frame}
    />
  ),
  'recovery-result': (
    <RecoveryResultPage view={{ result, files: { pdf: '/p', svg: '/s', xlsx: '/x' } }} frame={frame} />
  ),
  forums: <ForumsPage view={forums} frame={frame} />,
  forum: <ForumPage view={{ ...of, forum, photos: ['p1'] }} frame={english} />,
  'forum-form': <ForumFormPage view={{ ...asked, team: choices }} frame={frame} />,
  team: (
    <Team.TeamPage
      view={{
        ...of,
        members: [{ name: 'นิตยา', position: 'พัฒนากร', skills: ['บัญชี'], subdistricts: ['ต.พิบูล'] }],
        unowned: ['ต.ดอนจิก'],
        mayWrite: true,
      }}
      frame={frame}
    />
  ),
  'team-member': (
    <Team.MemberFormPage
      view={{ ...asked, isNew: false, skills: choices, subdistricts: choices }}
      frame={frame}
    />
  ),
  'village-plan': (
    <Team.PlanPage
      view={{
        ...planned,
        causes: '',
        owners: choices,
        remedies: choices,
        ownWays: choices,
        standsNow: stands,
      }}
      frame={frame}
    />
  ),
  rounds: (
    <Clinic.RoundsPage
      view={{
        ...of,
        rounds: [{ id: 'd1', number: 1, on: '2026-07-28', place: 'ศาลา', villages: 5, isHeld: true }],
        proposal: [{ number: 2, villages: villages.slice(0, 5) }],
        mayWrite: true,
      }}
      frame={frame}
    />
  ),
  'round-plan': (
    <Clinic.PlanRoundPage
      view={{ ...asked, roundId: null, team: choices, villages: choices }}
      frame={frame}
    />
  ),
  round: <Clinic.RoundPage view={round} frame={frame} />,
  'register-work': (
    <RegisterWorkPage
      view={{
        ...{ recoveryId: 'r1', code: '34190101', name: 'บ้านโนนตาล', mayImport: false, mayWrite: true },
        ...{ form: EMPTY_FORM, work: registerWork, madeUp: true },
      }}
      frame={frame}
    />
  ),
  'village-action': <VillageForm.VillageActionPage view={{ ...planned, standsNow: null }} frame={frame} />,
  'village-causes': <VillageForm.VillageCausesPage view={{ ...planned, standsNow: stands }} frame={frame} />,
  'village-status': <VillageForm.VillageStatusPage view={{ ...planned, standsNow: null }} frame={english} />,
};
