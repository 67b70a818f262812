import { factsAsOf, readStory } from '../../../src/loans/story.js';
import { factsOf, LENT, reversal, TERMS } from './facts.js';

test('a loan without an application has no story', () => {
  expect(readStory([])).toBeNull();
  expect(readStory(factsOf(['step', '2026-06-05', { body: { key: 'mentor' } }]))).toBeNull();
});

test('reads application, approval and disbursement with what each decided', () => {
  const story = readStory(factsOf(...LENT))!;
  expect(story.application).toMatchObject({ on: '2026-06-01', principal: 4_000_000, terms: TERMS });
  expect(story.approval).toMatchObject({ on: '2026-06-15', number: '3/2569', by: 'ผู้บันทึก' });
  expect(story.disbursement).toMatchObject({ on: '2026-06-20', factId: 'f3', enteredBy: 'u1' });
});

test('a disbursement taken back and a step undone are as if they had never been', () => {
  const facts = factsOf(
    ...LENT,
    ['step', '2026-06-21', { body: { key: 'mentor', note: 'นางดี' } }],
    ['step-undone', '2026-06-22', { ofFact: 'f4' }],
    ['disbursement-reversal', '2026-06-23', { ofFact: 'f3' }],
  );
  expect(readStory(facts)).toMatchObject({ disbursement: null, steps: [] });
  expect(readStory(factsAsOf(facts, '2026-06-21'))).toMatchObject({
    disbursement: { factId: 'f3' },
    steps: [{ key: 'mentor', note: 'นางดี', waived: false }],
  });
});

test('leaves out what lay after the day, and what was entered after it was known', () => {
  const facts = factsOf(...LENT, ['payment', '2026-07-01', { amount: 1, enteredOn: '2026-08-01' }]);
  expect(factsAsOf(facts, '2026-06-15')).toHaveLength(2);
  expect(factsAsOf(facts, '2026-07-15')).toHaveLength(4);
  expect(factsAsOf(facts, '2026-07-15', '2026-07-31')).toHaveLength(3);
});

test('restructures stand in the order in which they took effect, reversed ones not', () => {
  const change = (on: string, instalments: number) =>
    ['restructure', on, { body: { terms: { ...TERMS, instalments } } }] as const;
  const facts = factsOf(
    ...LENT,
    [...change('2026-09-01', 9)],
    [...change('2026-08-01', 8)],
    reversal('2026-09-02', 'f4'),
  );
  expect(readStory(facts)!.restructures.map(one => one.terms.instalments)).toEqual([8]);
  expect(readStory(facts.slice(0, 5))!.restructures.map(one => one.terms.instalments)).toEqual([8, 9]);
});

test('one fact may record several steps, as a register does', () => {
  const body = { keys: ['member-briefing', 'project-check'], waived: true, reason: 'ยกมาจากทะเบียน' };
  const story = readStory(factsOf(LENT[0]!, ['step', '2026-06-01', { body }]))!;
  expect(story.steps.map(step => [step.key, step.waived])).toEqual([
    ['member-briefing', true],
    ['project-check', true],
  ]);
});
