import { fiscalYear } from '../../../src/kernel/civil-date.js';
import { SRIKHAI_GROUPS, srikhaiGrants, srikhaiLoans } from '../../../src/operations/demo/srikhai.js';

const sum = (amounts: number[]) => amounts.reduce((total, one) => total + one, 0);

describe('the projects of เมืองศรีไค', () => {
  it('are 20 loans of 1,934,422 baht and 11 grants of 326,590, to the satang', () => {
    const loans = srikhaiLoans();
    const grants = srikhaiGrants();
    expect([loans.length, sum(loans.map(loan => loan.principal))]).toEqual([20, 1_934_422_00]);
    expect([grants.length, sum(grants.map(grant => grant.amount))]).toEqual([11, 326_590_00]);
  });

  it('lie in the fiscal years 2560 to 2564, some in each', () => {
    const years = [
      ...srikhaiLoans().map(loan => loan.disbursedOn),
      ...srikhaiGrants().map(grant => grant.givenOn),
    ];
    expect([...new Set(years.map(fiscalYear))].toSorted()).toEqual([2560, 2561, 2562, 2563, 2564]);
  });

  it('are lent to groups that exist, one loan of a group at a time', () => {
    const running = new Map<number, string>();
    for (const { group, disbursedOn } of srikhaiLoans()) {
      expect(SRIKHAI_GROUPS[group]).toBeDefined();
      expect(disbursedOn > (running.get(group) ?? '')).toBe(true);
      running.set(group, disbursedOn);
    }
  });
});
