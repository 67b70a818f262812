// How a bench measures: ours and the raw limit by turns in one run, so that the machine's other work hits both.

/**
 * Runs both by turns, A-B-B-A, `pairs` times each (7), after `warmUps` unmeasured turns (1).
 * Each of `ours` and `raw` does the same amount of work; a number it returns is its milliseconds (so it can
 * leave its own preparations out), else its whole time counts.
 * `as: 'time'` gives ours ÷ raw, how many times as long we take; `'speed'` gives raw ÷ ours, the share of the
 * raw speed that is left. The ratio is the median of the pairs' ratios; `ours` and `raw` are median milliseconds.
 */
export async function measurePairs(ours, raw, { as = 'time', pairs = 7, warmUps = 1 } = {}) {
  for (let turn = 0; turn < warmUps; turn++) {
    await timed(ours);
    await timed(raw);
  }
  const taken = [];
  for (let pair = 0; pair < pairs; pair++) {
    const inOrder = pair % 2 === 0;
    const first = await timed(inOrder ? ours : raw);
    const second = await timed(inOrder ? raw : ours);
    taken.push(inOrder ? { ours: first, raw: second } : { ours: second, raw: first });
  }
  const ratios = taken.map(pair => (as === 'time' ? pair.ours / pair.raw : pair.raw / pair.ours));
  return {
    as,
    ratio: percentile(ratios, 0.5),
    min: Math.min(...ratios),
    max: Math.max(...ratios),
    ours: percentile(
      taken.map(pair => pair.ours),
      0.5,
    ),
    raw: percentile(
      taken.map(pair => pair.raw),
      0.5,
    ),
    unit: 'ms',
    pairs,
  };
}

async function timed(work) {
  const from = performance.now();
  const own = await work();
  return typeof own === 'number' ? own : performance.now() - from;
}

/** The value that a share of the list does not pass: 0.5 the median, 0.95 the p95. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) throw new Error('A percentile of nothing.');
  if (share === 0.5 && sorted.length % 2 === 0) {
    return (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
  }
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

/** `count` readers, each asking one after the other until `times` asks are done: all their milliseconds. */
export async function readersAtOnce(count, times, ask) {
  const taken = [];
  let left = times;
  const reader = async () => {
    while (left-- > 0) taken.push(await timed(ask));
  };
  await Promise.all(Array.from({ length: count }, reader));
  return taken;
}

/**
 * Holds a result against its target, `{ratioAtMost | ratioAtLeast | oursAtMost | oursAtLeast: number}`, one or
 * more. `met` says whether it is reached; `broken` whether it is missed twice over, which is no noise.
 */
export function judge(result, target = {}) {
  const off = Object.entries(target).map(([name, wanted]) => {
    const [, field, sense] = /^(ratio|ours)(AtMost|AtLeast)$/.exec(name) ?? [];
    if (!field) throw new Error(`There is no target called ${name}.`);
    return sense === 'AtMost' ? result[field] / wanted : wanted / result[field];
  });
  return { met: off.every(times => times <= 1), broken: off.some(times => !(times <= 2)) };
}

/** What a forked server says of itself when it is ready; fails when it ends before. */
export function readyServer(child) {
  return new Promise((ready, gone) => {
    child.once('message', ready);
    child.once('exit', code => gone(new Error(`The bench's server ended with ${code} before it was ready`)));
  });
}
