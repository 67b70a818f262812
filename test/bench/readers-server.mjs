// A served house with 20,000 loans in 100 funds. Started by readers.bench.mjs as a process of its own.
import { serve } from '../../dist/web/serve.js';
import { tokenOfAdministrator } from './bench-token.mjs';
import { emptyPage } from './empty-page.mjs';
import { fillLoans, openBenchHouse } from './many-loans.mjs';
import { oneRealLoan } from './one-real-loan.mjs';
import { tellReady } from './served.mjs';

const house = await openBenchHouse({ databaseUrl: process.env.DATABASE_URL, redisUrl: undefined });
const { funds } = await fillLoans(house, 20_000, 100);
await house.database.write(tx => tx.run('analyze'));
const loan = await oneRealLoan(house, funds[0], 0);
const token = await tokenOfAdministrator(house);
tellReady(await serve(house, [emptyPage(house)]), { token, loan });
