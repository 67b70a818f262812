// What the loans of each fund come to on a day, in one statement over the same spans as the dashboards: for
// areas so large that the loans themselves would be many.
import { type CivilDate, dayNumber } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import type { Reader } from '../platform/database/database.js';
import { grownOn } from './figures.query.js';
import { fundFilter, type Selection } from './selection.js';

export interface LoanSums {
  fundId: string;
  /** All that were ever applied for by that day. */
  loans: number;
  /** Who has an open loan; a household with two counts once. */
  borrowers: number;
  /** The people in those of them that are households. */
  borrowerPeople: number;
  /** Principal of the open loans. */
  outstanding: Satang;
  /** Borrowers with something overdue, and how much. */
  late: number;
  overdue: Satang;
}

/** By fund; a fund of which no loan is known has no entry. */
export async function loanSums(
  db: Reader,
  selection: Selection,
  asOf: CivilDate,
): Promise<Map<string, LoanSums>> {
  const day = dayNumber(asOf);
  const { sql, parameters } = fundFilter(selection);
  const rows = await db.all<LoanSums>(
    `select fund_id, cast(sum(loans) as bigint) as loans, count(case when open > 0 then 1 end) as borrowers,
       cast(coalesce(sum(case when open > 0 and kind = 'household' then
         (select count(*) from group_member m where m.group_id = borrower_id) end), 0) as bigint)
         as borrower_people,
       cast(coalesce(sum(outstanding), 0) as bigint) as outstanding, count(overdue) as late,
       cast(coalesce(sum(overdue), 0) as bigint) as overdue
     from (
       select l.fund_id, l.borrower_id, max(l.borrower_kind) as kind, count(*) as loans,
         count(s.loan_id) as open, sum(s.outstanding_principal) as outstanding,
         sum(case when s.status = 'overdue' then s.overdue end) as overdue
       from loan l left join loan_span s on s.loan_id = l.id and s.from_day <= ? and s.until_day > ?
         and s.status in ('active', 'overdue')
       where l.fund_id in (select f.id from fund f where ${sql}) and l.applied_on <= ?
       group by l.fund_id, l.borrower_id) as borrower
     group by fund_id`,
    [day, day, ...parameters, asOf],
  );
  const sums = new Map(rows.map(row => [row.fundId, row]));
  for (const { fundId, amount } of await grownOn(db, selection, [day])) sums.get(fundId)!.overdue += amount;
  return sums;
}
