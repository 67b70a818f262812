// Which changes of a plan stand, and in which order.
import { measuresOf, restructuresOf } from '../../../src/loans/measures.js';
import { factsOf, LENT, reversal, TERMS } from './facts.js';

const agreed = { authority: 'มติ', number: '7/2569' };
const consents = [
  { personId: 'a', consented: true },
  { personId: 'b', consented: false },
];

it('reads them by their day, without those that were reversed, and who of the guarantors agreed', () => {
  const facts = factsOf(
    ...LENT,
    ['restructure', '2026-09-01', { body: { terms: TERMS, ...agreed, measure: 'longer-term' } }],
    ['moratorium', '2026-08-01', { body: { until: '2026-08-31', ...agreed, guarantorConsents: consents } }],
    ['restructure', '2026-10-01', { body: { terms: TERMS, ...agreed } }],
    reversal('2026-10-02', 'f6'),
  );
  expect(measuresOf(facts).map(one => [one.kind, one.on, one.until, one.measure, one.consentedBy])).toEqual([
    ['moratorium', '2026-08-01', '2026-08-31', 'moratorium', ['a']],
    ['restructure', '2026-09-01', null, 'longer-term', []],
  ]);
  expect(restructuresOf(facts).map(one => one.factId)).toEqual(['f4']);
});
