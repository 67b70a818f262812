// Which way a line written by hand moves the money.
import { BOOK_ENTRY_KINDS, wayOf } from '../../../src/registry/book-kinds.js';

it('a deposit and a withdrawal move between the two books, the sum of which stays', () => {
  expect([wayOf('deposit', 'bank', 'bank'), wayOf('deposit', 'bank', 'cash')]).toEqual([1, -1]);
  expect([wayOf('withdrawal', 'cash', 'bank'), wayOf('withdrawal', 'cash', 'cash')]).toEqual([-1, 1]);
});

it('any other line touches its own book alone', () => {
  const ways = BOOK_ENTRY_KINDS.slice(2).map(kind => [kind, wayOf(kind, 'cash', 'cash')]);
  expect(ways).toEqual([
    ['capital', 1],
    ['bank-interest', 1],
    ['bank-fee', -1],
    ['other-in', 1],
    ['other-out', -1],
  ]);
  expect(BOOK_ENTRY_KINDS.slice(2).map(kind => wayOf(kind, 'cash', 'bank'))).toEqual([0, 0, 0, 0, 0]);
});
