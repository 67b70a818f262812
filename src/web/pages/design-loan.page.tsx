// /design/loan: the parts of a loan, its money and its receipt, in the states of ป, ต and ท.
import type { FundWords, PageProps } from '../frame.js';
import { ClockList, ClocksSheet } from '../parts/clocks.part.js';
import { Grants } from '../parts/grants.part.js';
import { Layout } from '../parts/layout.part.js';
import { OthersLessons } from '../parts/lessons.part.js';
import {
  DueSheet,
  EventsSheet,
  InstalmentsSheet,
  InstalmentTable,
  OverdueInstalments,
  RemindersSheet,
} from '../parts/loan-money.part.js';
import { Endorsements, InTheWayNote, StepList, StepsSheet, Warnings } from '../parts/loan-steps.part.js';
import { GuarantorNames, MeasureNote } from '../parts/measure.part.js';
import { MemberTable } from '../parts/members.part.js';
import { OverdueSheet } from '../parts/overdue.part.js';
import { ReceiptPaper, type ReceiptView } from '../parts/receipt.part.js';
import { More, Sheet } from '../parts/sheet.part.js';
import { ScheduleTable } from '../parts/terms.part.js';
import { ThemeChoice } from '../parts/theme.part.js';
import { SubdistrictGrid } from '../parts/villages.part.js';
import { type Catalogue, words } from '../words/words.js';
import type { DesignView } from './design.page.js';
import type { LoanView } from './loan-view.js';

const DAY = '2026-11-21';
const LATER = '2026-12-21';
const SOMEBODY = { name: 'ก ข', madeUp: true };

export function DesignLoanPage({ view, frame }: PageProps<DesignView>) {
  const t = words(frame.lang);
  const loan = loanOf(t);
  return (
    <Layout frame={frame} title={t.office.design} tab="more" wide>
      <ThemeChoice path="/design/loan" theme={view.theme} />
      <ReceiptPaper of={receiptOf(t)} />
      <p class="pad">
        <More href="/design">{t.office.design}</More>
      </p>
      <div class="cols">
        <LoanSteps view={loan} t={t} />
        <LoanMoney view={loan} t={t} />
      </div>
      <div class="cols">
        <OthersLessons of={[{ id: '1', title: t.loans.title, place: 'ก' }]} />
        <Grants
          view={{
            id: '1',
            grants: [{ recipient: SOMEBODY, purpose: t.reason, amount: 2_000_000, on: DAY }],
            may: { grant: true },
          }}
        />
      </div>
      <SubdistrictGrid
        of={[
          { key: '1', name: 'ก', villages: 2, resolved: 1, atStart: 44_440_000, remaining: 12_140_000 },
          { key: '2', name: 'ข', villages: 0, resolved: 0, atStart: 0, remaining: 0 },
        ]}
        hrefOf={code => `#s${code}`}
      />
    </Layout>
  );
}

function LoanSteps({ view, t }: { view: LoanView; t: Catalogue }) {
  return (
    <div class="stack">
      <InTheWayNote view={view} />
      <Warnings of={[t.loan.neverDone]} />
      <StepsSheet steps={view.steps} words={view.words} />
      <StepList steps={[{ key: 'mentor', stage: 'track', state: 'done', recurring: true, times: 2 }]} />
      <Endorsements of={view.endorsements} />
      <Sheet title={t.loan.guarantors}>
        <GuarantorNames of={view.project.guarantors} />
      </Sheet>
      <ClocksSheet of={view.clocks} href="#" />
      <ClockList of={view.clocks} />
    </div>
  );
}

function LoanMoney({ view, t }: { view: LoanView; t: Catalogue }) {
  const late = { ...view, stage: 'collect' as const };
  return (
    <div class="stack">
      <DueSheet view={{ ...view, stage: 'track', actions: [] }} />
      <OverdueSheet view={late} />
      <OverdueInstalments view={late} />
      <InstalmentsSheet view={{ ...view, stage: 'track' }} />
      <Sheet title={t.loan.instalment}>
        <InstalmentTable rows={view.instalments} />
      </Sheet>
      <MeasureNote of={view.measure} />
      <RemindersSheet view={view} />
      <EventsSheet view={view} />
      <Sheet title={t.parties.members}>
        <MemberTable
          of={[
            { ...SOMEBODY, share: 2_000_000, paid: 500_000, left: 1_500_000, overdue: 1_010_000 },
            { name: 'ค ง', share: 1_000_000, paid: 1_100_000, left: -100_000, overdue: 0 },
          ]}
        />
      </Sheet>
      <Sheet title={t.loan.planned}>
        <ScheduleTable
          of={{
            rows: [
              {
                number: 1,
                dueOn: LATER,
                principal: 1_000_000,
                interest: 10_000,
                total: 1_010_000,
                balance: 0,
              },
            ],
            totals: { principal: 1_000_000, interest: 10_000, total: 1_010_000 },
            isDaily: true,
            warnings: [t.reason],
          }}
        />
      </Sheet>
    </div>
  );
}

