// Where a recovery began: each village's figure in the system beside the reported one, never netted.
import { parseBaht, type Satang } from '../../kernel/money.js';
import type { RecoveryAnswer, VillageAnswer } from '../../recovery/recovery-answer.query.js';
import * as show from '../format.js';
import type { FormState, Lang, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { FileField } from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { ErrorSummary } from '../parts/note.part.js';
import { Head, Sheet } from '../parts/sheet.part.js';
import { type Column, Table } from '../parts/table.part.js';
import { Day, Mark } from '../parts/text.part.js';
import { words } from '../words/words.js';

export interface BaselineView {
  recovery: RecoveryAnswer;
  /** The latest report of each village since the opening. */
  later: Record<string, { on: string; arrears: Satang }>;
  mayWrite: boolean;
  form: FormState;
}

export function BaselinePage({ view, frame }: PageProps<BaselineView>) {
  const { recovery, later } = view;
  const t = words(frame.lang).recovery;
  const rows = recovery.villages
    .filter(one => one.isProblem || one.differs.length > 0 || one.source === 'none' || later[one.code])
    .toSorted((a, b) => Number(b.differs.length > 0) - Number(a.differs.length > 0));
  return (
    <Layout frame={frame} title={t.baselineTitle} tab="recoveries" form={view.form} wide>
      <Head title={t.baselineTitle} back={{ href: `/recoveries/${recovery.id}`, label: t.title }}>
        {recovery.areaName} · {t.asOf} <Day on={recovery.baseline.asOf} />
        <br />
        {t.baselineLead}
      </Head>
      <Sheet fact={words(frame.lang).baht} title={t.problemVillages(recovery.baseline.problemVillages)}>
        <Table rows={rows} columns={columnsOf(view, frame.lang)} />
      </Sheet>
      {view.mayWrite && <LaterReport view={view} />}
    </Layout>
  );
}

/** On a phone what stands beside each other on a laptop stands below the village's name. */
function columnsOf({ recovery, later }: BaselineView, lang: Lang): Column<VillageAnswer>[] {
  const t = words(lang).recovery;
  return [
    {
      head: t.villages,
      words: true,
      foot: t.total,
      cell: one => (
        <>
          <a href={`/recoveries/${recovery.id}/villages/${one.code}`}>{nameOf(one)}</a>{' '}
          {one.reported?.isListed && <Mark tone="track">{t.listedMark}</Mark>}
          <Sides of={one} later={later[one.code]} />
        </>
      ),
    },
    { head: t.inSystem, number: true, wide: true, cell: one => figure(one.computed?.arrears, t.nobody) },
    { head: t.inReport, number: true, wide: true, cell: one => figure(one.reported?.arrears, '–') },
    { head: t.difference, number: true, cell: differenceOf },
    {
      head: words(lang).case.arrears,
      number: true,
      cell: one => show.bahtOrDash(parseBaht(one.baseline.arrears)!),
      foot: show.baht(parseBaht(recovery.baseline.arrears)!),
    },
    ...(Object.keys(later).length > 0 ? [laterColumn(later, t.laterReport)] : []),
  ];
}

function nameOf({ name }: VillageAnswer): string {
  return name.replace(' (สมมุติ)', '');
}

function Sides({ of, later }: { of: VillageAnswer; later: BaselineView['later'][string] | undefined }) {
  const t = useFrame().t.recovery;
  return (
    <small class="thin-only muted">
      <br />
      {t.inSystem} {figure(of.computed?.arrears, t.nobody)}
      <br />
      {t.inReport} {figure(of.reported?.arrears, '–')}
      {later && (
        <>
          <br />
          {t.laterReport} {show.bahtOrDash(later.arrears)} <Day on={later.on} />
        </>
      )}
    </small>
  );
}

function laterColumn(later: BaselineView['later'], head: string): Column<VillageAnswer> {
  return {
    head,
    number: true,
    wide: true,
    cell: ({ code }) => {
      const report = later[code];
      if (!report) return '–';
      return (
        <>
          {show.bahtOrDash(report.arrears)}
          <br />
          <span class="small muted">
            <Day on={report.on} />
          </span>
        </>
      );
    },
  };
}

/** Fields: on, file. */
function LaterReport({ view: { recovery, form } }: { view: BaselineView }) {
  const t = useFrame().t.recovery;
  return (
    <>
      <ErrorSummary form={form} />
      <Form form={form} submit={t.laterAdd} files>
        <DateField name="on" label={t.laterOn} plain />
        <FileField
          name="file"
          label={t.laterFile}
          hint={
            <>
              {t.laterHint}{' '}
              <a href={`/api/v1/papers/debt-report-template.xlsx?area=${recovery.area}`}>
                {t.reportTemplate}
              </a>
            </>
          }
          accept=".xlsx,.csv"
        />
      </Form>
    </>
  );
}

function figure(amount: string | undefined, otherwise: string): string {
  return amount === undefined ? otherwise : show.baht(parseBaht(amount)!);
}

function differenceOf({ computed, reported }: VillageAnswer): string {
  if (!computed || reported?.arrears === undefined) return '–';
  const difference: Satang = parseBaht(reported.arrears)! - parseBaht(computed.arrears)!;
  if (difference === 0) return '–';
  return `${difference > 0 ? '+' : '−'}${show.baht(Math.abs(difference))}`;
}
