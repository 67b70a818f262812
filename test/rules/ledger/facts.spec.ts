import { countingFacts, countsFrom } from '../../../src/ledger/facts.js';
import { charged, paid, reversed } from './story.js';

const ids = (facts: { id: string }[]) => facts.map(({ id }) => id);

test('facts count by value date, those of one day in the order recorded', () => {
  const facts = [
    paid('2026-03-01', '1.00', 'c'),
    paid('2026-02-01', '1.00', 'a'),
    paid('2026-02-01', '1.00', 'b'),
  ];
  expect(ids(countingFacts(facts, '2026-03-01').events)).toEqual(['a', 'b', 'c']);
  const numbered = facts.map((fact, index) => ({ ...fact, seq: 9 - index }));
  expect(ids(countingFacts(numbered, '2026-03-01').events)).toEqual(['b', 'a', 'c']);
});

test('a fact counts on its day and not before', () => {
  const facts = [paid('2026-02-01', '1.00')];
  expect(countingFacts(facts, '2026-01-31').events).toEqual([]);
  expect(countingFacts(facts, '2026-02-01').events).toHaveLength(1);
});

test('a charge counts from the earlier of its due day and its entry', () => {
  expect(countsFrom(charged('fee', '2026-02-10', '1.00', '2026-02-01'))).toBe('2026-02-01');
  expect(countsFrom(charged('fee', '2026-02-10', '1.00', '2026-03-01'))).toBe('2026-02-10');
  expect(countsFrom({ ...paid('2026-02-10', '1.00'), enteredOn: '2026-02-01' })).toBe('2026-02-10');
});

test('what was entered on the very day was known on it', () => {
  const fact = { ...paid('2026-02-01', '1.00'), enteredOn: '2026-02-05' };
  expect(countingFacts([fact], '2026-03-01', '2026-02-05').events).toHaveLength(1);
  expect(countingFacts([fact], '2026-03-01', '2026-02-04').events).toHaveLength(0);
});

test('a reversal takes its fact away from its own day, if it was known', () => {
  const facts = [paid('2026-02-01', '1.00', 'a'), reversed('a', '2026-02-10')];
  expect(ids(countingFacts(facts, '2026-02-09').events)).toEqual(['a']);
  expect(ids(countingFacts(facts, '2026-02-10').events)).toEqual([]);
  expect(ids(countingFacts(facts, '2026-02-10', '2026-02-05').events)).toEqual(['a']);
});
