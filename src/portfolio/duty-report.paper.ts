// รายงานผลการดำเนินงานของคณะทำงานตามหน้าที่ ๗ ข้อ: what was done, the clinic's log, problems and obstacles.
import { type Block, LETTER_MARGINS, type Letterhead, type PaperDocument } from '../papers/document.js';
import { longDate, shortDate } from '../papers/thai-text.js';
import type { Duty } from '../registry/duty-schema.js';
import type { FundDuties } from './fund-duties.query.js';

const NAMES: Record<Duty, string> = {
  check: 'ตรวจสอบความถูกต้องของโครงการ (เงินทุนหมุนเวียนและเงินอุดหนุน)',
  publicity: 'ประชาสัมพันธ์',
  advice: 'ให้คำแนะนำและเป็นที่ปรึกษา',
  support: 'ประสาน ส่งเสริม สนับสนุน',
  'follow-up': 'ติดตาม',
  report: 'รายงานผลการดำเนินการ ปัญหา และอุปสรรค',
  other: 'ปฏิบัติหน้าที่ตามข้อบังคับหรือที่ได้รับมอบหมาย',
};

/** `nameOf` a step or an activity, in Thai. */
export function dutyReport(
  fund: Letterhead,
  year: FundDuties,
  nameOf: (kind: string) => string,
): PaperDocument {
  const title = `รายงานผลการดำเนินงานตามหน้าที่ ปีงบประมาณ ${year.fiscalYear}`;
  const since = year.noArrearsSince;
  return {
    title,
    size: 'A4',
    marginsMm: LETTER_MARGINS,
    letterhead: fund,
    pageNumbers: true,
    blocks: [
      { kind: 'heading', level: 1, align: 'center', text: title },
      {
        kind: 'paragraph',
        align: 'center',
        text: `${longDate(year.from)} ถึง ${longDate(year.to)}`,
      },
      {
        kind: 'paragraph',
        strong: true,
        text: since ? `ไม่มีหนี้เกินกำหนดชำระ ตั้งแต่วันที่ ${longDate(since)}` : 'มีหนี้เกินกำหนดชำระที่ต้องติดตาม',
      },
      dutyTable(year, nameOf),
      ...clinicLog(year, nameOf),
      ...problems(year, nameOf),
      { kind: 'signatures', signers: [{ role: 'เลขานุการคณะทำงาน' }, { role: 'ประธานคณะทำงาน' }] },
    ],
  };
}

function dutyTable({ duties }: FundDuties, nameOf: (kind: string) => string): Block {
  return {
    kind: 'table',
    ruled: true,
    columns: [
      { title: 'ที่', align: 'right' },
      { title: 'หน้าที่', share: 3 },
      { title: 'ผลการดำเนินงาน', share: 4 },
      { title: 'ครั้ง', align: 'right' },
      { title: 'คน', align: 'right' },
    ],
    rows: duties.map(({ duty, times, people, kinds }, at) => [
      String(at + 1),
      NAMES[duty],
      duty === 'report'
        ? `ผล ปัญหา และอุปสรรคที่พบ ${times} เรื่อง`
        : kinds.map(one => `${nameOf(one.kind)} ${one.times} ครั้ง`).join('\n') || '–',
      duty === 'report' || times === 0 ? '–' : String(times),
      people === 0 ? '–' : String(people),
    ]),
  };
}

function clinicLog({ clinic }: FundDuties, nameOf: (kind: string) => string): Block[] {
  if (clinic.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'บันทึกคลินิก' },
    {
      kind: 'table',
      ruled: true,
      columns: [
        { title: 'วันที่' },
        { title: 'บริการ', share: 2 },
        { title: 'สถานที่', share: 1 },
        { title: 'คน', align: 'right' },
        { title: 'ผล', share: 3 },
      ],
      rows: clinic.map(one => [
        shortDate(one.on),
        nameOf(one.kind),
        one.place ?? '',
        String(one.people),
        one.note,
      ]),
    },
  ];
}

function problems(year: FundDuties, nameOf: (kind: string) => string): Block[] {
  const lines = year.problems.map(one => `${one.note} (${shortDate(one.on)} ${nameOf(one.kind)})`);
  return [
    { kind: 'heading', level: 2, text: 'ผล ปัญหา และอุปสรรคที่พบระหว่างติดตาม' },
    {
      kind: 'paragraph',
      leftMm: 12,
      text: lines.map((line, at) => `${at + 1}. ${line}`).join('\n') || 'ไม่มีบันทึก',
    },
    { kind: 'heading', level: 2, text: 'ข้อเสนอแนะ' },
    { kind: 'paragraph', leftMm: 12, text: `${'.'.repeat(90)}\n${'.'.repeat(90)}` },
  ];
}
