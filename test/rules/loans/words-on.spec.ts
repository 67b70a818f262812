import { wordsOn } from '../../../src/loans/collect/words-on.js';
import { factsOf, LENT, reversal, type Said } from './facts.js';

const SENT: Said = ['notice', '2026-08-01', {}];
const received = (on: string): Said => ['notice', on, { ofFact: 'f4' }];

function toldOn(...said: Said[]): string[] {
  const facts = factsOf(...LENT, SENT, ...said);
  return wordsOn(facts.find(fact => fact.id === 'f4')!, facts).map(word => word.onDate);
}

describe('what was told later of a thing', () => {
  it('comes in the order of its days', () => {
    expect(toldOn(received('2026-08-20'), received('2026-08-10'))).toEqual(['2026-08-10', '2026-08-20']);
  });

  it('is not there when it was taken back', () => {
    expect(toldOn(received('2026-08-10'), reversal('2026-08-11', 'f5'))).toEqual([]);
  });
});
