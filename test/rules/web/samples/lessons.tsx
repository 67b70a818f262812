// The pages of the lessons with sample views.

import { EMPTY_FORM } from '../../../../src/web/frame.js';
import { ActivityCallPage, ActivityCallsPage } from '../../../../src/web/pages/activity-calls.page.js';
import { CallFormPage, ReportFormPage } from '../../../../src/web/pages/call-forms.page.js';
import { CallReportPage } from '../../../../src/web/pages/call-report.page.js';
import { LessonFormPage } from '../../../../src/web/pages/lesson-form.page.js';
import { LessonsPage } from '../../../../src/web/pages/lesson-list.page.js';
import { LessonPage } from '../../../../src/web/pages/lessons.page.js';
import { LibraryLessonPage, LibraryPage } from '../../../../src/web/pages/library.page.js';
import { VoiceEndPage, VoiceFormPage, VoicesPage } from '../../../../src/web/pages/voices.page.js';
import { officerFrame as frame, strangerFrame } from './frame.js';

const english = { ...frame, lang: 'en' as const };
const questions = Array.from({ length: 9 }, (_, at) => ({ value: `q${at}`, label: `คำถามที่ ${at + 1}` }));
const axes = Array.from({ length: 6 }, (_, at) => ({ value: `a${at}`, label: `ด้านที่ ${at + 1}` }));
const task = {
  lessonId: 'l1',
  index: 0,
  text: 'ตรวจสมุดทุกไตรมาส',
  fromRecovery: 'r1',
  lessonTitle: 'บทเรียน',
  approvedOn: '2026-10-20',
  dueOn: '2027-09-30',
};

const lessons = {
  recoveryId: 'r1',
  areaName: 'อำเภอพิบูลมังสาหาร',
  lessons: [
    { id: 'l1', title: 'แก้ไขปัญหาหนี้ กข.คจ.', paper: 'บันทึกข้อความ', on: '2026-09-30', state: 'signed' as const },
  ],
  templates: [{ value: 'memo', label: 'บันทึกข้อความ' }],
  voices: 12,
  tasks: [
    { ...task, done: null },
    { ...task, index: 1, done: { on: '2027-01-05', by: 'นิตยา', note: '' } },
  ],
  others: [{ id: 'l9', title: 'บทเรียนของวารินชำราบ', place: 'อำเภอวารินชำราบ' }],
  mayWrite: true,
  form: EMPTY_FORM,
};

const lesson = {
  recoveryId: 'r1',
  id: 'l1',
  title: 'แก้ไขปัญหาหนี้ กข.คจ.',
  on: '2026-09-30',
  by: 'นิตยา',
  state: 'draft' as const,
  template: 'km-sheet',
  sections: [
    { head: 'ที่มา', text: 'บรรทัดหนึ่ง\nบรรทัดสอง', rows: [], columns: [] },
    { head: 'ทบทวน', text: '', rows: [['ก', 'ข']], columns: ['วัตถุประสงค์', 'ผลลัพธ์'] },
  ],
  improvements: ['ตรวจสมุดทุกไตรมาส'],
  mayEdit: true,
  figures: 'แก้ไขแล้ว 11 จาก 21 หมู่บ้าน',
  signatures: [],
  nextSigner: 'ผู้จัดทำ',
  decisions: [{ key: 'improve', name: 'เห็นชอบให้ปรับปรุง', agreed: null }],
  mayDecide: true,
  mayPublish: false,
  form: EMPTY_FORM,
};

const writing = {
  recoveryId: 'r1',
  template: 'nine-part',
  templateName: 'แบบถอดบทเรียนเก้าส่วน',
  heads: Array.from({ length: 9 }, (_, at) => ({
    head: `ส่วนที่ ${at + 1}`,
    ...(at > 6 ? { group: at } : {}),
    fields:
      at === 8
        ? [{ name: 'section-8', label: '' }]
        : [0, 1, 2].map(n => ({ name: `section-${at}-${n}`, label: `ช่อง ${n}` })),
  })),
  questions,
  axes,
  hasHeading: true,
  levels: ['จังหวัด', 'กรมการพัฒนาชุมชน'],
  figures: 'แก้ไขแล้ว 11 จาก 21 หมู่บ้าน',
  voices: 12,
  photos: 2,
  back: '/recoveries/r1/lessons',
  form: EMPTY_FORM,
};

const voices = {
  recoveryId: 'r1',
  areaName: 'อำเภอพิบูลมังสาหาร',
  link: { url: 'https://tidtam.example/say/x', until: '2026-12-28', qr: '<svg></svg>' },
  count: 2,
  answers: [{ question: 'คาดหวังอะไรไว้', said: ['คืนครบ', 'คืนครบ'] }],
  scores: [{ axis: 'ทำงานเป็นทีม', mean: 4 }],
  questions,
  mayWrite: true,
  form: EMPTY_FORM,
};

const library = {
  asked: { q: 'ทายาท', cause: 'a0', remedy: '', area: '' },
  causes: axes,
  remedies: axes,
  places: axes,
  lessons: [
    {
      id: 'l1',
      title: 'บทเรียน',
      place: 'อำเภอพิบูลมังสาหาร',
      on: '2026-10-25',
      causes: 'ผู้ยืมเสียชีวิต',
      madeUp: true,
    },
  ],
};

