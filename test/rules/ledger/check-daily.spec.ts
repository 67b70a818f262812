import { checkTerms } from '../../../src/ledger/check-terms.js';
import { completeTerms, type Terms } from '../../../src/ledger/terms.js';

const faults = (given: Partial<Terms>) => {
  const terms = completeTerms({
    method: 'equal-principal',
    annualRate: 6_000_000,
    instalments: 3,
    every: 'P1M',
    dayCount: 'actual/365',
    interestBasis: 'daily-balance',
    ...given,
  });
  return checkTerms(100, '2026-01-01', terms, { legalMaximum: true }).map(
    ({ field, code }) => `${field} ${code}`,
  );
};

test.each<Partial<Terms>>([
  {},
  { method: 'bullet', prepayment: 'fewer-instalments', deferredInterestInstalments: 1 },
  { method: 'equal-instalment', rounding: { unit: 100 }, dayCount: 'actual/actual' },
  { rounding: { unit: 1, halves: 'even' }, graceDays: 30, gracePrincipalInstalments: 1 },
])('by the day: %j', terms => {
  expect(faults(terms)).toEqual([]);
});

test.each<[string, Partial<Terms>]>([
  ['terms.prepayment only-daily', { interestBasis: 'scheduled', prepayment: 'smaller-instalments' }],
  ['terms.interestBasis not-for-flat', { method: 'flat' }],
  ['terms.dayCount needs-real-days', { dayCount: '30/360' }],
  ['terms.rounding only-equal-by-the-day', { rounding: { unit: 100 } }],
  [
    'terms.deferredInterestInstalments not-for-equal',
    { method: 'equal-instalment', deferredInterestInstalments: 1 },
  ],
  ['terms.prepayment not-for-equal', { method: 'equal-instalment', prepayment: 'next-instalments' }],
])('%s', (fault, terms) => {
  expect(faults(terms)).toEqual([fault]);
});
