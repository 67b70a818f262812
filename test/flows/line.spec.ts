// A borrower and the fund's LINE account: linking by a code, asking for the balance, leaving again.
import { createHmac, randomUUID } from 'node:crypto';
import { type FakeLine, startFakeLine } from '../fakes/line.mjs';
import { type App, startApp } from '../services/app.js';
import { type Cast, openFund } from '../services/cast.js';
import { describeEachHome } from '../services/homes.js';

const SECRET = 'channel secret';

describeEachHome('the LINE account', home => {
  let app: App;
  let line: FakeLine;
  let cast: Cast;

  beforeAll(async () => {
    line = await startFakeLine({ token: 't' });
    app = await startApp(home, {
      day: '2026-06-20',
      env: { LINE_CHANNEL_ACCESS_TOKEN: 't', LINE_CHANNEL_SECRET: SECRET, LINE_API_BASE_URL: line.url },
    });
    cast = await openFund(app);
    await app.addUser({ username: 'officer', role: 'district-officer', areas: ['3415'] });
    await app.addUser({ username: 'stranger', role: 'district-officer', areas: ['3401'] });
  });
  afterAll(async () => {
    await app?.close();
    await line?.close();
  });
  beforeEach(() => {
    line.clear();
    app.setDay('2026-06-20');
  });

  const user = (n: number) => `U${String(n).padStart(32, 'a')}`;
  const event = (userId: string, more: object = {}) => ({
    type: 'message',
    webhookEventId: randomUUID(),
    timestamp: 1000,
    source: { type: 'user', userId },
    replyToken: randomUUID(),
    ...more,
  });
  const saying = (userId: string, text: string) =>
    event(userId, { message: { type: 'text', id: '1', text } });
  const deliver = (body: unknown, signature?: string) => {
    const raw = JSON.stringify(body);
    const signed = signature ?? createHmac('sha256', SECRET).update(raw).digest('base64');
    return app.guest.post('line/webhook', raw, { 'x-line-signature': signed });
  };
  const say = async (userId: string, text: string) => {
    line.replies.length = 0;
    expect((await deliver({ events: [saying(userId, text)] })).status).toBe(200);
    return line.replies[0]?.text ?? null;
  };
  const codeFor = async (personId: string) =>
    (await app.as('chair').post(`people/${personId}/line-link-codes`)).body;
  const channelsOf = async (personId: string) =>
    (await app.as('chair').get(`people/${personId}`)).body.channels;

  it('gives the committee a code for the person, as a QR code that opens the chat', async () => {
    const person = await cast.person('คำปุ่น ทองดี');
    const made = await codeFor(person);
    expect(made.code).toMatch(/^\d{8}$/);
    expect(Date.parse(made.expiresAt) - app.clock.now().getTime()).toBe(10 * 60_000);
    expect(made.qrText).toBe(`https://line.me/R/oaMessage/%40tidtam/?${made.code}`);
    expect((await app.as('officer').post(`people/${person}/line-link-codes`)).status).toBe(403);
    expect((await app.as('stranger').post(`people/${person}/line-link-codes`)).status).toBe(404);
  });

  it('links by the code once, and tells the reminders so', async () => {
    const person = await cast.person('บุญมี ใจงาม', [{ kind: 'sms', address: '0812345678' }]);
    const { code } = await codeFor(person);
    expect(await say(user(1), `${code.slice(0, 4)} ${code.slice(4)}`)).toMatch(/^เชื่อม LINE เรียบร้อยแล้ว/);
    expect(await channelsOf(person)).toMatchObject([
      { kind: 'line', address: user(1), consentedOn: '2026-06-20' },
      { kind: 'sms' },
    ]);
    expect(await say(user(2), code)).toMatch(/^รหัสนี้ใช้ไม่ได้/);
  });

  it('refuses a code after ten minutes, and any code after five wrong ones', async () => {
    const person = await cast.person('สมศรี แสนสุข');
    const old = await codeFor(person);
    app.setDay('2026-06-20', 9 * 60 + 11);
    expect(await say(user(3), old.code)).toMatch(/^รหัสนี้ใช้ไม่ได้/);
    const { code } = await codeFor(person);
    const wrong = code === '11111111' ? '22222222' : '11111111';
    for (let n = 0; n < 5; n++) await say(user(4), wrong);
    expect(await say(user(4), code)).toMatch(/^ลองหลายครั้งแล้ว/);
    app.setDay('2026-06-20', 9 * 60 + 25);
    const later = await codeFor(person);
    expect(await say(user(4), later.code)).toMatch(/^เชื่อม LINE เรียบร้อยแล้ว/);
  });

  it('answers what is left and what comes next, over all that the person stands behind, naming nobody', async () => {
    const person = await cast.person('มาลี ดีใจ');
    const neighbour = await cast.person('ทองใบ เพื่อนบ้าน');
    await say(user(5), (await codeFor(person)).code);
    expect(await say(user(5), 'ยอดหนี้')).toMatch(/^ตอนนี้ไม่มียอดที่ต้องชำระ/);
    const group = await app.as('chair').post('groups', {
      name: 'กลุ่มของทองใบ',
      fundId: cast.fundId,
      members: [person, neighbour],
    });
    await cast.lend(person, { principal: '8000.00' });
    await cast.lend(group.body.id, { kind: 'group' });
    await cast.lend(neighbour, { principal: '9000.00' });
    const text = await say(user(5), 'ยอดหนี้');
    expect(text).toContain('คงเหลือ 8,050.00 บาท');
    expect(text).toContain('คงเหลือ 40,250.00 บาท\nงวดที่ 1 ครบกำหนด 20 ก.ค. 2569 จำนวน 10,100.00 บาท');
    expect(text).not.toMatch(/ทองใบ|มาลี|9,0/);
    app.setDay('2026-07-25');
    const late = await say(user(5), 'ยอดหนี้');
    expect(late).toContain('ครบกำหนดแล้วตั้งแต่ 20 ก.ค. 2569 จำนวน 10,100.00 บาท');
    expect(late).toContain('งวดที่ 2 ครบกำหนด 20 ส.ค. 2569');
  });

  it('tells a stranger nothing, and helps with anything else', async () => {
    expect(await say(user(6), 'ยอดหนี้')).toMatch(/^LINE นี้ยังไม่ได้เชื่อม/);
    expect(await say(user(6), 'สวัสดี')).toMatch(/^พิมพ์คำว่า ยอด/);
    await deliver({ events: [event(user(6), { type: 'follow' })] });
    expect(line.replies.at(-1)!.text).toMatch(/^ขอบคุณที่เพิ่มเพื่อน/);
  });

  it('takes the consent back when the account is blocked', async () => {
    const person = await cast.person('ปิ่น ฟื้นฟู', [{ kind: 'sms', address: '0812345678' }]);
    await say(user(7), (await codeFor(person)).code);
    expect((await deliver({ events: [event(user(7), { type: 'unfollow' })] })).status).toBe(200);
    expect(await channelsOf(person)).toMatchObject([{ kind: 'sms' }]);
    expect(await say(user(7), 'ยอดหนี้')).toMatch(/^LINE นี้ยังไม่ได้เชื่อม/);
  });

  it('does a delivered event once, however often it comes', async () => {
    const person = await cast.person('น้ำฝน ผู้ดี');
    const linking = { events: [saying(user(8), (await codeFor(person)).code)] };
    await deliver(linking);
    await deliver(linking);
    expect(line.replies.map(reply => reply.text.split('\n')[0])).toEqual(['เชื่อม LINE เรียบร้อยแล้ว']);
    const leaving = { events: [event(user(8), { type: 'unfollow' })] };
    await deliver(leaving);
    await say(user(8), (await codeFor(person)).code);
    await deliver(leaving);
    expect(await channelsOf(person)).toMatchObject([{ kind: 'line', address: user(8) }]);
  });

  it('believes nobody but LINE, and is quiet about what it does not know', async () => {
    const person = await cast.person('ลำดวน หอม');
    const forged = { events: [saying(user(9), (await codeFor(person)).code)] };
    const answer = await deliver(forged, createHmac('sha256', 'guess').update('x').digest('base64'));
    expect([answer.status, answer.body.type]).toEqual([401, 'urn:tidtam:bad-signature']);
    expect((await app.guest.post('line/webhook', forged)).status).toBe(401);
    expect(await channelsOf(person)).toEqual([]);
    const unknown = [
      event(user(9), { type: 'videoPlayComplete' }),
      { type: 'join', source: { type: 'group' } },
    ];
    expect((await deliver({ events: unknown })).status).toBe(200);
    expect((await deliver({ events: [] })).status).toBe(200);
    expect((await deliver({ no: 'events' })).status).toBe(400);
    expect(line.replies).toEqual([]);
  });
});
