// Every act of the journal has its words: nobody reads `record-payment` on a page.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACT_WORDS } from '../../../src/web/words/acts.js';

/** The names of all acts: `name:` followed by `right:`, as every act is written. */
function actNames(): string[] {
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => join(entry.parentPath ?? entry.path, entry.name));
  return files.flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/\bname: '([a-z-]+)',\n\s*(?:\/\/.*\n\s*)*right:/g)].map(
      match => match[1]!,
    ),
  );
}

test('every act is called by words in both languages', () => {
  const names = actNames();
  expect(names.length).toBeGreaterThan(60);
  const withoutWords = names.filter(name => !ACT_WORDS[name]);
  expect({ 'not in src/web/words/acts.ts': withoutWords }).toEqual({ 'not in src/web/words/acts.ts': [] });
  for (const { th, en } of Object.values(ACT_WORDS)) {
    expect(th).toMatch(/[ก-๙]/);
    expect(en).not.toMatch(/[ก-๙]/);
  }
});
