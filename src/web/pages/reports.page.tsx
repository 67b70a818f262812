// The official books and reports: which there are for a place, and one of them on the screen.
import { thaiDigits } from '../../kernel/thai-words.js';
import type { SheetValue } from '../../papers/workbook.js';
import type { FormKey, ReportColumnKind } from '../../recovery/reports/forms.js';
import type { Line, Named, Opens, ReportColumn, Row as ReportRow } from '../../recovery/reports/report.js';
import * as show from '../format.js';
import type { Lang, PageProps } from '../frame.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState, Note } from '../parts/note.part.js';
import { Chips, Pager, Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Facts, Head, More, Sheet } from '../parts/sheet.part.js';
import { type Column, Table } from '../parts/table.part.js';
import { Day } from '../parts/text.part.js';
import { words } from '../words/words.js';

/** Query: area, fiscalYear. */
export interface ReportsView {
  area: string;
  place: string;
  back: { href: string; label: string } | null;
  years: { year: number; href: string; current: boolean }[];
  forms: { key: FormKey; href: string }[];
  isVillage: boolean;
  below: {
    level: 'province' | 'district' | 'subdistrict' | 'village';
    places: { href: string; name: string }[];
  };
  /** Where the village's books are written, for those who may. */
  write: { key: 'status' | 'household' | 'bank' | 'officer'; href: string }[];
}

export function ReportsPage({ view, frame }: PageProps<ReportsView>) {
  const t = words(frame.lang).reports;
  const b = words(frame.lang).villageBooks;
  return (
    <Layout frame={frame} title={t.title} tab="more">
      <Head title={t.title} back={view.back ?? undefined}>
        {view.place}
        <br />
        {t.lead}
      </Head>
      <Years of={view.years} />
      <Sheet title={view.isVillage ? t.ofVillage : t.ofArea}>
        {view.forms.length === 0 && <EmptyState>{t.noFunds}</EmptyState>}
        <Rows>
          {view.forms.map(form => (
            <Row key={form.key} href={form.href} icon="paper" what={{ name: t.forms[form.key] }} />
          ))}
        </Rows>
      </Sheet>
      {view.write.length > 0 && (
        <Sheet title={t.write}>
          <Rows>
            {view.write.map(one => (
              <Row key={one.key} href={one.href} icon="paper" what={{ name: b[one.key] }} />
            ))}
          </Rows>
        </Sheet>
      )}
      {view.below.places.length > 0 && (
        <Sheet title={t.below[view.below.level]}>
          <Rows>
            {view.below.places.map(place => (
              <Row key={place.href} href={place.href} what={{ name: place.name }} />
            ))}
          </Rows>
        </Sheet>
      )}
    </Layout>
  );
}

function Years({ of }: { of: ReportsView['years'] }) {
  const t = useFrame().t.reports;
  return (
    <Chips
      label={t.year}
      of={of.map(one => ({ href: one.href, label: t.yearOf(one.year), current: one.current }))}
    />
  );
}

/** Query: area, fiscalYear, digits, from. */
export interface ReportView {
  form: FormKey;
  title: string;
  place: string;
  asOf: string;
  back: { href: string; label: string };
  years: ReportsView['years'];
  header: Named[];
  columns: ReportColumn[];
  /** Those of this page. */
  rows: ReportRow[];
  from: number;
  all: number;
  total: Line;
  summary: Named[];
  parts: { key: string; title: string; columns: ReportColumn[]; lines: Line[] }[];
  without: string[];
  thaiDigits: boolean;
  /** The address of what a line opens. */
  hrefOf: (opens: Opens | null | undefined) => string | null;
  files: { pdf: string; xlsx: string };
  digitsHref: string;
  next: string | null;
  first: string | null;
}

