// Many loans at once, as they stood on a day: two queries, whatever their number.
import { type CivilDate, dayNumber } from '../kernel/civil-date.js';
import type { Fact } from '../ledger/fact.entity.js';
import type { Loan } from '../ledger/loan.entity.js';
import type { Reader } from '../platform/database/database.js';
import { type Condition, containing } from '../registry/search.js';
import { type LoanRow, loanRow } from './loan-answer.query.js';
import { stateOf } from './loan-state.query.js';
import { numberKey } from './numbering.query.js';

/** Loans with the stretch of their life that a day lies in: `t` is the loan, `s` the stretch. */
export const LOANS_ON_A_DAY = 'select t.* from loan t join loan_span s on s.loan_id = t.id';

/** SQL for "the stretch of this day"; a loan of which nothing was known then has none. */
export function onDay(asOf: CivilDate): Condition {
  const day = dayNumber(asOf);
  return { sql: 's.from_day <= ? and s.until_day > ?', parameters: [day, day] };
}

/**
 * SQL for a loan found by a part of the borrower's or a member's name, or of the number in Thai or Arabic
 * digits.
 */
export function findingLoan(text: string): Condition {
  const named = containing('t.borrower_name', text);
  const member = containing('p.name', text);
  const numbered = containing('t.number_key', numberKey(text));
  return {
    sql: `(${named.sql} or ${numbered.sql} or exists (
      select 1 from group_member m join person p on p.id = m.person_id
      where m.group_id = t.borrower_id and ${member.sql}))`,
    parameters: [...named.parameters, ...numbered.parameters, ...member.parameters],
  };
}

/** The main fields of loans on a day, in their given order. */
export async function loanRows(db: Reader, loans: Loan[], asOf: CivilDate): Promise<LoanRow[]> {
  const facts = await factsOfLoans(
    db,
    loans.map(loan => loan.id),
  );
  return loans.map(loan => loanRow(stateOf(loan, facts.get(loan.id) ?? [], asOf), asOf));
}

/** The facts of several loans, each in their recorded order. */
export async function factsOfLoans(db: Reader, loanIds: string[]): Promise<Map<string, Fact[]>> {
  const found = new Map<string, Fact[]>();
  if (loanIds.length === 0) return found;
  const marks = loanIds.map(() => '?').join(', ');
  const facts = await db.all<Fact>(
    `select * from fact where loan_id in (${marks}) order by loan_id, seq`,
    loanIds,
  );
  for (const fact of facts) {
    const own = found.get(fact.loanId);
    if (own) own.push(fact);
    else found.set(fact.loanId, [fact]);
  }
  return found;
}
