import { readFileSync } from 'node:fs';
import { LESSON_TEMPLATES, QUESTIONS } from '../../../src/recovery/guide.js';
import { parseGuide } from '../../../src/recovery/guide-parse.js';
import { headsToWrite, linesFor, proposalFor } from '../../../src/recovery/lessons/fill.js';
import type { LessonFigures } from '../../../src/recovery/lessons/lesson-figures.js';

const file = 'config/recovery/kkj.yaml';
const parsed = parseGuide(file, readFileSync(file, 'utf8'));
if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
const { templates } = parsed.guides[0]!.lessons;

/** The published figures of พิบูลมังสาหาร. */
export const FIGURES = {
  place: 'อำเภอพิบูลมังสาหาร',
  name: 'แก้ไขปัญหาหนี้ กข.คจ.',
  asOf: '2022-09-30',
  openedOn: '2022-01-18',
  listed: { number: 'มท 1/2565', on: '2022-01-10' },
  baseline: {
    asOf: '2021-12-31',
    villages: 82,
    capital: '23951565.00',
    households: 2792,
    problemVillages: 21,
    problemShare: '25.60',
    arrears: '3350200.00',
  },
  now: {
    resolvedVillages: 11,
    remainingVillages: 10,
    resolvedShare: '52.38',
    remainingArrears: '794964.00',
    settled: '2555236.00',
    settledShare: '76.27',
    paid: '2555236.00',
    underAgreement: '0.00',
    other: '0.00',
  },
  aims: ['วิเคราะห์ข้อมูล'],
  causes: [{ key: 'other', name: 'อื่น ๆ', villages: 3, resolved: 1 }],
  remedies: [],
  forums: 1,
  rounds: 5,
  roundVillages: 21,
  participants: [
    { who: 'กรรมการ', count: 75 },
    { who: 'ทีม', count: 15 },
  ],
  activities: [{ what: 'เวที', count: 5 }],
  timeline: [{ on: '2022-01-18', what: 'เริ่ม' }],
  photos: [],
  voices: 2,
  answers: { ...Object.fromEntries(QUESTIONS.map(key => [key, []])), keep: ['ลงพื้นที่', 'เครือข่าย'] },
  scores: {},
} as unknown as LessonFigures;

it('says the figures of the recovery, to the satang', () => {
  expect(linesFor('results', FIGURES).join('\n').replaceAll('\u00a0', ' ')).toBe(
    [
      'แก้ไขแล้ว 11 จาก 21 หมู่บ้าน ร้อยละ 52.38 (ณ วันที่ 30 กันยายน 2565)',
      'เงินที่แก้ไขแล้ว 2,555,236.00 บาท ร้อยละ 76.27 เป็นเงินที่ชำระแล้ว 2,555,236.00 บาท ' +
        'อยู่ในข้อตกลง 0.00 บาท อื่น ๆ 0.00 บาท',
      'ยังต้องติดตาม 10 หมู่บ้าน 794,964.00 บาท',
    ].join('\n'),
  );
  expect(linesFor('background', FIGURES)[1]).toContain('23,951,565.00 บาท 2,792 ครัวเรือน');
  expect(linesFor('keep', FIGURES)).toEqual(['ลงพื้นที่', 'เครือข่าย']);
});

it('proposes for every head of every template, one text for each column', () => {
  for (const template of LESSON_TEMPLATES) {
    for (const head of headsToWrite(templates[template])) {
      expect(proposalFor(head, FIGURES)).toHaveLength(Math.max(1, head.columns.length));
    }
  }
});

it('puts counts beside what is counted', () => {
  const participants = headsToWrite(templates.activity).find(head => head.fills[0] === 'participants')!;
  expect(proposalFor(participants, FIGURES)).toEqual(['กรรมการ\nทีม', '75\n15']);
});

it('asks each group of the workshop the same three things, and proposes to the first alone', () => {
  const grouped = headsToWrite(templates.workshop).filter(head => head.group !== undefined);
  expect(grouped.map(head => head.group)).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3]);
  expect(grouped[0]!.head).toBe('รูปแบบ/สิ่งที่ดำเนินการผ่านมา');
  expect(proposalFor(grouped[0]!, FIGURES)[0]).toContain('เริ่ม');
  expect(proposalFor(grouped[3]!, FIGURES)).toEqual(['']);
  expect(headsToWrite(templates.workshop).at(-1)!.head).toBe('การปิดเวที');
});

it('has the nine parts of the form with their columns, and the sixteen heads of the memo below its title', () => {
  expect(templates['nine-part'].heads.map(head => head.columns.length)).toEqual([3, 3, 2, 2, 3, 3, 3, 2, 1]);
  expect(templates.memo.heads).toHaveLength(16);
});
