// Every entry of money that can be reversed has a name, and the record of a death has one too.
import { behindAmount, NAMES, NOTICES } from '../../../src/loans/entry-names.js';

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
    'death',
  ];
  expect(Object.keys(NAMES).toSorted()).toEqual(kinds.toSorted());
  expect(Object.values({ ...NAMES, ...NOTICES }).every(words => words.th && words.en)).toBe(true);
});

it('says who of a group paid, and by which receipt, where it is known', () => {
  expect(behindAmount('คำปุ่น', '2569/0048')).toEqual({
    th: ' โดย คำปุ่น ใบเสร็จ 2569/0048',
    en: ' from คำปุ่น, receipt 2569/0048',
  });
  expect(behindAmount(undefined, null)).toEqual({ th: '', en: '' });
});
