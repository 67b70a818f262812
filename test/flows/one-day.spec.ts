// Reminders that fire by themselves, day after day, through the real queue to a real (fake) LINE.
import { type FakeLine, startFakeLine } from '../fakes/line.mjs';
import { type App, startApp } from '../services/app.js';
import { type Cast, openFund } from '../services/cast.js';
import { describeEachHome } from '../services/homes.js';

const at = (day: string, time = '09:00') => `${day}T${time}:00+07:00`;

describeEachHome('one day', home => {
  let app: App;
  let line: FakeLine;
  let cast: Cast;

  beforeAll(async () => {
    line = await startFakeLine();
    app = await startApp(home, {
      day: '2026-06-01',
      env: { LINE_CHANNEL_ACCESS_TOKEN: 't', LINE_API_BASE_URL: line.url },
    });
    await app.addUser({ username: 'admin2' });
    cast = await openFund(app);
  });
  afterAll(async () => {
    await app.close();
    await line.close();
  });
  beforeEach(() => line.clear());

  const user = (n: number) => `U${String(n).padStart(32, '0')}`;

  async function day(date: string) {
    app.setDay(date);
    const daily = await app.as('admin').post('jobs/daily', { date });
    expect(daily.status).toBe(200);
    const sent = await app.as('admin').post('jobs/dispatch', { now: at(date) });
    expect(sent.status).toBe(200);
    return { daily: daily.body, sent: sent.body };
  }

  const windows = async (loanId: string) =>
    (
      await app.house.database.all<{
        windowKey: string;
        state: string;
        reason: string | null;
        sendOn: string;
      }>(
        'select window_key, state, reason, send_on from reminder where loan_id = ? and instalment = 1 order by send_day',
        [loanId],
      )
    ).map(row => `${row.sendOn} ${row.windowKey} ${row.state}${row.reason ? ` ${row.reason}` : ''}`);

  it('sends 30, 15 and 7 days before and on the due day, one message each, and stops when it is paid', async () => {
    app.setDay('2026-06-01');
    const person = await cast.person('คำปุ่น ทองดี', [{ kind: 'line', address: user(1) }]);
    const loan = await cast.lend(person, {
      terms: { method: 'equal-principal', annualRate: '3.00', instalments: 2, every: 'P2M' },
    });
    for (const date of ['2026-06-01', '2026-07-02', '2026-07-17', '2026-07-25', '2026-08-01'])
      await day(date);
    expect(await windows(loan)).toEqual([
      '2026-07-02 P30D sent',
      '2026-07-17 P15D sent',
      '2026-07-25 P7D sent',
      '2026-08-01 P0D sent',
    ]);
    const texts = line.effects.filter(effect => effect.to === user(1)).map(effect => effect.text);
    expect(texts).toHaveLength(4);
    expect(texts[0]!.split('\n')[0]).toMatch(/^แจ้งเรื่องกองทุน/);
    expect(texts[0]).toContain('20,200.00 บาท');
    expect(texts[0]).toContain('1 ส.ค. 2569');
    const steps = (await app.as('chair').get(`loans/${loan}`)).body.steps;
    expect(steps.find((step: { key: string }) => step.key === 'due-notice')).toMatchObject({
      state: 'done',
      times: 4,
      doneOn: '2026-08-01',
    });
    const before = (await app.as('chair').get(`loans/${loan}?asOf=2026-07-01`)).body.steps;
    expect(before.find((step: { key: string }) => step.key === 'due-notice').state).toBe('open');
    const again = await app.as('admin').post('jobs/dispatch', { now: at('2026-08-01', '10:00') });
    expect(again.body).toMatchObject({ sent: 0, deferred: 0 });
  });

  it('merges what one person of one fund is told on one day, and keeps silent at night', async () => {
    app.setDay('2026-08-02');
    const person = await cast.person('บุญมี ใจงาม', [{ kind: 'line', address: user(2) }]);
    const terms = { method: 'bullet', annualRate: '3.00', instalments: 1, every: 'P30D' };
    const first = await cast.lend(person, { terms, principal: '5000.00' });
    const second = await cast.lend(person, { terms, principal: '7000.00' });
    expect((await day('2026-08-02')).daily).toMatchObject({ planned: 2, messages: 1 });
    line.clear();
    app.setDay('2026-08-17');
    await app.as('admin').post('jobs/daily', { date: '2026-08-17' });
    const night = await app.as('admin').post('jobs/dispatch', { now: at('2026-08-17', '05:00') });
    expect(night.body).toMatchObject({ sent: 0, deferred: 1 });
    const evening = await app.as('admin').post('jobs/dispatch', { now: at('2026-08-17', '18:00') });
    expect(evening.body).toMatchObject({ sent: 0, deferred: 1 });
    // `now` is a dispatch's only time: an earlier one that is lawful sends.
    const morning = await app.as('admin').post('jobs/dispatch', { now: at('2026-08-17', '08:00') });
    expect(morning.body).toMatchObject({ sent: 1, deferred: 0 });
    expect(line.effects.filter(effect => effect.to === user(2))).toHaveLength(1);
    for (const loan of [first, second]) {
      expect(await windows(loan)).toContain('2026-08-17 P15D sent');
    }
  });

  it('catches up missed days: the open window is sent late, the overtaken one has expired', async () => {
    app.setDay('2026-08-20');
    const person = await cast.person('สมศรี แสนสุข', [{ kind: 'line', address: user(3) }]);
    const loan = await cast.lend(person, {
      terms: { method: 'bullet', annualRate: '3.00', instalments: 1, every: 'P40D' },
    });
    await day('2026-08-20');
    await day('2026-09-20');
    expect(await windows(loan)).toEqual(['2026-08-30 P30D expired window-closed', '2026-09-14 P15D sent']);
    expect((await app.as('admin').post('jobs/daily', { date: '2026-09-20' })).body).toMatchObject({
      planned: 0,
      days: 0,
    });
  });

  it('cancels what is planned when it is paid, and hands over who cannot be reached', async () => {
    app.setDay('2026-10-01');
    const reachable = await cast.person('มาลี ดีใจ', [{ kind: 'line', address: user(4) }]);
    const silent = await cast.person('ทองใบ ไม่มีโทรศัพท์');
    const terms = { method: 'bullet', annualRate: '3.00', instalments: 1, every: 'P15D' };
    const paid = await cast.lend(reachable, { terms, principal: '5000.00' });
    const owed = await cast.lend(silent, { terms, principal: '5000.00' });
    await app.as('admin').post('jobs/daily', { date: '2026-10-01' });
    const owes = (await app.as('chair').get(`loans/${paid}`)).body.outstanding.total;
    await app
      .as('chair')
      .post(`loans/${paid}/payments`, { amount: owes, paidOn: '2026-10-01', method: 'cash' });
    const sent = await app.as('admin').post('jobs/dispatch', { now: at('2026-10-01') });
    expect(sent.body.handedToCommittee).toBe(1);
    expect(await windows(paid)).toEqual(['2026-10-01 P15D cancelled paid']);
    expect(await windows(owed)).toEqual(['2026-10-01 P15D handed-to-committee no-channel']);
    const tasks = await app.as('chair').get('tasks?kind=visit&on=2026-10-01');
    expect(tasks.body.items.map((task: { personId: string }) => task.personId)).toContain(silent);
  });
});
