import { changedTerms } from '../../../src/loans/collect/plan-change.js';
import { TERMS } from './facts.js';

test('what is not said anew stays as it was', () => {
  const held = { ...TERMS, dayCount: 'actual/365' as const, graceDays: 7, defaultRate: 5_000_000 };
  expect(changedTerms(held, { instalments: 12, annualRate: undefined })).toEqual({
    ...held,
    instalments: 12,
  });
});

test('days, weights and grace of the old plan do not pass into the new one', () => {
  const held = { ...TERMS, firstDueOn: '2026-08-05', gracePrincipalInstalments: 2, weights: [1, 1, 1, 1] };
  const terms = changedTerms(held, {});
  expect(terms).toEqual({ ...TERMS, gracePrincipalInstalments: 0 });
  expect('firstDueOn' in terms || 'weights' in terms).toBe(false);
  expect(changedTerms(held, { gracePrincipalInstalments: 1 }).gracePrincipalInstalments).toBe(1);
});

test('interest that is no longer counted by the day leaves nothing to choose about early money', () => {
  const held = {
    ...TERMS,
    interestBasis: 'daily-balance' as const,
    prepayment: 'smaller-instalments' as const,
  };
  expect(changedTerms(held, {}).prepayment).toBe('smaller-instalments');
  expect('prepayment' in changedTerms(held, { interestBasis: 'scheduled' })).toBe(false);
});

test('due dates say how many instalments there are; interest-free money has no rate', () => {
  expect(changedTerms(TERMS, { dueDates: ['2027-01-01', '2028-01-01'] }).instalments).toBe(2);
  expect(changedTerms(TERMS, { method: 'interest-free' }).annualRate).toBe(0);
});
