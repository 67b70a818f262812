import { position } from '../../../src/ledger/position.js';
import { baht, charged, column, loan, paid, reversed } from './story.js';

const fee = (on: string, enteredOn = on) => charged('fee', on, '10.00', enteredOn);

test.each([
  ['2026-01-01', 0],
  ['2026-02-01', 0],
  ['2026-02-02', 1],
  ['2026-05-01', 3],
])('a fee due on %s belongs to row %i', (on, index) => {
  const { rows } = position(loan('400.00', {}, [fee(on)]), '2026-06-01');
  expect(rows.findIndex(row => row.fee > 0)).toBe(index);
  expect(rows).toHaveLength(4);
});

test('charges after the last instalment make one more row, due on the latest of their days', () => {
  const facts = [fee('2026-05-02'), fee('2026-05-20')];
  const { rows, totals } = position(loan('400.00', {}, facts), '2026-05-20');
  expect(rows.at(-1)).toMatchObject({
    n: 5,
    dueOn: '2026-05-20',
    principal: 0,
    fee: baht('20.00'),
    balance: 0,
  });
  expect(totals.total).toBe(baht('420.00'));
});

test('a charge counts from the day it is entered, when that comes before its due day', () => {
  const given = loan('400.00', {}, [fee('2026-03-10', '2026-02-20')]);
  expect(position(given, '2026-02-19').totals.fee).toBe(0);
  expect(position(given, '2026-02-20').totals.fee).toBe(baht('10.00'));
});

test('an earlier payment is divided anew with a charge entered later', () => {
  const given = loan('400.00', {}, [paid('2026-01-15', '100.00'), fee('2026-01-20')]);
  expect(position(given, '2026-01-19').rows[0]).toMatchObject({ outstanding: 0, paidOn: '2026-01-15' });
  const [row] = position(given, '2026-01-20').rows;
  expect(row).toMatchObject({ outstanding: baht('10.00'), paidOn: null });
  expect(row!.paidParts).toMatchObject({ fee: baht('10.00'), principal: baht('90.00') });
});

test('a reversed charge is gone, and its row with it', () => {
  const charge = fee('2026-05-20');
  const given = loan('400.00', {}, [charge, reversed(charge.id, '2026-06-01')]);
  expect(position(given, '2026-05-31').rows).toHaveLength(5);
  expect(column(position(given, '2026-06-01').rows, 'total')).toEqual([100, 100, 100, 100]);
});
