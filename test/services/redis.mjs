// A Redis of our own on a free port of the loopback.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort, start, until } from './processes.mjs';
import { findRedis } from './tools.mjs';

/**
 * Starts one and answers `{url, pid, stop}`. `durable: true` writes the append-only file each second, as
 * docker-compose.yml does (for benches); otherwise it keeps nothing. `port`: to start again after a kill.
 */
export async function startRedis({ durable = false, port } = {}) {
  const program = findRedis();
  const folder = mkdtempSync(join(tmpdir(), 'tidtam-redis-'));
  const listen = port ?? (await freePort());
  const keeping = durable ? ['--appendonly', 'yes', '--appendfsync', 'everysec'] : ['--appendonly', 'no'];
  const place = ['--port', String(listen), '--bind', '127.0.0.1', '--dir', folder, '--databases', '1024'];
  const words = [...place, '--save', '', '--maxmemory-policy', 'noeviction', ...keeping];
  const server = start(program, words, { cwd: folder });
  const url = `redis://127.0.0.1:${listen}`;
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await until(server, () => answers(url), 'Redis did not start');
    return { url, pid: server.pid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Runs `use` with a connection that is closed afterwards. */
export async function withRedis(url, use) {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
  redis.on('error', () => {});
  await redis.connect();
  try {
    return await use(redis);
  } finally {
    redis.disconnect();
  }
}

const answers = url => withRedis(url, redis => redis.ping()).then(Boolean, () => false);
