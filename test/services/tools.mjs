// The system's programs that tests and benches drive: found, installed on Debian as root, or asked for.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Something the machine lacks. Its message is the one line that says what, and how to get it. */
export class Missing extends Error {}

/** The folder that holds initdb and postgres. */
export function findPostgres() {
  return findOrInstall('PostgreSQL', 'postgresql', () => {
    const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [];
    const folders = versions.sort((a, b) => Number(b) - Number(a)).map(v => `/usr/lib/postgresql/${v}/bin`);
    const holds = folder => isProgram(join(folder, 'initdb')) && isProgram(join(folder, 'postgres'));
    return [...folders, ...searchPath()].find(holds);
  });
}

/** The redis-server program. */
export function findRedis() {
  return findOrInstall('Redis', 'redis-server', () => inSearchPath(['redis-server']));
}

/** Chromium or Chrome; the variable CHROMIUM names another one. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named && !isProgram(named)) throw new Missing(`CHROMIUM=${named} is not a program: mend or unset it.`);
  if (named) return named;
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return findOrInstall('Chromium', 'chromium', () => inSearchPath(names) ?? [mac].find(isProgram));
}

function findOrInstall(name, debianPackage, find) {
  const found = find();
  if (found) return found;
  const command = `sudo apt-get install -y ${debianPackage}`;
  const advice = `${name} is missing: install it (Debian: ${command}) and try again.`;
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) throw new Missing(advice);
  console.log(`${name} is missing: installing the Debian package ${debianPackage} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words) => spawnSync('apt-get', words, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  apt('update', '-q');
  apt('install', '-y', '-q', '--no-install-recommends', debianPackage);
  const installed = find();
  if (!installed) throw new Missing(`${advice.slice(0, -1)}; apt-get could not do it here.`);
  return installed;
}

function searchPath() {
  return [...(process.env.PATH ?? '').split(delimiter), '/usr/local/bin', '/usr/bin', '/opt/homebrew/bin'];
}

function inSearchPath(names) {
  const files = names.flatMap(name => searchPath().map(folder => join(folder, name)));
  return files.find(isProgram);
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
