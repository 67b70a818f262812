// Receipts: the one just made, the list, its cancelling, and the money of a day.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import * as show from '../format.js';
import { assetAt, type Frame, type Named, type PageProps } from '../frame.js';
import { Search } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Icon } from '../parts/icon.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState, Note } from '../parts/note.part.js';
import { ReceiptPaper, type ReceiptView } from '../parts/receipt.part.js';
import { Pager, Row, Rows } from '../parts/rows.part.js';
import { Facts, Head, More, PrintLink, Sheet } from '../parts/sheet.part.js';
import { Table } from '../parts/table.part.js';
import { Day, Dotted, Mark, Money, Name } from '../parts/text.part.js';
import { words } from '../words/words.js';

export interface ReceiptPageView {
  id: string;
  /** True right after it was made: says so, with what comes next. */
  fresh: boolean;
  receipt: ReceiptView;
  loanHref: string;
  pdfHref: string;
  mayCancel: boolean;
  closesLoan: boolean;
  /** Where something was entered later and dated back: the printed balance, and that day's as known now. */
  altered: { loan: string; printed: Satang; known: Satang; now: Satang }[];
}

export function ReceiptPage({ view, frame }: PageProps<ReceiptPageView>) {
  const t = words(frame.lang);
  const { receipt } = view;
  return (
    <Layout frame={frame} title={t.receipts.pageTitle(receipt.number)} tab="pay">
      {view.fresh && <Saved view={view} />}
      {receipt.cancelled && (
        <Note kind="wait">
          <strong>{t.receipts.cancelledNote}</strong>
          <p>
            <Dotted of={[<Day on={receipt.cancelled.on} />, receipt.cancelled.reason]} />
          </p>
        </Note>
      )}
      <Altered of={view.altered} />
      <div class="pad stack acts">
        <PrintLink main href={view.pdfHref}>
          {t.receipt.printA5}
        </PrintLink>
        <a class="btn full" href={view.pdfHref} data-share>
          <Icon name="send" />
          {t.receipt.sharePicture}
        </a>
        <script type="module" src={assetAt('share-receipt.js', frame)} />
      </div>
      <ReceiptPaper of={receipt} />
      <nav class="pad acts">
        <More href={view.loanHref}>{t.receipt.toLoan(receipt.loans[0]?.number ?? '')}</More>
        {takesMoney(frame) && <More href="/pay">{t.receipt.anotherPayment}</More>}
        <More href="/receipts">{t.receipt.toList}</More>
        {view.mayCancel && !receipt.cancelled && (
          <More href={`/receipts/${view.id}/cancel`}>{t.receipt.cancel}</More>
        )}
      </nav>
    </Layout>
  );
}

/** Officers look at receipts; money is received by the fund itself. */
function takesMoney({ user }: Frame): boolean {
  return user?.role === 'committee-member' || user?.role === 'administrator';
}

/** The paper keeps what it said; beside it stands what is known now. */
function Altered({ of }: { of: ReceiptPageView['altered'] }) {
  const { t } = useFrame();
  if (!of.length) return null;
  return (
    <Note kind="wait" label={t.altered.receiptLabel}>
      <strong>{t.altered.receipt}</strong>
      {of.map(line => (
        <p key={line.loan}>
          <Dotted
            of={[
              <span>
                {t.altered.printed} <Money of={line.printed} />
              </span>,
              <span>
                {t.altered.known} <Money of={line.known} />
              </span>,
              <span>
                {t.altered.now} <Money of={line.now} />
              </span>,
            ]}
          />
        </p>
      ))}
    </Note>
  );
}

function Saved({ view }: { view: ReceiptPageView }) {
  const { t } = useFrame();
  const { next } = view.receipt;
  return (
    <Note kind="prevent" role="status">
      <strong>{t.receipts.saved}</strong> {view.closesLoan ? t.receipts.fullyPaid : null}
      {!view.closesLoan && next && (
        <>
          {t.receipts.nextDue} <Day on={next.dueOn} />
        </>
      )}
    </Note>
  );
}

