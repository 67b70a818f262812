// A lesson on its way: a draft, signed along the chain, decided item by item, published.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Words } from '../../kernel/refusal.js';
import { DECISIONS, type DecisionKey } from '../guide.js';
import type { Lesson } from '../story.js';

export type LessonState = 'draft' | 'signed' | 'decided' | 'published';

/** `signed` when as many have signed as the chain is long; `decided` when every item is. */
export function lessonState(lesson: Lesson, chain: readonly Words[]): LessonState {
  if (lesson.publishedOn) return 'published';
  if (lesson.signatures.length < chain.length) return 'draft';
  return DECISIONS.every(key => decisionOn(lesson, key) !== null) ? 'decided' : 'signed';
}

/** The latest decision on an item; null while there is none. */
export function decisionOn(lesson: Lesson, key: DecisionKey): boolean | null {
  return lesson.decisions.findLast(one => one.decision === key)?.agreed ?? null;
}

/** The day on which the item was agreed to; null while it is not. */
export function approvedOn(lesson: Lesson, key: DecisionKey): CivilDate | null {
  const latest = lesson.decisions.findLast(one => one.decision === key);
  return latest?.agreed ? latest.on : null;
}

/** Who signs next; null when the chain is complete. */
export function nextSigner(lesson: Lesson, chain: readonly Words[]): Words | null {
  return chain[lesson.signatures.length] ?? null;
}

/** What was agreed to be improved: next year's tasks. */
export function approvedImprovements(lessons: readonly Lesson[]): string[] {
  return lessons.flatMap(lesson => (decisionOn(lesson, 'improve') === true ? lesson.improvements : []));
}
