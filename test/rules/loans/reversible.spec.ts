// What can be taken back, and what must be taken back before it.
import { moneyResting, neverReversed, oddAfter, toldLater } from '../../../src/loans/payments/reversible.js';
import { factsOf, reversal } from './facts.js';

test('every kind says its own way: taken back here, somewhere else, or recorded anew', () => {
  expect((['payment', 'charge', 'restructure', 'write-off', 'death'] as const).map(neverReversed)).toEqual(
    Array(5).fill(null),
  );
  const said = (['reversal', 'step-undone', 'disbursement', 'guarantee', 'approval'] as const).map(kind => {
    const { kind: refused, code } = neverReversed(kind)!;
    return [refused, code];
  });
  expect(said).toEqual([
    ['invalid', 'is-a-reversal'],
    ['invalid', 'is-a-reversal'],
    ['conflict', 'has-its-own-way'],
    ['conflict', 'is-written-anew'],
    ['conflict', 'is-decided'],
  ]);
});

test('a letter whose receipt is recorded waits until that is taken back', () => {
  const letter = factsOf(['notice', '2026-09-10'], ['notice', '2026-09-14', { ofFact: 'f1' }]);
  expect(toldLater(letter[0]!, letter)?.code).toBe('rests-upon-it');
  expect(toldLater(letter[1]!, letter)).toBeNull();
  const back = factsOf(
    ['notice', '2026-09-10'],
    ['notice', '2026-09-14', { ofFact: 'f1' }],
    reversal('2026-09-15', 'f2'),
  );
  expect(toldLater(back[0]!, back)).toBeNull();
});

test('what was told of an action goes with it', () => {
  const told = factsOf(['plan-action', '2026-07-01'], ['plan-action', '2026-07-02', { ofFact: 'f1' }]);
  expect(toldLater(told[0]!, told)).toBeNull();
});

test('money that was given back upon an entry is taken back before it, by its name', () => {
  const warning = (code: string, amount: string) => ({ code, message: { th: amount, en: amount } });
  const much = warning('refund-above-credit', '100.00');
  expect(moneyResting([], [much])?.words.th).toContain('กลับรายการคืนเงินก่อน');
  expect(moneyResting([much], [much])).toBeNull();
  expect(moneyResting([much], [warning('refund-above-credit', '200.00')])).not.toBeNull();
  expect(moneyResting([], [warning('paid-more-than-owed', '5.00')])).toBeNull();
  const waived = warning('waiver-above-penalty', '5.00');
  expect([oddAfter([], [much, waived]), oddAfter([waived], [waived])]).toEqual([[waived], []]);
});
