// Each channel against a real local server that behaves, misbehaves and falls silent.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Letter } from '../../src/reminders/channels/channel.js';
import { EmailChannel } from '../../src/reminders/channels/email.adapter.js';
import { LetterChannel } from '../../src/reminders/channels/letter.adapter.js';
import { LineChannel } from '../../src/reminders/channels/line.adapter.js';
import { SmsChannel } from '../../src/reminders/channels/sms.adapter.js';
import { type FakeLine, startFakeLine } from '../fakes/line.mjs';
import { type FakeSms, startFakeSms } from '../fakes/sms.mjs';
import { type FakeSmtp, startFakeSmtp } from '../fakes/smtp.mjs';

const QUICK = 150;
const letter = (more: Partial<Letter> = {}): Letter => ({
  to: 'Usomjai',
  subject: 'แจ้งเรื่องกองทุนพัฒนาบทบาทสตรี',
  text: 'แจ้งเรื่องกองทุนพัฒนาบทบาทสตรี\nครบกำหนดชำระ 21 พ.ย. 2569',
  retryKey: randomUUID(),
  ...more,
});

describe('LINE', () => {
  let fake: FakeLine;
  let line: LineChannel;
  let clock = Date.parse('2026-11-21T09:00:00+07:00');

  beforeAll(async () => {
    fake = await startFakeLine({ token: 'token', now: () => clock });
    line = channel('token');
  });
  beforeEach(() => fake.clear());
  afterAll(async () => {
    line.close();
    await fake.close();
  });
  const channel = (accessToken: string, within = QUICK) =>
    new LineChannel({ accessToken, channelSecret: null, baseUrl: fake.url }, within);

  it('takes a message and names it', async () => {
    const one = letter();
    const outcome = await line.send(one);
    expect(fake.effects).toMatchObject([{ to: 'Usomjai', text: one.text, retryKey: one.retryKey }]);
    expect(outcome).toEqual({ kind: 'accepted', providerId: fake.effects[0]!.id });
  });

  it('says 409 for a key that it took before: accepted, the same message, no second effect', async () => {
    const one = letter();
    const first = await line.send(one);
    expect(await line.send(one)).toEqual(first);
    expect(fake.requests.map(({ status }) => status)).toEqual([200, 409]);
    expect(fake.effects).toHaveLength(1);
  });

  it.each(['500', '502', '503', 'cut-before', 'timeout-before'])(
    'leaves %s unknown, safe to retry',
    async fault => {
      const one = letter();
      fake.script(fault);
      expect(await line.send(one)).toMatchObject({ kind: 'unknown', retrySafe: true });
      expect(fake.effects).toHaveLength(0);
      expect(await line.send(one)).toMatchObject({ kind: 'accepted' });
      expect(fake.effects).toHaveLength(1);
    },
  );

  it.each(['cut-after', 'timeout-after'])('leaves %s unknown; the retry finds it sent', async fault => {
    const one = letter();
    fake.script(fault);
    expect(await line.send(one)).toMatchObject({ kind: 'unknown', retrySafe: true });
    expect(await line.send(one)).toEqual({ kind: 'accepted', providerId: fake.effects[0]!.id });
    expect(fake.effects).toHaveLength(1);
  });

  it('does not try twice by itself', async () => {
    fake.script('500');
    await line.send(letter());
    expect(fake.requests).toHaveLength(1);
  });

  it.each([
    ['400', false],
    ['403', true],
    ['404', false],
  ])('refuses with %s for certain (channel off: %s)', async (fault, channelOff) => {
    fake.script(fault);
    expect(await line.send(letter())).toMatchObject({ kind: 'refused', certain: true, channelOff });
    expect(fake.effects).toHaveLength(0);
  });

  it('is off when its token is not accepted, with LINE’s own words', async () => {
    const stranger = channel('another');
    const outcome = await stranger.send(letter());
    expect(outcome).toMatchObject({ kind: 'refused', channelOff: true });
    expect(outcome).toHaveProperty('reason', expect.stringMatching(/^LINE 401: Authentication failed/));
    expect(await stranger.quota()).toBeNull();
    stranger.close();
  });

  it('pauses on 429, and tells a used-up month from haste', async () => {
    fake.script('429');
    expect(await line.send(letter())).toMatchObject({ kind: 'paused', quotaUsedUp: false });
    fake.setQuota(300, 300);
    expect(await line.send(letter())).toMatchObject({ kind: 'paused', quotaUsedUp: true });
    expect(fake.effects).toHaveLength(0);
  });

  it('tells its quota', async () => {
    expect(await line.quota()).toEqual({ limit: null, used: 0 });
    fake.setQuota(300, 17);
    expect(await line.quota()).toEqual({ limit: 300, used: 17 });
  });

  it('answers who wrote', async () => {
    expect(await line.reply('r1', 'ยอดหนี้คงเหลือ 3,000.00 บาท')).toBe(true);
    expect(fake.replies).toEqual([{ replyToken: 'r1', text: 'ยอดหนี้คงเหลือ 3,000.00 บาท' }]);
  });

  it('never speaks to a group or a room, without asking LINE', async () => {
    for (const kind of ['C', 'R']) {
      const outcome = await line.send(letter({ to: kind + '0'.repeat(32) }));
      expect(outcome).toMatchObject({ kind: 'refused', certain: true, channelOff: false });
    }
    expect(fake.requests).toHaveLength(0);
  });

  it('forgets a key after 24 hours: the same key would send twice', async () => {
    const one = letter();
    await line.send(one);
    clock += 25 * 3_600_000;
    await line.send(one);
    expect(fake.effects).toHaveLength(2);
  });

  it('is unknown when nobody listens, and off when it is not configured', async () => {
    const gone = await startFakeLine();
    await gone.close();
    const lost = new LineChannel({ accessToken: 't', channelSecret: null, baseUrl: gone.url }, QUICK);
    expect(await lost.send(letter())).toMatchObject({ kind: 'unknown', reason: 'LINE: ECONNREFUSED' });
    expect(await lost.quota()).toBeNull();
    expect(await lost.reply('r', 'x')).toBe(false);
    const off = new LineChannel(null);
    expect([off.configured, line.configured]).toEqual([false, true]);
    expect(await off.send(letter())).toMatchObject({ kind: 'refused', channelOff: true });
  });

  it('waits for a slow answer within its limit', async () => {
    fake.script('slow');
    const patient = channel('token', 2_000);
    expect(await patient.send(letter())).toMatchObject({ kind: 'accepted' });
    patient.close();
  });
});

