// /design is the parts library to look at: a part that is not shown there is a part that nobody looks at.
import { readdirSync } from 'node:fs';
import { options, type VNode } from 'preact';
import { DesignPage } from '../../../src/web/pages/design.page.js';
import { DesignLoanPage } from '../../../src/web/pages/design-loan.page.js';
import { renderPage } from '../../../src/web/parts/layout.part.js';
import { administratorFrame } from './samples/frame.js';

/** The frame of every form of a loan: a whole document, as the page itself is one. */
const A_DOCUMENT = 'LoanFormPage';
const PARTS = '../../../src/web/parts/';

/** The exported parts of the library, by name. */
async function parts(): Promise<Map<unknown, string>> {
  const found = new Map<unknown, string>();
  for (const file of readdirSync('src/web/parts')) {
    const exported: Record<string, unknown> = await import(`${PARTS}${file}`);
    for (const [name, value] of Object.entries(exported))
      if (typeof value === 'function' && /^[A-Z]/.test(name)) found.set(value, name);
  }
  return found;
}

test('every part of the library is shown at /design; what only one page has stands in src/web/pages/', async () => {
  const shown = new Set<unknown>();
  const before = options.vnode;
  options.vnode = (node: VNode) => {
    shown.add(node.type);
    before?.(node);
  };
  for (const page of [DesignPage, DesignLoanPage])
    renderPage(page({ view: { theme: null }, frame: administratorFrame }));
  options.vnode = before;
  const all = await parts();
  expect(all.size).toBeGreaterThan(60);
  const missing = [...all].filter(([part]) => !shown.has(part)).map(([, name]) => name);
  expect(missing).toEqual([A_DOCUMENT]);
});
