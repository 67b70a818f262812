// The process dies while the database is migrated, while a backup is written, while a loan gets a new plan: all of
// it or nothing, the old backup stays, and what is asked again is done once.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENTITIES } from '../../src/operations/entities.js';
import { verify } from '../../src/operations/verify.job.js';
import { MIGRATIONS } from '../../src/platform/database/migrations/list.js';
import { openDatabase } from '../../src/platform/database/open.js';
import { aFund, aLoan, aPerson } from '../flows/lending.js';
import { startApp } from '../services/app.js';
import { describeEachHome, type Home } from '../services/homes.js';
import { childScript, start } from '../services/processes.mjs';
import { everyRow } from './failing-house.js';

const DAY = '2026-07-15';

// Each starts several processes, one after the other.
const PATIENCE = 240_000;

function environment(home: Home, crashAt = '') {
  const own = { DATABASE_URL: home.databaseUrl, REDIS_URL: home.redisUrl ?? '', SCHEDULER: 'off' };
  return { ...process.env, ...own, ENCRYPTION_KEY: '5a'.repeat(32), TIDTAM_CRASH_AT: crashAt };
}

function run(home: Home, words: string[], crashAt?: string) {
  return start(process.execPath, words, { env: environment(home, crashAt) });
}

describeEachHome('a kill while the database is migrated', home => {
  const tables = async () => {
    const database = await openDatabase({ url: home.databaseUrl, entities: ENTITIES });
    try {
      return Object.keys(await everyRow(database));
    } finally {
      await database.close();
    }
  };

  it(
    'leaves no table behind, first or last; the next start makes them all',
    async () => {
      const statements = (await statementsOf(home)) ?? 0;
      expect(statements).toBeGreaterThan(50);
      for (const k of [1, 30, statements]) {
        const killed = run(home, ['dist/cli.js', 'verify'], `migration.after-statement@${k}`);
        expect([k, await killed.ended]).toEqual([k, 'SIGKILL']);
        expect([k, await tables()]).toEqual([k, []]);
      }
      const whole = run(home, ['dist/cli.js', 'verify']);
      expect([await whole.ended, whole.output()]).toEqual([0, expect.anything()]);
      expect(await tables()).toEqual(
        expect.arrayContaining(['fact', 'recovery', 'import_draft', 'audit_event']),
      );
    },
    PATIENCE,
  );
});

/** How many statements all migrations come to. */
async function statementsOf(home: Home): Promise<number> {
  let count = 0;
  const runner = {
    connection: { options: { type: home.kind === 'sqlite' ? 'better-sqlite3' : 'postgres' } },
    query: async () => {
      count += 1;
    },
  };
  for (const Migration of MIGRATIONS) await new Migration().up(runner as never);
  return count;
}

describeEachHome('a kill', home => {
  let loanId: string;
  const folder = mkdtempSync(join(process.env['TEST_FOLDER'] ?? tmpdir(), 'tidtam-kills-'));
  const file = join(folder, 'all.backup');

  beforeAll(async () => {
    const app = await startApp(home, { day: '2026-06-01' });
    const fundId = await aFund(app, { name: 'กองทุนสตรี', fundType: 'women', area: '341522' });
    const personId = await aPerson(app, fundId, 'สมศรี ใจดี');
    const lending = { fundId, personId, principal: 1_200_000, on: '2026-06-01' };
    loanId = await aLoan(app, { ...lending, terms: { instalments: 6 } });
    await app.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function looking<T>(look: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>) {
    const database = await openDatabase({ url: home.databaseUrl, entities: ENTITIES });
    try {
      return await look(database);
    } finally {
      await database.close();
    }
  }

  it(
    'while a backup is written leaves the one before it, and the next one is whole',
    async () => {
      const backup = (crashAt?: string) => run(home, ['dist/cli.js', 'backup', file], crashAt);
      expect(await backup().ended).toBe(0);
      const before = readFileSync(file);
      expect(await backup('backup.before-rename').ended).toBe('SIGKILL');
      expect(readFileSync(file).equals(before)).toBe(true);
      expect(await backup().ended).toBe(0);
      expect(readFileSync(file).equals(before)).toBe(false);
    },
    PATIENCE,
  );

  it(
    'before a new plan is committed leaves the old one; after it, it is there once',
    async () => {
      const words = [childScript('child-restructure.mjs'), loanId, DAY];
      const before = await looking(everyRow);
      expect(await run(home, words, 'journal.before-commit').ended).toBe('SIGKILL');
      expect(await looking(everyRow)).toEqual(before);
      expect(await run(home, words, 'journal.after-commit').ended).toBe('SIGKILL');
      const after = await looking(everyRow);
      const again = run(home, words);
      expect(await again.ended).toBe(0);
      expect(await looking(everyRow)).toEqual(after);
      const plans = (after['fact'] as { id: string; kind: string }[]).filter(
        ({ kind }) => kind === 'restructure',
      );
      expect(plans.map(({ id }) => id)).toEqual([again.output().trim()]);
      expect(await looking(database => verify(database, DAY))).toMatchObject({ ok: true });
    },
    PATIENCE,
  );
});
