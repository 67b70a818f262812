// A payment over HTTP against an echo on the same server that runs the bare transaction of the same rows.
import { measurePairs, readersAtOnce } from './measure.mjs';
import { post, whileServed } from './served.mjs';

export const name = 'payment';
export const target = { ratioAtLeast: 0.3 };
const PAYMENTS = 200;
const CLIENTS = 8;

export function run(home) {
  return whileServed('payment-server.mjs', home, async server => ({
    payments: PAYMENTS,
    clients: CLIENTS,
    ...(await measurePairs(
      () => pay(server),
      () => bare(server),
      { as: 'speed' },
    )),
  }));
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
