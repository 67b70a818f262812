import { readFileSync } from 'node:fs';
import { EMPTY_FORM, type Frame } from '../../../src/web/frame.js';
import { PayPage } from '../../../src/web/pages/pay.page.js';
import { AmountField } from '../../../src/web/parts/field.part.js';
import { Form } from '../../../src/web/parts/form.part.js';
import { Layout, renderPage, withLanguage } from '../../../src/web/parts/layout.part.js';
import { ErrorSummary } from '../../../src/web/parts/note.part.js';
import { Head } from '../../../src/web/parts/sheet.part.js';
import { administratorFrame, committeeFrame, officerFrame, strangerFrame } from './samples/frame.js';
import { faultyPayment } from './samples/loans.js';
import { pay } from './samples/money.js';

const css = readFileSync('src/web/assets/tidtam.css', 'utf8');
const page = (frame: Frame, title = 'หน้า') =>
  renderPage(
    <Layout frame={frame} title={title} tab="funds">
      <Head title={title} />
    </Layout>,
  );
const tabsOf = (html: string) => [...html.matchAll(/<li><a href="(\/\w+)"/g)].map(match => match[1]);

describe('the frame', () => {
  test('shows four tabs by role, and เพิ่มเติม as the place of what has no tab', () => {
    expect(tabsOf(page(committeeFrame))).toEqual(['/today', '/loans', '/pay', '/more']);
    expect(tabsOf(page(officerFrame))).toEqual(['/overview', '/funds', '/recoveries', '/more']);
    expect(tabsOf(page(administratorFrame))).toEqual(['/overview', '/funds', '/operations', '/more']);
    expect(page(officerFrame)).toContain('<a href="/funds" aria-current="page">');
    expect(page(committeeFrame)).toContain('<a href="/more" aria-current="page">');
    expect(page(strangerFrame)).not.toContain('class="tabs"');
  });

  test('says what was done once, and that the data is invented in the demonstration', () => {
    const html = page({ ...committeeFrame, flash: { th: 'บันทึกแล้ว', en: 'Saved' } });
    expect(html).toMatch(/role="status"[\s\S]*<strong>บันทึกแล้ว<\/strong>/);
    expect(html).toContain('class="demo"');
    expect(page({ ...committeeFrame, demo: false })).not.toContain('class="demo"');
  });

  test('switches the language on the same page', () => {
    expect(withLanguage('/loans?q=ข้าว&lang=th', 'en')).toBe(`/loans?q=${encodeURIComponent('ข้าว')}&lang=en`);
    expect(page({ ...committeeFrame, lang: 'en' })).toContain('<html lang="en">');
  });

  test('writes what people typed as text, never as markup', () => {
    const html = page(committeeFrame, '<script>alert(1)</script>"');
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script>alert(1)');
  });
});

describe('a form with faults', () => {
  const html = renderPage(<PayPage view={{ ...pay, form: faultyPayment }} frame={committeeFrame} />);

  test('counts them in the title and links each to its field', () => {
    expect(html).toContain('<title>แก้ 2 จุด · รับเงิน · ติดตาม</title>');
    expect(html).toMatch(/role="alert"[\s\S]*href="#amount"[\s\S]*href="#paidOn"/);
  });

  test('keeps what was typed and says what is wrong at the field', () => {
    expect(html).toContain('value="314,250.00"');
    expect(html).toMatch(/id="amount"[^>]*aria-invalid="true"/);
    expect(html).toMatch(/<option value="11" selected>พฤศจิกายน/);
    expect(html).toMatch(/value="other"[^>]*checked/);
  });

  test('finds the field of a rule that names it by its path', () => {
    const form = {
      ...EMPTY_FORM,
      faults: [{ field: 'terms.principal', code: 'x', message: { th: 'มากไป', en: 'Too much' } }],
    };
    const answer = renderPage(
      <Layout frame={committeeFrame} title="x" form={form}>
        <ErrorSummary form={form} />
        <Form form={form} submit="x">
          <AmountField name="principal" label="เท่าไร" />
        </Form>
      </Layout>,
    );
    expect(answer).toContain('<a href="#principal">เท่าไร: มากไป</a>');
    expect(answer).toMatch(/id="principal-wrong"[\s\S]*มากไป/);
  });
});

describe('the style', () => {
  const palette = (block: string) =>
    Object.fromEntries(
      [...block.matchAll(/--([\w-]+): (#[0-9a-f]{3,6})/g)].map(([, name, hex]) => [name!, hex!]),
    );
  const dark = palette(css.slice(css.indexOf('prefers-color-scheme: dark'), css.indexOf('/* Base */')));
  const light = palette(css.slice(css.indexOf(':root'), css.indexOf('@media')));
  const readable = [
    ['ink', 'surface'],
    ['ink', 'ground'],
    ['muted', 'surface'],
    ['muted', 'ground'],
    ['muted', 'sunken'],
    ['on-action', 'action'],
    ['link', 'surface'],
    ['link', 'ground'],
    ...['prevent', 'track', 'collect', 'wait', 'danger'].flatMap(hue => [
      [hue, 'surface'],
      [hue, `${hue}-soft`],
      ['ink', `${hue}-soft`],
    ]),
  ] as [string, string][];

  test.each([
    ['light', light],
    ['dark', dark],
  ])('can be read in the sun and at night: %s', (_name, colours) => {
    for (const [front, back] of readable) {
      expect({ front, back, enough: contrast(colours[front]!, colours[back]!) >= 4.5 }).toEqual({
        front,
        back,
        enough: true,
      });
    }
    expect(contrast(colours['edge']!, colours['surface']!)).toBeGreaterThanOrEqual(3);
    expect(contrast(colours['focus']!, colours['ground']!)).toBeGreaterThanOrEqual(3);
  });

  test('stays light to carry', () => {
    expect(css.length).toBeLessThan(24_000);
    expect(readFileSync('src/web/assets/tidtam.js').length).toBeLessThan(15_000);
  });

  test('names only fonts that are in the package', () => {
    const files = [...css.matchAll(/fonts\/([\w-]+\.woff2)/g)].map(match => match[1]!);
    expect(files).toHaveLength(6);
    for (const file of files) {
      expect(readFileSync(`node_modules/@fontsource/sarabun/files/${file}`).length).toBeGreaterThan(5_000);
    }
  });
});

/** WCAG 2.2 contrast of two colours. */
function contrast(front: string, back: string): number {
  const [lighter, darker] = [luminance(front), luminance(back)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? [...hex.slice(1)].map(digit => digit + digit).join('') : hex.slice(1);
  const [red, green, blue] = [0, 2, 4].map(at => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
