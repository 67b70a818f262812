// A book worked by hand: carried in, moved, and compared with what the bank book shows.
import { bookOf, type Movement } from '../../../src/portfolio/books.js';

const moved = (on: string, amount: number, at = on): Movement => ({
  ...{ on, at, amount, kind: 'receipt', about: 'คำปุ่น', number: null },
});

it('begins with the first typed balance, and goes on by every movement after it', () => {
  const movements = [moved('2026-01-05', 900), moved('2026-02-01', 500), moved('2026-02-03', -200)];
  const typed = [{ on: '2026-01-31', at: 'a', amount: 1000 }];
  const book = bookOf(movements, typed, '2026-02-01', '2026-02-28');
  expect(book).toMatchObject({ opening: 1000, received: 500, paid: 200, closing: 1300 });
  expect(book.lines.map(line => [line.on, line.amount, line.balance])).toEqual([
    ['2026-02-01', 500, 1500],
    ['2026-02-03', -200, 1300],
  ]);
});

it('says how a later typed balance differs, and never moves the book by it', () => {
  const typed = [
    { on: '2026-03-31', at: 'b', amount: 1450 },
    { on: '2026-01-31', at: 'a', amount: 1000 },
  ];
  const book = bookOf([moved('2026-02-01', 500)], typed, '2026-02-01', '2026-04-30');
  expect(book.reconciliations).toEqual([{ on: '2026-03-31', typed: 1450, book: 1500, difference: -50 }]);
  expect(book.closing).toBe(1500);
});

it('begins at zero where nothing was ever typed, in the order of entry within a day', () => {
  const book = bookOf(
    [moved('2026-02-01', -5, 'b'), moved('2026-02-01', 9, 'a')],
    [],
    '2026-01-01',
    '2026-12-31',
  );
  expect(book.lines.map(line => line.balance)).toEqual([9, 4]);
  expect(book.reconciliations).toEqual([]);
});
