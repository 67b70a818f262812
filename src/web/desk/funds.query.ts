// The funds within somebody's scope, each with what it is owed today.
import { may, scopeFilter } from '../../access/right.js';
import type { Satang } from '../../kernel/money.js';
import { bandsOn } from '../../portfolio/figures.query.js';
import { areaOf } from '../../registry/area.query.js';
import { areaTitle } from '../../registry/areas.js';
import { FUND_COLUMNS, type FundRow } from '../../registry/fund.query.js';
import { houseRules } from '../../registry/house-rules.js';
import { containing } from '../../registry/search.js';
import type { FundsView } from '../pages/fund.page.js';
import type { Asking } from './desk.js';
import { named } from './fund-words.js';
import { type Words, wordOf } from './overview-asked.js';
import { countOf, pageOf } from './page-of.query.js';

/** Found by a part of the name, in a place (`area`), of a kind (`fundType`); by name. */
export async function fundsView(asking: Asking, asked: Words, address: string): Promise<FundsView> {
  const { db, actor, lang } = asking;
  const q = wordOf(asked, 'q');
  const where = [scopeFilter(actor, 't.area', 't.id'), ...foundBy(asked)];
  const page = await pageOf<FundRow & { cursor: string }>(
    db,
    {
      select: `select ${FUND_COLUMNS}, t.name || ' ' || t.id as cursor from fund t`,
      where,
      orderBy: "t.name || ' ' || t.id",
      oldestFirst: true,
    },
    address,
  );
  const owed = await owedToday(asking, page.rows);
  const rows = page.rows.map(async fund => ({
    id: fund.id,
    name: named(fund.name, fund.madeUp),
    kind: houseRules().fundTypes.version(fund.fundType, asking.today)!.short[lang],
    place: await placeOf(asking, fund.area),
    ...(owed.get(fund.id) ?? { outstanding: 0, overdue: 0 }),
  }));
  return {
    q,
    total: await countOf(db, 'from fund t', where),
    rows: await Promise.all(rows),
    mayAdd: mayOpenFunds(actor),
    next: page.next,
    first: page.first,
  };
}

/** Whether somewhere in the actor's scope a fund may be opened. */
export function mayOpenFunds(actor: Asking['actor']): boolean {
  const areas = actor.role === 'administrator' ? [''] : actor.areas;
  return areas.some(area => may(actor, 'officer', { fundId: null, area }));
}

/** "ตำบลเมืองศรีไค อำเภอวารินชำราบ" */
export async function placeOf({ db }: Pick<Asking, 'db'>, code: string): Promise<string> {
  const codes = [code, code.slice(0, 6), code.slice(0, 4)];
  const areas = await Promise.all([...new Set(codes)].map(one => areaOf(db, one)));
  return areas.map(area => (area ? areaTitle(area) : '')).join(' ');
}

function foundBy(asked: Words) {
  const [q, area, fundType] = [wordOf(asked, 'q'), wordOf(asked, 'area'), wordOf(asked, 'fundType')];
  // A fund is often asked for by where it is: the places whose name holds the words count too.
  const places = houseRules()
    .areas.all()
    .filter(place => place.level !== 'province' && place.name.includes(q));
  const inPlaces = places.slice(0, 40).map(place => ({
    sql: '(t.area >= ? and t.area < ?)',
    parameters: [place.code, `${place.code}~`],
  }));
  const found = q ? [containing('t.name', q), ...inPlaces] : [];
  return [
    ...(found.length
      ? [
          {
            sql: `(${found.map(one => one.sql).join(' or ')})`,
            parameters: found.flatMap(one => one.parameters),
          },
        ]
      : []),
    ...(area ? [{ sql: 't.area >= ? and t.area < ?', parameters: [area, `${area}~`] }] : []),
    ...(fundType ? [{ sql: 't.fund_type = ?', parameters: [fundType] }] : []),
  ];
}

async function owedToday({ db, today }: Asking, funds: FundRow[]) {
  const owed = new Map<string, { outstanding: Satang; overdue: Satang }>();
  const selection = { area: '', fundType: null, fundIds: funds.map(fund => fund.id) };
  for (const { fundId, principal, overdue } of await bandsOn(db, selection, [today])) {
    const sum = owed.get(fundId) ?? { outstanding: 0, overdue: 0 };
    owed.set(fundId, { outstanding: sum.outstanding + principal, overdue: sum.overdue + overdue });
  }
  return owed;
}
