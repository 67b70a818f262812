// One fund: how its money stands, who looks after it, what was done; and the list of funds.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import type { FundPayment } from '../../registry/fund.query.js';
import * as show from '../format.js';
import type { Named, PageProps } from '../frame.js';
import { Search } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Grants } from '../parts/grants.part.js';
import { Kpis } from '../parts/kpi.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState } from '../parts/note.part.js';
import { Pager, Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Facts, Head, More, Sheet } from '../parts/sheet.part.js';
import { DoneMark } from '../parts/steps.part.js';
import { Table } from '../parts/table.part.js';
import { Day, Dotted, Mark, Money, Name } from '../parts/text.part.js';
import { type Catalogue, words } from '../words/words.js';
import { FundData } from './fund-data.page.js';

export interface FundView {
  id: string;
  name: Named;
  kind: string;
  place: string;
  openLoans: number;
  outstanding: Satang;
  overdue: { loans: number; amount: Satang };
  committee: { name: Named; post: keyof Catalogue['posts'] }[];
  termUntil: CivilDate | null;
  /** Its last day has passed, or comes within three months. */
  termEnds: 'ended' | 'soon' | null;
  handovers: { href: string; on: CivilDate; left: number }[];
  /** Where its borrowers pay; null while nobody said. */
  payment: FundPayment | null;
  accounts: { bank: Satang; cash: Satang; on: CivilDate } | null;
  missing: Satang;
  /** Latest first. */
  activities: { href: string; kind: string; on: CivilDate; place: string | null; people: number }[];
  grants: { recipient: Named; purpose: string; amount: Satang; on: CivilDate }[];
  summary: {
    years: { year: number; loans: FiscalSum; grants: FiscalSum }[];
    loans: FiscalSum;
    grants: FiscalSum;
  };
  papers: { label: string; href: string }[];
  /** Its kind has a list of the working group's duties. */
  hasDuties: boolean;
  /** What the one who looks may do here. */
  may: {
    meeting: boolean;
    grant: boolean;
    import: boolean;
    edit: boolean;
    /** Its name, and where its borrowers pay. */
    data: boolean;
    /** Committee and handover: officers as well. */
    care: boolean;
    users?: boolean;
  };
}

interface FiscalSum {
  projects: number;
  amount: Satang;
}

export function FundPage({ view, frame }: PageProps<FundView>) {
  const t = words(frame.lang);
  const f = t.funds;
  return (
    <Layout frame={frame} title={view.name.name} tab="funds">
      <Head title={<Name of={view.name} />}>
        <Dotted of={[view.kind, view.place]} />
      </Head>
      <Kpis
        of={[
          { word: f.openLoans, figure: show.count(view.openLoans), href: `/loans?fundId=${view.id}` },
          { word: `${f.outstanding} (${t.baht})`, figure: show.baht(view.outstanding) },
          {
            word: `${f.overdue} (${t.baht})`,
            figure: show.bahtOrDash(view.overdue.amount),
            href: view.overdue.loans ? `/loans?fundId=${view.id}&stage=collect` : undefined,
            part: view.overdue.loans ? t.loans.count(view.overdue.loans) : f.notOverdue,
          },
        ]}
      />
      {view.may.meeting && (
        <div class="pad stack">
          <ButtonLink main full href={`/funds/${view.id}/activities/new`}>
            {f.addMeeting}
          </ButtonLink>
        </div>
      )}
      <Committee view={view} />
      <Activities view={view} />
      <FiscalYears view={view} />
      <Grants view={view} />
      <Health view={view} />
      <FundData id={view.id} payment={view.payment} mayMend={view.may.data} />
      <Sheet title={f.papers}>
        <Rows>
          {view.papers.map(paper => (
            <Row key={paper.href} href={paper.href} icon="paper" what={{ name: paper.label }} />
          ))}
          {view.hasDuties && (
            <Row href={`/funds/${view.id}/duties`} icon="paper" what={{ name: t.duties.title }} />
          )}
          <Row href={`/funds/${view.id}/books`} icon="paper" what={{ name: t.books.titles.bank }} />
          <Row href={`/funds/${view.id}/books?book=cash`} icon="paper" what={{ name: t.books.titles.cash }} />
          {view.may.import && (
            <Row href={`/imports?fundId=${view.id}`} icon="file" what={{ name: f.importRegister }} />
          )}
        </Rows>
      </Sheet>
    </Layout>
  );
}

