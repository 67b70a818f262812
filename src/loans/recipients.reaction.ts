// Who is told about a loan's instalments: stored per loan, so that a day's reminders are planned by one
// statement.
import type { Change, Doing } from '../journal/act.js';
import type { Loan } from '../ledger/loan.entity.js';
import type { Reader, Writer } from '../platform/database/database.js';
import { fundTypeOf } from './loan-state.query.js';

/** New loans' recipients; people's own loans, which a register has by the hundred, by one statement. */
export async function nameRecipients(change: Change, { tx }: Doing): Promise<void> {
  for (let start = 0; start < change.ids.length; start += CHUNK) {
    const ids = change.ids.slice(start, start + CHUNK);
    const marks = ids.map(() => '?').join(', ');
    await tx.run(
      `insert into loan_recipient (loan_id, person_id)
       select id, borrower_id from loan where id in (${marks}) and borrower_kind = 'person'`,
      ids,
    );
    const others = await tx.all<Loan>(
      `select * from loan where id in (${marks}) and borrower_kind <> 'person'`,
      ids,
    );
    for (const loan of others) await rewrite(tx, loan);
  }
}

const CHUNK = 500;

/**
 * A person's channels or a group's members changed: the loans that they are behind name their recipients
 * again.
 */
export async function renameRecipients(change: Change, { tx }: Doing): Promise<void> {
  const loans = new Map<string, Loan>();
  for (const id of change.ids) {
    const found = await tx.all<Loan>(
      `select l.* from loan l where l.borrower_id = ?
       or l.borrower_id in (select group_id from group_member where person_id = ?)
       or l.borrower_id in (select id from borrower_group where representative_id = ?)`,
      [id, id, id],
    );
    for (const loan of found) loans.set(loan.id, loan);
  }
  for (const loan of loans.values()) await rewrite(tx, loan);
}

async function rewrite(tx: Writer, loan: Loan): Promise<void> {
  await tx.run('delete from loan_recipient where loan_id = ?', [loan.id]);
  for (const personId of await recipientsOf(tx, loan)) {
    await tx.run('insert into loan_recipient (loan_id, person_id) values (?, ?)', [loan.id, personId]);
  }
}

/**
 * A person's loan: the person. A group's with `recipients: members`: every member with a consented channel;
 * when none is reachable the representative, by the committee. A household's, or with `representative`: that
 * one.
 */
async function recipientsOf(db: Reader, loan: Loan): Promise<string[]> {
  if (loan.borrowerKind === 'person') return [loan.borrowerId];
  const group = await db.first<{ representativeId: string | null }>(
    'select representative_id from borrower_group where id = ?',
    [loan.borrowerId],
  );
  const members = await db.all<{ personId: string; reachable: number }>(
    `select m.person_id, (select count(*) from contact_channel c where c.person_id = m.person_id
       and c.consented_on is not null and c.withdrawn_on is null) as reachable
     from group_member m where m.group_id = ? order by m.person_id`,
    [loan.borrowerId],
  );
  const representative = group?.representativeId ?? members[0]?.personId ?? null;
  const all = loan.borrowerKind === 'group' && fundTypeOf(loan).reminders.recipients === 'members';
  const reachable = all ? members.filter(member => member.reachable > 0).map(member => member.personId) : [];
  if (reachable.length > 0) return reachable;
  // Without anybody named, the borrower itself stands there: no channel, so it goes to the committee's list.
  return [representative ?? loan.borrowerId];
}
