import { bringInterest, cutToEarned, earnedUnpaid, takeUnpaidInterest } from '../../../src/ledger/earning.js';
import { INTEREST, type Instalment, newInstalment } from '../../../src/ledger/instalment.js';

/** A row of the days 100 to 130 that asks 300 of interest. */
function row(paid = 0): Instalment {
  const planned = { n: 1, dueOn: '2026-02-01', principal: 0, interest: 300, total: 300, balance: 0 };
  const days = { startDay: 100, dueDay: 130, lastDay: 130, lastDayInTime: '2026-02-01' };
  const made = newInstalment({ ...planned, ...days }, 1);
  made.paid[INTEREST] = paid;
  made.left[INTEREST] -= paid;
  made.leftTotal -= paid;
  return made;
}

test.each([
  [90, 0, 0],
  [100, 0, 0],
  [101, 0, 10],
  [115, 0, 150],
  [115, 200, 200],
  [130, 0, 300],
])('cut on day %i with %i paid, a row asks %i', (day, paid, asks) => {
  const cut = row(paid);
  cutToEarned(cut, day);
  expect(cut.asked[INTEREST]).toBe(asks);
  expect(cut.leftTotal).toBe(asks - paid);
});

test('a second cut leaves what the first one left', () => {
  const cut = row();
  cutToEarned(cut, 110);
  cutToEarned(cut, 120);
  expect(cut.asked[INTEREST]).toBe(100);
});

test('what was brought from earlier days is not cut with the days of the row', () => {
  const given = row();
  bringInterest(given, [{ startDay: 60, endDay: 100, interest: 50, paidBefore: 0 }]);
  expect(earnedUnpaid(given, 110)).toBe(50);
  cutToEarned(given, 115);
  expect(given.asked[INTEREST]).toBe(50 + 150);
});

test('what is taken away is what is unpaid, the newest; what was paid stays asked', () => {
  const given = row(70);
  bringInterest(given, [{ startDay: 60, endDay: 100, interest: 50, paidBefore: 0 }]);
  expect(takeUnpaidInterest(given)).toEqual([{ startDay: 100, endDay: 130, interest: 280, paidBefore: 20 }]);
  expect(given.asked[INTEREST]).toBe(70);
  expect(given.left[INTEREST]).toBe(0);
});

test('interest brought to a period without days is earned on its day', () => {
  const given = row();
  bringInterest(given, [{ startDay: 140, endDay: 140, interest: 5, paidBefore: 0 }]);
  cutToEarned(given, 135);
  expect(given.asked[INTEREST]).toBe(300);
});

test('what was paid of moved interest covers its first days', () => {
  const from = row(200);
  const to = row();
  bringInterest(to, takeUnpaidInterest(from));
  cutToEarned(to, 115);
  expect(to.asked[INTEREST]).toBe(150);
});
