// A loan's identity and facts, as stored.

import type { Place } from '../journal/act.js';
import { notFound } from '../kernel/refusal.js';
import type { Reader } from '../platform/database/database.js';
import type { Fact } from './fact.entity.js';
import type { Loan } from './loan.entity.js';

/** The loan's row; refuses (404) when there is none. */
export async function loanOf(db: Reader, loanId: string): Promise<Loan> {
  const loan = await db.first<Loan>('select * from loan where id = ?', [loanId]);
  if (!loan) throw notFound();
  return loan;
}

/** Where a loan is: its fund and the fund's area. */
export async function loanPlace(db: Reader, loanId: string): Promise<Place> {
  const loan = await db.first<Place>('select fund_id, area from loan where id = ?', [loanId]);
  if (!loan) throw notFound();
  return { fundId: loan.fundId, area: loan.area };
}

/** A loan's facts in the order in which they were recorded. */
export function factsOf(db: Reader, loanId: string): Promise<Fact[]> {
  return db.all<Fact>('select * from fact where loan_id = ? order by seq', [loanId]);
}

/** One fact of any loan; refuses (404) when there is none, or none of one of these kinds. */
export async function factOf(db: Reader, factId: string, kinds?: string[]): Promise<Fact> {
  const fact = await db.first<Fact>('select * from fact where id = ?', [factId]);
  if (!fact || (kinds && !kinds.includes(fact.kind))) throw notFound();
  return fact;
}

const CHUNK = 500;

/** Many loans at once, each with its facts in their recorded order; unknown ids are left out. */
export async function loansWithFacts(
  db: Reader,
  loanIds: readonly string[],
): Promise<{ loan: Loan; facts: Fact[] }[]> {
  const found: { loan: Loan; facts: Fact[] }[] = [];
  for (let start = 0; start < loanIds.length; start += CHUNK) {
    const ids = loanIds.slice(start, start + CHUNK);
    const marks = ids.map(() => '?').join(', ');
    const loans = await db.all<Loan>(`select * from loan where id in (${marks}) order by id`, ids);
    const facts = await db.all<Fact>(
      `select * from fact where loan_id in (${marks}) order by loan_id, seq`,
      ids,
    );
    const byId = new Map(loans.map((loan): [string, Fact[]] => [loan.id, []]));
    for (const fact of facts) byId.get(fact.loanId)!.push(fact);
    found.push(...loans.map(loan => ({ loan, facts: byId.get(loan.id)! })));
  }
  return found;
}
