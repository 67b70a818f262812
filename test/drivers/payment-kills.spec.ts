// The process dies while a payment is recorded, before the commit or after it: the phone that asks again with the
// same key gets one receipt, the same one.
import { makeToken } from '../../src/access/make-token.act.js';
import { SYSTEM } from '../../src/kernel/actor.js';
import { type App, startApp } from '../services/app.js';
import { openFund } from '../services/cast.js';
import { describeEachHome, type Home } from '../services/homes.js';
import { freePort, start, until } from '../services/processes.mjs';

const KEY = 'a-phone-in-the-rain';

describeEachHome('a kill while a payment is recorded', home => {
  let token: string;
  const loans: string[] = [];

  beforeAll(async () => {
    const app: App = await startApp(home, { day: '2026-06-20' });
    const cast = await openFund(app);
    for (const name of ['คำปุ่น', 'บุญมี']) loans.push(await cast.lend(await cast.person(name)));
    const user = await app.house.database.first<{ id: string }>(
      "select id from user_account where username = 'chair'",
    );
    const made = await app.house.journal.perform(
      makeToken,
      { userId: user!.id, label: 'x' },
      { actor: SYSTEM },
    );
    token = made.token;
    await app.close();
  });

  it.each([
    ['before its commit', 'journal.before-commit', 0],
    ['after its commit, before its answer', 'journal.after-commit', 1],
  ])('%s leaves one receipt', async (_when, crashAt, index) => {
    const loanId = loans[index]!;
    expect(await paidBy(home, loanId, crashAt)).toBeNull();
    const first = await paidBy(home, loanId);
    const again = await paidBy(home, loanId);
    expect(first).toMatchObject({
      status: 201,
      body: { receiptNumber: `2569/000${index + 1}`, amount: '500.00' },
    });
    expect(again).toEqual(first);
    expect(first!.outstanding).toBe('39750.00');
  });

  /** Starts a server, asks it once, and stops it; null when it died before its answer. */
  async function paidBy(where: Home, loanId: string, crashAt?: string) {
    const port = await freePort();
    const env = {
      ...process.env,
      ...{ DATABASE_URL: where.databaseUrl, REDIS_URL: where.redisUrl ?? '', PORT: String(port) },
      ...{ SCHEDULER: 'off', ROLE: 'web', ENCRYPTION_KEY: '5a'.repeat(32), TIDTAM_CRASH_AT: crashAt ?? '' },
    };
    const program = start(process.execPath, ['dist/main.js'], { env });
    const at = `http://127.0.0.1:${port}`;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    try {
      await until(
        program,
        () =>
          fetch(`${at}/health/ready`).then(
            answer => answer.ok,
            () => false,
          ),
        'not ready',
      );
      const body = JSON.stringify({ amount: '500.00', paidOn: '2026-06-20', method: 'cash' });
      const answer = await fetch(`${at}/api/v1/loans/${loanId}/payments`, {
        method: 'POST',
        headers: { ...headers, 'idempotency-key': KEY },
        body,
      }).catch(() => null);
      if (!answer) return null;
      const loan = await fetch(`${at}/api/v1/loans/${loanId}`, { headers });
      const { outstanding } = (await loan.json()) as { outstanding: { total: string } };
      return { status: answer.status, body: await answer.json(), outstanding: outstanding.total };
    } finally {
      await program.stop();
    }
  }
});
