// บันทึกการส่งมอบ–รับมอบ: what the old committee gave and the new one took. What is missing, and a balance that
// differs from the books, is said, signed as differing, and becomes a task of the fund.
import { v7 as newId } from 'uuid';
import type { Act, Doing } from '../journal/act.js';
import { addDays, type CivilDate } from '../kernel/civil-date.js';
import { conflict } from '../kernel/refusal.js';
import { addTask } from '../registry/add-task.act.js';
import { fundPlace } from '../registry/fund.query.js';
import { Handover } from '../registry/fund-record.entity.js';
import type { HandoverBody, HandoverRecord } from '../registry/fund-record.query.js';
import { handoverDifferences, handoverTasks } from '../registry/handover.js';
import { mustBePast } from '../registry/past-day.js';
import type { TaskWords } from '../registry/task-words.js';
import { writtenBalance } from './fund-books.query.js';

/** The product's own choice: no rule names a term. */
const TASKS_WITHIN_DAYS = 30;

export interface RecordHandover extends Omit<HandoverBody, 'differences'> {
  fundId: string;
  on: CivilDate;
  /** Refuses (409) balances that differ from the books: they are first to be signed as differing. */
  mustMatch?: boolean;
}

export const recordHandover: Act<RecordHandover, HandoverRecord> = {
  name: 'record-handover',
  right: 'officer-or-work',
  place: (db, { fundId }) => fundPlace(db, fundId),
  async run({ fundId, on, mustMatch = false, ...given }, doing) {
    mustBePast('on', on, doing.today);
    const differences = handoverDifferences(given, {
      bank: await writtenBalance(doing.tx, fundId, 'bank', on),
      cash: await writtenBalance(doing.tx, fundId, 'cash', on),
    });
    const tasks = handoverTasks(given, differences);
    if (mustMatch && differences.length > 0) {
      const said = tasks.slice(-differences.length).map(task => task.reason.th);
      throw conflict(
        'balances-differ',
        `ยอดไม่ตรงกับบัญชี: ${said.join(' · ')} ตรวจอีกครั้ง ถ้าลงนามทั้งที่ต่าง ให้ติ๊กว่าลงนามรับรู้แล้ว`,
        'The balances differ from the books; check them, or say that both sides sign them as differing',
      );
    }
    const body: HandoverBody = { ...given, differences };
    const written = { id: newId(), recordedBy: doing.actor.name, recordedAt: doing.at.toISOString() };
    await doing.tx.insert(Handover, { ...written, fundId, onDate: on, body: JSON.stringify(body) });
    await makeTasks(doing, fundId, { handoverId: written.id, on, tasks });
    const answer = { ...written, fundId, on, ...body };
    return { answer, subject: { kind: 'handover', id: written.id }, details: { fundId, on, ...body } };
  },
};

async function makeTasks(
  doing: Doing,
  fundId: string,
  made: { handoverId: string; on: CivilDate; tasks: TaskWords[] },
): Promise<void> {
  const dueOn = addDays(made.on, TASKS_WITHIN_DAYS);
  for (const [place, task] of made.tasks.entries()) {
    const sourceKey = `handover:${made.handoverId}:${place}`;
    await addTask({ ...task, fundId, kind: 'handover', sourceKey, dueOn }, doing);
  }
}
