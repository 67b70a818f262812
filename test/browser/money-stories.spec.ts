// The pages of money as a person with a small phone uses them, story by story, by HTML alone.
import type { Browser } from 'playwright-core';
import { type App, startApp } from '../services/app.js';
import { type Cast, openFund } from '../services/cast.js';
import { type Fresh, freshDatabase } from '../services/databases.mjs';
import { MOST_KILOBYTES, open, openBrowser, type Person, signIn } from './person.js';

type Typed = Record<string, string>;

describe('the pages of money', () => {
  let database: Fresh;
  let app: App;
  let browser: Browser;
  let cast: Cast;
  let chair: Person;
  /** The same with script. */
  let quick: Person;
  let borrower: string;

  beforeAll(async () => {
    database = await freshDatabase('sqlite');
    app = await startApp({ databaseUrl: database.url, redisUrl: undefined }, { day: '2026-06-20' });
    cast = await openFund(app);
    const { fundId } = cast;
    const wilai = { username: 'wilai', name: 'วิไล แก้วใส', password: 'ปลาทูแม่กลอง1' };
    await app.addUser({ ...wilai, role: 'committee-member', funds: [{ fundId, post: 'secretary' }] });
    borrower = await cast.person('คำปุ่น ทองดี');
    browser = await openBrowser();
    app.setDay('2026-11-20');
    chair = await signIn(browser, app, { ...wilai, script: false });
    quick = await signIn(browser, app, { ...wilai, script: true });
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await database?.drop();
  });
  beforeEach(() => app.setDay('2026-11-20'));

  /** A loan of 40,000 in four months, lent on 20 June. */
  const lend = async (options = {}) => {
    app.setDay('2026-06-20');
    const id = await cast.lend(borrower, options);
    app.setDay('2026-11-20');
    return id;
  };
  const main = () => chair.page.locator('main').innerText();
  const fill = async (typed: Typed) => {
    for (const [name, value] of Object.entries(typed)) {
      const field = chair.page.locator(`[name="${name}"]`);
      const kind = await field.first().evaluate(node => (node as unknown as { type: string }).type);
      if (kind === 'radio' || kind === 'checkbox')
        await chair.page.locator(`[name="${name}"][value="${value}"]`).check();
      else if (kind === 'select-one') await field.selectOption(value);
      else await field.fill(value);
    }
  };
  const day = (name: string, [date, month, year]: [number, number, number]): Typed => ({
    [`${name}Day`]: String(date),
    [`${name}Month`]: String(month),
    [`${name}Year`]: String(year),
  });

  it('says before saving which later figures a payment dated back alters, and the receipt keeps its word', async () => {
    const id = await lend();
    app.setDay('2026-08-20');
    const body = { amount: '10075.00', paidOn: '2026-08-20', method: 'cash' };
    const later = (await app.as('chair').post(`loans/${id}/payments`, body)).body;
    app.setDay('2026-11-20');
    await open(chair, `/loans/${id}/pay`);
    await fill({ amount: '10,100', paidOnWhen: 'other', ...day('paidOn', [20, 7, 2569]) });
    await chair.pressMain();
    expect(await main()).toContain('จะเปลี่ยน 4 ตัวเลขหลังวันนั้น');
    expect(await main()).toContain('30,175.00 → 20,075.00');
    expect((await app.as('chair').get(`loans/${id}/payments`)).body.items).toHaveLength(1);
    await chair.pressMain();
    expect(await main()).toContain('บันทึกแล้ว');
    await open(chair, `/receipts/${later.receiptId}`);
    expect(await main()).toContain('มีรายการย้อนหลังหลังออกใบเสร็จนี้');
    expect(await main()).toContain('พิมพ์ไว้ว่าเหลือ 30,175.00 บาท');
    await open(chair, `/loans/${id}?timeline=all`);
    expect(await main()).toContain('บันทึกย้อนหลัง เปลี่ยน 4 ตัวเลขหลังวันนั้น');
  });

  it('shows the clocks of the law with their sections and how they were counted', async () => {
    const id = await lend();
    const guarantor = await cast.person('มาลี ศรีสุข');
    await app.as('chair').post(`loans/${id}/guarantees`, { personId: guarantor, maximum: '40000.00' });
    await open(chair, `/loans/${id}`);
    const clocks = await chair.page.locator('#clocks').innerText();
    expect(clocks).toContain('แจ้งผู้ค้ำประกัน: มาลี ศรีสุข');
    expect(clocks).toContain('ถึง 18 ก.ย. 2569');
    expect(clocks).toContain('มาตรา 686');
    await chair.press('ดูครบ 9 กำหนด');
    expect(await main()).toContain('อายุความ: งวดที่ 1');
    expect(await main()).toContain('อายุความ: งวดที่ 4 (ดอกเบี้ย)');
    expect(await main()).toContain('ไม่ใช่การยกหนี้');
  });

  it('plays payments and days on a plan, beside another plan, and stores nothing', async () => {
    await open(chair, '/what-if');
    await fill({ principal: '24,000', instalments: '4', every: 'P3M', ...day('disbursedOn', [15, 1, 2569]) });
    await fill({ method2: 'flat', annualRate2: '3', instalments2: '4', every2: 'P3M' });
    await fill({ amount1Played: '3,000', ...day('on1Played', [15, 4, 2569]), ...day('asOf', [16, 7, 2569]) });
    await chair.pressMain();
    expect(await chair.page.locator('#compared').innerText()).toMatch(/ดอกเบี้ย\s+450\.00\s+720\.00/);
    const standing = await chair.page.locator('#standing').innerText();
    expect(standing).toContain('21,450');
    expect(standing).toMatch(/ค้างชำระ\s+9,315\.00 บาท/);
    expect(await chair.page.locator('[name=principal]').inputValue()).toBe('24,000');
    expect(await chair.page.locator('#asked').innerText()).toMatch(/24,000\.00[\s\S]+คงที่[\s\S]+4 งวด/);
    expect(await chair.page.locator('[name=interestBasis2]').count()).toBe(0);
    await fill({ interestBasis: 'daily-balance' });
    await chair.pressMain();
    expect(await chair.page.locator('#asked').innerText()).toContain('คิดตามวัน จากเงินต้นที่เหลือจริง');
    expect(await main()).toContain('ชำระก่อนเสียน้อยลง ชำระช้าเสียมากขึ้น');
    await fill({ method: 'flat', ...day('on1Played', [15, 4, 2569]) });
    await chair.pressMain();
    expect(await main()).toContain('มี 1 จุดต้องแก้');
    expect(await chair.page.locator('#interestBasis').getAttribute('aria-invalid')).toBe('true');
    await fill({ method: 'equal-principal', ...day('on1Played', [14, 1, 2569]) });
    await chair.pressMain();
    expect(await main()).toContain('มี 1 จุดต้องแก้');
  });

  it('follows an application and a plan while they are typed, without moving what is typed into', async () => {
    const page = quick.page;
    const costs = page.locator('#costs');
    await open(quick, `/loans/new?fundId=${cast.fundId}&borrowerKind=person&borrowerId=${borrower}`);
    await page.locator('[name=annualRate]').fill('3');
    await page.locator('[name=principal]').pressSequentially('40,000');
    await page.locator('[name=instalments]').fill('4');
    await costs.filter({ hasText: 'ดอกเบี้ยทั้งสัญญา 250.00 บาท' }).waitFor();
    const top = () => page.locator('[name=instalments]').evaluate(field => field.getBoundingClientRect().top);
    const before = await top();
    await page.locator('[name=instalments]').fill('8');
    await costs.filter({ hasText: '450.00 บาท' }).waitFor();
    expect(await top()).toBe(before);
    expect(await page.locator('#plan tbody tr').count()).toBe(8);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('instalments');
    await page.locator('[name=instalments]').fill('0');
    await costs.filter({ hasNotText: 'บาท' }).waitFor({ state: 'attached' });
    await open(quick, '/what-if');
    await page.locator('[name=principal]').fill('24000');
    await page.locator('[name=instalments2]').fill('6');
    await costs.filter({ hasText: /แบบที่ 1 ดอกเบี้ย 390\.00 บาท.*แบบที่ 2 ดอกเบี้ย/ }).waitFor();
    expect(await page.locator('#compared').innerText()).toContain('390.00');
    expect(
      (await app.as('chair').get('loans')).body.items.map((one: { status: string }) => one.status),
    ).not.toContain('applied');
    expect(quick.faults).toEqual([]);
  });

  it('asks before it takes the same money once more, and names the receipt that is there', async () => {
    const id = await lend();
    const body = { amount: '500.00', paidOn: '2026-11-20', method: 'cash' };
    const { receiptNumber } = (await app.as('chair').post(`loans/${id}/payments`, body)).body;
    await open(chair, `/loans/${id}/pay`);
    await fill({ amount: '500' });
    await chair.pressMain();
    expect(await main()).toContain(`มีใบเสร็จ ${receiptNumber} จำนวน 500.00 บาท`);
    await fill({ acceptSame: 'yes' });
    await chair.pressMain();
    expect(await main()).toContain('บันทึกแล้ว');
    expect((await app.as('chair').get(`loans/${id}/payments`)).body.items).toHaveLength(2);
  });

  it('finds people, groups, loans and receipts from any page, by HTML alone, within the fund', async () => {
    const person = { name: 'สุดา พริกไทย', fundId: cast.fundId, phone: '0891112222' };
    const personId = (await app.as('chair').post('people', person)).body.id;
    const named = { name: 'กลุ่มพริกแกง', members: [personId], representativeId: personId };
    await app.as('chair').post('groups', { ...named, fundId: cast.fundId });
    const loan = await lend();
    const body = { amount: '10.00', paidOn: '2026-11-20', method: 'cash' };
    const { receiptNumber } = (await app.as('chair').post(`loans/${loan}/payments`, body)).body;
    const { number } = (await app.as('chair').get(`loans/${loan}`)).body;
    const other = { name: 'กองทุนอื่น', fundType: 'women', area: '341521' };
    const fundId = (await app.as('admin').post('funds', other)).body.id;
    expect((await app.as('admin').post('people', { name: 'สุดา อยู่ไกล', fundId })).status).toBe(201);
    for (const [asked, found] of [
      ['ริกไท', 'สุดา พริกไทย'],
      ['089-111', 'คน · 089-111-2222'],
      ['พริกแกง', 'กลุ่มพริกแกง'],
      [number, 'คำปุ่น ทองดี'],
      [receiptNumber, `${receiptNumber}`],
      ['คำปุ่น', 'ใบเสร็จ · คำปุ่น ทองดี'],
    ] as const) {
      await open(chair, '/what-if');
      await chair.press('ค้นหา');
      await chair.page.locator('#find-q').fill(asked);
      await chair.page.locator('main search button').click();
      await chair.page.waitForURL(/q=/);
      expect([asked, await chair.page.locator('main .rows').innerText()]).toEqual([
        asked,
        expect.stringContaining(found),
      ]);
    }
    await open(chair, `/find?q=${encodeURIComponent('สุดา')}`);
    expect(await chair.page.locator('main .rows li').count()).toBe(1);
  });

  it('splits a group’s loan by member, takes a member’s payment, and says who paid on the receipt', async () => {
    const second = await cast.person('บุญมี ใจงาม');
    const named = { name: 'กลุ่มทอผ้า', members: [borrower, second], representativeId: borrower };
    app.setDay('2026-06-20');
    const group = (await app.as('chair').post('groups', { ...named, fundId: cast.fundId })).body.id;
    const id = await cast.lend(group, { kind: 'group' });
    app.setDay('2026-07-25');
    await open(chair, `/loans/${id}`);
    await chair.press('ดู 2 คน');
    await chair.pressMain();
    expect(await chair.page.locator(`[name="share-${second}"]`).inputValue()).toBe('20,000.00');
    await fill({ [`share-${borrower}`]: '25,000', [`share-${second}`]: '14,000', onWhen: 'today' });
    await chair.pressMain();
    expect(await chair.page.locator('.wrong').first().innerText()).toContain('ขาดอีก 1,000.00 บาท');
    await fill({ [`share-${second}`]: '15,000' });
    await chair.pressMain();
    expect(await main()).toContain('แบ่งตามสมาชิกแล้ว');
    await open(chair, `/loans/${id}/pay`);
    await fill({ amount: '5,000', memberId: second });
    await chair.pressMain();
    expect(await main()).toContain('โดย บุญมี ใจงาม');
    const joint = await cast.person('สมศรี แสนสุข');
    await open(chair, `/loans/${id}/joint-debtors`);
    await fill({ personId: joint });
    await chair.pressMain();
    expect(await main()).toContain('รับผิดชอบหนี้ทั้งก้อน');
    const members = await chair.page.locator('#members').innerText();
    // 40,250.00 in all; 10,100.00 was due, so บุญมี has paid above her 3,787.50 and คำปุ่น bears what is late.
    expect(members).toMatch(/คำปุ่น ทองดี[\s\S]+25,156\.25\s+5,100\.00[\s\S]+บุญมี ใจงาม[\s\S]+10,093\.75\s+–/);
    expect(members).toMatch(/รวม\s+35,250\.00\s+5,100\.00/);
  });

  it('keeps the bank book, and says how a counted balance agrees with it', async () => {
    const path = `funds/${cast.fundId}`;
    const typed = { kind: 'bank', on: '2026-11-01', amount: '50000.00' };
    await app.as('chair').post(`${path}/accounts`, typed);
    await open(chair, `/${path}/book-entries/new`);
    await fill({ kind: 'bank-interest', book: 'bank', amount: '12.50' });
    await chair.pressMain();
    expect(await main()).toContain('บันทึกในสมุดแล้ว');
    await app.as('chair').post(`${path}/accounts`, { ...typed, on: '2026-11-20', amount: '50000.00' });
    await chair.press('สมุดธนาคาร');
    expect(await chair.page.locator('#book').innerText()).toMatch(/ดอกเบี้ยธนาคาร[\s\S]+50,012\.50/);
    expect(await chair.page.locator('#agreement').innerText()).toContain('-12.50');
    expect(await chair.page.locator('#identity').innerText()).toContain('50,000.00 บาท');
  });

  it('takes a part in the order of the law, keeps what is over only when told, and gives it back', async () => {
    const id = await lend();
    await open(chair, `/loans/${id}/pay`);
    await fill({ amount: '500' });
    await chair.press('ดูก่อนว่าเงินก้อนนี้ชำระอะไร');
    expect(await main()).toMatch(/งวดที่ 1:\s+ดอกเบี้ย\s+100\.00\s+·\s+เงินต้น\s+400\.00/);
    await fill({ amount: '40,300' });
    await chair.pressMain();
    expect(await chair.page.locator('.field.bad').innerText()).toContain('40,250.00');
    await fill({ acceptOverpayment: 'yes' });
    await chair.pressMain();
    expect(await main()).toContain('ชำระครบทั้งสัญญาแล้ว');
    await open(chair, `/loans/${id}/refund`);
    expect(await chair.page.locator('[name=amount]').inputValue()).toBe('50.00');
    await fill({ reason: 'รับเกินมา' });
    await chair.pressMain();
    expect(await main()).toContain('บันทึกการคืนเงินแล้ว');
    expect((await app.as('chair').get(`loans/${id}`)).body.outstanding.total).toBe('0.00');
  });

  it('closes a loan before its time with the interest to the day', async () => {
    app.setDay('2026-11-01');
    const id = await cast.lend(borrower);
    app.setDay('2026-11-20');
    await open(chair, `/loans/${id}/settle`);
    // 40,000 at 3 % a year for 19 of the 30 days; the plan asked 250.00.
    expect(await main()).toContain('40,063.33');
    expect(await main()).toContain('186.67');
    await chair.pressMain();
    expect(await main()).toContain('ชำระครบทั้งสัญญาแล้ว');
  });

  it('asks default interest on what is late, and gives it up by a decision that stays', async () => {
    const terms = { method: 'equal-principal', annualRate: '3.00', instalments: 4, every: 'P1M' };
    const id = await lend({ terms: { ...terms, defaultRate: 'statutory' } });
    const { outstanding } = (await app.as('chair').get(`loans/${id}`)).body;
    await open(chair, `/loans/${id}/waive-penalty`);
    const asked = await chair.page.locator('[name=amount]').inputValue();
    expect([Number(asked) > 0, asked]).toEqual([true, outstanding.penalty]);
    await fill({ reason: 'น้ำท่วมบ้าน', resolution: '5/2569' });
    await chair.pressMain();
    expect(await main()).toContain('ยกค่าปรับให้แล้ว');
    await open(chair, `/loans/${id}?timeline=all`);
    expect(await main()).toContain('น้ำท่วมบ้าน');
    expect((await app.as('chair').get(`loans/${id}`)).body.outstanding.penalty).toBe('0.00');
  });

  it('counts an instalment due on a Sunday as in time until Monday, and late from Tuesday', async () => {
    const id = await lend({ terms: { method: 'bullet', annualRate: '3.00', instalments: 1, every: 'P3M' } });
    const row = () => chair.page.locator('tr', { hasText: '20 ก.ย.' }).first().innerText();
    app.setDay('2026-09-21');
    await open(chair, `/loans/${id}`);
    expect(await row()).toMatch(/20 ก\.ย\.[\s\S]*ชำระได้ถึง 21 ก\.ย\./);
    expect(await row()).not.toContain('ค้างชำระ');
    app.setDay('2026-09-22');
    await open(chair, `/loans/${id}`);
    expect(await main()).toContain('เกินกำหนดชำระ 2 วัน');
  });

  it('shows a measure before and after, and which guarantor goes free without consent', async () => {
    const id = await lend();
    const guarantor = await cast.person('บุญค้ำ มั่นคง');
    await app.as('chair').post(`loans/${id}/guarantees`, { personId: guarantor, maximum: '40000.00' });
    await open(chair, `/loans/${id}/restructure`);
    await fill({ instalments: '8', authority: 'มติที่ประชุม', number: '6/2569' });
    await chair.press('ดูตารางก่อนและหลัง');
    expect(await main()).toContain('บุญค้ำ มั่นคง ยังไม่ยินยอม จึงหลุดพ้นจากการค้ำประกัน');
    expect(await main()).toMatch(/4 งวด[\s\S]+8 งวด/);
    await fill({ consents: guarantor });
    await chair.press('ดูตารางก่อนและหลัง');
    expect(await main()).not.toContain('ยังไม่ยินยอม');
    await chair.pressMain();
    expect(await main()).toContain('ใช้ตารางชำระใหม่แล้ว');
  });

  it('weighs little and never scrolls sideways', async () => {
    const style = await chair.page.request.get('/assets/tidtam.css');
    expect(style.headers()['content-type']).toContain('text/css');
    expect(await style.text()).not.toContain('/*');
    const heavy = chair.seen.filter(({ kilobytes }) => kilobytes > MOST_KILOBYTES);
    expect(heavy).toEqual([]);
    expect(chair.seen.filter(({ sideways }) => sideways.length > 0)).toEqual([]);
  });
});
