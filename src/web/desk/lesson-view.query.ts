// Lessons as their pages show them, with the recovery's own figures.
import { parseBaht } from '../../kernel/money.js';
import { notFound } from '../../kernel/refusal.js';
import { DECISIONS, LESSON_TEMPLATES } from '../../recovery/guide.js';
import { decisionOn, lessonState, nextSigner } from '../../recovery/lessons/lesson-state.js';
import { recoveryAnswer } from '../../recovery/recovery-answer.query.js';
import * as show from '../format.js';
import type { FormState } from '../frame.js';
import type { LessonsView, LessonView } from '../pages/lessons.page.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';
import type { RecoveryStory } from './recovery-story.query.js';

export function lessonsView({ lang }: Asking, told: RecoveryStory): LessonsView {
  const { recovery, story, guide, areaName, mayWrite } = told;
  return {
    recoveryId: recovery.id,
    areaName,
    lessons: story.lessons.map(lesson => ({
      id: lesson.lessonId,
      title: lesson.title,
      on: lesson.on,
      state: lessonState(lesson, guide.lessons.signers),
    })),
    templates: LESSON_TEMPLATES.map(value => ({
      value,
      label: guide.lessons.templates[value].name[lang],
    })),
    mayWrite,
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
  const { title, on, by, sections, improvements, signatures } = lesson;
  return {
    recoveryId: recovery.id,
    id: lessonId,
    title,
    on,
    by,
    state,
    sections,
    improvements,
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
    form,
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
