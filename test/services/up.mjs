// For working on tests: starts PostgreSQL and Redis, prints what to export, and takes them down at Ctrl-C.
//   node test/services/up.mjs     then paste its line elsewhere, and run jest there
import { startPostgres } from './postgres.mjs';
import { startRedis } from './redis.mjs';
import { findChromium } from './tools.mjs';

const starting = [startPostgres(), startRedis()];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, takeDown);

try {
  const [postgres, redis] = await Promise.all(starting);
  console.log(
    `export TEST_POSTGRES_URL=${postgres.url} TEST_REDIS_URL=${redis.url} CHROMIUM=${findChromium()}`,
  );
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
  await takeDown();
}

async function takeDown() {
  const started = await Promise.allSettled(starting);
  await Promise.all(started.map(service => service.value?.stop()));
  process.exit();
}
