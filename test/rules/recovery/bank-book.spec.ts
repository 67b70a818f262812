import { bookOf, type Movement } from '../../../src/portfolio/books.js';
import { bankLines } from '../../../src/recovery/reports/bank-book.js';

const moved = (on: string, kind: string, amount: number, about = ''): Movement => ({
  ...{ on, at: on, kind, amount, about },
  number: kind === 'payment' ? '7/2569' : null,
});
const book = (typed: [on: string, amount: number][]) =>
  bookOf(
    [
      moved('2025-09-15', 'payment', 500, 'ครัวเรือน ก'),
      moved('2025-11-01', 'bank-fee', -20),
      moved('2026-01-05', 'payment-reversal', -500, 'ครัวเรือน ก'),
    ],
    typed.map(([on, amount]) => ({ on, amount, at: on })),
    '1900-01-01',
    '2026-09-30',
  );

it('carries what was there before the year, and puts in and out into their columns', () => {
  const lines = bankLines(book([['2025-09-01', 1000]]), '2025-10-01');
  expect(lines.map(line => [line['on'], line['item'], line['deposit'], line['withdrawal']])).toEqual([
    ['2025-10-01', 'ยอดยกมา', null, null],
    ['2025-11-01', 'ค่าธรรมเนียมธนาคาร', null, 20],
    ['2026-01-05', 'ยกเลิกรับชำระคืน ครัวเรือน ก', null, 500],
  ]);
  expect(lines.map(line => line['balance'])).toEqual([1500, 1480, 980]);
  const [reading, payment] = bankLines(book([['2025-09-01', 1000]]), '2025-09-01');
  expect(reading).toMatchObject({ item: 'ยอดตามสมุดธนาคาร', balance: 1000, note: 'ตรงกัน' });
  expect(payment).toMatchObject({ document: '7/2569', item: 'รับชำระคืน ครัวเรือน ก', deposit: 500 });
});

it('says by how much a balance read off the bank’s book differs, and goes on with the book', () => {
  const lines = bankLines(
    book([
      ['2025-09-01', 1000],
      ['2025-11-01', 1600],
    ]),
    '2025-10-01',
  );
  expect(lines.map(line => [line['item'], line['balance']])).toEqual([
    ['ยอดยกมา', 1500],
    ['ค่าธรรมเนียมธนาคาร', 1480],
    ['ยอดตามสมุดธนาคาร', 1480],
    ['ยกเลิกรับชำระคืน ครัวเรือน ก', 980],
  ]);
  expect(lines[2]!['note']).toBe('อ่านได้ 16.00 บาท ต่างจากสมุดคุม 1.20 บาท');
});

it('has nothing of a fund of which nobody wrote anything', () => {
  expect(bankLines(bookOf([], [], '1900-01-01', '2026-09-30'), '2025-10-01')).toEqual([]);
});
