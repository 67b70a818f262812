// The money of a recovery on a day: what became of each village's arrears of the start, by the loans
// themselves.
import { type CivilDate, dayNumber } from '../kernel/civil-date.js';
import { grouped } from '../kernel/grouped.js';
import type { Satang } from '../kernel/money.js';
import type { Reader } from '../platform/database/database.js';
import { overdueLoansOn } from '../portfolio/overdue-loans.query.js';
import type { Recovery, RecoveryVillage } from './recovery.entity.js';
import { addSettled, type LoanThen, type Settled, settleLoan, settleReported } from './settlement.js';
import type { Story } from './story.js';

export interface VillageMoney extends Settled {
  /** Overdue now and not at the start: to be followed up by the committee, no part of this recovery. */
  newArrears: Satang;
  /** All that is overdue now. */
  overdueNow: Satang;
}

/** By village. The number of statements does not depend on how many villages or loans there are. */
export async function moneyOn(
  db: Reader,
  recovery: Recovery,
  villages: readonly RecoveryVillage[],
  story: Story,
  asOf: CivilDate,
): Promise<Map<string, VillageMoney>> {
  // One village's case asks about that village alone.
  const area = villages.length === 1 ? villages[0]!.village : recovery.area;
  const selection = { area, fundType: recovery.fundType, fundIds: null };
  const overdue = await overdueLoansOn(db, selection, asOf);
  const atStart = await db.all<{ loanId: string; village: string; overdue: Satang }>(
    `select loan_id, village, overdue from recovery_loan
     where recovery_id = ? and village >= ? and village < ?`,
    [recovery.id, area, `${area}~`],
  );
  const since = await movedOfLoans(db, recovery, area, asOf);
  const hasReports = villages.some(one => one.source !== 'computed');
  if (hasReports) since.push(...(await movedOfVillages(db, recovery, area, asOf)));
  const known = hasReports ? await fundsWithLoans(db, recovery, asOf) : new Set<string>();
  const now = new Map(overdue.map(loan => [loan.loanId, loan.overdue]));
  const started = grouped(atStart, loan => loan.village);
  const late = grouped(overdue, loan => loan.area);
  const moved = grouped(since, loan => loan.area);
  return new Map(
    villages.map(({ village, arrears, source }) => {
      const overdueNow = sumOf(late.get(village) ?? [], loan => loan.overdue);
      const own = started.get(village) ?? [];
      const moves = moved.get(village) ?? [];
      const settled =
        source === 'computed'
          ? addSettled(own.map(loan => settleLoan(loanThen(loan, now, moves))))
          : known.has(village)
            ? settleLoan(asOneLoan(arrears, overdueNow, moves))
            : settleReported(arrears, entriesOf(story, village));
      return [village, { ...settled, overdueNow, newArrears: Math.max(0, overdueNow - settled.remaining) }];
    }),
  );
}

interface Moved {
  loanId: string;
  area: string;
  paid: Satang;
  rearranged: number;
}

function loanThen(
  loan: { loanId: string; overdue: Satang },
  now: Map<string, Satang>,
  moves: Moved[],
): LoanThen {
  const move = moves.find(one => one.loanId === loan.loanId);
  return {
    atStart: loan.overdue,
    overdueNow: now.get(loan.loanId) ?? 0,
    paidSince: move?.paid ?? 0,
    isRearranged: (move?.rearranged ?? 0) > 0,
  };
}

/**
 * A village that came into the system after its report: its loans together stand against the reported sum.
 */
function asOneLoan(atStart: Satang, overdueNow: Satang, moves: Moved[]): LoanThen {
  const paidSince = sumOf(moves, move => move.paid);
  return { atStart, overdueNow, paidSince, isRearranged: moves.some(move => move.rearranged > 0) };
}

/** Reported villages settle by what their officers wrote down. */
function entriesOf(story: Story, village: string) {
  return (story.actions.get(village) ?? []).flatMap(action => (action.settles ? [action.settles] : []));
}

/**
 * What was paid and agreed since the start: dated after it, or found and entered after the recovery was
 * opened. What was reversed does not count.
 */
const MOVED = `cast(sum(case when x.kind in ('payment', 'settlement') then x.amount
    when x.kind = 'refund' then -x.amount else 0 end) as bigint) as paid,
  cast(sum(case when x.kind in ('restructure', 'moratorium') then 1 else 0 end) as bigint) as rearranged`;
const SINCE = `x.kind in ('payment', 'settlement', 'refund', 'restructure', 'moratorium')
  and x.on_date <= ? and (x.on_date > ? or x.entered_at > ?)
  and not exists (select 1 from fact r where r.of_fact = x.id and r.kind = 'reversal' and r.on_date <= ?)`;

/** Of the loans that were overdue at the start. */
function movedOfLoans(db: Reader, recovery: Recovery, area: string, asOf: CivilDate): Promise<Moved[]> {
  const { id, baselineAsOf, openedAt } = recovery;
  return db.all<Moved>(
    `select x.loan_id, b.village as area, ${MOVED}
     from recovery_loan b join fact x on x.loan_id = b.loan_id
     where b.recovery_id = ? and b.village >= ? and b.village < ? and ${SINCE} group by x.loan_id, b.village`,
    [id, area, `${area}~`, asOf, baselineAsOf, openedAt, asOf],
  );
}

/** Of all loans of the villages that began with a report: they came into the system since. */
function movedOfVillages(db: Reader, recovery: Recovery, area: string, asOf: CivilDate): Promise<Moved[]> {
  const { id, fundType, baselineAsOf } = recovery;
  return db.all<Moved>(
    `select x.loan_id, f.area, ${MOVED}
     from recovery_village v join fund f on f.area = v.village and f.fund_type = ?
       join fact x on x.fund_id = f.id
     where v.recovery_id = ? and v.source <> 'computed' and v.village >= ? and v.village < ?
       and ${SINCE} group by x.loan_id, f.area`,
    [fundType, id, area, `${area}~`, asOf, baselineAsOf, LATER, asOf],
  );
}

/** An import enters old payments late: for a reported sum only those dated after it count. */
const LATER = '9999';

async function fundsWithLoans(
  db: Reader,
  { area, fundType }: Recovery,
  asOf: CivilDate,
): Promise<Set<string>> {
  const day = dayNumber(asOf);
  const rows = await db.all<{ area: string }>(
    `select distinct f.area from fund f join loan_span s on s.fund_id = f.id
     where f.area >= ? and f.area < ? and f.fund_type = ? and s.from_day <= ? and s.until_day > ?`,
    [area, `${area}~`, fundType, day, day],
  );
  return new Set(rows.map(row => row.area));
}

function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
