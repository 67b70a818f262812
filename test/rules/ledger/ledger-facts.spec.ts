import type { Fact } from '../../../src/ledger/fact.entity.js';
import { ledgerFacts } from '../../../src/ledger/ledger-facts.js';

function stored(seq: number, kind: Fact['kind'], more: Partial<Fact> = {}): Fact {
  return {
    id: `f${seq}`,
    loanId: 'loan',
    fundId: 'fund',
    seq,
    kind,
    onDate: '2026-11-20',
    enteredOn: '2026-11-21',
    enteredAt: '2026-11-21T02:00:00Z',
    enteredBy: 'u1',
    enteredByName: 'สมศรี',
    amount: null,
    ofFact: null,
    receiptId: null,
    body: '{}',
    ...more,
  };
}

describe('the money facts among stored ones', () => {
  it('leave out what moves no money', () => {
    const life = [
      stored(1, 'application', { amount: 100 }),
      stored(2, 'step'),
      stored(3, 'promise', { amount: 5 }),
    ];
    expect(ledgerFacts(life)).toEqual([]);
  });

  it('keep the value day apart from the day of entry, and the order of recording', () => {
    const facts = ledgerFacts([
      stored(4, 'payment', { amount: 5000 }),
      stored(5, 'reversal', { ofFact: 'f4' }),
    ]);
    expect(facts).toEqual([
      { kind: 'payment', id: 'f4', on: '2026-11-20', enteredOn: '2026-11-21', seq: 4, amount: 5000 },
      { kind: 'reversal', id: 'f5', on: '2026-11-20', enteredOn: '2026-11-21', seq: 5, of: 'f4' },
    ]);
  });

  it('read what a charge, a restructure and a moratorium say of themselves', () => {
    const terms = { method: 'flat' };
    const facts = ledgerFacts([
      stored(6, 'charge', { amount: 100, body: JSON.stringify({ charge: 'fee' }) }),
      stored(7, 'restructure', { body: JSON.stringify({ terms, waive: ['penalty'], from: '2027-01-01' }) }),
      stored(8, 'moratorium', { body: JSON.stringify({ part: 'both', until: '2027-06-30' }) }),
      stored(9, 'write-off'),
    ]);
    expect(facts).toMatchObject([
      { kind: 'charge', charge: 'fee', amount: 100 },
      { kind: 'restructure', terms, waive: ['penalty'], from: '2027-01-01' },
      { kind: 'moratorium', part: 'both', until: '2027-06-30' },
      { kind: 'write-off', id: 'f9' },
    ]);
  });
});
