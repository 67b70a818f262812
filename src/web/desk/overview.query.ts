// The overview's view of an area: the API's own figures, each with the list behind it.
import { sees } from '../../access/right.js';
import { type CivilDate, fiscalYear, fiscalYearDays } from '../../kernel/civil-date.js';
import { parseBaht, type Satang } from '../../kernel/money.js';
import { type Arrears, type ArrearsRow, arrearsFor } from '../../portfolio/arrears.query.js';
import type { FiguresAnswer } from '../../portfolio/figures.js';
import { fundsToLookAfter } from '../../recovery/follow-up/attention.query.js';
import { levelOf, parentOf } from '../../registry/areas.js';
import { houseRules } from '../../registry/house-rules.js';
import { EMPTY_FORM, type FormState } from '../frame.js';
import type { OverviewRow, OverviewView } from '../pages/overview.page.js';
import type { AgeBucket } from '../parts/chart.part.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';
import { mayOpenFunds } from './funds.query.js';
import { fundTypeChoices, type OverviewAsked, overviewHref } from './overview-asked.js';
import { areaName, ownAreas } from './own-areas.query.js';

/** Builds addresses that keep the kind of fund and the day. */
type Address = (path: string, words?: Record<string, string | null>) => string;

/** The figures of an area that the one who looks may see; refuses (404) any other. */
export async function overviewView(
  asking: Asking,
  asked: OverviewAsked,
  filter: FormState = EMPTY_FORM,
): Promise<OverviewView> {
  const { db, actor, today, lang } = asking;
  const own = await ownAreas(asking);
  const area = asked.area === 'all' ? '' : (asked.area ?? own[0]!.code);
  const arrears = await arrearsFor(db, actor, { ...asked, area });
  const kept = { fundType: asked.fundType, asOf: asked.asOf === today ? null : asked.asOf };
  const address: Address = (path, more = {}) => overviewHref(path, { area: area || 'all', ...kept, ...more });
  const rows = arrears.rows.filter(row => row.funds > 0).map(row => placeRow(row, area, address));
  const kinds = fundTypeChoices(today, lang);
  return {
    area: { name: arrears.name },
    up: upOf(asking, area, address),
    asOf: asked.asOf,
    kind: kinds.find(kind => kind.value === asked.fundType)?.label ?? null,
    kinds,
    filter: filter === EMPTY_FORM ? { ...EMPTY_FORM, values: { fundType: asked.fundType ?? '' } } : filter,
    level: levelBelow(area),
    ...figures(arrears, address),
    change: changeOf(arrears),
    trend: arrears.trend.map(point => ({ on: point.asOf, amount: baht(point.overdue) })),
    rows: rows.toSorted(worstFirst),
    empty: arrears.rows.length - rows.length,
    attention: asked.asOf === today ? await attentionIn(asking, area, asked.fundType) : null,
    remark: null,
    excelHref: address('/api/v1/papers/arrears.xlsx', { area: area || null }),
    mayAddFirst: arrears.funds === 0 && asked.asOf === today && mayOpenFunds(actor),
    areas: own.length > 1 ? own.map(one => ({ ...one, href: address('/overview', { area: one.code }) })) : [],
    chosenArea: area,
    kindHrefs: [null, ...kinds.map(kind => kind.value)].map(key => ({
      href: address('/overview', { fundType: key }),
      label: kinds.find(kind => kind.value === key)?.label ?? words(lang).overview.allKinds,
      current: key === asked.fundType,
    })),
    dayHrefs: dayLinks(arrears, today, address),
  };
}

/** The activity signal of an area: how many of its funds are to be looked after. */
async function attentionIn(
  { db, actor, today }: Asking,
  area: string,
  fundType: string | null,
): Promise<OverviewView['attention']> {
  if (area === '' || !sees(actor, { fundId: null, area })) return null;
  const { funds } = await fundsToLookAfter(db, { area, fundType, fundIds: null }, today);
  if (funds.length === 0) return null;
  return {
    href: `/overview/attention?area=${area}`,
    quiet: funds.filter(fund => fund.isQuiet).length,
    terms: funds.filter(fund => fund.term !== null).length,
  };
}

