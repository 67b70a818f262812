import { isDaily } from '../../../src/ledger/daily-balance.js';
import { position } from '../../../src/ledger/position.js';
import { completeTerms } from '../../../src/ledger/terms.js';
import { loan, paid } from './daily-loan.js';

describe('interest by the day', () => {
  it('paid in time is what the plan says, paid late is more, paid early is less', () => {
    const interest = (on: string) =>
      position(loan({ facts: [paid('1101.92', on)] }), '2027-02-02').totals.interest;
    // 10,000 × 12 % × 31 ÷ 365 = 101.92; then 9,000 for 28 days = 82.85.
    expect(interest('2027-02-01')).toBe(position(loan({}), '2027-01-01').totals.interest);
    expect(interest('2027-02-02')).toBeGreaterThan(interest('2027-02-01'));
    expect(interest('2027-01-20')).toBeLessThan(interest('2027-02-01'));
  });

  it('what is overdue bears the contract’s interest from day to day, asked with the row that runs', () => {
    const at = (day: string) => position(loan({}), day).rows[1]!.interest;
    expect(at('2027-02-01')).toBe(8285);
    // 10 days on 10,000, 18 days on 9,000: 32.88 + 53.26.
    expect(at('2027-02-11')).toBe(3288 + 5326);
    expect(at('2027-04-01')).toBe(9205);
  });

  it('without a rate there is nothing to count', () => {
    const terms = completeTerms({ method: 'equal-principal', annualRate: 0, instalments: 2, every: 'P1M' });
    expect(isDaily({ ...terms, interestBasis: 'daily-balance' })).toBe(false);
  });

  it('default interest adds only what is above the contract’s rate: never two rates at once', () => {
    const penalty = (defaultRate: number) =>
      position(loan({ terms: { defaultRate } }), '2027-03-01').outstanding.penalty;
    expect(penalty(12_000_000)).toBe(0);
    // 3 % of the overdue 1,000 for 28 days.
    expect(penalty(15_000_000)).toBe(230);
  });
});
