// Which fault a fake provider answers next: first what a test has scripted, then a mix by chance from a seed.

/**
 * @param {{ mix?: Record<string, number>, seed?: number }} options shares of 1 for each fault; the rest is 'ok'
 */
export function faultPlan({ mix = {}, seed = 1 } = {}) {
  /** @type {string[]} */
  let script = [];
  let shares = mix;
  let random = randomFrom(seed);
  return {
    /** @param {...string} faults for the next requests, in order */
    script: (...faults) => {
      script.push(...faults);
    },
    /** @param {Record<string, number>} mix @param {number} seed */
    mix: (mix, seed = 1) => {
      shares = mix;
      random = randomFrom(seed);
    },
    clear: () => {
      script = [];
      shares = {};
    },
    next: () => script.shift() ?? drawn(shares, random()),
  };
}

/** @param {Record<string, number>} shares @param {number} draw */
function drawn(shares, draw) {
  let edge = 0;
  for (const [fault, share] of Object.entries(shares)) {
    edge += share;
    if (draw < edge) return fault;
  }
  return 'ok';
}

/** Mulberry32. @param {number} seed */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * `--port 4001 --seed 7 --mix 500=0.03,cut-after=0.03 --slow 100` as options of a fake.
 * @param {string[]} words
 */
export function optionsFrom(words) {
  const value = (/** @type {string} */ name) => words[words.indexOf(`--${name}`) + 1];
  const has = (/** @type {string} */ name) => words.includes(`--${name}`);
  const mix = has('mix')
    ? value('mix')
        .split(',')
        .map(part => part.split('='))
    : [];
  return {
    port: has('port') ? Number(value('port')) : 0,
    seed: has('seed') ? Number(value('seed')) : 1,
    slow: has('slow') ? Number(value('slow')) : undefined,
    token: has('token') ? value('token') : undefined,
    mix: Object.fromEntries(mix.map(([fault, share]) => [fault, Number(share)])),
  };
}

/**
 * Runs a fake as a process of its own: says its address in one JSON line, ends with SIGTERM.
 * @param {(options: ReturnType<typeof optionsFrom>) => Promise<{ url: string, close: () => Promise<void> }>} start
 */
export async function serveAlone(start) {
  const fake = await start(optionsFrom(process.argv.slice(2)));
  process.stdout.write(`${JSON.stringify({ url: fake.url })}\n`);
  process.once('SIGTERM', () => fake.close().then(() => process.exit(0)));
}
