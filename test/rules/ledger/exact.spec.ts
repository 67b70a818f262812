import fc from 'fast-check';
import { exactHalfEven, exactHalfUp, exactProduct, exactSum, sureHalfUp } from '../../../src/ledger/exact.js';

const whole = fc.oneof(fc.nat(), fc.maxSafeNat(), fc.constantFrom(0, 1, 2 ** 26, 2 ** 52, 2 ** 53 - 1));

describe('whole numbers of any size', () => {
  it('multiply and add up exactly, small or large', () => {
    fc.assert(
      fc.property(whole, whole, whole, (one, other, third) => {
        const exact = BigInt(one) * BigInt(other);
        expect(BigInt(exactProduct(one, other))).toBe(exact);
        expect(BigInt(exactSum(exactProduct(one, other), third))).toBe(exact + BigInt(third));
      }),
    );
  });

  it('are numbers while they can be', () => {
    expect(exactProduct(50_000, 225_000_000)).toBe(11_250_000_000_000);
    expect(exactSum(2 ** 52, 1)).toBe(BigInt(2 ** 52) + 1n);
  });

  it('are told from floating point only where it cannot be wrong', () => {
    const part = fc.integer({ min: 1, max: 40_000_000 });
    fc.assert(
      fc.property(part, part, part, (one, other, under) => {
        const sure = sureHalfUp((one * other) / under, 2);
        const expected = exactHalfUp(BigInt(one) * BigInt(other), under);
        if (sure !== null) expect(sure).toBe(expected);
      }),
      { numRuns: 2000 },
    );
    expect([sureHalfUp(2.25, 1), sureHalfUp(2.75, 1), sureHalfUp(2.5, 1), sureHalfUp(2 ** 51, 1)]).toEqual([
      2,
      3,
      null,
      null,
    ]);
    expect(sureHalfUp(Number.POSITIVE_INFINITY, 1)).toBeNull();
  });

  it('go to the even figure from exactly half-way, where that is agreed', () => {
    const halves = [1, 3, 5, 7].map(over => exactHalfEven(over, 2));
    expect(halves).toEqual([0, 2, 2, 4]);
    expect([exactHalfEven(5, 3), exactHalfEven(4, 3), exactHalfEven(2n ** 60n + 1n, 2)]).toEqual([
      2,
      1,
      2 ** 59,
    ]);
  });

  it('are divided half up, to the last unit', () => {
    const under = fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.constantFrom(36_500_000_000, 3, 7));
    fc.assert(
      fc.property(whole, under, (over, by) => {
        const expected = Number((2n * BigInt(over) + BigInt(by)) / (2n * BigInt(by)));
        if (over <= 2 ** 52) expect(exactHalfUp(over, by)).toBe(expected);
        expect(exactHalfUp(BigInt(over), by)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
    expect([exactHalfUp(1, 2), exactHalfUp(2 ** 52 - 1, 3), exactHalfUp(5, 3)]).toEqual([
      1, 1501199875790165, 2,
    ]);
  });
});
