// The open loans of a fund as their households are asked to confirm them.
import { type CivilDate, dayNumber } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import type { Reader } from '../../platform/database/database.js';
import { fundOf } from '../../registry/fund.query.js';
import type { DebtConfirmation } from './debt-confirmation.paper.js';
import { letterhead } from './fund-frame.query.js';

/** By borrower's name, as far as one paper goes. */
const MOST = 200;

export async function confirmationData(db: Reader, fundId: string, on: CivilDate): Promise<DebtConfirmation> {
  const day = dayNumber(on);
  const rows = await db.all<{
    number: string;
    borrower: string;
    receivedOn: CivilDate | null;
    principal: Satang;
    outstanding: Satang;
  }>(
    `select l.number, l.borrower_name as borrower, d.amount as principal, d.on_date as received_on,
       s.outstanding_principal as outstanding
     from loan l join loan_span s on s.loan_id = l.id and s.from_day <= ? and s.until_day > ?
       join fact d on d.loan_id = l.id and d.kind = 'disbursement'
     where l.fund_id = ? and s.status in ('active', 'overdue')
       and not exists (select 1 from fact r where r.of_fact = d.id and r.kind = 'disbursement-reversal')
     order by l.borrower_name, l.number, l.id limit ${MOST}`,
    [day, day, fundId],
  );
  return {
    fund: await letterhead(db, await fundOf(db, fundId)),
    on,
    loans: rows.map(row => ({ ...row, paid: row.principal - row.outstanding })),
  };
}
