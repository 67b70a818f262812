import { helpOf } from '../../../src/loans/collect/help.js';
import { factsOf, LENT, reversal, type Said } from './facts.js';

const SEWING = { part: 'skill', action: 'อบรมตัดเย็บ', owner: 'มณี', dueOn: '2026-09-01' };
const helped = (asOf: string, ...said: Said[]) => helpOf(factsOf(...LENT, ...said), asOf);

test('the last word on an action holds, by its day and not by when it was entered', () => {
  const said: Said[] = [
    ['plan-action', '2026-08-01', { body: SEWING }],
    ['plan-action', '2026-08-20', { ofFact: 'f4', body: { done: true, note: 'จบแล้ว' } }],
    ['plan-action', '2026-08-10', { ofFact: 'f4', body: { done: false } }],
  ];
  expect(helped('2026-08-09', ...said).actions).toMatchObject([{ ...SEWING, done: false, toldOn: null }]);
  expect(helped('2026-08-19', ...said).actions).toMatchObject([{ done: false, toldOn: '2026-08-10' }]);
  expect(helped('2026-08-20', ...said).actions).toMatchObject([{ done: true, note: 'จบแล้ว' }]);
});

test('what is taken back is not there, nor what was told of it', () => {
  const action: Said = ['plan-action', '2026-08-01', { body: SEWING }];
  const word: Said = ['plan-action', '2026-08-02', { ofFact: 'f4', body: { done: true } }];
  expect(helped('2026-09-01', action, word, reversal('2026-08-03', 'f5')).actions[0]!.done).toBe(false);
  expect(helped('2026-09-01', action, word, reversal('2026-08-03', 'f4')).actions).toEqual([]);
});

test('a request waits until its outcome is told; the last head of the plan holds', () => {
  const { referrals, exits, head } = helped(
    '2026-09-01',
    ['plan', '2026-08-01', { body: { source: 'tpmap' } }],
    ['plan', '2026-08-02', { body: { source: 're-x-ray', team: 'ทีมตำบล' } }],
    ['assistance', '2026-08-01', { body: { measure: 'ฝึกอาชีพ', referredTo: 'พช.', askOn: '2026-08-31' } }],
    [
      'plan-exit',
      '2026-08-03',
      { body: { kind: 'plan-item', what: 'แหล่งน้ำ', to: 'แผนตำบล', level: 'subdistrict' } },
    ],
    ['assistance', '2026-08-20', { ofFact: 'f6', body: { result: 'granted', outcome: 'ได้เข้าอบรม' } }],
  );
  expect(head).toEqual({ on: '2026-08-02', source: 're-x-ray', team: 'ทีมตำบล' });
  expect(referrals).toMatchObject([
    { outcome: 'granted', toldOn: '2026-08-20', note: 'ได้เข้าอบรม', askOn: null },
  ]);
  expect(exits).toMatchObject([{ outcome: 'waiting', level: 'subdistrict', toldOn: null }]);
});
