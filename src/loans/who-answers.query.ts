// Who answers for a loan and with how much, as of a day: members, joint debtors, guarantors.
import type { CivilDate } from '../kernel/civil-date.js';
import { writeBaht } from '../kernel/money.js';
import { bodyOf } from '../ledger/fact-body.js';
import type { Reader } from '../platform/database/database.js';
import { guarantorAnswers } from './collect/guarantors.query.js';
import { type LoanState, loanState } from './loan-state.query.js';
import { memberPositions, sharesOf, standingFacts } from './shares.js';

export interface MemberAnswer {
  personId: string;
  name: string;
  /** The part of the principal, of all that was asked, what was paid of it, and what is left. */
  share: string;
  whole: string;
  paid: string;
  left: string;
  /** The part of what is overdue: borne by those who are behind with their own parts. */
  overdue: string;
}

export interface WhoAnswers {
  asOf: CivilDate;
  /** The loan's own balance: the members' parts sum to it. */
  outstanding: string;
  overdue: string;
  /** Empty where the contract does not split the loan. */
  members: MemberAnswer[];
  jointDebtors: { id: string; personId: string; name: string; on: CivilDate; note: string | null }[];
  guarantors: Awaited<ReturnType<typeof guarantorAnswers>>;
}

/** As of a day; refuses (404) an unknown loan. */
export async function whoAnswers(db: Reader, loanId: string, asOf: CivilDate): Promise<WhoAnswers> {
  return whoAnswersFor(db, await loanState(db, loanId, asOf), asOf);
}

/** The same of a loan already read. */
export async function whoAnswersFor(db: Reader, state: LoanState, asOf: CivilDate): Promise<WhoAnswers> {
  const known = state.facts.filter(fact => fact.onDate <= asOf);
  const joint = standingFacts(known, 'joint-debtor');
  const shares = sharesOf(known);
  const positions = state.position ? memberPositions(state.position, shares, state.facts) : [];
  const bodies = joint.map(fact => bodyOf<{ personId: string; note?: string }>(fact));
  const ids = [...shares, ...bodies].map(one => one.personId);
  const names = await namesOf(db, ids);
  return {
    asOf,
    outstanding: writeBaht(state.position?.outstanding.total ?? 0),
    overdue: writeBaht(state.position?.overdue.amount ?? 0),
    members: positions.map(({ personId, amount, whole, paid, left, overdue }) => ({
      ...{ personId, name: names.get(personId) ?? '', share: writeBaht(amount) },
      ...{ whole: writeBaht(whole), paid: writeBaht(paid), left: writeBaht(left) },
      overdue: writeBaht(overdue),
    })),
    jointDebtors: joint.map((fact, index) => {
      const { personId, note = null } = bodies[index]!;
      return { id: fact.id, personId, name: names.get(personId) ?? '', on: fact.onDate, note };
    }),
    guarantors: await guarantorAnswers(db, state, asOf),
  };
}

async function namesOf(db: Reader, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.all<{ id: string; name: string }>(
    `select id, name from person where id in (${ids.map(() => '?').join(', ')})`,
    ids,
  );
  return new Map(rows.map(row => [row.id, row.name]));
}
