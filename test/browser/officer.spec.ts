// An officer at a phone: the district's debts at one sight, and from there to a loan in three presses.
import type { Browser } from 'playwright-core';
import readExcel from 'read-excel-file/node';
import { type App, startApp } from '../services/app.js';
import { openFund } from '../services/cast.js';
import { type Fresh, freshDatabase } from '../services/databases.mjs';
import { violationsOf } from './look-over.js';
import { MOST_KILOBYTES, open, openBrowser, type Person, signIn } from './person.js';

const PASSWORD = 'ปลาทูแม่กลอง1';
const TODAY = '2026-11-21';

let database: Fresh;
let app: App;
let browser: Browser;
let officer: Person;
let administrator: Person;
let fundId: string;
let personId: string;
let loans: string[];

beforeAll(async () => {
  database = await freshDatabase('sqlite');
  app = await startApp({ databaseUrl: database.url, redisUrl: undefined }, { day: '2026-06-01' });
  const cast = await openFund(app, { name: 'กองทุนสตรีเมืองศรีไค' });
  fundId = cast.fundId;
  personId = await cast.person('คำปุ่น ทองดี');
  const other = await cast.person('บุญมี ใจงาม');
  loans = [await cast.lend(personId)];
  app.setDay('2026-11-02');
  loans.push(await cast.lend(other, { principal: '20000.00' }));
  app.setDay(TODAY);
  await app.addUser({
    username: 'warin',
    name: 'อ.วารินชำราบ',
    password: PASSWORD,
    role: 'district-officer',
    areas: ['3415'],
  });
  await app.addUser({ username: 'boss', name: 'ผู้ดูแล', password: PASSWORD });
  await app.as('admin').post('jobs/daily', { date: TODAY });
  browser = await openBrowser();
  officer = await signIn(browser, app, { username: 'warin', password: PASSWORD, script: true });
  administrator = await signIn(browser, app, { username: 'boss', password: PASSWORD, script: true });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
  await database?.drop();
});

const main = (person: Person) => person.page.locator('main').innerText();
const address = (person: Person) => new URL(person.page.url()).pathname;
const baht = (text: string) => Number(text).toLocaleString('en', { minimumFractionDigits: 2 });

test('begins with the district, whose figures are those of the API', async () => {
  await open(officer, '/');
  expect(address(officer)).toBe('/overview');
  expect(await officer.page.locator('h1').innerText()).toBe('หนี้ค้างชำระ อำเภอวารินชำราบ');
  const { body } = await app.as('warin').get('dashboards/arrears?area=3415');
  const shown = await main(officer);
  expect(body.overdue.loans).toBe(1);
  for (const figure of [baht(body.overdue.amount), baht(body.outstanding), `${body.par30}%`]) {
    expect(shown).toContain(figure);
  }
  expect(shown).toContain(`${body.overdue.loans} จาก ${body.loans} สัญญา`);
});

test('is three presses away from a loan', async () => {
  await open(officer, '/overview');
  await officer.press('เมืองศรีไค');
  await officer.press('กองทุนสตรีเมืองศรีไค');
  expect(new URL(officer.page.url()).searchParams.get('fundId')).toBe(fundId);
  expect(await officer.page.locator('.rows li').count()).toBe(2);
  await officer.press('คำปุ่น ทองดี');
  expect(address(officer)).toBe(`/loans/${loans[0]}`);
});

test('shows another kind of fund by a link, the committee beside the money, and a spreadsheet of the same', async () => {
  await open(officer, '/overview?area=341522');
  const row = officer.page.locator('tbody tr').filter({ hasText: 'กองทุนสตรีเมืองศรีไค' });
  const [first] = (await app.as('warin').get('dashboards/arrears?area=341522')).body.rows;
  expect(first.talksNotMade).toBeGreaterThan(0);
  const cells = await row.locator('td, th').allTextContents();
  expect(cells).toEqual(expect.arrayContaining([String(first.talksNotMade), String(first.stepsLate || '–')]));
  const excel = await officer.page.locator('main a[href*=".xlsx"]').getAttribute('href');
  const [sheet] = await readExcel(await (await officer.page.request.get(excel!)).body());
  expect(sheet!.data.at(-1)).toContain(Number(first.overdue.amount));
  const link = officer.page.locator('main a[href*="fundType=kkj"]').first();
  await officer.page.goto((await link.getAttribute('href'))!);
  expect(new URL(officer.page.url()).searchParams.get('area')).toBe('341522');
  expect(await main(officer)).not.toContain('กองทุนสตรีเมืองศรีไค');
});

