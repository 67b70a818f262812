// Sample views of the pages of measures, guarantees, what-if, books and plans.
import type { JSX } from 'preact';
import { EMPTY_FORM } from '../../../../src/web/frame.js';
import { BookEntryPage, BooksPage } from '../../../../src/web/pages/books.page.js';
import type { CollectFormView } from '../../../../src/web/pages/collect.page.js';
import * as Measure from '../../../../src/web/pages/measure.page.js';
import * as Parties from '../../../../src/web/pages/parties.page.js';
import { WhatIfPage } from '../../../../src/web/pages/what-if.page.js';
import { committeeFrame as frame } from './frame.js';

const english = { ...frame, lang: 'en' as const };
const plan = {
  owed: 4_040_000,
  lastDueOn: '2026-10-20',
  rows: [{ number: 1, dueOn: '2026-10-20', left: 4_040_000 }],
};
const terms = {
  rows: [
    { number: 1, dueOn: '2026-10-20', principal: 4_000_000, interest: 40_000, total: 4_040_000, balance: 0 },
  ],
  totals: { principal: 4_000_000, interest: 40_000, total: 4_040_000 },
  isDaily: false,
  warnings: [],
};
const movement = { on: '2026-11-01', at: '1', kind: 'payment', about: 'คำปุ่น', number: '2569/0001' };
const books = {
  ...{ fund: { id: 'f1', name: 'กองทุนสตรีตำบลสาธิต' }, book: 'bank' as const, year: 2570, mayWrite: true },
  ...{ from: '2026-10-01', to: '2026-11-20' },
  health: {
    ...{ asOf: '2026-11-20', capital: 20_000_000, outstanding: 9_000_000, bank: 5_000_000, cash: 100 },
    ...{ bankOn: '2026-11-20', cashOn: '2026-11-20', total: 14_000_100, missing: 5_999_900, above: 0 },
    ...{ overdueLoans: 1, isProblem: true },
  },
  found: {
    ...{ opening: 1_000_000, received: 500_000, paid: 0, closing: 1_500_000 },
    lines: [{ ...movement, amount: 500_000, balance: 1_500_000 }],
    reconciliations: [{ on: '2026-11-20', typed: 1_500_000, book: 1_500_000, difference: 0 }],
  },
};
const plan2 = { ...terms, terms: ['ลดต้นลดดอก', '4 งวด'] };
const whatIf = {
  asked: { principal: 4_000_000, disbursedOn: '2026-06-20' },
  plans: [plan2, plan2],
  standing: {
    asOf: '2026-11-20',
    outstanding: { principal: 4_000_000, interest: 0, fee: 0, penalty: 0, total: 4_000_000 },
    overdue: 4_000_000,
    daysPastDue: 31,
    unapplied: 0,
    divided: [{ on: '2026-10-21', instalment: 1, fee: 0, penalty: 0, interest: 40_000, principal: 0 }],
  },
  form: EMPTY_FORM,
};
const parties = {
  groupHref: '/groups/5',
  members: [
    { name: 'คำปุ่น ทองดี', share: 2_500_000, paid: 0, left: 2_525_000, overdue: 631_250 },
    { name: 'บุญมี ใจงาม', share: 1_500_000, paid: 1_600_000, left: -85_000, overdue: 0 },
  ],
  joint: [{ name: 'สมศรี แสนสุข', on: '2026-06-20', note: null }],
  guarantors: [{ name: 'มาลี', maximum: 4_000_000, until: null, state: 'bound' as const, freeSince: null }],
  ...{ mayDivide: true, mayWrite: true },
};
const fault = { th: 'ขาดอีก 1.00 บาท', en: '1.00 baht missing' };
const wrong = {
  values: { 'share-p1': '39,999.00' },
  faults: [{ field: 'shares', code: 'does-not-add-up', message: fault }],
};
const altered = [
  { figure: 'division' as const, on: '2026-08-20', before: '1: 100.00', after: '2: 100.00' },
  { figure: 'days-past-due' as const, on: '2026-11-21', before: '30', after: '0' },
];

export function moneyStories(view: CollectFormView): Record<string, JSX.Element> {
  const measure = { ...view, guarantors: view.people, before: plan, after: plan, warnings: ['ผู้ค้ำหลุดพ้น'] };
  const form = { values: {}, faults: [], alters: altered };
  return {
    restructure: <Measure.RestructurePage view={measure} frame={english} />,
    'restructure-altered': <Measure.RestructurePage view={{ ...measure, form }} frame={frame} />,
    books: <BooksPage view={books} frame={frame} />,
    'book-entry': <BookEntryPage view={{ fund: books.fund, form: EMPTY_FORM }} frame={english} />,
    'what-if': <WhatIfPage view={whatIf} frame={frame} />,
    parties: <Parties.PartiesPage view={{ loan: view.loan, ...parties }} frame={frame} />,
    'parties-not-split': (
      <Parties.PartiesPage view={{ loan: view.loan, ...parties, members: [], joint: [] }} frame={english} />
    ),
    shares: (
      <Parties.SharesPage
        view={{ loan: view.loan, principal: 4_000_000, members: [{ id: 'p1', name: 'คำปุ่น' }], form: wrong }}
        frame={frame}
      />
    ),
    'joint-debtor': <Parties.JointDebtorPage view={view} frame={english} />,
    guarantee: <Measure.GuaranteePage view={view} frame={frame} />,
  };
}
