import { paymentKey } from '../../../src/imports/register-context.js';

it('tells payments of another day or amount apart', () => {
  const keys = [
    paymentKey('2026-06-01', 100),
    paymentKey('2026-06-02', 100),
    paymentKey('2026-06-01', 1001),
    paymentKey('2026-06-01', 100),
  ];
  expect(new Set(keys).size).toBe(3);
});
