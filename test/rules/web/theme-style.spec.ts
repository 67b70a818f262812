import { readFileSync } from 'node:fs';
import { themeStyle } from '../../../src/web/theme-style.js';

const css = readFileSync('src/web/assets/tidtam.css', 'utf8');

test('the day and the night of our own style are its two sets of colours', () => {
  const [day, night] = [themeStyle(css, 'day'), themeStyle(css, 'night')];
  expect(day).toMatch(/--surface: #fff;.*color-scheme: light; \} \}$/s);
  expect(night).toMatch(/--surface: #1c1f29;.*color-scheme: dark; \} \}$/s);
  const named = (style: string) => new Set(style.match(/--[\w-]+(?=:)/g));
  // What the night does not change is the day's: it must have every colour that the night has.
  expect([...named(night)].filter(name => !named(day).has(name))).toEqual([]);
});
