// The money of a recovery on a day: what became of each village's arrears of the start, by the loans
// themselves.
import { type CivilDate, dayNumber } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import type { Reader } from '../platform/database/database.js';
import { overdueLoansOn } from '../portfolio/overdue-loans.query.js';
import { grouped } from './grouped.js';
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
  const selection = { area: recovery.area, fundType: recovery.fundType, fundIds: null };
  const overdue = await overdueLoansOn(db, selection, asOf);
  const atStart = await db.all<{ loanId: string; village: string; overdue: Satang }>(
    'select loan_id, village, overdue from recovery_loan where recovery_id = ?',
    [recovery.id],
  );
  const since = await movedSince(db, recovery, asOf);
  const known = await fundsWithLoans(db, recovery, asOf);
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
 * What was paid and agreed on the loans since the start: dated after it, or found and entered after the
 * recovery was opened. What was reversed does not count.
 */
function movedSince(db: Reader, recovery: Recovery, asOf: CivilDate): Promise<Moved[]> {
  const { area, fundType, baselineAsOf, openedAt } = recovery;
  return db.all<Moved>(
    `select x.loan_id, f.area,
       cast(sum(case when x.kind in ('payment', 'settlement') then x.amount
         when x.kind = 'refund' then -x.amount else 0 end) as bigint) as paid,
       cast(sum(case when x.kind in ('restructure', 'moratorium') then 1 else 0 end) as bigint) as rearranged
     from fund f join fact x on x.fund_id = f.id
     where f.area >= ? and f.area < ? and f.fund_type = ?
       and x.kind in ('payment', 'settlement', 'refund', 'restructure', 'moratorium')
       and x.on_date <= ? and (x.on_date > ? or x.entered_at > ?)
       and not exists (select 1 from fact r where r.of_fact = x.id and r.kind = 'reversal' and r.on_date <= ?)
     group by x.loan_id, f.area`,
    [area, `${area}~`, fundType, asOf, baselineAsOf, openedAt, asOf],
  );
}

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
