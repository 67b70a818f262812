// How far a village's register has been made anew.
import { mustSee } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { type CivilDate, dayNumber } from '../../kernel/civil-date.js';
import { type Satang, writeBaht } from '../../kernel/money.js';
import type { Reader } from '../../platform/database/database.js';
import { factsOf, recoveryOf, villageOf } from '../recovery.query.js';
import { confirmationsIn, missingYears } from './register-steps.js';
import { fundsOfVillage } from './village-state.query.js';

export interface RegisterLoan {
  loanId: string;
  number: string;
  name: string;
  outstanding: string;
  /** null while the household was not asked. */
  confirmed: { agrees: boolean; on: CivilDate; by: string; note: string } | null;
}

export interface RegisterWork {
  fundIds: string[];
  /** All that are in the system, those repaid too. */
  loans: number;
  /** Finished fiscal years in which nothing was lent or returned. */
  missingYears: number[];
  /** When the bank or cash balance was last written down. */
  balanceOn: CivilDate | null;
  agreed: number;
  disputed: number;
  /** Those still open, the households that were not asked first. */
  open: RegisterLoan[];
}

/** Refuses (404) a village outside the actor's area. */
export async function registerWork(
  db: Reader,
  actor: Actor,
  { recoveryId, village }: { recoveryId: string; village: string },
  today: CivilDate,
): Promise<RegisterWork> {
  await villageOf(db, recoveryId, village);
  mustSee(actor, { fundId: null, area: village });
  const fundIds = await fundsOfVillage(db, await recoveryOf(db, recoveryId), village);
  const said = confirmationsIn(await factsOf(db, recoveryId), village);
  const open = (await openLoans(db, fundIds, today)).map(({ outstanding, ...loan }) => {
    const answer = said.get(loan.loanId);
    const confirmed = answer && { agrees: answer.agrees, on: answer.on, by: answer.by, note: answer.note };
    return { ...loan, outstanding: writeBaht(outstanding), confirmed: confirmed ?? null };
  });
  const moved = await moneyMoved(db, fundIds);
  return {
    fundIds,
    loans: await counted(db, fundIds),
    missingYears: missingYears(moved, today),
    balanceOn: await lastBalance(db, fundIds),
    agreed: open.filter(one => one.confirmed?.agrees === true).length,
    disputed: open.filter(one => one.confirmed?.agrees === false).length,
    open: open.sort((a, b) => Number(a.confirmed !== null) - Number(b.confirmed !== null)),
  };
}

export interface OpenLoan {
  loanId: string;
  number: string;
  name: string;
  outstanding: Satang;
}

/** The loans on which something is owed, by the household's name. */
export function openLoans(db: Reader, fundIds: string[], on: CivilDate): Promise<OpenLoan[]> {
  const day = dayNumber(on);
  return db.all<OpenLoan>(
    `select l.id as loan_id, l.number, l.borrower_name as name, s.outstanding_principal as outstanding
     from loan l join loan_span s on s.loan_id = l.id and s.from_day <= ? and s.until_day > ?
     where l.fund_id in (${listed(fundIds)}) and s.status in ('active', 'overdue')
     order by l.borrower_name, l.number, l.id`,
    [day, day, ...fundIds],
  );
}

async function moneyMoved(db: Reader, fundIds: string[]): Promise<CivilDate[]> {
  const rows = await db.all<{ day: CivilDate }>(
    `select distinct on_date as day from fact where fund_id in (${listed(fundIds)})
       and kind in ('disbursement', 'payment', 'settlement')`,
    fundIds,
  );
  return rows.map(row => row.day);
}

async function counted(db: Reader, fundIds: string[]): Promise<number> {
  const sql = `select count(*) as n from loan where fund_id in (${listed(fundIds)})`;
  return (await db.first<{ n: number }>(sql, fundIds))!.n;
}

async function lastBalance(db: Reader, fundIds: string[]): Promise<CivilDate | null> {
  const sql = `select max(on_date) as day from account_balance where fund_id in (${listed(fundIds)})`;
  return (await db.first<{ day: CivilDate | null }>(sql, fundIds))!.day;
}

/** Marks for a list; no fund at all is in none. */
function listed(ids: string[]): string {
  return ids.length > 0 ? ids.map(() => '?').join(', ') : 'null';
}
