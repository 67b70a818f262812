import { civilDate, dayNumber } from '../../../src/kernel/civil-date.js';
import { countingFacts } from '../../../src/ledger/facts.js';
import { replay } from '../../../src/ledger/replay.js';
import { ALL_DAYS } from '../../../src/ledger/working-days.js';
import { baht, charged, loan, paid } from './story.js';

test('what happens between facts is seen once, without gaps', () => {
  const given = loan('400.00', {}, [
    paid('2026-02-01', '100.00'),
    paid('2026-02-01', '50.00', 'b'),
    paid('2026-03-10', '1.00'),
  ]);
  const seen: string[] = [];
  replay(
    given,
    countingFacts(given.facts, '2026-04-01'),
    dayNumber('2026-04-01'),
    ALL_DAYS,
    (standing, from, until) => {
      const left = standing.rows.reduce((sum, row) => sum + row.leftTotal, 0);
      seen.push(`${civilDate(from)} ${civilDate(until)} ${left / 100}`);
    },
  );
  expect(seen).toEqual([
    '2026-01-01 2026-02-01 400',
    '2026-02-01 2026-03-10 250',
    '2026-03-10 2026-04-02 249',
  ]);
});

test('a waiver takes penalties off the oldest rows first, charges and default interest alike', () => {
  const waiver = {
    id: 'w',
    kind: 'waiver',
    on: '2026-03-05',
    enteredOn: '2026-03-05',
    amount: baht('30.00'),
  } as const;
  const facts = [
    charged('penalty', '2026-02-01', '20.00'),
    charged('penalty', '2026-03-01', '20.00'),
    waiver,
  ];
  const given = loan('400.00', {}, facts);
  const { rows } = replay(given, countingFacts(facts, '2026-03-05'), dayNumber('2026-03-05'), ALL_DAYS);
  expect(rows.map(row => [row.waived, row.leftTotal])).toEqual([
    [2000, 10_000],
    [1000, 11_000],
    [0, 10_000],
    [0, 10_000],
  ]);
});