describe('LINE as a process of its own', () => {
  let child: ChildProcess;
  let url: string;

  beforeAll(async () => {
    const faults = '500=0.1,502=0.1,cut-before=0.1,cut-after=0.15,429=0.05';
    child = spawn(process.execPath, ['test/fakes/line.mjs', '--seed', '7', '--mix', faults]);
    const [line] = await once(child.stdout!, 'data');
    url = JSON.parse(String(line)).url;
  });
  afterAll(async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  });

  it('gets each of 200 messages once, whatever it answers on the way', async () => {
    const line = new LineChannel({ accessToken: 't', channelSecret: null, baseUrl: url }, 2_000);
    const letters = Array.from({ length: 200 }, (_, n) => letter({ to: `U${n}` }));
    let tries = 0;
    for (const one of letters) {
      let outcome = '';
      for (let n = 0; n < 30 && outcome !== 'accepted'; n++, tries++) outcome = (await line.send(one)).kind;
      expect(outcome).toBe('accepted');
    }
    line.close();
    const effects = (await (await fetch(`${url}/_fake/effects`)).json()) as {
      to: string;
      retryKey: string;
    }[];
    expect(effects.map(({ to }) => to)).toEqual(letters.map(({ to }) => to));
    expect(new Set(effects.map(({ retryKey }) => retryKey)).size).toBe(200);
    expect(tries).toBeGreaterThan(260);
  });
});

