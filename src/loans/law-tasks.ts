// What the law sets a last day for: an acknowledgement before the debt is barred, a guarantor's notice, an
// estate.
import { addDays, addMonths } from '../kernel/civil-date.js';
import { thaiDate } from '../kernel/thai-words.js';
import { guarantorNoticeDeadline } from '../ledger/clocks.js';
import type { TaskDraft, TaskSource } from './task-draft.js';

const WARNED_MONTHS = [12, 6, 3, 1];

/** A year, half a year, three months and a month before the debt is barred. */
export function limitationTask({ loan, limitation }: TaskSource, done: ReadonlySet<string>): TaskDraft[] {
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

/**
 * s.686: from the day after a missed due day, about the oldest default of which the guarantor was not told.
 */
export function noticeTask(guarantor: TaskSource['guarantors'][number], source: TaskSource): TaskDraft[] {
  const { personId, name, noticedOn } = guarantor;
  const row = source.rows.find(one => one.outstanding > 0 && (!noticedOn || one.dueOn >= noticedOn));
  if (!row) return [];
  const { on: deadline, section } = guarantorNoticeDeadline(row.dueOn);
  return [
    {
      kind: 'guarantor-notice',
      sourceKey: `loan:${source.loan.id}:guarantor-notice:${personId}:${row.n}:${row.dueOn}`,
      dueOn: [addDays(row.lastDayInTime, 1), source.notBefore].sort().at(-1)!,
      personId,
      title: `ส่งหนังสือแจ้งผู้ค้ำประกัน ${name} — ${source.loan.borrowerName}`,
      reason: `ค้างชำระงวดที่ ${row.n} หนังสือต้องถึงภายใน ${thaiDate(deadline)} (${section})`,
    },
  ];
}

export function estateTask(estate: TaskSource['estates'][number], { loan }: TaskSource): TaskDraft {
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
