// What people must do by hand for a loan, as its facts and terms have it. No job makes a task due: its day
// does. Of each kind of work only the next piece stands in the list: done or met by a fact, it gives way to
// the one after.
import { addDays, addMonths, type CivilDate } from '../kernel/civil-date.js';
import { englishDate } from '../kernel/english-words.js';
import { formatBaht } from '../kernel/money.js';
import type { Words } from '../kernel/refusal.js';
import { thaiDate } from '../kernel/thai-words.js';
import type { LadderRung } from '../registry/fund-type.js';
import { TASK_VERBS } from '../registry/task-words.js';
import { helpTasks } from './help-tasks.js';
import { estateTask, limitationTask, noticeTask } from './law-tasks.js';
import type { StepState } from './steps.js';
import type { TaskDraft, TaskSource } from './task-draft.js';

/**
 * The tasks that stand: the next of each kind, due or still to come. `done` are the keys of those done by
 * hand.
 */
export function tasksOf(source: TaskSource, done: ReadonlySet<string>): TaskDraft[] {
  if (source.closed) return [];
  if (!source.story.disbursement) return preventTask(source).filter(one => !done.has(one.sourceKey));
  const rungs = source.fundType.reminders.ladder.filter(rung => rung.kind !== 'message');
  const found = [
    ...rungs.flatMap(rung => ladderTask(rung, source, done)),
    ...trackTasks(source),
    ...promiseTask(source),
    ...limitationTask(source, done),
    ...source.guarantors.flatMap(guarantor => noticeTask(guarantor, source)),
    ...source.estates.map(estate => estateTask(estate, source)),
    ...helpTasks(source),
  ];
  return found.filter(one => !done.has(one.sourceKey));
}

/** ป: the next required step, due once the one before it is done. */
function preventTask({ loan, story, steps }: TaskSource): TaskDraft[] {
  if (story.approval) return [];
  const next = steps.find(
    step => step.definition.stage === 'prevent' && step.definition.required && step.state === 'open',
  );
  if (!next) return [];
  const dueOn = [story.application.on, ...story.steps.map(record => record.on)].sort().at(-1)!;
  return [
    {
      kind: 'step',
      sourceKey: `loan:${loan.id}:step:${next.definition.key}:0`,
      dueOn,
      personId: null,
      title: stepTitle(next, loan),
      reason: {
        th: `คำขอเลขที่ ${loan.number} ต้องทำขั้นนี้ก่อนอนุมัติ`,
        en: `Application ${loan.number} needs this step before the approval`,
      },
    },
  ];
}

function stepTitle({ definition: { name } }: StepState, { borrowerName }: TaskSource['loan']): Words {
  return { th: `${name.th} — ${borrowerName}`, en: `${name.en} — ${borrowerName}` };
}

const RUNG_VERBS = { call: TASK_VERBS.call, visit: TASK_VERBS.visit, letter: TASK_VERBS.demand };
const HEIRS_VERBS = {
  call: TASK_VERBS.callHeirs,
  visit: TASK_VERBS.visitHeirs,
  letter: TASK_VERBS.demandHeirs,
};

/** The rung of the oldest unpaid instalment for which it was not climbed yet. */
function ladderTask({ kind, day }: LadderRung, source: TaskSource, done: ReadonlySet<string>): TaskDraft[] {
  if (kind === 'message') return [];
  const { loan, rows, touches } = source;
  for (const row of rows) {
    if (row.outstanding === 0) continue;
    const sourceKey = `loan:${loan.id}:${kind}-${day}:${row.n}:${row.dueOn}`;
    const dueOn = later(addDays(row.lastDayInTime, day), source.notBefore);
    if (done.has(sourceKey) || touches.some(touch => touch.kind === kind && touch.on >= dueOn)) continue;
    const verb = (source.debtorDied ? HEIRS_VERBS : RUNG_VERBS)[kind];
    const title = { th: `${verb.th} ${loan.borrowerName}`, en: `${verb.en} ${loan.borrowerName}` };
    const reason = {
      th: `งวดที่ ${row.n} ครบกำหนด ${thaiDate(row.dueOn)} ยังไม่ได้ชำระครบ`,
      en: `Instalment ${row.n}, due on ${englishDate(row.dueOn)}, is not paid in full`,
    };
    return [{ kind, sourceKey, dueOn, personId: null, title, reason }];
  }
  return [];
}

/** ต: the next time of each recurring step, and whoever is to be responsible. */
function trackTasks({ loan, story, steps, notBefore }: TaskSource): TaskDraft[] {
  const paidOutOn = story.disbursement!.on;
  return steps.flatMap((step): TaskDraft[] => {
    const { key, stage, everyMonths } = step.definition;
    if (stage !== 'track' || key === 'due-notice' || step.state === 'waived') return [];
    const isFirst = key === 'mentor' && step.state === 'open';
    if (!isFirst && everyMonths === null) return [];
    const since = step.doneOn ?? paidOutOn;
    return [
      {
        kind: 'step',
        sourceKey: `loan:${loan.id}:step:${key}:${step.times}`,
        dueOn: later(isFirst ? paidOutOn : addMonths(since, everyMonths!), notBefore),
        personId: null,
        title: stepTitle(step, loan),
        reason: step.doneOn
          ? { th: `ครั้งก่อนเมื่อ ${thaiDate(step.doneOn)}`, en: `Last time on ${englishDate(step.doneOn)}` }
          : { th: 'ยังไม่เคยทำ', en: 'Never done yet' },
      },
    ];
  });
}

/** The last promise that was not kept: on its day the money is expected, afterwards it is asked for. */
function promiseTask({ loan, promises }: TaskSource): TaskDraft[] {
  const last = promises.at(-1);
  if (!last || last.keptOn) return [];
  return [
    {
      kind: 'promise',
      sourceKey: `loan:${loan.id}:promise:${last.factId}`,
      dueOn: last.promisedOn,
      personId: null,
      title: {
        th: `${loan.borrowerName} นัดชำระ ${formatBaht(last.amount)} บาท`,
        en: `${loan.borrowerName} promised ${formatBaht(last.amount)} baht`,
      },
      reason: {
        th: `นัดเมื่อ ${thaiDate(last.on)} ว่าจะชำระภายใน ${thaiDate(last.promisedOn)}`,
        en: `Promised on ${englishDate(last.on)} to pay by ${englishDate(last.promisedOn)}`,
      },
    },
  ];
}

function later(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other;
}
