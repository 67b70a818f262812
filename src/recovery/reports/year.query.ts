// What the reports ask beside the books: households registered, money returned in the year, and each loan's
// line.
import { type CivilDate, dayNumber } from '../../kernel/civil-date.js';
import { grouped } from '../../kernel/grouped.js';
import type { Satang } from '../../kernel/money.js';
import type { Reader } from '../../platform/database/database.js';
import { fundFilter, type Selection } from '../../portfolio/selection.js';
import type { Guide } from '../guide.js';
import { causesOf, readStory } from '../story.js';
import type { Row } from './report.js';

export interface FundYear {
  fundId: string;
  /** Households registered in the fund, and the people in them. */
  targets: number;
  targetPeople: number;
  /** Returned within the year, even if lent again. */
  returned: Satang;
}

export async function fundYears(
  db: Reader,
  selection: Selection,
  { from, to }: { from: CivilDate; to: CivilDate },
): Promise<Map<string, FundYear>> {
  const { sql, parameters } = fundFilter(selection);
  const returned = await db.all<{ fundId: string; returned: Satang }>(
    `select x.fund_id, cast(sum(x.amount) as bigint) as returned
     from fund f join fact x on x.fund_id = f.id
     where ${sql} and x.kind in ('payment', 'settlement') and x.on_date >= ? and x.on_date <= ?
       and not exists (select 1 from fact r where r.of_fact = x.id and r.kind = 'reversal' and r.on_date <= ?)
     group by x.fund_id`,
    [...parameters, from, to, to],
  );
  const people = await db.all<Omit<FundYear, 'returned'>>(
    `select g.fund_id, count(distinct g.id) as targets, count(m.person_id) as target_people
     from borrower_group g left join group_member m on m.group_id = g.id
     where g.kind = 'household' and g.fund_id in (select f.id from fund f where ${sql}) group by g.fund_id`,
    parameters,
  );
  const sums = new Map(returned.map(row => [row.fundId, row.returned]));
  const known = new Map(people.map(row => [row.fundId, row]));
  const nobody = { targets: 0, targetPeople: 0 };
  return new Map(
    [...new Set([...sums.keys(), ...known.keys()])].map(fundId => [
      fundId,
      { ...nobody, ...known.get(fundId), fundId, returned: sums.get(fundId) ?? 0 },
    ]),
  );
}

interface LoanRow {
  id: string;
  number: string;
  borrowerId: string;
  borrowerName: string;
  receivedOn: CivilDate;
  lent: Satang;
  returned: Satang;
  outstanding: Satang;
  status: string;
}

/** Every loan paid out by the day, those repaid too; the round counts a household's loans in their order. */
export async function loanLines(db: Reader, fundIds: string[], asOf: CivilDate): Promise<Row[]> {
  if (fundIds.length === 0) return [];
  const day = dayNumber(asOf);
  const rows = await db.all<LoanRow>(
    `select l.id, l.number, l.borrower_id, l.borrower_name, d.on_date as received_on, d.amount as lent,
       s.outstanding_principal as outstanding, s.status, cast(coalesce((
         select sum(x.amount) from fact x where x.loan_id = l.id and x.kind in ('payment', 'settlement')
           and x.on_date <= ? and not exists (
             select 1 from fact r where r.of_fact = x.id and r.kind = 'reversal' and r.on_date <= ?)
       ), 0) as bigint) as returned
     from loan l join fact d on d.loan_id = l.id and d.kind = 'disbursement'
       join loan_span s on s.loan_id = l.id and s.from_day <= ? and s.until_day > ?
     where l.fund_id in (${fundIds.map(() => '?').join(', ')}) and d.on_date <= ? and not exists (
       select 1 from fact u where u.of_fact = d.id and u.kind = 'disbursement-reversal' and u.on_date <= ?)
     order by d.on_date, l.id`,
    [asOf, asOf, day, day, ...fundIds, asOf, asOf],
  );
  const rounds = grouped(rows, row => row.borrowerId);
  return rows.map((row, index) => ({
    line: {
      number: index + 1,
      borrower: row.borrowerName,
      receivedOn: row.receivedOn,
      lent: row.lent,
      returned: row.returned,
      outstanding: row.outstanding,
      round: rounds.get(row.borrowerId)!.indexOf(row) + 1,
      note: row.status === 'overdue' ? 'ค้างชำระ' : row.status === 'repaid' ? 'ชำระครบ' : null,
    },
    opens: { loanId: row.id },
  }));
}

/** Causes and ways to solve of each village, as the latest recovery that has it says them. */
export async function knownProblems(
  db: Reader,
  guide: Guide,
  area: string,
  asOf: CivilDate,
): Promise<Map<string, { causes: string | null; remedies: string | null }>> {
  const facts = await db.all<never>(
    `select x.* from recovery_fact x join recovery t on t.id = x.recovery_id
     where x.village >= ? and x.village < ? and t.fund_type = ? and x.kind in ('causes', 'plan')
       and x.on_date <= ? order by t.opened_on, x.recovery_id, x.seq`,
    [area, `${area}~`, guide.key, asOf],
  );
  const story = readStory(facts);
  const villages = new Set([...story.causes.keys(), ...story.plans.keys()]);
  return new Map(
    [...villages].map(village => {
      const causes = causesOf(story, village).map(cause => guide.causes[cause.key].th);
      const plan = story.plans.get(village);
      const ways = (plan?.remedies ?? []).map(key => guide.remedies[key]?.name.th ?? key);
      if (plan?.ownRemedy) ways.push(plan.ownRemedy);
      return [village, { causes: causes.join(', ') || null, remedies: ways.join(', ') || null }];
    }),
  );
}