function Committee({ view }: { view: FundView }) {
  const { t } = useFrame();
  if (!view.committee.length && !view.may.care) return null;
  return (
    <Sheet title={t.funds.committee} fact={view.termUntil && <TermUntil view={view} />}>
      <Facts of={view.committee.map(member => [t.posts[member.post], <Name of={member.name} />])} />
      {view.handovers.map(handover => (
        <p key={handover.href} class="small">
          <a href={handover.href}>
            {t.funds.handovers} <Day on={handover.on} />
          </a>
          {handover.left > 0 && ` · ${t.handover.left(handover.left)}`}
        </p>
      ))}
      {view.may.care && (
        <div class="acts">
          <More href={`/funds/${view.id}/committee-terms/new`}>{t.care.termTitle}</More>
          <More href={`/funds/${view.id}/handovers/new`}>{t.care.handoverTitle}</More>
          {view.may.users && <More href={`/funds/${view.id}/users`}>{t.funds.users}</More>}
        </div>
      )}
    </Sheet>
  );
}

function TermUntil({ view }: { view: FundView }) {
  const { t } = useFrame();
  const says = (
    <>
      {view.termEnds === 'ended' ? t.attention.ended : t.funds.termUntil} <Day on={view.termUntil!} />
    </>
  );
  return view.termEnds ? (
    <Mark tone="wait" icon="clock">
      {says}
    </Mark>
  ) : (
    <span class="muted">{says}</span>
  );
}

function Activities({ view }: { view: FundView }) {
  const { t } = useFrame();
  return (
    <Sheet title={t.funds.activities} fact={t.latestFirst}>
      {view.activities.length ? (
        <Rows>
          {view.activities.map(activity => (
            <Row key={activity.href} href={activity.href} icon="people" what={{ name: activity.kind }}>
              <Dotted of={[<Day on={activity.on} />, activity.place, t.activity.came(activity.people)]} />
            </Row>
          ))}
        </Rows>
      ) : (
        <EmptyState>{t.funds.noActivities}</EmptyState>
      )}
    </Sheet>
  );
}

function FiscalYears({ view }: { view: FundView }) {
  const { t } = useFrame();
  const { years, loans, grants } = view.summary;
  if (!years.length) return null;
  return (
    <Sheet title={t.funds.summary} fact={t.baht}>
      <Table
        rows={years}
        columns={[
          { head: t.funds.fiscalYear, cell: row => row.year, foot: t.total },
          {
            head: t.funds.projects,
            number: true,
            wide: true,
            cell: row => row.loans.projects + row.grants.projects,
            foot: loans.projects + grants.projects,
          },
          {
            head: t.funds.lent,
            number: true,
            cell: row => show.bahtOrDash(row.loans.amount),
            foot: show.baht(loans.amount),
          },
          {
            head: t.funds.granted,
            number: true,
            cell: row => show.bahtOrDash(row.grants.amount),
            foot: show.baht(grants.amount),
          },
        ]}
      />
    </Sheet>
  );
}

function Health({ view }: { view: FundView }) {
  const { t } = useFrame();
  if (!view.accounts) return null;
  return (
    <Sheet
      title={t.funds.accounts}
      fact={
        <span class="muted">
          <Day on={view.accounts.on} />
        </span>
      }
    >
      <Facts
        of={[
          [t.funds.bank, <Money of={view.accounts.bank} />],
          [t.funds.cash, <Money of={view.accounts.cash} />],
          view.missing > 0 && [
            t.funds.missing,
            <Mark tone="wait" icon="info">
              <Money of={view.missing} />
            </Mark>,
          ],
        ]}
      />
      {view.may.edit && <More href={`/funds/${view.id}/accounts/new`}>{t.care.balanceSave}</More>}
    </Sheet>
  );
}

/** Query: q, area, fundType. */
export interface FundsView {
  q: string;
  total: number;
  rows: { id: string; name: Named; kind: string; place: string; outstanding: Satang; overdue: Satang }[];
  mayAdd: boolean;
  next: string | null;
  first: string | null;
}

export function FundsPage({ view, frame }: PageProps<FundsView>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={t.funds.title} tab="funds">
      <Head title={t.funds.title}>{t.funds.count(view.total)}</Head>
      <Search label={t.funds.searchLabel} value={view.q} action="/funds" />
      <Sheet>
        {view.rows.length ? (
          <Rows>
            {view.rows.map(row => (
              <Row
                key={row.id}
                href={`/funds/${row.id}`}
                icon="fund"
                what={row.name}
                amount={row.overdue || undefined}
              >
                <Dotted of={[row.kind, row.place]} />
                <br />
                {t.funds.outstanding} <Money of={row.outstanding} />
                <br />
                {row.overdue ? (
                  <Mark tone="collect">{t.funds.overdue}</Mark>
                ) : (
                  <DoneMark>{t.funds.notOverdue}</DoneMark>
                )}
              </Row>
            ))}
          </Rows>
        ) : (
          <EmptyState>{view.q ? t.loans.notFound(view.q) : t.funds.empty}</EmptyState>
        )}
        <Pager next={view.next} first={view.first} />
        {view.mayAdd && <More href="/funds/new">{t.funds.add}</More>}
      </Sheet>
    </Layout>
  );
}
