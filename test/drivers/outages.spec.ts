// What lies outside fails: providers, Redis, the database, the clock of two schedulers. Nothing is lost by it, nothing
// sent twice, and a person is told in time that somebody must call.
import { hostname } from 'node:os';
import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import { runDaily } from '../../src/operations/daily.job.js';
import { openHouse } from '../../src/operations/house.js';
import { verify } from '../../src/operations/verify.job.js';
import { sqliteFile } from '../../src/platform/database/open.js';
import { dispatch } from '../../src/reminders/dispatch.job.js';
import { type FakeLine, startFakeLine } from '../fakes/line.mjs';
import { type FakeSms, startFakeSms } from '../fakes/sms.mjs';
import { type App, startApp } from '../services/app.js';
import { type Cast, openFund } from '../services/cast.js';
import { freshDatabase } from '../services/databases.mjs';
import { describeEachHome, type Home } from '../services/homes.js';
import { runStatement } from '../services/postgres.mjs';

const FORTNIGHT = { method: 'bullet', annualRate: '3.00', instalments: 1, every: 'P15D' };

describeEachHome('outages', home => {
  let app: App;
  let line: FakeLine;
  let sms: FakeSms;
  let cast: Cast;
  let people = 0;

  beforeAll(async () => {
    line = await startFakeLine();
    sms = await startFakeSms();
    app = await startApp(home, { day: '2026-06-01', env: environment() });
    cast = await openFund(app);
  });
  afterAll(async () => {
    await app.close();
    await line.close();
    await sms.close();
  });
  afterEach(async () => {
    await payAll();
    line.clear();
    sms.clear();
    await app.house.database.write(tx => tx.run('delete from channel_state'));
  });

  function environment() {
    return { LINE_CHANNEL_ACCESS_TOKEN: 't', LINE_API_BASE_URL: line.url, SMS_URL: sms.url, SMS_TOKEN: 's' };
  }

  /** Someone who has borrowed on that day for a fortnight: the first window opens at once. Answers the address. */
  async function borrower(...kinds: ('line' | 'sms')[]): Promise<string> {
    people += 1;
    const addresses = {
      line: `U${String(people).padStart(32, '0')}`,
      sms: `08${String(people).padStart(8, '0')}`,
    };
    const channels = kinds.map(kind => ({ kind, address: addresses[kind] }));
    await cast.lend(await cast.person(`ผู้กู้ ${people}`, channels), { terms: FORTNIGHT, principal: '5000.00' });
    return addresses[kinds[0]!];
  }
  /** Nobody owes anything any more: the next test's day has its own messages alone. */
  async function payAll(): Promise<void> {
    const chair = app.as('chair');
    const paidOn = app.clock.today();
    const loans = (await chair.get(`loans?fundId=${cast.fundId}&limit=200`)).body.items;
    for (const { id, outstanding } of loans) {
      if (outstanding.total === '0.00') continue;
      const payment = { amount: outstanding.total, paidOn, method: 'cash' };
      expect((await chair.post(`loans/${id}/payments`, payment)).status).toBe(201);
    }
  }
  async function openDay(date: string): Promise<void> {
    app.setDay(date);
    expect((await app.as('admin').post('jobs/daily', { date })).status).toBe(200);
  }
  const send = async (day: string, time: string) => {
    const { status, body } = await app.as('admin').post('jobs/dispatch', { now: `${day}T${time}:00+07:00` });
    expect(status).toBe(200);
    return body;
  };
  const messagesOf = (day: string) =>
    app.house.database.all<{ state: string; reason: string | null; channel: string; attempts: number }>(
      'select state, reason, channel, attempts from message where on_date = ? order by id',
      [day],
    );

  it('429 rests the channel for a quarter of an hour and counts as no attempt', async () => {
    app.setDay('2026-06-02');
    await borrower('line');
    await openDay('2026-06-02');
    line.script('429');
    expect(await send('2026-06-02', '09:00')).toEqual({
      sent: 0,
      failed: 0,
      deferred: 1,
      handedToCommittee: 0,
    });
    expect(await send('2026-06-02', '09:14')).toMatchObject({ sent: 0, deferred: 1 });
    expect(line.requests).toHaveLength(1);
    expect(await messagesOf('2026-06-02')).toMatchObject([{ state: 'planned', attempts: 0 }]);
    expect(await send('2026-06-02', '09:15')).toMatchObject({ sent: 1, deferred: 0 });
    expect(line.effects).toHaveLength(1);
  });

  it('401 turns the channel off: all of it goes to the committee, and nobody knocks again', async () => {
    app.setDay('2026-06-03');
    for (let n = 0; n < 3; n += 1) await borrower('line');
    await openDay('2026-06-03');
    line.mix({ 401: 1 });
    expect(await send('2026-06-03', '09:00')).toMatchObject({ sent: 0, handedToCommittee: 3, deferred: 0 });
    const knocks = line.requests.length;
    app.setDay('2026-06-04');
    await borrower('line');
    await openDay('2026-06-04');
    line.mix({});
    expect(await send('2026-06-04', '09:00')).toMatchObject({ sent: 0, handedToCommittee: 1 });
    expect(line.requests).toHaveLength(knocks);
    expect(await messagesOf('2026-06-04')).toMatchObject([{ reason: 'channel-off' }]);
    const tasks = await app.house.database.all(
      "select id from task where source_key like 'message:%' and due_on in ('2026-06-03', '2026-06-04')",
    );
    expect(tasks).toHaveLength(4);
  });

  it('an SMS that was cut off is never tried again: after hours people ask whether it arrived', async () => {
    app.setDay('2026-06-05');
    await borrower('sms');
    await openDay('2026-06-05');
    sms.script('cut-after');
    expect(await send('2026-06-05', '09:00')).toMatchObject({ sent: 0, failed: 1, deferred: 1 });
    for (const time of ['09:10', '12:00', '17:59'])
      expect(await send('2026-06-05', time)).toMatchObject({ sent: 0, failed: 0, handedToCommittee: 0 });
    expect(await send('2026-06-05', '18:00')).toMatchObject({ handedToCommittee: 1, deferred: 0 });
    await openDay('2026-06-06');
    expect(await send('2026-06-06', '09:00')).toMatchObject({ sent: 0, failed: 0 });
    expect(sms.requests).toHaveLength(1);
    expect(sms.effects).toHaveLength(1);
    expect(await messagesOf('2026-06-05')).toMatchObject([
      { state: 'handed-to-committee', reason: 'not-accepted-in-time', channel: 'sms' },
    ]);
  });

  it('a provider that is away for more than a day: tried with growing pauses, then called, never with an old key', async () => {
    app.setDay('2026-06-08');
    const first = await borrower('line');
    await openDay('2026-06-08');
    line.mix({ 500: 1 });
    for (const time of ['09:00', '09:01', '09:05', '10:00', '14:00', '17:59'])
      expect(await send('2026-06-08', time)).toMatchObject({ sent: 0, failed: 1, deferred: 1 });
    const keys = new Set(line.requests.map(request => request.retryKey));
    expect([keys.size, line.requests.length]).toEqual([1, 6]);
    // The evening's dispatch is missed too: the next day's run finds what was left.
    app.setDay('2026-06-10');
    await borrower('line');
    await openDay('2026-06-10');
    line.mix({});
    expect(await send('2026-06-10', '10:00')).toMatchObject({ sent: 1, deferred: 0 });
    expect(line.requests.filter(request => request.to === first)).toHaveLength(6);
    expect(line.effects.map(effect => keys.has(effect.retryKey))).toEqual([false]);
    expect(await messagesOf('2026-06-08')).toMatchObject([
      { state: 'handed-to-committee', reason: 'not-accepted-in-time' },
    ]);
  });

  it('what a process had in hand that died is taken back at once, though its successor has the same number', async () => {
    app.setDay('2026-06-11');
    await borrower('line');
    await openDay('2026-06-11');
    const held = (lease: string) =>
      app.house.database.write(tx =>
        tx.run(
          `update message set state = 'queued', attempts = 1, first_tried_at = ?, retry_key = ?, channel = 'line',
             next_try_at = first_tried_at, lease = ?, leased_until = ? where on_date = ?`,
          [
            '2026-06-11T02:00:00.000Z',
            '7c9e6679-7425-40de-944b-e07fc1f90ae7',
            lease,
            '2026-06-11T02:05:00.000Z',
            '2026-06-11',
          ],
        ),
      );
    await held(`elsewhere/${process.pid}/1`);
    expect(await send('2026-06-11', '09:01')).toMatchObject({ sent: 0, deferred: 1 });
    await held(`${hostname()}/${process.pid}/1`);
    expect(await send('2026-06-11', '09:02')).toMatchObject({ sent: 1, deferred: 0 });
    expect(line.effects.map(effect => effect.retryKey)).toEqual(['7c9e6679-7425-40de-944b-e07fc1f90ae7']);
  });

  it('two schedulers and two dispatchers on one database have the effect of one', async () => {
    app.setDay('2026-06-12');
    for (let n = 0; n < 30; n += 1) await borrower('line');
    app.setDay('2026-06-14');
    const second = await openHouse({ ...app.house.config, redisUrl: null }, app.clock);
    try {
      const daily = await Promise.all(
        [app.house, second, app.house, second].map(house => runDaily(house, '2026-06-14')),
      );
      expect(daily.reduce((sum, counts) => sum + counts.days, 0)).toBe(3);
      expect(daily.reduce((sum, counts) => sum + counts.messages, 0)).toBe(30);
      let sent = 0;
      // Once more after a while: a connection that the provider had just closed leaves an outcome unknown.
      for (const time of ['09:00', '09:05']) {
        const now = new Date(`2026-06-14T${time}:00+07:00`);
        const houses = [app.house, second, app.house, second];
        const counts = await Promise.all(houses.map(house => dispatch(house, now)));
        sent += counts.reduce((sum, one) => sum + one.sent, 0);
      }
      expect(sent).toBe(30);
      expect(line.effects).toHaveLength(30);
      expect(new Set(line.effects.map(effect => effect.to)).size).toBe(30);
      expect((await messagesOf('2026-06-14')).filter(message => message.attempts > 2)).toEqual([]);
    } finally {
      await second.close();
    }
  });

  it('a database that somebody holds: reads go on, a write says 503 in bounded time and leaves nothing', async () => {
    const chair = app.as('chair');
    await chair.get('funds');
    const release = await holdFund(home, cast.fundId);
    const write = () => chair.post('people', { name: 'ผู้มาใหม่', fundId: cast.fundId, channels: [] });
    const waiting = write();
    expect((await chair.get(`people?fundId=${cast.fundId}&limit=1`)).status).toBe(200);
    const answer = await waiting;
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(answer.body.detail).toMatch(/ลองอีกครั้ง/);
    await release();
    expect((await write()).status).toBe(201);
    const stored = await app.house.database.all("select id from person where name = 'ผู้มาใหม่'");
    expect(stored).toHaveLength(1);
  });
});

