// /design: every part in its states, for whoever changes the look. Figures are invented; no words of people.
import type { FormState, PageProps } from '../frame.js';
import { AGE_KEYS, AgeBar, Ageing, BeforeAfter, PaidMeter, Trend } from '../parts/chart.part.js';
import { DateField } from '../parts/date-field.part.js';
import {
  AmountField,
  FileField,
  PhotoField,
  Pick,
  SelectField,
  TextArea,
  TextField,
  Tick,
} from '../parts/field.part.js';
import { ActButton, Form, Search } from '../parts/form.part.js';
import { Kpis } from '../parts/kpi.part.js';
import { Layout } from '../parts/layout.part.js';
import { Live, LiveWords } from '../parts/live.part.js';
import { MemberField } from '../parts/members.part.js';
import { EmptyState, ErrorSummary, Note } from '../parts/note.part.js';
import { Lines, Photos } from '../parts/photos.part.js';
import { PickFound } from '../parts/pick-found.part.js';
import { Chips, Pager, Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Facts, Figure, Head, More, PrintLink, Sheet } from '../parts/sheet.part.js';
import { Path, Process, Steps, Timeline } from '../parts/steps.part.js';
import { TermsFields } from '../parts/terms.part.js';
import {
  Day,
  DayInWords,
  Dotted,
  MadeUp,
  Mark,
  Moment,
  Money,
  Name,
  StageBadge,
} from '../parts/text.part.js';
import { ThemeChoice } from '../parts/theme.part.js';
import { VillageGrid } from '../parts/villages.part.js';
import type { Theme } from '../theme-style.js';
import { type Catalogue, words } from '../words/words.js';

const FORM: FormState = {
  values: { pick: 'a', text: 'ก ข ค', amount: '314,250.00', dateWhen: 'other', dateDay: '25' },
  faults: [
    { field: 'amount', code: 'sample', message: { th: 'มากกว่ายอดหนี้คงเหลือ', en: 'More than is owed' } },
    { field: 'date', code: 'sample', message: { th: 'ไม่มีวันนี้ในปฏิทิน', en: 'No such day' } },
  ],
};
const TWO = [
  { value: 'a', label: 'ก' },
  { value: 'b', label: 'ข', detail: 'ค' },
];

/** `theme` is the one asked for, null as the device has it. */
export interface DesignView {
  theme: Theme | null;
}

export function DesignPage({ view, frame }: PageProps<DesignView>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={t.office.design} wide>
      <Head title={t.office.design} back={{ href: '/more', label: t.office.more }}>
        <MadeUp />
      </Head>
      <ThemeChoice path="/design" theme={view.theme} />
      <Notes t={t} />
      <Path
        cells={[
          { stage: 'prevent', state: 'was', says: t.loan.path.steps(6, 6) },
          { stage: 'track', state: 'now', says: t.loan.path.paid(5) },
          { stage: 'collect', state: 'ahead', says: t.loan.path.notOverdue },
        ]}
      />
      <Kpis
        of={[
          { word: t.overview.overdue, figure: '444,175.00', href: '#', part: t.overview.ofLoans(29, 134) },
          { word: t.overview.par30, figure: '18.17%', part: t.overview.ofOutstanding },
        ]}
      />
      <div class="cols">
        <Lists t={t} today={frame.today} />
        <Fields t={t} />
      </div>
      <Charts t={t} />
      <p class="pad">
        <More href={`/design/loan${view.theme ? `?theme=${view.theme}` : ''}`}>{t.loans.title}</More>
      </p>
    </Layout>
  );
}

function Notes({ t }: { t: Catalogue }) {
  return (
    <>
      <Note kind="prevent">{t.receipts.saved}</Note>
      <Note kind="wait">{t.imports.nothingStored}</Note>
      <Note kind="collect">{t.loan.overdueLabel}</Note>
      <ErrorSummary form={FORM} />
      <Sheet title={t.steps.path} fact={<StageBadge stage="closed" />}>
        <div class="acts">
          <StageBadge stage="prevent" />
          <StageBadge stage="track" />
          <StageBadge stage="collect" />
          <Mark tone="danger">{t.lateDays(3)}</Mark>
          <Mark tone="wait" icon="clock">
            {t.operations.paused}
          </Mark>
        </div>
        <div class="acts">
          <ButtonLink href="#">{t.save}</ButtonLink>
          <More href="#">{t.seeAsTable}</More>
        </div>
      </Sheet>
    </>
  );
}

