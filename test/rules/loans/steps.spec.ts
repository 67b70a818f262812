import { stepIsOpenAt, stepStates, stepsInTheWay } from '../../../src/loans/steps.js';
import { readStory } from '../../../src/loans/story.js';
import { STEP_KEYS } from '../../../src/registry/step-definition.js';
import { factsOf, LENT, type Said, WOMEN } from './facts.js';

const states = (...said: Said[]) => stepStates(WOMEN, readStory(factsOf(LENT[0]!, ...said))!.steps);
const step = (key: string, on: string, body: object = {}): Said => ['step', on, { body: { key, ...body } }];

test('every loan lists all 19 steps from the start, the six of ป in the way', () => {
  const found = states();
  expect(found).toHaveLength(19);
  expect(found.every(one => one.state === 'open' && one.doneOn === null)).toBe(true);
  expect(stepsInTheWay(found).map(one => one.key)).toEqual([...STEP_KEYS.prevent]);
});

test('a step shows its last time by the day it was done, not by the day it was entered', () => {
  const found = states(step('project-follow-up', '2026-09-01'), step('project-follow-up', '2026-08-01'));
  const [own] = found.filter(one => one.definition.key === 'project-follow-up');
  expect(own).toMatchObject({ state: 'done', doneOn: '2026-09-01', times: 2 });
});

test('a waived step is no longer in the way and says why', () => {
  const found = states(step('risk-assessment', '2026-06-05', { waived: true, reason: 'กู้ต่อเนื่อง' }));
  const [own] = found.filter(one => one.definition.key === 'risk-assessment');
  expect(own).toMatchObject({ state: 'waived', reason: 'กู้ต่อเนื่อง', times: 0 });
  expect(stepsInTheWay(found)).toHaveLength(5);
});

test.each([
  ['prevent', { approved: false, ended: false, everActive: false, everOverdue: false }, true],
  ['prevent', { approved: true, ended: false, everActive: false, everOverdue: false }, false],
  ['prevent', { approved: false, ended: true, everActive: false, everOverdue: false }, false],
  ['track', { approved: true, ended: false, everActive: false, everOverdue: false }, false],
  ['track', { approved: true, ended: false, everActive: true, everOverdue: true }, true],
  ['collect', { approved: true, ended: false, everActive: true, everOverdue: false }, false],
  ['collect', { approved: true, ended: false, everActive: true, everOverdue: true }, true],
] as const)('a %s step of a loan with %o may be recorded: %s', (stage, loan, expected) => {
  expect(stepIsOpenAt(stage, loan)).toBe(expected);
});
