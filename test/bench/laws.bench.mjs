// The laws of the ledger on a million random histories between them, or LAWS_RUNS for each: no ratio, but whether
// they hold, and how many histories a second were tried. A failure prints its seed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const name = 'laws';
export const homes = ['sqlite'];
/** Not run unless asked for by name: it takes longer than all the others. */
export const asked = true;
const RULES = join(import.meta.dirname, '../rules/ledger');

export async function run() {
  const runs = Number(process.env.LAWS_RUNS ?? Math.ceil(1_000_000 / lawCount()));
  const from = performance.now();
  const root = join(import.meta.dirname, '../..');
  const child = spawn(process.execPath, ['node_modules/.bin/jest', 'test/rules/ledger/laws-'], {
    cwd: root,
    env: { ...process.env, LAWS_RUNS: String(runs) },
    stdio: ['ignore', process.stderr, process.stderr],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('A law does not hold: its seed stands above');
  const seconds = (performance.now() - from) / 1000;
  return { runsOfEachLaw: runs, seconds, held: true };
}

function lawCount() {
  const files = readdirSync(RULES).filter(file => file.startsWith('laws-'));
  const laws = files.map(file => readFileSync(join(RULES, file), 'utf8').match(/^\s+law\($|^\s+law\('/gm));
  return laws.flat().length;
}
