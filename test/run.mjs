// The whole test suite by one command, npm test: brings up what the tests need, runs them, takes it down.
//   npm test                     lint, types, build, then every test
//   npm test -- --fast           only the rules and the architecture: no servers, no build
//   npm test -- <path> …         only the test files whose path matches (jest's own options pass through)
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { joinFiles } from '../src/bundle.mjs';
import { startPostgres } from './services/postgres.mjs';
import { killGroup, start } from './services/processes.mjs';
import { startRedis } from './services/redis.mjs';
import { findChromium, findPostgres, findRedis, Missing } from './services/tools.mjs';

const limitMinutes = 20;
// What belongs to a real installation stays out of the tests' reach, whatever the shell holds.
const ofInstallation =
  /^(DATABASE_URL|REDIS_URL|PORT|ROLE|PUBLIC_URL|SCHEDULER|ENCRYPTION_KEY|MAIL_FROM|(LINE|SMS|SMTP)_\w+)$/;
for (const name of Object.keys(process.env)) if (ofInstallation.test(name)) delete process.env[name];
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = name => join(root, 'node_modules/.bin', name);
const folder = mkdtempSync(join(roomInMemory() ?? tmpdir(), 'tidtam-test-'));
const resultsFile = join(folder, 'results.json');
const services = [];
const phases = [];
let running;
let ending;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => end(130, `Stopped by ${signal}.`));
}
const tooLong = () => end(1, `Not done within ${limitMinutes} minutes.`);
setTimeout(tooLong, limitMinutes * 60_000).unref();

main(process.argv.slice(2)).then(
  code => end(code),
  error => end(1, error instanceof Missing ? error.message : error.stack),
);

async function main(words) {
  const fast = words.includes('--fast');
  const filters = words.filter(word => word !== '--fast');
  const whole = !fast && filters.length === 0;
  if (!fast) await phase('services', bringUp);
  const before = [];
  if (whole) before.push(await phase('lint', () => run(bin('biome'), ['check', 'src', 'test'])));
  if (whole) before.push(await phase('types', () => run(bin('tsc'), ['--noEmit'])));
  if (!fast) before.push(await phase('build', () => run(process.execPath, ['src/build-when-needed.mjs'])));
  if (!fast) before.push(await phase('children', joinChildren));
  const paths = fast && !filters.length ? ['test/rules/', 'test/architecture/'] : filters;
  await phase('tests', () => runJest(paths));
  return summary(before.filter(code => code !== 0).length, filters);
}

// Found one after the other, so that a missing one is said before anything is started.
async function bringUp() {
  const needsPostgres = !process.env.TEST_POSTGRES_URL;
  const needsRedis = !process.env.TEST_REDIS_URL;
  process.env.CHROMIUM = findChromium();
  if (needsPostgres) findPostgres();
  if (needsRedis) findRedis();
  process.env.TEST_FOLDER = folder;
  if (needsPostgres) process.env.TEST_POSTGRES_URL = (await startService(startPostgres)).url;
  if (needsRedis) process.env.TEST_REDIS_URL = (await startService(startRedis)).url;
  return 0;
}

// The processes that the tests kill start some hundred times: joined to one file each, in half the time. They
// lie where the libraries are found.
async function joinChildren() {
  const drivers = join(root, 'test/drivers');
  const children = readdirSync(drivers).filter(name => /^child-.*\.mjs$/.test(name));
  process.env.TEST_CHILDREN = join(root, 'node_modules/.cache/tidtam-children');
  await joinFiles(
    children.map(name => join(drivers, name)),
    process.env.TEST_CHILDREN,
    '.mjs',
  );
  return 0;
}

// What the tests' databases hold need not outlive the machine: in memory a commit does not wait for a disk.
function roomInMemory() {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return null;
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 4 * 1024 ** 3 ? memory : null;
}

async function startService(startIt) {
  const starting = startIt();
  services.push(starting);
  return starting;
}

async function runJest(words) {
  const modules = '--experimental-vm-modules --disable-warning=ExperimentalWarning';
  const options = `${process.env.NODE_OPTIONS ?? ''} ${modules}`;
  const report = ['--json', `--outputFile=${resultsFile}`];
  // A worker keeps something of every file it ran, and slows down under it: a new one takes over.
  const renewed = '--workerIdleMemoryLimit=1GB';
  const all = ['--ci', '--maxWorkers=2', renewed, '--passWithNoTests=false', ...report, ...words];
  const lingering = setInterval(() => {
    if (!existsSync(resultsFile) || Date.now() - statSync(resultsFile).mtimeMs < 30_000) return;
    console.error('The tests are done, but one of them left something open: its process does not end.');
    if (running) killGroup(running.pid);
  }, 1000);
  const code = await run(bin('jest'), all, { ...process.env, NODE_OPTIONS: options.trim() });
  clearInterval(lingering);
  return code;
}

/** Says how it went; the last line counts every test, and each phase or file that broke as one failed. */
function summary(brokenPhases, filters) {
  const file = join(folder, 'results.json');
  const results = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { numRuntimeErrorTestSuites: 1 };
  const { numPassedTests: passed = 0, numFailedTests = 0, numRuntimeErrorTestSuites = 0 } = results;
  // A test left out is a hole that looks like health. Choosing tests by name (-t) leaves out by request.
  const chosen = filters.some(word => /^(-t|--testNamePattern)/.test(word));
  const leftOut = chosen ? 0 : (results.numPendingTests ?? 0) + (results.numTodoTests ?? 0);
  const jestBroke = phases.at(-1).code !== 0 && numFailedTests + numRuntimeErrorTestSuites === 0 ? 1 : 0;
  const failed = brokenPhases + numFailedTests + numRuntimeErrorTestSuites + leftOut + jestBroke;
  const line = phases.map(({ name, seconds, code }) => `${name} ${seconds} s${code ? ' FAILED' : ''}`);
  console.log(`\n${line.join(' · ')}`);
  if (leftOut) console.log(`${leftOut} skipped or to do: counted as failed.`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

async function phase(name, work) {
  const from = Date.now();
  const code = await work();
  phases.push({ name, seconds: ((Date.now() - from) / 1000).toFixed(1), code });
  return code;
}

async function run(command, words, env = process.env) {
  running = start(command, words, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const code = await running.ended;
  running = undefined;
  return code;
}

/** Takes down all that was started, once, and leaves. */
function end(code, words) {
  ending ??= takeDown(code, words);
  return ending;
}

async function takeDown(code, words) {
  if (words) console.error(words);
  if (running) killGroup(running.pid);
  for (const starting of services) await starting.then(service => service.stop()).catch(() => {});
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}
