// The stories of those who keep it running: the system's page, users and tokens, the kinds of fund, the journal; the
// help with its booklet; and English by a switch that stays. At a phone of 360 px.
import type { Browser } from 'playwright-core';
import { type FakeLine, startFakeLine } from '../fakes/line.mjs';
import { type App, startApp, TODAY } from '../services/app.js';
import { type Cast, openFund } from '../services/cast.js';
import { type Fresh, freshDatabase } from '../services/databases.mjs';
import { MOST_KILOBYTES, open, openBrowser, type Person, signIn } from './person.js';

const PASSWORD = 'ปลาทูแม่กลอง1';
const THAI = /[\u0e00-\u0e7f]/;

let database: Fresh;
let line: FakeLine;
let app: App;
let browser: Browser;
let cast: Cast;
let administrator: Person;
let chair: Person;

beforeAll(async () => {
  database = await freshDatabase('sqlite');
  line = await startFakeLine({ token: 't' });
  const env = { LINE_CHANNEL_ACCESS_TOKEN: 't', LINE_API_BASE_URL: line.url };
  app = await startApp({ databaseUrl: database.url, redisUrl: undefined }, { day: '2026-06-20', env });
  cast = await openFund(app, { name: 'กองทุนสตรีเมืองศรีไค' });
  await cast.lend(await cast.person('คำปุ่น ทองดี', [{ kind: 'line', address: 'U1' }]));
  app.setDay(TODAY);
  await app.addUser({ username: 'boss', name: 'วิชัย ดูแลดี', password: PASSWORD });
  const funds = [{ fundId: cast.fundId, post: 'chair' as const }];
  const somsri = { username: 'somsri', name: 'สมศรี ใจงาม', role: 'committee-member' as const, funds };
  await app.addUser({ ...somsri, password: PASSWORD });
  browser = await openBrowser();
  administrator = await signIn(browser, app, { username: 'boss', password: PASSWORD, script: false });
  chair = await signIn(browser, app, { username: 'somsri', password: PASSWORD, script: true });
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
  await line?.close();
  await database?.drop();
});

const main = ({ page }: Person) => page.locator('main').innerText();
const field = ({ page }: Person, name: string) => page.locator(`[name="${name}"]`);
const address = ({ page }: Person) => new URL(page.url()).pathname;

it('says of the day what ran and what comes next, what was sent, and what waits', async () => {
  await open(administrator, '/operations');
  expect(await main(administrator)).toMatch(/รอบล่าสุด\s+ยังไม่เคย/);
  await administrator.press('ทำรอบของวันนี้');
  const shown = await main(administrator);
  const { body } = await app.as('admin').get('operations');
  expect(shown).toMatch(/รอบล่าสุด\s+วันนี้ 09.00 น./);
  expect(shown).toContain('รอบถัดไป');
  expect(shown).toContain(`ส่งแล้ว ${body.today.sent}`);
  expect(shown).toContain(`ไม่สำเร็จ ${body.today.failed}`);
  expect(shown).toContain('รอส่งนานที่สุด');
  expect(shown).toContain('LINE');
});

it('sends a test message to oneself by a channel that is set, and says what the provider said', async () => {
  await field(administrator, 'kind').selectOption('line');
  await administrator.press('ส่งข้อความทดสอบ');
  expect(await administrator.page.locator('.field.bad').innerText()).toContain('ส่งถึง');
  await field(administrator, 'to').fill('U-boss');
  await administrator.page.locator('form[action="/operations/test"] button').click();
  expect(await main(administrator)).toContain('ผู้ให้บริการรับข้อความถึง');
});

