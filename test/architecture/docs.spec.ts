// What the documentation names is there: files, pictures, commands; what package.json brings is said.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOMS } from '../../src/rooms.js';

const PAGES = [
  'README.md',
  ...readdirSync('docs')
    .filter(isPage)
    .map(name => `docs/${name}`),
];
const rooms = ROOMS.map(([name]) => name).join('|');
const PATH = new RegExp(`^(src|test|config|docs|${rooms})/[\\w./-]+\\.(ts|tsx|mjs|yaml|md|css|json)$`);
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

describe.each(PAGES)('%s', page => {
  const text = readFileSync(page, 'utf8');

  it('links and shows what is there', () => {
    expect(missingTargets(page, text)).toEqual([]);
  });

  it('names files that are there', () => {
    expect(missingFiles(text)).toEqual([]);
  });

  it('names scripts that package.json has', () => {
    const named = [...text.matchAll(/npm run ([a-z][a-z-]*)/g)].map(match => match[1]!);
    expect(named.filter(name => !(name in manifest.scripts))).toEqual([]);
  });
});

it('docs/dependencies.md says why each package is there, and names none that is gone', () => {
  const text = readFileSync('docs/dependencies.md', 'utf8');
  const { dependencies, devDependencies } = manifest;
  const all = Object.keys({ ...dependencies, ...devDependencies });
  const tables = text.slice(0, text.indexOf('## Pins'));
  const cells = [...tables.matchAll(/^\| ([^|]+) \| [^|]+ \| /gm)].map(match => match[1]!);
  const said = cells
    .flatMap(cell => namesOf(cell, all))
    .filter(name => !['package', '---', '@types/*'].includes(name));
  const needed = all.filter(name => !name.startsWith('@types/'));
  expect(needed.filter(name => !said.includes(name))).toEqual([]);
  expect(said.filter(name => !all.includes(name))).toEqual([]);
});

function isPage(name: string): boolean {
  return name.endsWith('.md');
}

/** `@nestjs/common, core`: what has no scope of its own and is no package by itself belongs to the scope before. */
function namesOf(cell: string, all: string[]): string[] {
  let scope = '';
  return cell.split(', ').map(word => {
    const name = word.trim();
    if (name.startsWith('@')) scope = name.split('/')[0]!;
    return all.includes(name) || name.startsWith('@') || !scope ? name : `${scope}/${name}`;
  });
}

function missingTargets(page: string, text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(match => match[1]!);
  return targets.filter(target => !/^[a-z]+:/.test(target) && !existsSync(join(dirname(page), target)));
}

function missingFiles(text: string): string[] {
  const named = [...text.matchAll(/`([^`\s]+)`/g)].map(match => match[1]!).filter(path => PATH.test(path));
  return named.filter(path => !existsSync(path) && !existsSync(join('src', path)));
}
