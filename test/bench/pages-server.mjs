// The demonstration, served with a token for each of its sign-ins. Started by pages.bench.mjs as its own process.
import { fillDemonstration } from '../../dist/operations/demo/fill-demonstration.job.js';
import { serve } from '../../dist/web/serve.js';
import { tokenOf } from './bench-token.mjs';
import { emptyPage } from './empty-page.mjs';
import { openBenchHouse } from './many-loans.mjs';
import { tellReady } from './served.mjs';

const house = await openBenchHouse({ databaseUrl: process.env.DATABASE_URL, redisUrl: undefined });
await fillDemonstration(house);
const users = await house.database.all('select id, username from user_account');
const tokens = {};
for (const { id, username } of users) tokens[username] = await tokenOf(house, id);
tellReady(await serve(house, [emptyPage(house)]), { tokens });
