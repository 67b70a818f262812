// The administrator looks after the installation: what ran, what was sent, whether its parts answer.
import { type FakeLine, startFakeLine } from '../fakes/line.mjs';
import { type App, startApp } from '../services/app.js';
import { openFund } from '../services/cast.js';
import { describeEachHome } from '../services/homes.js';

describeEachHome('operations', home => {
  let app: App;
  let line: FakeLine;

  beforeAll(async () => {
    line = await startFakeLine({ token: 't' });
    app = await startApp(home, {
      day: '2026-08-02',
      env: { LINE_CHANNEL_ACCESS_TOKEN: 't', LINE_API_BASE_URL: line.url },
    });
  });
  afterAll(async () => {
    await app?.close();
    await line?.close();
  });

  const dispatch = (now: string) => app.as('admin').post('jobs/dispatch', { now });

  it('tells what ran, what was sent and failed, and what waits since when', async () => {
    const admin = app.as('admin');
    expect((await admin.get('operations')).body).toMatchObject({ lastRun: null, nextRun: null, runs: [] });
    const cast = await openFund(app);
    const terms = { method: 'bullet', annualRate: '3.00', instalments: 1, every: 'P30D' };
    for (const name of ['คำปุ่น', 'บุญมี', 'สมศรี']) {
      const channels = name === 'สมศรี' ? [] : [{ kind: 'line', address: `U-${name}` }];
      await cast.lend(await cast.person(name, channels), { terms });
    }
    line.address('U-บุญมี', '500');
    await admin.post('jobs/daily', { date: '2026-08-02' });
    await dispatch('2026-08-02T09:00:00+07:00');
    const { body } = await admin.get('operations');
    expect(body).toMatchObject({
      lastRun: { on: '2026-08-02' },
      today: { planned: 0, sent: 1, failed: 1, handedToCommittee: 1, cancelled: 0 },
      waiting: { count: 1, oldestSince: '2026-08-02T02:00:00.000Z' },
      queue: { alive: true, carrier: home.kind === 'postgres' ? 'redis' : 'in-process' },
      backups: [],
      holidays: { missingYears: [] },
    });
    // A year without its table of holidays is said before it begins.
    app.setDay('2028-10-10');
    expect((await admin.get('operations')).body.holidays.missingYears).toEqual([2571, 2572]);
    app.setDay('2026-08-02');
    expect(body.runs).toMatchObject([
      { on: '2026-08-02', late: false, planned: 3, messages: 3, sent: 1, movedToCollect: 0 },
    ]);
  });

  it('marks the days that were made up for', async () => {
    app.setDay('2026-08-04');
    await app.as('admin').post('jobs/daily', { date: '2026-08-04' });
    const { runs } = (await app.as('admin').get('operations')).body;
    expect(runs.map((run: { on: string; late: boolean }) => [run.on, run.late])).toEqual([
      ['2026-08-04', false],
      ['2026-08-03', true],
      ['2026-08-02', false],
    ]);
  });

  it('knows the channels with their quota, and tries them by a message to oneself', async () => {
    const admin = app.as('admin');
    line.clear();
    line.setQuota(300, 12);
    const sent = await admin.post('channels/line/test', { to: 'Umyself' });
    expect([sent.status, sent.body]).toEqual([
      200,
      { kind: 'line', to: 'Umyself', outcome: 'accepted', providerId: line.effects[0]!.id, reason: null },
    ]);
    expect(line.effects[0]!.text).toMatch(/^ข้อความทดสอบ/);
    const { items } = (await admin.get('channels')).body;
    expect(items).toEqual([
      { kind: 'line', configured: true, state: 'ready', pausedUntil: null, quota: { limit: 300, used: 13 } },
      { kind: 'sms', configured: false, state: 'off', pausedUntil: null, quota: null },
      { kind: 'email', configured: false, state: 'off', pausedUntil: null, quota: null },
      { kind: 'post', configured: true, state: 'ready', pausedUntil: null, quota: null },
    ]);
  });

  it('rests a channel that says too many, and takes it up again when a test is taken', async () => {
    const admin = app.as('admin');
    const state = async () => (await admin.get('channels')).body.items[0].state;
    line.script('429');
    expect((await admin.post('channels/line/test', { to: 'Umyself' })).body.outcome).toBe('paused');
    expect(await state()).toBe('paused');
    line.script('401');
    expect((await admin.post('channels/line/test', { to: 'Umyself' })).body.outcome).toBe('refused');
    expect(await state()).toBe('off');
    await admin.post('channels/line/test', { to: 'Umyself' });
    expect(await state()).toBe('ready');
  });

  it('refuses a channel that is off or unknown, and everybody but the administrator', async () => {
    const admin = app.as('admin');
    expect((await admin.post('channels/sms/test', { to: '0812345678' })).status).toBe(409);
    expect((await admin.post('channels/pigeon/test', { to: 'x' })).status).toBe(404);
    expect((await admin.post('channels/line/test', {})).status).toBe(422);
    for (const path of ['operations', 'channels']) {
      expect((await app.as('chair').get(path)).status).toBe(403);
      expect((await app.guest.get(path)).status).toBe(401);
    }
    expect((await app.as('chair').post('channels/line/test', { to: 'x' })).status).toBe(403);
  });

  it('does by one key what the key asked once, and answers again what it answered', async () => {
    const admin = app.as('admin');
    const key = { 'idempotency-key': 'the fourth' };
    const told = () => line.effects.filter(one => one.to === 'Umyself').length;
    const before = told();
    const [first, again] = [
      await admin.post('channels/line/test', { to: 'Umyself' }, key),
      await admin.post('channels/line/test', { to: 'Umyself' }, key),
    ];
    expect(again).toMatchObject({ status: first.status, body: first.body });
    expect(told()).toBe(before + 1);
    app.setDay('2026-08-05');
    const { body: ran } = await admin.post('jobs/daily', { date: '2026-08-05' }, key);
    expect(ran.days).toBe(1);
    expect((await admin.post('jobs/daily', { date: '2026-08-05' }, key)).body).toEqual(ran);
    expect((await admin.post('jobs/daily', { date: '2026-08-04' }, key)).body.errors).toMatchObject([
      { code: 'key-used-for-another-body' },
    ]);
    const long = { 'idempotency-key': 'k'.repeat(201) };
    expect((await admin.post('jobs/dispatch', {}, long)).status).toBe(422);
    expect((await app.as('chair').post('jobs/dispatch', {}, key)).status).toBe(403);
  });

  it('counts among what a day handed over the calls and visits that its ladder asks for', async () => {
    const admin = app.as('admin');
    app.setDay('2026-09-20');
    await admin.post('jobs/daily', { date: '2026-09-20' });
    const { runs } = (await admin.get('operations')).body;
    const ofDay = async (on: string) =>
      (await admin.get(`reminders?on=${on}&state=handed-to-committee&limit=200`)).body.items;
    const asked = await Promise.all(runs.map((run: { on: string }) => ofDay(run.on)));
    expect(runs.map((run: { handedToCommittee: number }) => run.handedToCommittee)).toEqual(
      asked.map(items => items.length),
    );
    expect(asked.flat().filter(one => one.messageId === null).length).toBeGreaterThan(0);
  });

  it('is ready', async () => {
    expect((await app.guest.get('/health/ready')).body).toEqual({ status: 'ok' });
  });
});

describeEachHome('without its Redis', home => {
  it('is degraded and still serves', async () => {
    // Nothing listens on the discard port of the loopback.
    const away = { databaseUrl: home.databaseUrl, redisUrl: 'redis://127.0.0.1:9' };
    const app = await startApp(away, { env: { ROLE: 'web' } });
    try {
      const { status, body } = await app.guest.get('/health/ready');
      expect([status, body]).toEqual([200, { status: 'degraded', queue: false }]);
      expect((await app.as('admin').get('operations')).body.queue).toEqual({
        carrier: 'redis',
        alive: false,
      });
    } finally {
      await app.close();
    }
  });
});
