// What a fact says besides its day and amount.
import { bodyOf } from '../../../src/ledger/fact-body.js';
import { factsOf, LENT } from '../loans/facts.js';

it('is read as it was written', () => {
  const [fact] = factsOf(['promise', '2026-06-01', { body: { promisedOn: '2026-07-01' } }]);
  expect(bodyOf<{ promisedOn: string }>(fact!).promisedOn).toBe('2026-07-01');
});

it('is one object for one row: terms are known by their identity', () => {
  const [fact] = factsOf(...LENT);
  expect(bodyOf(fact!)).toBe(bodyOf(fact!));
});
