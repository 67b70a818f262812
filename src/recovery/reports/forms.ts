// The official forms of กข.คจ. (26(1), 26(2), 3.4, ข้อ 27): which columns each has, and what a column holds. Titles and
// signers are in config/recovery. What nobody records stays empty on the form: it is never written as zero.
import { formatBaht, writeBaht } from '../../kernel/money.js';
import { thaiDate } from '../../kernel/thai-words.js';
import { LIST_MARGINS, type PaperDocument } from '../../papers/document.js';
import type { ColumnKind, SheetValue, Workbook } from '../../papers/workbook.js';

/** Every form's columns in their printed order; `sum` marks those that the last line adds up. */
export const FORMS = {
  'village-debt': {
    number: 'text',
    borrower: 'text',
    receivedOn: 'date',
    lent: 'money',
    returned: 'money',
    outstanding: 'money',
    round: 'count',
    note: 'text',
  },
  'district-debt': {
    area: 'text',
    name: 'text',
    households: 'count',
    targets: 'count',
    borrowers: 'count',
    outstanding: 'money',
    bank: 'money',
    cash: 'money',
    total: 'money',
    returned: 'money',
    note: 'text',
  },
  'province-debt': {
    area: 'text',
    name: 'text',
    subdistricts: 'count',
    villages: 'count',
    targets: 'count',
    borrowers: 'count',
    outstanding: 'money',
    bank: 'money',
    cash: 'money',
    total: 'money',
    returned: 'money',
    note: 'text',
  },
  problems: {
    area: 'text',
    name: 'text',
    place: 'text',
    total: 'money',
    missing: 'money',
    defaulting: 'count',
    overdue: 'money',
    causes: 'text',
    remedies: 'text',
  },
  'data-27': {
    area: 'text',
    name: 'text',
    targets: 'count',
    targetPeople: 'count',
    borrowers: 'count',
    borrowerPeople: 'count',
    passed: 'count',
    passedPeople: 'count',
    total: 'money',
    sound: 'count',
    soundAmount: 'money',
    bank: 'money',
    missing: 'money',
    defaulting: 'count',
    overdue: 'money',
    level: 'text',
    agencies: 'text',
  },
} as const satisfies Record<string, Record<string, ColumnKind>>;

export type FormKey = keyof typeof FORMS;
export const FORM_KEYS = Object.keys(FORMS) as FormKey[];

/** A line: satang, counts, days and texts by column; null where nobody recorded it. */
export type Line = Record<string, SheetValue>;

export interface Report {
  form: FormKey;
  title: string;
  place: string;
  fiscalYear: number;
  asOf: string;
  columns: { key: string; title: string; kind: ColumnKind }[];
  lines: Line[];
  total: Line;
  /** The six lines below the village's form. */
  summary: { title: string; kind: 'money' | 'count'; value: number | null }[];
  /** Villages of which neither loans nor books are in the system: said, never silently zero. */
  withoutReport: { code: string; name: string }[];
  signers: string[];
}

/** The last line: what is known of each figure added up; a column of which nothing is known stays empty. */
export function totalOf(form: FormKey, lines: readonly Line[]): Line {
  const total: Line = {};
  for (const [key, kind] of Object.entries(FORMS[form])) {
    if (kind !== 'money' && kind !== 'count') continue;
    if (key === 'round') continue;
    const known = lines.map(line => line[key] ?? null).filter(value => value !== null) as number[];
    total[key] = known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null;
  }
  return total;
}

/** As the API answers it: money in baht strings. */
export function reportAnswer({ lines, total, summary, columns, ...report }: Report) {
  const written = (line: Line) =>
    Object.fromEntries(
      columns
        .filter(({ key }) => key in line)
        .map(({ key, kind }) => [key, kind === 'money' ? bahtOrNull(line[key]!) : line[key]]),
    );
  return {
    ...report,
    columns,
    rows: lines.map(written),
    total: written(total),
    summary: summary.map(({ title, kind, value }) => ({
      title,
      value: kind === 'money' ? bahtOrNull(value) : value,
    })),
  };
}

function bahtOrNull(value: SheetValue): string | null {
  return value === null ? null : writeBaht(value as number);
}

export function reportWorkbook(report: Report): Workbook {
  const columns = report.columns.map(({ title, kind }) => ({ title, kind }));
  const cells = (line: Line) => report.columns.map(({ key }) => line[key] ?? null);
  const total = cells(report.total);
  total[0] = 'รวม';
  return {
    title: `${report.title} ${report.place} ปี ${report.fiscalYear}`,
    sheets: [{ name: 'รายงาน', columns, rows: report.lines.map(cells), total }],
  };
}

/** On A4 lying, with the signers of the form at its foot. */
export function reportDocument(report: Report): PaperDocument {
  const { title, place, fiscalYear, asOf, columns, lines, total, withoutReport, summary, signers } = report;
  const missing = withoutReport.map(village => village.name).join(', ');
  const cells = (line: Line) => columns.map(({ key, kind }) => printed(kind, line[key] ?? null));
  const totals = cells(total).map((text, at) =>
    at === 0 ? 'รวม' : total[columns[at]!.key] == null ? '' : text,
  );
  return {
    title: `${title} ${place} ปี ${fiscalYear}`,
    size: 'A4',
    landscape: true,
    marginsMm: LIST_MARGINS,
    pageNumbers: true,
    blocks: [
      { kind: 'heading', level: 1, align: 'center', text: title },
      {
        kind: 'paragraph',
        align: 'center',
        text: `${place} ปีงบประมาณ ${fiscalYear} ข้อมูล ณ วันที่ ${thaiDate(asOf, { month: 'long' })}`,
      },
      {
        kind: 'table',
        small: true,
        columns: columns.map(({ title: text, kind }) => ({
          title: text,
          align: kind === 'money' || kind === 'count' ? 'right' : 'left',
          ...(kind === 'text' && text.length > 5 ? { share: 1 } : {}),
        })),
        rows: lines.map(cells),
        total: totals,
      },
      ...(missing
        ? [{ kind: 'paragraph' as const, text: `ยังไม่มีข้อมูลของ ${withoutReport.length} หมู่บ้าน: ${missing}` }]
        : []),
      ...(summary.length > 0
        ? [
            {
              kind: 'facts' as const,
              rows: summary.map(({ title: text, kind, value }): [string, string] => [
                text,
                printed(kind, value),
              ]),
            },
          ]
        : []),
      { kind: 'signatures', signers: signers.map(role => ({ role })) },
    ],
  };
}

function printed(kind: ColumnKind, value: SheetValue): string {
  if (value === null) return '–';
  if (kind === 'money') return formatBaht(value as number);
  return kind === 'date' ? thaiDate(value as string) : String(value);
}
