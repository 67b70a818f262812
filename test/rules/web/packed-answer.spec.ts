import { mayBePacked } from '../../../src/web/packed-answer.js';

test.each([
  ['same-origin', 'gzip, deflate, br', true],
  ['none', 'br;q=1.0, gzip;q=0.8, *;q=0.1', true],
  ['none', 'gzip;q=0, identity', false],
  ['none', undefined, false],
  ['cross-site', 'gzip', false],
  ['same-site', 'gzip', false],
  [undefined, 'gzip', false],
])('a page asked for from %p by a browser that takes %p: packed is %p', (from, encodings, packed) => {
  expect(mayBePacked({ headers: { 'sec-fetch-site': from, 'accept-encoding': encodings } })).toBe(packed);
});
