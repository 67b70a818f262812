import { checkTerms } from '../../../src/ledger/check-terms.js';
import { completeTerms, type Terms } from '../../../src/ledger/terms.js';

const TERMS = completeTerms({ method: 'flat', annualRate: 6_000_000, instalments: 3, every: 'P1M' });
const faults = (terms: Partial<Terms>, disbursedOn?: string, legalMaximum = true) =>
  checkTerms(100, disbursedOn, { ...TERMS, ...terms }, { legalMaximum }).map(
    ({ field, code }) => `${field} ${code}`,
  );

test('lawful terms have no faults', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ firstDueOn: '2026-01-01' }, '2026-01-01')).toEqual([]);
  expect(faults({ dueDates: ['2026-01-01', '2026-01-02', '2026-03-01'] }, '2026-01-01')).toEqual([]);
  expect(faults({ annualRate: 15_000_000, defaultRate: 15_000_000, instalments: 600 })).toEqual([]);
  expect(faults({ weights: [1, 0, 2], rounding: { unit: 500, rest: 'first' } })).toEqual([]);
});

test.each<[string, Partial<Terms>]>([
  ['terms.annualRate rate-on-interest-free', { method: 'interest-free', annualRate: 1 }],
  ['terms.annualRate rate-above-legal-maximum', { annualRate: 15_000_001 }],
  ['terms.defaultRate rate-above-legal-maximum', { defaultRate: 15_000_001 }],
  ['terms.instalments bad-count', { instalments: 601 }],
  ['terms.instalments bad-count', { instalments: 2.5 }],
  ['terms.gracePrincipalInstalments too-many', { gracePrincipalInstalments: 3 }],
  ['terms.deferredInterestInstalments too-many', { deferredInterestInstalments: 3 }],
  ['terms.graceDays bad-count', { graceDays: -1 }],
  ['terms.every bad-period', { every: 'P0M' }],
  ['terms.firstDueOn before-disbursement', { firstDueOn: '2025-12-31' }],
  ['terms.firstDueOn bad-date', { firstDueOn: '2026-02-30' }],
  ['terms.dueDates bad-count', { dueDates: ['2026-02-01'] }],
  ['terms.dueDates.2 out-of-order', { dueDates: ['2026-02-01', '2026-03-01', '2026-03-01'] }],
  ['terms.dueDates.0 before-disbursement', { dueDates: ['2025-12-31', '2026-03-01', '2026-03-02'] }],
  [
    'terms.dueDates two-ways',
    { firstDueOn: '2026-02-01', dueDates: ['2026-02-01', '2026-03-01', '2026-04-01'] },
  ],
  ['terms.allocation not-an-order', { allocation: ['fee', 'fee', 'interest', 'principal'] }],
  ['terms.weights bad-weights', { weights: [0, 0, 0] }],
  ['terms.weights bad-weights', { weights: [1, 1, 1], method: 'bullet' }],
  ['terms.rounding bad-rounding', { rounding: { unit: 0 } }],
  ['terms.rounding bad-rounding', { rounding: { unit: 100, rest: 'first' }, method: 'equal-instalment' }],
  ['terms.lateFee bad-rate', { lateFee: { rate: 15_000_001, of: 'principal', times: 'once' } }],
])('%s', (fault, terms) => {
  expect(faults(terms, '2026-01-01')).toEqual([fault]);
});

test('a preview computes a rate above the legal maximum', () => {
  expect(faults({ annualRate: 24_000_000 }, '2026-01-01', false)).toEqual([]);
});

test('no instalments at all is one clear fault among its followers', () => {
  expect(faults({ instalments: 0 })).toContain('terms.instalments bad-count');
});

test('a loan needs a principal, and every fault speaks both languages', () => {
  const found = checkTerms(0, undefined, { ...TERMS, every: '' }, { legalMaximum: true });
  expect(found.map(({ field }) => field)).toEqual(['principal', 'terms.every']);
  for (const { message } of found) expect(message.th && message.en).toBeTruthy();
});
