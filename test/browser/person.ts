// Somebody at a browser: a phone of 360 px unless said otherwise, signed in through the form like everybody.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { App } from '../services/app.js';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What a page may weigh without its fonts, uncompressed. */
export const MOST_KILOBYTES = 60;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: QUIET });
}

export interface Person {
  page: Page;
  context: BrowserContext;
  /** Presses the link or button of these words, and waits for the page it leads to. */
  press(words: string): Promise<void>;
  /** Presses the one filled button. */
  pressMain(): Promise<void>;
  /** Every page that was opened: what it weighed, and where it could be scrolled sideways. */
  seen: { address: string; kilobytes: number; sideways: number[] }[];
  /** What went wrong in the pages' own script. */
  faults: string[];
}

/** Signs somebody in. Without script the pages have to do everything by HTML alone. */
export async function signIn(
  browser: Browser,
  app: App,
  { username, password, script }: { username: string; password: string; script: boolean },
): Promise<Person> {
  const context = await browser.newContext({
    baseURL: app.url,
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: script,
    serviceWorkers: 'block',
    locale: 'th-TH',
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const person: Person = {
    page,
    context,
    press: words => go(person, () => page.locator('a, button').filter({ hasText: words }).first().click()),
    pressMain: () => go(person, () => page.locator('.btn.main').first().click()),
    seen: [],
    faults: [],
  };
  page.on('pageerror', error => person.faults.push(error.message));
  await page.goto('/');
  await page.getByLabel('ชื่อผู้ใช้').fill(username);
  await page.getByLabel('รหัสผ่าน').fill(password);
  await person.pressMain();
  return person;
}

/** Opens an address of the app. */
export async function open(person: Person, path: string): Promise<void> {
  await go(person, () => person.page.goto(path));
}

async function go(person: Person, way: () => Promise<unknown>): Promise<void> {
  const arrived = person.page.waitForEvent('framenavigated');
  await way();
  await arrived;
  await person.page.waitForLoadState('load');
  person.seen.push(await measured(person.page));
}

async function measured(page: Page): Promise<Person['seen'][number]> {
  const html = Buffer.byteLength(await page.content());
  const linked = await page
    .locator('link[rel=stylesheet], script[src]')
    .evaluateAll(nodes =>
      nodes.map(
        node =>
          (node as unknown as { href?: string; src?: string }).href ??
          (node as unknown as { src: string }).src,
      ),
    );
  let bytes = html;
  for (const address of linked) bytes += (await (await page.request.get(address)).body()).length;
  return { address: new URL(page.url()).pathname, kilobytes: bytes / 1024, sideways: await sidewaysAt(page) };
}

/** The widths at which the page could be scrolled sideways. */
async function sidewaysAt(page: Page): Promise<number[]> {
  const found: number[] = [];
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 740 });
    const over = await page.locator('html').evaluate(html => html.scrollWidth - html.clientWidth);
    if (over > 0) found.push(width);
  }
  return found;
}
