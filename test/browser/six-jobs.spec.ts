// A committee member's commonest work in the demonstration: by the keyboard alone, and each tap of it counted.
import type { Page } from 'playwright-core';
import { type Demonstration, openDemonstration } from './demonstration.js';
import { costOf, writtenCosts } from './six-jobs.js';

let demonstration: Demonstration;

beforeAll(async () => {
  demonstration = await openDemonstration();
}, 300_000);
afterAll(() => demonstration?.close());

test('the keyboard alone finds the content, follows the page in its order and receives a payment', async () => {
  const { page } = await demonstration.someone('sathit');
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

test('says how many things there are today and which is first, each one tap from being done', async () => {
  const { page } = await demonstration.someone('sathit');
  await page.goto('/today');
  const others = await page
    .locator('main .rows a')
    .evaluateAll(nodes => nodes.map(node => node.getAttribute('href')!));
  expect(others.length).toBeGreaterThan(3);
  expect(await page.locator('h1').innerText()).toBe(`วันนี้มี ${others.length + 1} เรื่อง`);
  expect(others.filter(href => !/^\/(loans\/[^/]+|tasks)\/./.test(href))).toEqual([]);
  for (const href of new Set(others)) {
    await page.goto(href);
    expect(await page.locator('main form .btn.main').count()).toBe(1);
  }
});

test('the six commonest jobs take the taps that docs/design.md counts', async () => {
  const { page } = await demonstration.someone('sathit');
  const written = writtenCosts();
  const counted: typeof written = [];
  for (const [job] of written) counted.push([job, await costOf(page, job)]);
  expect(counted).toEqual(written);
  expect(written).toHaveLength(6);
});
