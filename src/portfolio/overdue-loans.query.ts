// The loans of an area with something overdue on a day, each with its amount: by the same spans as the
// dashboards.
import { type CivilDate, civilDate, dayNumber } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import type { Reader } from '../platform/database/database.js';
import { grownOn } from './figures.query.js';
import { fundFilter, type Selection } from './selection.js';

export interface OverdueLoan {
  loanId: string;
  number: string;
  fundId: string;
  area: string;
  borrowerId: string;
  borrowerName: string;
  overdue: Satang;
  /** The printed due day of the oldest overdue instalment. */
  sinceOn: CivilDate;
}

/** By area and borrower's name; their sum is the dashboard's overdue amount. */
export async function overdueLoansOn(
  db: Reader,
  selection: Selection,
  asOf: CivilDate,
): Promise<OverdueLoan[]> {
  const day = dayNumber(asOf);
  const filter = fundFilter(selection);
  const rows = await db.all<Omit<OverdueLoan, 'sinceOn'> & { sinceDay: number }>(
    `select s.loan_id, l.number, s.fund_id, f.area, l.borrower_id, l.borrower_name, s.overdue, s.since_day
     from fund f join loan_span s on s.fund_id = f.id join loan l on l.id = s.loan_id
     where ${filter.sql} and s.until_day > ? and s.from_day <= ? and s.status = 'overdue'
     order by f.area, l.borrower_name, l.id`,
    [...filter.parameters, day, day],
  );
  const grown = new Map((await grownOn(db, selection, [day])).map(one => [one.loanId, one.amount]));
  return rows.map(({ sinceDay, overdue, ...row }) => ({
    ...row,
    overdue: overdue + (grown.get(row.loanId) ?? 0),
    sinceOn: civilDate(sinceDay),
  }));
}

export interface OverdueSum {
  fundId: string;
  borrowers: number;
  overdue: Satang;
}

/** The same by fund, without the loans: for areas so large that their rows would be many. */
export async function overdueByFund(
  db: Reader,
  selection: Selection,
  asOf: CivilDate,
): Promise<Map<string, OverdueSum>> {
  const day = dayNumber(asOf);
  const filter = fundFilter(selection);
  const rows = await db.all<OverdueSum>(
    `select s.fund_id, cast(count(distinct l.borrower_id) as bigint) as borrowers,
       cast(sum(s.overdue) as bigint) as overdue
     from fund f join loan_span s on s.fund_id = f.id join loan l on l.id = s.loan_id
     where ${filter.sql} and s.until_day > ? and s.from_day <= ? and s.status = 'overdue' group by s.fund_id`,
    [...filter.parameters, day, day],
  );
  const sums = new Map(rows.map(row => [row.fundId, row]));
  for (const { fundId, amount } of await grownOn(db, selection, [day])) {
    const sum = sums.get(fundId);
    if (sum) sum.overdue += amount;
  }
  return sums;
}
