// Styles, script, icons and fonts, from our own address only; kept for a year under their version.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import { slimScript, slimStyle } from './slim-asset.js';
import { THEMES, themeStyle } from './theme-style.js';

const here = dirname(fileURLToPath(import.meta.url));
// In the bundle this file stands in the folder above its room.
const ASSETS = [join(here, 'assets'), join(here, 'web/assets')].find(existsSync)!;
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
const A_YEAR = 'public, max-age=31536000, immutable';
const YEAR = keptFor(A_YEAR);
const SLIM = [
  { ending: '.css', slim: slimStyle },
  { ending: '.js', slim: slimScript },
];

/** A short hash of all assets: part of their address, so that a new release is fetched at once. */
export const ASSET_VERSION = versionOf(ASSETS);

export function serveAssets(app: NestExpressApplication): void {
  for (const { name, text } of [...slimAssets(ASSETS), ...themes(ASSETS)]) {
    const packed = gzipSync(text);
    app.use(`/assets/${name}`, (request: Request, response: Response) => {
      response.type(name).set('Cache-Control', A_YEAR).vary('Accept-Encoding');
      if (request.acceptsEncodings('gzip')) response.set('Content-Encoding', 'gzip').send(packed);
      else response.send(text);
    });
  }
  app.useStaticAssets(ASSETS, { prefix: '/assets/', ...YEAR });
  app.useStaticAssets(FONTS, { prefix: '/assets/fonts/', ...YEAR });
  // A service worker rules only below its own address, so it stands at the root.
  app.useStaticAssets(ASSETS, { prefix: '/', dotfiles: 'ignore', ...keptFor('no-cache') });
}

/** Styles and scripts as they are sent: without what is there for those who read the source. */
function slimAssets(directory: string): { name: string; text: string }[] {
  return readdirSync(directory).flatMap(name => {
    const slim = SLIM.find(({ ending }) => name.endsWith(ending))?.slim;
    return slim ? [{ name, text: slim(readFileSync(join(directory, name), 'utf8')) }] : [];
  });
}

function themes(directory: string): { name: string; text: string }[] {
  const css = readFileSync(join(directory, 'tidtam.css'), 'utf8');
  return THEMES.map(theme => ({ name: `${theme}.css`, text: themeStyle(css, theme) }));
}

function versionOf(directory: string): string {
  const hash = createHash('sha256');
  if (existsSync(directory)) {
    for (const name of readdirSync(directory).sort())
      hash.update(name).update(readFileSync(join(directory, name)));
  }
  return hash.digest('hex').slice(0, 10);
}
