// Every entry of money that can be reversed has a name.
import { NAMES, NOTICES } from '../../../src/loans/entry-names.js';

it('names what a reversal speaks of, in both languages', () => {
  const kinds = [
    'payment',
    'settlement',
    'charge',
    'waiver',
    'refund',
    'restructure',
    'moratorium',
    'write-off',
  ];
  expect(Object.keys(NAMES).toSorted()).toEqual(kinds.toSorted());
  expect(Object.values({ ...NAMES, ...NOTICES }).every(words => words.th && words.en)).toBe(true);
});
