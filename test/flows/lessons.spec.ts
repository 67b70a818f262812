// ถอดบทเรียน: what people say without a name, the papers filled with the recovery's own figures, the way from
// draft to published, the library, and next year's tasks.
import { addVillage } from '../../src/registry/add-village.act.js';
import { recordAccountBalance } from '../../src/registry/record-about-fund.act.js';
import { type App, type Client, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';
import { aFund, aHouseholdLoan, perform } from './lending.js';

const VILLAGE = '34190101';

describeEachHome('the lessons of a recovery', home => {
  let app: App;
  let officer: Client;
  let id: string;
  let lesson: string;

  beforeAll(async () => {
    app = await startApp(home, { day: '2026-01-05' });
    await perform(app, addVillage, { code: VILLAGE, name: 'บ้านโนนตาล' });
    const fundId = await aFund(app, { name: 'กข.คจ. บ้านโนนตาล', fundType: 'kkj', area: VILLAGE });
    const terms = { instalments: 1, every: 'P3M' };
    await aHouseholdLoan(app, { fundId, name: 'บุญมี', principal: 1_000_000, on: '2026-01-05', terms });
    const balance = { fundId, kind: 'bank' as const, on: '2026-01-05', amount: 27_000_000, note: null };
    await perform(app, recordAccountBalance, balance);
    app.setDay('2026-06-20');
    await app.addUser({ username: 'phibun', role: 'district-officer', areas: ['3419'] });
    await app.addUser({ username: 'warin', role: 'district-officer', areas: ['3415'] });
    await app.addUser({ username: 'auditor', role: 'auditor', areas: ['3419'] });
    const funds = [{ fundId, post: 'chair' as const }];
    await app.addUser({ username: 'chair', role: 'committee-member', funds });
    officer = app.as('phibun');
    id = (await officer.post('recoveries', { area: '3419', listed: { number: 'มท 1/69', on: '2026-06-01' } }))
      .body.id;
    await officer.post(`recoveries/${id}/villages/${VILLAGE}/causes`, {
      causes: [{ key: 'borrower-deceased', main: true }],
    });
    await officer.post(`recoveries/${id}/plan`, {
      items: [{ village: VILLAGE, owner: 'นิตยา', remedies: ['meet-heirs'] }],
    });
  });
  afterAll(() => app?.close());

  it('hears people without a name through a signed link, and nobody through a forged one', async () => {
    const { body: link } = await officer.get(`recoveries/${id}/voice-link`);
    expect(link.url).toBe(`${app.house.config.publicUrl}/say/${link.token}`);
    expect(link.until).toBe('2026-07-20');
    const form = await app.guest.get(`lesson-forms/${link.token}`);
    expect(form.body.questions.expected.th).toBe('คาดหวังอะไรไว้');
    expect(form.body.recoveryId).toBeUndefined();
    const sent = await app.guest.post(`lesson-forms/${link.token}`, {
      answers: { keep: 'พัฒนากรมาทุกเดือน' },
      scores: { teamwork: 4 },
    });
    expect([sent.status, sent.body]).toEqual([201, { received: true }]);
    const forged = `${link.token.slice(0, -1)}${link.token.endsWith('0') ? '1' : '0'}`;
    expect((await app.guest.get(`lesson-forms/${forged}`)).status).toBe(404);
    expect((await app.guest.post(`lesson-forms/${link.token}`, { answers: {} })).status).toBe(422);
    expect((await app.guest.post(`lesson-forms/${link.token}`, { answers: {}, name: 'ก' })).status).toBe(422);
    expect((await app.guest.post(`lesson-forms/${link.token}`, { scores: { strange: 1 } })).status).toBe(422);
    const { items } = (await officer.get(`recoveries/${id}/voices`)).body;
    expect(items).toEqual([
      {
        id: expect.any(String),
        on: '2026-06-20',
        source: 'link',
        answers: { keep: 'พัฒนากรมาทุกเดือน' },
        scores: { teamwork: 4 },
      },
    ]);
    const kept = await app.house.database.all<{ enteredByName: string; enteredBy: string }>(
      "select entered_by, entered_by_name from recovery_fact where kind = 'lesson-voice'",
      [],
    );
    expect(kept).toEqual([{ enteredBy: 'system', enteredByName: 'ระบบ' }]);
    expect((await app.guest.get(`recoveries/${id}/voices`)).status).toBe(401);
    expect((await app.as('warin').get(`recoveries/${id}/voices`)).status).toBe(404);
  });

  it('says when the days of the form are over', async () => {
    const { token } = (await officer.get(`recoveries/${id}/voice-link`)).body;
    app.setDay('2026-07-21');
    expect((await app.guest.get(`lesson-forms/${token}`)).status).toBe(409);
    expect((await fetch(`${app.url}/say/${token}`)).status).toBe(409);
    app.setDay('2026-06-20');
    expect((await fetch(`${app.url}/say/${token}`)).status).toBe(200);
  });

  it('knows what it can say by itself', async () => {
    const { body } = await officer.get(`recoveries/${id}/lesson-figures`);
    expect(body.baseline).toMatchObject({ problemVillages: 1, arrears: '10000.00' });
    expect(body.causes).toEqual([{ key: 'borrower-deceased', name: 'ผู้ยืมเสียชีวิต', villages: 1, resolved: 0 }]);
    expect(body.remedies[0]).toMatchObject({ key: 'meet-heirs', villages: 1 });
    expect(body.timeline.map((one: { on: string }) => one.on)).toEqual(['2026-06-01', '2026-06-20']);
    expect(body.answers.keep).toEqual(['พัฒนากรมาทุกเดือน']);
    expect(body.scores).toEqual({ teamwork: 4 });
  });

  it('is written with tables and tools, and read back as it was', async () => {
    const draft = {
      template: 'nine-part',
      title: 'แก้หนี้บ้านโนนตาล',
      sections: [
        {
          head: 'ทบทวนวัตถุประสงค์และผลลัพธ์ที่เกิดขึ้นในองค์กร',
          text: '',
          rows: [['คืนเงินครบ', 'ยังค้าง', 'ผู้ยืมเสียชีวิต']],
        },
      ],
      improvements: ['ตรวจสมุดทุกไตรมาส', 'พบทายาทภายใน 30 วัน'],
      tools: {
        answers: { expected: 'คืนครบ', strengths: 'ทีมงานพร้อม' },
        pdca: { plan: 'วางแผน', do: 'ลงมือ', check: 'ตรวจ', act: 'ปรับ' },
        scores: [{ axis: 'teamwork', before: 2, after: 4 }],
      },
    };
    const { status, body } = await officer.post(`recoveries/${id}/lessons`, draft);
    expect(status).toBe(201);
    lesson = body.id;
    expect((await officer.get(`recoveries/${id}/lessons/${lesson}`)).body).toMatchObject(draft);
    expect((await officer.post(`recoveries/${id}/lessons`, { title: 'ก', sections: [] })).status).toBe(422);
    // What a voice without a name said of somebody does not come into what other districts read.
    const naming = { ...draft, improvements: ['พบ คุณบุญมี'], tools: { answers: { why: 'นายบุญมี ไม่อยู่' } } };
    const refused = await officer.post(`recoveries/${id}/lessons`, naming);
    expect([refused.status, refused.body.errors.map((one: { field: string }) => one.field)]).toEqual([
      422,
      ['improvements.0', 'tools.answers.why'],
    ]);
    const unseen = { ...draft, photos: [id] };
    expect((await officer.post(`recoveries/${id}/lessons`, unseen)).status).toBe(404);
  });

  it.each(['memo', 'nine-part', 'workshop', 'activity', 'km-sheet'])(
    'prints %s as PDF and Word',
    async template => {
      const { body } = await officer.post(`recoveries/${id}/lessons`, {
        template,
        title: 'บทเรียน',
        sections: [{ head: 'ผลที่ได้รับ', text: 'คืนเงินแล้ว' }],
      });
      const query = `recoveryId=${id}&lessonId=${body.id}`;
      for (const [ending, begins] of [
        ['pdf', '%PDF-'],
        ['docx', 'PK'],
      ]) {
        const file = await officer.bytes(`papers/lesson.${ending}?${query}&digits=thai`);
        expect(file.subarray(0, begins!.length).toString()).toBe(begins);
      }
      expect((await app.as('warin').get(`papers/lesson.pdf?${query}`)).status).toBe(404);
      const one = await officer.get(`papers/lesson.svg?${query}&form=one-page`);
      expect(one.status).toBe(200);
      expect(one.body.match(/class="typst-page"/g)?.length ?? 1).toBe(1);
    },
  );

  it('is signed, decided and published; what was agreed becomes next year’s task', async () => {
    const at = `recoveries/${id}/lessons/${lesson}`;
    const sign = (position: string, on: string, actingFor: string | null = null) =>
      officer.post(`${at}/signatures`, { name: 'พิมพ์ใจ', position, on, actingFor });
    await sign('พัฒนากร', '2026-06-20');
    expect((await sign('พัฒนาการอำเภอ', '2026-06-19')).status).toBe(422);
    await sign('พัฒนาการอำเภอ', '2026-06-20');
    const signed = await sign('นักวิชาการชำนาญการ', '2026-06-20', 'พัฒนาการจังหวัด');
    expect(signed.body).toMatchObject({ state: 'signed', nextSigner: null });
    for (const decision of ['improve', 'collect', 'publish']) {
      await officer.post(`${at}/decisions`, { decision, agreed: true, by: 'พัฒนาการจังหวัด' });
    }
    expect((await officer.get(`recoveries/${id}/improvements`)).body.items).toEqual([
      expect.objectContaining({ text: 'ตรวจสมุดทุกไตรมาส', dueOn: '2027-09-30', done: null }),
      expect.objectContaining({ text: 'พบทายาทภายใน 30 วัน', dueOn: '2027-09-30', done: null }),
    ]);
    expect((await officer.get('lessons')).body.items).toEqual([]);
    expect((await officer.post(`${at}/publish`, {})).body.state).toBe('published');
  });

  it('stands in the library for every officer, found by cause, remedy, place and words', async () => {
    const elsewhere = app.as('warin');
    const found = async (query: string) =>
      (await elsewhere.get(`lessons?${query}`)).body.items.map((one: { id: string }) => one.id);
    expect(await found('')).toEqual([lesson]);
    expect(await found('cause=borrower-deceased')).toEqual([lesson]);
    expect(await found('cause=committee-changed')).toEqual([]);
    expect(await found('remedy=meet-heirs&area=34')).toEqual([lesson]);
    expect(await found('area=3415')).toEqual([]);
    expect(await found(`q=${encodeURIComponent('ทายาท ไตรมาส')}`)).toEqual([lesson]);
    expect((await elsewhere.get('lessons?cause=nothing')).status).toBe(422);
    expect((await elsewhere.get(`lessons/${lesson}`)).body.title).toBe('แก้หนี้บ้านโนนตาล');
    expect((await app.as('chair').get('lessons')).status).toBe(403);
  });

  it('closes with a village open; the next recovery carries out the improvement', async () => {
    expect((await officer.post(`recoveries/${id}/close`, {})).body.carriedOn).toEqual([VILLAGE]);
    app.setDay('2026-11-21');
    const next = (await officer.post('recoveries', { area: '3419' })).body;
    expect(next.villages[0].carriedFrom).toBe(id);
    // Nobody has to find out again why it is in trouble.
    const carried = (await officer.get(`recoveries/${next.id}/villages/${VILLAGE}`)).body;
    expect(carried.causes.map((one: { key: string }) => one.key)).toEqual(['borrower-deceased']);
    const done = await officer.post(`recoveries/${next.id}/improvements/${lesson}/0/done`, { note: 'ทำแล้ว' });
    expect(done.body).toMatchObject({ text: 'ตรวจสมุดทุกไตรมาส', done: { on: '2026-11-21' } });
    expect((await officer.post(`recoveries/${next.id}/improvements/${lesson}/0/done`, {})).status).toBe(409);
    expect((await officer.post(`recoveries/${next.id}/improvements/${lesson}/9/done`, {})).status).toBe(404);
    const auditor = app.as('auditor');
    expect((await auditor.post(`recoveries/${next.id}/improvements/${lesson}/1/done`, {})).status).toBe(403);
  });

  it('keeps what was pressed twice on a slow telephone once', async () => {
    const { id: open } = await newest();
    const { token } = (await officer.get(`recoveries/${open}/voice-link`)).body;
    const said = async () => (await officer.get(`recoveries/${open}/voices`)).body.items.length as number;
    const before = await said();
    const press = (idempotencyKey: string, said: string) =>
      fetch(`${app.url}/say/${token}`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ idempotencyKey, 'answer-keep': said }),
      });
    const pressed = await Promise.all([
      press('one', 'มาทุกเดือน'),
      press('one', 'มาทุกเดือน'),
      press('two', 'ดี'),
    ]);
    expect(pressed.map(one => one.status)).toEqual([303, 303, 303]);
    expect(await said()).toBe(before + 2);
  });

  it('takes so many answers from one place and no more', async () => {
    const { token } = (await officer.get(`recoveries/${(await newest()).id}/voice-link`)).body;
    const answer = () => app.guest.post(`lesson-forms/${token}`, { scores: { trust: 3 } });
    const answers = await Promise.all(Array.from({ length: 65 }, answer));
    const kinds = new Set(answers.map(one => one.status));
    expect([...kinds].toSorted()).toEqual([201, 429]);
  });

  async function newest() {
    return (await officer.get('recoveries')).body.items.find(
      (one: { step: string }) => one.step !== 'closed',
    );
  }
});
