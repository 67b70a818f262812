// What a fact says besides its day and amount.
import { bodyOf } from '../../../src/loans/fact-body.js';
import { factsOf } from './facts.js';

it('is read as it was written', () => {
  const [fact] = factsOf(['promise', '2026-06-01', { body: { promisedOn: '2026-07-01' } }]);
  expect(bodyOf<{ promisedOn: string }>(fact!).promisedOn).toBe('2026-07-01');
});
