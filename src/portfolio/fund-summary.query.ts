// What a fund has lent and given, by fiscal year of disbursement.
import { type CivilDate, dayNumber, fiscalYearDays } from '../kernel/civil-date.js';
import { parseBaht, type Satang } from '../kernel/money.js';
import { loanAsOf } from '../loans/loan-answer.query.js';
import type { Reader } from '../platform/database/database.js';

interface Given {
  projects: number;
  amount: Satang;
}

export interface FundSummary {
  /** Loans and grants together. */
  projects: number;
  total: Satang;
  loans: Given;
  grants: Given;
  /** What is overdue today on these loans. */
  overdue: Satang;
}

/** The sums of the fiscal years (พ.ศ.) from one to another, both counted. */
export async function fundSummary(
  db: Reader,
  fundId: string,
  years: { from: number; to: number },
  today: CivilDate,
): Promise<FundSummary> {
  const range = [fundId, fiscalYearDays(years.from).from, fiscalYearDays(years.to).to];
  const loans = await db.first<Given>(
    `select cast(count(*) as bigint) as projects, cast(coalesce(sum(d.amount), 0) as bigint) as amount
     from fact d where ${DISBURSED}`,
    range,
  );
  const grants = await db.first<Given>(
    `select cast(count(*) as bigint) as projects, cast(coalesce(sum(amount), 0) as bigint) as amount
     from grant_given where fund_id = ? and given_on >= ? and given_on <= ?`,
    range,
  );
  return {
    projects: loans!.projects + grants!.projects,
    total: loans!.amount + grants!.amount,
    loans: loans!,
    grants: grants!,
    overdue: await overdueToday(db, range, today),
  };
}

const DISBURSED = `d.fund_id = ? and d.kind = 'disbursement' and d.on_date >= ? and d.on_date <= ?
  and not exists (select 1 from fact r where r.of_fact = d.id and r.kind = 'disbursement-reversal')`;

async function overdueToday(db: Reader, range: string[], today: CivilDate): Promise<Satang> {
  const day = dayNumber(today);
  const spans = await db.all<{ loanId: string; overdue: Satang; accruing: number }>(
    `select s.loan_id, s.overdue, s.accruing from loan_span s join fact d on d.loan_id = s.loan_id
     where s.from_day <= ? and s.until_day > ? and s.overdue > 0 and ${DISBURSED}`,
    [day, day, ...range],
  );
  let sum = 0;
  for (const { loanId, overdue, accruing } of spans) {
    // Default interest grows each day: such a loan's figure is computed, not read.
    sum += accruing ? parseBaht((await loanAsOf(db, loanId, today)).overdue.amount)! : overdue;
  }
  return sum;
}
