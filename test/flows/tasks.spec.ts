// What is to be done today: it comes by the calendar alone, and goes by what happened.
import { type App, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';
import { type FundStory, fundStory, PREVENT } from './story.js';

interface Item {
  id: string;
  kind: string;
  dueOn: string;
  title: string;
  en: { title: string; reason: string };
  reason: string;
  done: boolean;
  assignee: string | null;
  personName: string | null;
}

describeEachHome('tasks', home => {
  let app: App;
  let story: FundStory;
  let other: FundStory;

  beforeAll(async () => {
    app = await startApp(home, { day: '2026-06-01' });
    story = await fundStory(app, 'ก');
    other = await fundStory(app, 'ข');
  });
  beforeEach(() => app.setDay('2026-06-20'));
  afterAll(() => app.close());

  const open = async (loanId: string, query = '', client = story.chair): Promise<Item[]> =>
    (await client.get(`tasks?loanId=${loanId}&limit=200${query}`)).body.items;
  const kinds = async (loanId: string, on: string, kind = ''): Promise<string[]> =>
    (await open(loanId, `&on=${on}${kind && `&kind=${kind}`}`)).map(one => `${one.kind} ${one.dueOn}`);
  const finish = (task: Item, on: string) =>
    story.member.post(`tasks/${task.id}/done`, { on, note: 'เรียบร้อย' });

  it('shows the next step before the approval, one after the other', async () => {
    const id = await story.apply();
    for (const key of PREVENT) {
      const [task] = await open(id);
      const step = (await story.chair.get(`loans/${id}`)).body.steps.find(
        (one: { key: string }) => one.key === key,
      );
      expect(task).toMatchObject({ kind: 'step', title: expect.stringContaining(step.name) });
      await story.chair.post(`loans/${id}/steps/${key}`, { doneOn: '2026-06-10', note: '' });
    }
    expect(await open(id)).toEqual([]);
  });

  it('asks to call, visit and write when an instalment stays unpaid, without any job', async () => {
    const id = await story.lend();
    expect(await kinds(id, '2026-07-26', 'call')).toEqual([]);
    expect(await kinds(id, '2026-07-27', 'call')).toEqual(['call 2026-07-27']);
    const [call] = await open(id, '&on=2026-07-27&kind=call');
    expect(call).toMatchObject({ title: 'โทรหา กลุ่มทอผ้า ก', personName: 'คำปุ่น ทองดี', done: false });
    expect(call!.reason).toBe('งวดที่ 1 ครบกำหนด 20 ก.ค. 2569 ยังไม่ได้ชำระครบ');
    expect(await kinds(id, '2026-08-19', 'visit')).toEqual(['visit 2026-08-04']);
    expect(await kinds(id, '2026-08-19', 'letter')).toEqual(['letter 2026-08-19']);
  });

  it('goes on to the next instalment when one is paid, and brings the task back by a reversal', async () => {
    const id = await story.lend();
    app.setDay('2026-07-28');
    const body = { amount: '10100.00', paidOn: '2026-07-28', method: 'cash' };
    const paid = (await story.chair.post(`loans/${id}/payments`, body)).body;
    expect(await kinds(id, '2026-07-28', 'call')).toEqual([]);
    expect(await kinds(id, '2026-07-27', 'call')).toEqual(['call 2026-07-27']);
    expect(await kinds(id, '2026-08-27', 'call')).toEqual(['call 2026-08-27']);
    await story.member.post(`payments/${paid.id}/reversal`, { on: '2026-07-28', reason: 'ใส่ผิด' });
    expect(await kinds(id, '2026-08-27', 'call')).toEqual(['call 2026-07-27']);
  });

  it('is done once, with its note, and the next call waits for the next instalment', async () => {
    const id = await story.lend();
    app.setDay('2026-07-29');
    const [call] = await open(id, '&kind=call');
    const done = await finish(call!, '2026-07-28');
    expect(done.status).toBe(201);
    expect(done.body).toMatchObject({
      done: true,
      doneOn: '2026-07-28',
      doneBy: 'member-ก',
      note: 'เรียบร้อย',
    });
    expect((await finish(call!, '2026-07-29')).status).toBe(409);
    expect(await kinds(id, '2026-07-27', 'call')).toEqual(['call 2026-07-27']);
    expect((await open(id, '&on=2026-07-28&kind=call'))[0]!.done).toBe(true);
    expect(await kinds(id, '2026-07-29', 'call')).toEqual([]);
    // 20 August is the next due day, a Thursday
    expect(await kinds(id, '2026-09-01', 'call')).toEqual(['call 2026-08-27']);
    const timeline = (await story.chair.get(`loans/${id}/timeline`)).body.items;
    expect(timeline.at(-1)).toMatchObject({ kind: 'task', sentence: 'โทรหา กลุ่มทอผ้า ก: เรียบร้อย' });
  });

  it('needs no second record: a call or a visit that was entered closes its task', async () => {
    const id = await story.lend();
    app.setDay('2026-08-05');
    await story.chair.post(`loans/${id}/contacts`, { on: '2026-08-05', kind: 'call', answered: false });
    await story.chair.post(`loans/${id}/steps/field-visit`, { doneOn: '2026-08-05', note: 'ไม่พบ' });
    expect(await kinds(id, '2026-08-05', 'call')).toEqual([]);
    expect(await kinds(id, '2026-08-05', 'visit')).toEqual([]);
  });

  it('follows a promise until it is kept, even late', async () => {
    const id = await story.lend();
    app.setDay('2026-07-25');
    await story.chair.post(`loans/${id}/promises`, { amount: '5000.00', promisedOn: '2026-07-31' });
    expect(await kinds(id, '2026-07-30', 'promise')).toEqual([]);
    expect(await kinds(id, '2026-08-10', 'promise')).toEqual(['promise 2026-07-31']);
    app.setDay('2026-08-10');
    await story.chair.post(`loans/${id}/payments`, {
      amount: '5000.00',
      paidOn: '2026-08-10',
      method: 'cash',
    });
    expect(await kinds(id, '2026-08-10', 'promise')).toEqual([]);
  });

  it('recalls the steps of care when they are late, to whoever is responsible', async () => {
    const id = await story.lend();
    expect((await open(id, '&kind=step')).map(one => one.title)).toEqual([
      expect.stringMatching(/^คณะทำงานรับผิดชอบ/),
    ]);
    await story.chair.post(`loans/${id}/steps/mentor`, {
      doneOn: '2026-06-20',
      mentorUserId: story.memberId,
    });
    expect(await kinds(id, '2026-09-19', 'step')).toEqual([]);
    expect(await kinds(id, '2026-09-20', 'step')).toEqual(['step 2026-09-20', 'step 2026-09-20']);
    const mine = await open(id, '&on=2026-09-20&assignee=me', story.member);
    expect(mine.map(one => one.assignee)).toContain(story.memberId);
    expect(await open(id, '&on=2026-09-20&assignee=me')).toEqual([]);
    await story.member.post(`loans/${id}/steps/encouragement-visit`, { doneOn: '2026-06-20', note: '' });
    expect(await kinds(id, '2026-09-20', 'step')).toHaveLength(2);
    app.setDay('2026-09-21');
    await story.member.post(`loans/${id}/steps/encouragement-visit`, { doneOn: '2026-09-21', note: '' });
    expect(await kinds(id, '2026-09-21', 'step')).toEqual(['step 2026-09-20']);
    expect(await kinds(id, '2026-12-21', 'step')).toContain('step 2026-12-21');
  });

  it('warns of the limits of the law, and of a death', async () => {
    const id = await story.lend();
    const guarantor = (await story.chair.post('people', { name: 'แก้ว ใจดี', fundId: story.fundId })).body.id;
    await story.chair.post(`loans/${id}/guarantees`, { personId: guarantor, maximum: '9000.00' });
    expect(await kinds(id, '2026-07-21', 'guarantor-notice')).toEqual(['guarantor-notice 2026-07-21']);
    app.setDay('2026-08-01');
    await story.chair.post(`loans/${id}/notices`, {
      kind: 'guarantor-notice',
      on: '2026-08-01',
      sentBy: 'ไปรษณีย์',
    });
    expect(await kinds(id, '2026-08-02', 'guarantor-notice')).toEqual([]);
    // barred after 21 July 2031: warned a year, half a year, three months and a month before
    expect(await kinds(id, '2030-07-20', 'limitation')).toEqual([]);
    const [year] = await open(id, '&on=2030-07-21&kind=limitation');
    expect(year!.title).toMatch(/จะขาดอายุความ 21 ก.ค. 2574/);
    expect(year!.en.title).toMatch(/is barred after 21 Jul 2031$/);
    expect(year!.en.reason).toMatch(/Civil and Commercial Code s\. 193\/33/);
    app.setDay('2030-07-22');
    await finish(year!, '2030-07-22');
    expect(await kinds(id, '2031-01-21', 'limitation')).toEqual(['limitation 2031-01-21']);
    await story.chair.post(`people/${story.people[2]}/death`, {
      diedOn: '2030-07-01',
      knownOn: '2030-07-20',
    });
    const [estate] = await open(id, '&kind=estate');
    expect(estate).toMatchObject({ dueOn: '2030-07-20', title: 'แจ้งทายาทของ สมศรี แสนสุข' });
    expect(estate!.reason).toMatch(/20 ก.ค. 2574|21 ก.ค. 2574/);
  });

  it('asks for each action of a household plan, until it is told done here or there', async () => {
    const id = await story.lend();
    const plan = (path: string, body: object) =>
      story.chair.post(`loans/${id}/${path}`, { on: '2026-06-20', ...body });
    const deed = { part: 'skill', action: 'อบรมตัดเย็บ', dueOn: '2026-07-01' };
    expect((await plan('plan-actions', deed)).body.errors[0]).toMatchObject({
      field: 'owner',
      code: 'missing',
    });
    expect((await plan('plan-actions', { ...deed, assigneeId: other.chairId })).status).toBe(422);
    const sewing = (await plan('plan-actions', { ...deed, assigneeId: story.chairId })).body;
    const seeds = (await plan('plan-actions', { ...deed, part: 'resource', action: 'ขอพันธุ์ผัก', owner: 'มณี' }))
      .body;
    expect([sewing.done, sewing.owner, seeds.owner]).toEqual([false, expect.any(String), 'มณี']);
    expect(await kinds(id, '2026-06-30', 'plan')).toEqual([]);
    const [one, two] = await open(id, '&on=2026-07-01&kind=plan');
    expect([one!.assignee, two!.assignee === story.chairId]).toEqual([story.chairId, false]);
    app.setDay('2026-07-02');
    expect((await finish(one!, '2026-07-02')).status).toBe(201);
    const told = { on: '2026-07-02', done: true, note: 'ได้ 5 ชนิด' };
    expect((await other.chair.post(`plan-actions/${seeds.id}/result`, told)).status).toBe(404);
    const { body } = await story.officer.post(`plan-actions/${seeds.id}/result`, told);
    expect(body).toMatchObject({ done: true, note: 'ได้ 5 ชนิด', toldOn: '2026-07-02' });
    expect(await kinds(id, '2026-07-02', 'plan')).toEqual(['plan 2026-07-01']); // done that very day
    expect(await kinds(id, '2026-07-03', 'plan')).toEqual([]);
    const { actions } = (await story.chair.get(`loans/${id}/help`)).body;
    expect(actions).toMatchObject([
      { done: true, note: 'เรียบร้อย' },
      { done: true, note: 'ได้ 5 ชนิด' },
    ]);
    expect((await story.chair.get(`loans/${id}/help?asOf=2026-07-01`)).body.actions[0].done).toBe(false);
    const wrong = { on: '2026-07-02', reason: 'ใส่ผิดครัวเรือน' };
    expect((await story.member.post(`entries/${seeds.id}/reversal`, wrong)).status).toBe(201);
    expect((await story.chair.post(`plan-actions/${seeds.id}/result`, told)).status).toBe(409);
  });

  it('asks what came of a referral and of the two exits of a plan, until it is told', async () => {
    const id = await story.lend();
    const on = '2026-06-20';
    const post = async (path: string, body: object) => (await story.chair.post(path, body)).body;
    const help = { on, measure: 'ฝึกอาชีพ', referredTo: 'พช.', askOn: '2026-07-10' };
    const asked = await post(`loans/${id}/assistance`, help);
    expect(asked).toMatchObject({ result: 'waiting', toldOn: null });
    const item = { on, kind: 'plan-item', what: 'บ่อน้ำ', to: 'แผนพัฒนา 2570', askOn: '2026-07-11' };
    expect((await post(`loans/${id}/plan-exits`, item)).errors[0].field).toBe('level');
    const exit = await post(`loans/${id}/plan-exits`, { ...item, level: 'subdistrict' });
    expect(await kinds(id, '2026-07-11', 'plan')).toEqual(['plan 2026-07-10', 'plan 2026-07-11']);
    app.setDay('2026-07-12');
    const early = await story.chair.post(`assistance/${asked.id}/outcome`, {
      on: '2026-06-19',
      result: 'granted',
    });
    expect(early.body.errors[0]).toMatchObject({ field: 'on', code: 'too-early' });
    const waits = { on: '2026-07-12', result: 'waiting', askOn: '2026-08-01' };
    expect(await post(`assistance/${asked.id}/outcome`, waits)).toMatchObject({ result: 'waiting' });
    await post(`plan-exits/${exit.id}/outcome`, { on: '2026-07-12', result: 'granted', outcome: 'บรรจุแล้ว' });
    expect(await kinds(id, '2026-08-01', 'plan')).toEqual(['plan 2026-08-01']);
    const { items } = (await story.chair.get(`loans/${id}/plan-exits`)).body;
    expect(items).toMatchObject([{ result: 'granted', outcome: 'บรรจุแล้ว', toldOn: '2026-07-12' }]);
    const { items: told } = (await story.chair.get(`loans/${id}/timeline`)).body;
    const sentences = told.map((one: { sentence: string }) => one.sentence);
    expect(sentences).toContain('ผลจาก แผนพัฒนา 2570 ได้รับแล้ว: บรรจุแล้ว');
  });

  it('is empty once the loan is closed, and seen only within the scope', async () => {
    const id = await story.lend();
    app.setDay('2026-12-01');
    expect((await open(id)).length).toBeGreaterThan(3);
    const [call] = await open(id, '&kind=call');
    expect(await open(id, '', other.chair)).toEqual([]);
    expect((await other.chair.get(`tasks/${call!.id}`)).status).toBe(404);
    expect((await other.chair.post(`tasks/${call!.id}/done`, { on: '2026-12-01' })).status).toBe(404);
    expect((await open(id, '', story.officer)).length).toBeGreaterThan(3);
    await story.chair.post(`loans/${id}/settlement`, { paidOn: '2026-12-01', method: 'transfer' });
    expect(await open(id)).toEqual([]);
    expect((await open(id, '&on=2026-11-30')).length).toBeGreaterThan(3);
  });

  it('pages by day without losing one', async () => {
    const all = (await story.chair.get('tasks?on=2027-01-01&limit=200')).body.items;
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const page = (await story.chair.get(`tasks?on=2027-01-01&limit=7&cursor=${encodeURIComponent(cursor)}`))
        .body;
      seen.push(...page.items.map((one: Item) => one.id));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all.map((one: Item) => one.id));
    const days = all.map((one: Item) => one.dueOn);
    expect(days).toEqual([...days].sort());
  });
});
