// How soon a cheap phone on a slow network shows something: processor four times slower, slow 4G, nothing kept.
// `npm run paint` prints each page's best and median; it tells the truth on a quiet machine alone.
import { type Demonstration, openDemonstration } from './demonstration.js';

const TIMES = 7;
const MOST_MILLISECONDS = 1000;
/** What browsers' own tools call slow 4G: 1.6 Mbit/s down, 0.75 up, 150 ms there and back. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 750e3 / 8,
};
const SEEN: Record<string, string[]> = {
  sathit: ['/today', '/loans', '/pay', '/receipts', '/people', '/funds'],
  phibun: ['/overview', '/recoveries', '/reports'],
  admin: ['/operations', '/users', '/journal'],
};

let demonstration: Demonstration;
beforeAll(async () => {
  demonstration = await openDemonstration();
}, 300_000);
afterAll(() => demonstration?.close());

test.each(Object.keys(SEEN))(
  '%s sees something within a second',
  async username => {
    const { page, context } = await demonstration.someone(username);
    const { items } = (await demonstration.app.as(username).get('loans?stage=collect')).body;
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
    const medians: Record<string, number> = {};
    for (const path of [...SEEN[username]!, `/loans/${items[0].id}`]) {
      const painted: number[] = [];
      for (let time = 0; time < TIMES; time += 1) {
        await devtools.send('Network.clearBrowserCache');
        await page.goto(path);
        painted.push(
          await page.evaluate<number>(
            `new Promise(done => new PerformanceObserver((list, observer) => {
            const first = list.getEntriesByName('first-paint')[0];
            if (first) { observer.disconnect(); done(first.startTime); }
          }).observe({ type: 'paint', buffered: true }))`,
          ),
        );
      }
      const sorted = painted.map(Math.round).toSorted((a, b) => a - b);
      medians[path] = sorted[(TIMES - 1) / 2]!;
      process.stdout.write(`${path}: best ${sorted[0]} ms, median ${medians[path]} ms\n`);
    }
    // A slowed page keeps a processor busy for as long as it is open: the next person would be measured beside it.
    await context.close();
    expect(Object.entries(medians).filter(([, median]) => median >= MOST_MILLISECONDS)).toEqual([]);
  },
  300_000,
);
