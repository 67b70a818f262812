// Days that are run behind the clock, one by one: a loan entered after them is spoken of from its own day.
import { type FakeLine, startFakeLine } from '../fakes/line.mjs';
import { type App, startApp } from '../services/app.js';
import { type Cast, openFund } from '../services/cast.js';
import { describeEachHome } from '../services/homes.js';

describeEachHome('days run by hand', home => {
  let app: App;
  let line: FakeLine;
  let cast: Cast;

  beforeAll(async () => {
    line = await startFakeLine();
    const env = { LINE_CHANNEL_ACCESS_TOKEN: 't', LINE_API_BASE_URL: line.url };
    app = await startApp(home, { day: '2026-11-21', env });
    cast = await openFund(app);
  });
  afterAll(async () => {
    await app.close();
    await line.close();
  });

  async function day(date: string) {
    expect((await app.as('admin').post('jobs/daily', { date })).status).toBe(200);
    return (await app.as('admin').post('jobs/dispatch', { now: `${date}T09:00:00+07:00` })).body;
  }

  async function lend(number: number, disbursedOn: string): Promise<string> {
    const address = `U${String(number).padStart(32, '0')}`;
    const person = await cast.person('คำปุ่น ทองดี', [{ kind: 'line', address }]);
    const terms = { method: 'bullet', annualRate: '3.00', instalments: 1, every: 'P2M' };
    return cast.lend(person, { terms, disbursedOn });
  }

  async function windows(loanId: string): Promise<string[]> {
    const { body } = await app.as('chair').get(`reminders?loanId=${loanId}`);
    const said = (one: { sendOn: string; window: string; state: string; reason: string | null }) =>
      `${one.sendOn} ${one.window} ${one.state}${one.reason ? ` ${one.reason}` : ''}`;
    return body.items.map(said).sort();
  }

  it('reminds of a loan that was entered later than the days that are run', async () => {
    const loan = await lend(1, '2026-06-01');
    expect(await day('2026-06-20')).toMatchObject({ sent: 0 });
    for (const date of ['2026-07-02', '2026-07-17', '2026-07-26'])
      expect(await day(date)).toMatchObject({ sent: 1, deferred: 0 });
    expect(await windows(loan)).toEqual([
      '2026-07-02 P30D sent',
      '2026-07-17 P15D sent',
      '2026-07-25 P7D sent',
    ]);
    expect(line.effects).toHaveLength(3);
  });

  it('says nothing of days that were closed before the disbursement was entered', async () => {
    const loan = await lend(2, '2026-06-05');
    await day('2026-07-27');
    expect(await windows(loan)).toEqual([]);
    await day('2026-07-29');
    expect(await windows(loan)).toEqual(['2026-07-29 P7D sent']);
  });

  it('says again what a reversal makes owed, while its window is open on the day run', async () => {
    const loan = await lend(3, '2026-07-01');
    await app.as('admin').post('jobs/daily', { date: '2026-08-17' });
    const owes = (await app.as('chair').get(`loans/${loan}`)).body.outstanding.total;
    const paid = { amount: owes, paidOn: '2026-08-17', method: 'cash' };
    const { body: receipt } = await app.as('chair').post(`loans/${loan}/payments`, paid);
    expect(await windows(loan)).toContain('2026-08-17 P15D cancelled paid');
    const reversal = { on: '2026-08-17', reason: 'ใส่ผิด' };
    await app.as('member').post(`payments/${receipt.id}/reversal`, reversal);
    expect(await windows(loan)).toContain('2026-08-17 P15D planned');
    await app.as('admin').post('jobs/dispatch', { now: '2026-08-17T09:00:00+07:00' });
    expect(await windows(loan)).toContain('2026-08-17 P15D sent');
  });

  it('says again what a death recorded by mistake had stopped: the tasks, the words and the stage are as before', async () => {
    const loan = await lend(4, '2026-07-20');
    const all = async () => (await app.as('chair').get(`tasks?loanId=${loan}&on=2026-11-21`)).body.items;
    const titles = async () => (await all()).map((one: { title: string }) => one.title).sort();
    const { borrower, stage } = (await app.as('chair').get(`loans/${loan}`)).body;
    const before = await titles();
    await app.as('admin').post('jobs/daily', { date: '2026-09-05' });
    expect(await windows(loan)).toContain('2026-09-05 P15D planned');
    const death = `people/${borrower.id}/death`;
    const died = { diedOn: '2026-09-01', knownOn: '2026-09-05' };
    expect((await app.as('chair').post(death, died)).status).toBe(201);
    expect(await windows(loan)).toContain('2026-09-05 P15D cancelled contact-stopped');
    expect(await titles()).toEqual(
      expect.arrayContaining(['แจ้งทายาทของ คำปุ่น ทองดี', 'พูดคุยกับทายาทของ คำปุ่น ทองดี']),
    );
    await app.as('admin').post('jobs/dispatch', { now: '2026-09-05T08:30:00+07:00' });
    const undo = { on: '2026-11-21', reason: 'คนละคน ชื่อเดียวกัน' };
    const early = await app.as('member').post(`${death}/reversal`, { ...undo, on: '2026-09-04' });
    expect(early.body.errors[0]).toMatchObject({ field: 'on', code: 'too-early' });
    expect((await app.as('chair').post(`${death}/reversal`, undo)).status).toBe(403);
    const lives = await app.as('member').post(`${death}/reversal`, undo);
    expect(lives.body).toMatchObject({ id: borrower.id, diedOn: null, deathKnownOn: null });
    expect((await app.as('member').post(`${death}/reversal`, undo)).status).toBe(409);
    expect(await windows(loan)).toContain('2026-09-05 P15D planned');
    await app.as('admin').post('jobs/dispatch', { now: '2026-09-05T09:00:00+07:00' });
    expect(await windows(loan)).toContain('2026-09-05 P15D sent');
    expect(await titles()).toEqual(before);
    expect((await app.as('chair').get(`loans/${loan}`)).body.stage).toBe(stage);
    expect((await app.as('chair').get(`loans/${loan}/clocks`)).body.estate).toEqual([]);
    // One that opened while the death stood, and whose message was dropped as it was to leave, goes as well.
    await app.as('chair').post(death, died);
    await day('2026-09-14');
    expect(await windows(loan)).toContain('2026-09-13 P7D cancelled borrower-deceased');
    await app.as('member').post(`${death}/reversal`, undo);
    await app.as('admin').post('jobs/dispatch', { now: '2026-09-14T10:00:00+07:00' });
    expect(await windows(loan)).toContain('2026-09-13 P7D sent');
  });
});
