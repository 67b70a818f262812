// Redis only carries: away at the start, gone in the middle or emptied, writes go on and messages leave.
import { Worker } from 'bullmq';
import { isForgotten, QUEUE_NAME, RedisQueue } from '../../src/platform/queue/bullmq.adapter.js';
import { type FakeLine, startFakeLine } from '../fakes/line.mjs';
import { type App, startApp } from '../services/app.js';
import { type Cast, openFund } from '../services/cast.js';
import { type Fresh, freshDatabase, freshRedis } from '../services/databases.mjs';
import { freePort, start, until as untilOf } from '../services/processes.mjs';
import { startRedis, withRedis } from '../services/redis.mjs';

const FORTNIGHT = { method: 'bullet', annualRate: '3.00', instalments: 1, every: 'P15D' };

describe('Redis away', () => {
  let database: Fresh;
  let line: FakeLine;
  let app: App;
  let cast: Cast;
  let port: number;
  let redis: Awaited<ReturnType<typeof startRedis>> | null = null;
  let people = 0;

  beforeAll(async () => {
    database = await freshDatabase('sqlite');
    line = await startFakeLine();
    port = await freePort();
    const home = { databaseUrl: database.url, redisUrl: `redis://127.0.0.1:${port}` };
    const env = { LINE_CHANNEL_ACCESS_TOKEN: 't', LINE_API_BASE_URL: line.url };
    app = await startApp(home, { day: '2026-06-01', env });
    cast = await openFund(app);
  });
  afterAll(async () => {
    await app.close();
    await redis?.stop();
    await line.close();
    await database.drop();
  });
  beforeEach(() => line.clear());

  const ready = async () => (await app.guest.get('/health/ready')).body.status;

  /** Lends, closes the day and sends, all on that day; every answer is the usual one. */
  async function aDay(day: string, between: () => Promise<unknown> = async () => undefined) {
    app.setDay(day);
    people += 1;
    const address = `U${String(people).padStart(32, '0')}`;
    const person = await cast.person(`ผู้กู้ ${people}`, [{ kind: 'line', address }]);
    await cast.lend(person, { terms: FORTNIGHT, principal: '5000.00' });
    expect((await app.as('admin').post('jobs/daily', { date: day })).status).toBe(200);
    await between();
    const { body } = await app.as('admin').post('jobs/dispatch', { now: `${day}T09:00:00+07:00` });
    expect(line.effects.map(effect => effect.to)).toContain(address);
    return body;
  }

  it('at the start: writes go on, what is due is sent, and readiness says degraded', async () => {
    expect(await ready()).toBe('degraded');
    expect(await aDay('2026-06-01')).toMatchObject({ sent: 1, deferred: 0 });
  });

  it('comes up later: the queue is used again', async () => {
    redis = await startRedis({ port });
    await until(async () => (await ready()) === 'ok');
    expect(await aDay('2026-06-02')).toMatchObject({ sent: 1, deferred: 0 });
    const carried = await withRedis(redis.url, client => client.keys(`bull:${QUEUE_NAME}:*`));
    expect(carried.length).toBeGreaterThan(0);
  });

  it('is emptied between planning and sending', async () => {
    const flush = () => withRedis(redis!.url, client => client.flushall());
    expect(await aDay('2026-06-03', flush)).toMatchObject({ sent: 1, deferred: 0 });
  });

  it('goes in the middle: the same, and a payment is taken', async () => {
    const gone = () => redis!.stop();
    expect(await aDay('2026-06-04', gone)).toMatchObject({ sent: 1, deferred: 0 });
    redis = null;
    expect(await ready()).toBe('degraded');
    const loan = (await app.as('chair').get(`loans?fundId=${cast.fundId}`)).body.items[0];
    const payment = { amount: '100.00', paidOn: '2026-06-04', method: 'cash' };
    expect((await app.as('chair').post(`loans/${loan.id}/payments`, payment)).status).toBe(201);
    redis = await startRedis({ port });
    await until(async () => (await ready()) === 'ok');
    expect(await aDay('2026-06-05')).toMatchObject({ sent: 1, deferred: 0 });
  });
});

it.each(['worker', 'all'])(
  'a process of role %s starts without Redis, says degraded and ends when told',
  async role => {
    const database = await freshDatabase('sqlite');
    const [port, nowhere] = [await freePort(), await freePort()];
    const env = {
      ...process.env,
      ...{ DATABASE_URL: database.url, REDIS_URL: `redis://127.0.0.1:${nowhere}`, ROLE: role },
      ...{ PORT: String(port), SCHEDULER: 'off', ENCRYPTION_KEY: '5a'.repeat(32) },
    };
    const program = start(process.execPath, ['dist/main.js'], { env });
    const ready = () =>
      fetch(`http://127.0.0.1:${port}/health/ready`).then(
        async answer => (await answer.json()) as { status: string },
        () => null,
      );
    const { status } = (await untilOf(program, ready, 'no answer'))!;
    expect(status).toBe('degraded');
    expect(await program.stop({ patienceMs: 8_000 })).not.toBe('SIGKILL');
    expect(program.output()).toContain(`http://localhost:${port}\n`);
    expect(program.output().match(/waits for Redis/g)).toHaveLength(1);
    await database.drop();
  },
);

describe('the queue over Redis', () => {
  it('works a batch here when Redis forgot it while a worker had it', async () => {
    const { url, drop } = await freshRedis();
    const here: string[][] = [];
    const queue = new RedisQueue(
      url,
      async batch => {
        here.push(batch.ids);
        return { sent: 0 };
      },
      1_500,
    );
    const forget = async () => {
      await withRedis(url, client => client.flushdb());
      return { sent: 1 };
    };
    const worker = new Worker(QUEUE_NAME, forget, { connection: { url, maxRetriesPerRequest: null } });
    worker.on('error', () => undefined);
    expect(await queue.drain([{ ids: ['a'], now: '2026-06-01T02:00:00.000Z' }])).toEqual({ sent: 0 });
    expect(here).toEqual([['a']]);
    await worker.close();
    await queue.close();
    await drop();
  });
});

it('a batch that waited longer than anybody waits for it is forgotten: its instant has passed', () => {
  const put = Date.parse('2026-06-01T10:59:00Z');
  expect(isForgotten({ timestamp: put, processedOn: put + 60_000 })).toBe(false);
  expect(isForgotten({ timestamp: put, processedOn: put + 60_001 })).toBe(true);
});

async function until(question: () => Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + 20_000;
  while (!(await question())) {
    if (Date.now() > giveUpAt) throw new Error('not within 20 s');
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
