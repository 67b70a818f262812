import { STAGES, STEP_KEYS, stageOfStep } from '../../../src/registry/step-definition.js';

it('there are six steps of ป, eight of ต and five of ท, each key once', () => {
  expect(STAGES.map(stage => STEP_KEYS[stage].length)).toEqual([6, 8, 5]);
  expect(new Set(STAGES.flatMap(stage => [...STEP_KEYS[stage]])).size).toBe(19);
});

it.each([
  ['member-briefing', 'prevent'],
  ['due-notice', 'track'],
  ['back-in-system', 'collect'],
  ['clinic-debt', null],
  ['', null],
])('the step %s belongs to %s', (key, stage) => {
  expect(stageOfStep(key)).toBe(stage);
});
