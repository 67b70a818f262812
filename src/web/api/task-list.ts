// The list of tasks as the API and the pages ask for it.
import type { Actor } from '../../kernel/actor.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import {
  ASSIGNEE,
  openOn,
  TASK_ORDER,
  TASKS,
  type TaskRecord,
  type TaskRow,
  taskRecord,
} from '../../loans/task.query.js';
import type { Reader } from '../../platform/database/database.js';
import { dayAsked } from './day-asked.js';
import { inScope, type Listed, listPage, type QueryWords, whenAsked, withinArea } from './listing.js';
import { oneWord } from './loan-list.js';

export const TASK_FILTERS = {
  on: 'open on this day; today when absent',
  assignee: "a user's id, or me",
  kind: 'call, visit, letter, step, promise, limitation, guarantor-notice, estate, plan …',
  fundId: 'a fund',
  loanId: 'a loan',
  area: 'an area code, with all below it',
};

/** One page of what is to be done on a day, within the actor's scope, the longest due first. */
export async function taskPage(
  db: Reader,
  actor: Actor,
  asked: QueryWords,
  today: CivilDate,
): Promise<Listed<TaskRecord>> {
  const on = dayAsked('on', oneWord(asked, 'on')) ?? today;
  const assignee = oneWord(asked, 'assignee');
  const where = [
    inScope(actor, 'f.area', 't.fund_id'),
    openOn(on),
    ...whenAsked(asked, 'kind', 't.kind = ?'),
    ...whenAsked(asked, 'fundId', 't.fund_id = ?'),
    ...whenAsked(asked, 'loanId', 't.loan_id = ?'),
    ...withinArea(asked, 'f.area'),
    ...(assignee
      ? [{ sql: `${ASSIGNEE} = ?`, parameters: [assignee === 'me' ? actor.userId : assignee] }]
      : []),
  ];
  const page = await listPage<TaskRow>(db, { select: TASKS, where, orderBy: TASK_ORDER }, asked);
  return { ...page, items: page.items.map(row => taskRecord(row, on)) };
}
