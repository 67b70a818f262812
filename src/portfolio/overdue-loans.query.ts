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
