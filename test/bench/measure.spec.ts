import { judge, measurePairs, percentile, readersAtOnce } from './measure.mjs';

describe('measuring in pairs', () => {
  it('takes turns A-B-B-A after a warm-up, seven pairs', async () => {
    let turns = '';
    const letter = (name: string) => () => {
      turns += name;
      return 1;
    };
    const result = await measurePairs(letter('A'), letter('B'));
    expect(turns).toBe(`AB${'ABBA'.repeat(3)}AB`);
    expect(result.pairs).toBe(7);
  });

  it('gives the median of the ratios with the least and the most', async () => {
    const ours = [9, 20, 30, 40];
    const next = () => ours.shift();
    const options = { pairs: 3, warmUps: 1 };
    const time = await measurePairs(next, () => 10, options);
    expect(time).toMatchObject({ ratio: 3, min: 2, max: 4, ours: 30, raw: 10, unit: 'ms' });
    const speed = await measurePairs(
      () => 20,
      () => 10,
      { ...options, as: 'speed' },
    );
    expect(speed.ratio).toBe(0.5);
  });

  it('times work that does not time itself', async () => {
    const result = await measurePairs(
      () => {},
      async () => {},
      { pairs: 1 },
    );
    expect(result.ours).toBeGreaterThan(0);
    expect(result.ours).toBeLessThan(1000);
  });
});

describe('figures', () => {
  it('percentile is a value that the share does not pass', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(values, 0.95)).toBe(95);
    expect(percentile(values, 0.5)).toBe(50.5);
    expect(percentile([3], 0.95)).toBe(3);
    expect(() => percentile([], 0.5)).toThrow();
  });

  it('readers ask as often as wanted, so many at once', async () => {
    let now = 0;
    let most = 0;
    const taken = await readersAtOnce(4, 10, async () => {
      most = Math.max(most, ++now);
      await Promise.resolve();
      now--;
    });
    expect(taken).toHaveLength(10);
    expect(most).toBe(4);
  });

  it('a target is met, missed, or broken by twice', () => {
    const slow = { ratio: 4, ours: 100 };
    expect(judge(slow, { ratioAtMost: 4 })).toEqual({ met: true, broken: false });
    expect(judge(slow, { ratioAtMost: 2 })).toEqual({ met: false, broken: false });
    expect(judge(slow, { ratioAtMost: 1.9 })).toEqual({ met: false, broken: true });
    expect(judge({ ratio: 0.3, ours: 1 }, { ratioAtLeast: 0.6 })).toEqual({ met: false, broken: false });
    expect(judge({ ratio: 0.29, ours: 1 }, { ratioAtLeast: 0.6 })).toEqual({ met: false, broken: true });
    expect(judge({ ratio: Number.NaN, ours: 1 }, { ratioAtLeast: 0.6 })).toEqual({
      met: false,
      broken: true,
    });
    expect(judge(slow)).toEqual({ met: true, broken: false });
    expect(() => judge(slow, { atMost: 1 } as never)).toThrow('atMost');
  });
});
