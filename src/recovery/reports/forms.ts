// The official forms of กข.คจ. (26(1), 26(2), 3.4, ข้อ 27): which columns each has, and what a column holds.
// Titles and signers are in config/recovery. What nobody records stays empty on the form: it is never
// written as zero.
import { writeBaht } from '../../kernel/money.js';
import type { ColumnKind, SheetValue } from '../../papers/workbook.js';

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
