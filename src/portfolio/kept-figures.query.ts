// What each fund's open loans come to on a day, summed once: the sums follow from the fund's facts, and no
// fact is added without an event in the fund's chain, so they hold for as long as the head of that chain
// does. They are kept in memory, each process its own.
import type { CivilDate } from '../kernel/civil-date.js';
import { grouped } from '../kernel/grouped.js';
import type { Reader } from '../platform/database/database.js';
import type { Band } from './figures.js';
import { bandsOn, borrowersOn, type FundRow } from './figures.query.js';
import type { Selection } from './selection.js';

/** What is known of one fund as its chain stands. */
interface Kept {
  head: string | null;
  bands: Map<CivilDate, Band[]>;
  borrowers: Map<CivilDate, string[]>;
}

/** A year of month-ends for today and for two other days; after that a fund's sums are begun anew. */
const MOST_DAYS = 39;
const MOST_DAYS_OF_BORROWERS = 2;
/** Funds in one statement: a database takes only so many parameters. */
const PORTION = 1000;

const keptOf = new WeakMap<Reader, Map<string, Kept>>();

/**
 * The open loans of the funds on each of the days, grouped by fund and age. The funds are read before their
 * sums: sums newer than the head they are kept under do no harm, older ones would.
 */
export async function keptBands(db: Reader, funds: FundRow[], on: CivilDate[]): Promise<Band[][]> {
  const kept = keptFunds(db, funds);
  const lacks = (fund: FundRow, day: CivilDate) => !kept.get(fund.id)!.bands.has(day);
  const lacking = funds.filter(fund => on.some(day => lacks(fund, day)));
  const days = on.filter(day => lacking.some(fund => lacks(fund, day)));
  for (const portion of portions(lacking)) {
    const read = grouped(await bandsOn(db, portion, days), band => `${band.fundId} ${band.asOf}`);
    for (const id of portion.fundIds) {
      for (const day of days) kept.get(id)!.bands.set(day, read.get(`${id} ${day}`) ?? []);
    }
  }
  return on.map(day => funds.flatMap(fund => kept.get(fund.id)!.bands.get(day)!));
}

/** Each fund's borrowers with an open loan on a day, once each, in the order of the funds. */
export async function keptBorrowers(db: Reader, funds: FundRow[], asOf: CivilDate): Promise<string[][]> {
  const kept = keptFunds(db, funds);
  const lacking = funds.filter(fund => !kept.get(fund.id)!.borrowers.has(asOf));
  for (const portion of portions(lacking)) {
    const read = grouped(await borrowersOn(db, portion, [asOf]), row => row.fundId);
    for (const id of portion.fundIds) {
      kept.get(id)!.borrowers.set(
        asOf,
        (read.get(id) ?? []).map(row => row.borrowerId),
      );
    }
  }
  return funds.map(fund => kept.get(fund.id)!.borrowers.get(asOf)!);
}

// What is kept is only ever added to or replaced as a whole: another question may be in the middle of it.
function keptFunds(db: Reader, funds: FundRow[]): Map<string, Kept> {
  const all = keptOf.get(db) ?? new Map<string, Kept>();
  keptOf.set(db, all);
  return new Map(funds.map(fund => [fund.id, keptFund(all, fund)]));
}

function keptFund(all: Map<string, Kept>, { id, head }: FundRow): Kept {
  const before = all.get(id);
  const isGood =
    before?.head === head &&
    before.bands.size <= MOST_DAYS &&
    before.borrowers.size <= MOST_DAYS_OF_BORROWERS;
  if (isGood) return before;
  const now: Kept = { head, bands: new Map(), borrowers: new Map() };
  all.set(id, now);
  return now;
}

function portions(funds: FundRow[]): (Selection & { fundIds: string[] })[] {
  const starts = Array.from({ length: Math.ceil(funds.length / PORTION) }, (_, index) => index * PORTION);
  return starts.map(start => ({
    area: '',
    fundType: null,
    fundIds: funds.slice(start, start + PORTION).map(fund => fund.id),
  }));
}
