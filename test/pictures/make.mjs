// `npm run pictures`: the main pages of the demonstration, on a phone and a laptop, by day and by night, and a receipt
// on A5, into docs/pictures; of some their first screen for the help. Says which page did not answer, and fails if there was one.
// `npm run pictures -- 02 10` makes only those whose names begin so.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { RECEIPT, SHOWN } from './pages.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const INTO = `${ROOT}docs/pictures/`;
const FOR_HELP = `${ROOT}src/web/assets/help-`;
// A phone's first screen, twice as fine as its pixels.
const FIRST_SCREEN = { x: 0, y: 0, width: 360, height: 640, scale: 2 };
const PASSWORD = 'tidtam-demo';
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SIZES = [
  { width: 360, atLeast: 640, atMost: 2000 },
  { width: 1280, atLeast: 720, atMost: 1500 },
];
const THEMES = ['light', 'dark'];
// A5 is 148 × 210 mm; a CSS pixel is 1/96 inch. The margin is the one of `@page receipt`.
const A5 = { width: 559, height: 794, margin: 38 };
const QUALITY = 72;

const chosen = process.argv.slice(2);
const isChosen = ({ name }) => chosen.length === 0 || chosen.some(start => name.startsWith(start));

const demonstration = await startDemonstration();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: QUIET,
});
const faults = [];
try {
  if (chosen.length === 0) rmSync(INTO, { recursive: true, force: true });
  mkdirSync(INTO, { recursive: true });
  for (const user of new Set(SHOWN.map(shown => shown.user))) {
    const page = await signedIn(user);
    for (const shown of SHOWN.filter(each => each.user === user && isChosen(each))) await show(page, shown);
    await page.context().close();
  }
} finally {
  await browser.close();
  demonstration.stop();
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length ? 1 : 0;

/** The demonstration in a process of its own, on a port that nobody has. */
async function startDemonstration() {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), PUBLIC_URL: '' };
  const child = spawn(process.execPath, ['dist/main.js', 'demo'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((ready, gone) => {
    child.once('exit', code => gone(new Error(`The demonstration stopped with ${code}`)));
    createInterface({ input: child.stdout }).on('line', line => line.startsWith('http') && ready());
  });
  return { address: `http://localhost:${port}`, stop: () => child.kill('SIGTERM') };
}

function freePort() {
  return new Promise(answer => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => answer(port));
    });
  });
}

async function signedIn(user) {
  const context = await browser.newContext({
    baseURL: demonstration.address,
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    // The receipt's sheet gets its margin from a style of ours.
    bypassCSP: true,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  if (user === null) return page;
  await page.goto('/sign-in');
  await page.getByLabel('ชื่อผู้ใช้').fill(user);
  await page.getByLabel('รหัสผ่าน').fill(PASSWORD);
  await page.locator('.btn.main').first().click();
  await page.waitForURL(address => address.pathname !== '/sign-in');
  return page;
}

async function show(page, shown) {
  const answer = await goTo(page, shown).catch(error => error.message.split('\n')[0]);
  if (answer !== null) return void faults.push(`${shown.name}: ${answer}`);
  for (const size of SIZES) {
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme });
      const name = `${shown.name}-${size.width}${theme === 'dark' ? '-dark' : ''}`;
      await take(page, name, size);
      const over = await page.locator('html').evaluate(html => html.scrollWidth - html.clientWidth);
      if (over > 0) faults.push(`${name}: ${over} px wider than the screen`);
    }
  }
  if (shown.help) await takeForHelp(page, shown);
  if (shown === RECEIPT) await printReceipt(page);
}

/** Opens the page as a person would; answers what went wrong, or null. */
async function goTo(page, { at, through = [], type, press }) {
  await page.setViewportSize({ width: 1280, height: 900 });
  const response = await page.goto(at);
  if (!response.ok()) return `${at} answers ${response.status()}`;
  for (const part of through) {
    const links = page.locator('main a');
    const found = await links.evaluateAll(
      (nodes, wanted) =>
        nodes
          .filter(node => node.getAttribute('href').startsWith('/'))
          .find(node => node.getAttribute('href').includes(wanted) || node.textContent.includes(wanted))
          ?.getAttribute('href'),
      part,
    );
    if (!found) return `no link to ${part} on ${page.url()}`;
    const next = await page.goto(found);
    if (!next.ok()) return `${found} answers ${next.status()}`;
  }
  for (const [name, text] of Object.entries(type ?? {})) await page.locator(`[name="${name}"]`).fill(text);
  if (press) {
    await page.locator('main button').filter({ hasText: press }).first().click();
    await page.locator('[role=alert]').waitFor();
  }
  return null;
}

/** The page from its top, as high as it is, within bounds; the tabs stand at the foot of the picture. */
async function take(page, name, { width, atLeast, atMost }) {
  await page.setViewportSize({ width, height: atLeast });
  await page.evaluate(() => globalThis.scrollTo(0, 0));
  const whole = await page.locator('html').evaluate(html => html.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(Math.max(whole, atLeast), atMost) });
  await save(page, name);
}

async function takeForHelp(page, { name }) {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(FIRST_SCREEN);
  await page.evaluate(() => globalThis.scrollTo(0, 0));
  writeFileSync(`${FOR_HELP}${name}.webp`, await captured(page, { clip: FIRST_SCREEN }));
}

async function printReceipt(page) {
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.setViewportSize({ width: A5.width, height: A5.height });
  await page.addStyleTag({ content: `html { padding: ${A5.margin}px !important; background: white; }` });
  await save(page, `${RECEIPT.name}-print-a5`);
  await page.emulateMedia({ media: 'screen' });
}

async function save(page, name) {
  writeFileSync(`${INTO}${name}.webp`, await captured(page));
}

async function captured(page, more = {}) {
  await page.evaluate(() => document.fonts.ready);
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
    ...more,
  });
  await devtools.detach();
  return Buffer.from(data, 'base64');
}