describe('PostgreSQL', () => {
  it('drops its connections: no answer is a defect, and who sends again with the same key writes once', async () => {
    const { url, drop } = await freshDatabase('postgres');
    const app = await startApp({ databaseUrl: url, redisUrl: undefined });
    const { fundId } = await openFund(app);
    const chair = app.as('chair');
    const write = (n: number) =>
      chair.post('people', { name: `ผู้กู้ ${n}`, fundId, channels: [] }, { 'Idempotency-Key': `person-${n}` });
    const statuses = new Map<number, number>();
    for (let n = 0; n < 60; n += 1) statuses.set(n, 0);
    for (let round = 0; round < 20 && [...statuses.values()].some(status => status !== 201); round += 1) {
      const open = [...statuses].filter(([, status]) => status !== 201).map(([n]) => n);
      const answers = open.map(n => write(n));
      if (round < 3) {
        await Promise.race(answers);
        const others = 'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()';
        await runStatement(url, `${others} and datname = current_database()`);
      }
      const codes = await Promise.all(answers.map(async answer => (await answer).status));
      for (const code of codes) expect([201, 503]).toContain(code);
      open.forEach((n, at) => {
        statuses.set(n, codes[at]!);
      });
    }
    expect(new Set(statuses.values())).toEqual(new Set([201]));
    const stored = await app.house.database.all<{ name: string }>(
      "select name from person where name like 'ผู้กู้ %'",
    );
    expect(stored).toHaveLength(60);
    expect((await verify(app.house.database, app.clock.today())).breaks).toEqual([]);
    await app.close();
    await drop();
  });
});

/** Takes what a write of the fund needs, as another process would; answers how to let go of it. */
async function holdFund(home: Home, fundId: string): Promise<() => Promise<void>> {
  if (home.kind === 'sqlite') {
    const other = new BetterSqlite3(sqliteFile(home.databaseUrl));
    other.exec('begin immediate');
    return async () => {
      other.exec('rollback');
      other.close();
    };
  }
  const other = new pg.Client({ connectionString: home.databaseUrl });
  await other.connect();
  await other.query('begin');
  await other.query('select * from chain_head where chain = $1 for update', [fundId]);
  return () => other.end();
}
