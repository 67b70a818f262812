// Server time of each page that the documentation shows, in the demonstration, against an empty page of the same
// stack: one reader. `ours` and `raw` are p95 in milliseconds.
import { SHOWN } from '../pictures/pages.mjs';
import { EMPTY_PAGE } from './empty-page.mjs';
import { measurePairs, percentile, readersAtOnce } from './measure.mjs';
import { read, whileServed } from './served.mjs';

export const name = 'pages';
const ASKS = 20;

export function run(home) {
  return whileServed('pages-server.mjs', home, async ({ port, tokens }) => {
    const results = [];
    for (const shown of SHOWN.filter(({ press }) => !press)) {
      const person = { port, token: tokens[shown.user] ?? '' };
      const path = await pathOf(person, shown);
      const p95 = address => async () =>
        percentile(await readersAtOnce(1, ASKS, () => read(person, address)), 0.95);
      const figures = await measurePairs(p95(path), p95(EMPTY_PAGE));
      results.push({ name: `page-${shown.name}`, ...figures });
    }
    return results;
  });
}

/** Follows a page's links as a person would: each by a part of its address or of its words. */
async function pathOf(person, { at, through = [] }) {
  let path = at;
  for (const part of through) {
    const links = [...(await read(person, path)).matchAll(/<a\b[^>]*\bhref="([^"]*)"[^>]*>(.*?)<\/a>/gs)];
    const link = links.find(([, href, words]) => href.includes(part) || words.includes(part));
    if (!link) throw new Error(`${path}: no link with ${part}`);
    path = link[1].replaceAll('&amp;', '&');
  }
  return path;
}
