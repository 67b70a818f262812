// A committee member's work from a new group to a printed receipt, in a real browser, with and without script.
import { crc32, deflateSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { type App, startApp, TODAY } from '../services/app.js';
import { openFund } from '../services/cast.js';
import { type Fresh, freshDatabase } from '../services/databases.mjs';
import { MOST_KILOBYTES, open, openBrowser, type Person, signIn } from './person.js';

const MINUTE = { name: 'ประชุม.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF') };
const PHOTO = { name: 'งาน.png', mimeType: 'image/png', buffer: photo(1800, 1200) };

describe.each([
  { how: 'with script', script: true },
  { how: 'by HTML alone', script: false },
])('a committee member at a phone, $how', ({ script }) => {
  let database: Fresh;
  let app: App;
  let browser: Browser;
  let chair: Person;
  let loan: string;

  beforeAll(async () => {
    database = await freshDatabase('sqlite');
    app = await startApp({ databaseUrl: database.url, redisUrl: undefined }, { day: TODAY });
    const { fundId } = await openFund(app);
    const somsri = { username: 'somsri', name: 'สมศรี ใจงาม', password: 'ปลาทูแม่กลอง1' };
    await app.addUser({ ...somsri, role: 'committee-member', funds: [{ fundId, post: 'chair' }] });
    browser = await openBrowser();
    chair = await signIn(browser, app, { ...somsri, script });
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await database?.drop();
  });

  const heading = () => chair.page.locator('h1').innerText();
  const field = (name: string) => chair.page.locator(`[name="${name}"]`);
  const address = () => new URL(chair.page.url()).pathname;

  it('is led to the sign-in and back, and begins with what is to be done today', async () => {
    expect(address()).toBe('/today');
    expect(await heading()).toBe('วันนี้ไม่มีเรื่องต้องทำ');
  });

  it('registers a group with members who are not in the register yet', async () => {
    await open(chair, '/people');
    await chair.press('เพิ่มกลุ่ม');
    await field('newMembers').fill('คำปุ่น ทองดี\nบุญมี ใจงาม\n\nสมศรี แสนสุข');
    await chair.pressMain();
    expect(await chair.page.locator('[role=alert]').innerText()).toContain('มี 1 จุดต้องแก้');
    expect(await chair.page.locator('[role=alert] a').innerText()).toBe('ชื่อกลุ่ม: ยังไม่ได้ใส่ช่องนี้');
    expect(await field('newMembers').inputValue()).toContain('บุญมี ใจงาม');
    await field('name').fill('กลุ่มข้าวแต๋น บ้านสาธิต');
    await chair.pressMain();
    expect(await heading()).toBe('กลุ่มข้าวแต๋น บ้านสาธิต');
    expect(await chair.page.locator('main').innerText()).toMatch(/สมาชิก\s+3 คน/);
  });

  it('enters an application, and looks at its schedule first', async () => {
    await chair.press('รับคำขอใหม่');
    await field('purpose').fill('ซื้อเครื่องอบข้าวแต๋น');
    await field('principal').fill('๔๐,๐๐๐');
    await field('annualRate').fill('3');
    await field('instalments').fill('4');
    await chair.press('ดูตารางชำระก่อน');
    expect(await chair.page.locator('tbody tr').count()).toBe(4);
    expect(await chair.page.locator('tfoot').innerText()).toContain('40,250.00');
    expect(await field('purpose').inputValue()).toBe('ซื้อเครื่องอบข้าวแต๋น');
    await chair.pressMain();
    expect(await chair.page.locator('main').innerText()).toContain('ยังอนุมัติไม่ได้: เหลืออีก 6 ขั้น');
    loan = address();
  });

  it('does the six steps with their evidence, each one press from the loan and from what stands in the way', async () => {
    const asked = new Set<string>();
    for (let left = 6; left > 0; left -= 1) {
      expect(await chair.page.locator('.note.is-wait a[href*="/steps/"]').count()).toBe(left);
      await chair.pressMain();
      await field('note').fill('เรียบร้อย');
      for (const [name, typed] of Object.entries({ otherPeople: 'กำนันสุข\nผู้ใหญ่มี', score: '85' })) {
        if ((await field(name).count()) === 0) continue;
        asked.add(name);
        await field(name).fill(typed);
      }
      if (await field('file').count()) {
        asked.add('file');
        await field('file').setInputFiles(MINUTE);
      }
      if (await field('photos').count()) {
        asked.add('photos');
        await field('photos').setInputFiles(PHOTO);
        if (script) await chair.page.locator('[data-said]').waitFor();
        const [size, type] = await field('photos').evaluate(input => {
          const [file] = (input as unknown as { files: { size: number; type: string }[] }).files;
          return [file!.size, file!.type] as const;
        });
        expect([size < PHOTO.buffer.length / 2, type]).toEqual(
          script ? [true, 'image/jpeg'] : [false, 'image/png'],
        );
      }
      await chair.pressMain();
      expect(address()).toBe(loan);
    }
    expect([...asked].sort()).toEqual(['file', 'otherPeople', 'photos', 'score']);
    const main = await chair.page.locator('main').innerText();
    expect(main).toContain('ครบทุกขั้นแล้ว อนุมัติได้');
    for (const said of ['มา 2 คน', 'คะแนน 85', 'รูปถ่าย', 'รายงานการประชุม']) expect(main).toContain(said);
  });

  it('approves and pays out, and sees the plan', async () => {
    await chair.pressMain();
    expect(await field('principal').inputValue()).toBe('40,000.00');
    await field('principal').fill('50000');
    await chair.pressMain();
    expect(await chair.page.locator('.field.bad').innerText()).toContain('อนุมัติได้ไม่เกินจำนวนที่ขอ');
    expect(await field('principal').inputValue()).toMatch(/^50,?000(\.00)?$/);
    await field('principal').fill('40000');
    await field('resolution').fill('ประชุมครั้งที่ 3/2569');
    await chair.pressMain();
    expect(address()).toBe(loan);
    await chair.pressMain();
    await chair.pressMain();
    expect(await chair.page.locator('main').innerText()).toContain('งวดที่ 1 ครบกำหนด 21 ธ.ค. 2569');
  });

  it('is told at the field what to mend, and finds what was typed', async () => {
    await chair.press('รับเงินงวดนี้');
    expect(await field('amount').inputValue()).toBe('10,100.00');
    const form = await chair.page.locator('main').innerText();
    expect(form).toContain('ดอกเบี้ย 100.00');
    expect(form).toMatch(/วันนี้\s+21 พ.ย. 2569\s+เมื่อวาน\s+20 พ.ย. 2569\s+วันอื่น/);
    await field('amount').fill('1010000');
    await field('paidOnWhen').nth(2).check();
    await field('paidOnDay').fill('22');
    await field('paidOnMonth').selectOption('11');
    await field('paidOnYear').fill('2569');
    await chair.pressMain();
    const bad = chair.page.locator('.field.bad');
    expect(await bad.allInnerTexts()).toEqual([expect.stringContaining('22 พ.ย. 2569 ยังมาไม่ถึง')]);
    expect(await field('paidOnDay').inputValue()).toBe('22');
    await field('paidOnWhen').first().check();
    await chair.pressMain();
    expect(await bad.innerText()).toContain('มากกว่ายอดหนี้คงเหลือ 40,250.00 บาท');
    expect((await field('amount').inputValue()).replaceAll(',', '')).toMatch(/^1010000/);
    expect(await chair.page.title()).toMatch(/^แก้ 1 จุด · รับเงิน/);
  });

  it('receives a payment twice pressed once recorded, and sees its receipt', async () => {
    await open(chair, `${loan}/pay`);
    const form = {
      csrf: await field('csrf').first().inputValue(),
      idempotencyKey: await field('idempotencyKey').first().inputValue(),
      amount: await field('amount').inputValue(),
      paidOnWhen: 'today',
      method: 'cash',
    };
    const post = () => chair.page.request.post(`${loan}/pay`, { form, maxRedirects: 0 });
    const [first, second] = [await post(), await post()];
    expect([first.status(), second.status()]).toEqual([303, 303]);
    expect(second.headers()['location']).toBe(first.headers()['location']);
    await open(chair, first.headers()['location']!);
    const paper = await chair.page.locator('.paper').innerText();
    expect(paper).toContain('2569/0001');
    expect(paper).toContain('หนึ่งหมื่นหนึ่งร้อยบาทถ้วน');
    expect(paper).toContain('10,100.00');
    for (const [asked, found] of [
      ['0001', 1],
      ['แต๋น', 1],
      ['21 พ.ย. 2569', 1],
      ['๒๑/๑๑/๒๕๖๙', 1],
      ['20 พ.ย. 2569', 0],
    ] as const) {
      await open(chair, '/receipts');
      await field('q').fill(asked);
      await chair.page.locator('main search button').click();
      await chair.page.waitForURL(/q=/);
      expect([asked, await chair.page.locator('.rows li').count()]).toEqual([asked, found]);
    }
    await open(chair, '/receipts');
  });

  it('prints the receipt on one A5 page', async () => {
    await chair.press('2569/0001');
    const pdf = (await chair.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([420, 595]);
  });

  it('hands the receipt on as a picture by what the phone offers, or as its paper', async () => {
    const share = chair.page.locator('[data-share]');
    if (!script) {
      expect(await share.getAttribute('href')).toContain('receipt.pdf');
      return;
    }
    await chair.page.evaluate(`
      window.handed = new Promise(done => {
        navigator.canShare = () => true;
        navigator.share = async ({ files: [file] }) => done([file.name, file.type, (await createImageBitmap(file)).width]);
      });
      0;
    `);
    await share.click();
    expect(await chair.page.evaluate('window.handed')).toEqual(['2569-0001.png', 'image/png', 1080]);
  });

  it('takes a form from elsewhere for what it is, and stores nothing', async () => {
    const form = { amount: '100', paidOnWhen: 'today', method: 'cash' };
    const answer = await chair.page.request.post(`${loan}/pay`, { form, maxRedirects: 0 });
    expect(answer.status()).toBe(403);
    const [{ n }] = (await app.house.database.all<{ n: number }>('select count(*) as n from receipt')) as [
      { n: number },
    ];
    expect(n).toBe(1);
  });

  it('stays signed in while it is used, however many days', async () => {
    for (const day of ['2026-12-02', '2026-12-13', '2026-12-24']) {
      app.setDay(day);
      await open(chair, '/loans');
      expect(address()).toBe('/loans');
    }
  });

  it('comes back after weeks by signing in again, and is two presses from the receipt of what is due', async () => {
    app.setDay('2027-01-21');
    await open(chair, '/today');
    expect(address()).toBe('/sign-in');
    await enter(chair, 'ปลาทูแม่กลอง1');
    expect(address()).toBe('/today');
    expect(await chair.page.locator('main').innerText()).toContain('รับเงิน กลุ่มข้าวแต๋น บ้านสาธิต');
    expect(await heading()).toBe('วันนี้มี 1 เรื่อง');
    await chair.pressMain();
    await chair.pressMain();
    expect(await chair.page.locator('.paper').innerText()).toContain('2570/0001');
  });

  it('signs out, and comes back to the page that was asked for', async () => {
    await chair.press('ออกจากระบบ');
    await open(chair, loan);
    expect(address()).toBe('/sign-in');
    await enter(chair, 'ไม่ใช่รหัสนี้');
    expect(await chair.page.locator('.field.bad').innerText()).toContain('ชื่อหรือรหัสผ่านไม่ถูกต้อง');
    expect(await field('username').inputValue()).toBe('somsri');
    await enter(chair, 'ปลาทูแม่กลอง1');
    expect(address()).toBe(loan);
  });

  it('never scrolled sideways, weighed little, and its script broke nowhere', () => {
    expect(chair.seen.length).toBeGreaterThan(25);
    expect(chair.seen.filter(page => page.sideways.length > 0)).toEqual([]);
    expect(chair.seen.filter(page => page.kilobytes > MOST_KILOBYTES)).toEqual([]);
    expect(chair.faults).toEqual([]);
  });
});

/** A grey picture whose PNG is of about 800 kB: a pattern with some noise, as a phone's sensor has it. */
function photo(width: number, height: number): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < rows.length; at += 1)
    rows[at] = at % (width + 1) === 0 ? 0 : ((at % (width + 1)) / 8 + Math.random() * 8) & 0xff;
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const chunks = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]);
}

async function enter({ page, pressMain }: Person, password: string): Promise<void> {
  await page.getByLabel('ชื่อผู้ใช้').fill('somsri');
  await page.getByLabel('รหัสผ่าน').fill(password);
  await pressMain();
}
