// What people must do by hand for a loan, as its facts and terms have it. No job makes a task due: its day does.
// Of each kind of work only the next piece stands in the list: done or met by a fact, it gives way to the one after.
import { addDays, addMonths, type CivilDate } from '../kernel/civil-date.js';
import { formatBaht } from '../kernel/money.js';
import { thaiDate } from '../kernel/thai-words.js';
import { guarantorNoticeDeadline } from '../ledger/clocks.js';
import type { PositionRow } from '../ledger/position.js';
import type { FundTypeVersion, LadderRung } from '../registry/fund-type.js';
import type { PromiseToPay } from './collect/promises.js';
import type { StepState } from './steps.js';
import type { Story } from './story.js';

export type TaskKind =
  | 'call'
  | 'visit'
  | 'letter'
  | 'step'
  | 'promise'
  | 'limitation'
  | 'guarantor-notice'
  | 'estate';

/** A loan as far as its tasks follow from it. All is as the facts known today leave it, the days ahead included. */
export interface TaskSource {
  loan: { id: string; number: string; borrowerName: string };
  fundType: FundTypeVersion;
  story: Story;
  /** Nothing more will happen by itself: repaid, written off, rejected, cancelled. */
  closed: boolean;
  /** No task is due before this day: the disbursement's entry, or the import. */
  notBefore: CivilDate;
  rows: PositionRow[];
  steps: StepState[];
  promises: PromiseToPay[];
  /** When the debt is first barred, and the section that says so. */
  limitation: { endsOn: CivilDate; section: string } | null;
  /** Calls, visits and letters that were made. */
  touches: { kind: 'call' | 'visit' | 'letter'; on: CivilDate }[];
  /** Guarantors with the day of the last notice sent to each. */
  guarantors: { personId: string; name: string; noticedOn: CivilDate | null }[];
  /** People behind the loan who died, with the last day on which the estate can be sued. */
  estates: { personId: string; name: string; knownOn: CivilDate; endsOn: CivilDate }[];
}

export interface TaskDraft {
  kind: TaskKind;
  /** The same work has the same key, whenever it is found. */
  sourceKey: string;
  dueOn: CivilDate;
  personId: string | null;
  title: string;
  reason: string;
}

/** The tasks that stand: the next of each kind, due or still to come. `done` are the keys of those done by hand. */
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
      title: `${next.definition.name.th} — ${loan.borrowerName}`,
      reason: `คำขอเลขที่ ${loan.number} ต้องทำขั้นนี้ก่อนอนุมัติ`,
    },
  ];
}

const RUNG_TITLES = { call: 'โทรหา', visit: 'เยี่ยม', letter: 'ส่งหนังสือทวงถามถึง' };

/** The rung of the oldest unpaid instalment for which it was not climbed yet. */
function ladderTask({ kind, day }: LadderRung, source: TaskSource, done: ReadonlySet<string>): TaskDraft[] {
  if (kind === 'message') return [];
  const { loan, rows, touches } = source;
  for (const row of rows) {
    if (row.outstanding === 0) continue;
    const sourceKey = `loan:${loan.id}:${kind}-${day}:${row.n}:${row.dueOn}`;
    const dueOn = later(addDays(row.lastDayInTime, day), source.notBefore);
    if (done.has(sourceKey) || touches.some(touch => touch.kind === kind && touch.on >= dueOn)) continue;
    const reason = `งวดที่ ${row.n} ครบกำหนด ${thaiDate(row.dueOn)} ยังไม่ได้ชำระครบ`;
    const title = `${RUNG_TITLES[kind]} ${loan.borrowerName}`;
    return [{ kind, sourceKey, dueOn, personId: null, title, reason }];
  }
  return [];
}

/** ต: the next time of each recurring step, and whoever is to be responsible. */
function trackTasks({ loan, story, steps, notBefore }: TaskSource): TaskDraft[] {
  const paidOutOn = story.disbursement!.on;
  return steps.flatMap((step): TaskDraft[] => {
    const { key, stage, everyMonths, name } = step.definition;
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
        title: `${name.th} — ${loan.borrowerName}`,
        reason: step.doneOn ? `ครั้งก่อนเมื่อ ${thaiDate(step.doneOn)}` : 'ยังไม่เคยทำ',
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
      title: `ติดตามที่ ${loan.borrowerName} สัญญาจะชำระ ${formatBaht(last.amount)} บาท`,
      reason: `สัญญาเมื่อ ${thaiDate(last.on)} ว่าจะชำระภายใน ${thaiDate(last.promisedOn)}`,
    },
  ];
}

const WARNED_MONTHS = [12, 6, 3, 1];

/** A year, half a year, three months and a month before the debt is barred. */
function limitationTask({ loan, limitation }: TaskSource, done: ReadonlySet<string>): TaskDraft[] {
  if (!limitation) return [];
  const { endsOn, section } = limitation;
  const keyOf = (months: number) => `loan:${loan.id}:limitation:${endsOn}:${months}`;
  const months = WARNED_MONTHS.find(one => !done.has(keyOf(one)));
  if (months === undefined) return [];
  return [
    {
      kind: 'limitation',
      sourceKey: keyOf(months),
      dueOn: addMonths(endsOn, -months),
      personId: null,
      title: `หนี้ของ ${loan.borrowerName} จะขาดอายุความ ${thaiDate(endsOn)}`,
      reason: `เหลือไม่ถึง ${months} เดือน ทำหนังสือรับสภาพหนี้หรือปรึกษานิติกรก่อนวันนั้น (${section})`,
    },
  ];
}

/** s.686: from the day after a missed due day, about the oldest default of which the guarantor was not told. */
function noticeTask(guarantor: TaskSource['guarantors'][number], source: TaskSource): TaskDraft[] {
  const { personId, name, noticedOn } = guarantor;
  const row = source.rows.find(one => one.outstanding > 0 && (!noticedOn || one.dueOn >= noticedOn));
  if (!row) return [];
  const { on: deadline, section } = guarantorNoticeDeadline(row.dueOn);
  return [
    {
      kind: 'guarantor-notice',
      sourceKey: `loan:${source.loan.id}:guarantor-notice:${personId}:${row.n}:${row.dueOn}`,
      dueOn: later(addDays(row.lastDayInTime, 1), source.notBefore),
      personId,
      title: `ส่งหนังสือแจ้งผู้ค้ำประกัน ${name}`,
      reason: `${source.loan.borrowerName} ผิดนัดงวดที่ ${row.n} หนังสือต้องถึงภายใน ${thaiDate(deadline)} (${section})`,
    },
  ];
}

function estateTask(estate: TaskSource['estates'][number], { loan }: TaskSource): TaskDraft {
  const { personId, name, knownOn, endsOn } = estate;
  return {
    kind: 'estate',
    sourceKey: `loan:${loan.id}:estate:${personId}`,
    dueOn: knownOn,
    personId,
    title: `แจ้งทายาทของ ${name}`,
    reason: `ใช้สิทธิเรียกร้องต่อกองมรดกได้ถึง ${thaiDate(endsOn)} (ป.พ.พ. มาตรา 1754)`,
  };
}

function later(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other;
}