describe('SMS', () => {
  let fake: FakeSms;
  let sms: SmsChannel;

  beforeAll(async () => {
    fake = await startFakeSms({ token: 'token' });
    sms = new SmsChannel({ url: fake.url, token: 'token', sender: 'TIDTAM' }, QUICK);
  });
  beforeEach(() => fake.clear());
  afterAll(async () => {
    sms.close();
    await fake.close();
  });

  it('goes to the number in its international form', async () => {
    const outcome = await sms.send(letter({ to: '081-234-5678' }));
    expect(fake.effects).toMatchObject([{ to: '+66812345678', sender: 'TIDTAM', text: letter().text }]);
    expect(outcome).toEqual({ kind: 'accepted', providerId: fake.effects[0]!.id });
  });

  it.each(['500', '502', '409', 'cut-before', 'cut-after', 'timeout-before', 'timeout-after'])(
    'is never safe to retry after %s',
    async fault => {
      fake.script(fault);
      expect(await sms.send(letter({ to: '0812345678' }))).toMatchObject({
        kind: 'unknown',
        retrySafe: false,
      });
      expect(fake.requests).toHaveLength(1);
    },
  );

  it('refuses for certain, pauses, and is off with a wrong token', async () => {
    fake.script('400', '429', '401');
    const to = '0812345678';
    expect(await sms.send(letter({ to }))).toMatchObject({ kind: 'refused', channelOff: false });
    expect(await sms.send(letter({ to }))).toMatchObject({ kind: 'paused', quotaUsedUp: false });
    expect(await sms.send(letter({ to }))).toMatchObject({ kind: 'refused', channelOff: true });
  });

  it('asks no gateway about what is no mobile number', async () => {
    expect(await sms.send(letter({ to: '045-251-234' }))).toMatchObject({ kind: 'refused', certain: true });
    expect(fake.requests).toHaveLength(0);
    expect(await new SmsChannel(null).send(letter())).toMatchObject({ kind: 'refused', channelOff: true });
  });
});

describe('e-mail', () => {
  let fake: FakeSmtp;
  let email: EmailChannel;

  beforeAll(async () => {
    fake = await startFakeSmtp();
    email = new EmailChannel({ url: fake.url, from: 'กองทุน <fund@example.org>' }, QUICK * 2);
  });
  beforeEach(() => fake.clear());
  afterAll(async () => {
    email.close();
    await fake.close();
  });
  const mail = (more: Partial<Letter> = {}) => letter({ to: 'somjai@example.org', ...more });

  it('arrives with its Thai subject and text', async () => {
    const one = mail();
    expect(await email.send(one)).toEqual({ kind: 'accepted', providerId: `<${one.retryKey}@example.org>` });
    const messageId = `<${one.retryKey}@example.org>`;
    expect(fake.effects).toMatchObject([{ to: one.to, subject: one.subject, text: one.text, messageId }]);
  });

  it.each(['550', '450'])('takes the server’s %s as a certain no', async fault => {
    fake.script(fault);
    expect(await email.send(mail())).toMatchObject({ kind: 'refused', certain: true, channelOff: false });
  });

  it('pauses when the server closes for a while', async () => {
    fake.script('421');
    expect(await email.send(mail())).toMatchObject({ kind: 'paused' });
  });

  it.each(['cut-before', 'cut-after', 'timeout-before', 'timeout-after'])(
    'leaves %s unknown',
    async fault => {
      fake.script(fault);
      expect(await email.send(mail())).toMatchObject({ kind: 'unknown', retrySafe: false });
    },
  );

  it('is off when the server does not know us', async () => {
    const url = fake.url.replace('//', '//me:wrong@');
    const stranger = new EmailChannel({ url, from: 'fund@example.org' }, QUICK * 2);
    expect(await stranger.send(mail())).toMatchObject({ kind: 'refused', channelOff: true });
    stranger.close();
  });

  it('goes to one address only, and to no header', async () => {
    for (const to of ['a@b.org,c@d.org', 'a@b.org\r\nBcc: c@d.org', 'nobody', '"x" <a@b.org>']) {
      expect(await email.send(mail({ to }))).toMatchObject({ kind: 'refused', certain: true });
    }
    expect(fake.requests).toHaveLength(0);
    await email.send(mail({ subject: 'แจ้ง\r\nBcc: c@d.org' }));
    expect(fake.effects.map(({ to }) => to)).toEqual(['somjai@example.org']);
  });
});

it('post is handed to people', async () => {
  expect(await new LetterChannel().send()).toEqual({ kind: 'handed' });
});
