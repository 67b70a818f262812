// A handover from the old committee to the new: what belongs to it, what is missing, where a balance differs
// from the books.
import type { CivilDate } from '../kernel/civil-date.js';
import { formatBaht, type Satang } from '../kernel/money.js';
import { thaiDate } from '../kernel/thai-words.js';
import type { HandoverBody } from './fund-record.query.js';

/** What a committee hands on; of กข.คจ. the four books by their numbers and colours. */
export function handoverItems(fundType: string): string[] {
  return [...(fundType === 'kkj' ? KKJ_BOOKS : BOOKS), ...PAPERS];
}

const KKJ_BOOKS = [
  'สมุดเล่ม 6 สมุดบันทึกสถานะหมู่บ้าน (น้ำตาล)',
  'สมุดเล่ม 7 ทะเบียนครัวเรือนเป้าหมาย (ม่วง)',
  'สมุดเล่ม 8 บัญชีคุมเงินฝากธนาคาร (เขียว)',
  'สมุดเล่ม 9 บัญชีคุมลูกหนี้ (เหลือง)',
];
const BOOKS = ['ทะเบียนลูกหนี้', 'บัญชีคุมเงินฝากธนาคาร', 'สมุดบันทึกการประชุม'];
const PAPERS = ['สัญญาทุกฉบับ', 'ใบสำคัญรับเงินและใบเสร็จ', 'สมุดเงินฝากธนาคาร'];

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
): { title: string; reason: string }[] {
  const missing = items.filter(item => item.isComplete === false);
  return [
    ...missing.map(item => ({
      title: `ติดตาม${item.name}`,
      reason: item.note ? `ส่งมอบไม่ครบ: ${item.note}` : 'ยังไม่ได้รับมอบจากกรรมการชุดเก่า',
    })),
    ...differences.map(({ kind, handed, written, writtenOn }) => ({
      title: `ตรวจ${ACCOUNTS[kind]}ที่ต่างจากบัญชี`,
      reason:
        `ส่งมอบ ${formatBaht(handed)} บาท บัญชีเมื่อ ${thaiDate(writtenOn)} ` +
        `${formatBaht(written)} บาท ต่าง ${formatBaht(Math.abs(handed - written))} บาท`,
    })),
  ];
}

const ACCOUNTS = { bank: 'เงินฝากธนาคาร', cash: 'เงินสด' };
