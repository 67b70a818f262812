// ภาพรวมหนี้ค้างชำระ: the district at one sight, every figure with its list behind it.
import { Fragment } from 'preact';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import * as show from '../format.js';
import type { Choice, FormState, Named, PageProps } from '../frame.js';
import { AgeBar, type AgeBucket, Ageing, Trend, type TrendPoint } from '../parts/chart.part.js';
import { DateField } from '../parts/date-field.part.js';
import { typed } from '../parts/field.part.js';
import { FormContext, useFrame } from '../parts/frame.part.js';
import { Icon } from '../parts/icon.part.js';
import { type Kpi, Kpis } from '../parts/kpi.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState } from '../parts/note.part.js';
import { Chips } from '../parts/rows.part.js';
import { Head, PrintLink, Sheet } from '../parts/sheet.part.js';
import { type Column, Table } from '../parts/table.part.js';
import { Day, Dotted, Name } from '../parts/text.part.js';
import { words } from '../words/words.js';
import { activityColumns, type CommitteeActivity, LookAfter, type ToLookAfter } from './committees.page.js';

export interface OverviewRow {
  name: Named;
  /** One level down: three clicks from the district to a loan. */
  href: string;
  funds: number;
  outstanding: Satang;
  overdueLoans: number;
  overdue: Satang;
  /** Percent cut to two places, "18.17"; null where nothing is that late. */
  par30: string | null;
  buckets: AgeBucket[];
  /** Funds only. */
  activity?: CommitteeActivity;
}

interface PlainLink {
  href: string;
  current: boolean;
}

/** Query: area, fundType, asOfDay, asOfMonth, asOfYear. */
export interface OverviewView {
  area: Named;
  up: { href: string; label: string } | null;
  asOf: CivilDate;
  /** null: all kinds. */
  kind: string | null;
  kinds: Choice[];
  filter: FormState;
  level: 'province' | 'district' | 'subdistrict' | 'village' | 'fund';
  funds: number;
  loans: number;
  outstanding: Satang;
  overdue: { loans: number; amount: Satang; href: string };
  par30: { share: string; href: string };
  outstandingHref: string;
  /** Against the last month-end: negative is less; how many months in a row. */
  change: { amount: Satang; fallingMonths: number };
  villages: { problem: number; total: number; share: string; href: string } | null;
  buckets: AgeBucket[];
  trend: TrendPoint[];
  /** Worst first. */
  rows: OverviewRow[];
  /** How many places below have no fund; they are left out. */
  empty: number;
  attention: ToLookAfter | null;
  /** What is invented or published, in a sentence (demonstration). */
  remark: string | null;
  excelHref: string;
  /** There is no fund at all, and the one who looks may add the first. */
  mayAddFirst: boolean;
  /** Of an officer with several areas: each of them. */
  areas: { code: string; label: string; href: string }[];
  chosenArea: string;
  /** Kinds of fund and days as plain links. */
  kindHrefs: (PlainLink & { label: string })[];
  dayHrefs: (PlainLink & { on: CivilDate })[];
}

export function OverviewPage({ view, frame }: PageProps<OverviewView>) {
  const t = words(frame.lang);
  const o = t.overview;
  return (
    <Layout frame={frame} title={`${o.heading} ${view.area.name}`} tab="overview" wide>
      <Head
        title={
          <>
            {o.heading} <Name of={view.area} />
          </>
        }
        back={view.up ?? undefined}
      >
        <Dotted
          of={[
            view.kind ?? o.allKinds,
            <span class="nobr">
              {t.asOf} <Day on={view.asOf} />
            </span>,
          ]}
        />
      </Head>
      {view.areas.length > 0 && (
        <Chips
          label={o.ownAreas}
          of={view.areas.map(area => ({ ...area, current: area.code === view.chosenArea }))}
        />
      )}
      <Filter view={view} />
      <Kpis of={keyFigures(view, words(frame.lang))} />
      <LookAfter of={view.attention} />
      <div class="cols">
        <Sheet title={o.howLate} fact={t.baht}>
          {view.overdue.amount ? (
            <Ageing buckets={view.buckets} caption={o.chartLabel(show.baht(view.overdue.amount))} />
          ) : (
            <EmptyState>{o.none}</EmptyState>
          )}
        </Sheet>
        <Sheet title={o.trend} fact={t.baht}>
          <Trend points={view.trend} label={trendLabel(view, o)} />
        </Sheet>
      </div>
      <Places view={view} />
    </Layout>
  );
}

function trendLabel({ trend }: OverviewView, o: ReturnType<typeof words>['overview']): string {
  const [first, last] = [trend[0], trend.at(-1)].map(point => show.baht(point?.amount ?? 0));
  return o.trendLabel(first!, last!);
}

