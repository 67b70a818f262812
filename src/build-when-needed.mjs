// Compiles the sources when dist/ does not hold them as they are now; silent and quick when it does.
// `start`, `demo` and `cli` call it first. Where the compiler is not installed (a production image), it
// trusts the dist/ it finds.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const nest = join(root, 'node_modules/@nestjs/cli/bin/nest.js');
const lock = join(root, 'node_modules/.cache/tidtam-build.lock');
const settings = ['src/bundle.mjs', 'tsconfig.json', 'nest-cli.json', '.swcrc', 'package-lock.json'];

if (isStale()) await build();

/** Whether some compiled file is missing, older than its source or the settings, or without a source. */
function isStale() {
  if (!existsSync(nest) && existsSync(join(root, 'dist/main.js'))) return false;
  const settingsAt = Math.max(...settings.map(name => writtenAt(join(root, name))));
  const expected = new Map(sources().map(source => [compiledName(source), source]));
  for (const [compiled, source] of expected) {
    const sourceAt = Math.max(settingsAt, writtenAt(join(root, 'src', source)));
    if (writtenAt(join(root, 'dist', compiled)) < sourceAt) return true;
  }
  // A source that was moved or removed must not live on in dist/.
  return filesBelow(join(root, 'dist')).some(name => !expected.has(name) && !/\.map$|^bundle-/.test(name));
}

async function build() {
  if (!existsSync(nest)) stop('Tidtam is not built and its compiler is not installed: run npm ci first.');
  await takeLock();
  try {
    if (isStale()) compile();
  } finally {
    rmSync(lock, { force: true });
  }
}

function compile() {
  console.error('Building Tidtam …');
  for (const step of [[nest, 'build'], [join(root, 'src/bundle.mjs')]]) {
    const result = spawnSync(process.execPath, step, { cwd: root, encoding: 'utf8' });
    if (result.status !== 0) stop(`${result.stdout}${result.stderr}\nThe build failed.`);
  }
}

// Two commands started together (a server and an operation) must not empty dist/ under each other.
async function takeLock() {
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      return writeFileSync(lock, String(process.pid), { flag: 'wx' });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isAbandoned()) rmSync(lock, { force: true });
      else await pause(100);
    }
  }
}

// A lock is made empty and then written: its first moments say nothing.
function isAbandoned() {
  return !isRunning(readLock()) && Date.now() - writtenAt(lock) > 2000;
}

function readLock() {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function sources() {
  const isSource = name => /\.tsx?$/.test(name) && !name.endsWith('.d.ts');
  return filesBelow(join(root, 'src')).filter(name => isSource(name) || name.startsWith('web/assets/'));
}

function compiledName(source) {
  return source.startsWith('web/assets/') ? source : source.replace(/\.tsx?$/, '.js');
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile());
  return files.map(entry => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1));
}

function writtenAt(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}

function stop(words) {
  console.error(words);
  rmSync(lock, { force: true });
  process.exit(1);
}
