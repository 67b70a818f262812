import { checkFacts } from '../../../src/ledger/check-facts.js';
import type { Fact } from '../../../src/ledger/facts.js';
import { completeTerms, type Terms } from '../../../src/ledger/terms.js';
import { paid, reversed, writtenOff } from './story.js';

const faults = (...facts: Fact[]) =>
  checkFacts({ disbursedOn: '2026-01-01', terms }, facts, { legalMaximum: true }).map(
    ({ field, code }) => `${field} ${code}`,
  );
const payment = paid('2026-02-01', '100.00', 'p');
const terms = completeTerms({ method: 'interest-free', annualRate: 0, instalments: 2, every: 'P1M' });
const restructure = {
  id: 'n',
  kind: 'restructure',
  on: '2026-03-01',
  enteredOn: '2026-03-01',
  terms,
} as const;

test('facts that hold have no faults', () => {
  expect(faults(payment, reversed('p', '2026-02-01'), restructure, writtenOff('2026-05-01'))).toEqual([]);
});

test.each<[string, Fact[]]>([
  ['facts.0.on before-disbursement', [paid('2025-12-31', '1.00')]],
  ['facts.0.on bad-date', [paid('2026-02-30', '1.00')]],
  ['facts.0.enteredOn bad-date', [{ ...payment, enteredOn: '' }]],
  ['facts.0.amount bad-amount', [paid('2026-02-01', '0.00')]],
  ['facts.1.of nothing-to-reverse', [payment, reversed('q', '2026-02-02')]],
  [
    'facts.2.of nothing-to-reverse',
    [payment, reversed('p', '2026-02-02'), reversed('reversal of p', '2026-02-03')],
  ],
  ['facts.2.of already-reversed', [payment, reversed('p', '2026-02-02'), reversed('p', '2026-02-03')]],
  ['facts.1.on before-the-fact', [payment, reversed('p', '2026-01-31')]],
  ['facts.0.terms.every bad-period', [{ ...restructure, terms: { ...terms, every: 'P' } }]],
  [
    'facts.0.terms.firstDueOn before-disbursement',
    [{ ...restructure, terms: { ...terms, firstDueOn: '2026-02-28' } }],
  ],
  [
    'facts.0.until bad-date',
    [
      {
        id: 'm',
        kind: 'moratorium',
        on: '2026-02-02',
        enteredOn: '2026-02-02',
        part: 'both',
        until: '2026-02-01',
      },
    ],
  ],
  ['facts.0.from before-the-restructure', [{ ...restructure, from: '2026-02-01' }]],
])('%s', (fault, facts) => {
  expect(faults(...facts)).toEqual([fault]);
});

test('by the day no rows stay beside a new plan', () => {
  const daily = completeTerms({ ...terms, method: 'bullet', annualRate: 1, interestBasis: 'daily-balance' });
  const within = { ...restructure, from: '2026-04-01' };
  const found = (first: Terms, ...facts: Fact[]) =>
    checkFacts({ disbursedOn: '2026-01-01', terms: first }, facts, { legalMaximum: true });
  expect(found(terms, within)).toEqual([]);
  const fault = { field: 'facts.0.from', code: 'not-by-the-day' };
  expect(found(daily, within)).toMatchObject([fault]);
  expect(
    found(terms, within, { ...restructure, id: 'o', terms: { ...daily, dayCount: 'actual/365' } }),
  ).toMatchObject([fault]);
});
