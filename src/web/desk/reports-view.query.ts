// What the pages of books and reports show: the forms of a place, and one of them page by page.
import { may, mustSee } from '../../access/right.js';
import { fiscalYear } from '../../kernel/civil-date.js';
import { notFound } from '../../kernel/refusal.js';
import { FORM_KEYS, type FormKey, levelsOf } from '../../recovery/reports/forms.js';
import type { Opens, Report } from '../../recovery/reports/report.js';
import { areaOf } from '../../registry/area.query.js';
import { areaTitle, levelOf } from '../../registry/areas.js';
import type { ReportsView, ReportView } from '../pages/reports.page.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';
import { overviewHref, wordOf } from './overview-asked.js';
import { areaName, ownAreas } from './own-areas.query.js';

/** The kind of fund whose books these are. */
export const BOOKS_OF = 'kkj';

/** What the address asks for; an unreadable year counts as the running one. */
export interface Asked {
  area: string;
  fiscalYear: number;
  thaiDigits: boolean;
  from: number;
}

export async function reportsAsked(asking: Asking, query: Record<string, unknown>): Promise<Asked> {
  const typed = Number(wordOf(query, 'fiscalYear'));
  const running = fiscalYear(asking.today);
  const isYear = Number.isInteger(typed) && typed >= 2500 && typed <= running;
  return {
    area: wordOf(query, 'area') || (await beginning(asking)),
    fiscalYear: isYear ? typed : running,
    thaiDigits: wordOf(query, 'digits') === 'thai',
    from: Math.max(0, Number.parseInt(wordOf(query, 'from'), 10) || 0),
  };
}

/** Where somebody begins: an own area, or the own village of a committee. */
async function beginning(asking: Asking): Promise<string> {
  const own = asking.actor.funds.map(fund => fund.fundId);
  if (asking.actor.role !== 'committee-member') return (await ownAreas(asking))[0]!.code;
  const village = await asking.db.first<{ area: string }>(
    `select area from fund where fund_type = ? and id in (${own.map(() => '?').join(', ') || 'null'})
     order by area limit 1`,
    [BOOKS_OF, ...own],
  );
  if (!village) throw notFound();
  return village.area;
}

export async function reportsView(asking: Asking, asked: Asked): Promise<ReportsView> {
  const { db, actor } = asking;
  const { area, fiscalYear: year } = asked;
  const own = await fundsHere(asking, area);
  const place = area ? await areaOf(db, area) : null;
  if (area && !place) throw notFound();
  if (actor.role !== 'administrator') {
    if (actor.role === 'committee-member') {
      if (!own.some(fund => actor.funds.some(one => one.fundId === fund.id))) throw notFound();
    } else mustSee(actor, { fundId: null, area });
  }
  const isVillage = area.length === 8;
  const forms = own.length > 0 ? FORM_KEYS.filter(form => levelsOf(form).includes(area.length)) : [];
  const fund = isVillage ? own[0] : undefined;
  const up = area.length > 2 && actor.role !== 'committee-member' ? area.slice(0, -2) : null;
  const seesUp =
    up !== null && (actor.role === 'administrator' || actor.areas.some(code => up.startsWith(code)));
  return {
    area,
    place: areaName(place),
    back: seesUp ? { href: at('/reports', { area: up, year }), label: areaName(await areaOf(db, up)) } : null,
    years: yearsOf(asking, year, one => at('/reports', { area, year: one })),
    forms: forms.map(key => ({ key, href: at(`/reports/${key}`, { area, year }) })),
    isVillage,
    below: await placesBelow(asking, area, year),
    write: fund ? writable(asking, fund.id, area) : [],
  };
}

function at(path: string, { area, year }: { area: string; year: number }): string {
  return overviewHref(path, { area, fiscalYear: String(year) });
}

/** The last four fiscal years, and the one that is shown. */
function yearsOf({ today }: Asking, shown: number, hrefOf: (year: number) => string) {
  const running = fiscalYear(today);
  const years = new Set([running, running - 1, running - 2, running - 3, shown]);
  return [...years]
    .sort((a, b) => b - a)
    .map(year => ({ year, href: hrefOf(year), current: year === shown }));
}

