// กข.คจ.: a district opens a recovery, plans it, goes round, solves a village, writes its lesson and closes.

import { verify } from '../../src/operations/verify.job.js';
import { addVillage } from '../../src/registry/add-village.act.js';
import { recordAccountBalance, recordCommitteeTerm } from '../../src/registry/record-about-fund.act.js';
import { type App, type Client, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';
import { aFund, aHouseholdLoan, aPayment, perform } from './lending.js';

const VILLAGES = [
  { code: '34190101', name: 'บ้านโนนตาล' },
  { code: '34190102', name: 'บ้านนาแก' },
  { code: '34190201', name: 'บ้านหัวนา' },
  { code: '34190401', name: 'บ้านในรายงาน' },
];

describeEachHome('a recovery', home => {
  let app: App;
  let officer: Client;
  let id: string;
  const funds: Record<string, string> = {};
  const loans: Record<string, string> = {};

  beforeAll(async () => {
    app = await startApp(home);
    app.setDay('2026-01-05');
    for (const village of VILLAGES) await perform(app, addVillage, village);
    for (const { code, name } of VILLAGES.slice(0, 3)) {
      funds[code] = await aFund(app, { name: `กข.คจ. ${name}`, fundType: 'kkj', area: code });
    }
    // โนนตาล: 30,000 lent, due by halves on 5 April and 5 July. นาแก: 10,000, all repaid in time. หัวนา:
    // 8,000 late.
    const halves = { instalments: 2, every: 'P3M' };
    loans.nontan = await aHouseholdLoan(app, {
      fundId: funds['34190101']!,
      name: 'บุญมี',
      principal: 3_000_000,
      on: '2026-01-05',
      terms: halves,
    });
    loans.nakae = await aHouseholdLoan(app, {
      fundId: funds['34190102']!,
      name: 'คำปุ่น',
      principal: 1_000_000,
      on: '2026-01-05',
      terms: halves,
    });
    loans.huana = await aHouseholdLoan(app, {
      fundId: funds['34190201']!,
      name: 'สมศรี',
      principal: 800_000,
      on: '2026-01-05',
      terms: { instalments: 1, every: 'P6M' },
    });
    app.setDay('2026-07-03');
    await aPayment(app, loans.nakae!, 1_000_000, '2026-07-03');
    app.setDay('2026-08-01');
    // The books: โนนตาล has 250,000 in the bank (complete with the loan), หัวนา 262,000, so 10,000 are
    // missing.
    await balance('34190101', 25_000_000);
    await balance('34190102', 28_000_000);
    await balance('34190201', 26_200_000);
    const scope = { areas: ['3419'] };
    await app.addUser({ username: 'officer', role: 'district-officer', ...scope });
    await app.addUser({ username: 'helper', role: 'assistant', ...scope });
    await app.addUser({ username: 'auditor', role: 'auditor', ...scope });
    await app.addUser({ username: 'tambon', role: 'subdistrict-officer', areas: ['341901'] });
    await app.addUser({ username: 'elsewhere', role: 'district-officer', areas: ['3415'] });
    const funded = [{ fundId: funds['34190101']!, post: 'chair' as const }];
    await app.addUser({ username: 'chair', role: 'committee-member', funds: funded });
    officer = app.as('officer');
  });
  afterAll(() => app.close());

  function balance(village: string, amount: number) {
    const on = app.clock.today();
    const input = { fundId: funds[village]!, kind: 'bank' as const, on, amount, note: null };
    return perform(app, recordAccountBalance, input);
  }

  it('opens with what loans and books say, beside what villages reported', async () => {
    const { status, body } = await officer.post('recoveries', {
      area: '3419',
      fundType: 'kkj',
      listed: { number: 'มท 0400/1', on: '2026-07-15' },
      reports: [
        { village: '34190401', arrears: '5000.00', capital: '280000.00', households: 12, defaulting: 1 },
        { fundId: funds['34190101'], arrears: '29000.00' },
      ],
    });
    expect(status).toBe(201);
    id = body.id;
    expect(body.step).toBe('analyse');
    expect(body.baseline).toEqual({
      asOf: '2026-08-01',
      villages: 4,
      capital: '1110000.00',
      capitalPerHousehold: '79285.71',
      households: 14,
      problemVillages: 3,
      problemShare: '75.00',
      arrears: '43000.00',
      arrearsShare: '3.87',
      missing: '10000.00',
      defaulting: 3,
      withoutFigures: [],
    });
    const nontan = body.villages.find((one: { code: string }) => one.code === '34190101');
    expect(nontan).toMatchObject({ source: 'computed', isProblem: true, differs: ['arrears'] });
    expect(nontan.computed.arrears).toBe('30000.00');
    expect(nontan.reported.arrears).toBe('29000.00');
    expect(body.now).toMatchObject({
      resolvedVillages: 0,
      remainingVillages: 3,
      remainingArrears: '43000.00',
    });
  });

  it('is seen by the officers of the area alone, and by a part of it only that part', async () => {
    expect((await app.as('elsewhere').get(`recoveries/${id}`)).status).toBe(404);
    expect((await app.as('elsewhere').get('recoveries')).body.items).toEqual([]);
    expect((await app.as('chair').get(`recoveries/${id}`)).status).toBe(404);
    expect((await app.as('chair').post('recoveries', { area: '3419' })).status).toBe(403);
    expect((await app.as('elsewhere').post('recoveries', { area: '3419' })).status).toBe(404);
    expect((await app.as('auditor').get(`recoveries/${id}`)).body.baseline.villages).toBe(4);
    expect((await app.as('auditor').post(`recoveries/${id}/close`)).status).toBe(403);
    const part = await app.as('tambon').get(`recoveries/${id}`);
    expect(part.body.baseline).toMatchObject({ villages: 2, arrears: '30000.00' });
    expect((await app.as('tambon').get(`recoveries/${id}/villages/34190201`)).status).toBe(404);
  });

  it('plans each village, and tells an officer who saw an older plan', async () => {
    const plan = { village: '34190101', owner: 'พัฒนากรนิตยา', remedies: ['handover'], dueOn: '2026-09-30' };
    const { status, body } = await officer.post(`recoveries/${id}/plan`, { items: [plan] });
    expect(status).toBe(201);
    expect(body.items[0]).toMatchObject({ village: '34190101', owner: 'พัฒนากรนิตยา' });
    const again = { items: [{ ...plan, owner: 'พัฒนากรสุรชัย', seen: 0 }] };
    const late = await officer.post(`recoveries/${id}/plan`, again);
    expect(late.status).toBe(409);
    expect(late.body.detail).toContain('officer แก้ก่อนเมื่อ 09.00 น.');
    const unknown = { items: [{ ...plan, remedies: ['magic'] }] };
    expect((await officer.post(`recoveries/${id}/plan`, unknown)).status).toBe(422);
    const other = { items: [{ ...plan, village: '34150201' }] };
    expect((await officer.post(`recoveries/${id}/plan`, other)).status).toBe(404);
  });

  it('goes round: proposed by subdistrict, no village twice on one day, next steps become tasks', async () => {
    const { rounds } = (await officer.get(`recoveries/${id}/rounds/proposal?count=2`)).body;
    expect(rounds).toHaveLength(2);
    const villages = ['34190101', '34190201'];
    const round = await officer.post(`recoveries/${id}/rounds`, {
      on: '2026-08-10',
      place: 'ศาลาประชาคมบ้านโนนตาล',
      villages,
      team: ['พัฒนากรนิตยา'],
    });
    expect(round.status).toBe(201);
    expect(round.body.number).toBe(1);
    const twice = { on: '2026-08-10', place: 'วัด', villages: ['34190201', '34190401'] };
    const refused = await officer.post(`recoveries/${id}/rounds`, twice);
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toContain('บ้านหัวนา อยู่ในจุดที่ 1');
    app.setDay('2026-08-10');
    const step = { village: '34190101', title: 'รับมอบสมุดเล่ม 8', dueOn: '2026-08-25' };
    const record = {
      attendance: [{ village: '34190101', people: ['คำพันธ์', 'สุดใจ'] }],
      aims: [0, 1, 2],
      findings: [{ village: '34190101', text: 'สมุดเล่ม 8 อยู่กับประธานคนเก่า' }],
      nextSteps: [step],
    };
    const path = `recoveries/${id}/rounds/${round.body.id}/records`;
    expect((await officer.post(path, record)).body.record.aims).toEqual([0, 1, 2]);
    await officer.post(path, record);
    const tasks = await app.as('admin').get('tasks?kind=recovery&on=2026-08-25');
    expect(tasks.body.items.map((task: { title: string }) => task.title)).toEqual(['รับมอบสมุดเล่ม 8']);
    expect((await officer.get(`recoveries/${id}`)).body.step).toBe('clinic');
  });

  it('names one main cause and proposes what helps and who can', async () => {
    await officer.post(`recoveries/${id}/team`, {
      members: [{ name: 'นิตยา', skills: ['clerical'], subdistricts: ['341902'] }],
    });
    const path = `recoveries/${id}/villages/34190101/causes`;
    const causes = [{ key: 'documents-not-handed-over', main: true }, { key: 'committee-changed' }];
    expect((await officer.post(path, { causes })).status).toBe(201);
    const two = [
      { key: 'other', main: true },
      { key: 'committee-changed', main: true },
    ];
    expect((await officer.post(path, { causes: two })).status).toBe(422);
    const { body } = await officer.get(`recoveries/${id}/villages/34190101`);
    expect(body.causes[0]).toMatchObject({ key: 'documents-not-handed-over', main: true });
    expect(body.suggested.remedies.map((one: { key: string }) => one.key)).toContain('handover');
    expect(body.suggested.team).toEqual(['นิตยา']);
    expect(body.households).toMatchObject([{ name: 'บุญมี', overdue: '30000.00', since: '2026-04-05' }]);
    expect(body.findings).toMatchObject([{ round: 1, text: 'สมุดเล่ม 8 อยู่กับประธานคนเก่า' }]);
  });

  it('calls a village solved only while the rule holds, or when a district officer waives it', async () => {
    const status = `recoveries/${id}/villages/34190101/status`;
    expect((await app.as('helper').post(status, { status: 'solved' })).status).toBe(403);
    const refused = await officer.post(status, { status: 'solved' });
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toBe('ยังนับว่าแก้ไขแล้วไม่ได้: ยังค้างชำระ 30,000.00 บาท · ยังไม่มีคณะกรรมการที่อยู่ในวาระ');
    await aPayment(app, loans.nontan!, 1_000_000, '2026-08-09');
    await app.as('chair').post(`loans/${loans.nontan}/restructures`, {
      on: '2026-08-10',
      terms: { instalments: 4, every: 'P3M' },
      authority: 'มติกรรมการ',
      number: '1/2569',
    });
    await perform(app, recordCommitteeTerm, {
      fundId: funds['34190101']!,
      from: '2026-08-10',
      until: null,
      members: [{ name: 'คำพันธ์', post: 'chair' }],
      note: null,
    });
    expect((await officer.post(status, { status: 'solved', note: 'ปรับโครงสร้างแล้ว' })).status).toBe(201);
    const waived = `recoveries/${id}/villages/34190201/status`;
    const waiver = { status: 'solved', waiver: { reason: 'ประกาศภัยแล้ง' } };
    expect((await app.as('tambon').post(waived, waiver)).status).toBe(404);
    const done = await officer.post(waived, waiver);
    expect(done.body.waiver).toEqual({
      reason: 'ประกาศภัยแล้ง',
      lacking: ['arrears-left', 'no-committee'],
    });
    expect((await officer.post(waived, { status: 'open' })).body.status).toBe('open');
    const { body } = await officer.get(`recoveries/${id}`);
    expect(body.now).toMatchObject({
      resolvedVillages: 1,
      remainingVillages: 2,
      remainingArrears: '13000.00',
      settled: '30000.00',
      settledShare: '69.76',
      paid: '10000.00',
      underAgreement: '20000.00',
      other: '0.00',
    });
  });

  it('counts what an officer settles only where the loans are not in the system', async () => {
    const path = (village: string) => `recoveries/${id}/villages/${village}/actions`;
    const paid = { kind: 'paid', settles: { amount: '2000.00', how: 'paid' } };
    expect((await officer.post(path('34190201'), paid)).status).toBe(422);
    const action = await app.as('helper').post(path('34190401'), { ...paid, note: 'รับเงินต่อหน้ากรรมการ' });
    expect(action.status).toBe(201);
    expect(action.body.settles).toEqual({ amount: '2000.00', how: 'paid' });
    const { body } = await officer.get(`recoveries/${id}`);
    expect(body.now).toMatchObject({ remainingArrears: '11000.00', paid: '12000.00' });
    expect(body.step).toBe('follow-up');
  });

  it('shows the figures of any past day', async () => {
    const { body } = await officer.get(`recoveries/${id}?asOf=2026-08-05`);
    expect(body.now).toMatchObject({ resolvedVillages: 0, remainingArrears: '43000.00' });
    for (const path of ['', '/result'])
      expect((await officer.get(`recoveries/${id}${path}?asOf=2025-01-01`)).status).toBe(404);
  });

  it('takes a broken agreement back among what has to be followed up', async () => {
    const { body } = await officer.get(`recoveries/${id}?asOf=2026-12-31`);
    const nontan = body.villages.find((one: { code: string }) => one.code === '34190101');
    expect(nontan).toMatchObject({ remainingArrears: '5000.00', underAgreement: '15000.00' });
  });

  it('takes a later debt report beside the baseline, every unknown village told at once', async () => {
    const path = `recoveries/${id}/reports`;
    const before = (await officer.get(`recoveries/${id}`)).body.baseline;
    const on = '2026-06-30';
    const wrong = ['34190101', '34999901', '34190101'].map(village => ({ village, arrears: '1.00' }));
    const refused = await officer.post(path, { on, reports: wrong });
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map((one: { field: string }) => one.field)).toEqual([
      'reports.1',
      'reports.2',
    ]);
    const many = Array.from({ length: 500 }, (_, n) => ({
      ...{ village: String(34999001 + n), name: `บ้านที่ ${n}`, arrears: '1.00' },
    }));
    const all = await officer.post(path, { on, reports: many });
    expect([all.status, all.body.errors.length]).toEqual([422, 500]);
    expect(all.body.errors[499].message).toContain('34999500 บ้านที่ 499');
    expect((await officer.get(path)).body.items).toEqual([]);
    const report = { village: '34190101', arrears: '1234.00', defaulting: 2 };
    expect((await officer.post(path, { on, reports: [report] })).status).toBe(201);
    expect((await officer.get(path)).body.items).toMatchObject([{ on, ...report }]);
    expect((await officer.get(`recoveries/${id}`)).body.baseline).toEqual(before);
  });

  it('closes after a lesson is written, and carries open villages on', async () => {
    expect((await officer.post(`recoveries/${id}/close`)).status).toBe(409);
    const lesson = await officer.post(`recoveries/${id}/lessons`, {
      title: 'บทเรียนการแก้ไขปัญหาหนี้',
      sections: [{ head: 'บทเรียนที่ได้เรียนรู้', text: 'ส่งมอบสมุดต่อหน้าสองฝ่าย' }],
      improvements: ['ตรวจสมุดทุกไตรมาส'],
    });
    expect(lesson.body.state).toBe('draft');
    const path = `recoveries/${id}/lessons/${lesson.body.id}`;
    const yes = { decision: 'improve', agreed: true, by: 'พัฒนาการจังหวัด' };
    expect((await officer.post(`${path}/decisions`, yes)).status).toBe(409);
    for (const position of ['ผู้จัดทำ', 'พัฒนาการอำเภอ', 'พัฒนาการจังหวัด']) {
      await officer.post(`${path}/signatures`, { name: 'สมมุติ', position, on: '2026-08-10' });
    }
    await officer.post(`${path}/decisions`, yes);
    expect((await officer.post(`${path}/publish`)).status).toBe(409);
    await officer.post(`${path}/decisions`, { ...yes, decision: 'publish' });
    expect((await officer.post(`${path}/publish`)).body.state).toBe('published');
    const closed = await officer.post(`recoveries/${id}/close`);
    expect(closed.status).toBe(201);
    expect(closed.body).toMatchObject({ step: 'closed', carriedOn: ['34190201', '34190401'] });
    expect(closed.body.improvements).toEqual(['ตรวจสมุดทุกไตรมาส']);
    const action = { kind: 'visit', note: '' };
    expect((await officer.post(`recoveries/${id}/villages/34190201/actions`, action)).status).toBe(409);
    const next = await officer.post('recoveries', { area: '3419' });
    const carried = next.body.villages.filter((one: { carriedFrom: string }) => one.carriedFrom === id);
    expect(carried.map((one: { code: string }) => one.code).sort()).toEqual(['34190201', '34190401']);
  });

  it('asks the database as often about sixty villages as about one', async () => {
    const { database } = app.house;
    const pageOf = async (count: number) => {
      const area = count === 1 ? '3401' : '3402';
      const villages = Array.from(
        { length: count },
        (_, at) => `${area}01${String(at + 1).padStart(2, '0')}`,
      );
      const reports = villages.map(village => ({ village, name: 'บ้านใหม่', arrears: '5000.00' }));
      const { body } = await app.as('admin').post('recoveries', { area, reports });
      const causes = [{ key: 'records-out-of-date', main: true }];
      for (const village of villages.slice(0, 10))
        await app.as('admin').post(`recoveries/${body.id}/villages/${village}/causes`, { causes });
      const { all, first } = database;
      let asked = 0;
      Object.assign(database, {
        all(...given: Parameters<typeof all>) {
          asked += 1;
          return all.apply(database, given);
        },
        first(...given: Parameters<typeof first>) {
          asked += 1;
          return first.apply(database, given);
        },
      });
      const { status } = await app.as('admin').get(`recoveries/${body.id}`);
      const about = await app.as('admin').get(`recoveries/${body.id}/analysis`);
      Object.assign(database, { all, first });
      expect([status, about.status]).toEqual([200, 200]);
      return asked;
    };
    expect(await pageOf(60)).toBe(await pageOf(1));
  });

  it('stays as it was recorded: a figure of the start and a fact that were changed are named', async () => {
    const { house } = app;
    const today = app.clock.today();
    expect((await verify(house.database, today)).breaks).toEqual([]);
    const changed = async (plus: number) =>
      house.database.write(async tx => {
        await tx.run(
          'update recovery_village set arrears = arrears + ? where recovery_id = ? and village = ?',
          [...[plus, id], '34190201'],
        );
        await tx.run('update recovery_fact set seq = seq + ? where recovery_id = ? and seq = 1', [
          plus * 1000,
          id,
        ]);
      });
    await changed(1);
    const { breaks } = await verify(house.database, today);
    expect(breaks.map(({ code, subject }) => [code, subject.kind])).toEqual([
      ['fact-changed', 'recovery-village'],
      ['fact-changed', 'recovery-fact'],
    ]);
    expect(breaks[0]!.subject.id).toBe(`${id}/34190201`);
  });
});
