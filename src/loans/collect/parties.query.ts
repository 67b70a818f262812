// The people behind a loan: borrower or members, and guarantors.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Loan } from '../../ledger/loan.entity.js';
import type { Reader } from '../../platform/database/database.js';

export interface Party {
  personId: string;
  name: string;
  role: 'borrower' | 'member' | 'guarantor';
  diedOn: CivilDate | null;
  deathKnownOn: CivilDate | null;
}

/** Borrower (a person) or members (of a group or household), then guarantors. */
export function partiesOf(
  db: Reader,
  loan: Pick<Loan, 'id' | 'borrowerKind' | 'borrowerId'>,
): Promise<Party[]> {
  const role = loan.borrowerKind === 'person' ? 'borrower' : 'member';
  const own =
    loan.borrowerKind === 'person'
      ? 'select id from person where id = ?'
      : 'select person_id from group_member where group_id = ?';
  return db.all<Party>(
    `select p.id as person_id, p.name, '${role}' as role, p.died_on, p.death_known_on
     from person p where p.id in (${own})
     union all
     select p.id as person_id, p.name, 'guarantor' as role, p.died_on, p.death_known_on
     from loan_guarantor g join person p on p.id = g.person_id where g.loan_id = ?
     order by role, name, person_id`,
    [loan.borrowerId, loan.id],
  );
}

/** Each person once: a member may stand surety for the group's own loan. */
export function everyPerson(parties: Party[]): Party[] {
  return [...new Map(parties.map(party => [party.personId, party])).values()];
}

/**
 * Whom the fund speaks with about a loan: the borrower, or the group's representative, or its first member.
 */
export async function debtorOf(db: Reader, loan: Loan): Promise<string | null> {
  if (loan.borrowerKind === 'person') return loan.borrowerId;
  const row = await db.first<{ personId: string | null }>(
    `select coalesce(g.representative_id,
       (select min(m.person_id) from group_member m where m.group_id = g.id)) as person_id
     from borrower_group g where g.id = ?`,
    [loan.borrowerId],
  );
  return row?.personId ?? null;
}

/**
 * Those of several loans whom a task may name: every guarantor, and who of the borrowers has died; whoever
 * speaks for a household is its borrower here.
 */
export async function partiesInTasks(db: Reader, loanIds: string[]): Promise<Map<string, Party[]>> {
  if (loanIds.length === 0) return new Map();
  const marks = loanIds.map(() => '?').join(', ');
  const person = 'p.id as person_id, p.name, p.died_on, p.death_known_on';
  const rows = await db.all<Party & { loanId: string }>(
    `select g.loan_id, ${person}, 'guarantor' as role from loan_guarantor g
     join person p on p.id = g.person_id where g.loan_id in (${marks})
     union all
     select l.id, ${person}, 'borrower' from loan l
     join person p on p.id = l.borrower_id where l.id in (${marks}) and p.died_on is not null
     union all
     select l.id, ${person}, 'borrower' from loan l
     join borrower_group g on g.id = l.borrower_id and g.kind = 'household'
     join person p on p.id = g.representative_id where l.id in (${marks}) and p.died_on is not null
     union all
     select l.id, ${person}, 'member' from loan l join group_member m on m.group_id = l.borrower_id
     join person p on p.id = m.person_id where l.id in (${marks}) and p.died_on is not null
     order by person_id`,
    [...loanIds, ...loanIds, ...loanIds, ...loanIds],
  );
  const byLoan = new Map<string, Party[]>();
  for (const { loanId, ...party } of rows) {
    const own = byLoan.get(loanId) ?? [];
    byLoan.set(loanId, [...own, party]);
  }
  return byLoan;
}

/** Whether the one who answers alone, of these parties, has died. Of a group the others still answer. */
export function debtorHasDied(parties: Party[]): boolean {
  return parties.some(party => party.role === 'borrower' && party.diedOn !== null);
}
