import { helpTasks } from '../../../src/loans/help-tasks.js';
import { LENT, type Said } from './facts.js';
import { sourceOf } from './task-source.js';

const action: Said = [
  'plan-action',
  '2026-08-01',
  { body: { part: 'skill', action: 'อบรมตัดเย็บ', owner: 'มณี', assigneeId: 'u7', dueOn: '2026-09-01' } },
];
const referral: Said = [
  'assistance',
  '2026-08-02',
  { body: { measure: 'ฝึกอาชีพ', referredTo: 'พช.', askOn: '2026-09-02' } },
];

test('an action stands in its owner’s list by its day, a waiting request on the day to ask', () => {
  expect(helpTasks(sourceOf([...LENT, action, referral]))).toMatchObject([
    {
      kind: 'plan',
      dueOn: '2026-09-01',
      assignee: 'u7',
      title: { en: 'อบรมตัดเย็บ — กลุ่มทอผ้า' },
      reason: { th: 'แผนครัวเรือน ทักษะ ผู้ทำ มณี', en: 'Household plan, skill, done by มณี' },
    },
    {
      dueOn: '2026-09-02',
      title: { th: 'ถามผล ความช่วยเหลือ ของ กลุ่มทอผ้า', en: 'Ask what came of the help for กลุ่มทอผ้า' },
      reason: { th: 'ส่งถึง พช. เมื่อ 2 ส.ค. 2569', en: 'Sent to พช. on 2 Aug 2026' },
    },
  ]);
});

test('what is done or answered asks nobody; what still waits is asked on its new day', () => {
  const done: Said = ['plan-action', '2026-08-20', { ofFact: 'f4', body: { done: true } }];
  const refused: Said = ['assistance', '2026-08-20', { ofFact: 'f5', body: { result: 'refused' } }];
  expect(helpTasks(sourceOf([...LENT, action, referral, done, refused]))).toEqual([]);
  const waits: Said = [
    'assistance',
    '2026-08-20',
    { ofFact: 'f5', body: { result: 'waiting', askOn: '2026-10-01' } },
  ];
  expect(helpTasks(sourceOf([...LENT, action, referral, done, waits])).map(task => task.dueOn)).toEqual([
    '2026-10-01',
  ]);
});
