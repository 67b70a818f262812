// A served house with 20,000 loans in 500 funds. Started by readers.bench.mjs as a process of its own.
import { addUser } from '../../dist/access/add-user.act.js';
import { makeToken } from '../../dist/access/make-token.act.js';
import { SYSTEM } from '../../dist/kernel/actor.js';
import { serve } from '../../dist/web/serve.js';
import { fillLoans, openBenchHouse } from './many-loans.mjs';
import { oneRealLoan } from './one-real-loan.mjs';

const house = await openBenchHouse({ databaseUrl: process.env.DATABASE_URL, redisUrl: undefined });
const { funds } = await fillLoans(house, 20_000);
await house.database.write(tx => tx.run('analyze'));
const loan = await oneRealLoan(house, funds[0], 0);
const input = {
  username: 'bench',
  name: 'bench',
  role: 'administrator',
  areas: [],
  funds: [],
  passwordHash: null,
};
const user = await house.journal.perform(addUser, input, { actor: SYSTEM });
const { token } = await house.journal.perform(
  makeToken,
  { userId: user.id, label: 'bench' },
  { actor: SYSTEM },
);
const app = await serve(house);
// A reader that is kept waiting by a busy machine must not find its idle connection closed.
app.getHttpServer().keepAliveTimeout = 60_000;
process.send({ port: app.getHttpServer().address().port, token, loan });
process.on('disconnect', () => process.exit(0));
