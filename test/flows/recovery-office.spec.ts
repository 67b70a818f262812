// Steps 1 and 2 of a recovery: the office's forum again and again, its team and plans, rounds with their
// letters.
import { verify } from '../../src/operations/verify.job.js';
import { addVillage } from '../../src/registry/add-village.act.js';
import { recordCommitteeTerm } from '../../src/registry/record-about-fund.act.js';
import { type FakeLine, startFakeLine } from '../fakes/line.mjs';
import { type App, type Client, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';
import { aFund, aHouseholdLoan, aPayment, perform } from './lending.js';

const NONTAN = '34190101';
const NAKAE = '34190201';

describeEachHome('the office of a recovery', home => {
  let app: App;
  let officer: Client;
  let line: FakeLine;
  let id: string;
  const loans: Record<string, string> = {};

  beforeAll(async () => {
    line = await startFakeLine({ token: 't' });
    app = await startApp(home, {
      env: { LINE_CHANNEL_ACCESS_TOKEN: 't', LINE_CHANNEL_SECRET: 's', LINE_API_BASE_URL: line.url },
    });
    app.setDay('2026-01-05');
    const villages = [
      [NONTAN, 'บ้านโนนตาล', 'บุญมี ใจงาม'],
      [NAKAE, 'บ้านนาแก', 'สมศรี แสนสุข'],
    ] as const;
    for (const [code, name, borrower] of villages) {
      await perform(app, addVillage, { code, name });
      const fundId = await aFund(app, { name: `กข.คจ. ${name}`, fundType: 'kkj', area: code });
      const terms = { instalments: 1, every: 'P3M' };
      const loan = { fundId, name: borrower, principal: 1_000_000, on: '2026-01-05', terms };
      loans[code] = await aHouseholdLoan(app, loan);
      const posts = ['chair', 'secretary', 'treasurer', 'member', 'member'] as const;
      const members = posts.map((post, n) => ({ name: `กรรมการ ${n + 1} ${name}`, post }));
      await perform(app, recordCommitteeTerm, {
        fundId,
        from: '2026-01-05',
        until: null,
        members,
        note: null,
      });
    }
    app.setDay('2026-06-20');
    await app.addUser({ username: 'officer', name: 'พิมพ์ใจ', role: 'district-officer', areas: ['3419'] });
    await app.addUser({ username: 'other', name: 'นิตยา', role: 'district-officer', areas: ['3419'] });
    await app.addUser({ username: 'elsewhere', role: 'district-officer', areas: ['3415'] });
    officer = app.as('officer');
    id = (await officer.post('recoveries', { area: '3419' })).body.id;
  });
  afterAll(async () => {
    await app?.close();
    await line?.close();
  });

  it('lists each problem village with amount, age, share of capital, and who suits it', async () => {
    const members = [
      { name: 'นิตยา', position: 'พัฒนากร', skills: ['accounting'], subdistricts: ['341902'] },
      { name: 'สุรชัย', position: 'พัฒนากร', skills: ['mediation'], subdistricts: ['341901'] },
    ];
    expect((await officer.post(`recoveries/${id}/team`, { members })).status).toBe(201);
    await officer.post(`recoveries/${id}/villages/${NONTAN}/causes`, {
      causes: [{ key: 'records-out-of-date' }],
    });
    const { villages } = (await officer.get(`recoveries/${id}/analysis`)).body;
    const nontan = villages.find((one: { village: string }) => one.village === NONTAN);
    expect(nontan).toMatchObject({
      arrears: '10000.00',
      remaining: '10000.00',
      since: '2026-04-05',
      daysPastDue: 76,
      share: '3.57',
      suggested: { team: ['สุรชัย', 'นิตยา'] },
    });
    expect((await app.as('elsewhere').get(`recoveries/${id}/analysis`)).status).toBe(404);
  });

  it('refuses a team that was changed meanwhile, and a subdistrict outside the area', async () => {
    const { seq } = (await officer.get(`recoveries/${id}/team`)).body;
    const late = await app.as('other').post(`recoveries/${id}/team`, { members: [], seen: seq - 1 });
    expect([late.status, late.body.detail]).toEqual([409, expect.stringContaining('พิมพ์ใจ แก้ก่อน')]);
    const members = [{ name: 'นิตยา', subdistricts: ['341501'] }];
    expect((await officer.post(`recoveries/${id}/team`, { members })).body.errors[0].code).toBe(
      'not-in-area',
    );
  });

  it('offers the ways that the office wrote itself again', async () => {
    const item = {
      village: NONTAN,
      owner: 'นิตยา',
      remedies: ['rebuild-register'],
      ownRemedy: 'นัดตรวจสมุดที่วัด',
    };
    expect((await officer.post(`recoveries/${id}/plan`, { items: [item] })).status).toBe(201);
    expect((await officer.get(`recoveries/${id}/analysis`)).body.ownWays).toEqual(['นัดตรวจสมุดที่วัด']);
  });

  it('says in each forum what moved since the one before', async () => {
    const forum = (on: string) =>
      officer.post(`recoveries/${id}/forums`, {
        on,
        place: 'สำนักงาน',
        attendance: ['นิตยา'],
        minutes: 'วิเคราะห์รายหมู่บ้าน',
        learning: [{ person: 'นิตยา', wanted: 'การรับสภาพหนี้', passedOn: '' }],
      });
    const first = await forum('2026-06-20');
    expect(first.status).toBe(201);
    app.setDay('2026-07-20');
    await aPayment(app, loans[NONTAN]!, 400_000, '2026-07-10');
    await officer.post(`recoveries/${id}/villages/${NONTAN}/actions`, { on: '2026-07-10', kind: 'visit' });
    const second = await forum('2026-07-20');
    const { body } = await officer.get(`recoveries/${id}/forums/${second.body.id}`);
    expect(body).toMatchObject({
      number: 2,
      since: '2026-06-20',
      moved: [{ village: NONTAN, before: '10000.00', now: '6000.00', became: null, actions: 1 }],
      still: [{ village: NAKAE }],
      totals: { remainingBefore: '20000.00', remainingNow: '16000.00', solvedBefore: 0, solvedNow: 0 },
    });
    const { body: start } = await officer.get(`recoveries/${id}/forums/${first.body.id}`);
    expect([start.since, start.moved]).toEqual(['2026-06-20', []]);
    const paper = `papers/forum-minutes.pdf?recoveryId=${id}&forumId=${second.body.id}`;
    expect((await officer.bytes(paper)).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await app.as('elsewhere').get(paper)).status).toBe(404);
    expect((await officer.get(`papers/forum-minutes.pdf?recoveryId=${id}&forumId=x`)).status).toBe(404);
  });

  it('invites the chair and three of the committee of each village', async () => {
    const round = await officer.post(`recoveries/${id}/rounds`, {
      on: '2026-07-28',
      time: '09:00',
      place: 'ศาลาประชาคม',
      villages: [NONTAN, NAKAE],
      guests: ['ผู้แทนจังหวัด'],
    });
    const at = `recoveries/${id}/rounds/${round.body.id}`;
    const { villages } = (await officer.get(`${at}/invitations`)).body;
    expect(villages[0].invited.map((one: { post: string }) => one.post)).toEqual([
      'chair',
      'secretary',
      'treasurer',
      'member',
    ]);
    expect(villages[0].message).toContain('วันที่ 28 กรกฎาคม 2569 เวลา 09.00 น. ณ ศาลาประชาคม');
    for (const kind of ['round-invitation', 'round-attendance']) {
      const asked = `papers/${kind}.pdf?recoveryId=${id}&roundId=${round.body.id}`;
      expect((await officer.bytes(asked)).subarray(0, 5).toString()).toBe('%PDF-');
    }
    const moved = { on: '2026-07-29', place: 'วัด', villages: [NONTAN], guests: [] };
    expect((await officer.patch(at, moved)).body).toMatchObject({ on: '2026-07-29', villages: [NONTAN] });
  });

  it('sends the invitation to who agreed to messages, once, and says of the others why not', async () => {
    const [round] = (await officer.get(`recoveries/${id}/rounds`)).body.items;
    const at = `recoveries/${id}/rounds/${round.id}/invitations`;
    const chair = { kind: 'line', address: `U${'a'.repeat(32)}`, consentedOn: '2026-07-01' };
    const fundId = (await app.as('admin').get(`funds?area=${NONTAN}`)).body.items[0].id;
    const register = async (n: number, channels: object[]) => {
      const body = { fundId, name: `กรรมการ ${n} บ้านโนนตาล`, channels };
      return (await app.as('admin').post('people', body)).body.id as string;
    };
    await register(1, [chair]);
    await register(2, []);
    const stopped = await register(3, [{ ...chair, address: `U${'b'.repeat(32)}` }]);
    await app.as('admin').post(`people/${stopped}/contact-stops`, { from: '2026-07-01', reason: 'เจ้าตัวขอ' });
    app.setDay('2026-07-20', 19 * 60);
    expect((await officer.post(at)).body).toMatchObject({
      status: 409,
      detail: expect.stringContaining('08.00'),
    });
    app.setDay('2026-07-20');
    expect((await app.as('elsewhere').post(at)).status).toBe(404);
    expect((await officer.post(`${at}?preview=true`)).body).toMatchObject({ sent: 0 });
    expect(line.effects).toHaveLength(0);
    expect((await officer.post(at)).body).toEqual({ sent: 1, asked: 4 });
    expect(line.effects.map(one => one.text)).toEqual([expect.stringContaining('วันที่ 29 กรกฎาคม 2569 ณ วัด')]);
    expect((await officer.post(at)).body).toEqual({ sent: 0, asked: 3 });
    expect(line.effects).toHaveLength(1);
    const { messages } = (await officer.get(at)).body;
    expect(messages.slice(0, 4)).toMatchObject([
      { state: 'sent', channel: 'line', reason: null },
      { state: 'by-hand', reason: 'no-channel' },
      { state: 'by-hand', reason: 'contact-stopped' },
      { state: 'by-hand', reason: 'not-registered' },
    ]);
    await officer.patch(`recoveries/${id}/rounds/${round.id}`, {
      on: '2026-07-30',
      place: 'วัด',
      villages: [NONTAN],
    });
    expect((await officer.post(at)).body).toEqual({ sent: 0, asked: 4 });
    expect((await officer.get(at)).body.messages.at(-4)).toMatchObject({ reason: 'day-already-used' });
    app.setDay('2026-07-21');
    expect((await officer.post(at)).body).toEqual({ sent: 1, asked: 4 });
    expect((await verify(app.house.database, '2026-07-21')).breaks).toEqual([]);
    app.setDay('2026-07-20');
  });

  it('makes a register anew: years without entries, and each household’s answer', async () => {
    const at = `recoveries/${id}/villages/${NONTAN}/confirmations`;
    const loanId = loans[NONTAN]!;
    const { body } = await officer.get(at);
    expect(body).toMatchObject({ loans: 1, missingYears: [], balanceOn: null, agreed: 0, disputed: 0 });
    expect(body.open).toMatchObject([{ loanId, outstanding: '6000.00', confirmed: null }]);
    const say = (agrees: boolean, note: string) => officer.post(at, { answers: [{ loanId, agrees, note }] });
    expect((await say(false, '')).body).toMatchObject({ status: 422, errors: [{ field: 'answers.0.note' }] });
    const stranger = { answers: [{ loanId: loans[NAKAE], agrees: true }] };
    expect((await officer.post(at, stranger)).body.errors).toMatchObject([{ field: 'answers.0.loanId' }]);
    expect((await app.as('elsewhere').get(at)).status).toBe(404);
    expect((await say(false, 'ชำระไปแล้ว 5,000 บาท')).body.items).toMatchObject([{ owed: '6000.00' }]);
    expect((await officer.get(at)).body).toMatchObject({ agreed: 0, disputed: 1 });
    const { items } = (await officer.get('tasks?kind=recovery&on=2026-08-03')).body;
    expect(items.filter((one: { loanId: string }) => one.loanId === loanId)).toMatchObject([
      { dueOn: '2026-08-03', reason: 'ชำระไปแล้ว 5,000 บาท' },
    ]);
    await say(true, '');
    expect((await officer.get(at)).body).toMatchObject({ agreed: 1, disputed: 0 });
  });

  it('lets nobody who owes be named before other villages, and plans the visit', async () => {
    const [round] = (await officer.get(`recoveries/${id}/rounds`)).body.items;
    const path = `recoveries/${id}/rounds/${round.id}/records`;
    const naming = await officer.post(path, {
      on: '2026-07-20',
      findings: [
        { village: NONTAN, text: 'สมุดครบ' },
        { village: NONTAN, text: 'บุญมี ใจงาม ค้างมานาน' },
      ],
      note: 'คุณบุญมีไม่มา',
    });
    expect(naming.status).toBe(422);
    expect(naming.body.errors.map((one: { field: string }) => one.field)).toEqual(['findings.1', 'note']);
    const findings = [{ village: NONTAN, text: 'สมุดครบ', visit: 'นิตยาไปวันที่ 5 พร้อมเครือข่าย' }];
    expect((await officer.post(path, { on: '2026-07-20', aims: [0, 3], findings })).status).toBe(201);
    const { plan } = (await officer.get(`recoveries/${id}/villages/${NONTAN}`)).body;
    expect(plan).toMatchObject({
      owner: 'นิตยา',
      remedies: ['rebuild-register'],
      ownRemedy: 'นัดตรวจสมุดที่วัด',
      note: 'นิตยาไปวันที่ 5 พร้อมเครือข่าย',
    });
  });

  it('hands over from the old committee to the new: what is missing or differs becomes a task', async () => {
    const [fund] = (await officer.get('funds?area=34190101')).body.items;
    const path = `funds/${fund.id}/handovers`;
    const balance = { kind: 'bank', on: '2026-07-01', amount: '5000.00' };
    expect((await app.as('admin').post(`funds/${fund.id}/accounts`, balance)).status).toBe(201);
    // What moved after the balance was written down belongs to it.
    const deposit = { kind: 'deposit', book: 'bank', on: '2026-07-10', amount: '200.00', note: '' };
    const written = await app.as('admin').post(`funds/${fund.id}/book-entries`, deposit);
    expect(written.status).toBe(201);
    const handover = {
      on: '2026-07-20',
      givenBy: ['กรรมการเก่า'],
      receivedBy: ['กรรมการใหม่'],
      items: [
        { name: 'สมุดเล่ม 8', isComplete: false },
        { name: 'สมุดเล่ม 9', isComplete: true },
      ],
      bank: '4500.00',
      signedBy: ['กรรมการเก่า', 'กรรมการใหม่'],
    };
    const refused = await officer.post(path, { ...handover, mustMatch: true });
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('ต่าง 700.00 บาท')]);
    const { status, body } = await officer.post(path, handover);
    expect(status).toBe(201);
    expect(body.differences).toEqual([
      { kind: 'bank', handed: '4500.00', written: '5200.00', writtenOn: '2026-07-10' },
    ]);
    expect((await officer.get(`${path}/${body.id}`)).body).toEqual(body);
    const tasks = (await officer.get('tasks?kind=handover&on=2026-08-19')).body.items;
    expect(tasks.map((task: { title: string }) => task.title).sort()).toEqual([
      'ตรวจเงินฝากธนาคารที่ต่างจากบัญชี',
      'ติดตามสมุดเล่ม 8',
    ]);
    const paper = await officer.bytes(`papers/handover-record.pdf?fundId=${fund.id}&handoverId=${body.id}`);
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('says which funds have fallen quiet and whose term ends', async () => {
    const [fund] = (await officer.get('funds?area=34190201')).body.items;
    const seat = { name: 'คำพันธ์', post: 'chair' };
    const term = { from: '2026-02-01', until: '2026-08-31', members: [seat] };
    expect((await officer.post(`funds/${fund.id}/committee-terms`, term)).status).toBe(201);
    app.setDay('2026-12-01');
    const { body } = await officer.get('dashboards/attention?area=3419');
    expect(body.quietAfterDays).toBe(90);
    const nakae = body.funds.find((one: { area: string }) => one.area === NAKAE);
    expect(nakae).toMatchObject({ isQuiet: true, quietDays: 134, term: 'ended', termUntil: '2026-08-31' });
    expect((await app.as('elsewhere').get('dashboards/attention?area=3419')).status).toBe(404);
    app.setDay('2026-07-20');
  });
});
