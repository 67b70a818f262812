// A district officer works a recovery through its four steps in the browser, from opening to the lesson.
import type { Browser } from 'playwright-core';
import { addVillage } from '../../src/registry/add-village.act.js';
import { pictureHead } from '../../src/registry/picture-head.js';
import { recordAccountBalance, recordCommitteeTerm } from '../../src/registry/record-about-fund.act.js';
import { aFund, aHouseholdLoan, perform } from '../flows/lending.js';
import { drawn, exif, jpeg, segment, taken } from '../rules/registry/photos.js';
import { type App, startApp } from '../services/app.js';
import { type Fresh, freshDatabase } from '../services/databases.mjs';
import { MOST_KILOBYTES, open, openBrowser, type Person, signIn } from './person.js';

describe('a recovery at a browser without script', () => {
  let database: Fresh;
  let app: App;
  let browser: Browser;
  let officer: Person;
  let at: string;

  beforeAll(async () => {
    database = await freshDatabase('sqlite');
    app = await startApp({ databaseUrl: database.url, redisUrl: undefined }, { day: '2026-01-05' });
    for (const [code, name] of [
      ['34190101', 'บ้านโนนตาล'],
      ['34190201', 'บ้านนาแก'],
    ] as const) {
      await perform(app, addVillage, { code, name });
      const fundId = await aFund(app, { name: `กข.คจ. ${name}`, fundType: 'kkj', area: code });
      const terms = { instalments: 1, every: 'P3M' };
      await aHouseholdLoan(app, { fundId, name: 'บุญมี', principal: 1_000_000, on: '2026-01-05', terms });
      const members = [
        { name: 'คำพันธ์', post: 'chair' as const },
        { name: 'สุดใจ', post: 'treasurer' as const },
      ];
      await perform(app, recordCommitteeTerm, {
        fundId,
        from: '2026-01-05',
        until: null,
        members,
        note: null,
      });
      const balance = { fundId, kind: 'bank' as const, on: '2026-01-05', amount: 27_000_000, note: null };
      await perform(app, recordAccountBalance, balance);
    }
    app.setDay('2026-06-20');
    const signedIn = { username: 'phibun', name: 'พิมพ์ใจ', password: 'ปลาทูแม่กลอง1' };
    await app.addUser({ ...signedIn, role: 'district-officer', areas: ['3419'] });
    browser = await openBrowser();
    officer = await signIn(browser, app, { ...signedIn, script: false });
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await database?.drop();
  });

  const main = () => officer.page.locator('main').innerText();
  const type = (name: string, value: string) => officer.page.locator(`[name="${name}"]`).fill(value);
  const tick = (name: string, value: string) =>
    officer.page.locator(`[name="${name}"][value="${value}"]`).check();

  it('opens with the figures of the system', async () => {
    await open(officer, '/recoveries');
    await officer.press('เริ่มแก้ไขปัญหาหนี้');
    const report = (lines: string) => ({
      name: 'รายงาน.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`รหัสหมู่บ้าน,เงินค้างชำระ\n${lines}`),
    });
    await officer.page.setInputFiles('[name=file]', report('3419,100\n34190101,สอง\n'));
    await officer.pressMain();
    expect(await main()).toContain('แถว 2 ช่องรหัสหมู่บ้าน: ต้องเป็นรหัส 8 หลัก');
    expect(await main()).toContain('แถว 3 ช่องเงินค้างชำระ');
    await officer.page.setInputFiles('[name=file]', report('34190101,9000\n'));
    await officer.pressMain();
    expect(await main()).toContain('เริ่มแก้ไขปัญหาหนี้แล้ว');
    expect(await main()).toContain('20,000.00');
    expect(await main()).toContain('มีปัญหา 2 จาก 2 หมู่บ้าน ร้อยละ 100.00');
    at = new URL(officer.page.url()).pathname;
    await officer.press('เทียบยอดในระบบกับยอดที่รายงาน');
    expect(await main()).toContain('−1,000.00');
    await open(officer, at);
  });

  it('names the team, plans a village and holds the forum', async () => {
    await officer.pressMain();
    expect(await main()).toContain('เวทีแลกเปลี่ยนเรียนรู้ในหน่วยงาน');
    await officer.press('ทีมงาน');
    await officer.pressMain();
    await type('name', 'นิตยา');
    await tick('skills', 'accounting');
    await tick('subdistricts', '341901');
    await officer.pressMain();
    expect(await main()).toContain('การเงิน บัญชี การตลาด');
    expect(await main()).toContain('ยังไม่มีคนรับผิดชอบ');
    await open(officer, `${at}/villages/34190101/plan`);
    expect(await main()).toContain('เหมาะกับหมู่บ้านนี้');
    await tick('remedies', 'handover');
    await type('own', 'นัดตรวจสมุดที่วัด');
    await officer.pressMain();
    expect(await main()).toContain('มีแผนแล้ว 1 จาก 2 หมู่บ้าน');
    await officer.pressMain();
    await type('minutes', 'แบ่งหมู่บ้านรับผิดชอบ');
    await type('wanted-0', 'การรับสภาพหนี้');
    await officer.pressMain();
    expect(await main()).toContain('บันทึกเวทีแล้ว');
    expect(await main()).toContain('การรับสภาพหนี้');
    await open(officer, at);
  });

  it('still tells of another’s change after a field had to be mended', async () => {
    const path = `${at}/villages/34190101/plan`;
    await open(officer, path);
    const body = { items: [{ village: '34190101', owner: 'สุรชัย', note: 'นัดวันที่ 4' }] };
    expect((await app.as('phibun').post(`recoveries/${at.split('/')[2]}/plan`, body)).status).toBe(201);
    await type('dueOnDay', '40');
    await officer.pressMain();
    expect(await officer.page.locator('.field.bad').count()).toBe(1);
    expect(await main()).not.toContain('แก้ก่อนเมื่อ');
    await type('dueOnDay', '');
    await officer.pressMain();
    expect(await main()).toContain('แก้ก่อนเมื่อ');
    expect(await main()).toContain('สุรชัย · นัดวันที่ 4');
  });

  it('shows the second officer what the first has changed, and keeps what was typed', async () => {
    const path = `${at}/villages/34190101/plan`;
    await open(officer, path);
    await type('note', 'ไปกับเครือข่าย');
    const body = { items: [{ village: '34190101', owner: 'สุรชัย', note: 'นัดวันที่ 5' }] };
    expect((await app.as('phibun').post(`recoveries/${at.split('/')[2]}/plan`, body)).status).toBe(201);
    await officer.pressMain();
    expect(await main()).toContain('แก้ก่อนเมื่อ');
    expect(await main()).toContain('สุรชัย · นัดวันที่ 5');
    expect(await officer.page.locator('[name=note]').inputValue()).toBe('ไปกับเครือข่าย');
    await officer.pressMain();
    expect(await main()).toContain('บันทึกแผนแล้ว');
    await open(officer, at);
  });

  it('plans a round and taps who came', async () => {
    await officer.pressMain();
    await officer.press('จัดจุดนี้');
    await type('place', 'ศาลาประชาคม');
    await type('onDay', '20');
    await officer.page.locator('[name=onMonth]').selectOption('6');
    await type('onYear', '2569');
    await tick('villages', '34190101');
    await officer.pressMain();
    expect(await main()).toContain('จัดจุดติดตามแล้ว');
    await officer.press('ส่งข้อความเชิญ');
    expect(await main()).toContain('ส่งข้อความแล้ว 0 จาก 2 คน');
    expect(await main()).toContain('ไม่มีชื่อนี้คนเดียวในทะเบียนของกองทุน');
    await officer.press('แก้แผนจุดนี้');
    await tick('members', 'นิตยา');
    await type('guests', 'ผู้แทนจังหวัด');
    await officer.pressMain();
    expect(await main()).toContain('ผู้แทนจังหวัด');
    await tick('came-34190101', 'คำพันธ์');
    await tick('aims', '0');
    await type('found-34190101', 'นายบุญมีไม่ยอมชำระ');
    await officer.pressMain();
    expect(await officer.page.locator('.field.bad').innerText()).toContain('มีชื่อผู้ยืมที่ค้างชำระ');
    await type('found-34190101', 'สมุดเล่ม 8 อยู่กับประธานคนเก่า');
    await type('visit-34190101', 'ลงพร้อมเครือข่ายวันที่ 5');
    await officer.pressMain();
    expect(await main()).toContain('บันทึกจุดติดตามแล้ว');
    expect(await officer.page.locator('[name="came-34190101"]').first().isChecked()).toBe(true);
  });

  it('hands over the books, and says what differs before both sides sign it', async () => {
    await open(officer, `${at}/villages/34190101`);
    await officer.press('บันทึกการส่งมอบ–รับมอบ');
    await type('givenBy', 'คำพันธ์');
    await type('receivedBy', 'สุดใจ');
    await type('bank', '260,000');
    await officer.pressMain();
    expect(await main()).toContain('ต่าง 10,000.00 บาท');
    await tick('differs', 'yes');
    await officer.pressMain();
    expect(await main()).toContain('เหลือ 8 เรื่องต้องติดตาม');
  });

  it('records a visit and a cause, and is told what is lacking before a village is solved', async () => {
    const village = `${at}/villages/34190101`;
    await open(officer, village);
    expect(await main()).toContain('ยังค้างชำระ 10,000.00 บาท');
    await officer.pressMain();
    await type('note', 'พบครัวเรือน นัดชำระ');
    const photo = taken(await drawn(2000, 100).jpeg(90), 6);
    await officer.page.setInputFiles('[name=photos]', {
      name: 'IMG_1.JPG',
      mimeType: 'image/jpeg',
      buffer: photo,
    });
    await officer.pressMain();
    expect(await main()).toContain('พบครัวเรือน นัดชำระ');
    const href = await officer.page.locator('.photos a').getAttribute('href');
    const shown = await officer.page.request.get(href!);
    expect([shown.status(), (await shown.body()).includes('GPS')]).toEqual([200, false]);
    // Held upright and made smaller, though no script ran here.
    expect(pictureHead(await shown.body(), 'jpeg')).toMatchObject({ width: 80, height: 1600, turn: 1 });
    await officer.press('ยืนยันสาเหตุ');
    await tick('causes', 'documents-not-handed-over');
    await officer.pressMain();
    expect(await main()).toContain('จัดส่งมอบ–รับมอบระหว่างกรรมการชุดเก่ากับชุดใหม่');
    await officer.press('จัดทำทะเบียนให้เป็นปัจจุบัน');
    expect(await main()).toContain('ยืนยันแล้ว 0 จาก 1 สัญญา');
    await officer.page.locator('[name^="says-"][value=no]').check();
    await officer.pressMain();
    expect(await officer.page.locator('.field.bad').innerText()).toContain('เขียนว่าครัวเรือนบอกยอดเท่าไร');
    await officer.page.locator('[name^="note-"]').fill('ชำระแล้วครึ่งหนึ่ง');
    await officer.pressMain();
    expect(await main()).toContain('ไม่ตรง 1 สัญญา');
    await open(officer, `${village}/status`);
    await officer.pressMain();
    expect(await main()).toContain('ยังนับว่าแก้ไขแล้วไม่ได้: ยังค้างชำระ 10,000.00 บาท');
    await type('waiver', 'ประกาศภัยแล้ง');
    await officer.pressMain();
    expect(await main()).toContain('ประกาศภัยแล้ง');
  });

  it('lets a village assess itself before and after, and shows the two beside each other', async () => {
    await open(officer, `${at}/villages/34190101`);
    await officer.press('การประเมินตนเองของหมู่บ้าน');
    const assess = async (date: string, score: string) => {
      await officer.pressMain();
      await tick('onWhen', 'other');
      await type('onDay', date);
      await officer.page.locator('[name=onMonth]').selectOption('6');
      await type('onYear', '2569');
      await type('score-0-0', score);
    };
    await assess('1', '2');
    await type('name-0-0', 'ข้อที่หนึ่งตามแบบ');
    await type('score-5-1', '9');
    await officer.pressMain();
    expect(await main()).toContain('ใส่ตัวเลข 0 ถึง 5');
    expect(await officer.page.locator('[name="name-0-0"]').inputValue()).toBe('ข้อที่หนึ่งตามแบบ');
    await type('score-5-1', '');
    await officer.pressMain();
    expect(await main()).toContain('บันทึกการประเมินแล้ว');
    await assess('19', '๕');
    await officer.pressMain();
    expect(await main()).toContain('2 → 5 (+3)');
    await open(officer, '/assessments');
    expect(await main()).toContain('ประเมินแล้ว 2 ครั้ง');
    await open(officer, at);
  });

  it('hears somebody who says no name', async () => {
    await open(officer, `${at}/lessons/voices`);
    const link = await officer.page.locator('a', { hasText: 'เปิดแบบสอบถาม' }).getAttribute('href');
    const stranger = await (await browser.newContext({ baseURL: app.url })).newPage();
    await stranger.goto(new URL(link!).pathname);
    await stranger.locator('button[type=submit]').last().click();
    expect(await stranger.locator('.field.bad').count()).toBe(1);
    await stranger.locator('[name="answer-keep"]').fill('พัฒนากรมาทุกเดือน');
    await stranger.locator('button[type=submit]').last().click();
    expect(await stranger.locator('main').innerText()).toContain('ขอบคุณ');
    await stranger.context().close();
    await open(officer, `${at}/lessons/voices`);
    expect(await main()).toContain('พัฒนากรมาทุกเดือน');
  });

  it('writes a lesson, has it signed, and closes', async () => {
    await open(officer, `${at}/lessons/new?template=km-sheet`);
    const proposed = await officer.page.locator('[name="section-0"]').inputValue();
    expect(proposed).toContain('พบหมู่บ้านที่มีปัญหา 2 หมู่บ้าน');
    await type('title', '');
    await officer.pressMain();
    expect(await officer.page.locator('.field.bad').count()).toBe(1);
    await type('title', 'บทเรียนของเรา');
    await officer.pressMain();
    await officer.press('แก้ร่าง');
    await type('section-0', 'สมุดเล่ม 8 หายไปกับกรรมการชุดเก่า');
    const photo = { name: 'เวที.jpg', mimeType: 'image/jpeg', buffer: jpeg([segment(0xe1, exif(6))]) };
    await officer.page.locator('[name=photos]').setInputFiles(photo);
    await officer.pressMain();
    await officer.press('แก้ร่าง');
    expect(await main()).toContain('มีรูปแล้ว 2 รูป');
    await officer.pressMain();
    const { body } = await app.as('phibun').get(`${at.slice(1)}/lessons`);
    expect(body.items[0].photos).toHaveLength(2);
    expect(await main()).toContain('สมุดเล่ม 8 หายไปกับกรรมการชุดเก่า');
    expect(await main()).toContain('แก้ไขแล้ว 1 จาก 2 หมู่บ้าน');
    await type('name', 'พิมพ์ใจ');
    await type('position', 'พัฒนาการอำเภอ');
    await officer.press('บันทึกการลงนาม');
    expect(await main()).toContain('พิมพ์ใจ · พัฒนาการอำเภอ');
    await open(officer, at);
    await officer.press('ปิดการแก้ไขปัญหารอบนี้');
    expect(await main()).toContain('ปิดรอบนี้แล้ว');
  });

  it('weighed little and could be scrolled sideways nowhere', () => {
    expect(officer.seen.filter(page => page.kilobytes > MOST_KILOBYTES || page.sideways.length > 0)).toEqual(
      [],
    );
    expect(officer.faults).toEqual([]);
  });
});
