// Template E: the KM sheet, long, and cut to what fits on one lying page.
import type { Block, PaperDocument } from '../../papers/document.js';
import { longDate } from '../../papers/thai-text.js';
import {
  figuresTable,
  head,
  improvementBlocks,
  type LessonPaper,
  listed,
  officePaper,
  photoBlocks,
  sectionBlocks,
  signatureBlock,
  timelineTable,
  toolBlocks,
} from './lesson-parts.paper.js';

/** The long sheet: every head, figures, timeline, tools and photos. */
export function kmSheet(paper: LessonPaper): PaperDocument {
  const { lesson, figures } = paper;
  return officePaper(
    lesson.title,
    [
      { kind: 'heading', level: 1, align: 'center', text: `KM Challenge\n${lesson.title}` },
      { kind: 'paragraph', align: 'center', text: `${figures.place} · ${longDate(lesson.on)}` },
      ...lesson.sections.flatMap((section, at) => [head(section.head), ...sectionBlocks(paper, at)]),
      head('ผลก่อนและหลัง'),
      figuresTable(figures),
      head('ลำดับเวลา'),
      timelineTable(figures),
      ...toolBlocks(paper),
      ...improvementBlocks(lesson),
      signatureBlock(paper),
      ...photoBlocks(paper.photos),
    ],
    { continued: false, pageNumbers: true, marginsMm: { top: 20, right: 20, bottom: 18, left: 24 } },
  );
}

/** The same on one page: each head in a box of at most `most` letters, two boxes in a row. */
export function kmOnePage(paper: LessonPaper, most: number): PaperDocument {
  const { lesson, figures } = paper;
  const boxes = lesson.sections.map(section => {
    const text = section.rows ? section.rows.map(row => row.join(' · ')).join('\n') : section.text;
    return `■ ${section.head}\n${cut(listed(text), most)}`;
  });
  const rows: string[][] = [];
  for (let at = 0; at < boxes.length; at += 2) rows.push([boxes[at]!, boxes[at + 1] ?? '']);
  const photos: Block[] =
    paper.photos.length > 0
      ? [{ kind: 'photos', perRow: 4, heightMm: 24, photos: paper.photos.slice(0, 4) }]
      : [];
  return {
    title: lesson.title,
    size: 'A4',
    landscape: true,
    marginsMm: { top: 10, right: 12, bottom: 10, left: 12 },
    blocks: [
      { kind: 'heading', level: 1, align: 'center', text: lesson.title },
      { kind: 'paragraph', align: 'center', small: true, text: `${figures.place} · ${longDate(lesson.on)}` },
      strip(paper),
      {
        kind: 'table',
        ruled: true,
        small: true,
        columns: [
          { title: 'ที่มาและการขับเคลื่อน', share: 1 },
          { title: 'ผลและบทเรียน', share: 1 },
        ],
        rows,
      },
      ...photos,
    ],
  };
}

/** The four figures that the whole is about. */
function strip({ figures: { baseline, now } }: LessonPaper): Block {
  const money = (text: string) => Number(text).toLocaleString('en-US', { minimumFractionDigits: 2 });
  return {
    kind: 'table',
    ruled: true,
    columns: ['หมู่บ้านแก้ไขแล้ว', 'เงินแก้ไขแล้ว (บาท)', 'ร้อยละของเงิน', 'ยังต้องติดตาม (บาท)'].map(title => ({
      title,
      align: 'center',
      share: 1,
    })),
    rows: [
      [
        `${now.resolvedVillages} / ${baseline.problemVillages}`,
        money(now.settled),
        now.settledShare,
        money(now.remainingArrears),
      ],
    ],
  };
}

/** Cut at a word where there is one; says that there is more. */
function cut(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const kept = letters.slice(0, most).join('');
  const space = Math.max(kept.lastIndexOf(' '), kept.lastIndexOf('\n'));
  return `${(space > most / 2 ? kept.slice(0, space) : kept).trimEnd()} … (อ่านต่อในฉบับเต็ม)`;
}