export function ReportPage({ view, frame }: PageProps<ReportView>) {
  const t = words(frame.lang).reports;
  const { rows, columns, total } = view;
  return (
    <Layout frame={frame} title={view.title} tab="more" wide>
      <Head title={view.title} back={view.back}>
        {view.place} · {t.asOf} <Day on={view.asOf} />
      </Head>
      <Years of={view.years} />
      {view.without.length > 0 && (
        <Note kind="wait">
          <strong>{t.without(view.without.length)}</strong>
          <br />
          {view.without.slice(0, MOST_NAMED).join(', ')}
          {view.without.length > MOST_NAMED && ' …'}
        </Note>
      )}
      <Sheet
        fact={t.rows(view.all > 0 ? view.from + 1 : 0, view.from + rows.length, view.all)}
        title={t.forms[view.form]}
      >
        <Figures of={view.header} view={view} />
        {rows.length === 0 ? (
          <EmptyState>{t.noRows}</EmptyState>
        ) : (
          <Table caption={view.title} rows={rows} columns={columnsOf(columns, view, frame.lang, total)} />
        )}
        <Pager next={view.next} first={view.first} />
        <Figures of={view.summary} view={view} />
      </Sheet>
      {view.parts.map(part => (
        <Sheet key={part.key} title={part.title}>
          {part.lines.length === 0 ? (
            <EmptyState>{t.noRows}</EmptyState>
          ) : (
            <Table
              caption={part.title}
              rows={part.lines.map(line => ({ line, opens: null }))}
              columns={columnsOf(part.columns, view, frame.lang)}
            />
          )}
        </Sheet>
      ))}
      <div class="acts pad">
        <ButtonLink href={view.files.pdf} icon="print" main>
          {t.pdf}
        </ButtonLink>
        <ButtonLink href={view.files.xlsx} icon="file">
          {t.xlsx}
        </ButtonLink>
        <More href={view.digitsHref}>{view.thaiDigits ? t.arabicDigits : t.thaiDigits}</More>
      </div>
    </Layout>
  );
}

const MOST_NAMED = 20;

function Figures({ of, view }: { of: Named[]; view: ReportView }) {
  const { lang } = useFrame();
  if (of.length === 0) return null;
  return (
    <Facts
      of={of.map(({ title, kind, value, opens }) => {
        const href = view.hrefOf(opens);
        const shown = written(kind, value, view.thaiDigits, lang);
        return [title, href ? <a href={href}>{shown}</a> : shown];
      })}
    />
  );
}

/** The first column with words opens the line's rows. */
function columnsOf(columns: ReportColumn[], view: ReportView, lang: Lang, total?: Line): Column<ReportRow>[] {
  const naming = columns.find(column => NAMING.includes(column.key))?.key;
  return columns.map(({ key, title, kind }, at) => ({
    head: title,
    number: kind === 'money' || kind === 'count' || kind === 'number',
    words: kind === 'text',
    cell: ({ line, opens }) => {
      const text = written(kind, line[key] ?? null, view.thaiDigits, lang);
      const shown = kind === 'date' ? <span class="nobr">{text}</span> : text;
      const href = key === naming ? view.hrefOf(opens) : null;
      return href && line[key] ? <a href={href}>{shown}</a> : shown;
    },
    ...(total ? { foot: at === 0 ? words(lang).reports.total : footOf(kind, total[key], view, lang) } : {}),
  }));
}

const NAMING = ['name', 'borrower', 'place'];

function footOf(kind: ReportColumnKind, value: SheetValue | undefined, view: ReportView, lang: Lang): string {
  return value === undefined || value === null ? '' : written(kind, value, view.thaiDigits, lang);
}

function written(kind: ReportColumnKind, value: SheetValue, isThai: boolean, lang: Lang): string {
  const text = plainly(kind, value, lang);
  return isThai ? thaiDigits(text) : text;
}

function plainly(kind: ReportColumnKind, value: SheetValue, lang: Lang): string {
  if (value === null) return '–';
  if (kind === 'money') return show.baht(value as number);
  if (kind === 'count') return show.count(value as number);
  return kind === 'date' ? show.date(value as string, lang) : String(value);
}
