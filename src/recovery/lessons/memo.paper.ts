// Template A: บันทึกข้อความ with its heads, and the memo that goes before the nine-part form (template B).
import type { Block, PaperDocument } from '../../papers/document.js';
import { longDate } from '../../papers/thai-text.js';
import { linesFor } from './fill.js';
import {
  decisionTable,
  FORM_MARGINS,
  figuresTable,
  head,
  improvementBlocks,
  type LessonPaper,
  numbered,
  officeOf,
  officePaper,
  paragraphs,
  photoBlocks,
  sectionBlocks,
  signatureBlock,
  timelineTable,
  toolBlocks,
} from './lesson-parts.paper.js';

/** The memo, whole: เรื่องเดิม, ข้อเท็จจริง by its heads, ข้อพิจารณา, ข้อเสนอ, signatures. */
export function lessonMemo(paper: LessonPaper): PaperDocument {
  const { lesson } = paper;
  const facts = lesson.sections.flatMap((section, at) => [
    head(`2.${at + 2} ${section.head}`),
    ...sectionBlocks(paper, at),
  ]);
  return officePaper(`บันทึกข้อความ ${lesson.title}`, [
    ...memoHead(paper),
    head('1. เรื่องเดิม'),
    ...paragraphs(background(paper)),
    head('2. ข้อเท็จจริง'),
    head(`2.1 ชื่อกิจกรรม ${lesson.title}`),
    ...facts,
    head('ตารางสรุปผลการดำเนินงาน'),
    figuresTable(paper.figures),
    head('ลำดับเวลา'),
    timelineTable(paper.figures),
    ...toolBlocks(paper),
    ...improvementBlocks(lesson),
    ...considered(paper),
    ...photoBlocks(paper.photos),
  ]);
}

/** Template B: the memo first, then the form, each part with the columns of its table. */
export function ninePartForm(paper: LessonPaper): PaperDocument {
  const { lesson } = paper;
  return officePaper(
    `แบบถอดบทเรียน ${lesson.title}`,
    [
      ...memoHead(paper),
      head('1. เรื่องเดิม'),
      ...numbered(background(paper), '1'),
      head('2. ข้อเท็จจริง'),
      ...paragraphs(linesFor('results', paper.figures).join('\n')),
      ...paragraphs('ได้ถอดบทเรียนตามแบบเก้าส่วนที่แนบ'),
      ...considered(paper),
      { kind: 'page-break' },
      { kind: 'heading', level: 1, align: 'center', text: 'แบบถอดบทเรียน' },
      {
        kind: 'facts',
        rows: [
          ['ชื่อกิจกรรม', lesson.title],
          ['หน่วยงาน', paper.figures.place],
          ['ข้อมูล ณ วันที่', longDate(paper.figures.asOf)],
        ],
      },
      figuresTable(paper.figures),
      ...lesson.sections.flatMap((section, at) => [
        head(`${at + 1}. ${section.head}`),
        ...sectionBlocks(paper, at),
      ]),
      ...toolBlocks(paper),
      ...improvementBlocks(lesson),
      ...photoBlocks(paper.photos),
    ],
    { marginsMm: FORM_MARGINS },
  );
}

function memoHead(paper: LessonPaper): Block[] {
  const { lesson } = paper;
  const { number = '', to = '' } = lesson.heading ?? {};
  return [
    { kind: 'heading', level: 1, align: 'center', text: 'บันทึกข้อความ' },
    {
      kind: 'facts',
      rows: [
        ['ส่วนราชการ', officeOf(paper)],
        ['ที่', number || '.............................................'],
        ['วันที่', longDate(lesson.on)],
        ['เรื่อง', lesson.title],
        ['เรียน', to || 'พัฒนาการอำเภอ'],
      ],
    },
  ];
}

function background({ figures }: LessonPaper): string {
  return linesFor('background', figures).join('\n');
}

function considered(paper: LessonPaper): Block[] {
  return [
    head('3. ข้อพิจารณา'),
    ...paragraphs('เพื่อให้การดำเนินงานต่อไปดียิ่งขึ้น เห็นควรพิจารณาดังนี้'),
    decisionTable(paper),
    head('4. ข้อเสนอ'),
    { kind: 'paragraph', firstLineMm: 25, keepNext: true, text: 'จึงเรียนมาเพื่อโปรดทราบและพิจารณา' },
    signatureBlock(paper),
  ];
}
