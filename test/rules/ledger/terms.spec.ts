import { completeTerms, termsWarnings } from '../../../src/ledger/terms.js';

const given = { method: 'flat', annualRate: 6_000_000, instalments: 3, every: 'P1M' } as const;

test('what is absent or undefined has its default', () => {
  expect(completeTerms({ ...given, graceDays: undefined, firstDueOn: undefined })).toEqual({
    ...given,
    dayCount: '30/360',
    graceDays: 0,
    allocation: ['fee', 'penalty', 'interest', 'principal'],
    allocationMode: 'oldest-first',
    gracePrincipalInstalments: 0,
    defaultRate: null,
  });
  expect(completeTerms({ ...given, graceDays: 7, defaultRate: 'statutory' })).toMatchObject({
    graceDays: 7,
    defaultRate: 'statutory',
  });
});

test('above 15 % a year is computed with a warning', () => {
  expect(termsWarnings(completeTerms({ ...given, annualRate: 15_000_000 }))).toEqual([]);
  const [warning] = termsWarnings(completeTerms({ ...given, annualRate: 15_000_001 }));
  expect(warning!.code).toBe('rate-above-legal-maximum');
});
