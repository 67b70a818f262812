// หนังสือเวียน: a province asks its districts; who has sent and who has not is seen at once.
import { addVillage } from '../../src/registry/add-village.act.js';
import { type App, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';
import { aFund, perform } from './lending.js';

const CALL = {
  area: '34',
  title: 'วันพัฒนาชุมชน',
  issuedOn: '2026-07-01',
  fromOn: '2026-07-20',
  untilOn: '2026-07-31',
  number: 'อบ 0019/ว 252',
  references: ['หนังสือกรมฯ'],
  items: ['เวทีแลกเปลี่ยน', 'ปลูกป่า'],
  groups: ['ผู้นำ', 'ประชาชน'],
  target: { places: 1, times: 1, people: 20 },
  deadlines: { province: '2026-08-09', department: '2026-08-15' },
};

describeEachHome('an activity call', home => {
  let app: App;
  let callId: string;
  let activityId: string;

  beforeAll(async () => {
    app = await startApp(home, { day: '2026-07-01' });
    await app.addUser({ username: 'ubon', role: 'province-officer', areas: ['34'] });
    await app.addUser({ username: 'phibun', name: 'พิมพ์ใจ', role: 'district-officer', areas: ['3419'] });
    await app.addUser({ username: 'warin', role: 'district-officer', areas: ['3415'] });
    await app.addUser({ username: 'sisaket', role: 'province-officer', areas: ['33'] });
    await perform(app, addVillage, { code: '34190101', name: 'บ้านโนนตาล' });
    const fundId = await aFund(app, { name: 'กข.คจ. บ้านโนนตาล', fundType: 'kkj', area: '34190101' });
    await app.addUser({ username: 'chair', role: 'committee-member', funds: [{ fundId, post: 'chair' }] });
    const activity = { kind: 'awareness-forum', on: '2026-06-30', place: 'ศาลา' };
    activityId = (await app.as('chair').post(`funds/${fundId}/activities`, activity)).body.id;
  });
  afterAll(() => app?.close());

  const report = (more: object = {}) => ({
    area: '3419',
    periodFrom: '2026-07-20',
    places: 1,
    times: 1,
    participants: [{ group: 'ผู้นำ', count: 25 }],
    items: [{ name: 'เวทีแลกเปลี่ยน', places: 1 }],
    results: ['ชุมชนสะอาด'],
    ...more,
  });

  it('is issued by the province, read by its districts, and hidden from others', async () => {
    const { status, body } = await app.as('ubon').post('activity-calls', CALL);
    expect(status).toBe(201);
    callId = body.id;
    expect((await app.as('phibun').get('activity-calls')).body.items).toMatchObject([
      { id: callId, ...CALL },
    ]);
    expect((await app.as('sisaket').get(`activity-calls/${callId}`)).status).toBe(404);
    expect((await app.as('chair').get(`activity-calls/${callId}`)).status).toBe(404);
    expect((await app.as('phibun').post('activity-calls', CALL)).status).toBe(404);
    const early = { ...CALL, deadlines: { province: '2026-08-15', department: '2026-08-09' } };
    expect((await app.as('ubon').post('activity-calls', early)).status).toBe(422);
    expect((await app.as('ubon').post('activity-calls', { ...CALL, more: 1 })).status).toBe(422);
  });

  it('is a letter with the code that leads to its page', async () => {
    const pdf = await app.as('ubon').bytes(`papers/activity-call.pdf?callId=${callId}&digits=thai`);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await app.as('sisaket').get(`papers/activity-call.pdf?callId=${callId}`)).status).toBe(404);
  });

  it('takes a district’s report, with what it lacks said and what does not match refused', async () => {
    app.setDay('2026-08-09');
    const path = `activity-calls/${callId}/reports`;
    const { status, body } = await app.as('phibun').post(path, report({ activityIds: [activityId] }));
    expect(status).toBe(201);
    expect(body).toMatchObject({ sentOn: '2026-08-09', activityIds: [activityId] });
    expect(body.lacking).toEqual(['ยังไม่มีภาพของ “เวทีแลกเปลี่ยน”', 'ยังไม่มีภาพของ “ปลูกป่า”']);
    expect((await app.as('phibun').get(`${path}/${body.id}`)).body).toEqual(body);
    expect((await app.as('warin').get(`${path}/${body.id}`)).status).toBe(404);
    expect((await app.as('warin').post(path, report())).status).toBe(404);
    const strange = [
      { periodFrom: '2026-07-01' },
      { participants: [{ group: 'แขก', count: 1 }] },
      { items: [{ name: 'กีฬา', places: 1 }] },
      { photos: [{ item: 5, fileId: activityId }] },
    ];
    for (const more of strange) expect((await app.as('phibun').post(path, report(more))).status).toBe(422);
    const alien = report({ area: '3415', activityIds: [activityId] });
    expect((await app.as('warin').post(path, alien)).status).toBe(404);
  });

  it('is taken by who asked, or sent back with what is to be mended, and then sent anew', async () => {
    const path = `activity-calls/${callId}/reports`;
    const { id } = (await app.as('phibun').get(path)).body.items[0];
    const back = { decision: 'returned', note: 'ขอภาพกิจกรรม' };
    expect((await app.as('phibun').post(`${path}/${id}/decision`, back)).status).toBe(404);
    expect((await app.as('ubon').post(`${path}/${id}/decision`, { decision: 'returned' })).status).toBe(422);
    expect((await app.as('ubon').post(`${path}/${id}/decision`, { decision: 'lost' })).status).toBe(422);
    expect((await app.as('ubon').post(`${path}/${callId}/decision`, back)).status).toBe(404);
    expect((await app.as('ubon').post(`${path}/${id}/decision`, back)).status).toBe(201);
    expect((await app.as('phibun').get(`${path}/${id}`)).body.decision).toMatchObject({
      ...back,
      by: 'ubon',
    });
    const own = async () => (await app.as('phibun').get(`activity-calls/${callId}`)).body.standings[0];
    expect(await own()).toMatchObject({ area: '3419', state: 'returned' });
    const again = (await app.as('phibun').post(path, report())).body;
    expect(await own()).toMatchObject({ state: 'sent', reportId: again.id, decision: null });
    const taken = await app.as('ubon').post(`${path}/${again.id}/decision`, { decision: 'accepted' });
    expect(taken.body.decision).toMatchObject({ decision: 'accepted', on: '2026-08-09' });
  });

  it('says who has not sent, and whom to remind', async () => {
    app.setDay('2026-08-10');
    const { standings } = (await app.as('ubon').get(`activity-calls/${callId}`)).body;
    const of = (area: string) => standings.find((one: { area: string }) => one.area === area);
    expect(of('3419')).toMatchObject({ state: 'sent', officers: ['พิมพ์ใจ'] });
    expect(of('3415')).toMatchObject({ state: 'missing', reportId: null });
    expect(standings.at(-1).area).toBe('3419');
    expect(standings.length).toBeGreaterThan(20);
    const own = (await app.as('warin').get(`activity-calls/${callId}`)).body.standings;
    expect(own.map((one: { area: string }) => one.area)).toEqual(['3415']);
  });
});