test('opens the list behind each figure, with the same count and sum', async () => {
  const { body } = await app.as('warin').get('dashboards/arrears?area=3415');
  const lists = [
    ['overdue', body.overdue.loans, body.overdue.amount],
    ['open', body.loans, body.outstanding],
    ...body.buckets.map((bucket: { key: string; loans: number; amount: string }) => [
      bucket.key,
      bucket.loans,
      bucket.amount,
    ]),
  ];
  for (const [which, count, amount] of lists) {
    await open(officer, `/overview/loans?area=3415&which=${encodeURIComponent(which)}`);
    expect(await officer.page.locator('.rows li').count()).toBe(count);
    expect(await main(officer)).toContain(baht(amount));
  }
});

test('looks at another day by a plain address, and at the day that was typed', async () => {
  const past = (await app.as('warin').get('dashboards/arrears?area=3415&asOf=2026-06-30')).body;
  expect(past.overdue.loans).toBe(0);
  await open(officer, '/overview?asOf=2026-06-30');
  expect(await main(officer)).toContain(baht(past.outstanding));
  await officer.page.locator('summary').first().click();
  await officer.page.locator('[name=asOfDay]').fill('31');
  await officer.page.locator('[name=asOfMonth]').selectOption('8');
  await officer.page.locator('[name=asOfYear]').fill('2569');
  await officer.press('แสดง');
  expect(new URL(officer.page.url()).search).toBe('?asOf=2026-08-31');
  const then = (await app.as('warin').get('dashboards/arrears?area=3415&asOf=2026-08-31')).body;
  expect(await main(officer)).toContain(baht(then.overdue.amount));
});

test('says kindly what lies outside the area, and what is no address at all', async () => {
  for (const path of ['/overview?area=3419', '/nothing/here']) {
    const answer = await officer.page.goto(path);
    expect(answer!.status()).toBe(404);
    expect(await officer.page.locator('h1').innerText()).toBe('ไม่พบหน้านี้ หรืออยู่นอกพื้นที่รับผิดชอบ');
    expect(await officer.page.locator('.btn.main').count()).toBe(1);
  }
  for (const path of ['/operations', '/design']) expect((await officer.page.goto(path))!.status()).toBe(403);
});

test('finds a person by a part of the name, a loan by its number, and a place', async () => {
  await open(officer, '/find');
  await officer.page.locator('#find-q').fill('ปุ่น');
  await officer.page.locator('main form button').first().click();
  await officer.page.waitForURL(/q=/);
  expect(await main(officer)).toContain('คำปุ่น ทองดี');
  await open(officer, `/find?q=${encodeURIComponent('๑/๒๕๖๙')}`);
  expect(await main(officer)).toMatch(/สัญญา\s*·\s*1\/2569/);
  await open(officer, `/find?q=${encodeURIComponent('เมืองศรีไค')}`);
  expect(await main(officer)).toContain('341522');
});

test('makes a user who comes in with a printed card, and signs a lost phone out', async () => {
  await open(officer, `/users/new?fundId=${fundId}`);
  await officer.page.locator('[name=name]').fill('มาลี แสนสุข');
  await officer.page.locator('[name=username]').fill('chair');
  await officer.pressMain();
  expect(await officer.page.locator('.field.bad').innerText()).toContain('ชื่อผู้ใช้นี้ซ้ำ');
  await officer.page.locator('[name=username]').fill('malee');
  await officer.page.locator('[name=post]').selectOption('treasurer');
  await officer.pressMain();
  await officer.pressMain();
  const code = (await officer.page.locator('.paper strong').innerText()).replace(/\D/g, '');
  expect(code).toHaveLength(8);
  expect(await officer.page.locator('.qr svg').count()).toBe(1);
  const malee = await browser.newContext({ baseURL: app.url, javaScriptEnabled: false });
  const page = await malee.newPage();
  await page.goto(`/code?username=malee&code=${code === '00000000' ? '00000001' : '00000000'}`);
  for (const name of ['password', 'passwordAgain']) await page.locator(`[name=${name}]`).fill(PASSWORD);
  await page.locator('.btn.main').click();
  expect(await page.locator('.field.bad').innerText()).toContain('รหัสไม่ตรง');
  await page.locator('[name=code]').fill(code);
  for (const name of ['password', 'passwordAgain']) await page.locator(`[name=${name}]`).fill(PASSWORD);
  await page.locator('.btn.main').click();
  expect(new URL(page.url()).pathname).toBe('/today');
  await open(officer, '/users');
  await officer.press('มาลี แสนสุข');
  await officer.press('ออกจากระบบทุกเครื่อง');
  await page.goto('/today');
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  await malee.close();
});

