// Each form of the committee, filled in once as a person would, and what its next page says.
import type { Browser } from 'playwright-core';
import { type App, startApp } from '../services/app.js';
import { type Cast, openFund } from '../services/cast.js';
import { type Fresh, freshDatabase } from '../services/databases.mjs';
import { open, openBrowser, type Person, signIn } from './person.js';

/** What is typed, by field; a tick or radio by its value. */
type Typed = Record<string, string>;

const ACCOUNT = { bank: 'ออมสิน', accountNumber: '020-1-23456-7', accountName: 'กองทุนสตรีทดสอบ' };

describe('every form of the committee', () => {
  let database: Fresh;
  let app: App;
  let browser: Browser;
  let cast: Cast;
  let chair: Person;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    database = await freshDatabase('sqlite');
    app = await startApp({ databaseUrl: database.url, redisUrl: undefined }, { day: '2026-06-20' });
    cast = await openFund(app);
    const { fundId } = cast;
    const wilai = { username: 'wilai', name: 'วิไล แก้วใส', password: 'ปลาทูแม่กลอง1' };
    await app.addUser({ ...wilai, role: 'committee-member', funds: [{ fundId, post: 'secretary' }] });
    ids['fund'] = fundId;
    ids['person'] = await cast.person('คำปุ่น ทองดี', [{ kind: 'sms', address: '0810000001' }]);
    ids['late'] = await cast.lend(ids['person']!);
    ids['second'] = await cast.lend(ids['person']!);
    const apply = async () => {
      const borrower = { kind: 'person', id: ids['person'] };
      const body = { fundId, borrower, purpose: 'ค้าขาย', principal: '10000.00' };
      return (await app.as('chair').post('loans', body)).body.id as string;
    };
    ids['asked'] = await apply();
    ids['other'] = await apply();
    app.setDay('2026-07-25');
    browser = await openBrowser();
    chair = await signIn(browser, app, { ...wilai, script: false });
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await database?.drop();
  });

  const main = () => chair.page.locator('main').innerText();

  it('records a talk and its promise together, or neither', async () => {
    const recorded = async (what: string) =>
      (await app.as('chair').get(`loans/${ids['late']}/${what}`)).body.items.length as number;
    await open(chair, `/loans/${ids['late']}/contacts`);
    await fill(chair, { note: 'ได้คุยแล้ว', ...promise(), promiseAmount: '9000000' });
    await chair.pressMain();
    expect(await chair.page.locator('.field.bad').innerText()).toContain('มากกว่ายอดหนี้คงเหลือ');
    expect(await chair.page.locator('[name=note]').inputValue()).toBe('ได้คุยแล้ว');
    expect([await recorded('contacts'), await recorded('promises')]).toEqual([0, 0]);
    await fill(chair, { promiseAmount: '1000' });
    await chair.pressMain();
    expect([await recorded('contacts'), await recorded('promises')]).toEqual([1, 1]);
  });

  it.each<[says: string, path: string, typed: Typed]>([
    ['บันทึกผลการพูดคุยแล้ว', '/loans/late/contacts', { note: 'จะมาชำระสิ้นเดือน', ...promise() }],
    ['บันทึกการเยี่ยมแล้ว', '/loans/late/visits', { met: 'no', note: 'ไม่อยู่บ้าน' }],
    ['บันทึกนัดชำระแล้ว', '/loans/late/promises', { amount: '500', ...day('promisedOn', 31) }],
    ['เพิ่มในยอดหนี้แล้ว', '/loans/late/charges', { amount: '50', reason: 'ค่าส่งหนังสือ' }],
    ['บันทึกหนังสือแล้ว', '/loans/late/notices', {}],
    ['บันทึกหนังสือรับสภาพหนี้แล้ว', '/loans/late/acknowledgements', {}],
    ['บันทึกมาตรการแล้ว', '/loans/late/assistance', { referredTo: 'ธ.ก.ส.' }],
    ['บันทึกผลแล้ว', '/loans/late/outcome', { result: 'granted', outcome: 'ได้พัก 3 เดือน' }],
    ['บันทึกข้อมูลแผนแล้ว', '/loans/late/household-plans', { source: 'tpmap', certifiedBy: 'ศจพ.อ.' }],
    [
      'เพิ่มในแผนแล้ว',
      '/loans/late/plan-actions',
      { part: 'skill', action: 'อบรมตัดเย็บ', owner: 'มณี', ...day('dueOn', 28) },
    ],
    ['บันทึกผลแล้ว', '/loans/late/plan-result', { done: 'yes', note: 'ตัดเสื้อได้' }],
    ['บันทึกการส่งต่อแล้ว', '/loans/late/plan-exits', { what: 'จักรเย็บผ้า', to: 'อบต.' }],
    ['บันทึกแล้ว', '/loans/late/steps/mentor', { note: 'ดูแลต่อเนื่อง' }],
    [
      'ใช้ตารางชำระใหม่แล้ว',
      '/loans/late/restructure',
      { instalments: '8', authority: 'มติที่ประชุม', number: '4/2569' },
    ],
    ['ตัดหนี้สูญแล้ว', '/loans/late/write-off', { resolution: '5/2569', reason: 'ติดตามไม่ได้' }],
    ['บันทึกความเห็นแล้ว', '/loans/asked/endorsements', { number: '3/2569' }],
    ['บันทึกว่าไม่อนุมัติแล้ว', '/loans/asked/reject', { resolution: 'เอกสารไม่ครบ' }],
    ['ยกเลิกคำขอแล้ว', '/loans/other/cancel', { resolution: 'ผู้ขอถอนคำขอ' }],
    ['ยกเลิกการจ่ายเงินแล้ว', '/loans/second/disburse/reversal', { reason: 'จ่ายผิดกลุ่ม' }],
    ['บันทึกกิจกรรมแล้ว', '/funds/fund/activities/new', { kind: 'awareness-forum', otherPeople: 'มณี\nทองใบ' }],
    ['บันทึกเงินอุดหนุนแล้ว', '/funds/fund/grants/new', { recipient: 'ชมรม', purpose: 'อบรม', amount: '๕๐๐๐' }],
    ['บันทึกการใช้เงินอุดหนุนแล้ว', '/funds/fund/grant-spendings/new', { amount: '4000', note: 'ค่าวิทยากร' }],
    ['บันทึกเงินอุดหนุนที่คืนแล้ว', '/funds/fund/grant-returns/new', { amount: '1000', note: 'เหลือจ่าย' }],
    ['บันทึกคณะกรรมการแล้ว', '/funds/fund/committee-terms/new', { ...day('from', 1), name1: 'สมศรี' }],
    ['บันทึกการส่งมอบแล้ว', '/funds/fund/handovers/new', { givenBy: 'ชุดเก่า', receivedBy: 'ชุดใหม่' }],
    ['บันทึกยอดเงินแล้ว', '/funds/fund/accounts/new', { amount: '1,234.50' }],
    ['พร้อมเพย์\n0810000009', '/funds/fund/edit', { ...ACCOUNT, promptPay: '0810000009' }],
    ['เพิ่มคนแล้ว', '/people/new', { name: 'มณี ศรีสุข', phone: '081 234 5678', email: 'm@example.org' }],
    ['แก้ข้อมูลแล้ว', '/people/person/edit', { address: 'บ้านเลขที่ 9' }],
    ['หยุดส่งข้อความแล้ว', '/people/person/contact-stop', { reason: 'เจ้าตัวขอ' }],
    ['บันทึกแล้ว', '/households/new', { name: 'บ้านเลขที่ 9', newMembers: 'สำรวย ดวงดี' }],
  ])('says %s after %s', async (says, path, typed) => {
    await open(
      chair,
      path.replace(/\b(late|second|asked|other|fund|person)\b/, word => ids[word]!),
    );
    await fill(chair, typed);
    await chair.pressMain();
    expect(await main()).toContain(says);
  });

  it('takes any entry back by its link: what it was, what changes, why; and says what stands in the way', async () => {
    const id = await cast.lend(ids['person']!, { disbursedOn: '2026-06-20' });
    const charge = { charge: 'fee', amount: '75.00', dueOn: '2026-07-20', reason: 'ค่าส่งหนังสือ' };
    const charged = (await app.as('chair').post(`loans/${id}/charges`, charge)).body;
    await app
      .as('chair')
      .post(`loans/${id}/write-off`, { on: '2026-07-25', resolution: '7', reason: 'ผิดคน' });
    await open(chair, `/loans/${id}`);
    // The write-off, the latest, stands first.
    await chair.press('กลับรายการ');
    const changes = await chair.page.locator('#changes').innerText();
    expect(changes).toMatch(/สถานะ\s+ตอนนี้ ตัดหนี้สูญ\s+หลังกลับ ค้างชำระ/);
    expect(changes).toMatch(/คงเหลือ\s+ตอนนี้ –\s+หลังกลับ 40,325\.00/);
    await chair.pressMain();
    expect(await chair.page.locator('.field.bad').count()).toBe(1);
    await fill(chair, { reason: 'มติของสัญญาอื่น' });
    await chair.pressMain();
    expect(await main()).toContain('กลับรายการแล้ว');
    await open(chair, `/entries/${charged.id}/reversal`);
    expect(await main()).toMatch(/คิดค่าใช้จ่าย 75\.00 บาท[\s\S]+ตอนนี้ 40,325\.00\s+หลังกลับ 40,250\.00/);
    await fill(chair, { reason: 'ไม่ได้ส่งหนังสือ' });
    await chair.pressMain();
    expect((await app.as('chair').get(`loans/${id}`)).body.outstanding.total).toBe('40250.00');
    await open(chair, `/entries/${charged.id}/reversal`);
    expect(await main()).toContain('กลับรายการนี้ไปแล้ว');
    expect(await chair.page.locator('[name=reason]').count()).toBe(0);
  });

  it('takes a death back that is recorded of a person alone', async () => {
    const living = await cast.person('ทองใบ มีสุข');
    const id = await cast.lend(living, { disbursedOn: '2026-06-20' });
    app.setDay('2026-07-28');
    await app.as('chair').post(`people/${living}/death`, { diedOn: '2026-07-01' });
    // Until then today leads to the heirs, on the loan's page, not to a talk with the dead.
    await open(chair, '/today');
    const row = chair.page.locator('main a', { hasText: 'พูดคุยกับทายาทของ ทองใบ มีสุข' });
    expect(await row.getAttribute('href')).toBe(`/loans/${id}`);
    await open(chair, `/people/${living}`);
    await chair.press('ไม่ได้เสียชีวิต กลับรายการ');
    expect(await main()).toContain('ทองใบ มีสุข กลับเป็นผู้มีชีวิตอยู่');
    await fill(chair, { reason: 'คนละคน' });
    await chair.pressMain();
    expect(await main()).not.toContain('เสียชีวิต');
    expect((await app.as('chair').get(`people/${living}`)).body.diedOn).toBeNull();
  });

  it('shows a code for LINE once, and stores it with nobody', async () => {
    await open(chair, `/people/${ids['person']}`);
    await chair.press('เชื่อม LINE');
    expect(await main()).toMatch(/\d{8}\s+ให้พิมพ์รหัสนี้ในแชต LINE/);
  });

  it('lets another member cancel a receipt, which stays with its number', async () => {
    const lent = await cast.lend(ids['person']!, { disbursedOn: '2026-07-20' });
    const body = { amount: '100.00', paidOn: '2026-07-23', method: 'cash' };
    const { receiptId } = (await app.as('chair').post(`loans/${lent}/payments`, body)).body;
    await app.as('chair').post(`loans/${lent}/payments`, { ...body, paidOn: '2026-07-24' });
    await open(chair, `/receipts/${receiptId}/cancel`);
    await fill(chair, { reason: 'ลงผิดสัญญา', onWhen: 'other', ...day('on', 23) });
    await chair.pressMain();
    expect(await main()).toContain('ตัวเลขหลังวันนั้น');
    expect((await app.as('chair').get(`receipts/${receiptId}`)).body.cancelled).toBeNull();
    await chair.pressMain();
    expect(await main()).toContain('ยกเลิกใบเสร็จแล้ว เลขที่ยังอยู่');
    expect(await main()).toContain('ใบเสร็จนี้ยกเลิกแล้ว');
    await open(chair, '/cash-sheet');
    expect(await main()).toContain('ยกเลิกแล้ว');
  });
});

/** The day of July 2026 in a DateField. */
function day(name: string, date: number): Typed {
  return { [`${name}Day`]: String(date), [`${name}Month`]: '7', [`${name}Year`]: '2569' };
}

function promise(): Typed {
  return { promiseAmount: '1,000', ...day('promiseOn', 30) };
}

async function fill({ page }: Person, typed: Typed): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    const field = page.locator(`[name="${name}"]`);
    const kind = await field.first().evaluate(node => (node as unknown as { type: string }).type);
    if (kind === 'radio' || kind === 'checkbox')
      await page.locator(`[name="${name}"][value="${value}"]`).check();
    else if (kind === 'select-one') await field.selectOption(value);
    else await field.fill(value);
  }
}
