import { showProgress } from '../../../src/operations/progress.js';

function written(isTTY: boolean, total: number, steps: number[]): string {
  let text = '';
  const stream = {
    isTTY,
    write(part: string) {
      text += part;
    },
  };
  const progress = showProgress('งาน', total, stream);
  for (const step of steps) progress.advance(step);
  progress.end();
  return text;
}

describe('progress', () => {
  it('is a bar that moves on a terminal', () => {
    const bars = written(true, 4, [1, 1, 2]).split('\r');
    expect(bars[1]).toBe(`งาน [${'.'.repeat(30)}] 0% 0/4`);
    expect(bars.at(-1)).toBe(`งาน [${'#'.repeat(30)}] 100% 4/4\n`);
  });

  it('is a line for each tenth elsewhere', () => {
    const lines = written(
      false,
      1000,
      Array.from({ length: 1000 }, () => 1),
    )
      .trim()
      .split('\n');
    expect(lines).toHaveLength(11);
    expect(lines[5]).toBe('งาน 50% (500/1000)');
  });

  it('says nothing where there is nothing to do or nobody to tell', () => {
    expect(written(false, 0, [])).toBe('');
    expect(() => showProgress('งาน', 3, null).advance()).not.toThrow();
  });
});
