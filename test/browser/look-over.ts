// Looks a page over as axe does, by day and by night, on a screen so tall that the sticky tabs cover nothing.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  id: string;
  nodes: { html: string }[];
}

/** What axe finds wrong with the page that is open: nothing, when all is well. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 360, height: 8000 });
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<{ violations: Violation[] }>(
      `axe.run({ runOnly: ${JSON.stringify(RULES)} })`,
    );
    const address = new URL(page.url()).pathname;
    found.push(
      ...violations.map(one => `${address} ${colorScheme} ${one.id} ${one.nodes[0]?.html.slice(0, 100)}`),
    );
  }
  return found;
}
