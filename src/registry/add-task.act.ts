// A task that an act leaves behind, beside those that follow from a loan's facts.
import { v7 as newId } from 'uuid';
import type { Doing } from '../journal/act.js';
import { type CivilDate, dayNumber } from '../kernel/civil-date.js';
import { englishBody, type TaskWords } from './task-words.js';

export interface NewTask extends TaskWords {
  fundId: string;
  loanId?: string;
  kind: 'handover' | 'recovery';
  /** The same again is the same task. */
  sourceKey: string;
  dueOn: CivilDate;
  assignee?: string | null;
}

export async function addTask(task: NewTask, { tx, at }: Pick<Doing, 'tx' | 'at'>): Promise<void> {
  const { fundId, loanId = null, kind, sourceKey, dueOn, assignee = null, title, reason } = task;
  await tx.run(
    `insert into task (id, fund_id, loan_id, kind, source_key, due_on, due_day, assignee, title, reason, body,
       created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (source_key) do nothing`,
    [
      ...[newId(), fundId, loanId, kind, sourceKey, dueOn, dayNumber(dueOn), assignee],
      ...[title.th, reason.th, englishBody(task), at.toISOString()],
    ],
  );
}
