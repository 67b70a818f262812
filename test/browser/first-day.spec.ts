// The first day: from an empty database to the first application, and a paper register, without any command.
import type { Browser, Page } from 'playwright-core';
import { setUpLink } from '../../src/operations/set-up-link.job.js';
import { type App, startApp } from '../services/app.js';
import { type Fresh, freshDatabase } from '../services/databases.mjs';
import { openBrowser } from './person.js';

const PASSWORD = 'ปลาทูแม่กลอง1';

let database: Fresh;
let app: App;
let browser: Browser;
let administrator: Page;
let chair: Page;

beforeAll(async () => {
  database = await freshDatabase('sqlite');
  app = await startApp({ databaseUrl: database.url, redisUrl: undefined });
  // The test's own administrator makes room: the database is as empty as on the first day.
  await app.house.database.write(tx => tx.run('delete from user_account'));
  browser = await openBrowser();
  [administrator, chair] = [await phone(), await phone()];
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
  await database?.drop();
});

/** By HTML alone: the first day may be on any machine. */
async function phone(): Promise<Page> {
  const context = await browser.newContext({
    baseURL: app.url,
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  context.setDefaultTimeout(10_000);
  return context.newPage();
}

const address = (page: Page) => new URL(page.url()).pathname;
const main = (page: Page) => page.locator('main').innerText();
const pressMain = (page: Page) => page.locator('.btn.main').first().click();
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

async function choosePassword(page: Page): Promise<void> {
  for (const name of ['password', 'passwordAgain']) await field(page, name).fill(PASSWORD);
}

test('the printed link makes the administrator, once', async () => {
  const link = new URL((await setUpLink(app.house))!).pathname;
  await administrator.goto(link);
  await field(administrator, 'name').fill('วิชัย ดูแลดี');
  await field(administrator, 'username').fill('wichai');
  await choosePassword(administrator);
  await field(administrator, 'passwordAgain').fill('อย่างอื่น1234');
  await pressMain(administrator);
  expect(await administrator.locator('.field.bad').innerText()).toContain('รหัสผ่านสองช่องไม่เหมือนกัน');
  await choosePassword(administrator);
  await pressMain(administrator);
  expect(address(administrator)).toBe('/start');
  expect((await chair.goto(link))!.status()).toBe(404);
  expect(await setUpLink(app.house)).toBeNull();
});

test('leads on: the place is chosen by name, then the first fund and its chair', async () => {
  await pressMain(administrator);
  await field(administrator, 'within').selectOption({ label: 'จังหวัดอุบลราชธานี' });
  await pressMain(administrator);
  await field(administrator, 'within').selectOption({ label: 'อำเภอวารินชำราบ' });
  await pressMain(administrator);
  await pressMain(administrator);
  expect(await administrator.locator('.field.bad').count()).toBeGreaterThan(1);
  await field(administrator, 'name').fill('กองทุนสตรีตำบลเมืองศรีไค');
  await administrator.locator('[name=fundType][value=women]').check();
  await field(administrator, 'area').selectOption({ label: 'ตำบลเมืองศรีไค' });
  await pressMain(administrator);
  expect(address(administrator)).toBe('/users/new');
  await field(administrator, 'name').fill('สมศรี ใจงาม');
  await field(administrator, 'username').fill('somsri');
  await pressMain(administrator);
  expect(await main(administrator)).toContain('กองทุนสตรีตำบลเมืองศรีไค ประธาน');
});

test('prints a card, with which the chair comes in and chooses a password', async () => {
  await pressMain(administrator);
  const code = (await administrator.locator('.paper strong').innerText()).replace(/\D/g, '');
  await chair.goto(`/code?username=somsri&code=${code}`);
  await choosePassword(chair);
  await pressMain(chair);
  expect(address(chair)).toBe('/today');
  await administrator.goto('/start');
  expect(await administrator.locator('.steps li.done').count()).toBe(4);
});

test('the chair takes the first application', async () => {
  await chair.goto('/people');
  await chair.locator('a').filter({ hasText: 'เพิ่มกลุ่ม' }).first().click();
  await field(chair, 'name').fill('กลุ่มข้าวแต๋น');
  await field(chair, 'newMembers').fill('คำปุ่น ทองดี\nบุญมี ใจงาม\nมาลี แสนสุข');
  await pressMain(chair);
  await chair.locator('a').filter({ hasText: 'รับคำขอใหม่' }).first().click();
  await field(chair, 'purpose').fill('ซื้อเครื่องอบข้าวแต๋น');
  await field(chair, 'principal').fill('40,000');
  await pressMain(chair);
  expect(await main(chair)).toContain('ยังอนุมัติไม่ได้: เหลืออีก 6 ขั้น');
  await administrator.goto('/start');
  expect(await administrator.locator('.steps li.done').count()).toBe(5);
});

const REGISTER = [
  'เลขที่สัญญา,ชื่อ-สกุล,วันที่ทำสัญญา,จำนวนเงิน,เบอร์',
  '1/2565,สมใจ ดีงาม,15/06/2565,"20,000",0810000001',
  '1/2565,สมพร มั่งมี,15/06/2265,สองหมื่น,',
  '3/2565,,1 ก.ค. 2565,15000,',
].join('\n');

test('a paper register is mended on the page, row by row, and stored as a whole', async () => {
  await chair.goto('/imports');
  await pressMain(chair);
  expect(await chair.locator('.field.bad').innerText()).toContain('เลือกไฟล์ก่อน');
  const file = { name: 'ทะเบียน.csv', mimeType: 'text/csv', buffer: Buffer.from(REGISTER) };
  await field(chair, 'file').setInputFiles(file);
  await pressMain(chair);
  expect(await chair.locator('h1').innerText()).toContain('จุดต้องแก้');
  const before = chair.url();
  await field(chair, 'head.0.4').selectOption({ label: 'โทรศัพท์' });
  await field(chair, 'cell.0.3.0').fill('2/2565');
  await field(chair, 'cell.0.3.2').fill('15/06/2565');
  await pressMain(chair);
  expect(chair.url()).toBe(before);
  expect(await main(chair)).toContain('เหลือ');
  expect(await field(chair, 'cell.0.3.3').inputValue()).toBe('สองหมื่น');
  await field(chair, 'cell.0.3.3').fill('๒๐,๐๐๐');
  await field(chair, 'cell.0.4.1').fill('สายใจ แก้วใส');
  await pressMain(chair);
  expect(await chair.locator('h1').innerText()).toBe('ถูกต้องครบทุกแถว');
  expect(await main(chair)).toContain('55,000.00');
  const stored = () => app.house.database.all('select id from loan where imported_on is not null');
  expect(await stored()).toHaveLength(0);
  await pressMain(chair);
  expect(address(chair)).toBe('/loans');
  expect(await main(chair)).toContain('บันทึกแล้ว 3 สัญญา');
  expect(await stored()).toHaveLength(3);
  expect((await chair.goto(before))!.status()).toBe(404);
});
