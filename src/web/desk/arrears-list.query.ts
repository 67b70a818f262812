// The loans behind a figure of the overview, by the same spans that the figure was summed from.
import { mustSee, scopeFilter } from '../../access/right.js';
import { dayNumber } from '../../kernel/civil-date.js';
import { parseBaht } from '../../kernel/money.js';
import { BUCKETS, type Bucket } from '../../ledger/aging.js';
import type { Loan } from '../../ledger/loan.entity.js';
import { onDay } from '../../loans/loan-list.query.js';
import type { Parameter } from '../../platform/database/database.js';
import { type Arrears, arrearsFor, arrearsOf } from '../../portfolio/arrears.query.js';
import { fundOf, fundPlace } from '../../registry/fund.query.js';
import type { ArrearsListView } from '../pages/arrears-list.page.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';
import { named } from './fund-words.js';
import { loanLines } from './loan-lines.query.js';
import { type OverviewAsked, overviewHref } from './overview-asked.js';
import { ownAreas } from './own-areas.query.js';

const ROWS = 25;
const LAST_DAYS = [0, 30, 60, 90, 180, 365];

/** Which loans: all overdue, all that owe, those more than 30 days past due, or one bucket. */
export type Which = 'overdue' | 'open' | 'past30' | Bucket;
const WHICH: readonly Which[] = ['overdue', 'open', 'past30', ...BUCKETS];

export interface ListAsked extends OverviewAsked {
  fundId: string | null;
  which: Which;
  /** Overdue amount and id of the last row of the page before. */
  cursor: string;
}

export function whichOf(word: string): Which {
  return WHICH.find(one => one === word) ?? 'overdue';
}

/** The loans, the largest overdue amount first; refuses (404) an area or fund outside the scope. */
export async function arrearsListView(asking: Asking, asked: ListAsked): Promise<ArrearsListView> {
  const { lang, today } = asking;
  const { figures, area, fund } = await figuresAsked(asking, asked);
  const loans = await loansPage(asking, { ...asked, area });
  const shown = loans.slice(0, ROWS);
  const last = shown.at(-1);
  const kept = {
    area: fund ? null : area || 'all',
    fundType: asked.fundType,
    asOf: asked.asOf === today ? null : asked.asOf,
  };
  const list = (cursor: string | null) =>
    overviewHref('/overview/loans', { ...kept, fundId: asked.fundId, which: asked.which, cursor });
  return {
    title: words(lang).overview.lists[asked.which],
    area: fund ? named(fund.name, fund.madeUp) : { name: figures.name },
    fundHref: fund && `/funds/${fund.id}`,
    back: {
      href: overviewHref('/overview', { ...kept, area: fund ? fund.area.slice(0, 6) : kept.area }),
      label: words(lang).overview.title,
    },
    asOf: asked.asOf,
    total: totalOf(figures, asked.which),
    amount: amountOf(figures, asked.which),
    rows: await loanLines({ db: asking.db, today: asked.asOf }, shown, !fund),
    next: loans.length > ROWS && last ? list(`${last.overdue}_${last.id}`) : null,
    first: asked.cursor ? list(null) : null,
  };
}

async function figuresAsked(asking: Asking, asked: ListAsked) {
  const { db, actor } = asking;
  if (asked.fundId) {
    mustSee(actor, await fundPlace(db, asked.fundId));
    const fund = await fundOf(db, asked.fundId);
    const selection = { area: fund.area, fundType: null, fundIds: [fund.id] };
    return { figures: await arrearsOf(db, selection, asked.asOf), area: fund.area, fund };
  }
  const area = asked.area === 'all' ? '' : (asked.area ?? (await ownAreas(asking))[0]!.code);
  return { figures: await arrearsFor(db, actor, { ...asked, area }), area, fund: null };
}

async function loansPage({ db, actor }: Asking, asked: ListAsked & { area: string }) {
  const { fundId, fundType, area, asOf } = asked;
  const where: { sql: string; parameters: Parameter[] }[] = [
    scopeFilter(actor, 'f.area', 't.fund_id'),
    onDay(asOf),
    { sql: 'f.area >= ? and f.area < ?', parameters: [area, `${area}~`] },
    ageOf(asked.which, dayNumber(asOf)),
  ];
  if (fundId) where.push({ sql: 't.fund_id = ?', parameters: [fundId] });
  if (fundType) where.push({ sql: 'f.fund_type = ?', parameters: [fundType] });
  where.push(...afterCursor(asked.cursor));
  return db.all<Loan & { overdue: number }>(
    `select t.*, s.overdue from loan t join loan_span s on s.loan_id = t.id join fund f on f.id = t.fund_id
     where ${where.map(one => one.sql).join(' and ')}
     order by s.overdue desc, t.id desc limit ${ROWS + 1}`,
    where.flatMap(one => one.parameters),
  );
}

function afterCursor(cursor: string): { sql: string; parameters: Parameter[] }[] {
  const [, overdue, id] = /^(\d{1,15})_([\w-]+)$/.exec(cursor) ?? [];
  if (!overdue || !id) return [];
  const amount = Number(overdue);
  return [{ sql: '(s.overdue < ? or (s.overdue = ? and t.id < ?))', parameters: [amount, amount, id] }];
}

function ageOf(which: Which, day: number): { sql: string; parameters: Parameter[] } {
  if (which === 'open') return { sql: "s.status in ('active', 'overdue')", parameters: [] };
  if (which === 'overdue') return { sql: "s.status = 'overdue'", parameters: [] };
  if (which === 'past30') return { sql: "s.status = 'overdue' and s.since_day < ?", parameters: [day - 30] };
  const place = BUCKETS.indexOf(which);
  const oldest = LAST_DAYS[place + 1];
  const sql = `s.status = 'overdue' and s.since_day < ?${oldest ? ' and s.since_day >= ?' : ''}`;
  const youngest = place === 0 ? day + 1 : day - LAST_DAYS[place]!;
  return { sql, parameters: oldest ? [youngest, day - oldest] : [youngest] };
}

function totalOf(figures: Arrears, which: Which): number {
  if (which === 'open') return figures.loans;
  if (which === 'overdue') return figures.overdue.loans;
  return bucketsOf(figures, which).reduce((sum, bucket) => sum + bucket.loans, 0);
}

function amountOf(figures: Arrears, which: Which): ArrearsListView['amount'] {
  if (which === 'open') return { kind: 'outstanding', satang: parseBaht(figures.outstanding)! };
  const all = bucketsOf(figures, which).reduce((sum, bucket) => sum + parseBaht(bucket.amount)!, 0);
  return { kind: 'overdue', satang: all };
}

function bucketsOf({ buckets }: Arrears, which: Which): Arrears['buckets'] {
  if (which === 'overdue') return buckets;
  return buckets.filter(({ key }) => (which === 'past30' ? key !== '1-30' : key === which));
}
