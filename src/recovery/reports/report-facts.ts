// The single figures of a form: what stands above its table, and the lines below it. The six lines of 26(1)
// are the village's line of the district's summary, so the two always agree.
import type { VillageStatus } from '../../registry/village-books.js';
import type { FormTitles } from '../guide.js';
import { type FormKey, totalOf } from './forms.js';
import type { Named, Opens } from './report.js';
import type { VillageLine } from './village-lines.query.js';

export interface FactsAsked {
  form: FormKey;
  area: string;
  titles: FormTitles;
  villages: VillageLine[];
  /** Book 6 of the village, for the forms of one village. */
  status: VillageStatus;
}

/** Above the table. */
export function headerOf(asked: FactsAsked): Named[] {
  const { form, status } = asked;
  const year = { key: 'startedYear', kind: 'number' as const, value: status.startedYear ?? null };
  switch (form) {
    case 'village-debt':
      return named(asked, [year, ...summed(asked, ['households', 'targets'])]);
    case 'household-register':
      return named(asked, summed(asked, ['targets']));
    case 'village-status':
      return named(asked, [
        year,
        { key: 'level', kind: 'text', value: status.level ?? null },
        { key: 'agencies', kind: 'text', value: status.agencies ?? null },
      ]);
    default:
      return [];
  }
}

/** Below the table. */
export function summaryOf(asked: FactsAsked): Named[] {
  const { form, area, villages } = asked;
  if (form === 'village-debt') {
    const keys = ['borrowers', 'outstanding', 'bank', 'cash', 'total', 'returned'];
    return named(asked, summed(asked, keys)).map(one => ({ ...one, opens: opensOf(one.key, area) }));
  }
  if (form !== 'problems') return [];
  const problems = villages.filter(({ line }) => above(line['missing']) || above(line['defaulting']));
  const count = { key: 'problemVillages', kind: 'count' as const, value: problems.length };
  return named(asked, [count, ...summed({ ...asked, villages: problems }, ['defaulting', 'overdue'])]);
}

/** The books in which the rows behind a line of 26(1) stand. */
function opensOf(key: string, area: string): Opens | null {
  if (key === 'bank') return { form: 'bank-book', area };
  if (key === 'returned' || key === 'outstanding') return { form: 'debtor-book', area };
  return key === 'borrowers' ? { form: 'household-register', area } : null;
}

const MONEY = new Set(['outstanding', 'bank', 'cash', 'total', 'returned', 'overdue']);

/** Figures of the villages added up, as their own summary adds them; null where nobody recorded one. */
function summed({ villages }: FactsAsked, keys: string[]): Omit<Named, 'title'>[] {
  const lines = villages.map(one => one.line);
  const sums = { ...totalOf('district-debt', lines), ...totalOf('data-27', lines) };
  return keys.map(key => ({
    key,
    kind: MONEY.has(key) ? 'money' : 'count',
    value: sums[key] ?? null,
  }));
}

function named({ titles }: FactsAsked, facts: Omit<Named, 'title'>[]): Named[] {
  return facts.map(fact => ({ ...fact, title: titles.facts[fact.key]! }));
}

function above(value: unknown): boolean {
  return typeof value === 'number' && value > 0;
}
