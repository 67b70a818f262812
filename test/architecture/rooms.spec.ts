// Rooms and imports: what a file may know of. Each rule is first shown a file that breaks it.
import { readdirSync } from 'node:fs';
import { ROOMS } from '../../src/rooms.js';
import {
  endingOf,
  type Import,
  importsOf,
  resolveImport,
  roomOf,
  type Source,
  sourcesBelow,
} from './source.js';

const sources = sourcesBelow('src');

describe('the rooms', () => {
  it('are the folders of src/, each with its sentence', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter(entry => entry.isDirectory());
    const names: string[] = ROOMS.map(([name]) => name);
    expect(folders.map(folder => folder.name).filter(name => !names.includes(name))).toEqual([]);
    for (const [, sentence] of ROOMS) expect(sentence).toMatch(/^[A-Z].{20,}\.$/);
  });

  it('lets only the starting points stand beside them', () => {
    const beside = sources.filter(source => roomOf(source.path).name === 'root').map(source => source.path);
    const allowed = ['src/cli.ts', 'src/main.ts', 'src/rooms.ts'];
    expect(beside.filter(path => !allowed.includes(path))).toEqual([]);
  });
});

describe('imports', () => {
  it('go to the own room and to earlier ones', () => {
    const planted = file(
      'src/kernel/money.ts',
      "import { a } from './rate.js';\nimport type { L } from '../loans/l.js';",
    );
    expect(upwardImports([planted])).toEqual([
      'src/kernel/money.ts:2 kernel imports loans (../loans/l.js), a later room',
    ]);
    const later = file(
      'src/web/page.ts',
      "import '../kernel/rate.js';\nconst x = () => import('../main.js');",
    );
    expect(upwardImports([later])).toEqual(['src/web/page.ts:2 web imports root (../main.js), a later room']);
    expect(upwardImports(sources)).toEqual([]);
  });

  it('name files that exist, with their ending .js', () => {
    const planted = [file('src/a/b.ts', "import './c';\nimport './d.js';"), file('src/a/d.ts', '')];
    expect(brokenImports(planted)).toEqual(['src/a/b.ts:1 there is no ./c']);
    expect(brokenImports(sources)).toEqual([]);
  });

  it('of the kernel are the language, its dates and its decimals', () => {
    const alien = packageImports('kernel', specifier => !/^(node:.*|luxon|decimal\.js)$/.test(specifier));
    expect(alien([file('src/kernel/x.ts', "import { z } from 'zod';")])).toEqual(['src/kernel/x.ts:1 zod']);
    expect(alien(sources)).toEqual([]);
  });

  it('bring TypeORM only to entities, queries, acts, reactions, jobs, the journal and the platform', () => {
    const planted = file('src/loans/limits.ts', "import type { EntityManager } from 'typeorm';");
    expect(typeormOutside([planted])).toEqual(['src/loans/limits.ts:1 typeorm']);
    expect(typeormOutside([{ ...planted, path: 'src/loans/loan.entity.ts' }])).toEqual([]);
    expect(typeormOutside(sources)).toEqual([]);
  });

  it('bring BullMQ only to platform/queue/', () => {
    const planted = file('src/platform/jobs.ts', "import { Queue } from 'bullmq';");
    expect(bullmqOutside([planted])).toEqual(['src/platform/jobs.ts:1 bullmq']);
    expect(bullmqOutside(sources)).toEqual([]);
  });

  it('bring HTTP only to web/', () => {
    const planted = file(
      'src/loans/x.ts',
      "import { Get, Module } from '@nestjs/common';\nimport e from 'express';",
    );
    expect(httpOutside([planted])).toEqual([
      'src/loans/x.ts:1 @nestjs/common Get',
      'src/loans/x.ts:2 express',
    ]);
    expect(httpOutside(sources)).toEqual([]);
  });
});

describe('every file', () => {
  it('is reached from main.ts or cli.ts', () => {
    const planted = [
      file('src/main.ts', "import './kernel/a.js';"),
      file('src/kernel/a.ts', "export const b = () => import('./c.js');"),
      file('src/kernel/c.tsx', ''),
      file('src/kernel/dead.ts', "import './a.js';"),
    ];
    expect(unreached(planted)).toEqual(['src/kernel/dead.ts']);
    // Before there is a main.ts there is nothing to reach from.
    const started = sources.some(source => source.path === 'src/main.ts');
    expect(started ? unreached(sources) : []).toEqual([]);
  });
});

