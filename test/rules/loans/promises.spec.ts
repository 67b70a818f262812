import { promisesOf } from '../../../src/loans/collect/promises.js';
import { factsOf, LENT, payment, reversal, type Said } from './facts.js';

const promise = (on: string, promisedOn: string, amount: number): Said => [
  'promise',
  on,
  { amount, body: { promisedOn } },
];
const GIVEN = promise('2026-08-01', '2026-08-31', 500_000);
const state = (asOf: string, ...said: Said[]) => promisesOf(factsOf(...LENT, GIVEN, ...said), asOf)[0]!;

test('before it was given there is none', () => {
  expect(promisesOf(factsOf(...LENT, GIVEN), '2026-07-31')).toEqual([]);
});

test('it is open until its day is over, then broken', () => {
  expect(state('2026-08-31')).toMatchObject({ state: 'open', paid: 0, keptOn: null });
  expect(state('2026-09-01').state).toBe('broken');
});

test('it is kept by payments that reach the amount by its day, in parts as well', () => {
  const parts = [payment('2026-08-10', 200_000), payment('2026-08-31', 300_000)];
  expect(state('2026-08-20', ...parts)).toMatchObject({ state: 'open', paid: 200_000 });
  expect(state('2026-09-10', ...parts)).toMatchObject({ state: 'kept', keptOn: '2026-08-31', paid: 500_000 });
});

test('a day late is late, a satang short is broken', () => {
  expect(state('2026-09-10', payment('2026-09-01', 500_000)).state).toBe('kept-late');
  expect(state('2026-09-10', payment('2026-08-31', 499_999)).state).toBe('broken');
});

test('money from before the promise does not count, nor a payment that was reversed', () => {
  expect(state('2026-09-10', payment('2026-07-31', 900_000)).state).toBe('broken');
  const reversed = [payment('2026-08-05', 500_000), reversal('2026-08-06', 'f5')];
  expect(state('2026-08-05', ...reversed).state).toBe('kept');
  expect(state('2026-08-07', ...reversed).state).toBe('open');
});

test('on its own day only what was recorded after it counts', () => {
  const before = factsOf(...LENT, payment('2026-08-01', 500_000), GIVEN);
  expect(promisesOf(before, '2026-09-10')[0]!.state).toBe('broken');
  expect(state('2026-09-10', payment('2026-08-01', 500_000)).state).toBe('kept');
});

test('a later promise takes its place; a reversed one was never given', () => {
  const two = [...LENT, GIVEN, promise('2026-08-20', '2026-09-20', 500_000)];
  expect(promisesOf(factsOf(...two), '2026-08-21')[0]).toMatchObject({ replacedOn: '2026-08-20' });
  expect(promisesOf(factsOf(...two, reversal('2026-08-21', 'f4')), '2026-08-21')).toHaveLength(1);
});