const asked = { place: 'อำเภอพิบูลมังสาหาร', until: '2026-12-28', questions, axes, form: EMPTY_FORM };
const missed = {
  values: {},
  faults: [{ field: 'answer-q0', code: 'empty', message: { th: 'ตอบ', en: 'Answer' } }],
};

const call = {
  id: 'c1',
  area: '34',
  title: 'วันพัฒนาชุมชน',
  issuedOn: '2026-07-01',
  fromOn: '2026-07-20',
  untilOn: '2026-07-31',
  number: 'อบ 0019/ว 252',
  reasons: '',
  references: [],
  enclosures: [],
  items: ['เวที'],
  groups: ['ผู้นำ'],
  target: { places: 1, times: 1, people: 20 },
  recurrence: 'once' as const,
  deadlines: { province: '2026-08-09', department: '2026-08-15' },
  contact: '',
  signer: '',
  periods: [],
};
const period = { from: '2026-07-20', until: '2026-07-31', ...call.deadlines };
const district = {
  area: '3419',
  name: 'พิบูลมังสาหาร',
  period,
  reportId: null,
  sendHref: '/activity-calls/1/reports/new',
  decision: null,
  lacking: [],
  lackingEn: [],
  officers: ['พิมพ์ใจ'],
};
const standings = (['missing', 'waiting', 'late', 'sent'] as const).map((state, at) => ({
  ...district,
  area: `341${at}`,
  state,
  lacking: state === 'sent' ? ['ผู้เข้าร่วม 5 จาก 20 คน'] : [],
  lackingEn: state === 'sent' ? ['Participants: 5 of 20'] : [],
}));

const due = {
  href: '/activity-calls/1/reports/new',
  title: 'ปลูกป่า',
  on: '2026-12-09',
  state: 'waiting' as const,
};
const activity = { value: 'a', label: 'เวทีสร้างการรับรู้', detail: '1 ธ.ค. 2569' };
const reporting = {
  call,
  district: 'พิบูลมังสาหาร',
  period: { from: '2026-12-01', until: '2026-12-31' },
  kept: [{ value: '0/f', label: '1. เวที' }],
  activities: [activity],
};
const reported = {
  call,
  district: 'พิบูลมังสาหาร',
  activities: [{ href: '/funds/1/activities/2', label: 'เวทีสร้างการรับรู้' }],
  againHref: '/activity-calls/1/reports/new',
  report: {
    ...{
      id: 'r',
      callId: call.id,
      area: '3419',
      periodFrom: '2026-12-01',
      sentOn: '2026-12-08',
      sentBy: 'พิมพ์ใจ',
    },
    ...{ places: 1, times: 1, participants: [{ group: 'ผู้นำ', count: 25 }], items: [], activityIds: [] },
    photos: [{ item: 0, fileId: 'f' }],
    results: ['ชุมชนสะอาด'],
    lacking: ['ยังไม่มีภาพของ “เวที”'],
    lackingEn: ['No photo of “เวที” yet'],
    decision: { decision: 'returned' as const, on: '2026-12-09', note: 'ขอภาพเพิ่ม', by: 'อุบล' },
  },
};

export const lessonGallery = {
  calls: ActivityCallsPage({ view: { calls: [call], due: [due], mayIssue: true }, frame }),
  'calls, none': ActivityCallsPage({ view: { calls: [], due: [], mayIssue: true }, frame: english }),
  call: ActivityCallPage({ view: { call, standings, reminder: 'ขอความร่วมมือส่งรายงาน' }, frame }),
  'call form': CallFormPage({
    view: { areas: [{ value: '34', label: 'จังหวัดอุบลราชธานี' }], form: { values: {}, faults: [] } },
    frame,
  }),
  'call, a report to send': ReportFormPage({
    view: { ...reporting, form: { values: {}, faults: [] } },
    frame,
  }),
  'call, a report': CallReportPage({ view: { ...reported, form: { values: {}, faults: [] } }, frame }),
  lessons: LessonsPage({ view: lessons, frame }),
  'lessons, none': LessonsPage({ view: { ...lessons, lessons: [], tasks: [], others: [] }, frame: english }),
  'lesson, a draft': LessonPage({ view: lesson, frame }),
  'lesson, to publish': LessonPage({
    view: { ...lesson, state: 'decided', nextSigner: null, mayEdit: false, mayPublish: true },
    frame: english,
  }),
  'lesson form': LessonFormPage({ view: writing, frame }),
  voices: VoicesPage({ view: voices, frame }),
  'voices, none': VoicesPage({
    view: { ...voices, link: null, count: 0, answers: [], scores: [] },
    frame: english,
  }),
  say: VoiceFormPage({ view: asked, frame: strangerFrame }),
  'say, to mend': VoiceFormPage({ view: { ...asked, form: missed }, frame: strangerFrame }),
  'say, thanks': VoiceEndPage({ view: { title: 'ขอบคุณ', says: 'ปิดหน้านี้ได้เลย' }, frame: strangerFrame }),
  library: LibraryPage({ view: library, frame }),
  'library, a lesson': LibraryLessonPage({
    view: {
      title: 'บทเรียน',
      place: 'อำเภอพิบูลมังสาหาร',
      on: '2026-10-25',
      causes: ['ผู้ยืมเสียชีวิต'],
      remedies: ['พบทายาท'],
      improvements: ['ตรวจสมุด'],
      sections: [{ head: 'ที่มา', lines: ['บรรทัด'] }],
      madeUp: true,
    },
    frame: english,
  }),
};
