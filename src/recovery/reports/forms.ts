// The official forms of กข.คจ.: the four books (6 to 9), 26(1), 26(2), 3.4 and ข้อ 27: which columns each
// has, in their printed order, and what a column holds. Titles and signers are in config/recovery. What
// nobody records stays empty on the form: it is never written as zero.
import type { ColumnKind } from '../../papers/workbook.js';
import type { Line } from './report.js';

const DEBT_COLUMNS = {
  households: 'count',
  targets: 'count',
  borrowers: 'count',
  outstanding: 'money',
  bank: 'money',
  cash: 'money',
  total: 'money',
  returned: 'money',
  note: 'text',
} as const;

/** Every form's columns in their printed order. */
export const FORMS = {
  'village-status': {
    name: 'text',
    households: 'count',
    received: 'count',
    repaying: 'count',
    lent: 'money',
    bank: 'money',
    cash: 'money',
    defaulting: 'count',
    overdue: 'money',
  },
  'household-register': {
    order: 'number',
    name: 'text',
    houseNumber: 'text',
    people: 'count',
    incomeBefore: 'money',
    loanNumber: 'text',
    lent: 'money',
    receivedOn: 'date',
    lastDueOn: 'date',
    occupation: 'text',
    incomeAfter1: 'money',
    incomeAfter2: 'money',
    incomeAfter3: 'money',
  },
  'bank-book': {
    on: 'date',
    document: 'text',
    item: 'text',
    deposit: 'money',
    withdrawal: 'money',
    balance: 'money',
    note: 'text',
  },
  'debtor-book': {
    number: 'text',
    borrower: 'text',
    lent: 'money',
    on: 'date',
    receipt: 'text',
    amount: 'money',
    balance: 'money',
    note: 'text',
  },
  'village-debt': {
    number: 'number',
    borrower: 'text',
    receivedOn: 'date',
    lent: 'money',
    returned: 'money',
    outstanding: 'money',
    round: 'number',
    note: 'text',
  },
  'district-debt': { name: 'text', ...DEBT_COLUMNS },
  'province-debt': { name: 'text', subdistricts: 'count', villages: 'count', ...DEBT_COLUMNS },
  problems: { place: 'text', total: 'money', missing: 'money', causes: 'text', remedies: 'text' },
  'data-27': {
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
} as const satisfies Record<string, Record<string, ReportColumnKind>>;

/** `number` is a place in an order: never added up. */
export type ReportColumnKind = ColumnKind | 'number';

/** The further tables of a form, below its first. */
export const FORM_PARTS: { [form in FormKey]?: Record<string, Record<string, ReportColumnKind>> } = {
  'village-status': {
    books: { book: 'text', exists: 'text', correct: 'text', note: 'text' },
    handovers: {
      on: 'date',
      givenBy: 'text',
      receivedBy: 'text',
      items: 'text',
      bank: 'money',
      cash: 'money',
      note: 'text',
    },
  },
  'household-register': {
    committees: { number: 'number', from: 'date', until: 'date', members: 'text' },
    officers: { name: 'text', position: 'text', from: 'date', until: 'date' },
    visits: { on: 'date', what: 'text', place: 'text', by: 'text', found: 'text' },
  },
};

/** The single figures of a form, above and below its table. */
export const FORM_FACTS: { [form in FormKey]?: readonly string[] } = {
  'village-status': ['startedYear', 'level', 'agencies'],
  'household-register': ['targets'],
  'village-debt': [
    ...['startedYear', 'households', 'targets'],
    ...['borrowers', 'outstanding', 'bank', 'cash', 'total', 'returned'],
  ],
  problems: ['problemVillages', 'defaulting', 'overdue'],
};

export type FormKey = keyof typeof FORMS;
export const FORM_KEYS = Object.keys(FORMS) as FormKey[];

/** The forms that one village fills in; the others are made for any area above it. */
export const VILLAGE_FORMS: readonly FormKey[] = [
  'village-status',
  'household-register',
  'bank-book',
  'debtor-book',
  'village-debt',
];

/** How many digits the codes have of the areas that a form is made for. */
export function levelsOf(form: FormKey): readonly number[] {
  if (VILLAGE_FORMS.includes(form)) return [8];
  return form === 'province-debt' ? [2] : [2, 4, 6, 8];
}

/** Columns that are money and yet no sum means anything: a balance after a line, a person's income. */
const NOT_ADDED = new Set(['balance', 'incomeBefore', 'incomeAfter1', 'incomeAfter2', 'incomeAfter3']);

/** The last line: what is known of each figure added up; a column of which nothing is known stays empty. */
export function totalOf(form: FormKey, lines: readonly Line[]): Line {
  const total: Line = {};
  for (const [key, kind] of Object.entries(FORMS[form])) {
    if ((kind !== 'money' && kind !== 'count') || NOT_ADDED.has(key)) continue;
    const known = lines.map(line => line[key] ?? null).filter(value => value !== null) as number[];
    total[key] = known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null;
  }
  return total;
}
