// A loan of ten thousand baht at 12 % by the day, in ten months.
import { parseBaht } from '../../../src/kernel/money.js';
import type { Fact } from '../../../src/ledger/facts.js';
import type { Loan } from '../../../src/ledger/replay.js';
import { completeTerms, type Terms } from '../../../src/ledger/terms.js';

export function loan({ terms = {}, facts = [] }: { terms?: Partial<Terms>; facts?: Fact[] }): Loan {
  const whole = completeTerms({
    method: 'equal-principal',
    annualRate: 12_000_000,
    instalments: 10,
    every: 'P1M',
    dayCount: 'actual/365',
    interestBasis: 'daily-balance',
    ...terms,
  });
  return { principal: 1_000_000, disbursedOn: '2027-01-01', terms: whole, facts };
}

export function paid(amount: string, on: string): Fact {
  return { id: on, kind: 'payment', on, enteredOn: on, amount: parseBaht(amount)! };
}
