// Looks a page over as axe does, by day and by night, on a screen so tall that the sticky tabs cover nothing.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
// By night only the colours are others.
const LOOKS = [
  ['light', { runOnly: RULES }],
  ['dark', { runOnly: ['color-contrast'] }],
] as const;

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