/** Query: q, cursor. */
export interface ReceiptsView {
  q: string;
  rows: {
    id: string;
    number: string;
    from: Named;
    paidOn: CivilDate;
    amount: Satang;
    method: 'cash' | 'transfer' | 'other';
    cancelled: boolean;
    by?: string;
  }[];
  next: string | null;
  first: string | null;
}

export function ReceiptsPage({ view, frame }: PageProps<ReceiptsView>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={t.receipts.title} tab="pay">
      <Head
        title={t.receipts.title}
        back={
          takesMoney(frame) ? { href: '/pay', label: t.pay.title } : { href: '/more', label: t.tabs.more }
        }
      />
      <Search label={t.receipts.searchLabel} value={view.q} action="/receipts" />
      <Sheet fact={t.latestFirst}>
        {view.rows.length ? (
          <Rows>
            {view.rows.map(row => (
              <Row
                key={row.id}
                href={`/receipts/${row.id}`}
                what={{ name: `${row.number} ${row.from.name}`, madeUp: row.from.madeUp }}
                amount={row.amount}
              >
                <Dotted
                  of={[
                    <Day on={row.paidOn} />,
                    t.receipt.methods[row.method],
                    row.cancelled && <Mark tone="wait">{t.receipts.cancelled}</Mark>,
                  ]}
                />
              </Row>
            ))}
          </Rows>
        ) : (
          <EmptyState>{view.q ? t.loans.notFound(view.q) : t.receipts.empty}</EmptyState>
        )}
        <Pager next={view.next} first={view.first} />
      </Sheet>
      <p class="pad">
        <More href={`/cash-sheet?on=${frame.today}`}>{t.receipts.dayTitle}</More>
      </p>
    </Layout>
  );
}

/** Query: on. */
export interface CashSheetView {
  fund: Named;
  on: CivilDate;
  rows: {
    id: string;
    number: string;
    from: Named;
    amount: Satang;
    method: 'cash' | 'transfer' | 'other';
    by: string;
    /** Stays visible, and is not counted. */
    cancelled: boolean;
  }[];
  totals: { cash: Satang; transfer: Satang; other: Satang; total: Satang };
  before: string;
  after: string | null;
  pdfHref: string;
}

export function CashSheetPage({ view, frame }: PageProps<CashSheetView>) {
  const t = words(frame.lang);
  const { totals } = view;
  return (
    <Layout frame={frame} title={t.receipts.dayTitle} tab="pay">
      <Head title={t.receipts.dayTitle} back={{ href: '/receipts', label: t.receipts.title }}>
        <Name of={view.fund} />
        <br />
        <Day on={view.on} />
      </Head>
      <Sheet title={t.receipts.received} fact={t.receipts.receiptsOfDay(view.rows.length)}>
        <Facts
          of={[
            [t.receipts.cash, <Money of={totals.cash} />],
            totals.transfer > 0 && [t.receipts.transfer, <Money of={totals.transfer} />],
            totals.other > 0 && [t.receipts.other, <Money of={totals.other} />],
            [
              t.total,
              <strong>
                <Money of={totals.total} />
              </strong>,
            ],
          ]}
        />
        {view.rows.length ? (
          <Table
            rows={view.rows}
            columns={[
              {
                head: t.receipt.number,
                cell: row => <a href={`/receipts/${row.id}`}>{row.number}</a>,
                foot: t.total,
              },
              { head: t.receipt.from, cell: row => <Name of={row.from} />, foot: '' },
              { head: t.receipt.method, wide: true, cell: row => t.receipt.methods[row.method], foot: '' },
              { head: t.receipts.by, wide: true, cell: row => row.by, foot: '' },
              {
                head: t.baht,
                number: true,
                cell: row =>
                  row.cancelled ? <Mark tone="wait">{t.receipts.cancelled}</Mark> : show.baht(row.amount),
                foot: show.baht(totals.total),
              },
            ]}
          />
        ) : (
          <EmptyState>{t.receipts.dayEmpty}</EmptyState>
        )}
        <div class="acts">
          <PrintLink href={view.pdfHref}>{t.print}</PrintLink>
          <More href={view.before}>{t.yesterday}</More>
          {view.after && <More href={view.after}>{t.tomorrow}</More>}
        </div>
      </Sheet>
    </Layout>
  );
}
