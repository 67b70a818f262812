// All that a person and their household owe and stand for, over every fund that the asker may see: debts
// that turn in a circle (borrowed here to pay there) show only when they are read together.
import { mustSee, scopeFilter } from '../access/right.js';
import type { Actor } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { parseBaht, writeBaht } from '../kernel/money.js';
import { notFound } from '../kernel/refusal.js';
import { type LoanAnswer, loanAsOf } from '../loans/loan-answer.query.js';
import type { Reader } from '../platform/database/database.js';
import { groupOf, groupPlace } from '../registry/group.query.js';
import { personOf, personPlace } from '../registry/person.query.js';

/**
 * How the loan concerns the person: their own, their group's or household's, one they guarantee, or a
 * housemate's.
 */
export type DebtRole = 'borrower' | 'member' | 'guarantor' | 'household-member';

export interface Debt
  extends Pick<
    LoanAnswer,
    | 'number'
    | 'fundId'
    | 'borrower'
    | 'stage'
    | 'status'
    | 'principal'
    | 'outstanding'
    | 'overdue'
    | 'nextDue'
  > {
  loanId: string;
  fundName: string;
  role: DebtRole;
}

export interface DebtsOfPerson {
  id: string;
  name: string;
  kind: 'person' | 'household';
  asOf: CivilDate;
  /** What is borrowed; guaranteed loans are listed, not summed. */
  total: { loans: number; outstanding: string; overdue: string };
  debts: Debt[];
}

/** The debts of a person or a household on a day; refuses (404) one that the actor does not see. */
export async function debtsFor(
  db: Reader,
  actor: Actor,
  id: string,
  asOf: CivilDate,
): Promise<DebtsOfPerson> {
  const subject = await subjectOf(db, actor, id);
  const debts: Debt[] = [];
  for (const { loanId, fundName, role } of await loansAround(db, actor, subject)) {
    const debt = await debtOn(db, loanId, asOf);
    if (debt) debts.push({ ...debt, fundName, role });
  }
  const borrowed = debts.filter(debt => debt.role !== 'guarantor' && debt.stage !== 'closed');
  const sum = (figures: string[]) => writeBaht(figures.reduce((total, text) => total + parseBaht(text)!, 0));
  return {
    id,
    name: subject.name,
    kind: subject.kind,
    asOf,
    total: {
      loans: borrowed.length,
      outstanding: sum(borrowed.map(debt => debt.outstanding.total)),
      overdue: sum(borrowed.map(debt => debt.overdue.amount)),
    },
    debts,
  };
}

interface Subject {
  kind: 'person' | 'household';
  name: string;
  /** The records of the person: one in each fund that knows the same national id. */
  personIds: string[];
  /** People of the same household, and the household itself. */
  householdIds: string[];
}

async function subjectOf(db: Reader, actor: Actor, id: string): Promise<Subject> {
  if (await db.first('select id from person where id = ?', [id])) {
    mustSee(actor, await personPlace(db, id));
    const { name } = await personOf(db, id);
    const personIds = await samePerson(db, id);
    return { kind: 'person', name, personIds, householdIds: await housemates(db, personIds) };
  }
  if (!(await db.first("select id from borrower_group where id = ? and kind = 'household'", [id])))
    throw notFound();
  mustSee(actor, await groupPlace(db, id));
  const { name, members } = await groupOf(db, id);
  return { kind: 'household', name, personIds: [], householdIds: [id, ...members] };
}

async function samePerson(db: Reader, id: string): Promise<string[]> {
  const rows = await db.all<{ id: string }>(
    `select o.id from person p join person o on o.national_id_hash = p.national_id_hash where p.id = ?`,
    [id],
  );
  return [...new Set([id, ...rows.map(row => row.id)])];
}

async function housemates(db: Reader, personIds: string[]): Promise<string[]> {
  const rows = await db.all<{ id: string }>(
    `select distinct other.person_id as id from group_member mine
     join borrower_group h on h.id = mine.group_id and h.kind = 'household'
     join group_member other on other.group_id = h.id
     where mine.person_id in (${marks(personIds)})`,
    personIds,
  );
  return rows.map(row => row.id).filter(id => !personIds.includes(id));
}

interface LoanAround {
  loanId: string;
  fundName: string;
  role: DebtRole;
}

/** The loans in the actor's scope, each once and under its nearest role. */
async function loansAround(db: Reader, actor: Actor, subject: Subject): Promise<LoanAround[]> {
  const scope = scopeFilter(actor, 'l.area', 'l.fund_id');
  const found = new Map<string, LoanAround>();
  for (const [role, ids, condition] of ways(subject)) {
    if (ids.length === 0) continue;
    const rows = await db.all<{ loanId: string; fundName: string }>(
      `select l.id as loan_id, f.name as fund_name from loan l join fund f on f.id = l.fund_id
       where ${condition} and ${scope.sql} order by l.applied_on, l.id`,
      [...ids, ...scope.parameters],
    );
    for (const row of rows) if (!found.has(row.loanId)) found.set(row.loanId, { ...row, role });
  }
  return [...found.values()];
}

/** Each way from people to loans, the nearest first. */
function ways({ kind, personIds, householdIds }: Subject): [DebtRole, string[], string][] {
  const borrowed = (ids: string[]) => `l.borrower_id in (${marks(ids)})`;
  const inGroup = (ids: string[]) =>
    `l.borrower_id in (select group_id from group_member where person_id in (${marks(ids)}))`;
  const guaranteed = (ids: string[]) =>
    `l.id in (select loan_id from loan_guarantor where person_id in (${marks(ids)}))`;
  const household: DebtRole = 'household-member';
  return [
    [kind === 'person' ? 'borrower' : household, personIds, borrowed(personIds)],
    ['member', personIds, inGroup(personIds)],
    [household, householdIds, borrowed(householdIds)],
    [household, householdIds, inGroup(householdIds)],
    ['guarantor', personIds, guaranteed(personIds)],
  ];
}

/** The loan on the day; null when it was not applied for yet. */
async function debtOn(
  db: Reader,
  loanId: string,
  asOf: CivilDate,
): Promise<Omit<Debt, 'fundName' | 'role'> | null> {
  const began = await db.first('select id from loan where id = ? and applied_on <= ?', [loanId, asOf]);
  if (!began) return null;
  const { number, fundId, borrower, stage, status, principal, outstanding, overdue, nextDue } =
    await loanAsOf(db, loanId, asOf);
  return { loanId, number, fundId, borrower, stage, status, principal, outstanding, overdue, nextDue };
}

function marks(ids: string[]): string {
  return ids.map(() => '?').join(', ');
}
