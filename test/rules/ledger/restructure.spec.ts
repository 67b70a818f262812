import type { Restructure, Settlement } from '../../../src/ledger/facts.js';
import { position } from '../../../src/ledger/position.js';
import { completeTerms, type GivenTerms } from '../../../src/ledger/terms.js';
import { baht, charged, column, loan, paid, percent } from './story.js';

const flat = { method: 'flat', annualRate: percent('12.00') } as const;

function restructure(on: string, terms: Partial<GivenTerms>, more: Partial<Restructure> = {}): Restructure {
  const given: GivenTerms = {
    method: 'interest-free',
    annualRate: 0,
    instalments: 2,
    every: 'P1M',
    ...terms,
  };
  return { id: 'restructure', kind: 'restructure', on, enteredOn: on, terms: completeTerms(given), ...more };
}

test('what is paid stays, the rest is asked by a new schedule from the day on', () => {
  const given = loan('400.00', flat, [paid('2026-02-01', '160.00'), restructure('2026-03-15', {})]);
  const { rows, oldRows } = position(given, '2026-03-15');
  expect(rows.map(row => [row.n, row.dueOn])).toEqual([
    [1, '2026-02-01'],
    [2, '2026-03-01'],
    [3, '2026-04-15'],
    [4, '2026-05-15'],
  ]);
  expect(column(rows, 'principal')).toEqual([100, 52, 124, 124]);
  expect(column(rows, 'paid')).toEqual([104, 56, 0, 0]);
  expect(column(rows, 'balance')).toEqual([300, 248, 124, 0]);
  expect(column(oldRows[0]!, 'total')).toEqual([104, 104, 104, 104]);
});

test('unpaid interest, fees and penalties come with the first new row, and bear nothing', () => {
  const facts = [
    charged('fee', '2026-02-10', '10.00'),
    restructure('2026-03-15', { ...flat, annualRate: percent('6.00') }),
  ];
  const { rows } = position(loan('400.00', flat, facts), '2026-03-15');
  expect(column(rows, 'interest')).toEqual([10, 2]);
  expect(column(rows, 'fee')).toEqual([10, 0]);
  expect(column(rows, 'principal')).toEqual([200, 200]);
});

test('what is waived is not asked', () => {
  const facts = [
    charged('fee', '2026-02-10', '10.00'),
    restructure('2026-03-15', {}, { waive: ['fee', 'interest'] }),
  ];
  const { outstanding } = position(loan('400.00', flat, facts), '2026-03-15');
  expect(outstanding).toMatchObject({ principal: baht('400.00'), interest: 0, fee: 0 });
});

test('arrears end with the restructure and begin again with the new rows', () => {
  const given = loan('400.00', {}, [restructure('2026-06-10', {})]);
  expect(position(given, '2026-06-09').overdue.amount).toBe(baht('400.00'));
  expect(position(given, '2026-06-10').overdue.since).toBeNull();
  expect(position(given, '2026-07-11').overdue).toMatchObject({
    amount: baht('200.00'),
    since: '2026-07-10',
  });
});

test('default interest to the day is carried, and runs on from the new due days', () => {
  const terms = { method: 'bullet', instalments: 1, defaultRate: percent('10.00') } as const;
  const given = loan('36500.00', terms, [
    restructure('2026-02-11', { instalments: 1, defaultRate: percent('10.00') }),
  ]);
  expect(position(given, '2026-03-11').totals.penalty).toBe(baht('100.00'));
  expect(position(given, '2026-03-12').totals.penalty).toBe(baht('110.00'));
});

test('a fee due after the restructure belongs to the new rows', () => {
  const given = loan('400.00', {}, [
    charged('fee', '2026-05-10', '10.00', '2026-01-05'),
    restructure('2026-03-15', {}),
  ]);
  expect(position(given, '2026-03-15').rows.map(row => [row.dueOn, row.fee / 100])).toEqual([
    ['2026-04-15', 0],
    ['2026-05-15', 10],
  ]);
});

test('a change within the plan leaves the rows before it as they are', () => {
  const change = restructure(
    '2026-02-10',
    { instalments: 2, firstDueOn: '2026-06-01' },
    { from: '2026-04-01' },
  );
  const { rows, overdue } = position(loan('400.00', {}, [change]), '2026-02-10');
  expect(rows.map(row => row.dueOn)).toEqual(['2026-02-01', '2026-03-01', '2026-06-01', '2026-07-01']);
  expect(overdue).toMatchObject({ amount: baht('100.00'), since: '2026-02-01' });
});

test('a restructure may follow a restructure', () => {
  const second = { ...restructure('2026-05-20', { instalments: 1 }), id: 'second' };
  const given = loan('400.00', {}, [restructure('2026-03-15', {}), paid('2026-04-15', '200.00'), second]);
  const { rows, oldRows } = position(given, '2026-05-20');
  expect(column(rows, 'principal')).toEqual([200, 200]);
  expect(oldRows.map(plan => plan.length)).toEqual([4, 2]);
});

test('interest of a row due on the very day is carried', () => {
  const { rows } = position(loan('400.00', flat, [restructure('2026-03-01', {})]), '2026-03-01');
  expect(column(rows, 'interest')).toEqual([8, 0]);
});

test('rows paid ahead take no more charges, and do not hide that new rows are overdue', () => {
  const change = restructure('2026-01-10', { instalments: 1, every: 'P1W', defaultRate: percent('10.00') });
  const facts = [paid('2026-01-05', '36100.00'), change, charged('fee', '2026-01-15', '10.00')];
  const { rows } = position(loan('72600.00', {}, facts), '2026-01-20');
  expect(column(rows, 'fee')).toEqual([0, 0, 10]);
  expect(column(rows, 'penalty')).toEqual([0, 0, 30]);
});

test('a new row that is overdue at once bears default interest from the restructure on', () => {
  const terms = { instalments: 2, defaultRate: percent('10.00') } as const;
  const given = loan('73000.00', { ...terms, dueDates: ['2026-02-01', '2026-06-01'] }, [
    paid('2026-02-01', '36500.00'),
    restructure('2026-05-01', { instalments: 1, defaultRate: terms.defaultRate }, { from: '2026-06-01' }),
  ]);
  expect(position(given, '2026-05-01').rows[1]).toMatchObject({ dueOn: '2026-03-01', penalty: 0 });
  expect(position(given, '2026-05-03').rows[1]).toMatchObject({ penalty: baht('20.00') });
});

test('interest that an early payoff left unpaid is asked with the first new row', () => {
  const part: Settlement = {
    id: 's',
    kind: 'settlement',
    on: '2026-01-15',
    enteredOn: '2026-01-15',
    amount: 100,
  };
  const given = loan('400.00', flat, [part, restructure('2026-01-20', {})]);
  // On 15 January 14 of the first period's 31 days are over: 4.00 × 14 ÷ 31 = 1.81, of which 1.00 was paid.
  expect(position(given, '2026-01-20').outstanding.interest).toBe(81);
});