function loanOf(t: Catalogue): LoanView {
  const row = { paid: 0, total: 1_010_000, left: 1_010_000 };
  return {
    ...{ id: '1', number: '1/2569', stage: 'prevent', status: 'applied', words: FUND_WORDS },
    ...{ borrower: SOMEBODY, borrowerHref: '#', fund: SOMEBODY, guide: SOMEBODY, representative: SOMEBODY },
    ...{ asOf: null, path: { preventDone: 1, preventTotal: 3, paidInstalments: 1, overdueInstalments: 1 } },
    project: {
      ...{ appliedOn: DAY, asked: 4_000_000, approved: null, disbursedOn: DAY, purpose: t.reason },
      ...{ instalments: 4, every: 'P1M', rate: 3_000_000, isDaily: true },
      members: { count: 5, href: '#' },
      guarantors: [
        { ...SOMEBODY, maximum: 4_000_000, until: null, state: 'bound', freeSince: null },
        { ...SOMEBODY, name: 'ค ง', maximum: null, until: DAY, state: 'ended', freeSince: DAY },
      ],
    },
    inTheWay: [{ key: 'risk-assessment', label: t.steps.names['risk-assessment'], href: '#', lateDays: 3 }],
    warnings: [],
    steps: [
      { key: 'member-briefing', stage: 'prevent', state: 'done', recurring: false, doneOn: DAY, doneBy: 'ก' },
      { key: 'project-check', stage: 'prevent', state: 'waived', recurring: false, reason: t.reason },
      { key: 'risk-assessment', stage: 'prevent', state: 'open', recurring: false, href: '#', lateDays: 3 },
    ],
    endorsements: [
      { body: 'ก', act: 'endorse', on: DAY, number: '3/2569' },
      { body: 'ข', act: null, on: null, number: null },
    ],
    ...{ due: { number: 2, on: LATER, amount: 1_010_000, daysLeft: 30 } },
    ...{ principalPaid: 1_000_000, principalLeft: 3_000_000, overdue: { amount: 1_010_000, daysPastDue: 3 } },
    contact: {
      ...{ person: SOMEBODY, phone: '0800000000', leftToday: 1, until: '18.00', nextAllowedOn: LATER },
      ...{ blocked: null, nextAllowedAt: '08.00' },
      promise: { on: LATER, amount: 500_000, kept: false },
      heirs: null,
    },
    instalments: [
      { ...row, number: 1, dueOn: '2026-10-21', paid: 1_010_000, left: 0, state: 'paid' },
      { ...row, number: 2, dueOn: DAY, state: 'overdue' },
      { ...row, number: 3, dueOn: LATER, state: 'not-due', next: true, daysLeft: 30, inTimeUntil: LATER },
    ],
    instalmentCount: 4,
    reminders: [
      { window: 'D-15', on: DAY, channel: 'LINE', state: 'sent' },
      { window: 'D-1', on: LATER, channel: null, state: 'planned' },
    ],
    events: [{ on: DAY, what: t.pay.title, amount: 1_010_000, by: 'ก', look: 'kept' }],
    olderFrom: null,
    measure: { kind: 'moratorium', on: DAY, until: LATER, state: 'running', brokenSince: null },
    clocks: (['running', 'sent', 'reached'] as const).map((state, index) => ({
      ...{ kind: 'guarantor', of: 'ก ข', amount: 1_010_000, endsOn: LATER, daysLeft: 30 - index * 20, state },
      ...{ section: '686', counted: '60' },
    })),
    ...{ closedOn: null, closedReason: null, papers: [], actions: ['contacts', 'pay'] },
  };
}

function receiptOf(t: Catalogue): ReceiptView {
  return {
    ...{ number: '2569/0001', numberYear: 'calendar', fund: { kind: 'ก', name: SOMEBODY, place: 'ข' } },
    ...{ paidOn: DAY, from: SOMEBODY, loans: [{ number: '1/2569', instalment: '2', instalments: 4 }] },
    ...{ method: 'cash', amount: 1_010_000, amountInWords: t.baht, principalLeft: 2_000_000 },
    lines: [
      { part: 'interest', amount: 10_000 },
      { part: 'principal', amount: 1_000_000 },
    ],
    next: { number: 3, dueOn: LATER, amount: 1_007_500 },
    ...{ payer: 'ก ข', receiver: { name: 'ค ง', post: t.posts.treasurer } },
  };
}

const FUND_WORDS: FundWords = {
  ...{ borrow: 'ก', loanMoney: 'ข', borrower: 'ค', application: 'ง', contract: 'จ', disburse: 'ฉ' },
  ...{ payBack: 'ช', guide: 'ซ' },
};
