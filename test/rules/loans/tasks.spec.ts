import type { TaskSource } from '../../../src/loans/task-draft.js';
import { tasksOf } from '../../../src/loans/tasks.js';
import { LENT, payment, type Said } from './facts.js';
import { sourceOf } from './task-source.js';

const found = (kind: string, source: TaskSource, done: string[] = []) =>
  tasksOf(source, new Set(done))
    .filter(task => task.kind === kind)
    .map(task => task.dueOn);
const keyOf = (kind: string, source: TaskSource) =>
  tasksOf(source, new Set()).find(task => task.kind === kind)!.sourceKey;

test('a closed loan asks nothing of anybody', () => {
  expect(tasksOf(sourceOf(LENT, { closed: true }), new Set())).toEqual([]);
});

test('before the approval only the next required step stands in the list', () => {
  const [task, ...others] = tasksOf(sourceOf([LENT[0]!]), new Set());
  expect(others).toEqual([]);
  expect(task).toMatchObject({
    kind: 'step',
    dueOn: '2026-06-01',
    title: {
      th: 'สร้างความเข้าใจกับสมาชิกก่อนกู้ — กลุ่มทอผ้า',
      en: 'Brief the members before they borrow — กลุ่มทอผ้า',
    },
  });
  expect(tasksOf(sourceOf([LENT[0]!, LENT[1]!]), new Set())).toEqual([]);
});

test('the rungs count days after the last day in time: the seventh, fifteenth and thirtieth overdue day', () => {
  const source = sourceOf(LENT);
  expect([found('call', source), found('visit', source), found('letter', source)]).toEqual([
    ['2026-07-27'],
    ['2026-08-04'],
    ['2026-08-19'],
  ]);
});

test('a rung that was climbed waits for the next unpaid instalment', () => {
  const source = sourceOf(LENT);
  expect(found('call', source, [keyOf('call', source)])).toEqual(['2026-08-27']);
  expect(found('call', sourceOf([...LENT, payment('2026-07-20', 1_010_000)]))).toEqual(['2026-08-27']);
  expect(found('call', { ...source, touches: [{ kind: 'call', on: '2026-07-27' }] })).toEqual(['2026-08-27']);
  expect(found('call', { ...source, touches: [{ kind: 'call', on: '2026-07-26' }] })).toEqual(['2026-07-27']);
  expect(found('visit', { ...source, touches: [{ kind: 'call', on: '2027-01-01' }] })).toEqual([
    '2026-08-04',
  ]);
});

test('nothing is due before the loan was known to the system', () => {
  const source = sourceOf(LENT, { notBefore: '2026-11-21' });
  expect(new Set(tasksOf(source, new Set()).map(task => task.dueOn >= '2026-11-21'))).toEqual(
    new Set([true]),
  );
});

test('a recurring step comes again so many months after its last time', () => {
  const followUp = (said: Said[]) =>
    tasksOf(sourceOf(said), new Set()).find(task => task.sourceKey.includes('project-follow-up'))!;
  expect(followUp(LENT)).toMatchObject({
    dueOn: '2026-09-20',
    reason: { th: 'ยังไม่เคยทำ', en: 'Never done yet' },
  });
  const done: Said[] = [...LENT, ['step', '2026-10-31', { body: { key: 'project-follow-up' } }]];
  expect(followUp(done)).toMatchObject({
    dueOn: '2027-01-31',
    reason: { th: 'ครั้งก่อนเมื่อ 31 ต.ค. 2569', en: 'Last time on 31 Oct 2026' },
  });
});

test('the steps that reminders tick, and those without a rhythm, are asked of nobody', () => {
  const keys = tasksOf(sourceOf(LENT), new Set()).map(task => task.sourceKey.split(':')[3]);
  expect(keys).not.toContain('due-notice');
  expect(keys).not.toContain('contest');
  expect(keys).toContain('mentor');
});

test('the last promise is followed until it is kept', () => {
  const given: Said[] = [
    ...LENT,
    ['promise', '2026-08-01', { amount: 500_000, body: { promisedOn: '2026-08-31' } }],
  ];
  expect(found('promise', sourceOf(given))).toEqual(['2026-08-31']);
  expect(found('promise', sourceOf([...given, payment('2026-09-05', 500_000)]))).toEqual([]);
});

test('the same work has the same key, whenever it is found', () => {
  const keys = () => tasksOf(sourceOf(LENT), new Set()).map(task => task.sourceKey);
  expect(keys()).toEqual(keys());
  expect(new Set(keys()).size).toBe(keys().length);
});
