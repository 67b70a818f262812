// The arrears of an area on any day: its figures, those of the level right below it, and how they came about.
import { sees } from '../access/right.js';
import type { Actor } from '../kernel/actor.js';
import { addMonths, bangkokDate, bangkokInstant, type CivilDate, monthEnd } from '../kernel/civil-date.js';
import { grouped } from '../kernel/grouped.js';
import { writeBaht } from '../kernel/money.js';
import { notFound } from '../kernel/refusal.js';
import type { Reader } from '../platform/database/database.js';
import { areaOf, areasBelow } from '../registry/area.query.js';
import { areaTitle } from '../registry/areas.js';
import { leftUndoneBy } from './committee-work.query.js';
import { addUp, type Band, countBorrowers, type FiguresAnswer, owedIn, writeFigures } from './figures.js';
import { type FundRow, fundsOf } from './figures.query.js';
import { keptBands, keptBorrowers } from './kept-figures.query.js';
import type { Selection } from './selection.js';

export interface ArrearsRow extends FiguresAnswer {
  area: string;
  name: string;
  /** Where the row is a fund. */
  fundId?: string;
  /** The day on which somebody last entered something in the fund, up to the day asked; null: never. */
  lastEntryOn?: CivilDate | null;
  /** Where the row is a fund: steps past their day, and calls and visits due and not recorded. */
  stepsLate?: number;
  talksNotMade?: number;
}

export interface Arrears extends FiguresAnswer {
  asOf: CivilDate;
  area: string;
  name: string;
  fundType: string | null;
  rows: ArrearsRow[];
  trend: { asOf: CivilDate; overdue: string; outstanding: string }[];
}

export interface ArrearsAsked {
  area: string;
  fundType: string | null;
  asOf: CivilDate;
}

/** The dashboard as the actor may see it; refuses (404) an area that is unknown or outside theirs. */
export async function arrearsFor(db: Reader, actor: Actor, asked: ArrearsAsked): Promise<Arrears> {
  const fundIds = await fundsWithin(db, actor, asked.area);
  return arrearsOf(db, { area: asked.area, fundType: asked.fundType, fundIds }, asked.asOf);
}

/**
 * The dashboard of the funds selected. Its cost in statements does not depend on how many loans there are,
 * and where nothing was entered since it was last asked for, it costs what the number of funds costs.
 */
export async function arrearsOf(db: Reader, selection: Selection, asOf: CivilDate): Promise<Arrears> {
  const { area, fundType } = selection;
  const keyOf = (fund: FundRow) => (area.length >= 6 ? fund.id : fund.area.slice(0, area.length + 2));
  const funds = await fundsOf(db, selection);
  const days = trendDays(asOf);
  const bandsByDay = await keptBands(db, funds, days);
  const borrowers = countBorrowers(funds.map(keyOf), await keptBorrowers(db, funds, asOf));
  const bands = bandsByDay.at(-1)!;
  const figures = figuresByKey({ funds, bands, borrowers: borrowers.byKey }, keyOf);
  const rows =
    area.length >= 6 ? await fundRows(db, funds, figures, asOf) : await areaRows(db, area, figures);
  return {
    asOf,
    area,
    name: await nameOf(db, area),
    fundType,
    ...writeFigures(addUp(funds, bands, borrowers.all)),
    rows,
    trend: days.map((day, at) => {
      const { overdue, outstanding } = owedIn(bandsByDay[at]!);
      return { asOf: day, overdue: writeBaht(overdue), outstanding: writeBaht(outstanding) };
    }),
  };
}

/** The twelve month-ends before a day, and the day. */
export function trendDays(asOf: CivilDate): CivilDate[] {
  const ends = Array.from({ length: 12 }, (_, index) =>
    monthEnd(addMonths(`${asOf.slice(0, 7)}-01`, index - 12)),
  );
  return [...ends, asOf];
}

interface Whole {
  funds: FundRow[];
  bands: Band[];
  borrowers: Map<string, number>;
}

type FiguresByKey = Map<string, FiguresAnswer>;

/**
 * One row for each area right below, empty ones too; funds of the area itself stand in a row of their own.
 */
async function areaRows(db: Reader, area: string, figures: FiguresByKey): Promise<ArrearsRow[]> {
  const below = await areasBelow(db, area || null);
  const own = figures.has(area) ? [(await areaOf(db, area))!] : [];
  return [...own, ...below].map(({ code, name }) => ({
    area: code,
    name,
    ...(figures.get(code) ?? writeFigures(addUp([], [], 0))),
  }));
}

async function fundRows(
  db: Reader,
  funds: FundRow[],
  figures: FiguresByKey,
  asOf: CivilDate,
): Promise<ArrearsRow[]> {
  const lastEntries = await lastEntriesOf(db, funds, asOf);
  const undone = await leftUndoneBy(
    db,
    funds.map(fund => fund.id),
    asOf,
  );
  return funds.map(({ id, area, name }) => ({
    fundId: id,
    area,
    name,
    ...figures.get(id)!,
    lastEntryOn: lastEntries.get(id) ?? null,
    ...(undone.get(id) ?? { stepsLate: 0, talksNotMade: 0 }),
  }));
}

function figuresByKey({ funds, bands, borrowers }: Whole, keyOf: (fund: FundRow) => string): FiguresByKey {
  const fundsOfKey = grouped(funds, keyOf);
  const keys = new Map(funds.map(fund => [fund.id, keyOf(fund)]));
  const bandsOfKey = grouped(bands, band => keys.get(band.fundId)!);
  const figures: FiguresByKey = new Map();
  for (const [key, own] of fundsOfKey) {
    figures.set(key, writeFigures(addUp(own, bandsOfKey.get(key) ?? [], borrowers.get(key) ?? 0)));
  }
  return figures;
}

/**
 * What the committees do beside money shows in the journal: the last event of each fund that a person made.
 */
async function lastEntriesOf(
  db: Reader,
  funds: FundRow[],
  asOf: CivilDate,
): Promise<Map<string, CivilDate | null>> {
  const before = bangkokInstant(asOf, 24 * 60).toISOString();
  const ids = funds.map(fund => fund.id);
  const rows = ids.length
    ? await db.all<{ id: string; at: string | null }>(
        `select f.id, (select e.at from audit_event e
           where e.chain = f.id and e.actor_id <> 'system' and e.at < ?
           order by e.seq desc limit 1) as at
         from fund f where f.id in (${ids.map(() => '?').join(', ')})`,
        [before, ...ids],
      )
    : [];
  return new Map(rows.map(({ id, at }) => [id, at && bangkokDate(new Date(at))]));
}

async function nameOf(db: Reader, code: string): Promise<string> {
  if (code === '') return 'ประเทศไทย';
  const area = await areaOf(db, code);
  if (!area) throw notFound();
  return areaTitle(area);
}

/**
 * null where the actor sees every fund of the area. A committee member may ask for the subdistrict or
 * village of their own fund and sees that fund alone. Anything else is 404: existence is not given away.
 */
async function fundsWithin(db: Reader, actor: Actor, area: string): Promise<string[] | null> {
  if (sees(actor, { fundId: null, area })) return null;
  const own = actor.funds.map(fund => fund.fundId);
  if (own.length === 0 || area.length < 6) throw notFound();
  const funds = await fundsOf(db, { area, fundType: null, fundIds: own });
  if (funds.length === 0) throw notFound();
  return funds.map(fund => fund.id);
}
