import { termEnds } from '../../../src/registry/committee-term.js';

it.each([
  [null, null],
  ['2026-11-27', 'ended'],
  ['2026-11-28', 'soon'],
  ['2027-02-26', 'soon'],
  ['2027-02-27', null],
])('a term until %s is %s on 28 November 2026', (until, says) => {
  expect(termEnds(until, '2026-11-28')).toBe(says);
});
