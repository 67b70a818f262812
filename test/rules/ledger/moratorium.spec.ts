import type { Moratorium } from '../../../src/ledger/facts.js';
import { position } from '../../../src/ledger/position.js';
import { baht, column, loan, paid, percent } from './story.js';

const flat = { method: 'flat', annualRate: percent('12.00') } as const;
const pause = (part: Moratorium['part'], on: string, until: string): Moratorium => {
  return { id: 'pause', kind: 'moratorium', on, enteredOn: on, part, until };
};

test('principal that falls due within it is asked with the next instalment; interest is still due', () => {
  const given = loan('400.00', flat, [pause('principal', '2026-02-10', '2026-03-31')]);
  const { rows, oldRows } = position(given, '2026-02-10');
  expect(column(rows, 'principal')).toEqual([100, 0, 200, 100]);
  expect(column(rows, 'interest')).toEqual([4, 4, 4, 4]);
  expect(column(oldRows[0]!, 'principal')).toEqual([100, 100, 100, 100]);
});

test('what was already overdue stays overdue; what is postponed is not', () => {
  const given = loan('400.00', flat, [pause('both', '2026-02-10', '2026-03-31')]);
  expect(position(given, '2026-03-31').overdue).toMatchObject({
    amount: baht('104.00'),
    since: '2026-02-01',
  });
});

test('past the last instalment, one more is due on the last day of the moratorium', () => {
  const given = loan('400.00', {}, [paid('2026-03-15', '230.00'), pause('both', '2026-03-20', '2027-03-20')]);
  const { rows } = position(given, '2026-03-20');
  expect(rows.at(-1)).toMatchObject({ n: 5, dueOn: '2027-03-20', principal: baht('170.00'), balance: 0 });
  expect(column(rows, 'principal')).toEqual([100, 100, 30, 0, 170]);
  expect(position(given, '2027-03-20').overdue.since).toBeNull();
  expect(position(given, '2027-03-21').overdue.amount).toBe(baht('170.00'));
});

test('a moratorium in which nothing falls due adds nothing', () => {
  const given = loan('400.00', {}, [pause('both', '2026-05-02', '2026-06-01')]);
  expect(position(given, '2026-05-01').rows).toHaveLength(4);
});

test('its first and its last day belong to it', () => {
  const given = loan('400.00', {}, [pause('both', '2026-02-01', '2026-03-01')]);
  expect(column(position(given, '2026-02-01').rows, 'principal')).toEqual([0, 0, 300, 100]);
});
