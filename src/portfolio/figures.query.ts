// The figures of any day by one indexed statement: a loan's life is stored as spans of days on which its
// figures stay the same, so no day has to be prepared and none goes stale after a back-dated entry.
import { type CivilDate, civilDate, dayNumber } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import { BUCKETS, bucketOf } from '../ledger/aging.js';
import type { Fact } from '../ledger/fact.entity.js';
import { positionOn } from '../loans/loan-state.query.js';
import { factsAsOf, readStory } from '../loans/story.js';
import type { Parameter, Reader } from '../platform/database/database.js';
import type { Band } from './figures.js';
import { fundFilter, type Selection } from './selection.js';

export interface FundRow {
  id: string;
  name: string;
  area: string;
}

/** The funds asked about, by area and name. */
export function fundsOf(db: Reader, selection: Selection): Promise<FundRow[]> {
  const filter = fundFilter(selection);
  return db.all<FundRow>(
    `select f.id, f.name, f.area from fund f where ${filter.sql} order by f.area, f.name, f.id`,
    filter.parameters,
  );
}

/** Open loans on a day: paid out, and something is still owed. */
const OPEN = "s.status in ('active', 'overdue')";

/** The open loans of each fund on a day, grouped by age. */
export async function bandsOn(db: Reader, selection: Selection, asOf: CivilDate): Promise<Band[]> {
  const day = dayNumber(asOf);
  const filter = fundFilter(selection);
  const rows = await db.all<{
    fundId: string;
    place: number;
    loans: number;
    principal: Satang;
    overdue: Satang;
  }>(
    `select fund_id, place, count(*) as loans, cast(sum(principal) as bigint) as principal,
       cast(sum(overdue) as bigint) as overdue
     from (
       select s.fund_id, s.outstanding_principal as principal, s.overdue, case
         when s.since_day is null then -1 when s.since_day >= ? then 0 when s.since_day >= ? then 1
         when s.since_day >= ? then 2 when s.since_day >= ? then 3 when s.since_day >= ? then 4
         else 5 end as place
       from fund f join loan_span s on s.fund_id = f.id
       where ${filter.sql} and s.until_day > ? and s.from_day <= ? and ${OPEN}) as open_loan
     group by fund_id, place order by fund_id, place`,
    [...[30, 60, 90, 180, 365].map(age => day - age), ...filter.parameters, day, day],
  );
  const bands = rows.map(({ place, ...row }) => ({ ...row, bucket: BUCKETS[place] ?? null }));
  const grown = await grownOn(db, selection, [day]);
  for (const { fundId, sinceDay, amount } of grown) {
    const bucket = bucketOf(day - sinceDay);
    bands.find(band => band.fundId === fundId && band.bucket === bucket)!.overdue += amount;
  }
  return bands;
}

export interface TrendPoint {
  asOf: CivilDate;
  overdue: Satang;
  outstanding: Satang;
}

/** What is overdue and outstanding on each of some days. */
export async function trendOn(db: Reader, selection: Selection, on: CivilDate[]): Promise<TrendPoint[]> {
  const days = on.map(dayNumber);
  const filter = fundFilter(selection);
  const rows = await db.all<{ day: number; overdue: Satang; outstanding: Satang }>(
    `select d.day, cast(sum(s.overdue) as bigint) as overdue,
       cast(sum(s.outstanding_principal) as bigint) as outstanding
     from (${daysAsked(days)}) as d
     join loan_span s on s.from_day <= d.day and s.until_day > d.day and ${OPEN}
     join fund f on f.id = s.fund_id
     where ${filter.sql} group by d.day`,
    [...days, ...filter.parameters],
  );
  const grown = await grownOn(db, selection, days);
  return days.map(day => {
    const row = rows.find(one => one.day === day) ?? { overdue: 0, outstanding: 0 };
    const more = grown.filter(one => one.day === day).reduce((sum, one) => sum + one.amount, 0);
    return { asOf: civilDate(day), overdue: row.overdue + more, outstanding: row.outstanding };
  });
}

/**
 * How many distinct borrowers have an open loan: in all, and below each area code of some length (0: each
 * fund).
 */
export async function borrowersOn(
  db: Reader,
  selection: Selection,
  asOf: CivilDate,
  digits: number,
): Promise<{ all: number; byKey: Map<string, number> }> {
  const day = dayNumber(asOf);
  const filter = fundFilter(selection);
  const key = digits === 0 ? 'f.id' : `substr(f.area, 1, ${digits})`;
  const open = `from fund f join loan_span s on s.fund_id = f.id join loan l on l.id = s.loan_id
    where ${filter.sql} and s.until_day > ? and s.from_day <= ? and ${OPEN}`;
  const parameters: Parameter[] = [...filter.parameters, day, day];
  const rows = await db.all<{ key: string; borrowers: number }>(
    `select ${key} as key, count(distinct l.borrower_id) as borrowers ${open} group by ${key}`,
    parameters,
  );
  // Somebody may borrow from two funds: the whole is not the sum of its parts.
  const all = await db.first<{ borrowers: number }>(
    `select count(distinct l.borrower_id) as borrowers ${open}`,
    parameters,
  );
  return { all: all!.borrowers, byKey: new Map(rows.map(row => [row.key, row.borrowers])) };
}

interface Grown {
  loanId: string;
  fundId: string;
  day: number;
  sinceDay: number;
  /** Overdue on the day, above what stands in the span. */
  amount: Satang;
}

/** Where default interest grows by the day, a span says the figure of its first day: the rest is computed. */
export async function grownOn(db: Reader, selection: Selection, days: number[]): Promise<Grown[]> {
  const filter = fundFilter(selection);
  const spans = await db.all<Omit<Grown, 'amount'> & { overdue: Satang }>(
    `select s.loan_id, s.fund_id, d.day, s.since_day, s.overdue
     from (${daysAsked(days)}) as d
     join loan_span s on s.accruing = 1 and s.from_day < d.day and s.until_day > d.day and ${OPEN}
     join fund f on f.id = s.fund_id
     where ${filter.sql} order by s.loan_id, d.day`,
    [...days, ...filter.parameters],
  );
  const grown: Grown[] = [];
  for (let start = 0; start < spans.length; start += CHUNK) {
    const part = spans.slice(start, start + CHUNK);
    const facts = await factsByLoan(db, [...new Set(part.map(span => span.loanId))]);
    for (const { overdue, ...span } of part) {
      grown.push({ ...span, amount: overdueOn(facts.get(span.loanId)!, civilDate(span.day)) - overdue });
    }
  }
  return grown;
}

const CHUNK = 500;

function overdueOn(facts: Fact[], asOf: CivilDate): Satang {
  return positionOn(facts, readStory(factsAsOf(facts, asOf))!, asOf).overdue.amount;
}

async function factsByLoan(db: Reader, loanIds: string[]): Promise<Map<string, Fact[]>> {
  const marks = loanIds.map(() => '?').join(', ');
  const rows = await db.all<Fact>(
    `select * from fact where loan_id in (${marks}) order by loan_id, seq`,
    loanIds,
  );
  const facts = new Map<string, Fact[]>(loanIds.map(id => [id, []]));
  for (const row of rows) facts.get(row.loanId)!.push(row);
  return facts;
}

function daysAsked(days: number[]): string {
  return days.map(() => 'select cast(? as bigint) as day').join(' union all ');
}
