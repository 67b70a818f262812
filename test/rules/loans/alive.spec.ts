// A death is not before the last day on which the person signed, was met, spoken with, or paid.
import { lastAlive } from '../../../src/loans/collect/alive.js';
import { factsOf, reversal, type Said } from './facts.js';

const none = new Set<string>();
const on = (personId: string, ...said: Said[]) => lastAlive(factsOf(...said), personId, none)?.on;

test.each<[string, Said, boolean]>([
  ['a visit that met', ['visit', '2026-07-05', { body: { personId: 'p1', met: true } }], true],
  ['a visit that did not', ['visit', '2026-07-05', { body: { personId: 'p1', met: false } }], false],
  ['an answered call', ['contact', '2026-07-05', { body: { personId: 'p1', answered: true } }], true],
  ['an unanswered one', ['contact', '2026-07-05', { body: { personId: 'p1', answered: false } }], false],
  ['a guarantee', ['guarantee', '2026-07-05', { body: { personId: 'p1' } }], true],
  ['a letter sent', ['notice', '2026-07-05', { body: { personId: 'p1' } }], false],
  ['a payment of the own part', ['payment', '2026-07-05', { body: { memberId: 'p1' } }], true],
  ['a payment of nobody', ['payment', '2026-07-05', { body: {} }], false],
])('%s', (_, said, counts) => {
  expect(on('p1', said)).toBe(counts ? '2026-07-05' : undefined);
  expect(on('p2', said)).toBeUndefined();
});

test('the latest counts, and what was taken back does not', () => {
  const visit = (day: string): Said => ['visit', day, { body: { personId: 'p1', met: true } }];
  expect(on('p1', visit('2026-07-05'), visit('2026-06-05'))).toBe('2026-07-05');
  expect(on('p1', visit('2026-06-05'), visit('2026-07-05'), reversal('2026-07-06', 'f2'))).toBe('2026-06-05');
});

test('whoever borrows alone was alive when they applied', () => {
  const facts = factsOf(['application', '2026-06-01', { amount: 100 }]);
  expect(lastAlive(facts, 'p1', new Set(facts.map(fact => fact.loanId)))?.did.en).toBe('applied for a loan');
  expect(lastAlive(facts, 'p1', none)).toBeNull();
});
