// kill -9 while days are closed and messages sent: no window is lost, none is sent twice in effect, nobody is
// contacted twice a day. The two wrong orders of work are kept as mutants: on them the same oracle must fail.

import { freshDatabase } from '../services/databases.mjs';
import { describeEachHome } from '../services/homes.js';
import { runTrial } from './reminder-trial.js';

const FAULTS = { 500: 0.03, 502: 0.02, 'cut-before': 0.02, 'cut-after': 0.03, slow: 0.2 };
const SEED = Number(process.env['TIDTAM_SEED'] ?? 20_261_121);

/** Each crash point at its first passage, in the middle, and late. */
const POINTS = [
  ...['daily.after-plan@1', 'daily.after-day@1', 'journal.before-commit@1'],
  ...['dispatch.after-claim@1', 'dispatch.after-claim@2'],
  ...['dispatch.after-post@1', 'dispatch.after-post@30', 'dispatch.after-post@70'],
  ...['dispatch.after-answers@1', 'dispatch.after-answers@2'],
  ...['dispatch.after-record@1', 'dispatch.after-record@2'],
  ...['journal.before-commit@2', 'journal.before-commit@3', 'journal.before-commit@4'],
];

const SOUND = { lost: [], doubled: [], astray: [], broken: [] };

describeEachHome('kills', home => {
  it('lose nothing and double nothing', async () => {
    const kills = home.kind === 'sqlite' ? 40 : 20;
    const { databaseUrl, redisUrl } = home;
    const trial = { databaseUrl, redisUrl, kills, seed: SEED, points: POINTS, mix: FAULTS };
    const { verdict, killed, sent } = await runTrial(trial);
    expect({ seed: SEED, ...verdict }).toEqual({ seed: SEED, ...SOUND });
    expect(killed).toBe(kills);
    expect(sent).toBeGreaterThan(200);
  }, 300_000);
});

describe('the oracle', () => {
  async function judged(mutant: string, points: string[], mix: Record<string, number>) {
    const { url, drop } = await freshDatabase('sqlite');
    const trial = { databaseUrl: url, kills: points.length, seed: SEED, points, mix, mutant };
    const { verdict } = await runTrial(trial);
    await drop();
    return verdict;
  }

  it('sees what is sent twice when no key is stored before the first try', async () => {
    const points = ['dispatch.after-post@20', 'dispatch.after-answers@1'];
    expect((await judged('no-retry-key', points, {})).doubled.length).toBeGreaterThan(0);
  }, 120_000);

  it('sees what is lost when a message is marked before it is sent', async () => {
    const points = ['dispatch.after-record@1', 'dispatch.after-record@1'];
    expect((await judged('mark-before-sending', points, {})).lost.length).toBeGreaterThan(0);
  }, 120_000);
});
