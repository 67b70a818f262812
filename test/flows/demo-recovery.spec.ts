// The demonstration's recovery: every published figure comes out of the computation.
import { fillDemonstration } from '../../src/operations/demo/fill-demonstration.job.js';
import { verify } from '../../src/operations/verify.job.js';
import { type App, startApp, TODAY } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';

describeEachHome('the recovery of the demonstration', home => {
  let app: App;

  beforeAll(async () => {
    app = await startApp(home);
    // The sign-ins are the demonstration's own: the test's administrator makes room.
    await app.house.database.write(tx => tx.run("update user_account set username = 'tester'"));
    await fillDemonstration(app.house);
  }, 180_000);
  afterAll(() => app.close());

  it('has the published figures of the start and of the result', async () => {
    const { items } = (await app.as('phibun').get('recoveries')).body;
    expect(items).toHaveLength(1);
    expect(items[0].baseline).toMatchObject({
      asOf: '2021-12-31',
      villages: 82,
      capital: '23951565.00',
      households: 2792,
      problemVillages: 21,
      problemShare: '25.60',
      arrears: '3350200.00',
    });
    expect(items[0].now).toMatchObject({
      resolvedVillages: 11,
      remainingVillages: 10,
      remainingArrears: '794964.00',
      settled: '2555236.00',
      settledShare: '76.27',
    });
    expect(items[0].causes.map((cause: { villages: number }) => cause.villages)).toEqual([6, 5, 5, 3, 2, 0]);
    expect(items[0].step).toBe('lessons');
    expect(items[0].villages).toHaveLength(82);
  });

  it('went round five times and published a lesson', async () => {
    const [recovery] = (await app.as('phibun').get('recoveries')).body.items;
    const rounds = (await app.as('phibun').get(`recoveries/${recovery.id}/rounds`)).body.items;
    expect(rounds).toHaveLength(5);
    expect(rounds.flatMap((round: { villages: string[] }) => round.villages)).toHaveLength(21);
    const lessons = (await app.as('phibun').get(`recoveries/${recovery.id}/lessons`)).body.items;
    expect(lessons.map((lesson: { state: string }) => lesson.state)).toEqual(['published']);
    expect((await app.as('kkj01').get(`recoveries/${recovery.id}`)).status).toBe(404);
    expect((await app.as('warin').get(`recoveries/${recovery.id}`)).status).toBe(404);
  });

  it('keeps every invariant', async () => {
    expect((await verify(app.house.database, TODAY)).breaks).toEqual([]);
  });
});
