// The benchmarks: npm run bench [-- name …]. One JSON line for each on standard output, progress beside it.
//
// A bench is a file test/bench/<name>.bench.mjs that exports
//   name    what its line is called
//   homes   ['sqlite', 'postgres'] unless it says otherwise
//   asked   true for one that takes long: it is run only when its name is given
//   target  { ratioAtMost | ratioAtLeast | oursAtMost | oursAtLeast: number }, as measure.mjs judges it
//   run(home)  home = { kind, databaseUrl, redisUrl }, fresh and empty; answers what measurePairs gave, or
//              a list of such results with `name` and `target` of their own
// Databases keep their promises to the disk here, as they do in use.
import { readdirSync } from 'node:fs';
import { freshDatabase, freshRedis } from '../services/databases.mjs';
import { startPostgres } from '../services/postgres.mjs';
import { startRedis } from '../services/redis.mjs';
import { Missing } from '../services/tools.mjs';
import { judge } from './measure.mjs';

const services = [];
let anyBroken = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(130));

main(process.argv.slice(2)).then(
  () => end(anyBroken ? 1 : 0),
  error => {
    console.error(error instanceof Missing ? error.message : error);
    end(1);
  },
);

async function main(chosen) {
  const files = readdirSync(import.meta.dirname).filter(name => name.endsWith('.bench.mjs'));
  const benches = await Promise.all(files.sort().map(file => import(`./${file}`)));
  const wanted = benches.filter(({ name, asked }) =>
    chosen.length === 0 ? !asked : chosen.some(part => name.includes(part)),
  );
  if (wanted.length === 0)
    throw new Missing(`No such bench; there are: ${benches.map(b => b.name).join(', ')}.`);
  process.env.TEST_POSTGRES_URL = await startService(startPostgres);
  process.env.TEST_REDIS_URL = await startService(startRedis);
  for (const bench of wanted) {
    for (const kind of bench.homes ?? ['sqlite', 'postgres']) await runInHome(bench, kind);
  }
}

async function startService(startIt) {
  const starting = startIt({ durable: true });
  services.push(starting);
  return (await starting).url;
}

async function runInHome(bench, kind) {
  console.error(`${bench.name} (${kind}) …`);
  const database = await freshDatabase(kind);
  const redis = kind === 'postgres' ? await freshRedis() : undefined;
  try {
    const results = await bench.run({ kind, databaseUrl: database.url, redisUrl: redis?.url });
    for (const result of [results].flat()) print(bench, kind, result);
  } catch (error) {
    anyBroken = true;
    console.error(error);
    console.log(
      JSON.stringify({ bench: bench.name, home: kind, error: String(error.message).split('\n')[0] }),
    );
  } finally {
    await database.drop();
    await redis?.drop();
  }
}

function print(bench, home, result) {
  const { name = bench.name, target = bench.target, ...figures } = result;
  const verdict = judge(figures, target);
  anyBroken ||= verdict.broken;
  const short = Object.entries(figures).map(([key, value]) => [key, roundedForReading(value)]);
  console.log(JSON.stringify({ bench: name, home, ...Object.fromEntries(short), target, met: verdict.met }));
}

function roundedForReading(value) {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value;
}

async function end(code) {
  for (const starting of services) await starting.then(service => service.stop()).catch(() => {});
  process.exit(code);
}
