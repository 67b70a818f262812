// What watches the installation: the journal, searched by those who may, and figures for Prometheus.
import { type App, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';
import { aFund, aPerson } from './lending.js';

describeEachHome('the journal and the figures', home => {
  let app: App;
  let fundId: string;
  let otherFundId: string;

  beforeAll(async () => {
    app = await startApp(home, { day: '2026-06-01' });
    fundId = await aFund(app, { name: 'กลุ่มหนึ่ง', fundType: 'savings', area: '341522' });
    otherFundId = await aFund(app, { name: 'กลุ่มสอง', fundType: 'savings', area: '341901' });
    await aPerson(app, fundId, 'คำปุ่น ทองดี');
    app.setDay('2026-06-02');
    await aPerson(app, otherFundId, 'บุญมี ใจงาม');
    await app.addUser({ username: 'warin', role: 'district-officer', areas: ['3415'] });
    await app.addUser({ username: 'audit', role: 'auditor', areas: ['34'] });
    await app.addUser({ username: 'chair', role: 'committee-member', funds: [{ fundId, post: 'chair' }] });
  });
  afterAll(() => app.close());

  it('shows each reader the events of their own area, and the installation to administrators', async () => {
    const acts = async (username: string, query = '') =>
      (await app.as(username).get(`audit-events?limit=200${query}`)).body.items;
    expect((await acts('warin')).map((event: { fundId: string }) => event.fundId)).toEqual([fundId]);
    expect(await acts('audit', '&act=register-person')).toHaveLength(2);
    const all = await acts('admin');
    expect(
      all.some((event: { act: string; fundId: null }) => event.act === 'add-user' && event.fundId === null),
    ).toBe(true);
    expect((await app.as('chair').get('audit-events')).status).toBe(403);
    expect((await app.guest.get('audit-events')).status).toBe(401);
  });

  it('is searched by fund, act, day and words', async () => {
    const admin = app.as('admin');
    const found = async (query: string) =>
      (await admin.get(`audit-events?act=register-person&${query}`)).body.items;
    expect(await found(`fundId=${otherFundId}`)).toMatchObject([
      { subject: { kind: 'person' }, fundName: 'กลุ่มสอง' },
    ]);
    expect(await found('q=คำปุ่น')).toMatchObject([{ details: { name: 'คำปุ่น ทองดี' }, fundId }]);
    expect(await found('from=2026-06-02')).toHaveLength(1);
    expect(await found('until=2026-06-01')).toMatchObject([{ fundId }]);
    expect((await admin.get('audit-events?from=yesterday')).status).toBe(422);
  });

  it('gives figures to this machine without a token, and to others only with one', async () => {
    const here = await app.guest.get('/metrics');
    expect(here.status).toBe(200);
    expect(here.body).toMatch(/^tidtam_process_cpu_seconds_total /m);
    const far = { 'X-Forwarded-For': '203.0.113.9' };
    expect((await app.guest.get('/metrics', far)).status).toBe(401);
    expect((await app.as('warin').get('/metrics', far)).status).toBe(200);
  });
});
