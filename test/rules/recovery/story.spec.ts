import { causesOf, isSolved, readStory, stepOf } from '../../../src/recovery/story.js';
import { fact } from './told.js';

const village = '34190101';
const round = (number: number) =>
  fact('round', { number, on: '2026-08-10', villages: [village] }, { subjectId: `round-${number}` });
const lesson = fact('lesson', { title: 'ก', sections: [], improvements: [] }, { subjectId: 'lesson' });

it('begins each step with what belongs to it; lessons lock nothing', () => {
  expect(stepOf(readStory([]))).toBe('analyse');
  expect(stepOf(readStory([round(1)]))).toBe('clinic');
  expect(stepOf(readStory([fact('action', { kind: 'visit' }, { village })]))).toBe('follow-up');
  expect(stepOf(readStory([lesson]))).toBe('lessons');
  expect(stepOf(readStory([lesson, fact('closing', { carriedOn: [] })]))).toBe('closed');
});

it('lets the latest stand and keeps what was before', () => {
  const causes = (key: string) => fact('causes', { causes: [{ key, main: true, note: '' }] }, { village });
  const story = readStory([causes('other'), causes('committee-changed')]);
  expect(causesOf(story, village).map(cause => cause.key)).toEqual(['committee-changed']);
  expect(story.causes.get(village)).toHaveLength(2);
});

it('opens a village again', () => {
  const status = (word: string) => fact('status', { status: word, note: '', waiver: null }, { village });
  expect(isSolved(readStory([status('solved')]), village)).toBe(true);
  expect(isSolved(readStory([status('solved'), status('open')]), village)).toBe(false);
});

it('keeps a round’s record when the round is planned anew, in the order of their numbers', () => {
  const record = fact('round-record', { aims: [0] }, { subjectId: 'round-2' });
  const moved = fact('round', { number: 2, on: '2026-08-12', villages: [village] }, { subjectId: 'round-2' });
  const story = readStory([round(2), round(1), record, moved]);
  expect(story.rounds.map(one => one.number)).toEqual([1, 2]);
  expect(story.rounds[1]).toMatchObject({ on: '2026-08-12', record: { aims: [0] } });
});

it('knows nothing of what happened after the day asked', () => {
  const late = fact('action', { kind: 'visit' }, { village, onDate: '2026-09-01' });
  expect(readStory([late], '2026-08-31').actions.size).toBe(0);
  expect(readStory([late], '2026-09-01').actions.size).toBe(1);
});
