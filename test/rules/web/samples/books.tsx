// Sample views of the official reports, the village's books, the clocks and the funds to look after.
import type { JSX } from 'preact';
import { dutyLines } from '../../../../src/portfolio/duties.js';
import { EMPTY_FORM } from '../../../../src/web/frame.js';
import { ApiDocsPage } from '../../../../src/web/pages/api-docs.page.js';
import { AttentionPage } from '../../../../src/web/pages/attention.page.js';
import { ClocksPage } from '../../../../src/web/pages/clocks.page.js';
import { DutiesPage } from '../../../../src/web/pages/duties.page.js';
import { LoanPapersPage } from '../../../../src/web/pages/loan-papers.page.js';
import { ReportPage, ReportsPage } from '../../../../src/web/pages/reports.page.js';
import * as Books from '../../../../src/web/pages/village-books.page.js';
import { committeeFrame, officerFrame as frame } from './frame.js';

const english = { ...frame, lang: 'en' as const };
const back = { href: '/funds/f1', label: 'กองทุน' };
const years = [
  { year: 2570, href: '/reports?fiscalYear=2570', current: true },
  { year: 2569, href: '/reports?fiscalYear=2569', current: false },
];
const columns = [
  { key: 'name', title: 'ชื่อหมู่บ้าน', kind: 'text' as const },
  { key: 'households', title: 'ครัวเรือน', kind: 'count' as const },
  { key: 'lent', title: 'เงินยืม', kind: 'money' as const },
  { key: 'on', title: 'วันที่', kind: 'date' as const },
];
const line = { name: 'บ้านโนนตาล', households: 40, lent: 28_000_000, on: '2026-06-20' };
const reports = {
  ...{ area: '34190101', place: 'บ้านโนนตาล', back, years, isVillage: true },
  forms: [{ key: 'village-status' as const, href: '/reports/village-status?area=34190101' }],
  below: { level: 'village' as const, places: [{ href: '/reports?area=34190102', name: 'บ้านนาแก' }] },
  write: [
    { key: 'status' as const, href: '/funds/f1/village-status' },
    { key: 'household' as const, href: '/funds/f1/household' },
  ],
};
const report = {
  ...{ form: 'village-status' as const, title: 'ทะเบียนหมู่บ้าน', place: 'บ้านโนนตาล', back, years, columns },
  ...{ asOf: '2026-11-21', from: 0, all: 60, total: { households: 2400, lent: 28_000_000 } },
  header: [{ key: 'capital', title: 'เงินทุน', kind: 'money' as const, value: 28_000_000 }],
  rows: Array.from({ length: 50 }, () => ({ line, opens: { loanId: '7' } })),
  summary: [{ key: 'none', title: 'ไม่ได้บันทึก', kind: 'count' as const, value: null }],
  parts: [{ key: 'books', title: 'สมุด', columns, lines: [line] }],
  without: Array.from({ length: 25 }, (_, at) => `บ้าน ${at}`),
  ...{ thaiDigits: true, hrefOf: () => '/loans/7', files: { pdf: '/p', xlsx: '/x' } },
  ...{ digitsHref: '/d', next: '/n', first: null },
};
const fund = { fund: { id: 'f1', name: 'กข.คจ. บ้านโนนตาล', madeUp: true }, form: EMPTY_FORM };
const households = { choices: [{ value: 'h1', label: 'บุญมี ใจงาม' }], total: 50 };
const clock = {
  ...{ kind: 'limitation' as const, of: 'งวดที่ 1', amount: 400_000, endsOn: '2027-01-05', daysLeft: 45 },
  ...{ state: 'running' as const, section: 'ปพพ. 193/33', counted: 'นับจากวันครบกำหนด 5 ม.ค. 2565' },
};
const looked = { name: { name: 'กข.คจ. บ้านโนนตาล' }, lastEntryOn: null, termUntil: null, term: null };
const attention = {
  ...{ areaName: 'อำเภอพิบูลมังสาหาร', backHref: '/overview', quietAfterDays: 90 },
  quiet: {
    count: 40,
    rows: Array.from({ length: 30 }, (_, at) => ({ ...looked, href: `/funds/${at}` })),
    next: '/overview/attention?quiet=30',
    first: null,
  },
  terms: {
    count: 2,
    rows: [
      { ...looked, href: '/funds/a', term: 'none' as const },
      { ...looked, href: '/funds/b', term: 'ended' as const, termUntil: '2026-10-01' },
    ],
    next: null,
    first: null,
  },
};

const SHOWN = {
  ...{ check: [], publicity: [], advice: ['clinic-advice'], support: [], 'follow-up': [], problems: [] },
};
const duties = {
  fund: { id: '1', name: 'กองทุนสตรีตำบลสาธิต' },
  year: {
    ...{ fiscalYear: 2569, from: '2025-10-01', to: '2026-09-30', noArrearsSince: '2026-03-01' },
    duties: dutyLines(SHOWN, [{ kind: 'clinic-advice', on: '2026-06-01', note: '', people: 3 }]),
    clinic: [
      { id: 'a', kind: 'clinic-advice', on: '2026-06-01', place: 'ศาลา', people: 3, note: 'ปรึกษา 2 โครงการ' },
    ],
    problems: [{ on: '2026-06-02', kind: 'field-visit', note: 'น้ำท่วม' }],
  },
  names: { 'clinic-advice': 'คลินิก: ปรึกษาการเขียนโครงการ', 'field-visit': 'ลงพื้นที่ติดตาม' },
  after: null,
  mayRecord: true,
};

export const booksGallery: Record<string, JSX.Element> = {
  reports: <ReportsPage view={reports} frame={frame} />,
  'reports-none': <ReportsPage view={{ ...reports, back: null, forms: [], write: [] }} frame={english} />,
  report: <ReportPage view={report} frame={frame} />,
  'report-empty': <ReportPage view={{ ...report, rows: [], all: 0, thaiDigits: false }} frame={english} />,
  'book-village': <Books.VillageStatusPage view={fund} frame={committeeFrame} />,
  'book-household': <Books.HouseholdPage view={{ ...fund, households }} frame={committeeFrame} />,
  'book-officer': <Books.OfficerPage view={fund} frame={frame} />,
  clocks: (
    <ClocksPage
      view={{ id: '7', label: '7/2569', borrower: { name: 'คุณบุปผา' }, clocks: [clock] }}
      frame={committeeFrame}
    />
  ),
  'loan-papers': (
    <LoanPapersPage
      view={{
        id: '7',
        label: 'สัญญา 7/2569',
        borrower: { name: 'คุณบุปผา' },
        forms: [{ name: 'แบบขอยืมเงินทุน', pdf: '/a.pdf', word: '/a.docx' }],
        receipts: [
          { number: '2569/0048', on: '2026-11-21', amount: 318_000, href: '/receipts/1' },
          { number: '', on: '2025-11-21', amount: 100_000, href: '/receipts/2' },
        ],
        others: [{ label: 'การ์ดลูกหนี้ (PDF)', href: '/b.pdf' }],
      }}
      frame={committeeFrame}
    />
  ),
  duties: <DutiesPage view={duties} frame={committeeFrame} />,
  attention: <AttentionPage view={attention} frame={frame} />,
  'api-docs': <ApiDocsPage view={{ tags: ['loans', 'funds'] }} frame={english} />,
};