function upwardImports(files: Source[]): string[] {
  return eachImport(files, (source, { specifier, line }) => {
    const from = roomOf(source.path);
    if (from.name === 'root' || !specifier.startsWith('.')) return null;
    const to = roomOf(new URL(specifier, `file:///${source.path}`).pathname.slice(1));
    if (to.name === from.name || (to.place >= 0 && to.place < from.place)) return null;
    return `${source.path}:${line} ${from.name} imports ${to.name} (${specifier}), a later room`;
  });
}

function brokenImports(files: Source[]): string[] {
  const known = new Set(files.map(source => source.path));
  return eachImport(files, (source, { specifier, line }) => {
    if (!specifier.startsWith('.') || specifier.endsWith('.json')) return null;
    const exists = specifier.endsWith('.js') && resolveImport(source.path, specifier, known);
    return exists ? null : `${source.path}:${line} there is no ${specifier}`;
  });
}

function packageImports(room: string, isAlien: (specifier: string) => boolean) {
  return (files: Source[]) =>
    eachImport(files, (source, { specifier, line }) => {
      const asked = roomOf(source.path).name === room && !specifier.startsWith('.');
      return asked && isAlien(specifier) ? `${source.path}:${line} ${specifier}` : null;
    });
}

function typeormOutside(files: Source[]): string[] {
  const endings = ['entity', 'query', 'act', 'reaction', 'job'];
  return eachImport(files, (source, { specifier, line }) => {
    if (!/^typeorm(\/|$)/.test(specifier)) return null;
    const room = roomOf(source.path).name;
    const allowed =
      room === 'journal' || room === 'platform' || endings.includes(endingOf(source.path) ?? '');
    return allowed ? null : `${source.path}:${line} ${specifier}`;
  });
}

function bullmqOutside(files: Source[]): string[] {
  return eachImport(files, (source, { specifier, line }) => {
    if (!/^(bullmq|@nestjs\/bullmq)(\/|$)/.test(specifier)) return null;
    return source.path.startsWith('src/platform/queue/') ? null : `${source.path}:${line} ${specifier}`;
  });
}

const httpWords = new Set([
  ...[
    'Controller',
    'Get',
    'Post',
    'Put',
    'Patch',
    'Delete',
    'All',
    'Head',
    'Options',
    'HttpCode',
    'HttpStatus',
  ],
  ...['Req', 'Request', 'Res', 'Response', 'Body', 'Query', 'Param', 'Header', 'Headers', 'Session', 'Ip'],
  ...['HostParam', 'Redirect', 'Render', 'UploadedFile', 'UploadedFiles', 'ExceptionFilter'],
]);
const httpPackages = /^(express|multer|express-rate-limit|@nestjs\/platform-express)(\/|$)/;

function httpOutside(files: Source[]): string[] {
  return eachImport(files, (source, { specifier, line, names }) => {
    if (['web', 'root'].includes(roomOf(source.path).name)) return null;
    if (httpPackages.test(specifier)) return `${source.path}:${line} ${specifier}`;
    const words = names.filter(name => httpWords.has(name) || name.endsWith('Exception'));
    if (specifier !== '@nestjs/common' || words.length === 0) return null;
    return `${source.path}:${line} ${specifier} ${words.join(', ')}`;
  });
}

function unreached(files: Source[]): string[] {
  const byPath = new Map(files.map(source => [source.path, source]));
  const known = new Set(byPath.keys());
  const waiting = ['src/main.ts', 'src/cli.ts', 'src/rooms.ts'].filter(path => known.has(path));
  const reached = new Set(waiting);
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    for (const { specifier } of importsOf(byPath.get(path)!)) {
      const next = resolveImport(path, specifier, known);
      if (next && !reached.has(next)) waiting.push(next);
      if (next) reached.add(next);
    }
  }
  return [...known].filter(path => !reached.has(path));
}

function eachImport(files: Source[], judge: (source: Source, found: Import) => string | null): string[] {
  const verdicts = files.flatMap(source => importsOf(source).map(found => judge(source, found)));
  return verdicts.filter(verdict => verdict !== null);
}

function file(path: string, text: string): Source {
  return { path, text };
}
