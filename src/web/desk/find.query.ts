// ค้นทุกอย่าง: people, groups, loans, receipts, funds and places by a part of a Thai name or a number, in scope.
import { scopeFilter, sees } from '../../access/right.js';
import { findingLoan } from '../../loans/loan-list.query.js';
import { areaTitle } from '../../registry/areas.js';
import { houseRules } from '../../registry/house-rules.js';
import { type Condition, containing, findingPerson } from '../../registry/search.js';
import { findingReceipt } from '../api/receipt-list.js';
import * as show from '../format.js';
import type { FindView } from '../pages/lists.page.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';
import { named } from './fund-words.js';

/** Of each kind at most so many: a longer answer asks for a longer word. */
const MOST = 10;
const LEAST_LETTERS = 2;

type Found = FindView['rows'];

/** What the words find; nothing for fewer than two letters. */
export async function findView(asking: Asking, q: string): Promise<FindView> {
  if ([...q].length < LEAST_LETTERS) return { q, rows: [] };
  const found = await Promise.all(
    [loansFound, peopleFound, groupsFound, receiptsFound, fundsFound, areasFound].map(find =>
      find(asking, q),
    ),
  );
  return { q, rows: found.flat() };
}

async function loansFound(asking: Asking, q: string): Promise<Found> {
  const rows = await rowsOf<{ id: string; number: string; name: string; fund: string; madeUp: number }>(
    asking,
    `select t.id, t.number, t.borrower_name as name, f.name as fund, t.made_up
     from loan t join fund f on f.id = t.fund_id`,
    scopeFilter(asking.actor, 't.area', 't.fund_id'),
    findingLoan(q),
  );
  return rows.map(row => ({
    kind: 'loan',
    href: `/loans/${row.id}`,
    name: named(row.name, row.madeUp),
    says: [row.number, row.fund],
  }));
}

async function peopleFound(asking: Asking, q: string): Promise<Found> {
  const rows = await rowsOf<{
    id: string;
    name: string;
    phone: string | null;
    fund: string | null;
    madeUp: number;
  }>(
    asking,
    `select t.id, t.name, t.phone, f.name as fund, t.made_up
     from person t left join fund f on f.id = t.fund_id`,
    scopeFilter(asking.actor, 'coalesce(f.area, t.area)', 't.fund_id'),
    findingPerson(q, text => houseRules().secrets.hash(text)),
  );
  return rows.map(row => ({
    kind: 'person',
    href: `/people/${row.id}`,
    name: named(row.name, row.madeUp),
    says: [row.phone ? show.telephone(row.phone) : '', row.fund ?? ''],
  }));
}

async function groupsFound(asking: Asking, q: string): Promise<Found> {
  const rows = await rowsOf<{ id: string; kind: string; name: string; fund: string | null; madeUp: number }>(
    asking,
    `select t.id, t.kind, t.name, f.name as fund, t.made_up
     from borrower_group t left join fund f on f.id = t.fund_id`,
    scopeFilter(asking.actor, 'coalesce(f.area, t.area)', 't.fund_id'),
    containing('t.name', q),
  );
  return rows.map(row => ({
    kind: 'group',
    href: `/${row.kind === 'household' ? 'households' : 'groups'}/${row.id}`,
    name: named(row.name, row.madeUp),
    says: [row.fund ?? ''],
  }));
}

async function receiptsFound(asking: Asking, q: string): Promise<Found> {
  const rows = await rowsOf<{ id: string; label: string; name: string; paidOn: string; amount: number }>(
    asking,
    `select t.id, t.label, t.payer_name as name, t.paid_on, t.amount
     from receipt t join fund f on f.id = t.fund_id`,
    scopeFilter(asking.actor, 'f.area', 't.fund_id'),
    findingReceipt(q),
  );
  const { baht } = words(asking.lang);
  return rows.map(row => ({
    kind: 'receipt',
    href: `/receipts/${row.id}`,
    name: { name: row.label },
    says: [row.name, show.date(row.paidOn, asking.lang), `${show.baht(row.amount)} ${baht}`],
  }));
}

async function fundsFound(asking: Asking, q: string): Promise<Found> {
  const rows = await rowsOf<{ id: string; name: string; madeUp: number }>(
    asking,
    'select t.id, t.name, t.made_up from fund t',
    scopeFilter(asking.actor, 't.area', 't.id'),
    containing('t.name', q),
  );
  return rows.map(row => ({
    kind: 'fund',
    href: `/funds/${row.id}`,
    name: named(row.name, row.madeUp),
    says: [],
  }));
}

/** Places with their codes; they lead to the overview, which committees do not have. */
async function areasFound({ db, actor }: Asking, q: string): Promise<Found> {
  if (actor.role === 'committee-member') return [];
  const villages = await db.all<{ code: string; name: string }>(
    `select t.code, t.name from village t where ${containing('t.name', q).sql} order by t.code limit ${MOST}`,
    containing('t.name', q).parameters,
  );
  const { areas } = houseRules();
  const places = areas.all().filter(area => area.name.includes(q) || area.code === q);
  const found = [
    ...places.map(area => ({ code: area.code, name: areaTitle(area) })),
    ...villages.map(({ code, name }) => ({ code, name })),
  ];
  return found
    .filter(({ code }) => sees(actor, { fundId: null, area: code }))
    .slice(0, MOST)
    .map(({ code, name }) => ({
      kind: 'area',
      href: `/overview?area=${code}`,
      name: { name },
      says: [code, ...around(code)],
    }));
}

function around(code: string): string[] {
  const { areas } = houseRules();
  const codes = [code.slice(0, 4), code.slice(0, 2)].filter(one => one !== code && one.length < code.length);
  return [...new Set(codes)].flatMap(one => areas.find(one) ?? []).map(areaTitle);
}

function rowsOf<T>({ db }: Asking, select: string, scope: Condition, found: Condition): Promise<T[]> {
  return db.all<T>(`${select} where ${scope.sql} and ${found.sql} order by t.id desc limit ${MOST}`, [
    ...scope.parameters,
    ...found.parameters,
  ]);
}
