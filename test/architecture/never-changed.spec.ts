// Every table is known to the database; what is only ever added has no statement that would change it.
import { neverChangedTables } from '../../src/journal/never-changed.js';
import { ENTITIES } from '../../src/operations/entities.js';
import { matchingLines, type Source, sourcesBelow } from './source.js';

const names = neverChangedTables().map(table => table.name);
const touching = new RegExp(`\\b(update|delete from)\\s+(${names.join('|')})\\b`, 'i');

it('each entity of the rooms is in the list of src/operations/entities.ts, without which nothing is stored', () => {
  const listed = new Set(ENTITIES.map(entity => (entity as { name: string }).name));
  const written = sourcesBelow('src').flatMap(({ text }) =>
    [...text.matchAll(/^@Entity\([\s\S]*?^export class (\w+)/gm)].map(match => match[1]!),
  );
  expect(written.length).toBeGreaterThan(40);
  expect(written.filter(name => !listed.has(name))).toEqual([]);
});

describe('a table whose rows are never changed', () => {
  it('is each of the books of facts, by its whole key', () => {
    expect(ENTITIES.length).toBeGreaterThan(names.length);
    expect(names).toEqual(expect.arrayContaining(['fact', 'receipt', 'recovery_fact', 'grant_given']));
    for (const { name, key, columns } of neverChangedTables()) {
      expect([name, key.length]).toEqual([name, name.match(/recovery_(village|loan)$/) ? 2 : 1]);
      expect(columns).toEqual(expect.arrayContaining(key));
    }
  });

  it('is neither updated nor deleted from by any statement', () => {
    const planted = { path: 'src/a.ts', text: 'tx.run(`update fact set amount = 0`)\nupdate fact_of_life' };
    expect(faults([planted])).toEqual(['src/a.ts:1']);
    expect(faults(sourcesBelow('src'))).toEqual([]);
  });
});

function faults(files: Source[]): string[] {
  return files.flatMap(source => matchingLines(source, touching).map(({ line }) => `${source.path}:${line}`));
}
