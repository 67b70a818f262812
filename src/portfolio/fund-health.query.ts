// Whether a fund's money is all there: what it was given against what is lent, in the bank and in cash.
import { bangkokDate, type CivilDate, dayNumber } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import { invalid } from '../kernel/refusal.js';
import { thaiDate } from '../kernel/thai-words.js';
import type { Reader } from '../platform/database/database.js';
import { fundOf } from '../registry/fund.query.js';
import { balanceOn } from '../registry/fund-record.query.js';
import { houseRules } from '../registry/house-rules.js';

/** Amounts in satang; null where nobody has written it down. */
export interface FundHealth {
  asOf: CivilDate;
  capital: Satang | null;
  outstanding: Satang;
  bank: Satang | null;
  bankOn: CivilDate | null;
  cash: Satang | null;
  cashOn: CivilDate | null;
  total: Satang;
  /** เงินทุนที่ขาดหายไป; null while capital, or both bank and cash, are unknown. */
  missing: Satang | null;
  /** What is there above the capital; null where `missing` is. Never netted against another fund. */
  above: Satang | null;
  overdueLoans: number;
  /** A village with missing money or an overdue household (แบบ 3.4); null while it cannot be said. */
  isProblem: boolean | null;
}

/** A fund's health on a day. Surplus is normal; a shortage is never netted against another fund's surplus. */
export async function fundHealth(db: Reader, fundId: string, asOf: CivilDate): Promise<FundHealth> {
  const fund = await fundOf(db, fundId);
  const fundType = houseRules().fundTypes.version(fund.fundType, asOf);
  const capital = fund.capital ?? fundType?.grantedCapital ?? null;
  const { outstanding, overdueLoans } = await lentOn(db, fundId, asOf);
  const bank = await balanceOn(db, fundId, 'bank', asOf);
  const cash = await balanceOn(db, fundId, 'cash', asOf);
  const total = outstanding + (bank?.amount ?? 0) + (cash?.amount ?? 0);
  const missing = capital === null || (!bank && !cash) ? null : Math.max(0, capital - total);
  return {
    asOf,
    capital,
    outstanding,
    bank: bank?.amount ?? null,
    bankOn: bank?.on ?? null,
    cash: cash?.amount ?? null,
    cashOn: cash?.on ?? null,
    total,
    missing,
    above: missing === null || capital === null ? null : Math.max(0, total - capital),
    overdueLoans,
    isProblem: overdueLoans > 0 ? true : missing === null ? null : missing > 0,
  };
}

async function lentOn(db: Reader, fundId: string, asOf: CivilDate) {
  const day = dayNumber(asOf);
  const row = await db.first<{ outstanding: number; overdueLoans: number }>(
    `select cast(coalesce(sum(outstanding_principal), 0) as bigint) as outstanding,
       cast(coalesce(sum(case when overdue > 0 then 1 else 0 end), 0) as bigint) as overdue_loans
     from loan_span where fund_id = ? and from_day <= ? and until_day > ?`,
    [fundId, day, day],
  );
  return row!;
}

/** The days that something of a fund is written down for, by table. */
const KNOWN_BY = {
  loan: 'applied_on',
  committee_term: 'from_on',
  ...{ handover: 'on_date', account_balance: 'on_date', book_entry: 'on_date' },
  grant_given: 'given_on',
};

/** Refuses (422) a day before anything of the fund is known: its loans, its records, its being entered. */
export async function mustBeKnownThen(db: Reader, fundId: string, asOf: CivilDate): Promise<void> {
  const days = Object.entries(KNOWN_BY).map(
    ([table, column]) => `select min(${column}) as day from ${table} where fund_id = ?`,
  );
  const first = await db.first<{ createdAt: string; day: CivilDate | null }>(
    `select f.created_at, (select min(day) from (${days.join(' union all ')}) k) as day
     from fund f where f.id = ?`,
    [...days.map(() => fundId), fundId],
  );
  const entered = bangkokDate(new Date(first!.createdAt));
  const since = first!.day !== null && first!.day < entered ? first!.day : entered;
  if (asOf >= since) return;
  throw invalid(
    'asOf',
    'before-the-fund',
    `กองทุนนี้มีข้อมูลตั้งแต่ ${thaiDate(since)} เลือกวันนั้นหรือหลังจากนั้น`,
    `The fund is known since ${since}: ask for that day or a later one`,
  );
}
