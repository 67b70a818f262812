// What stands behind a figure of the overview: the loans, or the villages, with the same sum.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import type { Named, PageProps } from '../frame.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState } from '../parts/note.part.js';
import { Pager, Row, Rows } from '../parts/rows.part.js';
import { Facts, Head, More, Sheet } from '../parts/sheet.part.js';
import { Day, Dotted, Money, Name } from '../parts/text.part.js';
import { words } from '../words/words.js';
import { type LoanRow, LoanRows } from './loans.page.js';

/** Query: area, fundType, fundId, asOf, which. */
export interface ArrearsListView {
  title: string;
  area: Named;
  /** Of one fund: its own page. */
  fundHref: string | null;
  back: { href: string; label: string };
  asOf: CivilDate;
  total: number;
  /** The figure that the list stands behind. */
  amount: { kind: 'overdue' | 'outstanding'; satang: Satang };
  rows: LoanRow[];
  next: string | null;
  first: string | null;
}

export function ArrearsListPage({ view, frame }: PageProps<ArrearsListView>) {
  const t = words(frame.lang);
  const o = t.overview;
  return (
    <Layout frame={frame} title={view.title} tab="overview">
      <Head title={view.title} back={view.back}>
        <Dotted
          of={[
            <Name of={view.area} />,
            <span class="nobr">
              {t.asOf} <Day on={view.asOf} />
            </span>,
          ]}
        />
      </Head>
      <Sheet title={t.loans.count(view.total)} fact={t.worstFirst}>
        <Facts
          of={[
            [
              view.amount.kind === 'overdue' ? o.overdueInAll : o.outstandingInAll,
              <Money of={view.amount.satang} />,
            ],
          ]}
        />
        {view.rows.length ? <LoanRows of={view.rows} /> : <EmptyState>{o.none}</EmptyState>}
        <Pager next={view.next} first={view.first} />
        {view.fundHref && <More href={view.fundHref}>{o.toFund}</More>}
      </Sheet>
    </Layout>
  );
}

/** Query: area, fundType, asOf. */
export interface ProblemVillagesView {
  area: Named;
  backHref: string;
  asOf: CivilDate;
  villages: number;
  rows: { href: string; village: string | null; fund: Named; loans: number; overdue: Satang }[];
}

export function ProblemVillagesPage({ view, frame }: PageProps<ProblemVillagesView>) {
  const t = words(frame.lang);
  const o = t.overview;
  return (
    <Layout frame={frame} title={o.villages} tab="overview">
      <Head title={o.villages} back={{ href: view.backHref, label: o.title }}>
        <Dotted
          of={[
            <Name of={view.area} />,
            o.villageCount(view.villages),
            <span class="nobr">
              {t.asOf} <Day on={view.asOf} />
            </span>,
          ]}
        />
      </Head>
      <Sheet fact={t.worstFirst}>
        {view.rows.length ? (
          <Rows>
            {view.rows.map(row => (
              <Row key={row.href} href={row.href} icon="place" what={row.fund} amount={row.overdue}>
                <Dotted of={[row.village, t.loans.count(row.loans)]} />
              </Row>
            ))}
          </Rows>
        ) : (
          <EmptyState>{o.none}</EmptyState>
        )}
      </Sheet>
    </Layout>
  );
}
