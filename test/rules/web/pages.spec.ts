import { readFileSync } from 'node:fs';
import { renderPage } from '../../../src/web/parts/layout.part.js';
import { slimScript, slimStyle } from '../../../src/web/slim-asset.js';
import { gallery } from './samples/gallery.js';

const sent =
  slimStyle(readFileSync('src/web/assets/tidtam.css', 'utf8')) +
  slimScript(readFileSync('src/web/assets/tidtam.js', 'utf8'));

describe.each(Object.entries(gallery))('%s', (_name, page) => {
  const html = renderPage(page);

  test('is one document with one heading of the first rank and a title', () => {
    expect(html.startsWith('<!doctype html><html lang="')).toBe(true);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
  });

  test('weighs less than 60 kB with its style and script', () => {
    expect(Buffer.byteLength(html) + Buffer.byteLength(sent)).toBeLessThan(60_000);
  });

  test('needs no inline script and no inline style', () => {
    expect(html).not.toMatch(/ style="| on[a-z]+="|<script>|javascript:/);
  });

  test('gives every field a label', () => {
    for (const [field] of html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)) {
      if (field.includes('type="hidden"')) continue;
      expect({ field, labelled: isLabelled(html, field) }).toEqual({ field, labelled: true });
    }
  });

  test('posts only with csrf and key, and has at most one filled button', () => {
    for (const [form] of html.matchAll(/<form\b[^>]*method="post"[\s\S]*?<\/form>/g)) {
      expect(form).toContain('name="csrf"');
      if (!form.includes('/sign-out')) expect(form).toContain('name="idempotencyKey"');
    }
    expect((html.match(/class="btn main/g) ?? []).length).toBeLessThanOrEqual(1);
  });

  test('names each id once, and says nothing undefined', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(match => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).not.toMatch(/undefined|NaN|\[object/);
  });
});

/** A field is labelled by a label with its id, or stands inside one. */
function isLabelled(html: string, field: string): boolean {
  const id = / id="([^"]+)"/.exec(field)?.[1];
  if (id && html.includes(`<label for="${id}"`)) return true;
  const before = html.slice(0, html.indexOf(field));
  return before.lastIndexOf('<label') > before.lastIndexOf('</label>');
}
