import { position } from '../../../src/ledger/position.js';
import { baht, loan, paid, percent } from './story.js';

const codes = (given: ReturnType<typeof loan>) =>
  position(given, '2026-03-01').warnings.map(({ code }) => code);
const common = { id: 'x', on: '2026-02-10', enteredOn: '2026-02-10', amount: baht('1.00') };

test('an ordinary loan has no warnings', () => {
  expect(codes(loan('400.00', {}, [paid('2026-02-01', '100.00')]))).toEqual([]);
});

test('what is odd is said, and the rest is computed', () => {
  expect(codes(loan('400.00', {}, [paid('2026-02-01', '401.00')]))).toEqual(['paid-more-than-owed']);
  expect(codes(loan('400.00', {}, [{ ...common, kind: 'refund' }]))).toEqual(['refund-above-credit']);
  expect(codes(loan('400.00', {}, [{ ...common, kind: 'waiver' }]))).toEqual(['waiver-above-penalty']);
  expect(codes(loan('400.00', { method: 'flat', annualRate: percent('20.00') }))).toEqual([
    'rate-above-legal-maximum',
  ]);
});

test('the words name the amount in both languages', () => {
  const [warning] = position(loan('400.00', {}, [paid('2026-02-01', '412.34')]), '2026-03-01').warnings;
  expect(warning!.message.th).toContain('12.34');
  expect(warning!.message.en).toContain('12.34');
});
