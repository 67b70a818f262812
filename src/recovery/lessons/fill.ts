// What the system proposes for a head of a lesson's paper, in lines that people finish.
import { formatBaht, parseBaht } from '../../kernel/money.js';
import { longDate } from '../../papers/thai-text.js';
import { type FillKey, type LessonHead, type LessonTemplateGuide, QUESTIONS } from '../guide.js';
import type { LessonFigures } from './lesson-figures.js';

/** One head to be written; those asked of each group come once for each. */
export interface HeadToWrite extends LessonHead {
  group?: number;
}

/** The heads of a template in their order; what is asked of each group follows group by group. */
export function headsToWrite({ heads, groups }: LessonTemplateGuide): HeadToWrite[] {
  const first = heads.findIndex(head => head.perGroup);
  if (first < 0) return heads;
  const grouped = heads.filter(head => head.perGroup);
  const repeated = Array.from({ length: groups }, (_, at) =>
    grouped.map(head => ({ ...head, group: at + 1 })),
  ).flat();
  const before = heads.slice(0, first);
  return [...before, ...repeated, ...heads.slice(first).filter(head => !head.perGroup)];
}

/**
 * The proposal for a head: lines of text, or a text for each column. A group is proposed to only where it is
 * the first: the others would read the same.
 */
export function proposalFor(head: HeadToWrite, figures: LessonFigures): string[] {
  if (head.group !== undefined && head.group > 1)
    return head.columns.length ? head.columns.map(() => '') : [''];
  const said = head.fills.map(fill => linesFor(fill, figures));
  if (head.columns.length === 0) return [said.flat().join('\n')];
  const [first] = head.fills;
  if (first === 'participants' || first === 'activities') {
    const counted = first === 'participants' ? figures.participants : figures.activities;
    const names = counted.map(one => ('who' in one ? one.who : one.what));
    if (said.length === 1) return [names.join('\n'), counted.map(one => String(one.count)).join('\n')];
  }
  return head.columns.map((_, at) => (said[at] ?? []).join('\n'));
}

/** The lines of one proposal. */
export function linesFor(fill: FillKey, figures: LessonFigures): string[] {
  if (fill === 'swot') return QUESTIONS.slice(5).flatMap(key => figures.answers[key]);
  if (fill in figures.answers) return figures.answers[fill as keyof LessonFigures['answers']];
  return PROPOSED[fill as keyof typeof PROPOSED](figures);
}

const PROPOSED: Record<Exclude<FillKey, keyof LessonFigures['answers'] | 'swot'>, Proposal> = {
  background: ({ listed, baseline, place, name }) => [
    ...(listed
      ? [`ตามรายงานภาวะหนี้สิน ที่ ${listed.number} ลงวันที่ ${longDate(listed.on)} ${place}ได้ดำเนินการ${name}`]
      : [`${place}ได้ดำเนินการ${name} จากข้อมูลสัญญาและบัญชีในระบบ`]),
    `ข้อมูล ณ วันที่ ${longDate(baseline.asOf)} มี ${baseline.villages} หมู่บ้าน ` +
      `เงินทุน ${baht(baseline.capital)} บาท ${count(baseline.households)} ครัวเรือน ` +
      `พบหมู่บ้านที่มีปัญหา ${baseline.problemVillages} หมู่บ้าน คิดเป็นร้อยละ ${baseline.problemShare} ` +
      `ค้างชำระ ${baht(baseline.arrears)} บาท`,
  ],
  aims: ({ aims }) => aims,
  process: ({ timeline }) => timeline.map(one => `${longDate(one.on)} ${one.what}`),
  results: ({ baseline, now, asOf }) => [
    `แก้ไขแล้ว ${now.resolvedVillages} จาก ${baseline.problemVillages} หมู่บ้าน ร้อยละ ${now.resolvedShare} ` +
      `(ณ วันที่ ${longDate(asOf)})`,
    `เงินที่แก้ไขแล้ว ${baht(now.settled)} บาท ร้อยละ ${now.settledShare} ` +
      `เป็นเงินที่ชำระแล้ว ${baht(now.paid)} บาท อยู่ในข้อตกลง ${baht(now.underAgreement)} บาท ` +
      `อื่น ๆ ${baht(now.other)} บาท`,
    `ยังต้องติดตาม ${now.remainingVillages} หมู่บ้าน ${baht(now.remainingArrears)} บาท`,
  ],
  causes: ({ causes }) =>
    causes.map(one => `${one.name} ${one.villages} หมู่บ้าน แก้ไขแล้ว ${one.resolved} หมู่บ้าน`),
  remedies: ({ remedies }) => remedies.map(one => `${one.name} (${one.villages} หมู่บ้าน)`),
  participants: ({ participants }) => participants.map(one => `${one.who} ${count(one.count)} คน`),
  activities: ({ activities }) => activities.map(one => `${one.what} ${count(one.count)} ครั้ง`),
  places: ({ rounds, roundVillages }) =>
    rounds === 0 ? [] : [`${rounds} จุด ครอบคลุม ${roundVillages} หมู่บ้าน`],
};

type Proposal = (figures: LessonFigures) => string[];

function baht(text: string): string {
  return formatBaht(parseBaht(text)!);
}

function count(n: number): string {
  return n.toLocaleString('en-US');
}
