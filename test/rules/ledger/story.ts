// A loan told in baht, for tables worked by hand.
import { parseBaht, type Satang } from '../../../src/kernel/money.js';
import { parseRate } from '../../../src/kernel/rate.js';
import type { Fact } from '../../../src/ledger/facts.js';
import type { PositionRow } from '../../../src/ledger/position.js';
import type { Loan } from '../../../src/ledger/replay.js';
import { completeTerms, type GivenTerms } from '../../../src/ledger/terms.js';

export const baht = (text: string): Satang => parseBaht(text)!;
export const percent = (text: string) => parseRate(text)!;

/** A loan of equal parts without interest, monthly from 1 January 2026, unless told otherwise. */
export function loan(principal: string, terms: Partial<GivenTerms> = {}, facts: Fact[] = []): Loan {
  const { firstDueOn = terms.dueDates ? undefined : '2026-02-01', ...rest } = terms;
  const given: GivenTerms = { method: 'interest-free', annualRate: 0, instalments: 4, every: 'P1M', ...rest };
  return {
    principal: baht(principal),
    disbursedOn: '2026-01-01',
    terms: completeTerms({ ...given, firstDueOn }),
    facts,
  };
}

export const paid = (on: string, amount: string, id = `paid ${on}`): Fact => {
  return { id, kind: 'payment', on, enteredOn: on, amount: baht(amount) };
};

export const charged = (charge: 'fee' | 'penalty', on: string, amount: string, enteredOn = on): Fact => {
  return { id: `${charge} ${on}`, kind: 'charge', charge, on, enteredOn, amount: baht(amount) };
};

export const reversed = (of: string, on: string): Fact => {
  return { id: `reversal of ${of}`, kind: 'reversal', of, on, enteredOn: on };
};

export const writtenOff = (on: string): Fact => ({ id: 'write-off', kind: 'write-off', on, enteredOn: on });

/** A column of rows, in baht. */
export function column(
  rows: PositionRow[],
  field: 'total' | 'paid' | 'outstanding' | 'fee' | 'penalty' | 'interest' | 'principal' | 'balance',
) {
  return rows.map(row => row[field] / 100);
}
