// Joins what the compiler made in dist/ into a few files that start quickly: read one by one, our own six
// hundred files take a third of a start. dist/main.js and dist/cli.js become the doors to them; the single
// files stay beside, for those who want one rule alone. Libraries stay where npm put them.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const dist = join(dirname(fileURLToPath(import.meta.url)), '../dist');

await build({
  entryPoints: [join(dist, 'main.js'), join(dist, 'cli.js')],
  outdir: dist,
  allowOverwrite: true,
  bundle: true,
  // What is loaded only when asked for (the queue of Redis, a word processor's paper) stays apart.
  splitting: true,
  chunkNames: 'bundle-[hash]',
  packages: 'external',
  platform: 'node',
  format: 'esm',
  // Two rooms may each have a class of one name; entities and errors are known by it.
  keepNames: true,
  logLevel: 'warning',
});
