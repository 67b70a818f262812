// After facts, the tasks that follow from them are set right: only what changed is written.
import { v7 as newId } from 'uuid';
import type { Change, Doing } from '../journal/act.js';
import { dayNumber } from '../kernel/civil-date.js';
import { grouped } from '../kernel/grouped.js';
import type { Fact } from '../ledger/fact.entity.js';
import type { Loan } from '../ledger/loan.entity.js';
import { loansWithFacts } from '../ledger/loan.query.js';
import { englishBody } from '../registry/task-words.js';
import { Task } from './task.entity.js';
import type { TaskDraft } from './task-draft.js';
import { taskSources } from './task-source.query.js';
import { tasksOf } from './tasks.js';

/** Somebody died: the estate's year begins on every loan that they are behind; or it was a mistake. */
export async function keepTasksOfPeople(change: Change, doing: Doing): Promise<void> {
  for (const personId of change.ids) {
    const loans = await doing.tx.all<{ id: string }>(
      `select id from loan where borrower_id = ?
       or borrower_id in (select group_id from group_member where person_id = ?)
       or id in (select loan_id from loan_guarantor where person_id = ?)`,
      [personId, personId, personId],
    );
    await keepTasksOf(
      loans.map(loan => loan.id),
      doing,
    );
  }
}

const CHUNK = 500;

/** Sets the tasks of loans right; done ones are kept as they are. */
export async function keepTasksOf(loanIds: string[], doing: Doing): Promise<void> {
  for (let start = 0; start < loanIds.length; start += CHUNK)
    await keepTasks(await loansWithFacts(doing.tx, loanIds.slice(start, start + CHUNK)), doing);
}

/** The same for loans already loaded with their facts, at most some hundreds of them. */
export async function keepTasks(loans: { loan: Loan; facts: Fact[] }[], doing: Doing): Promise<void> {
  if (loans.length === 0) return;
  const sources = await taskSources(doing.tx, loans);
  const known = await knownTasks(
    loans.map(({ loan }) => loan.id),
    doing,
  );
  const fresh: Task[] = [];
  const gone: Task[] = [];
  for (const { loan } of loans) {
    const own = known.get(loan.id) ?? [];
    const done = new Set(own.filter(task => task.doneOn !== null).map(task => task.sourceKey));
    const source = sources.get(loan.id);
    const drafts = source ? tasksOf(source, done) : [];
    const byKey = new Map(own.map(task => [task.sourceKey, task]));
    for (const draft of drafts) {
      const before = byKey.get(draft.sourceKey);
      if (before) await mend(before, draft, doing);
      else fresh.push(newTask(draft, loan, doing));
    }
    const keys = new Set(drafts.map(draft => draft.sourceKey));
    gone.push(...own.filter(task => isOpen(task) && !keys.has(task.sourceKey)));
  }
  await takeAway(gone, doing);
  if (fresh.length > 0) await doing.tx.insert(Task, fresh);
}

/** The tasks that were made here; those that reminders hand over are no concern of this file. */
async function knownTasks(loanIds: string[], { tx }: Doing): Promise<Map<string, Task[]>> {
  const rows = await tx.all<Task>(
    `select * from task where loan_id in (${loanIds.map(() => '?').join(', ')}) and source_key like 'loan:%'`,
    loanIds,
  );
  return grouped(rows, row => row.loanId!);
}

function isOpen(task: Task): boolean {
  return task.doneOn === null && task.closedDay === null;
}

/** What was already due stays to be seen on its days; what was still to come never was. */
async function takeAway(gone: Task[], { tx, today }: Doing): Promise<void> {
  const day = dayNumber(today);
  const seen = gone.filter(task => task.dueDay <= day).map(task => task.id);
  const unseen = gone.filter(task => task.dueDay > day).map(task => task.id);
  const marks = (ids: string[]) => ids.map(() => '?').join(', ');
  if (seen.length > 0)
    await tx.run(`update task set closed_day = ? where id in (${marks(seen)})`, [day, ...seen]);
  if (unseen.length > 0) await tx.run(`delete from task where id in (${marks(unseen)})`, unseen);
}

async function mend(before: Task, draft: TaskDraft, { tx }: Doing): Promise<void> {
  const { dueOn, title, reason } = draft;
  const body = englishBody(draft);
  const said = before.title === title.th && before.reason === reason.th && before.body === body;
  if (said && before.dueOn === dueOn && before.closedDay === null) return;
  await tx.run(
    `update task set due_on = ?, due_day = ?, title = ?, reason = ?, body = ?, closed_day = null
     where id = ?`,
    [dueOn, dayNumber(dueOn), title.th, reason.th, body, before.id],
  );
}

function newTask(draft: TaskDraft, loan: { id: string; fundId: string }, doing: Doing): Task {
  return {
    id: newId(),
    fundId: loan.fundId,
    loanId: loan.id,
    ...draft,
    title: draft.title.th,
    reason: draft.reason.th,
    dueDay: dayNumber(draft.dueOn),
    closedDay: null,
    assignee: draft.assignee ?? null,
    doneOn: null,
    doneAt: null,
    doneBy: null,
    note: null,
    body: englishBody(draft),
    createdAt: doing.at.toISOString(),
  };
}
