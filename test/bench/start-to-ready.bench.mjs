// From nothing to ready: the process starts, makes its tables in an empty database, answers /health/ready.
// The raw limit is the language itself, started, with one connection to such a database opened.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freshDatabase } from '../services/databases.mjs';
import { freePort, start, until } from '../services/processes.mjs';
import { measurePairs } from './measure.mjs';

export const name = 'start-to-ready';
export const target = { oursAtMost: 3000 };

const root = join(import.meta.dirname, '../..');
const openSqlite = `import Database from 'better-sqlite3'; new Database(process.env.FILE).exec('select 1');`;
const openPostgres = `import pg from 'pg'; const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect(); await client.query('select 1'); await client.end();`;

export function run(home) {
  const inFreshHome = work => async () => {
    const database = await freshDatabase(home.kind);
    try {
      return await work({ ...home, databaseUrl: database.url });
    } finally {
      await database.drop();
    }
  };
  return measurePairs(inFreshHome(startTidtam), inFreshHome(startLanguage), { as: 'time' });
}

async function startTidtam(home) {
  const port = await freePort();
  const env = {
    PATH: process.env.PATH,
    PORT: String(port),
    DATABASE_URL: home.databaseUrl,
    REDIS_URL: home.redisUrl ?? '',
    SCHEDULER: 'off',
    ENCRYPTION_KEY: '0'.repeat(64),
  };
  const from = performance.now();
  const program = start(process.execPath, ['dist/main.js'], { cwd: root, env });
  try {
    await until(program, () => isReady(port), 'Tidtam did not get ready');
    return performance.now() - from;
  } finally {
    await program.stop();
  }
}

async function isReady(port) {
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
  return answer?.ok;
}

async function startLanguage(home) {
  const env = {
    ...process.env,
    DATABASE_URL: home.databaseUrl,
    FILE: home.databaseUrl.replace('sqlite:', ''),
  };
  const code = home.kind === 'sqlite' ? openSqlite : openPostgres;
  const from = performance.now();
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`The raw start ended with ${status}.`);
  return performance.now() - from;
}
