// Every page of every role, found by following the links of the demonstration: by eye, ear, thumb and thin network.
import type { Browser, Page } from 'playwright-core';
import { DEMO_PASSWORD, fillDemonstration } from '../../src/operations/demo/fill-demonstration.job.js';
import { setUpLink } from '../../src/operations/set-up-link.job.js';
import { type App, startApp } from '../services/app.js';
import { type Fresh, freshDatabase } from '../services/databases.mjs';
import { faultsOf, firstPaint } from './look-over.js';
import { openBrowser, type Person, signIn } from './person.js';

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
/** A loan is another page in each stage; of the rest one of each kind is enough. */
const LOANS = 6;
const NO_PAGE = /^\/(api\/v1|assets)\/|\.(pdf|xlsx|docx|csv|json)|[?&]lang=/;
/** A phone's user waits no longer for the first words. */
const MOST_MILLISECONDS = 1000;

let database: Fresh;
let app: App;
let browser: Browser;
/** The kinds of pages that were looked at, by whoever came first. */
const seen = new Map<string, number>();

beforeAll(async () => {
  database = await freshDatabase('sqlite');
  app = await startApp({ databaseUrl: database.url, redisUrl: undefined });
  await app.house.database.write(tx => tx.run("update user_account set username = 'tester'"));
  await fillDemonstration(app.house);
  browser = await openBrowser();
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
  await database?.drop();
});

/** The kind of page at an address: ids and values are left out. */
function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, app.url);
  const asked = [...searchParams.keys()].sort().join(',');
  return `${pathname.replace(ID, 'ID').replace(/\/\d{4,}/g, '/N')}${asked && `?${asked}`}`;
}

function isNew(address: string): boolean {
  const kind = kindOf(address);
  const times = seen.get(kind) ?? 0;
  if (times >= (kind === '/loans/ID' ? LOANS : 1)) return false;
  seen.set(kind, times + 1);
  return true;
}

async function linksOf(page: Page): Promise<string[]> {
  const found = await page
    .locator('a[href]')
    .evaluateAll(links => links.map(link => link.getAttribute('href')!));
  return found
    .filter(address => /^\/(?!\/)/.test(address) && !NO_PAGE.test(address))
    .map(one => one.split('#')[0]!);
}

async function walk(person: Person): Promise<{ faults: string[]; pages: number }> {
  const { page } = person;
  const waiting = ['/', '/more', '/nowhere'];
  const faults: string[] = [];
  let pages = 0;
  for (let address = waiting.shift(); address; address = waiting.shift()) {
    if (!isNew(address)) continue;
    const opened = (await page.goto(address))!;
    const expected = address === '/nowhere' ? 404 : 200;
    if (opened.status() !== expected) faults.push(`${address}: answers ${opened.status()}`);
    waiting.push(...(await linksOf(page)));
    faults.push(...(await faultsOf(page, opened, address)));
    pages += 1;
  }
  return { faults: [...faults, ...person.faults], pages };
}

const someone = (username: string, script = true) =>
  signIn(browser, app, { username, password: DEMO_PASSWORD, script });

test.each([
  ['sathit', 80],
  ['kkj01', 1],
  ['phibun', 30],
  ['admin', 10],
])(
  'nothing is wrong with any page that %s comes to',
  async (username, least) => {
    const { faults, pages } = await walk(await someone(username));
    expect(faults).toEqual([]);
    expect(pages).toBeGreaterThanOrEqual(least);
  },
  900_000,
);

test('nor with the pages for those who are not signed in yet', async () => {
  const page = await browser.newPage({ baseURL: app.url });
  await app.house.database.write(tx =>
    tx.run("update user_account set switched_off_at = '2026-01-01T00:00:00Z'"),
  );
  const link = await setUpLink(app.house);
  await app.house.database.write(tx => tx.run('update user_account set switched_off_at = null'));
  const addresses = ['/sign-in', '/code', ...(link ? [new URL(link).pathname] : [])];
  const faults: string[] = [];
  for (const address of addresses)
    faults.push(...(await faultsOf(page, (await page.goto(address))!, address)));
  expect(faults).toEqual([]);
});

test('a throttled phone paints within a second', async () => {
  const { page } = await someone('sathit');
  const slow: string[] = [];
  for (const address of ['/today', '/loans', '/pay', '/people', '/receipts']) {
    // The best of three: the rest is the testing machine's own noise.
    const times = [
      await firstPaint(page, address),
      await firstPaint(page, address),
      await firstPaint(page, address),
    ];
    if (Math.min(...times) > MOST_MILLISECONDS) slow.push(`${address} ${times.map(Math.round).join(' ')}`);
  }
  expect(slow).toEqual([]);
});

test('the keyboard alone receives a payment', async () => {
  const { page } = await someone('sathit');
  await page.goto('/pay');
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('ข้ามไปเนื้อหา');
  await page.keyboard.press('Enter');
  await tabTo(page, '.rows .cover');
  await Promise.all([page.waitForURL(/\/loans\/.*\/pay/), page.keyboard.press('Enter')]);
  await tabTo(page, 'form .btn.main');
  await Promise.all([page.waitForURL(/\/receipts\//), page.keyboard.press('Enter')]);
  expect(await page.locator('.paper').count()).toBe(1);
});

/** Presses Tab until the focus, which must be seen, is on what is wanted. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed += 1) {
    await page.keyboard.press('Tab');
    const ring = await page.evaluate<string>(
      `(() => {
        const focused = document.activeElement;
        const ringed = focused.closest('.rows li, .pick label') ?? focused;
        return getComputedStyle(ringed).outlineStyle + getComputedStyle(focused).outlineStyle;
      })()`,
    );
    expect(ring).toContain('solid');
    if (await page.locator(`${wanted}:focus`).count()) return;
  }
  throw new Error(`Tab does not come to ${wanted}`);
}
