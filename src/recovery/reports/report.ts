// A report as data: its lines with what each of them opens, its further tables, and how the API answers it.
import { writeBaht } from '../../kernel/money.js';
import type { SheetValue } from '../../papers/workbook.js';
import type { FormKey, ReportColumnKind } from './forms.js';

/** A line: satang, counts, days and texts by column; null or absent where nobody recorded it. */
export type Line = Record<string, SheetValue>;

/** Where the rows behind a line are: a report of a lower level, a loan, a household, a fund. */
export type Opens =
  | { form: FormKey; area: string }
  | { loanId: string }
  | { householdId: string }
  | { fundId: string };

/** A line as it was gathered. */
export interface Row {
  line: Line;
  opens: Opens | null;
}

export interface ReportColumn {
  key: string;
  title: string;
  kind: ReportColumnKind;
}

/** One figure beside the table. */
export interface Named {
  key: string;
  title: string;
  kind: 'money' | 'count' | 'number' | 'date' | 'text';
  value: SheetValue;
  opens?: Opens | null;
}

export interface ReportPart {
  key: string;
  title: string;
  columns: ReportColumn[];
  lines: Line[];
}

export interface Report {
  form: FormKey;
  title: string;
  area: string;
  place: string;
  fiscalYear: number;
  asOf: string;
  /** Above the table. */
  header: Named[];
  columns: ReportColumn[];
  rows: Row[];
  total: Line;
  /** Below the table: the six lines of the village's form. */
  summary: Named[];
  parts: ReportPart[];
  /** Villages of which neither loans nor books are there: said, never silently zero. */
  withoutReport: { code: string; name: string }[];
  signers: string[];
}

/** As the API answers it: money in baht strings. */
export function reportAnswer({ rows, total, header, summary, parts, columns, ...report }: Report) {
  return {
    ...report,
    header: header.map(namedAnswer),
    columns,
    rows: rows.map(({ line, opens }) => ({ ...coded(line), ...written(columns, line), opens })),
    total: written(columns, total),
    summary: summary.map(namedAnswer),
    parts: parts.map(part => ({ ...part, lines: part.lines.map(line => written(part.columns, line)) })),
  };
}

/** The code of the line's place, for programs: no form has a column for it. */
function coded({ area }: Line): Line {
  return area === undefined ? {} : { area };
}

function written(columns: ReportColumn[], line: Line): Line {
  return Object.fromEntries(
    columns
      .filter(({ key }) => key in line)
      .map(({ key, kind }) => [key, kind === 'money' ? bahtOrNull(line[key]!) : line[key]!]),
  );
}

function namedAnswer({ kind, value, ...named }: Named) {
  return { ...named, value: kind === 'money' ? bahtOrNull(value) : value };
}

function bahtOrNull(value: SheetValue): string | null {
  return value === null ? null : writeBaht(value as number);
}
