import { reversedIn } from '../../../src/ledger/reversed.js';

test('a fact is taken back by its reversal, not by what was told of it later', () => {
  const facts = [
    { kind: 'payment', ofFact: null },
    { kind: 'reversal', ofFact: 'a' },
    { kind: 'notice', ofFact: 'b' },
  ] as const;
  expect([...reversedIn([...facts])]).toEqual(['a']);
});
