// ต1: one member of the committee is responsible for one group; the group's tasks are theirs.
import { v7 as newId } from 'uuid';
import { fundMembers, mustServe } from '../access/fund-members.query.js';
import type { Doing } from '../journal/act.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Loan } from '../ledger/loan.entity.js';
import { GroupMentor } from '../registry/borrower-group.entity.js';
import type { Evidence } from './story.js';

export interface Mentoring {
  doneOn: CivilDate;
  note: string;
  evidence: Evidence[];
  mentorUserId?: string;
  mentorName?: string;
}

/**
 * Makes one member responsible for the borrower: by sign-in, else by the name given, in the evidence or the
 * note.
 */
export async function nameMentor(loan: Loan, step: Mentoring, doing: Doing): Promise<void> {
  const written =
    step.mentorName ?? step.evidence.flatMap(one => [...(one.people ?? []), one.value ?? ''])[0];
  const user = step.mentorUserId
    ? await mustServe(doing.tx, loan.fundId, step.mentorUserId, 'mentorUserId')
    : (await fundMembers(doing.tx, loan.fundId)).find(one => one.name === written);
  const personName = user?.name ?? written ?? step.note;
  if (!personName) return;
  await doing.tx.insert(GroupMentor, {
    id: newId(),
    fundId: loan.fundId,
    borrowerId: loan.borrowerId,
    userId: user?.id ?? null,
    personName,
    fromOn: step.doneOn,
    recordedAt: doing.at.toISOString(),
  });
}

/** The naming was undone: nobody is responsible until another is named. */
export async function nameNobody(loan: Loan, doing: Doing): Promise<void> {
  await doing.tx.insert(GroupMentor, {
    ...{ id: newId(), fundId: loan.fundId, borrowerId: loan.borrowerId, userId: null, personName: '' },
    fromOn: doing.today,
    recordedAt: doing.at.toISOString(),
  });
}
