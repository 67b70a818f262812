import { weekday } from '../../../src/kernel/civil-date.js';
import { position } from '../../../src/ledger/position.js';
import type { WorkingDays } from '../../../src/ledger/working-days.js';
import { baht, column, loan, paid, reversed, writtenOff } from './story.js';

const WEEK: WorkingDays = { isWorkingDay: date => weekday(date) < 6 };

test('nothing is overdue on the due day, all of it the day after', () => {
  const given = loan('400.00');
  const none = { amount: 0, since: null, daysPastDue: 0, bucket: null };
  expect(position(given, '2026-02-01').overdue).toEqual(none);
  expect(position(given, '2026-02-02').overdue).toEqual({
    amount: baht('100.00'),
    since: '2026-02-01',
    daysPastDue: 1,
    bucket: '1-30',
  });
});

test('grace days put off the day, and then count from the printed due day', () => {
  const given = loan('400.00', { graceDays: 15 });
  expect(position(given, '2026-02-16').overdue.since).toBeNull();
  expect(position(given, '2026-02-17').overdue).toMatchObject({ since: '2026-02-01', daysPastDue: 16 });
});

test('a due day on a Sunday is in time on Monday; the printed day stays', () => {
  const given = loan('400.00');
  const options = { workingDays: WEEK };
  expect(position(given, '2026-02-02', options).overdue.since).toBeNull();
  expect(position(given, '2026-02-03', options).overdue).toMatchObject({
    since: '2026-02-01',
    daysPastDue: 2,
  });
  expect(position(given, '2026-02-03', options).rows[0]).toMatchObject({
    dueOn: '2026-02-01',
    lastDayInTime: '2026-02-02',
  });
});

test('an instalment due on the disbursement day is overdue from the next', () => {
  const given = loan('400.00', { dueDates: ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'] });
  expect(position(given, '2026-01-02').overdue.amount).toBe(baht('100.00'));
});

test('a payment fills the oldest rows, and says which day left nothing of a row', () => {
  const given = loan('400.00', {}, [paid('2026-01-20', '130.00'), paid('2026-03-05', '80.00')]);
  const { rows, nextDue, outstanding } = position(given, '2026-03-05');
  expect(column(rows, 'paid')).toEqual([100, 100, 10, 0]);
  expect(rows.map(row => row.paidOn)).toEqual(['2026-01-20', '2026-03-05', null, null]);
  expect(nextDue).toEqual({ on: '2026-04-01', amount: baht('90.00'), instalment: 3 });
  expect(outstanding.total).toBe(baht('190.00'));
});

test('a past day is answered as if nothing had come after it', () => {
  const given = loan('400.00', {}, [paid('2026-02-10', '100.00')]);
  expect(position(given, '2026-02-09').overdue.amount).toBe(baht('100.00'));
  expect(position(given, '2026-02-10').overdue.amount).toBe(0);
});

test('as it was known: what was entered later is left out', () => {
  const late = { ...paid('2026-02-01', '100.00'), enteredOn: '2026-02-20' };
  const given = loan('400.00', {}, [late]);
  expect(position(given, '2026-02-10').overdue.amount).toBe(0);
  expect(position(given, '2026-02-10', { knownOn: '2026-02-10' }).overdue.amount).toBe(baht('100.00'));
});

test('a reversed payment is listed until its reversal, and then is not', () => {
  const payment = paid('2026-02-01', '100.00');
  const given = loan('400.00', {}, [payment, reversed(payment.id, '2026-02-15')]);
  expect(position(given, '2026-02-14').allocations).toHaveLength(1);
  const after = position(given, '2026-02-15');
  expect(after.allocations).toEqual([]);
  expect(after.overdue).toMatchObject({ since: '2026-02-01', daysPastDue: 14 });
});

test('what is above all that is owed is unapplied, and can be refunded', () => {
  const refund = {
    id: 'r',
    kind: 'refund',
    on: '2026-02-03',
    enteredOn: '2026-02-03',
    amount: baht('30.00'),
  } as const;
  const given = loan('400.00', {}, [paid('2026-02-01', '450.00'), refund]);
  expect(position(given, '2026-02-01').unapplied).toBe(baht('50.00'));
  expect(position(given, '2026-02-03').unapplied).toBe(baht('20.00'));
});

test('after a write-off nothing is owed; rows keep their total and what was paid', () => {
  const given = loan('400.00', {}, [paid('2026-02-01', '130.00'), writtenOff('2026-06-01')]);
  const { rows, outstanding, overdue, nextDue } = position(given, '2026-06-01');
  expect(outstanding.total).toBe(0);
  expect(overdue.since).toBeNull();
  expect(nextDue).toBeNull();
  expect(column(rows, 'total')).toEqual([100, 100, 100, 100]);
  expect(column(rows, 'paid')).toEqual([100, 30, 0, 0]);
  expect(rows.map(row => row.writtenOff / 100)).toEqual([0, 70, 100, 100]);
  expect(rows.map(row => row.paidOn)).toEqual(['2026-02-01', null, null, null]);
});
