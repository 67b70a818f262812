// Template C: the workshop report with cover, contents and its groups; template D: the activity form.
import type { Block, PaperDocument, PrintedPhoto } from '../../papers/document.js';
import { longDate } from '../../papers/thai-text.js';
import {
  FORM_MARGINS,
  figuresTable,
  head,
  type LessonPaper,
  numbered,
  officeOf,
  officePaper,
  photoBlocks,
  sectionBlocks,
  signatureBlock,
  timelineTable,
  toolBlocks,
} from './lesson-parts.paper.js';

/** รายงานเวทีแลกเปลี่ยนเรียนรู้. */
export function workshopReport(paper: LessonPaper): PaperDocument {
  const { lesson, figures } = paper;
  const firstGroup = lesson.sections.findIndex(section => section.group !== undefined);
  const before = lesson.sections.slice(0, firstGroup < 0 ? undefined : firstGroup);
  const after = lesson.sections.slice(before.length).filter(section => section.group === undefined);
  const plain = (section: (typeof before)[number]): Block[] => [
    head(section.head),
    ...sectionBlocks(paper, lesson.sections.indexOf(section)),
  ];
  return officePaper(
    lesson.title,
    [
      ...cover(paper),
      { kind: 'contents', title: 'สารบัญ' },
      { kind: 'page-break' },
      ...before.flatMap(plain),
      head('ข้อมูลกิจกรรม'),
      activityFacts(paper),
      timelineTable(figures),
      head('สรุปผลการแลกเปลี่ยนเรียนรู้'),
      figuresTable(figures),
      ...groupBlocks(paper),
      ...after.flatMap(plain),
      ...toolBlocks(paper),
      signatureBlock(paper),
      ...photoBlocks(paper.photos),
    ],
    { continued: false, pageNumbers: true },
  );
}

function cover(paper: LessonPaper): Block[] {
  return [
    { kind: 'spacer', mm: 55 },
    { kind: 'heading', level: 1, align: 'center', text: 'รายงานผล' },
    { kind: 'heading', level: 1, align: 'center', text: paper.lesson.title },
    { kind: 'spacer', mm: 20 },
    { kind: 'paragraph', align: 'center', text: longDate(paper.lesson.on) },
    { kind: 'spacer', mm: 80 },
    {
      kind: 'paragraph',
      align: 'center',
      strong: true,
      text: officeOf(paper),
    },
    { kind: 'page-break' },
  ];
}

function activityFacts({ figures }: LessonPaper): Block {
  const people = figures.participants.reduce((sum, one) => sum + one.count, 0);
  return {
    kind: 'facts',
    rows: [
      ['พื้นที่', figures.place],
      ['ระยะเวลา', `${longDate(figures.openedOn)} ถึง ${longDate(figures.asOf)}`],
      ['รูปแบบ', `เวทีในหน่วยงาน ${figures.forums} ครั้ง จุดติดตาม ${figures.rounds} จุด`],
      ['ผู้เข้าร่วม', people > 0 ? `${people.toLocaleString('en-US')} คน (นับทุกครั้ง)` : '............ คน'],
      ['ความเห็นไม่ระบุชื่อ', `${figures.voices} ความเห็น`],
    ],
  };
}

function groupBlocks(paper: LessonPaper): Block[] {
  const { sections } = paper.lesson;
  const groups = [...new Set(sections.flatMap(section => section.group ?? []))];
  return groups.flatMap(group => [
    head(`กลุ่มที่ ${group}`),
    ...sections.flatMap((section, at) => {
      if (section.group !== group) return [];
      const place = sections.filter((one, before) => one.group === group && before <= at).length;
      return [head(`${place}. ${section.head}`, false), ...sectionBlocks(paper, at)];
    }),
  ]);
}

/** แบบรายงานกิจกรรม: places, participants by group, kinds of activity, a row of photos for each, results. */
export function activityForm(paper: LessonPaper): PaperDocument {
  const { lesson, figures } = paper;
  const items = itemsOf(paper);
  return officePaper(
    `แบบรายงาน ${lesson.title}`,
    [
      { kind: 'heading', level: 1, align: 'center', text: 'แบบรายงานผลการดำเนินกิจกรรม' },
      { kind: 'paragraph', align: 'center', strong: true, text: lesson.title },
      { kind: 'paragraph', align: 'center', text: figures.place },
      ...(lesson.deadlines ?? []).map(
        (one): Block => ({
          kind: 'paragraph',
          align: 'center',
          small: true,
          text: `ส่ง${one.level}ภายในวันที่ ${longDate(one.on)}`,
        }),
      ),
      ...lesson.sections.flatMap((section, at) => [
        ...(at === lesson.sections.length - 1 ? photoRows(items, paper.photos, at + 1) : []),
        head(`${at + 1 + (at === lesson.sections.length - 1 ? 1 : 0)}. ${section.head}`),
        ...(at === lesson.sections.length - 1 ? numbered(section.text) : sectionBlocks(paper, at)),
      ]),
      signatureBlock(paper),
    ],
    { continued: false, pageNumbers: true, marginsMm: FORM_MARGINS },
  );
}

/** The kinds of activity that the form lists: each asks a row of photos. */
function itemsOf({ lesson, template }: LessonPaper): string[] {
  const asked = template.heads.find(one => one.fills[0] === 'activities')?.head;
  const section = lesson.sections.find(one => one.head === asked);
  return (section?.rows ?? []).map(row => row[0] ?? '').filter(Boolean);
}

/** Four frames for each item, in the order of the items; a frame without a photo is left empty. */
function photoRows(items: string[], photos: PrintedPhoto[], part: number): Block[] {
  const rows = items.length > 0 ? items : ['กิจกรรม'];
  return [
    head(`${part}. ภาพกิจกรรม`),
    ...rows.flatMap((item, at): Block[] => {
      const own = photos.slice(at * 4, at * 4 + 4);
      const frames = Array.from({ length: 4 }, (_, place) => own[place] ?? { caption: `ภาพที่ ${place + 1}` });
      return [
        { kind: 'heading', level: 2, text: `${part}.${at + 1} ${item}` },
        { kind: 'photos', perRow: 4, heightMm: 34, photos: frames },
      ];
    }),
  ];
}
