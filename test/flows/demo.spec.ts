// The demonstration adds up to what two district offices published, to the satang, and has something on every
// page.
import { fillDemonstration, type SignIn } from '../../src/operations/demo/fill-demonstration.job.js';
import { verify } from '../../src/operations/verify.job.js';
import { type App, startApp, TODAY } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';

describeEachHome('the demonstration', home => {
  let app: App;
  let signIns: SignIn[];

  beforeAll(async () => {
    app = await startApp(home);
    // The sign-ins are the demonstration's own: the test's administrator makes room.
    await app.house.database.write(tx => tx.run("update user_account set username = 'tester'"));
    signIns = await fillDemonstration(app.house);
  }, 300_000);
  afterAll(() => app.close());

  async function fundNamed(name: string): Promise<string> {
    const fund = await app.house.database.first<{ id: string }>('select id from fund where name = ?', [name]);
    return fund!.id;
  }

  it('gives เมืองศรีไค exactly its published sums', async () => {
    const srikhai = app.as('srikhai');
    const fundId = await fundNamed('กองทุนพัฒนาบทบาทสตรีเทศบาลตำบลเมืองศรีไค');
    const summary = await srikhai.get(`funds/${fundId}/summary?fiscalYearFrom=2560&fiscalYearTo=2564`);
    expect(summary.body).toMatchObject({
      projects: 31,
      total: '2261012.00',
      loans: { projects: 20, amount: '1934422.00' },
      grants: { projects: 11, amount: '326590.00' },
      overdue: '0.00',
    });
    const overdue = await app.house.database.first<{ n: number }>(
      'select count(*) as n from loan_span where fund_id = ? and overdue > 0',
      [fundId],
    );
    // Spans are what the whole life says: none of them ever had a day of arrears.
    expect(overdue!.n).toBe(0);
    const terms = (await srikhai.get(`funds/${fundId}/committee-terms`)).body.items;
    expect(terms[0].members).toHaveLength(9);
  });

  it('has a loan in every stage of the invented fund, and somebody to call today', async () => {
    const fundId = await fundNamed('กองทุนสตรีตำบลสาธิต (สมมุติ)');
    const loans = await app.house.database.all<{ id: string }>('select id from loan where fund_id = ?', [
      fundId,
    ]);
    const answers = [];
    for (const { id } of loans) answers.push((await app.as('sathit').get(`loans/${id}`)).body);
    const statuses = answers.map(loan => loan.status).toSorted();
    expect(statuses).toEqual([
      'active',
      'active',
      'active',
      'active',
      'applied',
      'approved',
      'overdue',
      'overdue',
      'overdue',
      'rejected',
      'repaid',
    ]);
    const late = answers.filter(loan => loan.status === 'overdue').map(loan => loan.overdue.daysPastDue);
    expect(late.toSorted((a, b) => a - b)[0]).toBeLessThanOrEqual(5);
    const next = answers
      .filter(loan => loan.status === 'active')
      .map(loan => loan.nextDue.on)
      .toSorted();
    expect(next).toEqual([TODAY, '2026-11-28', '2026-12-06', '2026-12-21']);
    const people = await app.house.database.first<{ n: number }>(
      'select count(*) as n from person where made_up = 0',
    );
    expect(people!.n).toBe(0);
  });

  it('gives พิบูลมังสาหาร its published sums before and after the work', async () => {
    const phibun = app.as('phibun');
    const before = (await phibun.get('dashboards/arrears?area=3419&fundType=kkj&asOf=2021-12-31')).body;
    expect(before).toMatchObject({
      funds: 82,
      borrowers: 2792,
      villages: { total: 82, problem: 21, problemShare: '25.60' },
    });
    expect(before.overdue.amount).toBe('3350200.00');
    expect(before.rows).toHaveLength(14);
    for (const day of ['2022-12-31', TODAY]) {
      const after = (await phibun.get(`dashboards/arrears?area=3419&fundType=kkj&asOf=${day}`)).body;
      expect([after.overdue.amount, after.villages.problem]).toEqual(['794964.00', 10]);
    }
    const capital = await app.house.database.first<{ sum: number }>(
      "select cast(sum(capital) as bigint) as sum from fund where fund_type = 'kkj'",
    );
    expect(capital!.sum).toBe(23_951_565_00);
  });

  it('has an activity call on its way: sent, sent back, and still to send', async () => {
    const [call] = (await app.as('phibun').get('activity-calls')).body.items;
    const { standings } = (await app.as('ubon').get(`activity-calls/${call.id}`)).body;
    const of = (area: string) => standings.find((one: { area: string }) => one.area === area).state;
    expect([of('3415'), of('3401'), of('3419')]).toEqual(['sent', 'returned', 'waiting']);
    const pdf = await app.as('phibun').bytes(`papers/activity-call.pdf?callId=${call.id}`);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('keeps every invariant', async () => {
    expect((await verify(app.house.database, TODAY)).breaks).toEqual([]);
  });

  it('lets everybody in whom it prints', async () => {
    for (const { username, password } of signIns) {
      const answer = await app.guest.post('tokens', { username, password, label: 'demo' });
      expect([username, answer.status]).toEqual([username, 201]);
    }
  });

  it('has the published figures of the start and of the result', async () => {
    const { items } = (await app.as('phibun').get('recoveries')).body;
    expect(items).toHaveLength(1);
    expect(items[0].baseline).toMatchObject({
      asOf: '2021-12-31',
      villages: 82,
      capital: '23951565.00',
      households: 2792,
      capitalPerHousehold: '8578.64',
      problemVillages: 21,
      problemShare: '25.60',
      arrears: '3350200.00',
      arrearsShare: '13.98',
    });
    expect(items[0].now).toMatchObject({
      resolvedVillages: 11,
      remainingVillages: 10,
      remainingArrears: '794964.00',
      settled: '2555236.00',
      settledShare: '76.27',
    });
    // How the settled sum divides is invented, and marked on the page; it adds up to the published one.
    const { paid, underAgreement, other } = items[0].now;
    const parts = [paid, underAgreement, other].map(Number);
    expect(parts.every(part => part > 0)).toBe(true);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(2_555_236, 2);
    expect(Number(paid)).toBeGreaterThan(Number(underAgreement) + Number(other));
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
});