it('makes a token, shown once, and takes it back', async () => {
  await open(administrator, '/users');
  await field(administrator, 'label').fill('โปรแกรมบัญชี');
  await administrator.page.locator('form[action="/users/tokens"] button').click();
  const token = await administrator.page.locator('.note code').innerText();
  const asked = () => fetch(`${app.url}/api/v1/account`, { headers: { Authorization: `Bearer ${token}` } });
  expect((await asked()).status).toBe(200);
  await open(administrator, '/users');
  expect(await main(administrator)).not.toContain(token);
  await administrator.page.locator('tr').filter({ hasText: 'โปรแกรมบัญชี' }).getByRole('button').click();
  expect(await main(administrator)).toContain('ยกเลิกโทเค็นแล้ว');
  expect((await asked()).status).toBe(401);
});

it('switches off a user who left, and shows what each role may do where', async () => {
  await open(administrator, '/users');
  await administrator.press('สมศรี ใจงาม');
  expect(await main(administrator)).toContain('กองทุนสตรีเมืองศรีไค ประธาน');
  await administrator.press('ปิดการใช้');
  await open(chair, '/today');
  expect(address(chair)).toBe('/sign-in');
  await administrator.press('เปิดใช้อีกครั้ง');
  await open(chair, '/today');
  await field(chair, 'username').fill('somsri');
  await field(chair, 'password').fill(PASSWORD);
  await chair.pressMain();
  expect(address(chair)).toBe('/today');
});

it('shows each kind of fund as it is in config, by the day from which it holds', async () => {
  await open(administrator, '/fund-types');
  await administrator.press('กองทุนพัฒนาบทบาทสตรี');
  const shown = await main(administrator);
  const { body } = await app.as('admin').get('fund-types/women');
  for (const since of body.versions as string[])
    expect(shown).toContain(String(Number(since.slice(0, 4)) + 543));
  for (const { name } of body.steps as { name: { th: string } }[]) expect(shown).toContain(name.th);
});

it('finds in the journal who did what, by a name, a deed and a day', async () => {
  for (const [asked, found] of [
    ['โทเค็น', 'วิชัย ดูแลดี'],
    ['สมศรี', 'สมศรี ใจงาม'],
    ['20 มิ.ย. 2569', 'คำปุ่น ทองดี'],
  ] as const) {
    await open(administrator, '/journal');
    await administrator.page.locator('main [type=search]').fill(asked);
    await administrator.page.locator('main form button').first().click();
    expect(await main(administrator)).toContain(found);
  }
  await administrator.page.locator('main [type=search]').fill('ไม่มีเรื่องนี้');
  await administrator.page.locator('main form button').first().click();
  expect(await administrator.page.locator('.line li').count()).toBe(0);
});

it('mends what a fund is and where it is paid, and tells the second of two what the first changed', async () => {
  await open(administrator, `/funds/${cast.fundId}/edit`);
  await open(chair, `/funds/${cast.fundId}`);
  await chair.press('แก้ข้อมูลกองทุน');
  await field(chair, 'bank').fill('ออมสิน');
  await chair.pressMain();
  expect(await chair.page.locator('.field.bad').count()).toBe(2);
  await field(chair, 'accountNumber').fill('020-1-23456-7');
  await field(chair, 'accountName').fill('กองทุนสตรีเมืองศรีไค');
  await chair.pressMain();
  expect(await main(chair)).toMatch(/ธนาคาร\s+ออมสิน/);
  await field(administrator, 'contactName').fill('สมศรี ใจงาม');
  await administrator.pressMain();
  expect(await main(administrator)).toContain('สมศรี ใจงาม แก้ก่อน');
  expect(await field(administrator, 'bank').inputValue()).toBe('ออมสิน');
  expect(await field(administrator, 'contactName').inputValue()).toBe('สมศรี ใจงาม');
  await administrator.pressMain();
  expect(await main(administrator)).toMatch(/สอบถามใคร\s+สมศรี ใจงาม/);
});

