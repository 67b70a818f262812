// A served house with long loans that have sixty payments each, and ordinary ones. Started by back-dated.bench.mjs.
import { SYSTEM } from '../../dist/kernel/actor.js';
import { openFund } from '../../dist/registry/open-fund.act.js';
import { serve } from '../../dist/web/serve.js';
import { tokenOfAdministrator } from './bench-token.mjs';
import { longLoan } from './long-loan.mjs';
import { openBenchHouse } from './many-loans.mjs';
import { oneRealLoan } from './one-real-loan.mjs';
import { tellReady } from './served.mjs';

const house = await openBenchHouse({ databaseUrl: process.env.DATABASE_URL, redisUrl: undefined });
const input = { name: 'กองทุน', fundType: 'savings', area: '341522' };
const fund = await house.journal.perform(openFund, input, { actor: SYSTEM });
const [long, ordinary] = [[], []];
for (let n = 0; n < 4; n++) {
  long.push(await longLoan(house, fund.id, n));
  ordinary.push(await oneRealLoan(house, fund.id, 10 + n));
}
const token = await tokenOfAdministrator(house);
tellReady(await serve(house), { token, long, ordinary });
