// ลองคำนวณ: two plans side by side, and what payments, costs and time would make of the first.
import type { ComponentChildren, JSX } from 'preact';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import * as show from '../format.js';
import type { FormState, Owed, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { AmountField, SelectField, TextField, Tick } from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { Live, LiveWords } from '../parts/live.part.js';
import { choicesOf } from '../parts/loan-form.part.js';
import { ErrorSummary } from '../parts/note.part.js';
import { Facts, Figure, Head, PrintLink, Sheet } from '../parts/sheet.part.js';
import { Table } from '../parts/table.part.js';
import { InterestBasis, ScheduleTable, type ScheduleView } from '../parts/terms.part.js';
import { Day, Dotted, Money } from '../parts/text.part.js';
import { words } from '../words/words.js';

export const PLAYED = [1, 2, 3, 4] as const;
export const HAPPENINGS = ['payment', 'settlement', 'fee', 'penalty'] as const;

export type PlanAsked = ScheduleView & { terms: string[] };

/**
 * Fields: principal, disbursedOn (plain date), method, annualRate, instalments, every, interestBasis,
 * prepayment, the same from method on with a 2 for the plan beside it, defaultRate (yes), kind<n>Played,
 * amount<n>Played, on<n>Played (plain date), asOf (plain date).
 */
export interface WhatIfView {
  /** Null before anything is asked. */
  asked: { principal: Satang; disbursedOn: CivilDate } | null;
  /** One, or two side by side, each with its terms in words; none before anything is asked. */
  plans: PlanAsked[];
  standing: {
    asOf: CivilDate;
    outstanding: Owed;
    overdue: Satang;
    daysPastDue: number;
    unapplied: Satang;
    divided: (Omit<Owed, 'total'> & { on: CivilDate; instalment: number })[];
  } | null;
  form: FormState;
}

export function WhatIfPage({ view, frame }: PageProps<WhatIfView>) {
  const t = words(frame.lang);
  const w = t.whatIf;
  return (
    <Layout frame={frame} title={w.title} tab="more" form={view.form}>
      <Head title={w.title} back={{ href: '/more', label: t.tabs.more }}>
        {w.lead}
      </Head>
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={w.submit} action="#answer" live>
        <AmountField name="principal" label={w.principal} />
        <DateField name="disbursedOn" label={w.disbursedOn} plain />
        <h2>{w.plan(1)}</h2>
        <PlanFields tail="" />
        <h2>{w.plan(2)}</h2>
        <p class="small muted">{w.secondHint}</p>
        <PlanFields tail="2" />
        <LiveWords id="costs">
          <Dotted of={view.plans.map((plan, index) => w.costs(index + 1, show.baht(plan.totals.interest)))} />
        </LiveWords>
        <h2>{w.played}</h2>
        <p class="small muted">{w.playedHint}</p>
        {PLAYED.map(line => (
          <div key={line} class="stack">
            <SelectField name={`kind${line}Played`} label={w.happening(line)} choices={choicesOf(w.kinds)} />
            <AmountField name={`amount${line}Played`} label={w.amount(line)} />
            <DateField name={`on${line}Played`} label={w.on(line)} plain />
          </div>
        ))}
        <Tick name="defaultRate" label={w.defaultRate} />
        <DateField name="asOf" label={w.asOf} plain />
      </Form>
      <Live id="answer">{view.asked && <Answer view={view} asked={view.asked} />}</Live>
    </Layout>
  );
}

/** What was asked, so that the paper says it too, and what comes of it. */
function Answer({ view, asked }: { view: WhatIfView; asked: NonNullable<WhatIfView['asked']> }) {
  const { t } = useFrame();
  const w = t.whatIf;
  return (
    <>
      <Sheet title={w.asked} id="asked">
        <Facts
          of={[
            [w.principal, <Money of={asked.principal} />],
            [w.disbursedOn, <Day on={asked.disbursedOn} />],
            ...view.plans.map(
              (plan, index) => [w.plan(index + 1), <Dotted of={plan.terms} />] as [string, JSX.Element],
            ),
          ]}
        />
        <PrintLink href="#answer">{t.print}</PrintLink>
        <p class="small muted no-print">{w.printHint}</p>
      </Sheet>
      <Compared plans={view.plans} />
      <Standing of={view.standing} />
      {view.plans.map((plan, index) => (
        <Sheet key={index} title={w.plan(index + 1)}>
          <ScheduleTable of={plan} />
        </Sheet>
      ))}
    </>
  );
}

function PlanFields({ tail }: { tail: '' | '2' }) {
  const { t } = useFrame();
  const a = t.application;
  const number = tail === '' ? 1 : 2;
  const label = (text: string) => `${text} ${t.whatIf.ofPlan(number)}`;
  return (
    <>
      <SelectField name={`method${tail}`} label={label(a.method)} choices={choicesOf(a.methods)} />
      <TextField name={`annualRate${tail}`} label={label(a.annualRate)} digits unit="%" />
      <TextField name={`instalments${tail}`} label={label(a.instalments)} digits unit={a.instalmentUnit} />
      <SelectField name={`every${tail}`} label={label(a.every)} choices={choicesOf(a.everyChoices)} />
      <InterestBasis tail={tail} label={label} />
    </>
  );
}

/** Both plans in the figures that decide between them. */
function Compared({ plans }: { plans: PlanAsked[] }) {
  const { t } = useFrame();
  const [first, second] = plans;
  if (!first || !second) return null;
  const w = t.whatIf;
  const rows: [string, (plan: PlanAsked) => ComponentChildren][] = [
    [t.application.instalments, plan => plan.rows.length],
    [w.lastInstalment, plan => <Day on={plan.rows.at(-1)!.dueOn} />],
    [w.firstInstalment, plan => show.baht(plan.rows[0]?.total ?? 0)],
    [t.parts.interest, plan => show.baht(plan.totals.interest)],
    [w.wholeSum, plan => show.baht(plan.totals.total)],
  ];
  return (
    <Sheet title={w.compared} id="compared">
      <Table
        rows={rows}
        columns={[
          { head: t.baht, cell: ([name]) => name },
          { head: w.plan(1), number: true, cell: ([, figure]) => figure(first) },
          { head: w.plan(2), number: true, cell: ([, figure]) => figure(second) },
        ]}
      />
    </Sheet>
  );
}

function Standing({ of }: { of: WhatIfView['standing'] }) {
  const { t } = useFrame();
  if (!of) return null;
  const parts = ['principal', 'interest', 'fee', 'penalty'] as const;
  return (
    <Sheet title={t.whatIf.standing} fact={<Day on={of.asOf} />} id="standing">
      <Figure label={t.collect.owed} amount={of.outstanding.total} />
      <Facts
        of={[
          ...parts.map(part => [t.parts[part], <Money of={of.outstanding[part]} />] as [string, JSX.Element]),
          of.overdue > 0 && [t.pay.overdueIs, <Money of={of.overdue} />],
          of.overdue > 0 && [t.altered.figures['days-past-due'], t.altered.days(String(of.daysPastDue))],
          of.unapplied > 0 && [t.whatIf.unapplied, <Money of={of.unapplied} />],
        ]}
      />
      {of.divided.length > 0 && (
        <Table
          rows={of.divided}
          columns={[
            { head: t.whatIf.paidOn, cell: row => <Day on={row.on} /> },
            { head: t.loan.instalment, cell: row => row.instalment },
            { head: t.parts.interest, number: true, cell: row => show.bahtOrDash(row.interest) },
            { head: t.parts.principal, number: true, cell: row => show.bahtOrDash(row.principal) },
          ]}
        />
      )}
    </Sheet>
  );
}
