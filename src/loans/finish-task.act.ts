// Somebody did what a task asked for.
import type { Act, Doing } from '../journal/act.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { conflict } from '../kernel/refusal.js';
import { tellAction } from './collect/plan.act.js';
import { notAfterToday } from './dates.js';
import { keepTasksOf } from './keep-tasks.reaction.js';
import { type TaskRecord, taskOf, taskPlace } from './task.query.js';

export interface FinishTask {
  taskId: string;
  on: CivilDate;
  note: string;
}

/** The task is done; the one that follows it comes into the list. */
export const finishTask: Act<FinishTask, TaskRecord> = {
  name: 'finish-task',
  right: 'officer-or-work',
  place: (db, { taskId }) => taskPlace(db, taskId),
  async run({ taskId, on, note }, doing) {
    notAfterToday('on', on, doing.today);
    const { tx, actor, at } = doing;
    const changed = await tx.run(
      'update task set done_on = ?, done_at = ?, done_by = ?, note = ? where id = ? and done_on is null',
      [on, at.toISOString(), actor.name, note, taskId],
    );
    if (changed === 0) throw conflict('already-done', 'งานนี้ทำแล้ว', 'This task is done already');
    const answer = await taskOf(tx, taskId, doing.today);
    const actionId = await plannedBy(taskId, doing);
    if (actionId) await tellAction.run({ actionId, on, done: true, note: note || undefined }, doing);
    if (answer.loanId) await keepTasksOf([answer.loanId], doing);
    return {
      answer,
      subject: { kind: 'task', id: taskId },
      details: { kind: answer.kind, title: answer.title, loanId: answer.loanId, on, note },
    };
  },
};

/** The action of a household plan that the task stands for: the plan hears that it is done. */
async function plannedBy(taskId: string, { tx }: Doing): Promise<string | undefined> {
  const task = await tx.first<{ sourceKey: string }>('select source_key from task where id = ?', [taskId]);
  return /:plan-action:(.+)$/.exec(task!.sourceKey)?.[1];
}
