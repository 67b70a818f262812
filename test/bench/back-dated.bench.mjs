// A payment of two years ago on a loan with sixty instalments and sixty payments, through the API, against today's
// payment on an ordinary loan of twenty-four instalments.
import { measurePairs } from './measure.mjs';
import { post, whileServed } from './served.mjs';

export const name = 'back-dated';
export const target = { ratioAtMost: 3 };
const PAYMENTS = 10;

export function run(home) {
  return whileServed('back-dated-server.mjs', home, async server => {
    const pay = (loans, paidOn) => async () => {
      for (let n = 0; n < PAYMENTS; n++) {
        const body = { amount: '10.00', paidOn, method: 'cash' };
        await post(server, `/api/v1/loans/${loans[n % loans.length]}/payments`, body);
      }
    };
    const figures = await measurePairs(pay(server.long, '2024-11-15'), pay(server.ordinary, '2026-11-21'));
    return { payments: PAYMENTS, ...figures };
  });
}
