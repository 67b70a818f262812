// Stored facts of one loan, as short as a test can say them.
import { resolve } from 'node:path';
import type { Fact, FactKind } from '../../../src/ledger/fact.entity.js';
import { completeTerms, type Terms } from '../../../src/ledger/terms.js';
import type { FundTypeVersion } from '../../../src/registry/fund-type.js';
import { loadFundTypes } from '../../../src/registry/fund-types.adapter.js';

export const TERMS: Terms = completeTerms({
  method: 'equal-principal',
  annualRate: 3_000_000,
  instalments: 4,
  every: 'P1M',
});

/** The women's fund of 2026, as it ships. */
export const WOMEN: FundTypeVersion = loadFundTypes(resolve('config/fund-types')).version(
  'women',
  '2026-06-01',
)!;

export type Said = [kind: FactKind, on: string, more?: Partial<Omit<Fact, 'body'>> & { body?: object }];

/** The facts in their order: the nth has the id `f<n>`, from 1. */
export function factsOf(...said: Said[]): Fact[] {
  return said.map(([kind, onDate, { body = {}, ...more } = {}], index) => ({
    ...{ id: `f${index + 1}`, loanId: 'loan', fundId: 'fund', seq: index + 1, kind, onDate },
    ...{ enteredOn: onDate, enteredAt: `${onDate}T02:00:00.000Z`, enteredBy: 'u1', enteredByName: 'ผู้บันทึก' },
    ...{ amount: null, ofFact: null, receiptId: null },
    ...more,
    body: JSON.stringify(body),
  }));
}

/** 40,000 baht applied for, approved and paid out on 20 June 2026, in four months at 3 %. */
export const LENT: Said[] = [
  ['application', '2026-06-01', { amount: 4_000_000, body: { terms: TERMS } }],
  ['approval', '2026-06-15', { amount: 4_000_000, body: { terms: TERMS, number: '3/2569' } }],
  ['disbursement', '2026-06-20', { amount: 4_000_000, body: { terms: TERMS } }],
];

export const payment = (on: string, amount: number): Said => ['payment', on, { amount }];
export const reversal = (on: string, ofFact: string): Said => [
  'reversal',
  on,
  { ofFact, body: { reason: 'ผิด' } },
];
