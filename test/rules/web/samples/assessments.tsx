// Sample views of the self-assessments of villages.
import type { JSX } from 'preact';
import type { Assessment } from '../../../../src/recovery/assessments/compare.js';
import { EMPTY_FORM } from '../../../../src/web/frame.js';
import { AssessmentFormPage } from '../../../../src/web/pages/assessment-form.page.js';
import { AssessedPage, AssessmentsPage } from '../../../../src/web/pages/assessments.page.js';
import { officerFrame as frame } from './frame.js';

const english = { ...frame, lang: 'en' as const };
const village = { code: '34190101', name: 'บ้านโนนตาล', madeUp: true, around: 'ตำบลพิบูล อำเภอพิบูลมังสาหาร' };
const one: Assessment = {
  ...{ id: 'a', area: '34190101', criteria: 'interior', on: '2026-01-15', validFrom: '2010-10-01' },
  ...{ highest: 5, place: 'ศาลากลางบ้าน', people: 42, participation: ['study'], dimensions: [], note: '' },
  ...{ recordedBy: 'พิมพ์ใจ', recordedAt: '2026-01-15T00:00:00Z' },
};
const lines = Array.from({ length: 6 }, (_, at) => ({
  name: `ตัวชี้วัดตามแบบของทางราชการ ข้อ ${at + 1}`,
  ...{ before: 2, after: 4, difference: 2 },
}));
const dimensions = Array.from({ length: 4 }, (_, at) => ({
  ...{ name: `ด้าน ${at}`, before: 12, after: 24, difference: 12, most: 30, indicators: lines },
}));
const view = {
  village,
  back: { href: '/assessments', label: 'หมู่บ้านที่ประเมินแล้ว' },
  criteria: [{ value: 'interior', label: '4 ด้าน 23 ตัวชี้วัด', href: '/c', current: true }],
  ...{ before: one, after: { ...one, id: 'b', on: '2026-06-01' }, dimensions, alone: 1, asked: 23 },
  total: { before: 48, after: 96, difference: 48, indicators: 24, most: 120 },
  unverified: 'คะแนนเต็มข้อละ 5 ยังไม่ได้ยืนยัน',
  participation: { study: 'ศึกษาชุมชน' },
  standing: ['2026-01-15', '2026-03-01', '2026-06-01'].map(on => ({ value: on, label: on })),
  paper: '/p',
  mayRecord: true,
};
const alone = {
  ...view,
  before: null,
  total: { before: null, after: 96, difference: null, indicators: 24, most: 120 },
  standing: [],
};
const form = {
  ...{ village: village.name, code: village.code, criteria: 'interior', criteriaName: '4 ด้าน 23 ตัวชี้วัด' },
  ...{ unverified: view.unverified, highest: 5, lines: [8, 8, 8, 8], form: EMPTY_FORM },
  participation: [{ value: 'study', label: 'ศึกษาชุมชน' }],
};
const villages = Array.from({ length: 50 }, (_, at) => ({
  ...village,
  code: `3419${at}`,
  times: 2,
  latest: one.on,
}));

export const assessmentGallery: Record<string, JSX.Element> = {
  assessed: <AssessedPage view={{ q: '', villages }} frame={frame} />,
  'assessed-none': <AssessedPage view={{ q: 'บ้าน', villages: [] }} frame={frame} />,
  assessments: <AssessmentsPage view={view} frame={frame} />,
  'assessments-en': <AssessmentsPage view={view} frame={english} />,
  'assessments-one': <AssessmentsPage view={alone} frame={frame} />,
  'assessment-form': <AssessmentFormPage view={form} frame={frame} />,
  'assessment-form-en': <AssessmentFormPage view={form} frame={english} />,
};
