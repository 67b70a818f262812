// A payment over HTTP against an echo on the same server that runs the bare transaction of the same rows.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { measurePairs, readersAtOnce, readyServer } from './measure.mjs';

export const name = 'payment';
export const target = { ratioAtLeast: 0.3 };
const PAYMENTS = 200;
const CLIENTS = 8;

export async function run(home) {
  const env = { ...process.env, DATABASE_URL: home.databaseUrl };
  const child = fork(join(import.meta.dirname, 'payment-server.mjs'), {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    const server = await readyServer(child);
    return {
      payments: PAYMENTS,
      clients: CLIENTS,
      ...(await measurePairs(
        () => pay(server),
        () => bare(server),
        { as: 'speed' },
      )),
    };
  } finally {
    if (child.connected) {
      child.disconnect();
      await once(child, 'exit');
    }
  }
}

let turn = 0;

async function pay(server) {
  await readersAtOnce(CLIENTS, PAYMENTS, async () => {
    const loanId = server.loans[turn++ % server.loans.length];
    const body = { amount: '100.00', paidOn: '2026-11-21', method: 'cash' };
    await post(server, `/api/v1/loans/${loanId}/payments`, body);
  });
}

async function bare(server) {
  await readersAtOnce(CLIENTS, PAYMENTS, async () => {
    await post(server, '/bench/bare', { loanId: server.loans[turn++ % server.loans.length] });
  });
}

async function post(server, path, body) {
  const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${server.token}` },
    body: JSON.stringify(body),
  });
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  await answer.text();
}
