// A fund's own money: its identity, its cash book and bank book, and how the typed balances agree.
import { addDays, type CivilDate } from '../../kernel/civil-date.js';
import type { Book } from '../../portfolio/books.js';
import type { FundHealth } from '../../portfolio/fund-health.query.js';
import { BOOK_ENTRY_KINDS } from '../../registry/book-kinds.js';
import * as show from '../format.js';
import type { Named, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { AmountField, Pick, SelectField, TextArea } from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState, ErrorSummary, Note } from '../parts/note.part.js';
import { Facts, Head, More, Sheet } from '../parts/sheet.part.js';
import { Table } from '../parts/table.part.js';
import { Day, Dotted, Mark, Money } from '../parts/text.part.js';
import { words } from '../words/words.js';
import type { FundCareView } from './fund-care.page.js';

/** Query: book (bank, cash), to (a civil date). */
export interface BooksView {
  fund: Named & { id: string };
  book: 'bank' | 'cash';
  from: CivilDate;
  to: CivilDate;
  year: number;
  health: FundHealth;
  found: Book;
  mayWrite: boolean;
}

export function BooksPage({ view, frame }: PageProps<BooksView>) {
  const t = words(frame.lang);
  const { fund, book, found } = view;
  const at = (other: 'bank' | 'cash', to: CivilDate) => `/funds/${fund.id}/books?book=${other}&to=${to}`;
  return (
    <Layout frame={frame} title={t.books.titles[book]} tab="funds" wide>
      <Head title={t.books.titles[book]} back={{ href: `/funds/${fund.id}`, label: fund.name }}>
        <Dotted of={[`${t.funds.fiscalYear} ${view.year}`, <Day on={view.to} />]} />
      </Head>
      <Identity of={view.health} />
      <Sheet title={t.books.titles[book]} id="book">
        {goesBelowZero(found) && (
          <Note kind="wait">
            <strong>{t.books.belowZero}</strong>
            <p>{t.books.belowZeroWay}</p>
          </Note>
        )}
        <BookTable of={found} />
        <div class="acts">
          <More href={at(book === 'bank' ? 'cash' : 'bank', view.to)}>
            {t.books.titles[book === 'bank' ? 'cash' : 'bank']}
          </More>
          <More href={at(book, addDays(view.from, -1))}>{t.books.yearBefore}</More>
          {view.mayWrite && <More href={`/funds/${fund.id}/book-entries/new`}>{t.books.write}</More>}
          {view.mayWrite && <More href={`/funds/${fund.id}/accounts/new`}>{t.care.balanceSave}</More>}
        </div>
      </Sheet>
      <Agreement of={found} />
    </Layout>
  );
}

/** No book can hold less than nothing: something that was there is not written yet. */
function goesBelowZero({ opening, lines }: Book): boolean {
  return opening < 0 || lines.some(line => line.balance < 0);
}

/** Capital against what is lent, in the bank and in cash. */
function Identity({ of }: { of: FundHealth }) {
  const { t } = useFrame();
  const b = t.books;
  return (
    <Sheet title={b.identity} fact={<Day on={of.asOf} />} id="identity">
      <Facts
        of={[
          [t.funds.capital, of.capital === null ? b.unknown : <Money of={of.capital} />],
          [b.lent, <Money of={of.outstanding} />],
          [t.funds.bank, of.bank === null ? b.unknown : <Money of={of.bank} />],
          [t.funds.cash, of.cash === null ? b.unknown : <Money of={of.cash} />],
          [b.together, <Money of={of.total} />],
          of.missing !== null &&
            of.missing > 0 && [
              t.funds.missing,
              <Mark tone="wait" icon="info">
                <Money of={of.missing} />
              </Mark>,
            ],
          of.above !== null && of.above > 0 && [b.above, <Money of={of.above} />],
        ]}
      />
    </Sheet>
  );
}

function BookTable({ of }: { of: Book }) {
  const { t } = useFrame();
  const b = t.books;
  return (
    <>
      <p class="small muted">{b.ways}</p>
      <Facts of={[[b.opening, <Money of={of.opening} />]]} />
      {of.lines.length === 0 ? (
        <EmptyState>{b.empty}</EmptyState>
      ) : (
        <Table
          rows={of.lines}
          columns={[
            { head: b.day, cell: line => <Day on={line.on} />, foot: t.total },
            {
              head: b.what,
              words: true,
              cell: line => (
                <Dotted
                  of={[b.kinds[line.kind as keyof typeof b.kinds] ?? line.kind, line.number, line.about]}
                />
              ),
              foot: '',
            },
            {
              head: b.in,
              number: true,
              cell: line => show.bahtOrDash(Math.max(0, line.amount)),
              foot: show.baht(of.received),
            },
            {
              head: b.out,
              number: true,
              cell: line => show.bahtOrDash(Math.max(0, -line.amount)),
              foot: show.baht(of.paid),
            },
            {
              head: b.left,
              number: true,
              cell: line => show.baht(line.balance),
              foot: show.baht(of.closing),
            },
          ]}
        />
      )}
    </>
  );
}

/** Each typed balance beside the book's of that day. */
function Agreement({ of }: { of: Book }) {
  const { t } = useFrame();
  const b = t.books;
  if (!of.reconciliations.length) return null;
  return (
    <Sheet title={b.agreement} id="agreement">
      <Table
        rows={of.reconciliations}
        columns={[
          { head: b.day, cell: row => <Day on={row.on} /> },
          { head: b.typed, number: true, cell: row => show.baht(row.typed) },
          { head: b.book, number: true, cell: row => show.baht(row.book) },
          {
            head: b.difference,
            number: true,
            cell: row => (row.difference === 0 ? b.agrees : show.baht(row.difference)),
          },
        ]}
      />
    </Sheet>
  );
}

/** Fields: kind, book (bank, cash), on (date), amount, note. */
export function BookEntryPage({ view, frame }: PageProps<FundCareView>) {
  const t = words(frame.lang);
  const b = t.books;
  return (
    <Layout frame={frame} title={b.write} tab="funds" form={view.form}>
      <Head title={b.write} back={{ href: `/funds/${view.fund.id}/books`, label: b.titles.bank }}>
        {b.writeLead}
      </Head>
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={b.writeSave}>
        <SelectField
          name="kind"
          label={b.what}
          choices={BOOK_ENTRY_KINDS.map(value => ({ value, label: b.kinds[value] }))}
        />
        <Pick
          name="book"
          label={b.whose}
          choices={[
            { value: 'bank', label: b.titles.bank },
            { value: 'cash', label: b.titles.cash },
          ]}
          across
        />
        <AmountField name="amount" label={b.amount} />
        <DateField name="on" label={b.on} />
        <TextArea name="note" label={t.note} rows={2} />
      </Form>
    </Layout>
  );
}
