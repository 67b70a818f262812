// Whatever goes wrong between typing and saving, nothing that was typed is lost; in a real browser.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { Browser } from 'playwright-core';
import { type App, startApp } from '../services/app.js';
import { type Cast, openFund } from '../services/cast.js';
import { type Fresh, freshDatabase } from '../services/databases.mjs';
import { open, openBrowser, type Person, signIn } from './person.js';

const PASSWORD = 'ปลาทูแม่กลอง1';
const MEGABYTE = 1024 * 1024;
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
/** A photo of so many megabytes, on disk as a phone has it. */
function photoOf(megabytes: number): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tidtam-photo-')), 'เยี่ยม.jpg');
  writeFileSync(path, Buffer.concat([JPEG, Buffer.alloc(megabytes * MEGABYTE)]));
  return path;
}
const PDF = { name: 'ใบเสร็จ.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('%PDF-1.7 …') };

describe.each([
  { how: 'with script', script: true },
  { how: 'by HTML alone', script: false },
])('nothing typed is lost, $how', ({ script }) => {
  let database: Fresh;
  let app: App;
  let browser: Browser;
  let cast: Cast;
  let chair: Person;
  let loan: string;

  beforeAll(async () => {
    database = await freshDatabase('sqlite');
    app = await startApp({ databaseUrl: database.url, redisUrl: undefined }, { day: '2026-06-20' });
    cast = await openFund(app);
    for (const [username, name] of [
      ['wilai', 'วิไล แก้วใส'],
      ['somsri', 'สมศรี ใจงาม'],
    ] as const) {
      const post = username === 'wilai' ? ('secretary' as const) : ('chair' as const);
      const funds = [{ fundId: cast.fundId, post }];
      await app.addUser({ username, name, password: PASSWORD, role: 'committee-member', funds });
    }
    loan = await cast.lend(await cast.person('คำปุ่น ทองดี'));
    app.setDay('2026-07-25');
    browser = await openBrowser();
    chair = await signIn(browser, app, { username: 'wilai', password: PASSWORD, script });
    // Large photos take their time on a busy machine.
    chair.context.setDefaultTimeout(60_000);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await database?.drop();
  });

  const field = (name: string) => chair.page.locator(`[name="${name}"]`);
  const main = () => chair.page.locator('main').innerText();
  const address = () => new URL(chair.page.url()).pathname;
  const endSessions = () =>
    app.house.database.write(tx => tx.run("update session set ended_at = '2026-07-25T02:00:00.000Z'"));
  const enter = async (password = PASSWORD) => {
    await chair.page.getByLabel('ชื่อผู้ใช้').fill('wilai');
    await chair.page.getByLabel('รหัสผ่าน').fill(password);
    await chair.pressMain();
  };
  const visits = async () => (await app.as('chair').get(`loans/${loan}/visits`)).body.items.length as number;

  it('a photo above the limit is told at its field, and the rest stays; below it, it is stored', async () => {
    await open(chair, `/loans/${loan}/visits`);
    await field('note').fill('เยี่ยมที่บ้าน ลูกหลานอยู่ครบ');
    await field('photos').setInputFiles(photoOf(16));
    await chair.pressMain();
    expect(await chair.page.locator('.field.bad').innerText()).toContain('ส่งได้ไม่เกิน 15 MB');
    expect(await field('note').inputValue()).toBe('เยี่ยมที่บ้าน ลูกหลานอยู่ครบ');
    expect(await visits()).toBe(0);
    await field('photos').setInputFiles(photoOf(12));
    await chair.pressMain();
    expect(await main()).toContain('บันทึกการเยี่ยมแล้ว');
    expect(await visits()).toBe(1);
  });

  it('a PDF named .jpg is told at its field', async () => {
    const before = await visits();
    await open(chair, `/loans/${loan}/visits`);
    await field('note').fill('มีเอกสาร');
    await field('photos').setInputFiles(PDF);
    await chair.pressMain();
    expect(await chair.page.locator('.field.bad').innerText()).toContain('ไฟล์นี้เป็น PDF');
    expect(await field('note').inputValue()).toBe('มีเอกสาร');
    expect(await visits()).toBe(before);
  });

  it('a session that is over in the middle of a form: signed in again, all of it is there', async () => {
    const before = await visits();
    await open(chair, `/loans/${loan}/visits`);
    await field('met').last().check();
    await field('note').fill('ไม่อยู่บ้าน "ฝากข้อความ" & <ไว้>');
    await field('photos').setInputFiles(photoOf(1));
    await endSessions();
    await chair.pressMain();
    expect(await main()).toContain('สิ่งที่กรอกไว้ยังอยู่ครบ');
    await enter('ไม่ใช่รหัสนี้');
    expect(await chair.page.locator('.field.bad').innerText()).toContain('ชื่อหรือรหัสผ่านไม่ถูกต้อง');
    await enter();
    expect(address()).toBe(`/loans/${loan}/visits`);
    expect(await main()).toContain('เข้าสู่ระบบแล้ว สิ่งที่กรอกไว้ยังอยู่');
    expect(await field('note').inputValue()).toBe('ไม่อยู่บ้าน "ฝากข้อความ" & <ไว้>');
    expect(await field('met').last().isChecked()).toBe(true);
    expect(await visits()).toBe(before);
    if (script) await chair.page.getByText('เยี่ยม.jpg').waitFor();
    else expect(await main()).toContain('เลือกอีกครั้ง');
    await chair.pressMain();
    expect(await visits()).toBe(before + 1);
  });

  it('a button pressed without a session leads to the sign-in and back to its page', async () => {
    const person = await cast.person('มณี ศรีสุข');
    await open(chair, `/people/${person}`);
    await endSessions();
    await chair.press('เชื่อม LINE');
    await enter();
    expect(address()).toBe(`/people/${person}`);
  });

  it('a page of an earlier session shows what was typed instead of storing it or losing it', async () => {
    await open(chair, `/loans/${loan}/contacts`);
    await field('note').fill('คุยแล้ว');
    await field('csrf').evaluateAll(inputs => {
      for (const input of inputs) (input as unknown as { value: string }).value = 'old';
    });
    await chair.pressMain();
    expect(await main()).toContain('หน้านี้เปิดไว้นานเกินไป');
    expect(await field('note').inputValue()).toBe('คุยแล้ว');
    await chair.pressMain();
    expect(await main()).toContain('บันทึกผลการพูดคุยแล้ว');
  });

  it('two at the same person: the second sees what the first changed, and loses nothing', async () => {
    const person = await cast.person('บุญมี ใจงาม');
    await open(chair, `/people/${person}/edit`);
    await field('phone').fill('081 234 5678');
    const other = await signIn(browser, app, { username: 'somsri', password: PASSWORD, script });
    await open(other, `/people/${person}/edit`);
    await other.page.locator('[name=phone]').fill('089 999 9999');
    await other.page.locator('[name=address]').fill('บ้านเลขที่ 9');
    await other.pressMain();
    await other.context.close();
    await chair.pressMain();
    expect(await main()).toContain('สมศรี ใจงาม แก้ก่อนเมื่อ');
    const told = await chair.page.locator('.field.bad').allInnerTexts();
    expect(told).toEqual([expect.stringContaining('เป็น “089'), expect.stringContaining('“บ้านเลขที่ 9”')]);
    expect(await field('phone').inputValue()).toBe('081 234 5678');
    expect(await field('address').inputValue()).toBe('บ้านเลขที่ 9');
    await chair.pressMain();
    expect(await main()).toContain('แก้ข้อมูลแล้ว');
    const { body } = await app.as('chair').get(`people/${person}`);
    expect(body).toMatchObject({ phone: '081 234 5678', address: 'บ้านเลขที่ 9' });
  });

  /** Presses the button twice before the network answers: what it says meanwhile, and how often it posted. */
  async function pressedTwice(): Promise<{ says: string; posted: number }> {
    let posted = 0;
    chair.page.on('request', request => {
      if (request.method() === 'POST') posted += 1;
    });
    const says = await chair.page.locator('form .btn.main').evaluate(node => {
      const button = node as unknown as { click(): void; textContent: string };
      button.click();
      const { textContent } = button;
      button.click();
      return textContent;
    });
    await chair.page.waitForURL(/\/receipts\//);
    return { says, posted };
  }

  it('on a slow network the button says that it saves; going back after it saves nothing twice', async () => {
    await open(chair, `/loans/${loan}/pay`);
    await field('amount').fill('100');
    if (script) expect(await pressedTwice()).toEqual({ says: 'กำลังบันทึก…', posted: 1 });
    else await chair.pressMain();
    expect(await chair.page.locator('.paper').innerText()).toContain('100.00');
    const receipts = async () => (await app.as('chair').get(`loans/${loan}/payments`)).body.items.length;
    expect(await receipts()).toBe(1);
    await chair.page.goBack();
    await field('amount').waitFor();
    expect(await chair.page.locator('h1').innerText()).toContain('รับเงิน');
    expect(await receipts()).toBe(1);
  });

  it('keeps a name of 200 letters within the screen, and tells one letter more at its field', async () => {
    const long = 'ก'.repeat(200);
    await open(chair, '/people/new');
    await field('name').fill(`${long}ก`);
    await chair.pressMain();
    expect(await chair.page.locator('.field.bad').innerText()).toContain('ไม่เกิน 200 ตัวอักษร');
    await field('name').fill(long);
    await chair.pressMain();
    expect(await chair.page.locator('h1').innerText()).toBe(long);
    await open(chair, '/people');
    expect(chair.seen.filter(page => page.sideways.length > 0)).toEqual([]);
  });

  it('picks members among very many by a part of the name, ticks and words kept', async () => {
    for (let n = 0; n < 45; n += 1) await cast.person(`สมาชิก ${String(n).padStart(2, '0')}`);
    await open(chair, '/groups/new');
    await field('name').fill('กลุ่มใหญ่');
    await chair.page.getByLabel('สมาชิก 44').check();
    await field('find-members').fill('คำปุ่น');
    await chair.page.locator('button[name=find]').click();
    await chair.page.getByLabel('คำปุ่น ทองดี').waitFor();
    expect(await field('name').inputValue()).toBe('กลุ่มใหญ่');
    expect(await chair.page.getByLabel('สมาชิก 44').isChecked()).toBe(true);
    await chair.page.getByLabel('คำปุ่น ทองดี').check();
    await chair.pressMain();
    expect(await main()).toMatch(/สมาชิก\s+2 คน/);
  });

  it('picks one household among very many by a part of its name', async () => {
    for (let n = 0; n < 45; n += 1) {
      const body = { fundId: cast.fundId, name: `ครัวเรือน ${String(n).padStart(2, '0')}` };
      expect((await app.as('chair').post('households', body)).status).toBe(201);
    }
    await open(chair, `/funds/${cast.fundId}/household-register/new`);
    await field('houseNumber').fill('44/1');
    expect(await field('householdId').locator('option').count()).toBe(41);
    await field('find-householdId').fill('เรือน 44');
    await chair.page.locator('button[name=find]').click();
    await field('householdId').selectOption({ label: 'ครัวเรือน 44' });
    expect(await field('houseNumber').inputValue()).toBe('44/1');
    await chair.pressMain();
    expect(await main()).toContain('บันทึกทะเบียนครัวเรือนแล้ว');
  });

  // The script has no part in it, and the wait is long: once is enough.
  if (!script)
    it('while another holds the database: said with what was typed, and the same button tries again', async () => {
      const before = await visits();
      await open(chair, `/loans/${loan}/visits`);
      await field('note').fill('รอฐานข้อมูล');
      const other = new BetterSqlite3(database.url.slice('sqlite:'.length));
      try {
        other.exec('begin immediate');
        await chair.pressMain();
      } finally {
        other.close();
      }
      expect(await main()).toContain('ยังไม่ได้บันทึก ระบบไม่ว่าง');
      expect(await field('note').inputValue()).toBe('รอฐานข้อมูล');
      expect(await visits()).toBe(before);
      await chair.pressMain();
      expect(await main()).toContain('บันทึกการเยี่ยมแล้ว');
      expect(await visits()).toBe(before + 1);
    });

  it('had no fault in its script', () => {
    expect(chair.faults).toEqual([]);
  });
});
