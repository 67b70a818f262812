// What the papers of a lesson share: figures, timeline, tools, photos, decisions and signatures.
import type { Words } from '../../kernel/refusal.js';
import {
  type Block,
  LETTER_MARGINS,
  type PaperDocument,
  type PrintedPhoto,
  type Signer,
} from '../../papers/document.js';
import { longDate, shortDate } from '../../papers/thai-text.js';
import {
  DECISIONS,
  type DecisionKey,
  type LessonTemplateGuide,
  QUESTIONS,
  type QuestionKey,
} from '../guide.js';
import type { Lesson } from '../story.js';
import { linesFor } from './fill.js';
import type { LessonFigures } from './lesson-figures.js';
import { decisionOn } from './lesson-state.js';
import { spiderSvg } from './spider.js';

/** A lesson with everything that its paper says. */
export interface LessonPaper {
  lesson: Lesson;
  template: LessonTemplateGuide;
  chain: readonly Words[];
  decisions: Record<DecisionKey, Words>;
  questions: Record<QuestionKey, Words>;
  axes: Record<string, Words>;
  figures: LessonFigures;
  photos: PrintedPhoto[];
}

/** The frame of the papers of an office: A4 with the margins of saraban. */
export function officePaper(
  title: string,
  blocks: Block[],
  more: Partial<PaperDocument> = {},
): PaperDocument {
  return { title, size: 'A4', marginsMm: LETTER_MARGINS, continued: true, ...more, blocks };
}

/** Of a form with wide tables. */
export const FORM_MARGINS = { top: 20, right: 18, bottom: 18, left: 22 };

/** The office as the lesson's heading has it, else that of the recovery's place. */
export function officeOf({ lesson, figures }: LessonPaper): string {
  return lesson.heading?.office || `สำนักงานพัฒนาชุมชน${figures.place}`;
}

export function head(text: string, listed = true): Block {
  return { kind: 'heading', level: 2, text, listed };
}

/** Lines of an official text, each its own paragraph; a line to write on where nobody wrote. */
export function paragraphs(text: string, leftMm = 12): Block[] {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  if (lines.length === 0) return [{ kind: 'paragraph', leftMm, text: BLANK }];
  return lines.map(line => ({ kind: 'paragraph', leftMm, text: line }));
}

/** Lines as "1. …", or as "1.1 …" of a part "1"; a line to write on where nobody wrote. */
export function numbered(text: string, part?: string): Block[] {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  const count = (at: number) => (part ? `${part}.${at + 1}` : `${at + 1}.`);
  return paragraphs(lines.map((line, at) => `${count(at)} ${line}`).join('\n'));
}

export const BLANK = '.'.repeat(90);

/** Before and after, as the recovery itself computes them. */
export function figuresTable({ baseline, now, asOf }: LessonFigures): Block {
  const money = (text: string) => Number(text).toLocaleString('en-US', { minimumFractionDigits: 2 });
  return {
    kind: 'table',
    ruled: true,
    small: true,
    columns: [
      { title: 'ผลการดำเนินงาน', share: 2 },
      { title: `เมื่อเริ่ม (${shortDate(baseline.asOf)})`, align: 'right', share: 1 },
      { title: `ปัจจุบัน (${shortDate(asOf)})`, align: 'right', share: 1 },
      { title: 'ร้อยละที่แก้ไขแล้ว', align: 'right', share: 1 },
    ],
    rows: [
      [
        'หมู่บ้านที่ต้องแก้ไข (หมู่บ้าน)',
        String(baseline.problemVillages),
        String(now.remainingVillages),
        now.resolvedShare,
      ],
      ['เงินค้างชำระที่ต้องติดตาม (บาท)', money(baseline.arrears), money(now.remainingArrears), now.settledShare],
      ['เงินที่แก้ไขแล้ว (บาท)', '–', money(now.settled), ''],
      ['   ชำระแล้ว', '–', money(now.paid), ''],
      ['   อยู่ในข้อตกลง', '–', money(now.underAgreement), ''],
      ['   อื่น ๆ', '–', money(now.other), ''],
    ],
  };
}

