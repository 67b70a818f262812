// A report as a spreadsheet and as a paper with the signers of its form.
import { formatBaht } from '../../kernel/money.js';
import { thaiDate } from '../../kernel/thai-words.js';
import { type Block, LIST_MARGINS, type PaperDocument } from '../../papers/document.js';
import type { ColumnKind, SheetValue, Workbook, WorkbookSheet } from '../../papers/workbook.js';
import type { ReportColumnKind } from './forms.js';
import type { Line, Named, Report, ReportColumn } from './report.js';

/** The table first, then what stands beside it, then the further tables: each a sheet. */
export function reportWorkbook(report: Report): Workbook {
  const total = report.columns.map(({ key }) => report.total[key] ?? null);
  total[0] = 'รวม';
  const table = sheetOf('รายงาน', report.columns, linesOf(report));
  return {
    title: `${report.title} ${report.place} ปี ${report.fiscalYear}`,
    sheets: [
      { ...table, total },
      aboutSheet(report),
      ...report.parts.map(part => sheetOf(part.title.slice(0, 31), part.columns, part.lines)),
    ],
  };
}

function sheetOf(name: string, columns: ReportColumn[], lines: Line[]): WorkbookSheet {
  return {
    name,
    columns: columns.map(({ title, kind }) => ({ title, kind: asSheetKind(kind) })),
    rows: lines.map(line => columns.map(({ key }) => line[key] ?? null)),
  };
}

function asSheetKind(kind: ReportColumnKind): ColumnKind {
  return kind === 'number' ? 'count' : kind;
}

/** Whose report it is, of which day, the form's single figures, and the villages that are missing. */
function aboutSheet(report: Report): WorkbookSheet {
  const { title, place, fiscalYear, asOf, header, summary, withoutReport } = report;
  const rows: SheetValue[][] = [
    ['แบบ', title],
    ['พื้นที่', place],
    ['ปีงบประมาณ', String(fiscalYear)],
    ['ข้อมูล ณ วันที่', thaiDate(asOf, { month: 'long' })],
    ...[...header, ...summary].map((one): SheetValue[] => [one.title, printed(one.kind, one.value)]),
    ...withoutReport.map((one): SheetValue[] => ['ยังไม่มีข้อมูล', one.name]),
  ];
  return {
    name: 'เกี่ยวกับรายงาน',
    columns: [
      { title: 'เรื่อง', kind: 'text', width: 34 },
      { title: 'ค่า', kind: 'text', width: 60 },
    ],
    rows,
  };
}

function linesOf(report: Report): Line[] {
  return report.rows.map(row => row.line);
}

/** On A4 lying, with the signers of the form at its foot. */
export function reportDocument(report: Report): PaperDocument {
  const { title, place, fiscalYear, asOf, header, signers, parts } = report;
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
        text: `${place}\nปีงบประมาณ ${fiscalYear} ข้อมูล ณ วันที่ ${thaiDate(asOf, { month: 'long' })}`,
      },
      ...(header.length > 0 ? [headerLine(header)] : []),
      tableOf(report.columns, linesOf(report), report.total),
      ...below(report),
      ...parts.flatMap(part => [
        { kind: 'heading' as const, level: 2 as const, text: part.title },
        part.lines.length > 0 ? tableOf(part.columns, part.lines) : NOTHING,
      ]),
      { kind: 'signatures', signers: signers.map(role => ({ role })) },
    ],
  };
}

const NOTHING: Block = { kind: 'paragraph', text: 'ไม่มีรายการ' };

function headerLine(header: Named[]): Block {
  const facts = header.map(({ title, kind, value }) => `${title} ${printed(kind, value)}`);
  return { kind: 'paragraph', align: 'center', text: facts.join('   ') };
}

/** A form of many columns is printed as small as its whole titles need. */
function tableOf(columns: ReportColumn[], lines: Line[], total?: Line): Block {
  const isWide = columns.length > WIDE;
  const cells = (line: Line) => columns.map(({ key, kind }) => printed(kind, line[key] ?? null));
  const totals =
    total && columns.map(({ key, kind }) => (total[key] == null ? '' : printed(kind, total[key])));
  if (totals) totals[0] = 'รวม';
  return {
    kind: 'table',
    ...(isWide ? { tiny: true } : { small: true }),
    columns: columns.map(({ title, kind }) => ({
      title: isWide ? title : title.replace(/ (?=\()/, '\n'),
      align: kind === 'money' || kind === 'count' || kind === 'number' ? 'right' : 'left',
      ...(isWide ? { share: WIDE_SHARES[kind] } : kind === 'text' && title.length > 5 ? { share: 1 } : {}),
    })),
    rows: lines.map(cells),
    ...(totals ? { total: totals } : {}),
  };
}

/** The most columns that fit beside each other with their whole titles. */
const WIDE = 11;

const WIDE_SHARES: Record<ReportColumnKind, number> = {
  ...{ text: 1.7, date: 1.4, money: 1.5, count: 1, number: 0.7, share: 1, rate: 1 },
};

/** What stands under the table: villages without figures, and the form's single figures. */
function below({ withoutReport, summary }: Report): Block[] {
  const said = (words: string, villages: Report['withoutReport']): Block[] =>
    villages.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: `${words} ${villages.length} หมู่บ้าน: ${villages.map(one => one.name).join(', ')}`,
          },
        ];
  const facts = summary.map(({ title, kind, value }): [string, string] => [title, printed(kind, value)]);
  return [
    ...said('ยังไม่มีข้อมูลของ', withoutReport),
    ...(facts.length > 0 ? [{ kind: 'facts' as const, rows: facts }] : []),
  ];
}

function printed(kind: ReportColumnKind, value: SheetValue): string {
  if (value === null) return '–';
  if (kind === 'money') return formatBaht(value as number);
  if (kind === 'count') return (value as number).toLocaleString('en-US');
  return kind === 'date' ? thaiDate(value as string) : String(value);
}
