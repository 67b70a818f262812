// What many loans come to on one day: sums of satang and counts, and how the API writes them.
import { cutPercent, type Satang, writeBaht } from '../kernel/money.js';
import { BUCKETS, type Bucket } from '../ledger/aging.js';

/** The open loans of one fund that share an age: `bucket` is null where nothing is overdue. */
export interface Band {
  fundId: string;
  bucket: Bucket | null;
  loans: number;
  principal: Satang;
  overdue: Satang;
}

export interface Figures {
  funds: number;
  loans: number;
  /** Distinct borrowers with an open loan. */
  borrowers: number;
  /** Outstanding principal. */
  outstanding: Satang;
  overdue: { loans: number; amount: Satang };
  /** Principal of the loans more than 30 and more than 90 days past due. */
  past30: Satang;
  past90: Satang;
  buckets: { key: Bucket; loans: number; amount: Satang }[];
  villages: { total: number; problem: number };
}

/** Where the funds lie, as far as figures ask: a village is an area of eight digits. */
export interface PlacedFund {
  id: string;
  area: string;
}

/** Adds the bands of some funds up. Borrowers are counted by whoever can tell them apart. */
export function addUp(funds: PlacedFund[], bands: Band[], borrowers: number): Figures {
  const figures: Figures = {
    funds: funds.length,
    loans: 0,
    borrowers,
    outstanding: 0,
    overdue: { loans: 0, amount: 0 },
    past30: 0,
    past90: 0,
    buckets: BUCKETS.map(key => ({ key, loans: 0, amount: 0 })),
    villages: villagesOf(funds, bands),
  };
  for (const band of bands) addBand(figures, band);
  return figures;
}

function addBand(figures: Figures, { bucket, loans, principal, overdue }: Band): void {
  figures.loans += loans;
  figures.outstanding += principal;
  if (bucket === null) return;
  const place = BUCKETS.indexOf(bucket);
  figures.overdue.loans += loans;
  figures.overdue.amount += overdue;
  figures.buckets[place]!.loans += loans;
  figures.buckets[place]!.amount += overdue;
  if (place >= BUCKETS.indexOf('31-60')) figures.past30 += principal;
  if (place >= BUCKETS.indexOf('91-180')) figures.past90 += principal;
}

/**
 * Villages that have a fund, and those of them in which something is overdue: one never makes up for
 * another.
 */
function villagesOf(funds: PlacedFund[], bands: Band[]): Figures['villages'] {
  const areas = new Map(funds.map(fund => [fund.id, fund.area]));
  const isVillage = (area: string) => area.length === 8;
  const late = bands.filter(band => band.overdue > 0).map(band => areas.get(band.fundId) ?? '');
  return {
    total: new Set([...areas.values()].filter(isVillage)).size,
    problem: new Set(late.filter(isVillage)).size,
  };
}

/** What is overdue and outstanding in some bands together. */
export function owedIn(bands: Band[]): { overdue: Satang; outstanding: Satang } {
  const owed = { overdue: 0, outstanding: 0 };
  for (const { overdue, principal } of bands) {
    owed.overdue += overdue;
    owed.outstanding += principal;
  }
  return owed;
}

/**
 * Distinct borrowers in all and below each key. Somebody may borrow from two funds: the whole is not the sum
 * of its parts. `keys` and `borrowers` have one place for each fund, funds of one key side by side.
 */
export function countBorrowers(
  keys: string[],
  borrowers: string[][],
): { all: number; byKey: Map<string, number> } {
  const lastKey = new Map<string, string>();
  const byKey = new Map<string, number>();
  for (const [at, key] of keys.entries()) {
    const fresh = borrowers[at]!.filter(borrower => lastKey.get(borrower) !== key);
    for (const borrower of fresh) lastKey.set(borrower, key);
    byKey.set(key, (byKey.get(key) ?? 0) + fresh.length);
  }
  return { all: lastKey.size, byKey };
}

/** Figures as the API writes them: baht as strings, shares as percent cut to two places. */
export interface FiguresAnswer {
  funds: number;
  loans: number;
  borrowers: number;
  outstanding: string;
  overdue: { loans: number; amount: string };
  par30: string;
  par90: string;
  buckets: { key: Bucket; loans: number; amount: string }[];
  villages: { total: number; problem: number; problemShare: string };
}

export function writeFigures(figures: Figures): FiguresAnswer {
  const { funds, loans, borrowers, outstanding, overdue, past30, past90, buckets, villages } = figures;
  return {
    funds,
    loans,
    borrowers,
    outstanding: writeBaht(outstanding),
    overdue: { loans: overdue.loans, amount: writeBaht(overdue.amount) },
    par30: cutPercent(past30, outstanding),
    par90: cutPercent(past90, outstanding),
    buckets: buckets.map(({ key, loans, amount }) => ({ key, loans, amount: writeBaht(amount) })),
    villages: { ...villages, problemShare: cutPercent(villages.problem, villages.total) },
  };
}
