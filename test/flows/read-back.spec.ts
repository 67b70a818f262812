// What can be posted can be read: as a list, and one by its id, below the path to which it was posted.
import { type App, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';
import { type FundStory, fundStory } from './story.js';

describeEachHome('what was posted is read back', home => {
  let app: App;
  let story: FundStory;
  let other: FundStory;
  let loanId: string;

  beforeAll(async () => {
    app = await startApp(home);
    story = await fundStory(app, 'ก');
    other = await fundStory(app, 'ข');
    loanId = await story.lend();
  });
  afterAll(() => app.close());

  async function readBack(path: string, body: object) {
    const posted = await story.chair.post(path, body);
    expect(posted.status).toBe(201);
    const { id } = posted.body;
    expect((await story.chair.get(path)).body.items.map((one: { id: string }) => one.id)).toContain(id);
    const one = await story.chair.get(`${path}/${id}`);
    expect(one.status).toBe(200);
    expect(one.body).toMatchObject({ id });
    expect((await other.chair.get(`${path}/${id}`)).status).toBe(404);
    expect((await story.chair.get(`${path}/${story.fundId}`)).status).toBe(404);
  }

  it.each<[string, object]>([
    ['charges', { charge: 'fee', amount: '50.00', dueOn: '2026-11-01', reason: 'ค่าส่งหนังสือ' }],
    ['promises', { amount: '100.00', promisedOn: '2026-12-01' }],
    ['visits', { on: '2026-11-01', met: false }],
    ['contacts', { on: '2026-11-01', kind: 'call', answered: false }],
    ['notices', { kind: 'demand', on: '2026-11-01', sentBy: 'ไปรษณีย์' }],
    ['acknowledgements', { on: '2026-11-02' }],
    ['assistance', { on: '2026-11-01', measure: 'ฝึกอาชีพ', referredTo: 'พช.' }],
    ['household-plans', { on: '2026-11-01', source: 'tpmap', dimensions: ['income'], certifiedBy: 'ศจพ.อ.' }],
    ['plan-actions', { on: '2026-11-01', part: 'skill', action: 'อบรม', owner: 'มณี', dueOn: '2026-12-01' }],
    ['plan-exits', { on: '2026-11-01', kind: 'request', what: 'เบี้ยยังชีพ', to: 'อบต.' }],
    ['payments', { amount: '100.00', paidOn: '2026-11-10', method: 'cash' }],
  ])('below a loan: %s', (kind, body) => readBack(`loans/${loanId}/${kind}`, body));

  it('a resolution before the approval', async () => {
    const applied = await story.apply();
    const given = { body: 'province-subcommittee', act: 'approve', on: '2026-06-02', number: '3/2569' };
    expect((await story.chair.post(`loans/${applied}/endorsements`, given)).status).toBe(201);
    const { items } = (await story.chair.get(`loans/${applied}/endorsements`)).body;
    expect(items).toMatchObject([given]);
    const path = `loans/${applied}/endorsements/${items[0].id}`;
    expect((await story.chair.get(path)).body).toMatchObject(given);
  });

  it('below a fund and a person', async () => {
    const { fundId, people } = story;
    const clinic = { kind: 'clinic-debt', on: '2026-06-05', place: 'ศาลากลางบ้าน', note: '' };
    await readBack(`funds/${fundId}/activities`, clinic);
    const sum = { payerId: story.groupId, amount: '20.00', paidOn: '2026-11-11', method: 'cash' };
    await readBack(`funds/${fundId}/receipts`, { ...sum, loans: [{ loanId }] });
    await readBack(`people/${people[0]}/contact-stops`, { from: '2026-11-21', reason: 'เจ้าตัวขอ' });
  });
});
