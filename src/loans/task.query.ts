// Tasks as people see them, on any day.
import type { Place } from '../journal/act.js';
import { type CivilDate, dayNumber } from '../kernel/civil-date.js';
import { notFound } from '../kernel/refusal.js';
import type { Reader } from '../platform/database/database.js';
import { fundPlace } from '../registry/fund.query.js';
import type { Condition } from '../registry/search.js';
import { taskWords } from '../registry/task-words.js';
import type { Task } from './task.entity.js';

export interface TaskRecord {
  id: string;
  kind: string;
  dueOn: CivilDate;
  fundId: string;
  fundName: string;
  loanId: string | null;
  loanNumber: string | null;
  borrowerName: string | null;
  personId: string | null;
  /** The name and phone of the person to speak with. */
  personName: string | null;
  phone: string | null;
  /** The user whose task it is: the one responsible for the borrower, when it names nobody itself. */
  assignee: string | null;
  title: string;
  reason: string;
  /** The same in English. */
  en: { title: string; reason: string };
  done: boolean;
  doneOn: CivilDate | null;
  doneBy: string | null;
  note: string | null;
}

/** Whose task it is: `t` is the task, `l` its loan. The last naming of a borrower's mentor holds. */
export const ASSIGNEE = `coalesce(t.assignee, (select m.user_id from group_mentor m
  where m.borrower_id = l.borrower_id order by m.recorded_at desc, m.id desc limit 1))`;

const SPOKEN_WITH = `coalesce(t.person_id, case when l.borrower_kind = 'person' then l.borrower_id
  else g.representative_id end)`;

/** What `taskRecords` reads, in the order of days. */
export const TASKS = `select t.*, f.name as fund_name, l.number as loan_number, l.borrower_name,
    ${SPOKEN_WITH} as spoken_with, p.name as person_name, p.phone, ${ASSIGNEE} as responsible,
    t.due_on || t.id as cursor
  from task t join fund f on f.id = t.fund_id left join loan l on l.id = t.loan_id
  left join borrower_group g on g.id = l.borrower_id left join person p on p.id = ${SPOKEN_WITH}`;

/** The column that orders tasks: the day, then the task. */
export const TASK_ORDER = '(t.due_on || t.id)';

export type TaskRow = Task & {
  fundName: string;
  loanNumber: string | null;
  borrowerName: string | null;
  spokenWith: string | null;
  personName: string | null;
  phone: string | null;
  responsible: string | null;
};

/** SQL for "open on that day": due by it, not made needless by it, not done before it. */
export function openOn(on: CivilDate): Condition {
  const day = dayNumber(on);
  return {
    sql: `t.due_day <= ? and (t.closed_day is null or t.closed_day > ?)
      and (t.done_on is null or t.done_on >= ?)`,
    parameters: [day, day, on],
  };
}

/** A row as people see it on a day. */
export function taskRecord(row: TaskRow, on: CivilDate): TaskRecord {
  const done = row.doneOn !== null && row.doneOn <= on;
  const { title, reason } = taskWords(row);
  return {
    id: row.id,
    kind: row.kind,
    dueOn: row.dueOn,
    fundId: row.fundId,
    fundName: row.fundName,
    loanId: row.loanId,
    loanNumber: row.loanNumber,
    borrowerName: row.borrowerName,
    personId: row.spokenWith,
    personName: row.personName,
    phone: row.phone,
    assignee: row.responsible,
    title: title.th,
    reason: reason.th,
    en: { title: title.en, reason: reason.en },
    done,
    doneOn: done ? row.doneOn : null,
    doneBy: done ? row.doneBy : null,
    note: done ? row.note : null,
  };
}

/** One task on a day; refuses (404) an unknown one. */
export async function taskOf(db: Reader, id: string, on: CivilDate): Promise<TaskRecord> {
  const row = await db.first<TaskRow>(`${TASKS} where t.id = ?`, [id]);
  if (!row) throw notFound();
  return taskRecord(row, on);
}

/** Where a task is done; refuses (404) an unknown one. */
export async function taskPlace(db: Reader, id: string): Promise<Place> {
  const row = await db.first<{ fundId: string }>('select fund_id from task where id = ?', [id]);
  if (!row) throw notFound();
  return fundPlace(db, row.fundId);
}