test('sees at the system’s page what ran, and verifies every balance by a button', async () => {
  await open(administrator, '/operations');
  expect(await administrator.page.locator('h1').innerText()).toBe('ระบบทำงานปกติ');
  await administrator.press('ตรวจทุกยอดตอนนี้');
  expect(await main(administrator)).toContain('ตรวจแล้ว 2 สัญญา ยอดตรงกันทุกสัญญา');
  await administrator.press('ทำรอบของวันนี้');
  expect(await main(administrator)).toContain('ทำรอบของวันนี้แล้ว');
  await open(administrator, `/journal?q=${encodeURIComponent('ตรวจทุกยอด')}`);
  expect(await administrator.page.locator('.line li').count()).toBe(1);
});

test('every page of theirs is sound for ears and eyes by day and night, light, and never wider than a phone', async () => {
  const everybodys = [
    '/find?q=ทอง',
    '/messages',
    '/activity-calls',
    '/activity-calls/new',
    '/reminders',
    '/journal',
    '/more',
    '/account',
    '/help/officer',
  ];
  const help = ['/help/committee', '/help/administrator', '/help/glossary', '/help/messages'];
  const officers = [
    '/overview',
    '/overview?area=341522',
    '/overview/loans',
    '/overview/villages',
    '/funds',
    '/funds/new',
  ];
  const administrators = [
    '/operations',
    '/users',
    '/users/new',
    `/users/${(await app.as('admin').get('account')).body.id}`,
    '/fund-types',
    '/fund-types/women',
    '/design',
    '/start',
    '/imports',
    '/funds/new',
    '/funds/new?within=3415',
    '/journal?by=system',
    '/nothing',
  ];
  const pages: [Person, string[]][] = [
    [officer, [...officers, ...everybodys, ...help]],
    [administrator, administrators],
  ];
  const found: string[] = [];
  for (const [person, paths] of pages) {
    for (const path of paths) {
      await open(person, path);
      found.push(...(await violationsOf(person.page)));
    }
  }
  expect(found).toEqual([]);
  const seen = [...officer.seen, ...administrator.seen];
  expect(seen.filter(page => page.sideways.length > 0)).toEqual([]);
  expect(seen.filter(page => page.kilobytes > MOST_KILOBYTES)).toEqual([]);
  expect([...officer.faults, ...administrator.faults]).toEqual([]);
}, 240_000);

test('asks for an activity by letter and sends its report, with what it lacks said', async () => {
  const day = async (name: string, on: number) => {
    await officer.page.fill(`[name=${name}Day]`, String(on));
    await officer.page.selectOption(`[name=${name}Month]`, '11');
    await officer.page.fill(`[name=${name}Year]`, '2569');
  };
  await open(officer, '/activity-calls/new');
  await officer.page.fill('[name=title]', 'วันพัฒนาชุมชน');
  await officer.pressMain();
  expect(await officer.page.inputValue('[name=title]')).toBe('วันพัฒนาชุมชน');
  expect(await officer.page.locator('#items').evaluate(node => node.getAttribute('aria-invalid'))).toBe(
    'true',
  );
  for (const [name, on] of Object.entries({ fromOn: 1, untilOn: 20, province: 25, department: 30 }))
    await day(name, on);
  await officer.page.fill('[name=items]', 'เวทีแลกเปลี่ยน\nปลูกป่า');
  await officer.page.fill('[name=groups]', 'ผู้นำ\nประชาชน');
  await officer.pressMain();
  expect(await main(officer)).toContain('บันทึกหนังสือแล้ว');
  await open(officer, '/activity-calls');
  expect(await main(officer)).toContain('รายงานที่ต้องส่ง');
  await officer.press('วันพัฒนาชุมชน');
  await officer.page.fill('[name=places]', '1');
  await officer.page.fill('[name=times]', '๑');
  await officer.page.fill('[name=count-0]', '12');
  await officer.page.fill('[name=results]', 'ปลูกต้นไม้ 200 ต้น');
  await officer.pressMain();
  const report = await main(officer);
  expect(report).toContain('ส่งรายงานแล้ว');
  expect(report).toContain('ผู้เข้าร่วม 12 จาก 20 คน');
  expect(report).toContain('ปลูกต้นไม้ 200 ต้น');
  await open(officer, '/activity-calls');
  expect(await main(officer)).not.toContain('รายงานที่ต้องส่ง');
});