function fundsHere({ db }: Asking, area: string): Promise<{ id: string; area: string }[]> {
  return db.all(
    'select id, area from fund where fund_type = ? and area >= ? and area < ? order by area, id',
    [BOOKS_OF, area, `${area}~`],
  );
}

function writable({ actor }: Asking, fundId: string, area: string): ReportsView['write'] {
  const place = { fundId, area };
  const form = (name: string) => `/funds/${fundId}/${name}/new`;
  return [
    ...(may(actor, 'officer-or-work', place)
      ? [
          { key: 'status' as const, href: form('village-status') },
          { key: 'household' as const, href: form('household-register') },
          { key: 'officer' as const, href: form('responsible-officers') },
        ]
      : []),
    ...(may(actor, 'work', place) ? [{ key: 'bank' as const, href: `/funds/${fundId}/books` }] : []),
  ];
}

/** The areas right below that have such a fund. */
async function placesBelow({ db, actor }: Asking, area: string, year: number): Promise<ReportsView['below']> {
  const digits = area.length + 2;
  const level = (levelOf('0'.repeat(Math.min(digits, 8))) ?? 'village') as ReportsView['below']['level'];
  if (area.length >= 8 || actor.role === 'committee-member') return { level, places: [] };
  const codes = await db.all<{ code: string }>(
    `select distinct substr(area, 1, ${digits}) as code from fund
     where fund_type = ? and area >= ? and area < ? order by 1`,
    [BOOKS_OF, area, `${area}~`],
  );
  const places = [];
  for (const { code } of codes) {
    const place = await areaOf(db, code);
    const name = place ? areaTitle(place) : code;
    places.push({ href: at('/reports', { area: code, year }), name });
  }
  return { level, places };
}

/** A page has so many cells: it must stay light; the files have them all. */
const PAGE_CELLS = 320;
const MOST_ROWS = 60;

export function reportView(asking: Asking, asked: Asked, report: Report): ReportView {
  const t = words(asking.lang).reports;
  const { form, area, fiscalYear: year } = report;
  const from = Math.min(asked.from, Math.max(0, report.rows.length - 1));
  const href = (more: Record<string, string | null>) =>
    overviewHref(`/reports/${form}`, {
      area,
      fiscalYear: String(year),
      digits: asked.thaiDigits ? 'thai' : null,
      ...more,
    });
  const next = from + Math.min(MOST_ROWS, Math.floor(PAGE_CELLS / report.columns.length));
  return {
    ...{ form, title: report.title, place: report.place, asOf: report.asOf },
    back: { href: at('/reports', { area, year }), label: t.title },
    years: yearsOf(asking, year, one => href({ fiscalYear: String(one) })),
    header: report.header,
    columns: report.columns,
    rows: report.rows.slice(from, next),
    from,
    all: report.rows.length,
    total: report.total,
    summary: report.summary,
    parts: report.parts,
    without: report.withoutReport.map(one => one.name),
    thaiDigits: asked.thaiDigits,
    hrefOf: opens => opensAt(opens, year),
    files: { pdf: fileOf(report, 'pdf', asked), xlsx: fileOf(report, 'xlsx', asked) },
    digitsHref: href({ digits: asked.thaiDigits ? null : 'thai' }),
    next: next < report.rows.length ? href({ from: String(next) }) : null,
    first: from > 0 ? href({}) : null,
  };
}

function opensAt(opens: Opens | null | undefined, year: number): string | null {
  if (!opens) return null;
  if ('form' in opens) return at(`/reports/${opens.form}`, { area: opens.area, year });
  if ('loanId' in opens) return `/loans/${opens.loanId}`;
  return 'householdId' in opens ? `/households/${opens.householdId}` : `/funds/${opens.fundId}`;
}

function fileOf({ form, area, fiscalYear: year }: Report, format: string, asked: Asked): string {
  const query = { area, fiscalYear: String(year), digits: asked.thaiDigits ? 'thai' : null };
  return overviewHref(`/api/v1/reports/${form}.${format}`, query);
}

/** The form of a name in an address; refuses (404) any other. */
export function formAsked(name: string): FormKey {
  const form = FORM_KEYS.find(key => key === name);
  if (!form) throw notFound();
  return form;
}
