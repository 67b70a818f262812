// A thousand operations in no particular order, over half a year of days, with a LINE that fails: every invariant holds.
import { addDays, type CivilDate } from '../../src/kernel/civil-date.js';
import { writeBaht } from '../../src/kernel/money.js';
import { verify } from '../../src/operations/verify.job.js';
import { type FakeLine, startFakeLine } from '../fakes/line.mjs';
import { type Answer, type App, startApp } from '../services/app.js';
import { type Cast, openFund } from '../services/cast.js';
import { describeEachHome } from '../services/homes.js';

const OPERATIONS = 1000;
const SEED = Number(process.env['TIDTAM_SEED'] ?? Date.now() % 1_000_000);

/** Mulberry32: the seed is in the test's name, so that a failure can be played again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

describeEachHome('a thousand operations', home => {
  let app: App;
  let line: FakeLine;
  let cast: Cast;
  let today: CivilDate = '2026-05-01';
  const loans: string[] = [];
  const people: string[] = [];
  const payments: string[] = [];
  const random = randomFrom(SEED);

  beforeAll(async () => {
    line = await startFakeLine({ mix: { 500: 0.05, 'cut-after': 0.03, 429: 0.01 }, seed: SEED });
    const env = { LINE_CHANNEL_ACCESS_TOKEN: 't', LINE_API_BASE_URL: line.url };
    app = await startApp(home, { day: today, env });
    cast = await openFund(app);
  });
  afterAll(async () => {
    await app.close();
    await line.close();
  });

  const any = <T>(list: T[]): T => list[random(list.length)]!;

  /** Done, or refused with a reason: never a defect. */
  function expectNoDefect(answer: Answer): Answer {
    expect([200, 201, 403, 409, 422]).toContain(answer.status);
    return answer;
  }

  const chair = async (path: string, body: unknown) => expectNoDefect(await app.as('chair').post(path, body));
  const member = async (path: string, body: unknown) =>
    expectNoDefect(await app.as('member').post(path, body));
  const past = () => addDays(today, -random(40));

  async function newLoan(): Promise<void> {
    const channels = random(4)
      ? [{ kind: 'line', address: `U${String(people.length).padStart(32, '0')}` }]
      : [];
    people.push(await cast.person(`ผู้กู้ ${people.length}`, channels));
    const methods = ['flat', 'equal-principal', 'equal-instalment', 'bullet'];
    const terms = {
      method: any(methods),
      annualRate: '3.00',
      instalments: 1 + random(6),
      every: any(['P15D', 'P1M']),
    };
    loans.push(
      await cast.lend(people.at(-1)!, { terms, principal: writeBaht(1_000_000 + random(5_000_000)) }),
    );
  }

  async function pay(): Promise<void> {
    const amount = writeBaht(1 + random(1_500_000));
    const paidOn = random(3) ? today : past();
    const answer = await chair(`loans/${any(loans)}/payments`, { amount, paidOn, method: 'cash' });
    if (answer.status === 201) payments.push(answer.body.id);
  }

  async function nextDay(): Promise<void> {
    today = addDays(today, 1 + random(3));
    app.setDay(today);
    await app.as('admin').post('jobs/daily', { date: today });
    for (const time of ['07:30', '09:00', '09:05', '18:30']) {
      const now = `${today}T${time}:00+07:00`;
      expect((await app.as('admin').post('jobs/dispatch', { now })).status).toBe(200);
    }
  }

  async function seldom(): Promise<void> {
    const loan = any(loans);
    const reason = 'ทดสอบ';
    const acts = [
      () => chair(`loans/${loan}/charges`, { charge: 'fee', amount: '50.00', dueOn: today, reason }),
      () => chair(`loans/${loan}/promises`, { amount: '500.00', promisedOn: addDays(today, 7), on: today }),
      () => chair(`loans/${loan}/contacts`, { on: today, kind: 'call', answered: random(2) === 1, note: '' }),
      () => chair(`people/${any(people)}/contact-stops`, { from: today, reason }),
      () => member(`loans/${loan}/write-off`, { on: today, resolution: '1', reason }),
      () => chair(`loans/${loan}/write-off`, { on: past(), resolution: '1', reason }),
      () =>
        member(`loans/${loan}/restructures`, {
          on: today,
          terms: { instalments: 1 + random(6) },
          authority: 'มติ',
          number: '1',
        }),
    ];
    await any(acts)();
  }

  async function one(): Promise<void> {
    const dice = random(100);
    if (loans.length < 5 || dice < 4) await newLoan();
    else if (dice < 50) await pay();
    else if (dice < 62 && payments.length > 0) {
      await member(`payments/${any(payments)}/reversal`, { on: today, reason: 'ใส่ผิด' });
    } else if (dice < 90) await seldom();
    else await nextDay();
  }

  it(`keep every invariant (TIDTAM_SEED=${SEED})`, async () => {
    for (let n = 0; n < OPERATIONS; n++) await one();
    await nextDay();
    const verdict = await verify(app.house.database, today);
    expect(verdict.breaks).toEqual([]);
    expect(payments.length).toBeGreaterThan(100);
    // One message for one person on one day, whatever LINE answered.
    const said = line.effects.map(effect => `${effect.to} ${effect.text}`);
    expect(said.length).toBeGreaterThan(10);
    expect(new Set(line.effects.map(effect => effect.retryKey)).size).toBe(said.length);
  }, 300_000);
});
