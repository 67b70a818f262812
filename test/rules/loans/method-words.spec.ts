import { METHOD_WORDS } from '../../../src/loans/method-words.js';

it('no word for a way of interest means two', () => {
  const all = Object.values(METHOD_WORDS).flat();
  expect(new Set(all).size).toBe(all.length);
});
