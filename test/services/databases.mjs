// Fresh databases for tests and benches: one for each file, so that no test sees another's rows.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStatement } from './postgres.mjs';
import { withRedis } from './redis.mjs';

/** An empty database of that kind: `{url, drop}`. The url is what DATABASE_URL takes. */
export async function freshDatabase(kind) {
  return kind === 'sqlite' ? freshSqlite() : freshPostgres(serverUrl('TEST_POSTGRES_URL'));
}

/** An empty numbered database of the Redis server: `{url, drop}`. The url is what REDIS_URL takes. */
export async function freshRedis() {
  const server = serverUrl('TEST_REDIS_URL');
  // Database 0 only counts: two jest workers never get the same number while the other still runs.
  const number = await withRedis(server, async redis => {
    const [, databases] = await redis.config('GET', 'databases');
    return 1 + ((await redis.incr('tidtam:fresh')) % (Number(databases) - 1));
  });
  const url = `${server}/${number}`;
  const drop = () => withRedis(url, redis => redis.flushdb()).then(() => {});
  await drop();
  return { url, drop };
}

function freshSqlite() {
  const folder = mkdtempSync(join(process.env.TEST_FOLDER ?? tmpdir(), 'tidtam-sqlite-'));
  const drop = async () => rmSync(folder, { recursive: true, force: true });
  return { url: `sqlite:${join(folder, 'tidtam.sqlite')}`, drop };
}

async function freshPostgres(server) {
  const name = `t_${randomBytes(8).toString('hex')}`;
  await runStatement(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const drop = () => runStatement(server, `drop database if exists ${name} with (force)`).then(() => {});
  return { url: url.href, drop };
}

function serverUrl(variable) {
  const url = process.env[variable];
  if (!url) throw new Error(`${variable} is not set: run this file by "npm test -- <its path>".`);
  return url;
}
