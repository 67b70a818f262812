// A PostgreSQL of our own: in a temporary folder, on a free port of the loopback, gone when stopped.
import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort, start, until } from './processes.mjs';
import { findPostgres } from './tools.mjs';

/**
 * Starts one and answers `{url, pid, stop}` when it takes connections. `durable: true` keeps its promises to
 * the disk (for benches); otherwise it skips them, as nothing here outlives the run.
 */
export async function startPostgres({ durable = false } = {}) {
  const bin = findPostgres();
  const owner = ownerOfServer();
  const folder = mkdtempSync(join(tmpdir(), 'tidtam-postgres-'));
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (owner) for (const path of [folder, data]) chownSync(path, owner.uid, owner.gid);
  let server;
  // SIGINT is PostgreSQL's fast stop: it cuts the connections that are left.
  const stop = async () => {
    await server?.stop({ signal: 'SIGINT' });
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const initdb = ['-D', data, '-U', 'tidtam', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
    execFileSync(join(bin, 'initdb'), initdb, { ...owner, cwd: folder, stdio: 'pipe' });
    const port = await freePort();
    const words = ['-D', data, '-k', folder, '-p', String(port), ...settings(durable)];
    server = start(join(bin, 'postgres'), words, { ...owner, cwd: folder });
    const url = `postgres://tidtam@127.0.0.1:${port}/postgres`;
    await until(server, () => answers(url), 'PostgreSQL did not start');
    return { url, pid: server.pid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function settings(durable) {
  const always = ['listen_addresses=127.0.0.1', 'max_connections=300', 'shared_buffers=128MB'];
  const careless = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];
  return [...always, ...(durable ? [] : careless)].flatMap(setting => ['-c', setting]);
}

// PostgreSQL refuses to run as root; a root machine lends it the user that Debian's package made, or nobody.
function ownerOfServer() {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const ask = flag => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: ask('-u'), gid: ask('-g') };
    } catch {
      // No such user on this machine: the next name.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no user to lend it.');
}

/** Runs one statement on its own connection and answers its rows. */
export async function runStatement(url, sql) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const answers = url => runStatement(url, 'select 1').then(Boolean, () => false);
