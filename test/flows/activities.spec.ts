// Meetings of a fund, recorded once for all the loans they were about, and who is responsible for whom.
import { civilDate } from '../../src/kernel/civil-date.js';
import { type App, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';
import { type FundStory, fundStory } from './story.js';

describeEachHome('activities', home => {
  let app: App;
  let story: FundStory;
  let other: FundStory;

  beforeAll(async () => {
    app = await startApp(home);
    story = await fundStory(app, 'ก');
    other = await fundStory(app, 'ข');
  });
  afterAll(() => app.close());

  const stepOf = async (loanId: string, key: string) =>
    (await story.chair.get(`loans/${loanId}`)).body.steps.find((step: { key: string }) => step.key === key);
  const hold = (body: object) => story.officer.post(`funds/${story.fundId}/activities`, body);
  const briefing = { on: '2026-06-05', place: 'ศาลากลางบ้าน', note: 'อธิบายกติกา' };

  it('ticks a step on every loan that a meeting was about, with who was there', async () => {
    const loans = [await story.apply(), await story.apply()];
    const attendance = [...story.people, 'กำนันสุข'];
    const held = await hold({
      ...briefing,
      kind: 'member-briefing',
      attendance,
      loanIds: loans,
      topics: 'กติกา',
    });
    expect(held.status).toBe(201);
    expect(held.body).toMatchObject({
      kind: 'member-briefing',
      ticked: loans,
      alreadyDone: [],
      topics: ['กติกา'],
    });
    expect(held.body.attendance[0]).toEqual({ personId: story.people[0], name: 'คำปุ่น ทองดี' });
    expect(held.body.attendance[3]).toEqual({ personId: null, name: 'กำนันสุข' });
    for (const id of loans) {
      const step = await stepOf(id, 'member-briefing');
      expect(step).toMatchObject({ state: 'done', doneOn: '2026-06-05', note: 'อธิบายกติกา' });
      expect(step.evidence[0]).toMatchObject({
        kind: 'attendance',
        people: expect.arrayContaining(['กำนันสุข']),
      });
    }
    const again = await hold({
      ...briefing,
      kind: 'member-briefing',
      loanIds: [loans[0], await story.apply()],
    });
    expect(again.body).toMatchObject({ alreadyDone: [loans[0]], ticked: [expect.any(String)] });
    const listed = (await story.chair.get(`funds/${story.fundId}/activities?kind=member-briefing`)).body
      .items;
    expect(listed).toHaveLength(2);
    expect((await other.chair.get(`funds/${story.fundId}/activities`)).status).toBe(404);
  });

  it('keeps a clinic that is no step of any loan', async () => {
    const clinic = await hold({ ...briefing, kind: 'clinic-debt', attendance: ['นายมี'] });
    expect(clinic.body).toMatchObject({ kind: 'clinic-debt', ticked: [], place: 'ศาลากลางบ้าน' });
  });

  it('ticks none where one of the loans does not allow it', async () => {
    const applied = await story.apply();
    const lent = await story.lend();
    const held = await hold({
      ...briefing,
      kind: 'project-check',
      on: '2026-06-21',
      loanIds: [applied, lent],
    });
    expect(held.status).toBe(409);
    expect((await stepOf(applied, 'project-check')).state).toBe('open');
    const foreign = await hold({ ...briefing, kind: 'project-check', loanIds: [await other.apply()] });
    expect(foreign.status).toBe(404);
    expect((await hold({ ...briefing, kind: 'dance' })).body.errors[0]).toMatchObject({ field: 'kind' });
    expect((await hold({ ...briefing, kind: 'due-notice', loanIds: [lent] })).status).toBe(409);
    expect((await hold({ ...briefing, kind: 'clinic-debt', on: '2026-11-22' })).body.errors[0].field).toBe(
      'on',
    );
  });

  it('makes one member responsible for one group, and another later', async () => {
    const id = await story.lend();
    const mentor = async () =>
      app.house.database.first<{ userId: string | null; personName: string }>(
        'select user_id, person_name from group_mentor where borrower_id = ? order by id desc limit 1',
        [story.groupId],
      );
    const path = `loans/${id}/steps/mentor`;
    const named = await story.chair.post(path, { doneOn: '2026-06-21', mentorUserId: story.memberId });
    expect(named.status).toBe(201);
    expect(await mentor()).toEqual({ userId: story.memberId, personName: 'member-ก' });
    const stranger = await story.chair.post(path, { doneOn: '2026-06-22', mentorUserId: other.memberId });
    expect(stranger.body.errors[0]).toMatchObject({ field: 'mentorUserId', code: 'not-of-this-fund' });
    const evidence = [{ kind: 'attendance', people: ['นางสาวดี'] }];
    expect((await story.chair.post(path, { doneOn: '2026-06-23', evidence })).status).toBe(201);
    expect(await mentor()).toEqual({ userId: null, personName: 'นางสาวดี' });
  });

  it('are told of a year by the seven duties, with the clinic’s log, what was met, and since when nothing is late', async () => {
    const asked = (year: number) => story.chair.get(`funds/${story.fundId}/duties?fiscalYear=${year}`);
    const before = (await asked(2569)).body;
    const kind = 'clinic-follow-up';
    const note = 'ขายของได้น้อยลง';
    expect((await hold({ ...briefing, kind, note, attendance: ['ก', 'ข'] })).status).toBe(201);
    const { body } = await asked(2569);
    const of = (answer: { duties: { duty: string; times: number }[] }, duty: string) =>
      answer.duties.find(one => one.duty === duty)!.times;
    expect(of(body, 'follow-up')).toBe(of(before, 'follow-up') + 1);
    expect(of(body, 'report')).toBe(of(before, 'report') + 1);
    expect(body.clinic.length).toBe(before.clinic.length + 1);
    expect(body.clinic).toContainEqual(expect.objectContaining({ kind, note, people: 2, on: '2026-06-05' }));
    expect(body.problems).toContainEqual({ kind, note, on: '2026-06-05' });
    expect(of((await asked(2568)).body, 'advice')).toBe(0);
    const paper = await story.chair.get(`papers/duty-report.pdf?fundId=${story.fundId}&fiscalYear=2569`);
    expect(paper.body.slice(0, 5)).toBe('%PDF-');
    expect((await asked(12)).status).toBe(422);
    expect((await other.chair.get(`funds/${story.fundId}/duties`)).status).toBe(404);
    expect((await other.chair.get(`papers/duty-report.pdf?fundId=${story.fundId}`)).status).toBe(404);
  });

  it('say nothing of arrears while something is late, and the day from which nothing is when it is paid', async () => {
    const fund = await fundStory(app, 'ค');
    const since = async () => (await fund.chair.get(`funds/${fund.fundId}/duties`)).body.noArrearsSince;
    expect(await since()).toBeNull();
    const id = await fund.lend();
    const { due } = await app.house.database
      .first<{ due: number }>(
        'select min(from_day) as due from loan_span where loan_id = ? and overdue > 0',
        [id],
      )
      .then(row => row!);
    app.setDay(civilDate(due));
    expect(await since()).toBeNull();
    const { overdue } = (await fund.chair.get(`loans/${id}`)).body;
    const paidOn = civilDate(due + 3);
    app.setDay(paidOn);
    await fund.chair.post(`loans/${id}/payments`, { amount: overdue.amount, paidOn, method: 'cash' });
    expect(await since()).toBe(paidOn);
  });
});
