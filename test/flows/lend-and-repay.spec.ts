// A loan from application to receipt, through HTTP, in both homes.
import { type App, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';

const PREVENT = [
  'member-briefing',
  'project-check',
  'feasibility-visit',
  'leader-reference',
  'risk-assessment',
  'group-guarantee',
];

describeEachHome('lend and repay', home => {
  let app: App;
  let fundId: string;
  let groupId: string;

  beforeAll(async () => {
    app = await startApp(home);
    const admin = app.as('admin');
    const fund = await admin.post('funds', { name: 'กองทุนสตรีทดสอบ', fundType: 'women', area: '341522' });
    fundId = fund.body.id;
    await app.addUser({ username: 'chair', role: 'committee-member', funds: [{ fundId, post: 'chair' }] });
    await app.addUser({ username: 'member', role: 'committee-member', funds: [{ fundId, post: 'member' }] });
    const people = [];
    for (const name of ['คำปุ่น ทองดี', 'บุญมี ใจงาม', 'สมศรี แสนสุข']) {
      people.push((await app.as('chair').post('people', { name, fundId })).body.id);
    }
    const group = await app.as('chair').post('groups', { name: 'กลุ่มทอผ้า', fundId, members: people });
    groupId = group.body.id;
  });
  afterAll(() => app.close());

  const terms = { method: 'equal-principal', annualRate: '3.00', instalments: 4, every: 'P1M' };

  async function apply(): Promise<string> {
    const answer = await app.as('chair').post('loans', {
      fundId,
      borrower: { kind: 'group', id: groupId },
      purpose: 'ซื้อเส้นด้าย',
      principal: '40000.00',
      terms,
      appliedOn: '2026-06-01',
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ stage: 'prevent', status: 'applied', principal: '40000.00' });
    return answer.body.id;
  }

  async function lend(): Promise<string> {
    const id = await apply();
    for (const key of PREVENT) {
      await app.as('member').post(`loans/${id}/steps/${key}`, { doneOn: '2026-06-10', note: 'เรียบร้อย' });
    }
    await app.as('chair').post(`loans/${id}/approve`, { on: '2026-06-15', resolution: '3/2569' });
    const paidOut = await app.as('chair').post(`loans/${id}/disburse`, { on: '2026-06-20' });
    expect(paidOut.status).toBe(201);
    return id;
  }

  it('says which step stands in the way of the approval', async () => {
    const id = await apply();
    await app.as('chair').post(`loans/${id}/steps/member-briefing`, { doneOn: '2026-06-10', note: '' });
    const answer = await app.as('chair').post(`loans/${id}/approve`, { on: '2026-06-15' });
    expect(answer.status).toBe(409);
    expect(answer.body.detail).toMatch(/ยังอนุมัติไม่ได้: เหลืออีก 5 ขั้น/);
  });

  it('lets an officer approve only where the kind of fund names that office', async () => {
    const id = await apply();
    for (const key of PREVENT) {
      await app.as('member').post(`loans/${id}/steps/${key}`, { doneOn: '2026-06-10', note: '' });
    }
    await app.addUser({ username: 'warin', role: 'district-officer', areas: ['3415'] });
    await app.addUser({ username: 'helper', role: 'subdistrict-officer', areas: ['341522'] });
    const approval = { on: '2026-06-15', resolution: '4/2569' };
    expect((await app.as('member').post(`loans/${id}/approve`, approval)).status).toBe(403);
    expect((await app.as('helper').post(`loans/${id}/approve`, approval)).status).toBe(403);
    expect((await app.as('warin').post(`loans/${id}/approve`, approval)).status).toBe(201);
  });

  it('moves through ป, ต and ท by the calendar alone and gives receipts that add up', async () => {
    const id = await lend();
    const chair = app.as('chair');
    expect((await chair.get(`loans/${id}?asOf=2026-06-12`)).body.stage).toBe('prevent');
    expect((await chair.get(`loans/${id}?asOf=2026-07-20`)).body).toMatchObject({
      stage: 'track',
      status: 'active',
    });
    const late = (await chair.get(`loans/${id}?asOf=2026-07-21`)).body;
    expect(late).toMatchObject({
      stage: 'collect',
      status: 'overdue',
      overdue: { amount: '10100.00', since: '2026-07-20', daysPastDue: 1, bucket: '1-30' },
    });
    const paid = await chair.post(`loans/${id}/payments`, {
      amount: '10100.00',
      paidOn: '2026-07-25',
      method: 'cash',
    });
    expect(paid.status).toBe(201);
    expect(paid.body.receiptNumber).toBe('2569/0001');
    expect(paid.body.amountInWords).toBe('หนึ่งหมื่นหนึ่งร้อยบาทถ้วน');
    expect(paid.body.allocations).toEqual([
      { instalment: 1, fee: '0.00', penalty: '0.00', interest: '100.00', principal: '10000.00' },
    ]);
    expect((await chair.get(`loans/${id}?asOf=2026-07-26`)).body.stage).toBe('track');
    expect((await chair.get(`loans/${id}?asOf=2026-07-26&knownOn=2026-07-26`)).status).toBe(404);
  });

  it('refuses more than is owed and reverses a wrong entry by another hand', async () => {
    const id = await lend();
    const chair = app.as('chair');
    const over = await chair.post(`loans/${id}/payments`, {
      amount: '400000.00',
      paidOn: '2026-07-01',
      method: 'cash',
    });
    expect(over.status).toBe(422);
    expect(over.body.errors[0].field).toBe('amount');
    const paid = await chair.post(`loans/${id}/payments`, {
      amount: '500.00',
      paidOn: '2026-07-01',
      method: 'cash',
    });
    const reversal = { on: '2026-07-02', reason: 'ใส่ผิดสัญญา' };
    expect((await chair.post(`payments/${paid.body.id}/reversal`, reversal)).status).toBe(403);
    expect((await app.as('member').post(`payments/${paid.body.id}/reversal`, reversal)).status).toBe(201);
    expect((await app.as('member').post(`payments/${paid.body.id}/reversal`, reversal)).status).toBe(422);
    expect((await chair.get(`loans/${id}?asOf=2026-07-03`)).body.outstanding.principal).toBe('40000.00');
    expect((await chair.get(`loans/${id}?asOf=2026-07-01`)).body.outstanding.total).toBe('39750.00');
  });

  it('takes a step from the day on which the loan came to its stage, not before (409, saying the day)', async () => {
    const id = await lend();
    const step = (key: string, doneOn: string) =>
      app.as('member').post(`loans/${id}/steps/${key}`, { doneOn });
    const early = await step('project-follow-up', '2026-06-19');
    expect(early.status).toBe(409);
    expect(early.body.detail).toContain('20 มิ.ย. 2569');
    expect((await step('project-follow-up', '2026-06-20')).status).toBe(201);
    expect((await step('field-visit', '2026-07-20')).status).toBe(409);
    expect((await step('field-visit', '2026-07-21')).status).toBe(201);
    const applied = await apply();
    const briefing = (body: object) => app.as('member').post(`loans/${applied}/steps/member-briefing`, body);
    expect((await briefing({ doneOn: '2026-05-31' })).status).toBe(409);
    expect((await briefing({ note: 'ไม่มีวัน' })).body.errors[0]).toMatchObject({
      field: 'doneOn',
      code: 'missing',
    });
  });

  it('shows what an act would do to everybody who may see the loan, and stores nothing', async () => {
    const id = await lend();
    await app.addUser({ username: 'auditor', role: 'auditor', areas: ['3415'] });
    await app.addUser({ username: 'far', role: 'auditor', areas: ['33'] });
    const plan = {
      on: '2026-11-01',
      terms: { instalments: 8 },
      authority: 'มติที่ประชุม',
      number: '4/2569',
    };
    const before = (await app.as('chair').get(`loans/${id}`)).body;
    for (const who of ['auditor', 'chair', 'member']) {
      const shown = await app.as(who).post(`loans/${id}/restructures?preview=true`, plan);
      expect(shown.status).toBe(201);
      expect(shown.body.after.rows.length).toBeGreaterThan(shown.body.before.rows.length);
    }
    const own = await app.as('chair').post(`loans/${id}/restructures?preview=true`, plan);
    expect(own.body.warnings).toContainEqual(expect.objectContaining({ code: 'another-person' }));
    expect((await app.as('far').post(`loans/${id}/restructures?preview=true`, plan)).status).toBe(404);
    expect((await app.as('auditor').post(`loans/${id}/restructures`, plan)).status).toBe(403);
    expect((await app.as('chair').post(`loans/${id}/restructures`, plan)).status).toBe(403);
    expect(
      (
        await app
          .as('auditor')
          .post('users?preview=true', { username: 'x', name: 'x', role: 'administrator' })
      ).status,
    ).toBe(403);
    expect((await app.as('chair').get(`loans/${id}`)).body).toEqual(before);
  });

  it('has a disbursement taken back by another hand than paid it out', async () => {
    const id = await lend();
    const back = (who: string) =>
      app.as(who).post(`loans/${id}/disburse/reversal`, { on: '2026-06-21', reason: 'ผิดคน' });
    expect((await back('chair')).status).toBe(403);
    expect((await back('member')).body).toMatchObject({ status: 'approved' });
  });
});
