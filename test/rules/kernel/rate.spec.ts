import { LEGAL_MAXIMUM_RATE, parseRate, writeRate } from '../../../src/kernel/rate.js';

describe('a rate', () => {
  it('is exact to six decimals of a percent', () => {
    expect(parseRate('3.00')).toBe(3_000_000);
    expect(parseRate('0.1')).toBe(100_000);
    expect(parseRate('15')).toBe(LEGAL_MAXIMUM_RATE);
    expect(parseRate('0.000001')).toBe(1);
    expect(parseRate('100.00')).toBe(100_000_000);
  });

  it('is none above 100, below 0, or with more decimals', () => {
    for (const wrong of ['100.01', '-1', '1.0000001', '3,00', '', '1e2']) expect(parseRate(wrong)).toBeNull();
  });

  it('is written with at least two places', () => {
    expect(writeRate(3_000_000)).toBe('3.00');
    expect(writeRate(100_000)).toBe('0.10');
    expect(writeRate(1_125_000)).toBe('1.125');
    expect(writeRate(1)).toBe('0.000001');
  });
});
