// Programs that a test or bench starts: known by their id, ended with everything they started.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Starts a program in a process group of its own: a Ctrl-C at the terminal reaches it only through us.
 * `output()` is what it has written so far; `ended` resolves with its exit code or signal, never rejects.
 */
export function start(command, words, options = {}) {
  const child = spawn(command, words, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let output = '';
  const keep = chunk => {
    output = (output + chunk).slice(-100_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const ended = new Promise(resolve => {
    child.once('error', error => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? code));
  });
  return { pid: child.pid, output: () => output, ended, stop: options => stop(child, ended, options) };
}

async function stop(child, ended, { signal = 'SIGTERM', patienceMs = 10_000 } = {}) {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return ended;
  child.kill(signal);
  const result = await Promise.race([ended, pause(patienceMs, 'late', { ref: false })]);
  if (result !== 'late') return result;
  killGroup(child.pid);
  return ended;
}

/** Ends a process and all that it started, at once. */
export function killGroup(pid, signal = 'SIGKILL') {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Where a child of test/drivers lies that the run has joined to one file, e.g. child-writer.mjs. */
export function childScript(name) {
  const folder = process.env.TEST_CHILDREN;
  if (!folder) throw new Error('TEST_CHILDREN is not set: run this file by "npm test -- <its path>".');
  return join(folder, name);
}

/** Asks until the answer is true; throws `words` when the program ends or the time is over. */
export async function until(program, question, words, limitMs = 30_000) {
  const giveUpAt = Date.now() + limitMs;
  let result = 'running';
  program.ended.then(code => {
    result = code;
  });
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    if (result !== 'running' || Date.now() > giveUpAt) {
      const why = result === 'running' ? `not within ${limitMs / 1000} s` : `it ended with ${result}`;
      throw new Error(`${words}: ${why}\n${program.output()}`);
    }
    await pause(20);
  }
}

/** A port of the loopback that nothing listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