it('helps each role with pictures of the real pages, and prints it all as a booklet', async () => {
  for (const role of ['committee', 'officer', 'administrator']) {
    await open(chair, `/help/${role}`);
    await chair.press('คู่มือทั้งเล่ม');
    const drawn = await chair.page
      .locator('main img')
      .evaluateAll(nodes => nodes.map(node => (node as unknown as { naturalWidth: number }).naturalWidth));
    expect(drawn.length).toBeGreaterThan(1);
    expect(drawn.filter(width => width === 0)).toEqual([]);
  }
  expect(await main(chair)).toContain('คำที่ใช้');
  expect(await main(chair)).toContain('ข้อความที่ผู้กู้ได้รับ');
  const pdf = (await chair.page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(3);
  await chair.page.setViewportSize({ width: 360, height: 740 });
  await open(chair, '/help/messages');
  expect(await main(chair)).toMatch(/ก่อน 30 วัน\s+LINE[\s\S]+เรียน คุณสมมุติ ใจดี[\s\S]+SMS/);
});

it('speaks English on every page by a switch that stays, also of what was written in Thai', async () => {
  await open(chair, '/today');
  await chair.press('English');
  expect(await chair.page.locator('html').getAttribute('lang')).toBe('en');
  await open(chair, '/more');
  const pages = await chair.page
    .locator('main .rows a')
    .evaluateAll(nodes => nodes.map(node => (node as unknown as { href: string }).href));
  const loan = `/loans/${(await app.as('chair').get('loans')).body.items[0].id}`;
  const known =
    /คำปุ่น|ทองดี|สมศรี|ใจงาม|วิชัย|ดูแลดี|ผู้ดูแลระบบ|กองทุนสตรี|เมืองศรีไค|โปรแกรมบัญชี|ออมสิน|ค้าขาย|ภาษาไทย|ตำบล|อำเภอวารินชำราบ|^ไทย$|^[ปตท](?=\d? |\d?$)/g;
  const spoken: string[] = [];
  for (const path of ['/today', '/loans', '/pay', loan, `${loan}/clocks`, ...pages]) {
    if (/glossary|help\/messages|users/.test(path)) continue;
    await chair.page.goto(path);
    expect(await chair.page.locator('html').getAttribute('lang')).toBe('en');
    const words = (await main(chair)).split('\n').map(text => text.replace(known, ''));
    spoken.push(...words.filter(text => THAI.test(text)).map(text => `${address(chair)}: ${text}`));
  }
  expect(spoken).toEqual([]);
  await open(chair, '/today');
  expect(await main(chair)).toContain('Call คำปุ่น ทองดี');
  await chair.press('ภาษาไทย');
  await open(chair, '/loans');
  expect(await chair.page.locator('html').getAttribute('lang')).toBe('th');
});

it('is put on a phone as an app that brings nothing from elsewhere, and says plainly when there is no network', async () => {
  const context = await browser.newContext({ baseURL: app.url, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', request => asked.push(new URL(request.url()).origin));
  const answer = (await page.goto('/sign-in'))!;
  const policy = answer.headers()['content-security-policy'];
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
  const manifest = await (await page.request.get('/assets/manifest.webmanifest')).json();
  expect((await page.request.get(manifest.start_url)).status()).toBe(200);
  for (const { src } of manifest.icons) expect((await page.request.get(src)).status()).toBe(200);
  await page.evaluate('navigator.serviceWorker.ready.then(() => 0)');
  await context.setOffline(true);
  await page.goto('/today');
  expect(await page.locator('h1').innerText()).toBe('ตอนนี้ไม่มีอินเทอร์เน็ต');
  expect(new Set(asked)).toEqual(new Set([app.url]));
  await context.close();
});

it('never scrolled sideways, weighed little, and its script broke nowhere', () => {
  const seen = [...administrator.seen, ...chair.seen];
  expect(seen.filter(page => page.sideways.length > 0)).toEqual([]);
  expect(seen.filter(page => page.kilobytes > MOST_KILOBYTES)).toEqual([]);
  expect([...administrator.faults, ...chair.faults]).toEqual([]);
});
