// What loans and books say of each fund of an area on a day: the computed side of a baseline and of the
// reports. Every figure is of one fund; nothing is netted. The number of statements does not depend on how
// many there are.
import type { CivilDate } from '../../kernel/civil-date.js';
import { grouped } from '../../kernel/grouped.js';
import type { Satang } from '../../kernel/money.js';
import type { Parameter, Reader } from '../../platform/database/database.js';
import { loanSums } from '../../portfolio/loan-sums.query.js';
import { type OverdueLoan, overdueLoansOn } from '../../portfolio/overdue-loans.query.js';
import { fundFilter, type Selection } from '../../portfolio/selection.js';
import { houseRules } from '../../registry/house-rules.js';
import type { VillageFigures } from './baseline.js';

export interface FundBooks extends VillageFigures {
  fundId: string;
  name: string;
  area: string;
  madeUp: boolean;
  /** The people in the households that have an open loan. */
  borrowerPeople: number;
  /** Outstanding principal of open loans. */
  outstanding: Satang;
  /** null where nobody wrote it down. */
  bank: Satang | null;
  cash: Satang | null;
  /** The loans behind its arrears; none where only the sums were asked for. */
  overdue: OverdueLoan[];
  /** Whether the system knows a loan or a balance of it: else its figures are nobody's. */
  isKnown: boolean;
}

/** The books of every fund selected, by area, each with its overdue loans. */
export async function booksOn(db: Reader, selection: Selection, asOf: CivilDate): Promise<FundBooks[]> {
  const overdue = grouped(await overdueLoansOn(db, selection, asOf), loan => loan.fundId);
  const sums = await bookSumsOn(db, selection, asOf);
  return sums.map(fund => ({ ...fund, overdue: overdue.get(fund.fundId) ?? [] }));
}

/** The same without the loans: for areas so large that they would be many. */
export async function bookSumsOn(db: Reader, selection: Selection, asOf: CivilDate): Promise<FundBooks[]> {
  const funds = await fundsAsked(db, selection);
  const lent = await loanSums(db, selection, asOf);
  const balances = await balancesOn(db, selection, asOf);
  return funds.map(fund => {
    const loans = lent.get(fund.id);
    const outstanding = loans?.outstanding ?? 0;
    const bank = balances.get(`${fund.id} bank`) ?? null;
    const cash = balances.get(`${fund.id} cash`) ?? null;
    const granted = houseRules().fundTypes.version(fund.fundType, asOf)?.grantedCapital ?? null;
    const hasBooks = bank !== null || cash !== null;
    const total = outstanding + (bank ?? 0) + (cash ?? 0);
    const given = fund.capital ?? granted;
    return {
      fundId: fund.id,
      name: fund.name,
      area: fund.area,
      madeUp: fund.madeUp === 1,
      capital: fund.capital ?? (hasBooks ? total : (granted ?? total)),
      households: loans?.borrowers ?? 0,
      borrowerPeople: loans?.borrowerPeople ?? 0,
      outstanding,
      bank,
      cash,
      arrears: loans?.overdue ?? 0,
      missing: given === null || !hasBooks ? null : Math.max(0, given - total),
      defaulting: loans?.late ?? 0,
      overdue: [],
      isKnown: loans !== undefined || hasBooks,
    };
  });
}

/**
 * The books of a village's funds as one village: each figure is a sum, missing money of one fund stays
 * missing.
 */
export function villageBooks(books: readonly FundBooks[]): VillageFigures {
  const sum = (of: (fund: FundBooks) => number) => books.reduce((total, one) => total + of(one), 0);
  const isSaid = books.some(one => one.missing !== null);
  return {
    capital: sum(one => one.capital),
    households: sum(one => one.households),
    arrears: sum(one => one.arrears),
    missing: isSaid ? sum(one => one.missing ?? 0) : null,
    defaulting: sum(one => one.defaulting),
  };
}

interface FundAsked {
  id: string;
  name: string;
  area: string;
  fundType: string;
  capital: Satang | null;
  madeUp: number;
}

function fundsAsked(db: Reader, selection: Selection): Promise<FundAsked[]> {
  const { sql, parameters } = fundFilter(selection);
  return db.all<FundAsked>(
    `select f.id, f.name, f.area, f.fund_type, f.capital, f.made_up from fund f where ${sql}
     order by f.area, f.name, f.id`,
    parameters,
  );
}

interface Balance {
  fundId: string;
  kind: 'bank' | 'cash';
  amount: Satang;
}

/** The latest of each account up to the day, by fund and kind. */
async function balancesOn(db: Reader, selection: Selection, asOf: CivilDate): Promise<Map<string, Satang>> {
  const { sql, parameters } = fundFilter(selection);
  const asked: Parameter[] = [...parameters, asOf];
  const rows = await db.all<Balance>(
    `select fund_id, kind, amount from (
       select b.fund_id, b.kind, b.amount,
         row_number() over (partition by b.fund_id, b.kind order by b.on_date desc, b.id desc) as place
       from fund f join account_balance b on b.fund_id = f.id where ${sql} and b.on_date <= ?) as latest
     where place = 1`,
    asked,
  );
  return new Map(rows.map(({ fundId, kind, amount }) => [`${fundId} ${kind}`, amount]));
}
