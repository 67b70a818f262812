// A committee member's commonest work in the demonstration: by the keyboard alone, and each tap of it counted.
import type { Browser, Page } from 'playwright-core';
import { DEMO_PASSWORD, fillDemonstration } from '../../src/operations/demo/fill-demonstration.job.js';
import { type App, startApp } from '../services/app.js';
import { type Fresh, freshDatabase } from '../services/databases.mjs';
import { openBrowser, signIn } from './person.js';
import { costOf, writtenCosts } from './six-jobs.js';

let database: Fresh;
let app: App;
let browser: Browser;

beforeAll(async () => {
  database = await freshDatabase('sqlite');
  app = await startApp({ databaseUrl: database.url, redisUrl: undefined });
  // The sign-ins are the demonstration's own: the test's administrator makes room.
  await app.house.database.write(tx => tx.run("update user_account set username = 'tester'"));
  await fillDemonstration(app.house);
  browser = await openBrowser();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
  await database?.drop();
});

const someone = (username: string) =>
  signIn(browser, app, { username, password: DEMO_PASSWORD, script: true });

test('the keyboard alone finds the content, follows the page in its order and receives a payment', async () => {
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

/** Presses Tab until the focus is on what is wanted. On the way it only goes forward in the page. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  await page.evaluate('window.before = document.activeElement');
  for (let pressed = 0; pressed < 40; pressed += 1) {
    await page.keyboard.press('Tab');
    const isForward = await page.evaluate<boolean>(`(() => {
      const { before } = window;
      window.before = document.activeElement;
      return Boolean(before.compareDocumentPosition(window.before) & Node.DOCUMENT_POSITION_FOLLOWING)
        || before === document.body || before.contains(window.before);
    })()`);
    expect(isForward).toBe(true);
    if (await page.locator(`${wanted}:focus`).count()) return;
  }
  throw new Error(`Tab does not come to ${wanted}`);
}

test('the six commonest jobs take the taps that docs/design.md counts', async () => {
  const { page } = await someone('sathit');
  const written = writtenCosts();
  const counted: typeof written = [];
  for (const [job] of written) counted.push([job, await costOf(page, job)]);
  expect(counted).toEqual(written);
  expect(written).toHaveLength(6);
});
