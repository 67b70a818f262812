// What was said and what is still to come, as those within the fund's scope read it.
import { type FakeLine, startFakeLine } from '../fakes/line.mjs';
import { type App, startApp } from '../services/app.js';
import { type Cast, openFund } from '../services/cast.js';
import { describeEachHome } from '../services/homes.js';

describeEachHome('reminders as they are read', home => {
  let app: App;
  let line: FakeLine;
  let cast: Cast;
  let loanId: string;
  let person: string;

  beforeAll(async () => {
    line = await startFakeLine();
    app = await startApp(home, {
      day: '2026-06-01',
      env: { LINE_CHANNEL_ACCESS_TOKEN: 't', LINE_API_BASE_URL: line.url },
    });
    cast = await openFund(app);
    await app.addUser({ username: 'officer', role: 'district-officer', areas: ['3415'] });
    await app.addUser({ username: 'stranger', role: 'district-officer', areas: ['3401'] });
    person = await cast.person('คำปุ่น ทองดี', [{ kind: 'line', address: `U${'1'.repeat(32)}` }]);
    const terms = { method: 'equal-principal', annualRate: '3.00', instalments: 2, every: 'P2M' };
    loanId = await cast.lend(person, { terms });
    app.setDay('2026-07-02');
    await app.as('admin').post('jobs/daily', { date: '2026-07-02' });
    await app.as('admin').post('jobs/dispatch', { now: '2026-07-02T09:00:00+07:00' });
  });
  afterAll(async () => {
    await app?.close();
    await line?.close();
  });

  it('are one window of one instalment each, filtered by state, loan and day', async () => {
    const chair = app.as('chair');
    const { body } = await chair.get(`reminders?loanId=${loanId}`);
    expect(body).toEqual({
      nextCursor: null,
      items: [
        {
          id: expect.any(String),
          fundId: cast.fundId,
          loanId,
          instalment: 1,
          window: 'P30D',
          recipientId: person,
          messageId: expect.any(String),
          dueOn: '2026-08-01',
          sendOn: '2026-07-02',
          state: 'sent',
          reason: null,
        },
      ],
    });
    const count = async (query: string) => (await chair.get(`reminders?${query}`)).body.items.length;
    expect(await count('state=sent&on=2026-07-02')).toBe(1);
    expect(await count('state=planned')).toBe(0);
    expect(await count('on=2026-07-03')).toBe(0);
  });

  it('ride in messages that say what the person has read', async () => {
    const officer = app.as('officer');
    const { body } = await officer.get(`messages?on=2026-07-02&recipientId=${person}`);
    expect(body.items).toHaveLength(1);
    const [message] = body.items;
    expect(message).toMatchObject({
      recipientId: person,
      recipientName: 'คำปุ่น ทองดี',
      fundId: cast.fundId,
      on: '2026-07-02',
      channel: 'line',
      state: 'sent',
      attempts: 1,
      providerId: line.effects[0]!.id,
      text: line.effects[0]!.text,
      reminders: [{ loanId, instalment: 1, window: 'P30D', state: 'sent' }],
    });
    expect(Date.parse(message.sentAt)).toBe(Date.parse('2026-07-02T09:00:00+07:00'));
    expect((await officer.get(`messages/${message.id}`)).body).toEqual(message);
  });

  it('count a certain refusal as the attempt that it was', async () => {
    const terms = { method: 'bullet', annualRate: '3.00', instalments: 1, every: 'P15D' };
    const gone = await cast.person('ทองใบ ย้ายบ้าน', [{ kind: 'line', address: `U${'2'.repeat(32)}` }]);
    app.setDay('2026-07-01');
    await cast.lend(gone, { terms });
    line.script('400');
    app.setDay('2026-07-02');
    await app.as('admin').post('jobs/dispatch', { now: '2026-07-02T09:10:00+07:00' });
    const { body } = await app.as('officer').get(`messages?recipientId=${gone}`);
    expect(body.items).toMatchObject([{ state: 'handed-to-committee', reason: 'refused', attempts: 1 }]);
  });

  it('of one loan come with their message and with what is still to come', async () => {
    const { body } = await app.as('chair').get(`loans/${loanId}/reminders`);
    expect(body.items).toMatchObject([
      { window: 'P30D', state: 'sent', message: { channel: 'line', state: 'sent', on: '2026-07-02' } },
    ]);
    const days = body.upcoming.map(
      (one: { instalment: number; window: string; sendOn: string }) =>
        `${one.sendOn} ${one.instalment} ${one.window}`,
    );
    expect(days.slice(0, 3)).toEqual(['2026-07-17 1 P15D', '2026-07-25 1 P7D', '2026-08-01 1 P0D']);
    expect(days).toContain('2026-09-01 2 P30D');
    expect(body.upcoming[0].recipientIds).toEqual([person]);
  });

  it('stay within the scope of their fund', async () => {
    const stranger = app.as('stranger');
    expect((await stranger.get('reminders')).body.items).toEqual([]);
    expect((await stranger.get('messages')).body.items).toEqual([]);
    const { id } = (await app.as('chair').get('messages')).body.items[0];
    expect((await stranger.get(`messages/${id}`)).status).toBe(404);
    expect((await stranger.get(`loans/${loanId}/reminders`)).status).toBe(404);
    expect((await app.as('chair').get('messages/unknown')).status).toBe(404);
    expect((await app.guest.get('reminders')).status).toBe(401);
  });

  it('are not asked for in words that mean nothing', async () => {
    const chair = app.as('chair');
    expect((await chair.get('reminders?state=lost')).status).toBe(422);
    expect((await chair.get('reminders?on=2026-02-30')).status).toBe(422);
    expect((await chair.get('messages?state=expired')).status).toBe(422);
  });
});
