import { movedSince, stoodStill } from '../../../src/recovery/analyse/moved-since.js';

const then = (village: string, remaining: number, more: { isSolved?: boolean; actions?: number } = {}) => ({
  village,
  name: village,
  remaining,
  isSolved: false,
  actions: 0,
  ...more,
});

it('says what moved in each village, money and status apart, and leaves out what stood still', () => {
  const before = [
    then('a', 100),
    then('b', 50),
    then('c', 70, { isSolved: true, actions: 2 }),
    then('d', 10),
  ];
  const now = [
    then('a', 40, { actions: 1 }),
    then('b', 50, { isSolved: true }),
    then('c', 90, { actions: 2 }),
    then('d', 10),
  ];
  const moves = movedSince(before, now);
  expect(
    moves.map(({ village, before: was, now: is, became, actions }) => [village, was, is, became, actions]),
  ).toEqual([
    ['a', 100, 40, null, 1],
    ['b', 50, 50, 'solved', 0],
    ['c', 70, 90, 'open', 0],
  ]);
  expect(stoodStill(moves, now).map(one => one.village)).toEqual(['d']);
});

it('takes a village that was not there before as new', () => {
  expect(movedSince([], [then('a', 5)])).toEqual([
    { village: 'a', name: 'a', before: 0, now: 5, became: null, actions: 0 },
  ]);
});
