import { addPeriods, parsePeriod } from '../../../src/kernel/period.js';

describe('a period', () => {
  it('is written P n D, W, M or Y', () => {
    expect(parsePeriod('P15D')).toEqual({ months: 0, days: 15 });
    expect(parsePeriod('P2W')).toEqual({ months: 0, days: 14 });
    expect(parsePeriod('P3M')).toEqual({ months: 3, days: 0 });
    expect(parsePeriod('P1Y')).toEqual({ months: 12, days: 0 });
    for (const wrong of ['P0D', '1M', 'P1', 'PT1H', 'P1M1D', 'P-1M', ''])
      expect(parsePeriod(wrong)).toBeNull();
  });

  it('is counted from the first day in one step, so that the 31st comes back', () => {
    const month = parsePeriod('P1M')!;
    expect([1, 2, 3].map(times => addPeriods('2026-01-31', month, times))).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
    expect(addPeriods('2026-02-20', parsePeriod('P1W')!, 2)).toBe('2026-03-06');
  });
});
