// Loans as rows of a page.
import { scopeFilter } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Loan } from '../../ledger/loan.entity.js';
import { loansWithFacts } from '../../ledger/loan.query.js';
import { STAGES } from '../../loans/life.js';
import { findingLoan, onDay } from '../../loans/loan-list.query.js';
import { type LoanState, principalOf, stateOf } from '../../loans/loan-state.query.js';
import type { Parameter, Reader } from '../../platform/database/database.js';
import type { LoanStatus, Stage } from '../frame.js';
import type { LoanRow } from '../pages/loans.page.js';
import type { Asking } from './desk.js';
import { named } from './fund-words.js';

export type Conditions = { sql: string; parameters: Parameter[] }[];

export const LOAN_FROM = 'from loan t join loan_span s on s.loan_id = t.id';

/** The loans that the actor sees on a day. */
export function seenLoans(actor: Actor, on: CivilDate): Conditions {
  return [scopeFilter(actor, 't.area', 't.fund_id'), onDay(on)];
}

/** What an address asks for: `q`, `stage`, `fundId`, `area`, `status`; an unknown stage finds all. */
export function askedLoans(asked: Record<string, unknown>): Conditions {
  const word = (name: string) => (typeof asked[name] === 'string' ? asked[name].trim().slice(0, 200) : '');
  const found: Conditions = [];
  if (word('q')) found.push(findingLoan(word('q')));
  if (stageAsked(asked)) found.push({ sql: 's.stage = ?', parameters: [word('stage')] });
  if (word('fundId')) found.push({ sql: 't.fund_id = ?', parameters: [word('fundId')] });
  if (word('status')) found.push({ sql: 's.status = ?', parameters: [word('status')] });
  if (word('area')) {
    found.push({ sql: '(t.area >= ? and t.area < ?)', parameters: [word('area'), `${word('area')}~`] });
  }
  return found;
}

export function stageAsked(asked: Record<string, unknown>): Stage | null {
  return STAGES.find(stage => stage === asked['stage']) ?? null;
}

/** The loans as rows, in their given order; `withFund` names each one's fund. */
export async function loanLines(
  { db, today }: Pick<Asking, 'db' | 'today'>,
  loans: Loan[],
  withFund = false,
): Promise<LoanRow[]> {
  const found = await loansWithFacts(
    db,
    loans.map(loan => loan.id),
  );
  const byId = new Map(found.map(one => [one.loan.id, one.facts]));
  const funds = withFund ? await fundNames(db, loans) : null;
  return loans.map(loan => ({
    ...loanLine(stateOf(loan, byId.get(loan.id) ?? [], today)),
    fund: funds?.get(loan.fundId),
  }));
}

/** One loan as a row. */
export function loanLine({ loan, life, story, position, steps }: LoanState): LoanRow {
  const prevent = steps.filter(step => step.definition.stage === 'prevent');
  const overdue = position?.overdue;
  const open = life.stage !== 'closed';
  return {
    id: loan.id,
    number: loan.number,
    borrower: named(loan.borrowerName, loan.madeUp),
    stage: life.stage as Stage,
    status: life.status as LoanStatus,
    steps: { done: prevent.filter(step => step.state !== 'open').length, total: prevent.length },
    nextDue:
      open && position?.nextDue
        ? { number: position.nextDue.instalment, on: position.nextDue.on, amount: position.nextDue.amount }
        : null,
    overdue:
      open && overdue && overdue.amount > 0
        ? { amount: overdue.amount, daysPastDue: overdue.daysPastDue }
        : null,
    principalLeft: position ? position.outstanding.principal : principalOf(story),
  };
}

async function fundNames(db: Reader, loans: Loan[]): Promise<Map<string, string>> {
  const ids = [...new Set(loans.map(loan => loan.fundId))];
  if (ids.length === 0) return new Map();
  const rows = await db.all<{ id: string; name: string }>(
    `select id, name from fund where id in (${ids.map(() => '?').join(', ')})`,
    ids,
  );
  return new Map(rows.map(row => [row.id, row.name]));
}
