// Looks a page over: what axe finds by day and by night, what leaves a narrow screen, what text twice as large
// cuts off, and whether the keyboard comes to everything and is seen there.
import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** How text stands out from what is behind it: the one rule that takes as long as all others. */
const COLOURS = ['color-contrast'];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What every page brings along besides its own words. */
const SHARED_BYTES = ['tidtam.css', 'tidtam.js']
  .map(name => readFileSync(`src/web/assets/${name}`).length)
  .reduce((sum, bytes) => sum + bytes, 0);
/** A browser's own text sizes, in pixels: as it comes, and as somebody with weak eyes sets it. */
const TEXT = { usual: { standard: 16, fixed: 13 }, twice: { standard: 32, fixed: 26 } };
const PHONE = { width: 360, height: 740 };

interface Violation {
  id: string;
  nodes: { html: string }[];
}

/** Kilobytes of a page with its style and script, without fonts and pictures, uncompressed. */
export function weightOf(html: Buffer): number {
  return Math.ceil((html.length + SHARED_BYTES) / 1024);
}

/** The looks that pages had so far: a class, and the class around it. */
const seenLooks = new Set<string>();

/** What axe finds wrong with the page that is open: nothing, when all is well. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  // What is sticky covers what is behind it; whether the focus is ever there is asked by `focusFaultsIn`.
  await page.evaluate(
    "for (const tabs of document.querySelectorAll('.tabs')) tabs.style.position = 'static'",
  );
  const found = await axeOf(page, RULES, { 'color-contrast': { enabled: false } });
  // The same look has the same colours on every page, and by night nothing but the colours is other.
  const looks = await page.evaluate<string[]>(LOOKS);
  if (looks.every(look => seenLooks.has(look))) return found;
  for (const look of looks) seenLooks.add(look);
  found.push(...(await axeOf(page, COLOURS)));
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await axeOf(page, COLOURS)).map(what => `by night: ${what}`));
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

async function axeOf(page: Page, runOnly: string[], rules = {}): Promise<string[]> {
  const { violations } = await page.evaluate<{ violations: Violation[] }>(
    `axe.run(${JSON.stringify({ runOnly, rules, resultTypes: ['violations'], preload: false })})`,
  );
  return violations.map(one => `${one.id} ${one.nodes[0]?.html.slice(0, 100)}`);
}

const LOOKS = `[...new Set([...document.querySelectorAll('body *')].map(node =>
  [node.parentElement, node].map(one => one.localName + '.' + (one.getAttribute('class') ?? '')).join(' ')
))]`;

/** What does not stay on a screen of 320 px, nor on a phone whose text is set twice as large. */
export async function cutOffIn(page: Page, devtools: CDPSession): Promise<string[]> {
  await devtools.send('Page.setFontSizes', { fontSizes: TEXT.twice });
  const large = await page.evaluate<string[]>(OUTSIDE);
  await devtools.send('Page.setFontSizes', { fontSizes: TEXT.usual });
  await page.setViewportSize({ ...PHONE, width: 320 });
  const narrow = await page.evaluate<string[]>(OUTSIDE);
  await page.setViewportSize(PHONE);
  return [...narrow.map(what => `320 px: ${what}`), ...large.map(what => `200 %: ${what}`)];
}

/** What the keyboard does not come to, or where it is not seen. */
export async function focusFaultsIn(page: Page): Promise<string[]> {
  // From here on the browser takes the person for one who uses the keyboard.
  await page.keyboard.press('Tab');
  return page.evaluate<string[]>(UNSEEN);
}

/** Each text and each field whose words leave the screen, or a box that hides what does not fit in it. */
const OUTSIDE = `(() => {
  const found = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) found.push('scrolls sideways');
  const edges = node => {
    for (let box = node; box !== document.body; box = box.parentElement) {
      const { overflowX } = getComputedStyle(box);
      if (/auto|scroll/.test(overflowX)) return null;
      if (overflowX !== 'visible') return box.getBoundingClientRect();
    }
    return { left: 0, right: width };
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (!text.data.trim() || text.parentElement.closest('.hidden, .skip, script, option, textarea')) continue;
    range.selectNodeContents(text);
    const rects = [...range.getClientRects()];
    const within = rects.length && edges(text.parentElement);
    if (within && rects.some(rect => rect.right > within.right + 1 || rect.left < within.left - 1))
      found.push('cut off: ' + text.data.trim().slice(0, 60));
  }
  for (const field of document.querySelectorAll('input:not([type=hidden], [type=radio], [type=checkbox])')) {
    if (!field.getClientRects().length) continue;
    const { fontSize } = getComputedStyle(field);
    const isFigure = /numeric|decimal/.test(field.inputMode);
    if (isFigure ? field.scrollWidth > field.clientWidth + 1 : field.clientWidth < 6 * parseFloat(fontSize))
      found.push('no room in ' + field.name);
  }
  return found;
})()`;

const UNSEEN = `(() => {
  const found = [];
  const tabs = document.querySelector('.tabs');
  const all = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
  for (const one of document.querySelectorAll(all)) {
    if (!one.checkVisibility() || one.disabled || one.tabIndex < 0) continue;
    const what = one.outerHTML.slice(0, 90);
    if (one.tabIndex > 0) found.push('out of turn: ' + what);
    one.focus();
    if (document.activeElement !== one) found.push('not reached: ' + what);
    const ringed = [one, one.closest('.rows li'), one.closest('.pick label')];
    if (!ringed.some(box => box && getComputedStyle(box).outlineStyle === 'solid')) found.push('no ring: ' + what);
    const { left, top, width, height } = one.getBoundingClientRect();
    const middle = document.elementFromPoint(left + width / 2, top + Math.min(height, 40) / 2);
    if (tabs && tabs.contains(middle) && !tabs.contains(one)) found.push('behind the tabs: ' + what);
  }
  return found;
})()`;
