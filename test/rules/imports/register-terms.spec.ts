import type { RegisterPayment } from '../../../src/imports/register-context.js';
import { type PaidOut, registerTerms, unappliedOf } from '../../../src/imports/register-terms.js';
import { completeTerms } from '../../../src/ledger/terms.js';
import type { FundTypeVersion } from '../../../src/registry/fund-type.js';
import { contextOf } from './files.js';

const TODAY = '2026-11-21';
const loan: PaidOut = {
  principal: 200_000,
  disbursedOn: '2026-01-10',
  terms: completeTerms({ method: 'interest-free', annualRate: 0, instalments: 2, every: 'P1M' }),
  facts: [],
};
const paid = (paidOn: string, amountSatang: number): RegisterPayment => ({
  row: 2,
  number: '1',
  paidOn,
  amountSatang,
  receiptNumber: null,
  writtenReceipt: null,
});

describe('what a register’s payments leave unapplied', () => {
  it('is nothing while something is owed, and the rest of the one that pays too much', () => {
    const payments = [paid('2026-02-10', 100_000), paid('2026-03-10', 110_000), paid('2026-04-10', 5_000)];
    expect(unappliedOf(loan, payments.slice(0, 1), TODAY, {})).toEqual([0]);
    expect(unappliedOf(loan, payments, TODAY, {})).toEqual([0, 10_000, 5_000]);
  });

  it('counts what an older payment pushes out of one that was recorded before', () => {
    const before = {
      kind: 'payment',
      id: 'known',
      on: '2026-03-01',
      enteredOn: TODAY,
      amount: 150_000,
    } as const;
    const known = { ...loan, facts: [before] };
    expect(unappliedOf(known, [paid('2026-02-01', 50_000)], TODAY, {})).toEqual([0]);
    expect(unappliedOf(known, [paid('2026-02-01', 20_000), paid('2026-02-02', 40_000)], TODAY, {})).toEqual([
      0, 10_000,
    ]);
  });
});

it('a row’s terms stand over the fund’s, and the fund’s over its kind’s', () => {
  const { terms } = contextOf().rulesOn(TODAY);
  const row = {
    row: 2,
    number: '1',
    writtenNumber: '1',
    name: 'ก',
    nationalId: null,
    address: null,
    villageCode: null,
    phone: null,
    borrowerKind: 'person' as const,
    purpose: null,
    disbursedOn: '2026-01-10',
    principalSatang: 200_000,
    method: 'flat' as const,
    annualRateMicroPercent: 1_000_000,
    instalments: 3,
    every: 'P2M',
    firstDueOn: '2026-02-28',
  };
  expect(registerTerms(row, { terms } as FundTypeVersion, { graceDays: 5, instalments: 9 })).toMatchObject({
    method: 'flat',
    annualRate: 1_000_000,
    instalments: 3,
    every: 'P2M',
    firstDueOn: '2026-02-28',
    graceDays: 5,
    dayCount: '30/360',
  });
});