export function timelineTable({ timeline }: LessonFigures): Block {
  return {
    kind: 'table',
    ruled: true,
    small: true,
    columns: [
      { title: 'วันที่', share: 1 },
      { title: 'การดำเนินงาน', share: 4 },
    ],
    rows: timeline.map(one => [shortDate(one.on), one.what]),
  };
}

/** AAR, SWOT, PDCA and the spider diagram, each where something was said. */
export function toolBlocks({ lesson, questions, axes, figures }: LessonPaper): Block[] {
  const { pdca, scores = [] } = lesson.tools ?? {};
  const said = (key: QuestionKey) => answerOf(lesson, figures, key);
  const aar = QUESTIONS.slice(0, 5);
  const swot = QUESTIONS.slice(5);
  const isSaid = (keys: readonly QuestionKey[]) => keys.some(key => said(key) !== '');
  return [
    ...(isSaid(aar)
      ? [head('ทบทวนหลังปฏิบัติงาน (AAR)'), pairs(aar.map(key => [questions[key].th, said(key)]))]
      : []),
    ...(isSaid(swot)
      ? [
          head('การวิเคราะห์สภาพแวดล้อม (SWOT)'),
          square(swot.map(key => `${questions[key].th}\n${listed(said(key))}`)),
        ]
      : []),
    ...(pdca && Object.values(pdca).some(text => text !== '')
      ? [
          head('วงจรการทำงาน (PDCA)'),
          pairs([
            ['วางแผน (Plan)', pdca.plan],
            ['ลงมือทำ (Do)', pdca.do],
            ['ตรวจสอบ (Check)', pdca.check],
            ['ปรับปรุง (Act)', pdca.act],
          ]),
        ]
      : []),
    ...spiderBlocks(scores.map(one => ({ ...one, name: axes[one.axis]?.th ?? one.axis }))),
  ];
}

/** What the office wrote, else what people said, a line each. */
export function answerOf(lesson: Pick<Lesson, 'tools'>, figures: LessonFigures, key: QuestionKey): string {
  return lesson.tools?.answers?.[key] ?? linesFor(key, figures).join('\n');
}

function spiderBlocks(
  scores: { axis: string; name: string; before: number | null; after: number | null }[],
): Block[] {
  const given = scores.filter(one => one.before !== null || one.after !== null);
  if (given.length === 0) return [];
  const drawn = spiderSvg(given);
  const written = (score: number | null) => (score === null ? '–' : String(score));
  return [
    head('แผนภาพใยแมงมุม (Spider Diagram)'),
    ...(drawn
      ? [
          {
            kind: 'picture' as const,
            format: 'svg' as const,
            bytes: new TextEncoder().encode(drawn),
            widthMm: 110,
            align: 'center' as const,
            description: 'แผนภาพใยแมงมุมก่อนและหลัง คะแนนอยู่ในตารางด้านล่าง',
          },
        ]
      : []),
    {
      kind: 'table',
      ruled: true,
      small: true,
      columns: [
        { title: 'ด้าน (1 น้อยที่สุด – 5 มากที่สุด)', share: 3 },
        { title: 'ก่อน', align: 'center', share: 1 },
        { title: 'หลัง', align: 'center', share: 1 },
      ],
      rows: given.map(one => [one.name, written(one.before), written(one.after)]),
    },
  ];
}

/** Two columns: what was asked, what was said. */
export function pairs(rows: [string, string][]): Block {
  return {
    kind: 'table',
    ruled: true,
    columns: [
      { title: 'หัวข้อ', share: 1 },
      { title: 'รายละเอียด', share: 3 },
    ],
    rows: rows.map(([word, text]) => [word, listed(text) || ' ']),
  };
}

