// What a person owes over all funds: their own loans and those of the groups and the household behind which
// they stand.
import { type CivilDate, dayNumber } from '../kernel/civil-date.js';
import type { Loan } from '../ledger/loan.entity.js';
import type { Position } from '../ledger/position.js';
import { fundTypeOf, loanState } from '../loans/loan-state.query.js';
import type { Reader } from '../platform/database/database.js';
import type { FundPayment } from '../registry/fund.query.js';
import type { BalanceOfLoan } from './line-replies.js';

/** The living people whose consented LINE account this is: one for each fund that has linked it. */
export async function peopleOfLine(db: Reader, lineUserId: string): Promise<string[]> {
  const rows = await db.all<{ personId: string }>(
    `select distinct c.person_id from contact_channel c join person p on p.id = c.person_id
     where c.kind = 'line' and c.address = ? and c.consented_on is not null and c.withdrawn_on is null
       and p.died_on is null order by c.person_id`,
    [lineUserId],
  );
  return rows.map(row => row.personId);
}

/** The loans that are open on a day, the oldest first. */
export async function balancesOf(
  db: Reader,
  personIds: string[],
  today: CivilDate,
): Promise<BalanceOfLoan[]> {
  if (personIds.length === 0) return [];
  const marks = personIds.map(() => '?').join(', ');
  const day = dayNumber(today);
  const loans = await db.all<Loan & { fundName: string; payment: string | null }>(
    `select l.*, f.name as fund_name, f.payment from loan l join fund f on f.id = l.fund_id
     join loan_span s on s.loan_id = l.id and s.from_day <= ? and s.until_day > ? and s.outstanding > 0
     where l.borrower_id in (${marks})
       or l.borrower_id in (select group_id from group_member where person_id in (${marks}))
       or l.borrower_id in (select id from borrower_group where representative_id in (${marks}))
     order by l.applied_on, l.id`,
    [day, day, ...personIds, ...personIds, ...personIds],
  );
  const balances: BalanceOfLoan[] = [];
  for (const loan of loans) {
    const { position } = await loanState(db, loan.id, today);
    if (position) balances.push(balanceOf(loan, position, today));
  }
  return balances;
}

function balanceOf(
  loan: Loan & { fundName: string; payment: string | null },
  { outstanding, overdue, rows }: Position,
  today: CivilDate,
): BalanceOfLoan {
  const { contract, pay } = fundTypeOf(loan).words;
  const payment = loan.payment === null ? null : (JSON.parse(loan.payment) as FundPayment);
  const next = rows.find(row => row.outstanding > 0 && row.lastDayInTime >= today);
  return {
    fundName: loan.fundName,
    contract: contract.th,
    pay: pay.th,
    contractNumber: loan.number,
    outstanding: outstanding.total,
    overdue: overdue.since === null ? null : { amount: overdue.amount, since: overdue.since },
    next: next ? { instalment: next.n, on: next.dueOn, amount: next.outstanding } : null,
    contact: payment?.contactPhone ? { name: payment.contactName ?? '', phone: payment.contactPhone } : null,
  };
}
