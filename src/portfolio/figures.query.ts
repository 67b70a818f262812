// The figures of any day by one indexed statement: a loan's life is stored as spans of days on which its
// figures stay the same, so no day has to be prepared and none goes stale after a back-dated entry.
import { type CivilDate, civilDate, dayNumber } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import { BUCKETS, type Bucket, bucketOf } from '../ledger/aging.js';
import type { Fact } from '../ledger/fact.entity.js';
import { positionOn } from '../loans/loan-state.query.js';
import { factsAsOf, readStory } from '../loans/story.js';
import type { Reader } from '../platform/database/database.js';
import type { Band } from './figures.js';
import { fundFilter, type Selection } from './selection.js';

export interface FundRow {
  id: string;
  name: string;
  area: string;
  /** The hash of the last event in the fund's chain; null where nothing was ever entered. */
  head: string | null;
}

/** A band of the loans open on one day. */
export interface DayBand extends Band {
  asOf: CivilDate;
}

/** The funds asked about, by area and name. */
export function fundsOf(db: Reader, selection: Selection): Promise<FundRow[]> {
  const filter = fundFilter(selection);
  return db.all<FundRow>(
    `select f.id, f.name, f.area, h.hash as head from fund f left join chain_head h on h.chain = f.id
     where ${filter.sql} order by f.area, f.name, f.id`,
    filter.parameters,
  );
}

/** Open loans on a day: paid out, and something is still owed. */
const OPEN = "s.status in ('active', 'overdue')";

/** The open loans of each fund on each of some days, grouped by age, as the stored spans say. */
export async function bandsOn(db: Reader, selection: Selection, on: CivilDate[]): Promise<DayBand[]> {
  const days = on.map(dayNumber);
  const filter = fundFilter(selection);
  const rows = await db.all<Omit<DayBand, 'bucket' | 'asOf'> & { day: number; place: number }>(
    `select day, fund_id, place, count(*) as loans, cast(sum(principal) as bigint) as principal,
       cast(sum(overdue) as bigint) as overdue
     from (
       select d.day, s.fund_id, s.outstanding_principal as principal, s.overdue, case
         when s.since_day is null then -1 when s.since_day >= d.day - 30 then 0
         when s.since_day >= d.day - 60 then 1 when s.since_day >= d.day - 90 then 2
         when s.since_day >= d.day - 180 then 3 when s.since_day >= d.day - 365 then 4 else 5 end as place
       from (${daysAsked(days)}) as d
       join loan_span s on s.from_day <= d.day and s.until_day > d.day and ${OPEN}
       join fund f on f.id = s.fund_id
       where ${filter.sql}) as open_loan
     group by day, fund_id, place order by day, fund_id, place`,
    [...days, ...filter.parameters],
  );
  const key = (day: number, fundId: string, bucket: Bucket | null) => `${day} ${fundId} ${bucket}`;
  const bands = new Map<string, DayBand>();
  for (const { day, place, ...row } of rows) {
    const bucket = BUCKETS[place] ?? null;
    bands.set(key(day, row.fundId, bucket), { ...row, asOf: civilDate(day), bucket });
  }
  for (const { fundId, day, sinceDay, amount } of await grownOn(db, selection, days)) {
    bands.get(key(day, fundId, bucketOf(day - sinceDay)))!.overdue += amount;
  }
  return [...bands.values()];
}

/** Each fund's borrowers with an open loan on each of some days, once each; `day` is the day's number. */
export function borrowersOn(
  db: Reader,
  selection: Selection,
  on: CivilDate[],
): Promise<{ day: number; fundId: string; borrowerId: string }[]> {
  const filter = fundFilter(selection);
  return db.all<{ day: number; fundId: string; borrowerId: string }>(
    `select distinct d.day, s.fund_id, l.borrower_id
     from fund f join loan_span s on s.fund_id = f.id join loan l on l.id = s.loan_id
     join (${daysAsked(on.map(dayNumber))}) as d on s.until_day > d.day and s.from_day <= d.day
     where ${filter.sql} and ${OPEN}`,
    [...on.map(dayNumber), ...filter.parameters],
  );
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
       and s.since_day is not null
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
