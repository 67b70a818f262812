// Looks a page over: what axe finds by day and by night, its weight, and whether it holds on a narrow screen, with
// text twice as large. The screen is so tall that the sticky tabs cover nothing.
import { readFileSync } from 'node:fs';
import type { Page, Response } from 'playwright-core';
import { MOST_KILOBYTES } from './person.js';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
// By night only the colours are others.
const LOOKS = [
  ['light', { runOnly: RULES }],
  ['dark', { runOnly: ['color-contrast'] }],
] as const;
/** What every page brings along besides its own words. */
const SHARED_BYTES = ['tidtam.css', 'tidtam.js']
  .map(name => readFileSync(`src/web/assets/${name}`).length)
  .reduce((sum, bytes) => sum + bytes, 0);

interface Violation {
  id: string;
  nodes: { html: string }[];
}

/** What axe finds wrong with the page that is open: nothing, when all is well. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 360, height: 8000 });
  const found: string[] = [];
  await page.evaluate(AXE);
  for (const [colorScheme, options] of LOOKS) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate<{ violations: Violation[] }>(
      `axe.run(${JSON.stringify(options)})`,
    );
    const address = new URL(page.url()).pathname;
    found.push(
      ...violations.map(one => `${address} ${colorScheme} ${one.id} ${one.nodes[0]?.html.slice(0, 100)}`),
    );
  }
  return found;
}

/** Everything that is wrong with a page that was just opened at an address. */
export async function faultsOf(page: Page, opened: Response, address: string): Promise<string[]> {
  const found: string[] = [];
  const kilobytes = ((await opened.body()).length + SHARED_BYTES) / 1024;
  if (kilobytes > MOST_KILOBYTES) found.push(`weighs ${Math.ceil(kilobytes)} kB`);
  await page.setViewportSize({ width: 320, height: 740 });
  if (await isSideways(page)) found.push('scrolls sideways at 320 px');
  found.push(...(await violationsOf(page)));
  // The phone's own text size: twice the 112.5 % of our root.
  await page.evaluate("document.documentElement.style.fontSize = '225%'");
  if (await isSideways(page)) found.push('scrolls sideways with text twice as large');
  return found.map(fault => `${address}: ${fault}`);
}

async function isSideways(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
}

/** Milliseconds to the first paint on a throttled phone: processor four times slower, slow 4G. */
export async function firstPaint(page: Page, address: string): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (0.75 * 1024 * 1024) / 8,
  });
  await page.goto(address);
  const painted = await page.evaluate<number>(
    `new Promise(done => new PerformanceObserver(list => done(list.getEntries()[0].startTime))
      .observe({ type: 'paint', buffered: true }))`,
  );
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await devtools.detach();
  return painted;
}