function Lists({ t, today }: { t: Catalogue; today: string }) {
  return (
    <Sheet title={t.loans.title} fact={t.worstFirst}>
      <Figure label={t.loan.overdueLabel} amount={367_550} />
      <PaidMeter paid={1_500_000} left={5_700_000} />
      <Chips
        label={t.loans.filter}
        of={[
          { href: '#a', label: t.all, current: true },
          { href: '#b', label: t.none },
        ]}
      />
      <Rows>
        <Row href="#" icon="money" what={{ name: t.pay.title, madeUp: true }} amount={205_000}>
          {t.inDays(0)}
        </Row>
        <Row href="#" icon="place" what={{ name: t.collect.visitTitle }} />
      </Rows>
      <Facts of={[[t.loan.approved, <Money of={8_000_000} />]]} />
      <Steps
        of={[
          {
            key: 'a',
            code: 'ป1',
            name: t.steps.names['member-briefing'],
            state: 'done',
            says: <Day on="2026-11-04" />,
          },
          { key: 'b', code: 'ป2', name: t.steps.names['project-check'], state: 'open', href: '#' },
          { key: 'c', code: 'ป3', name: t.steps.names['risk-assessment'], state: 'waived', says: t.reason },
          { key: 'd', code: 'ต3', name: t.steps.names.contest, state: 'done', href: '#', again: true },
        ]}
      />
      <Timeline
        of={[
          { what: t.collect.kinds.call },
          { what: t.pay.title, look: 'kept' },
          { what: t.loan.overdueLabel, look: 'worse' },
          { what: t.loan.planned, look: 'next' },
        ]}
      />
      <Search label={t.search} />
      <ActButton action="/design" label={t.save} />
      <PrintLink href="#">{t.print}</PrintLink>
      <p>
        <Dotted
          of={[<Name of={{ name: 'ก ข' }} />, <DayInWords on={today} />, <Moment at={new Date(0)} />]}
        />
      </p>
      <Lines of={`ก\nข`} />
      <Photos of={['1']} title={t.forum.photos} />
      <EmptyState action={{ label: t.loans.newLoan, href: '#' }}>{t.loans.empty}</EmptyState>
      <Pager next="#" first="#" />
    </Sheet>
  );
}

function Fields({ t }: { t: Catalogue }) {
  return (
    <Form form={FORM} submit={t.pay.submit} after={t.pay.canCancel} secondary>
      <TextField name="text" label={t.people.name} hint={t.optional} />
      <AmountField name="amount" label={t.pay.amount} />
      <DateField name="date" label={t.pay.paidOn} />
      <SelectField name="select" label={t.application.method} choices={TWO} />
      <Pick name="pick" label={t.pay.method} choices={TWO} across />
      <Pick name="many" label={t.step.people} choices={TWO} many />
      <TextArea name="area" label={t.step.note} />
      <Tick name="tick" label={t.step.people} detail={t.optional} />
      <PhotoField name="photos" label={t.forum.photos} many />
      <FileField name="file" label={t.imports.file} />
      <PickFound name="found" label={t.step.people} of={{ choices: TWO, total: 3 }} searchLabel={t.search} />
      <MemberField of={[{ personId: 'a', name: 'ก ข', left: 1_500_000 }]} />
      <TermsFields />
      <LiveWords id="said">{t.reason}</LiveWords>
      <Live id="shown">{t.loan.planned}</Live>
    </Form>
  );
}

function Charts({ t }: { t: Catalogue }) {
  const buckets = AGE_KEYS.map((key, index) => ({ key, loans: index + 1, amount: (6 - index) * 1_000_000 }));
  const months = ['2026-08-31', '2026-09-30', '2026-10-31', '2026-11-21'];
  return (
    <>
      <div class="cols">
        <Sheet title={t.overview.howLate}>
          <Ageing buckets={buckets} caption={t.charts.ageing} />
          <AgeBar buckets={buckets} worst={30_000_000} label={t.charts.ageing} />
        </Sheet>
        <Sheet title={t.overview.trend}>
          <Trend
            points={months.map((on, index) => ({ on, amount: 6_000_000 - index * 500_000 }))}
            label={t.overview.trend}
          />
        </Sheet>
      </div>
      <Sheet>
        <Process
          of={[
            { title: t.charts.solved, state: 'was' },
            { title: t.charts.toFollowUp, state: 'now' },
            { title: t.loan.planned, state: 'ahead' },
          ]}
        />
        <BeforeAfter
          done={255_523_600}
          total={335_020_000}
          doneLabel={t.charts.solved}
          leftLabel={t.charts.toFollowUp}
          label={t.charts.toFollowUp}
        />
        <VillageGrid
          of={[
            { href: '#v1', name: 'ก', place: 'ต.ก', atStart: 18_240_000, left: 12_140_000, solved: false },
            { href: '#v2', name: 'ข', place: 'ต.ข', atStart: 26_200_000, left: 0, solved: true },
          ]}
        />
      </Sheet>
    </>
  );
}
