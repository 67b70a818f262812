// Styles, script, icons and fonts, from our own address only; kept for a year under their version.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';

const here = dirname(fileURLToPath(import.meta.url));
const ASSETS = join(here, 'assets');
const FONTS = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource/sarabun/package.json')),
  'files',
);
// Set by hand: the answer's own `no-store` stands already, and would stay.
const keptFor = (words: string) => ({
  index: false as const,
  fallthrough: true,
  setHeaders: (response: ServerResponse) => response.setHeader('Cache-Control', words),
});
const YEAR = keptFor('public, max-age=31536000, immutable');

/** A short hash of all assets: part of their address, so that a new release is fetched at once. */
export const ASSET_VERSION = versionOf(ASSETS);

export function serveAssets(app: NestExpressApplication): void {
  app.useStaticAssets(ASSETS, { prefix: '/assets/', ...YEAR });
  app.useStaticAssets(FONTS, { prefix: '/assets/fonts/', ...YEAR });
  // A service worker rules only below its own address, so it stands at the root.
  app.useStaticAssets(ASSETS, { prefix: '/', dotfiles: 'ignore', ...keptFor('no-cache') });
}

function versionOf(directory: string): string {
  const hash = createHash('sha256');
  if (existsSync(directory)) {
    for (const name of readdirSync(directory).sort())
      hash.update(name).update(readFileSync(join(directory, name)));
  }
  return hash.digest('hex').slice(0, 10);
}
