// A handover from the old committee to the new: what belongs to it, what is missing, where a balance differs
// from the books.
import type { CivilDate } from '../kernel/civil-date.js';
import { englishDate } from '../kernel/english-words.js';
import { formatBaht, type Satang } from '../kernel/money.js';
import type { Words } from '../kernel/refusal.js';
import { thaiDate } from '../kernel/thai-words.js';
import type { HandoverBody } from './fund-record.query.js';
import type { TaskWords } from './task-words.js';

/** What a committee hands on; of กข.คจ. the four books by their numbers and colours. */
export function handoverItems(fundType: string): Words[] {
  return [...(fundType === 'kkj' ? KKJ_BOOKS : BOOKS), ...PAPERS];
}

const KKJ_BOOKS = [
  item('สมุดเล่ม 6 สมุดบันทึกสถานะหมู่บ้าน (น้ำตาล)', 'Book 6, the village’s state (brown)'),
  item('สมุดเล่ม 7 ทะเบียนครัวเรือนเป้าหมาย (ม่วง)', 'Book 7, register of target households (purple)'),
  item('สมุดเล่ม 8 บัญชีคุมเงินฝากธนาคาร (เขียว)', 'Book 8, bank ledger (green)'),
  item('สมุดเล่ม 9 บัญชีคุมลูกหนี้ (เหลือง)', 'Book 9, ledger of debtors (yellow)'),
];
const BOOKS = [
  item('ทะเบียนลูกหนี้', 'Register of debtors'),
  item('บัญชีคุมเงินฝากธนาคาร', 'Bank ledger'),
  item('สมุดบันทึกการประชุม', 'Minute book'),
];
const PAPERS = [
  item('สัญญาทุกฉบับ', 'All contracts'),
  item('ใบสำคัญรับเงินและใบเสร็จ', 'Vouchers and receipts'),
  item('สมุดเงินฝากธนาคาร', 'Bank passbook'),
];

function item(th: string, en: string): Words {
  return { th, en };
}

/** A known item in English; what somebody wrote stays as it is. */
export function itemInEnglish(name: string): string {
  return [...KKJ_BOOKS, ...BOOKS, ...PAPERS].find(one => one.th === name)?.en ?? name;
}

/** What the books said of an account before the handover. */
export interface Written {
  amount: Satang;
  on: CivilDate;
}

export interface HandoverDifference {
  kind: 'bank' | 'cash';
  handed: Satang;
  written: Satang;
  writtenOn: CivilDate;
}

/** Where what was handed over is not what was written down last; nothing where nobody wrote it down. */
export function handoverDifferences(
  { bank, cash }: Pick<HandoverBody, 'bank' | 'cash'>,
  written: { bank: Written | null; cash: Written | null },
): HandoverDifference[] {
  const differs = (kind: 'bank' | 'cash', handed: Satang | null): HandoverDifference[] => {
    const last = written[kind];
    if (handed === null || last === null || handed === last.amount) return [];
    return [{ kind, handed, written: last.amount, writtenOn: last.on }];
  };
  return [...differs('bank', bank), ...differs('cash', cash)];
}

/** What is left to do after it: each missing thing, each difference. The day by which is the caller's. */
export function handoverTasks(
  { items }: Pick<HandoverBody, 'items'>,
  differences: readonly HandoverDifference[],
): TaskWords[] {
  const missing = items.filter(item => item.isComplete === false);
  return [
    ...missing.map(item => ({
      title: { th: `ติดตาม${item.name}`, en: `Follow up: ${itemInEnglish(item.name)}` },
      reason: item.note
        ? { th: `ส่งมอบไม่ครบ: ${item.note}`, en: `Not handed over whole: ${item.note}` }
        : { th: 'ยังไม่ได้รับมอบจากกรรมการชุดเก่า', en: 'Not handed over by the old committee yet' },
    })),
    ...differences.map(({ kind, handed, written, writtenOn }) => ({
      title: {
        th: `ตรวจ${ACCOUNTS[kind].th}ที่ต่างจากบัญชี`,
        en: `Check the ${ACCOUNTS[kind].en} that differs from the books`,
      },
      reason: {
        th:
          `ส่งมอบ ${formatBaht(handed)} บาท บัญชีเมื่อ ${thaiDate(writtenOn)} ` +
          `${formatBaht(written)} บาท ต่าง ${formatBaht(Math.abs(handed - written))} บาท`,
        en:
          `Handed over ${formatBaht(handed)} baht, in the books on ${englishDate(writtenOn)} ` +
          `${formatBaht(written)} baht: a difference of ${formatBaht(Math.abs(handed - written))} baht`,
      },
    })),
  ];
}

const ACCOUNTS = { bank: { th: 'เงินฝากธนาคาร', en: 'bank balance' }, cash: { th: 'เงินสด', en: 'cash' } };
