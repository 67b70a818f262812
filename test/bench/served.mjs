// A server of its own process for a bench, and how it is asked.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { readyServer } from './measure.mjs';

/** Starts a file of this folder over the home's database, runs `work` with what it says of itself, ends it. */
export async function whileServed(file, home, work) {
  const child = fork(join(import.meta.dirname, file), {
    env: { ...process.env, DATABASE_URL: home.databaseUrl },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    return await work(await readyServer(child));
  } finally {
    if (child.connected) {
      child.disconnect();
      await once(child, 'exit');
    }
  }
}

/** Reads an address of the server and answers its text; fails where the answer is not what was asked for. */
export async function read({ port, token }, path) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`);
  return text;
}

/** Posts to the server; fails where nothing was made. */
export async function post({ port, token }, path, body) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`);
  return text;
}

/** Serves until the bench lets go; tells it the port and what else it should know. */
export function tellReady(app, told) {
  // A reader that is kept waiting by a busy machine must not find its idle connection closed: only readers close.
  Object.assign(app.getHttpServer(), { keepAliveTimeout: 0, headersTimeout: 0, requestTimeout: 0 });
  process.send({ port: app.getHttpServer().address().port, ...told });
  process.on('disconnect', () => process.exit(0));
}