/** Four cells, two by two. */
function square([first = '', second = '', third = '', fourth = '']: string[]): Block {
  return {
    kind: 'table',
    ruled: true,
    columns: [
      { title: 'ปัจจัยด้านดี', share: 1 },
      { title: 'ปัจจัยที่ต้องแก้', share: 1 },
    ],
    rows: [
      [first, second],
      [third, fourth],
    ],
  };
}

/** Several lines get a dash each; one stays as it is. */
export function listed(text: string): string {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  return lines.length > 1 ? lines.map(line => `– ${line}`).join('\n') : lines.join('');
}

export function improvementBlocks({ improvements }: Lesson): Block[] {
  if (improvements.length === 0) return [];
  return [
    head('ข้อเสนอที่ควรปรับปรุง'),
    ...improvements.map((text, at): Block => ({ kind: 'paragraph', leftMm: 12, text: `${at + 1}. ${text}` })),
  ];
}

/** Each item with yes or no, who decided and when; boxes to tick while nobody has. */
export function decisionTable({ lesson, decisions }: LessonPaper): Block {
  return {
    kind: 'table',
    ruled: true,
    columns: [
      { title: 'ข้อพิจารณา', share: 3 },
      { title: 'ผลการพิจารณา', share: 2 },
    ],
    rows: DECISIONS.map((key, at) => {
      const agreed = decisionOn(lesson, key);
      const latest = lesson.decisions.findLast(one => one.decision === key);
      const says = agreed ? 'เห็นชอบ' : 'ไม่เห็นชอบ';
      return [
        `${at + 1}. ${decisions[key].th}`,
        agreed === null ? '□ เห็นชอบ   □ ไม่เห็นชอบ' : `${says} · ${latest!.by} · ${shortDate(latest!.on)}`,
      ];
    }),
  };
}

/** The chain going up, each with its own day; a blank line for who has not signed yet. */
export function signatureBlock({ lesson, chain }: LessonPaper): Block {
  const signers = chain.map((role, at): Signer => {
    const signed = lesson.signatures[at];
    if (!signed) return { role: role.th, below: 'วันที่ ........../........../..........' };
    const acting = signed.actingFor ? `ปฏิบัติหน้าที่แทน ${signed.actingFor}\n` : '';
    const below = `${acting}วันที่ ${longDate(signed.on)}`;
    return { role: `${role.th}\n${signed.position}`, name: signed.name, below };
  });
  return { kind: 'signatures', signers };
}

/** ประมวลภาพกิจกรรม: four in a row, as the activity form asks, or two in a row and larger. */
export function photoBlocks(photos: PrintedPhoto[], perRow: 2 | 4 = 2): Block[] {
  if (photos.length === 0) return [];
  const sized = { perRow, heightMm: perRow === 4 ? 34 : 58 };
  return [head('ประมวลภาพกิจกรรม'), { kind: 'photos', ...sized, photos }];
}

/** One section: a text, or a table with the columns of its head; rows to write in where nothing is said. */
export function sectionBlocks(paper: LessonPaper, sectionAt: number): Block[] {
  const section = paper.lesson.sections[sectionAt]!;
  const columns = paper.template.heads.find(one => one.head === section.head)?.columns ?? [];
  if (columns.length === 0 || !section.rows) return paragraphs(section.text);
  const rows = section.rows.length > 0 ? section.rows : [columns.map(() => ' '), columns.map(() => ' ')];
  const isRanked = columns.length === 1;
  const isCount = (at: number) => at > 0 && rows.every(row => /^[\d,]*$/.test((row[at] ?? '').trim()));
  return [
    {
      kind: 'table',
      ruled: true,
      columns: [
        ...(isRanked ? [{ title: 'ลำดับ' }] : []),
        ...columns.map((title, at) => ({
          title,
          share: isCount(at) ? 1 : 2,
          align: isCount(at) ? ('right' as const) : ('left' as const),
        })),
      ],
      rows: rows.map((row, at) => [
        ...(isRanked ? [String(at + 1)] : []),
        ...columns.map((_, column) => row[column] ?? ''),
      ]),
    },
  ];
}
