// A report as a spreadsheet and as a paper with the signers of its form.
import { formatBaht } from '../../kernel/money.js';
import { thaiDate } from '../../kernel/thai-words.js';
import { type Block, LIST_MARGINS, type PaperDocument } from '../../papers/document.js';
import type { ColumnKind, SheetValue, Workbook } from '../../papers/workbook.js';
import type { Line, Report } from './forms.js';

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
  const { title, place, fiscalYear, asOf, lines, total, signers } = report;
  const isWide = report.columns.length > WIDE;
  // A wide form prints its columns by their letters, explained below it, and leaves the code out.
  const columns = isWide ? report.columns.filter(({ key }) => key !== 'area') : report.columns;
  const letter = (text: string) => (isWide ? (/^\(.\)/.exec(text)?.[0] ?? text) : text);
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
        columns: columns.map(({ key, title: text, kind }) => ({
          title: letter(text),
          align: kind === 'money' || kind === 'count' ? 'right' : 'left',
          ...(kind === 'text' && text.length > 5 && (!isWide || key === 'name') ? { share: 1 } : {}),
        })),
        rows: lines.map(cells),
        total: totals,
      },
      ...below(report, isWide ? columns.slice(1) : []),
      { kind: 'signatures', signers: signers.map(role => ({ role })) },
    ],
  };
}

/** What stands under the table: villages without figures, a wide form's columns, the village's six lines. */
function below({ withoutReport, summary }: Report, explained: Report['columns']): Block[] {
  const missing = withoutReport.map(village => village.name).join(', ');
  const legend = explained.map(one => one.title).join(' · ');
  return [
    ...(missing
      ? [{ kind: 'paragraph' as const, text: `ยังไม่มีข้อมูลของ ${withoutReport.length} หมู่บ้าน: ${missing}` }]
      : []),
    ...(legend ? [{ kind: 'paragraph' as const, small: true, text: legend }] : []),
    ...(summary.length > 0
      ? [
          {
            kind: 'facts' as const,
            rows: summary.map(({ title, kind, value }): [string, string] => [title, printed(kind, value)]),
          },
        ]
      : []),
  ];
}

/** The most columns that fit beside each other with their whole titles. */
const WIDE = 12;

function printed(kind: ColumnKind, value: SheetValue): string {
  if (value === null) return '–';
  if (kind === 'money') return formatBaht(value as number);
  return kind === 'date' ? thaiDate(value as string) : String(value);
}
