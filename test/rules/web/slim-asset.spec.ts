import { readFileSync } from 'node:fs';
import { slimScript, slimStyle } from '../../../src/web/slim-asset.js';

const read = (name: string) => readFileSync(`src/web/assets/${name}`, 'utf8');

test('a style is sent without comments and the layout of its source', () => {
  const css =
    '/* Rows */\n.rows > li,\n.a:hover { color: red; content: "a b"; }\n@media (x: y) {\n  b { c: d; }\n}\n';
  expect(slimStyle(css)).toBe('.rows > li,.a:hover{color:red;content:"a b"}@media (x: y){b{c:d}}');
});

test('of our own style nothing is lost but that', () => {
  const css = read('tidtam.css');
  const bare = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s|;(?=\s*\})/g, '');
  expect(bare(slimStyle(css))).toBe(bare(css));
  expect(css.length - slimStyle(css).length).toBeGreaterThan(2000);
});

test('a script is sent without lines that only comment', () => {
  const script = "// why\nconst a = 'b'; // beside\n\n/** what */\nfunction c() {\n  return a;\n}\n";
  expect(slimScript(script)).toBe("const a = 'b'; // beside\nfunction c() {\nreturn a;\n}");
});

test.each(['tidtam.js', 'live-preview.js', 'share-receipt.js', 'api-docs.js', 'service-worker.js'])(
  '%s holds no text over several lines',
  name => {
    for (const line of read(name).split('\n')) expect(line.split('`').length % 2).toBe(1);
  },
);
