// สัญญาทั้งหมด: the committee's loans by stage, found by name or number.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import type { LoanStatus, Named, PageProps, Stage } from '../frame.js';
import { Search } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState } from '../parts/note.part.js';
import { Chips, Pager, Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Head, Sheet } from '../parts/sheet.part.js';
import { Day, Dotted, Mark, Name, StageBadge } from '../parts/text.part.js';
import { words } from '../words/words.js';

export interface LoanRow {
  id: string;
  number: string;
  borrower: Named;
  /** Shown where the list spans several funds. */
  fund?: string;
  stage: Stage;
  status: LoanStatus;
  /** ป: how many steps are done. */
  steps: { done: number; total: number };
  nextDue: { number: number; on: CivilDate; amount: Satang } | null;
  overdue: { amount: Satang; daysPastDue: number } | null;
  /** ป: what is asked for. */
  principalLeft: Satang;
}

export interface LoansView {
  fund: Named | null;
  total: number;
  rows: LoanRow[];
  q: string;
  stage: Stage | null;
  /** What the list was opened with (a fund, an area) and its search keeps. */
  keep?: Record<string, string>;
  mayApply: boolean;
  /** Addresses of the next and the first page, null where there is none. */
  next: string | null;
  first: string | null;
}

const STAGES = ['prevent', 'track', 'collect', 'closed'] as const;

export function LoansPage({ view, frame }: PageProps<LoansView>) {
  const t = words(frame.lang);
  const address = (stage?: Stage) => {
    const query = new URLSearchParams({
      ...view.keep,
      ...(view.q && { q: view.q }),
      ...(stage && { stage }),
    });
    return `/loans${query.size ? `?${query}` : ''}`;
  };
  return (
    <Layout frame={frame} title={t.loans.title} tab="loans">
      <Head title={t.loans.title}>
        <Dotted of={[view.fund && <Name of={view.fund} />, t.loans.count(view.total)]} />
      </Head>
      {view.mayApply && (
        <div class="pad">
          <ButtonLink main full href="/loans/new">
            {t.loans.newLoan}
          </ButtonLink>
        </div>
      )}
      <Search label={t.loans.searchLabel} value={view.q} action="/loans">
        {view.stage && <input type="hidden" name="stage" value={view.stage} />}
        {Object.entries(view.keep ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </Search>
      <Chips
        label={t.loans.filter}
        of={[
          { href: address(), label: t.all, current: !view.stage },
          ...STAGES.map(stage => ({
            href: address(stage),
            label: t.stages[stage].name,
            current: view.stage === stage,
          })),
        ]}
      />
      <Sheet>
        {view.rows.length ? <LoanRows of={view.rows} /> : <Empty view={view} />}
        <Pager next={view.next} first={view.first} />
      </Sheet>
    </Layout>
  );
}

function Empty({ view }: { view: LoansView }) {
  const { t } = useFrame();
  if (view.q) return <EmptyState>{t.loans.notFound(view.q)}</EmptyState>;
  return <EmptyState>{view.stage ? t.loans.noneHere : t.loans.empty}</EmptyState>;
}

/** Loans as rows; dashboards and people's pages use them too. */
export function LoanRows({ of, page }: { of: LoanRow[]; page?: 'pay' }) {
  return (
    <Rows>
      {of.map(row => (
        <Row
          key={row.id}
          href={page ? `/loans/${row.id}/${page}` : `/loans/${row.id}`}
          what={row.borrower}
          amount={row.overdue?.amount ?? row.nextDue?.amount ?? row.principalLeft}
        >
          <LoanSays row={row} />
        </Row>
      ))}
    </Rows>
  );
}

function LoanSays({ row }: { row: LoanRow }) {
  const { t } = useFrame();
  return (
    <>
      <StageBadge stage={row.stage} />{' '}
      <Dotted
        of={[
          row.number,
          row.fund,
          row.stage === 'prevent' && t.loan.path.steps(row.steps.done, row.steps.total),
          row.overdue && <Mark tone="collect">{t.loans.overdueDays(row.overdue.daysPastDue)}</Mark>,
          !row.overdue && row.nextDue && (
            <span class="nobr">
              {t.loan.instalmentDue(row.nextDue.number)} <Day on={row.nextDue.on} />
            </span>
          ),
          row.stage === 'closed' && t.statuses[row.status],
        ]}
      />
    </>
  );
}
