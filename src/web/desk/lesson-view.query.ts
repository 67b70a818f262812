// Lessons as their pages show them, with the recovery's own figures.
import { parseBaht } from '../../kernel/money.js';
import { notFound, type Words } from '../../kernel/refusal.js';
import { DECISIONS, LESSON_TEMPLATES, type LessonTemplate } from '../../recovery/guide.js';
import { headsToWrite } from '../../recovery/lessons/fill.js';
import { improvementsFor } from '../../recovery/lessons/improvement.query.js';
import { decisionOn, lessonState, nextSigner } from '../../recovery/lessons/lesson-state.js';
import { libraryLessons } from '../../recovery/lessons/library.query.js';
import { recoveryAnswer } from '../../recovery/recovery-answer.query.js';
import * as show from '../format.js';
import type { FormState } from '../frame.js';
import type { LessonFormView } from '../pages/lesson-form.page.js';
import type { LessonsView } from '../pages/lesson-list.page.js';
import type { LessonView } from '../pages/lessons.page.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';
import { fieldOf, LEVELS } from './lesson-form.js';
import { type RecoveryStory, recoveryStory } from './recovery-story.query.js';

export async function lessonsView(
  { db, lang }: Asking,
  told: RecoveryStory,
  form: FormState,
): Promise<LessonsView> {
  const { recovery, story, guide, areaName, mayWrite } = told;
  return {
    recoveryId: recovery.id,
    areaName,
    lessons: story.lessons.map(lesson => ({
      id: lesson.lessonId,
      title: lesson.title,
      paper: guide.lessons.templates[lesson.template].name[lang],
      on: lesson.on,
      state: lessonState(lesson, guide.lessons.signers),
    })),
    templates: LESSON_TEMPLATES.map(value => ({
      value,
      label: guide.lessons.templates[value].name[lang],
    })),
    voices: story.voices.length,
    tasks: await improvementsFor(db, recovery.id),
    others: await lessonsOfOthers(db, told),
    mayWrite,
    form,
  };
}

/** The latest that other recoveries published about the causes that were found in this one. */
export async function lessonsOfOthers(
  db: Asking['db'],
  { recovery, story }: RecoveryStory,
): Promise<LessonsView['others']> {
  const causes = new Set([...story.causes.values()].flatMap(list => list.at(-1)!.causes.map(one => one.key)));
  const library = await libraryLessons(db, { causes: [...causes] });
  const others = library.filter(lesson => lesson.recoveryId !== recovery.id);
  return others.slice(0, 5).map(({ id, title, place }) => ({ id, title, place }));
}

/** A lesson to be written, new or anew, with the fields of its template. */
export async function lessonFormView(
  asking: Asking,
  {
    id,
    lessonId,
    template,
    form,
  }: { id: string; lessonId?: string; template: LessonTemplate; form: FormState },
): Promise<LessonFormView> {
  const { guide, story } = await recoveryStory(asking, id);
  const { templates, questions, axes } = guide.lessons;
  const choices = (of: Record<string, Words>) =>
    Object.entries(of).map(([value, name]) => ({ value, label: name[asking.lang] }));
  return {
    recoveryId: id,
    template,
    templateName: templates[template].name[asking.lang],
    heads: headsToWrite(templates[template]).map((head, at) => ({
      head: head.head,
      group: head.group,
      fields: (head.columns.length > 0 ? head.columns : ['']).map((label, column) => ({
        name: fieldOf(head, at, column),
        label,
      })),
    })),
    questions: choices(questions),
    axes: choices(axes),
    hasHeading: template !== 'km-sheet' && template !== 'activity',
    levels: template === 'activity' ? [...LEVELS] : [],
    figures: await figuresSaid(asking, id),
    voices: story.voices.length,
    photos: (lessonId && story.lessons.find(one => one.lessonId === lessonId)?.photos?.length) || 0,
    back: `/recoveries/${id}/lessons${lessonId ? `/${lessonId}` : ''}`,
    form,
  };
}

/** Refuses (404) an unknown lesson. */
export async function lessonView(
  asking: Asking,
  told: RecoveryStory,
  lessonId: string,
  form: FormState,
): Promise<LessonView> {
  const { recovery, story, guide, mayDecide } = told;
  const lesson = story.lessons.find(one => one.lessonId === lessonId);
  if (!lesson) throw notFound();
  const state = lessonState(lesson, guide.lessons.signers);
  const headOf = (name: string) =>
    guide.lessons.templates[lesson.template].heads.find(one => one.head === name);
  const { title, on, by, sections, improvements, signatures } = lesson;
  const undecided = DECISIONS.find(key => decisionOn(lesson, key) === null) ?? DECISIONS[0]!;
  return {
    recoveryId: recovery.id,
    id: lessonId,
    title,
    on,
    by,
    state,
    sections: sections.map(section => ({
      head: section.group
        ? `${words(asking.lang).lessonWork.group(section.group)}: ${section.head}`
        : section.head,
      text: section.text,
      rows: section.rows ?? [],
      columns: headOf(section.head)?.columns ?? [],
    })),
    improvements,
    template: lesson.template,
    mayEdit: told.mayWrite && signatures.length === 0,
    figures: await figuresSaid(asking, recovery.id),
    signatures,
    nextSigner: nextSigner(lesson, guide.lessons.signers)?.[asking.lang] ?? null,
    decisions: DECISIONS.map(key => ({
      key,
      name: guide.lessons.decisions[key][asking.lang],
      agreed: decisionOn(lesson, key),
    })),
    mayDecide,
    mayPublish:
      mayDecide && state !== 'draft' && state !== 'published' && decisionOn(lesson, 'publish') === true,
    form: { ...form, values: { decision: undecided, ...form.values } },
  };
}

/** What the system can say by itself: before and after. */
export async function figuresSaid({ db, actor, today, lang }: Asking, recoveryId: string): Promise<string> {
  const { baseline, now } = await recoveryAnswer(db, actor, recoveryId, today);
  const baht = (text: string) => show.baht(parseBaht(text)!);
  return words(lang).lessons.figureLine(
    now.resolvedVillages,
    baseline.problemVillages,
    baht(now.settled),
    baht(now.remainingArrears),
  );
}
