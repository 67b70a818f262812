// Joins what the compiler made in dist/, and the libraries it uses, into a few files that start quickly: to find
// and read every small one takes a good part of a start (docs/performance.md). dist/main.js and dist/cli.js become
// the doors to them; our own single files stay beside, for those who want one rule alone.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const dist = join(dirname(fileURLToPath(import.meta.url)), '../dist');

/** What stays where npm put it. */
const OUTSIDE = [
  // Compiled for the machine, they look for their own files beside them.
  ...['better-sqlite3', '@myriaddreamin/typst-ts-node-compiler', '@napi-rs/image'],
  // TypeORM asks for it by a name it reads; we teach it to read our numbers: there must be one of it.
  'pg',
];

// A library asks for others that it can do without (every kind of database, say): those stay asked for.
const absentStayOutside = {
  name: 'absent-stay-outside',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === 'asked') return undefined;
      const { errors } = await resolve(path, { ...from, pluginData: 'asked' });
      return errors.length > 0 ? { path, external: true } : undefined;
    });
  },
};

/** Joins `entryPoints` with all they import, into files of `outdir` with that ending. */
export function joinFiles(entryPoints, outdir, ending = '.js') {
  return build({
    entryPoints,
    outdir,
    outExtension: { '.js': ending },
    allowOverwrite: true,
    bundle: true,
    // What is loaded only when asked for (the queue of Redis, a word processor's paper) stays apart.
    splitting: true,
    chunkNames: 'bundle-[hash]',
    external: OUTSIDE,
    plugins: [absentStayOutside],
    platform: 'node',
    format: 'esm',
    // Some libraries are CommonJS: they ask for the rest by `require`.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    // Two rooms may each have a class of one name; entities and errors are known by it.
    keepNames: true,
    logLevel: 'error',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await joinFiles([join(dist, 'main.js'), join(dist, 'cli.js')], dist);
