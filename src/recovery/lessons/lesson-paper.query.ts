// A lesson's paper of its own template, filled with the recovery's figures as they stood on the lesson's day.
import { visibleFile } from '../../access/file.query.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound, Refusal } from '../../kernel/refusal.js';
import type { PaperDocument, PrintedPhoto } from '../../papers/document.js';
import { countPages } from '../../papers/pdf.adapter.js';
import type { Reader } from '../../platform/database/database.js';
import { fileContent } from '../../registry/file.query.js';
import type { LessonTemplate } from '../guide.js';
import { factsOf, guideOf, recoveryOf } from '../recovery.query.js';
import { readStory } from '../story.js';
import { kmOnePage, kmSheet } from './km-sheet.paper.js';
import type { LessonFigures } from './lesson-figures.js';
import { figuresOn } from './lesson-figures.query.js';
import type { LessonPaper } from './lesson-parts.paper.js';
import { lessonMemo, ninePartForm } from './memo.paper.js';
import { activityForm, workshopReport } from './workshop.paper.js';

const PAPERS: Record<LessonTemplate, (paper: LessonPaper) => PaperDocument> = {
  memo: lessonMemo,
  'nine-part': ninePartForm,
  workshop: workshopReport,
  activity: activityForm,
  'km-sheet': kmSheet,
};

/** Refuses (404) a recovery outside the actor's area and an unknown lesson. */
export async function lessonPaper(
  db: Reader,
  actor: Actor,
  asked: { recoveryId: string; lessonId: string; onePage: boolean },
): Promise<PaperDocument> {
  const guide = guideOf(await recoveryOf(db, asked.recoveryId));
  const story = readStory(await factsOf(db, asked.recoveryId));
  const lesson = story.lessons.find(one => one.lessonId === asked.lessonId);
  if (!lesson) throw notFound();
  const figures = await figuresOn(db, actor, asked.recoveryId, lesson.on);
  const { signers, templates, decisions, questions, axes } = guide.lessons;
  const paper: LessonPaper = {
    lesson,
    template: templates[lesson.template],
    chain: signers,
    decisions,
    questions,
    axes,
    figures,
    photos: await photosOf(db, actor, { figures, chosen: lesson.photos }),
  };
  return asked.onePage ? fitted(paper) : PAPERS[lesson.template](paper);
}

// From roomy to tight: the first that fits is taken.
const LETTERS_A_BOX = [900, 600, 420, 300, 220, 150, 100, 60];

function fitted(paper: LessonPaper): PaperDocument {
  const tries = LETTERS_A_BOX.map(most => () => kmOnePage(paper, most));
  for (const attempt of tries) {
    const document = attempt();
    if (countPages(document) === 1) return document;
  }
  return kmOnePage({ ...paper, photos: [] }, LETTERS_A_BOX.at(-1)!);
}

/** A paper carries at most so many photos, none larger than so many bytes: it is sent by e-mail. */
const MOST_PHOTOS = 16;
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Those chosen, else of the records; what no paper takes has its frame alone, what the actor may not see is
 * left out.
 */
async function photosOf(
  db: Reader,
  actor: Actor,
  { figures, chosen }: { figures: LessonFigures; chosen?: string[] },
): Promise<PrintedPhoto[]> {
  const captions = new Map(figures.photos.map(photo => [photo.fileId, photo.caption]));
  const ids = (chosen ?? [...captions.keys()]).slice(0, MOST_PHOTOS);
  const photos: PrintedPhoto[] = [];
  for (const [index, id] of ids.entries()) {
    const caption = captions.get(id) ?? `ภาพที่ ${index + 1}`;
    const file = await visibleFile(db, actor, id).catch(hidden);
    if (!file) continue;
    const { kind, bytes } = file;
    const isPrinted = (kind === 'png' || kind === 'jpeg') && bytes <= MOST_BYTES;
    if (isPrinted) photos.push({ caption, format: kind, bytes: await fileContent(db, id) });
    // Its frame stays, to be filled by hand.
    else if (kind !== 'pdf') photos.push({ caption: `${caption} (${kind.toUpperCase()} ติดภาพเอง)` });
  }
  return photos;
}

function hidden(error: unknown): null {
  if (error instanceof Refusal && error.kind === 'not-found') return null;
  throw error;
}
