// Many writes at once, some of which fail midway: each is whole or absent, in both homes and from several
// processes.
import { type Act } from '../../src/journal/act.js';
import { eventHash } from '../../src/journal/chain.js';
import { SYSTEM } from '../../src/kernel/actor.js';
import { fundPlace } from '../../src/registry/fund.query.js';
import { registerPerson } from '../../src/registry/register-person.act.js';
import { type App, startApp } from '../services/app.js';
import { openFund } from '../services/cast.js';
import { describeEachHome } from '../services/homes.js';
import { childScript, start } from '../services/processes.mjs';

/** Two rows and the reactions between them; breaks after the first row when it is told to. */
const writeTwoRows: Act<{ fundId: string; name: string; breaks: boolean }, string> = {
  name: 'write-two-rows',
  right: 'work',
  place: (db, { fundId }) => fundPlace(db, fundId),
  async run({ name, breaks }, { tx }) {
    const row = (part: string) =>
      tx.run('insert into setting (name, value) values (?, ?)', [`${name}/${part}`, name]);
    await row('first');
    await new Promise(resolve => setImmediate(resolve));
    if (breaks) throw new Error(`${name} broke`);
    await row('second');
    return { answer: name, subject: { kind: 'setting', id: name }, details: {} };
  },
};

/** Four instalments of 10,000 at 3 % ask 40,250.00; ten payments of 10.00 have come. */
const OWED_AFTER_TEN = '40150.00';

describeEachHome('writes at once', home => {
  let app: App;
  let fundId: string;
  let lend: (principal: string) => Promise<string>;

  beforeAll(async () => {
    app = await startApp(home);
    const cast = await openFund(app);
    fundId = cast.fundId;
    lend = async principal => cast.lend(await cast.person('ผู้กู้'), { principal });
  });
  afterAll(() => app.close());

  /** The chain's events follow each other without a gap, each with its right hash. */
  async function expectWholeChain(chain: string): Promise<number> {
    const events = await app.house.database.all<Parameters<typeof eventHash>[0] & { hash: string }>(
      'select * from audit_event where chain = ? order by seq',
      [chain],
    );
    events.forEach((event, at) => {
      expect(event.seq).toBe(at + 1);
      expect(event.hash).toBe(eventHash(event));
      expect(event.previousHash).toBe(at === 0 ? '0'.repeat(64) : events[at - 1]!.hash);
    });
    return events.length;
  }

  it('200, of which a tenth fail midway: each is whole or absent', async () => {
    const other = await app.as('admin').post('funds', { name: 'อีกกองทุน', fundType: 'women', area: '341522' });
    const funds = [fundId, other.body.id];
    const before = await expectWholeChain(fundId);
    const names = Array.from({ length: 200 }, (_, n) => `write-${n}`);
    const outcomes = await Promise.allSettled(
      names.map((name, n) =>
        app.house.journal.perform(
          writeTwoRows,
          { fundId: funds[n % 2]!, name, breaks: n % 10 === 4 },
          { actor: SYSTEM },
        ),
      ),
    );
    const stored = await app.house.database.all<{ value: string; n: number }>(
      "select value, count(*) as n from setting where name like 'write-%' group by value",
    );
    const rows = new Map(stored.map(row => [row.value, row.n]));
    names.forEach((name, n) => {
      expect([name, outcomes[n]!.status, rows.get(name) ?? 0]).toEqual(
        n % 10 === 4 ? [name, 'rejected', 0] : [name, 'fulfilled', 2],
      );
    });
    expect(outcomes.filter(outcome => outcome.status === 'rejected')).toHaveLength(20);
    // Every broken write fell to the first fund: n % 10 === 4 is even.
    expect(await expectWholeChain(fundId)).toBe(before + 80);
    expect(await expectWholeChain(other.body.id)).toBe(100);
  });

  it('one Idempotency-Key sent from many sides at once: one effect, one answer', async () => {
    const loanId = await lend('40000.00');
    const body = { amount: '100.00', paidOn: app.clock.today(), method: 'cash' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        app.as('chair').post(`loans/${loanId}/payments`, body, { 'Idempotency-Key': 'from-many-sides' }),
      ),
    );
    for (const answer of answers) {
      expect(answer.status).toBe(201);
      expect(answer.body).toEqual(answers[0]!.body);
    }
    const paid = await app.house.database.first<{ n: number }>(
      "select count(*) as n from fact where loan_id = ? and kind = 'payment'",
      [loanId],
    );
    expect(paid!.n).toBe(1);
  });

  it('50 payments at once on one fund: receipt numbers without a gap, whatever was refused between', async () => {
    const loans = await Promise.all(Array.from({ length: 5 }, () => lend('40000.00')));
    const last = await app.house.database.first<{ n: number }>(
      'select coalesce(max(number), 0) as n from receipt where fund_id = ?',
      [fundId],
    );
    const pay = (n: number, amount: string) =>
      app.as('chair').post(`loans/${loans[n % 5]}/payments`, {
        amount,
        paidOn: app.clock.today(),
        method: 'cash',
      });
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => pay(n, n % 6 === 3 ? '99999.00' : '10.00')),
    );
    const numbers = answers.filter(answer => answer.status === 201).map(answer => answer.body.receiptNumber);
    expect(answers.filter(answer => answer.status === 422)).toHaveLength(10);
    expect(numbers.sort()).toEqual(
      Array.from({ length: 50 }, (_, n) => `2569/${String(last!.n + n + 1).padStart(4, '0')}`),
    );
    for (const loanId of loans) {
      const { body } = await app.as('chair').get(`loans/${loanId}`);
      expect(body.outstanding.total).toBe(OWED_AFTER_TEN);
    }
  });

  it('three processes writing into one fund at once lose nothing', async () => {
    const before = await expectWholeChain(fundId);
    const env = { ...process.env, DATABASE_URL: home.databaseUrl, ENCRYPTION_KEY: '5a'.repeat(32) };
    const children = ['ก', 'ข'].map(name =>
      start(process.execPath, [childScript('child-writer.mjs'), fundId, '80', name], { env }),
    );
    const unknown = { area: null, nationalId: null, phone: null, address: null, channels: [] };
    const mine: string[] = [];
    let running = children.length;
    for (const child of children) void child.ended.then(() => (running -= 1));
    while (running > 0) {
      const input = { fundId, name: `ค ${mine.length}`, ...unknown };
      mine.push((await app.house.journal.perform(registerPerson, input, { actor: SYSTEM })).id);
      await new Promise(resolve => setImmediate(resolve));
    }
    const theirs = [];
    for (const child of children) {
      expect([await child.ended, child.output()]).toEqual([0, expect.stringMatching(/^\[/)]);
      theirs.push(...(JSON.parse(child.output()) as string[]));
    }
    expect(theirs).toHaveLength(160);
    const people = await app.house.database.all<{ id: string }>('select id from person where fund_id = ?', [
      fundId,
    ]);
    const known = new Set(people.map(person => person.id));
    for (const id of [...theirs, ...mine]) expect(known.has(id)).toBe(true);
    expect(await expectWholeChain(fundId)).toBe(before + 160 + mine.length);
  });
});
