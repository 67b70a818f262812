// What the plan of one loan's reminders starts from.
import { civilDate } from '../kernel/civil-date.js';
import type { Loan } from '../ledger/loan.entity.js';
import type { Instalment } from '../ledger/projection.entity.js';
import type { Reader } from '../platform/database/database.js';
import type { WindowedInstalment } from './windows.js';

/** Who is told of a loan's instalments: the borrower where nobody else is named. */
export async function recipientsOf(db: Reader, loan: Pick<Loan, 'id' | 'borrowerId'>): Promise<string[]> {
  const rows = await db.all<{ personId: string }>(
    'select person_id from loan_recipient where loan_id = ? order by person_id',
    [loan.id],
  );
  return rows.length > 0 ? rows.map(row => row.personId) : [loan.borrowerId];
}

/** A stored instalment as the windows need it. */
export function windowed(row: Instalment): WindowedInstalment {
  return {
    dueOn: row.dueOn,
    lastDayInTime: civilDate(row.lastDay),
    previousDueOn: row.previousDueDay === null ? null : civilDate(row.previousDueDay),
    plannedFrom: civilDate(row.notifyFromDay),
  };
}