function figures(arrears: Arrears, address: Address) {
  const list = (words: Record<string, string>) => address('/overview/loans', words);
  const { total, problem, problemShare } = arrears.villages;
  return {
    funds: arrears.funds,
    loans: arrears.loans,
    outstanding: baht(arrears.outstanding),
    outstandingHref: list({ which: 'open' }),
    overdue: { loans: arrears.overdue.loans, amount: baht(arrears.overdue.amount), href: list({}) },
    par30: { share: arrears.par30, href: list({ which: 'past30' }) },
    villages: total ? { problem, total, share: problemShare, href: address('/overview/villages') } : null,
    buckets: bucketsOf(arrears, key => list({ which: key })),
  };
}

function bucketsOf({ buckets }: FiguresAnswer, href?: (key: string) => string): AgeBucket[] {
  return buckets.map(({ key, loans, amount }) => ({
    key,
    loans,
    amount: baht(amount),
    href: loans > 0 ? href?.(key) : undefined,
  }));
}

function placeRow(row: ArrearsRow, area: string, address: Address): OverviewRow {
  const isFund = row.fundId !== undefined;
  // Funds of the area itself, in a table of the areas below it: their list is all there is to open.
  const isItself = !isFund && row.area === area;
  return {
    name: { name: row.name },
    href: isFund
      ? address('/overview/loans', { area: null, fundId: row.fundId!, which: 'open' })
      : address(isItself ? '/overview/loans' : '/overview', { area: row.area }),
    funds: row.funds,
    outstanding: baht(row.outstanding),
    overdueLoans: row.overdue.loans,
    overdue: baht(row.overdue.amount),
    par30: row.par30,
    buckets: bucketsOf(row),
    activity: isFund
      ? {
          lastEntryOn: row.lastEntryOn ?? null,
          stepsLate: row.stepsLate ?? 0,
          talksNotMade: row.talksNotMade ?? 0,
        }
      : undefined,
  };
}

function worstFirst(a: OverviewRow, b: OverviewRow): number {
  return Number(b.par30) - Number(a.par30) || b.overdue - a.overdue || b.outstanding - a.outstanding;
}

function changeOf({ trend }: Arrears): OverviewView['change'] {
  const amounts = trend.map(point => baht(point.overdue)).reverse();
  const rising = amounts.findIndex((amount, at) => at + 1 < amounts.length && amount >= amounts[at + 1]!);
  return { amount: amounts[0]! - amounts[1]!, fallingMonths: rising < 0 ? amounts.length - 1 : rising };
}

/** Days worth looking at besides today: the last month-end and the end of the last fiscal year. */
function dayLinks({ trend, asOf }: Arrears, today: CivilDate, address: Address) {
  const monthEnd = trend.at(-2)!.asOf;
  const yearEnd = fiscalYearDays(fiscalYear(today) - 1).to;
  const days = [...new Set([today, asOf === today ? monthEnd : asOf, yearEnd])];
  return days.map(on => ({
    on,
    href: address('/overview', { asOf: on === today ? null : on }),
    current: on === asOf,
  }));
}

function upOf({ actor }: Asking, area: string, address: Address): OverviewView['up'] {
  const up = area === '' ? null : (parentOf(area) ?? '');
  if (up === null || !sees(actor, { fundId: null, area: up })) return null;
  return { href: address('/overview', { area: up || 'all' }), label: areaName(houseRules().areas.find(up)) };
}

function levelBelow(area: string): OverviewView['level'] {
  const level = levelOf(area);
  if (level === null) return 'province';
  return level === 'province' ? 'district' : level === 'district' ? 'subdistrict' : 'fund';
}

function baht(text: string): Satang {
  return parseBaht(text)!;
}
