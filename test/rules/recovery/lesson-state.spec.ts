import {
  approvedImprovements,
  decisionOn,
  lessonState,
  nextSigner,
} from '../../../src/recovery/lessons/lesson-state.js';
import { readStory } from '../../../src/recovery/story.js';
import { fact } from './told.js';

const chain = [
  { th: 'ผู้จัดทำ', en: 'Writer' },
  { th: 'พัฒนาการอำเภอ', en: 'Officer' },
];
const subjectId = 'lesson';
const draft = fact('lesson', { title: 'ก', sections: [], improvements: ['ตรวจสมุด'] }, { subjectId });
const signature = () => fact('lesson-signature', { name: 'ก', position: 'ข' }, { subjectId });
const decision = (key: string, agreed = true) =>
  fact('lesson-decision', { decision: key, agreed, by: 'ก', note: '' }, { subjectId });
const decisions = () => [decision('improve'), decision('collect', false), decision('publish')];
const lessonOf = (...facts: ReturnType<typeof fact>[]) => readStory([draft, ...facts]).lessons[0]!;

it('goes from draft to published', () => {
  expect(lessonState(lessonOf(), chain)).toBe('draft');
  expect(lessonState(lessonOf(signature()), chain)).toBe('draft');
  expect(lessonState(lessonOf(signature(), signature()), chain)).toBe('signed');
  const decided = [signature(), signature(), ...decisions()];
  expect(lessonState(lessonOf(...decided), chain)).toBe('decided');
  const published = fact('lesson-publication', {}, { subjectId });
  expect(lessonState(lessonOf(...decided, published), chain)).toBe('published');
});

it('names who signs next', () => {
  expect(nextSigner(lessonOf(signature()), chain)?.th).toBe('พัฒนาการอำเภอ');
  expect(nextSigner(lessonOf(signature(), signature()), chain)).toBeNull();
});

it('lets the later decision on an item stand', () => {
  const lesson = lessonOf(decision('publish'), decision('publish', false));
  expect(decisionOn(lesson, 'publish')).toBe(false);
  expect(decisionOn(lesson, 'collect')).toBeNull();
});

it('turns improvements into tasks only when they are agreed to', () => {
  expect(approvedImprovements([lessonOf()])).toEqual([]);
  expect(approvedImprovements([lessonOf(decision('improve'))])).toEqual(['ตรวจสมุด']);
});
