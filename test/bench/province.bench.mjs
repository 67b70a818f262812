// The reports of a province of 2,700 villages: 26(2) of 10,000 and of 100,000 loans, whose growth is to be
// linear at most; and a district's recovery page of 179 villages and 10,000 loans, as one officer after the
// other opens it.
import { addUser } from '../../dist/access/add-user.act.js';
import { makeToken } from '../../dist/access/make-token.act.js';
import { SYSTEM } from '../../dist/kernel/actor.js';
import { openRecovery } from '../../dist/recovery/analyse/open-recovery.act.js';
import { reportFor } from '../../dist/recovery/reports/report.query.js';
import { serve } from '../../dist/web/serve.js';
import { freshDatabase } from '../services/databases.mjs';
import { openBenchHouse, TODAY } from './many-loans.mjs';
import { percentile } from './measure.mjs';
import { fillProvince } from './province-loans.mjs';

export const name = 'province';
const OFFICER = { ...SYSTEM, role: 'administrator', areas: [], funds: [] };
const DISTRICT = '3419';
const FORM = { form: 'province-debt', area: '34', fiscalYear: 2569, fundType: 'kkj' };

export async function run(home) {
  const small = await withHouse(home, house => reportTime(house, 10_000));
  const large = await withHouse(home, house => reportTime(house, 100_000), home.databaseUrl);
  const page = await withHouse(home, recoveryTimes);
  return [
    { name: 'report-26-2-10k', ours: small, unit: 'ms', loans: 10_000, villages: 2700 },
    {
      name: 'report-26-2-100k',
      ...{ ours: large, unit: 'ms', loans: 100_000, villages: 2700, ratio: large / small },
      // Ten times the loans may take ten times as long.
      target: { oursAtMost: 2000, ratioAtMost: 10 },
    },
    {
      name: 'recovery-page',
      ours: page,
      unit: 'ms',
      villages: 179,
      loans: 10_000,
      target: { oursAtMost: 150 },
    },
  ];
}

/** Each size in a database of its own. */
async function withHouse(home, work, url) {
  const database = url ? null : await freshDatabase(home.kind);
  const house = await openBenchHouse({ ...home, redisUrl: undefined, databaseUrl: url ?? database.url });
  try {
    return await work(house);
  } finally {
    await house.close();
    await database?.drop();
  }
}

async function reportTime(house, loans) {
  await fillProvince(house, loans);
  const taken = [];
  for (let turn = 0; turn < 5; turn++) {
    const from = performance.now();
    const report = await reportFor(house.database, OFFICER, FORM, TODAY);
    taken.push(performance.now() - from);
    const villages = report.total.villages;
    if (villages !== 2700) throw new Error(`26(2) has ${villages} villages`);
  }
  return percentile(taken, 0.5);
}

/**
 * The 95th percentile of opening the recovery's page over HTTP, its money computed from the loans each time.
 */
async function recoveryTimes(house) {
  await fillProvince(house, 10_000, 179, DISTRICT);
  const input = { area: DISTRICT, fundType: 'kkj', reports: [] };
  const { id } = await house.journal.perform(openRecovery, input, { actor: SYSTEM });
  const user = {
    username: 'bench',
    name: 'bench',
    role: 'administrator',
    areas: [],
    funds: [],
    passwordHash: null,
  };
  const { id: userId } = await house.journal.perform(addUser, user, { actor: SYSTEM });
  const { token } = await house.journal.perform(makeToken, { userId, label: 'bench' }, { actor: SYSTEM });
  const app = await serve(house);
  const headers = { authorization: `Bearer ${token}` };
  const address = `http://127.0.0.1:${app.getHttpServer().address().port}/recoveries/${id}`;
  const taken = [];
  for (let turn = 0; turn < 60; turn++) {
    const from = performance.now();
    const answer = await fetch(address, { headers });
    if (!(await answer.text()).includes('179')) throw new Error(`the recovery's page: ${answer.status}`);
    if (turn > 4) taken.push(performance.now() - from);
  }
  await app.close();
  return percentile(taken, 0.95);
}
