import fc from 'fast-check';
import {
  assertSatang,
  cutPercent,
  formatBaht,
  MAX_SATANG,
  parseBaht,
  writeBaht,
} from '../../../src/kernel/money.js';

describe('money', () => {
  it('is read from a string of baht with at most two decimals', () => {
    expect(parseBaht('1934422.00')).toBe(193442200);
    expect(parseBaht('0.5')).toBe(50);
    expect(parseBaht('-3')).toBe(-300);
    expect(Object.is(parseBaht('-0.00'), 0)).toBe(true);
    for (const wrong of ['', '1.234', '1,000.00', ' 1', '1e3', '.5', '1.', 'NaN', '9999999999999']) {
      expect(parseBaht(wrong)).toBeNull();
    }
    expect(parseBaht('100000000000.01')).toBeNull();
  });

  it('is written as it is read', () => {
    fc.assert(
      fc.property(fc.integer({ min: -MAX_SATANG, max: MAX_SATANG }), satang => {
        return parseBaht(writeBaht(satang)) === satang;
      }),
    );
  });

  it('is shown with commas', () => {
    expect(formatBaht(193442200)).toBe('1,934,422.00');
    expect(formatBaht(-5)).toBe('-0.05');
    expect(formatBaht(99999)).toBe('999.99');
  });

  it('cuts shares, as the published 25.60 of 21 in 82 is cut', () => {
    expect(cutPercent(21, 82)).toBe('25.60');
    expect(cutPercent(2, 3)).toBe('66.66');
    expect(cutPercent(5, 0)).toBe('0.00');
    expect(cutPercent(MAX_SATANG, MAX_SATANG)).toBe('100.00');
  });

  it('is never a fraction of a satang', () => {
    expect(assertSatang(5, 'five')).toBe(5);
    expect(() => assertSatang(0.1 + 0.2, 'interest')).toThrow('interest');
  });
});
