// The figures of a loan that its people are told, on one day: what a correction is seen to change.
import type { CivilDate } from '../kernel/civil-date.js';
import { writeBaht } from '../kernel/money.js';
import { limitationsOf } from './collect/clocks.query.js';
import type { LoanState } from './loan-state.query.js';

/** Amounts in baht; what does not apply is null. */
export interface ToldFigures {
  stage: string;
  status: string;
  /** All that is still owed, due or not, and the principal in it. */
  outstanding: string;
  principal: string;
  penalty: string;
  /** Paid above all that was owed. */
  unapplied: string;
  overdue: string;
  daysPastDue: number;
  nextDue: { on: CivilDate; amount: string } | null;
  /** The unpaid instalments, and the last day on which one falls due. */
  instalments: number;
  lastDueOn: CivilDate | null;
  /** The first day on which a part of the debt is barred. */
  barredAfter: CivilDate | null;
}

export function toldFigures(state: LoanState, today: CivilDate): ToldFigures {
  const { life, position } = state;
  const open = position?.rows.filter(row => row.outstanding > 0) ?? [];
  const isClosed = life.stage === 'closed';
  const next = isClosed ? null : position?.nextDue;
  return {
    stage: life.stage,
    status: life.status,
    outstanding: writeBaht(position?.outstanding.total ?? 0),
    principal: writeBaht(position?.outstanding.principal ?? 0),
    penalty: writeBaht(position?.outstanding.penalty ?? 0),
    unapplied: writeBaht(position?.unapplied ?? 0),
    overdue: writeBaht(position?.overdue.amount ?? 0),
    daysPastDue: position?.overdue.daysPastDue ?? 0,
    nextDue: next ? { on: next.on, amount: writeBaht(next.amount) } : null,
    instalments: open.length,
    lastDueOn: open.at(-1)?.dueOn ?? null,
    barredAfter: isClosed ? null : (limitationsOf(state, today)[0]?.endsOn ?? null),
  };
}
