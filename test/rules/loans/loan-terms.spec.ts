import { checkLoan, loanTerms } from '../../../src/loans/loan-terms.js';
import { WOMEN } from './facts.js';

test('what is absent comes from the fund, then from its type', () => {
  const terms = loanTerms(WOMEN, { instalments: 12, graceDays: 5 }, { graceDays: 7, annualRate: undefined });
  expect(terms).toMatchObject({
    instalments: 12,
    graceDays: 7,
    annualRate: WOMEN.terms.annualRate,
    every: 'P1M',
  });
});

test('due dates say how many instalments there are; interest-free money has no rate', () => {
  expect(loanTerms(WOMEN, {}, { dueDates: ['2026-09-01', '2027-03-01'] }).instalments).toBe(2);
  expect(loanTerms(WOMEN, {}, { method: 'interest-free' }).annualRate).toBe(0);
});

test.each([
  ['principal', 20_000_001, {}, 'above-fund-limit'],
  ['terms.annualRate', 100, { annualRate: 15_000_001 }, 'rate-above-legal-maximum'],
  ['terms.annualRate', 100, { method: 'interest-free' as const, annualRate: 1 }, 'rate-on-interest-free'],
])('refuses at %s', (field, principal, asked, code) => {
  const { faults } = checkLoan(WOMEN, principal, '2026-06-01', loanTerms(WOMEN, {}, asked));
  expect(faults[0]).toMatchObject({ field, code });
});

test('the limit itself is lent, and a longer term only warns', () => {
  const at = (principal: number, instalments: number) =>
    checkLoan(WOMEN, principal, '2026-06-01', loanTerms(WOMEN, {}, { instalments }));
  expect(at(20_000_000, 24)).toEqual({ faults: [], warnings: [] });
  expect(at(20_000_000, 25).warnings[0]!.code).toBe('term-too-long');
});