function keyFigures(view: OverviewView, t: ReturnType<typeof words>): Kpi[] {
  const o = t.overview;
  const { amount, fallingMonths } = view.change;
  const changed = amount === 0 ? o.same : amount < 0 ? o.less(show.baht(-amount)) : o.more(show.baht(amount));
  const figures: Kpi[] = [
    {
      word: o.overdue,
      figure: show.bahtOrDash(view.overdue.amount),
      href: view.overdue.href,
      part: o.ofLoans(view.overdue.loans, view.loans),
    },
    { word: o.par30, figure: `${view.par30.share}%`, href: view.par30.href, part: o.ofOutstanding },
    {
      word: o.outstanding,
      figure: show.baht(view.outstanding),
      href: view.outstandingHref,
      part: o.fundCount(view.funds),
    },
  ];
  if (view.villages) {
    const { problem, total, share, href } = view.villages;
    return [
      ...figures,
      { word: o.villages, figure: show.count(problem), href, part: o.ofVillages(total, share) },
    ];
  }
  return [
    ...figures,
    { word: o.change30, figure: changed, part: fallingMonths > 1 ? o.lessFor(fallingMonths) : '' },
  ];
}

function Filter({ view }: { view: OverviewView }) {
  const { t, frame, today, lang } = useFrame();
  const area = new URLSearchParams(frame.path.split('?')[1]).get('area');
  const days = view.dayHrefs.map(({ on, ...link }) => ({
    ...link,
    label: on === today ? `${t.today} ${show.date(on, lang)}` : show.date(on, lang),
  }));
  return (
    <details class="no-print" open={view.filter.faults.length > 0}>
      <summary class="pad">{t.overview.change}</summary>
      <Chips label={t.overview.kind} of={view.kindHrefs} />
      <Chips label={t.overview.asOf} of={days} />
      <FormContext.Provider value={view.filter}>
        <form class="sheet" method="get" action="/overview">
          {area && <input type="hidden" name="area" value={area} />}
          {typed(view.filter, 'fundType') && (
            <input type="hidden" name="fundType" value={typed(view.filter, 'fundType')} />
          )}
          <DateField name="asOf" label={t.otherDay} plain />
          <button class="btn" type="submit">
            {t.overview.show}
          </button>
        </form>
      </FormContext.Provider>
    </details>
  );
}

function Places({ view }: { view: OverviewView }) {
  const { t, frame } = useFrame();
  const o = t.overview;
  if (!view.rows.length) {
    return (
      <Sheet title={o.rows[view.level]}>
        <EmptyState action={view.mayAddFirst ? { label: t.funds.add, href: '/funds/new' } : undefined}>
          {view.mayAddFirst ? t.funds.empty : o.noData}
        </EmptyState>
      </Sheet>
    );
  }
  return (
    <Sheet title={o.rows[view.level]} fact={t.worstFirst}>
      <p class="small muted">
        {o.sortedBy}
        {[view.remark, view.empty > 0 && o.withoutFund[view.level](view.empty)].map(
          line =>
            line && (
              <Fragment key={line}>
                <br />
                {line}
              </Fragment>
            ),
        )}
      </p>
      <Table rows={view.rows} columns={placeColumns(view, o, t.total)} />
      <div class="acts">
        <a class="btn" href={view.excelHref}>
          <Icon name="file" />
          {t.excel}
        </a>
        <PrintLink href={frame.path}>{t.print}</PrintLink>
      </div>
    </Sheet>
  );
}

function placeColumns(
  view: OverviewView,
  o: ReturnType<typeof words>['overview'],
  total: string,
): Column<OverviewRow>[] {
  const worst = Math.max(...view.rows.map(row => row.overdue));
  const twoLines = (lines: string[]) => (
    <>
      {lines[0]}
      <br />
      {lines[1]}
    </>
  );
  return [
    {
      head: o.place[view.level],
      cell: row => (
        <>
          <a href={row.href}>{row.name.name}</a>
          {row.name.madeUp && <Name of={{ name: '', madeUp: true }} />}
        </>
      ),
      foot: total,
    },
    { head: o.funds, number: true, wide: true, cell: row => row.funds, foot: view.funds },
    {
      head: o.outstandingShort,
      number: true,
      wide: true,
      cell: row => show.bahtOrDash(row.outstanding),
      foot: show.baht(view.outstanding),
    },
    {
      head: twoLines(o.overdueLoans),
      number: true,
      cell: row => row.overdueLoans || '–',
      foot: view.overdue.loans || '–',
    },
    {
      head: twoLines(o.overdueShort),
      number: true,
      cell: row => show.bahtOrDash(row.overdue),
      foot: show.bahtOrDash(view.overdue.amount),
    },
    {
      head: 'PAR30',
      number: true,
      sorted: 'descending',
      cell: row => (row.par30 && row.par30 !== '0.00' ? `${row.par30}%` : '–'),
      foot: `${view.par30.share}%`,
    },
    ...(view.level === 'fund' ? activityColumns(o) : []),
    {
      head: o.pastDue,
      wide: true,
      cell: row => <AgeBar buckets={row.buckets} worst={worst} label={o.barOf(row.name.name)} />,
      foot: '',
    },
  ];
}
