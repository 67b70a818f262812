// What the law sets a last day for: an acknowledgement before the debt is barred, a guarantor's notice, an
// estate.
import { addDays, addMonths } from '../kernel/civil-date.js';
import { englishDate, englishSection } from '../kernel/english-words.js';
import { thaiDate } from '../kernel/thai-words.js';
import { guarantorNoticeDeadline } from '../ledger/clocks.js';
import type { TaskDraft, TaskSource } from './task-draft.js';

const WARNED_MONTHS = [12, 6, 3, 1];
const ESTATE_SECTION = 'ป.พ.พ. มาตรา 1754';

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
      title: {
        th: `หนี้ของ ${loan.borrowerName} จะขาดอายุความ ${thaiDate(endsOn)}`,
        en: `The debt of ${loan.borrowerName} is barred after ${englishDate(endsOn)}`,
      },
      reason: {
        th: `เหลือไม่ถึง ${months} เดือน ทำหนังสือรับสภาพหนี้หรือปรึกษานิติกรก่อนวันนั้น (${section})`,
        en:
          `Within ${months} ${months === 1 ? 'month' : 'months'}: have the debt acknowledged, ` +
          `or ask a lawyer before that day (${englishSection(section)})`,
      },
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
      title: {
        th: `ส่งหนังสือแจ้งผู้ค้ำประกัน ${name} — ${source.loan.borrowerName}`,
        en: `Send notice to the guarantor ${name} — ${source.loan.borrowerName}`,
      },
      reason: {
        th: `ค้างชำระงวดที่ ${row.n} หนังสือต้องถึงภายใน ${thaiDate(deadline)} (${section})`,
        en:
          `Instalment ${row.n} is unpaid; the letter must arrive by ${englishDate(deadline)} ` +
          `(${englishSection(section)})`,
      },
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
    title: { th: `แจ้งทายาทของ ${name}`, en: `Tell the heirs of ${name}` },
    reason:
      endsOn < knownOn
        ? {
            th: `พ้นกำหนดเรียกร้องต่อกองมรดกตั้งแต่ ${thaiDate(endsOn)} (${ESTATE_SECTION}) ทายาทปฏิเสธได้ ปรึกษานิติกร`,
            en:
              `The estate could be sued until ${englishDate(endsOn)} (${englishSection(ESTATE_SECTION)}); ` +
              'the heirs may refuse: ask a lawyer',
          }
        : {
            th: `ใช้สิทธิเรียกร้องต่อกองมรดกได้ถึง ${thaiDate(endsOn)} (${ESTATE_SECTION})`,
            en: `The estate can be sued until ${englishDate(endsOn)} (${englishSection(ESTATE_SECTION)})`,
          },
  };
}
