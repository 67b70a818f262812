// A paper register comes in: dry run, all rows or none, a crash in the middle, and reminders from today on.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verify } from '../../src/operations/verify.job.js';
import { type App, type Client, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';
import { start } from '../services/processes.mjs';

const LOANS = 'เลขที่สัญญา,ชื่อ-สกุล,เลขประจำตัวประชาชน,หมู่บ้าน,โทรศัพท์,ผู้ยืมเป็น,วันที่ทำสัญญา,จำนวนเงิน,จำนวนงวด';
const PAYMENTS = 'เลขที่สัญญา,วันที่ชำระ,จำนวนเงิน,เลขที่ใบเสร็จ';

/** Twelve instalments of 1,000 baht and interest of 0.10 % from 21 May 2026; a fourth loan at once. */
const REGISTER = [
  LOANS,
  '๑/๒๕๖๙,นางสมศรี ใจดี,1101400123451,หมู่ที่ 1,0812345678,บุคคล,21/05/2569,"12,000.00",12',
  '2/2569,กลุ่มข้าวแต๋น,,,,กลุ่ม,21/05/2569,12000,12',
  '3/2569,นายบุญมี มีสุข,,,,ครัวเรือน,๒๑ พฤษภาคม ๒๕๖๙,12000,12',
  '4/2569,นางสมศรี ใจดี,1-1014-00123-45-1,หมู่ที่ 1,,บุคคล,21/05/2569,1000,1',
].join('\n');

function form(text: string, name = 'register.csv'): FormData {
  const body = new FormData();
  body.append('file', new Blob([text]), name);
  return body;
}

describeEachHome('a register', home => {
  let app: App;
  let chair: Client;
  let fundId: string;

  beforeAll(async () => {
    app = await startApp(home);
    await app.as('admin').post('areas', { code: '34152201', name: 'บ้านสาธิต' });
    fundId = await aFund('กองทุนทะเบียน', 'chair');
    chair = app.as('chair');
  });
  afterAll(() => app.close());

  async function aFund(name: string, username: string): Promise<string> {
    const fund = await app.as('admin').post('funds', { name, fundType: 'women', area: '341522' });
    const funds = [{ fundId: fund.body.id, post: 'chair' as const }];
    await app.addUser({ username, role: 'committee-member', funds });
    return fund.body.id;
  }
  const send = (text: string, commit: boolean, by = chair, into = fundId) =>
    by.post(`imports?fundId=${into}&commit=${commit}`, form(text));
  const loansOf = async (into: string) => (await app.as('admin').get(`loans?fundId=${into}`)).body.items;
  const count = async (table: string, into: string) =>
    (await app.house.database.first<{ n: number }>(`select count(*) as n from ${table} where fund_id = ?`, [
      into,
    ]))!.n;

  it('checks without storing, and names every fault by its place', async () => {
    const faulty = REGISTER.replace('หมู่ที่ 1,0812345678', 'บ้านไกล,0812345678')
      .replace('๒๑ พฤษภาคม ๒๕๖๙', '๓๗ กรกฎาคม ๒๕๖๙')
      .replace('4/2569', '2/2569');
    for (const commit of [false, true]) {
      const { status, body } = await send(faulty, commit);
      expect(status).toBe(200);
      expect(body).toMatchObject({ rows: 4, committed: false });
      expect(body.faults.map((fault: { row: number; code: string }) => `${fault.row} ${fault.code}`)).toEqual(
        ['2 unknown-village', '4 bad-date', '5 duplicate-number'],
      );
      expect(Object.keys(body.faults[0])).toEqual(['sheet', 'row', 'column', 'code', 'message']);
    }
    expect(await loansOf(fundId)).toEqual([]);
    expect(await count('person', fundId)).toBe(0);
    expect((await send(REGISTER, false)).body).toEqual({
      rows: 4,
      loans: 4,
      payments: 0,
      faults: [],
      committed: false,
    });
    expect(await loansOf(fundId)).toEqual([]);
  });

  it('stores all rows: who borrows, what was paid out on its day, the ป steps waived', async () => {
    expect((await send(REGISTER, true)).body).toEqual({
      rows: 4,
      loans: 4,
      payments: 0,
      faults: [],
      committed: true,
    });
    const loans = await loansOf(fundId);
    expect(loans.map((loan: { number: string }) => loan.number).sort()).toEqual([
      '2/2569',
      '3/2569',
      '4/2569',
      '๑/๒๕๖๙',
    ]);
    const first = loans.find((loan: { number: string }) => loan.number === '๑/๒๕๖๙');
    const { body } = await chair.get(`loans/${first.id}`);
    expect(body).toMatchObject({
      principal: '12000.00',
      disbursedOn: '2026-05-21',
      approvedOn: '2026-05-21',
    });
    expect(body).toMatchObject({ status: 'overdue', overdue: { since: '2026-06-21' } });
    const prevent = body.steps.filter((step: { stage: string }) => step.stage === 'prevent');
    expect(prevent).toHaveLength(6);
    for (const step of prevent) expect(step).toMatchObject({ state: 'waived', reason: 'ยกมาจากทะเบียน' });
    const fourth = loans.find((loan: { number: string }) => loan.number === '4/2569');
    expect(fourth.borrower.id).toBe(first.borrower.id);
    const somsri = await chair.get(`people/${first.borrower.id}`);
    expect(somsri.body).toMatchObject({
      name: 'นางสมศรี ใจดี',
      area: '34152201',
      phone: '0812345678',
      channels: [],
    });
    const third = loans.find((loan: { number: string }) => loan.number === '3/2569');
    const household = (await chair.get(`households/${third.borrower.id}`)).body;
    expect(household.members).toEqual([household.representativeId]);
  });

  it('adds payments to known loans with the receipts of the book, and no number where the book has none', async () => {
    const payments = [
      PAYMENTS,
      '1/2569,21/07/2569,1000,1/16',
      '๑/๒๕๖๙,21/06/2569,"1,030.00",เล่ม ๑/๑๕',
      '3/2569,21/06/2569,500,',
    ];
    expect((await send(payments.join('\n'), true)).body).toMatchObject({
      loans: 0,
      payments: 3,
      committed: true,
    });
    const loan = (await loansOf(fundId)).find((one: { number: string }) => one.number === '๑/๒๕๖๙');
    const paper = await app.house.database.all<{ paidOn: string; label: string; amount: number }>(
      "select paid_on, label, amount from receipt where fund_id = ? and series = 'paper' order by paid_on, amount",
      [fundId],
    );
    expect(paper).toEqual([
      { paidOn: '2026-06-21', label: '', amount: 50_000 },
      { paidOn: '2026-06-21', label: 'เล่ม ๑/๑๕', amount: 103_000 },
      { paidOn: '2026-07-21', label: '1/16', amount: 100_000 },
    ]);
    const { body: after } = await chair.get(`loans/${loan.id}`);
    expect(after.nextDue).toEqual({ on: '2026-08-21', amount: '972.75' });
    const own = await chair.post(`loans/${loan.id}/payments`, {
      amount: '10.00',
      paidOn: app.clock.today(),
      method: 'cash',
    });
    expect(own.body.receiptNumber).toBe('2569/0001');
    const again = await send(payments.join('\n'), true);
    expect(again.body.committed).toBe(false);
    expect(
      again.body.faults.map((fault: { row: number; code: string }) => `${fault.row} ${fault.code}`),
    ).toEqual(['2 already-there', '3 already-there', '4 already-there']);
  });

  it('says already-there the second time, and paid-more-than-owed of what is owed now', async () => {
    const { body } = await send(REGISTER, true);
    expect(body.faults.map((fault: { code: string }) => fault.code)).toEqual(Array(4).fill('already-there'));
    const tooMuch = await send(`${PAYMENTS}\n4/2569,1/11/2569,1002.60,9`, false);
    expect(tooMuch.body.faults).toMatchObject([{ row: 2, code: 'paid-more-than-owed' }]);
  });

  it('tells another fund’s committee nothing, and officers and auditors may only check', async () => {
    const other = await aFund('กองทุนอื่น', 'stranger');
    expect((await send(REGISTER, true, app.as('stranger'))).status).toBe(404);
    expect((await send(REGISTER, false, app.as('stranger'))).status).toBe(404);
    await app.addUser({ username: 'auditor', role: 'auditor', areas: ['34'] });
    expect((await send(REGISTER, false, app.as('auditor'), other)).status).toBe(200);
    expect((await send(REGISTER, true, app.as('auditor'), other)).status).toBe(403);
    expect(await loansOf(other)).toEqual([]);
    expect((await chair.post('imports?fundId=x', form(REGISTER))).status).toBe(422);
    expect((await chair.post(`imports?fundId=${fundId}`, form('%PDF-1.7'))).body.errors).toBeDefined();
  });

  it('gives a template to whoever is signed in', async () => {
    const mine = await chair.get('papers/import-template.xlsx?fundType=women');
    expect([mine.status, mine.headers.get('content-type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    const template = await fetch(`${app.url}/api/v1/papers/import-template.xlsx?fundType=women`);
    expect(template.status).toBe(401);
    expect((await chair.get('papers/import-template.xlsx?fundType=none')).status).toBe(422);
  });

  it('does it once for one Idempotency-Key', async () => {
    const into = await aFund('กองทุนส่งซ้ำ', 'repeater');
    const key = { 'Idempotency-Key': 'register-1' };
    const post = () => app.as('repeater').post(`imports?fundId=${into}&commit=true`, form(REGISTER), key);
    const [one, two] = await Promise.all([post(), post()]);
    expect(one.body).toMatchObject({ committed: true });
    expect(two.body).toEqual(one.body);
    expect(await loansOf(into)).toHaveLength(4);
  });

  it('a crash in the middle leaves nothing, and the same file comes in afterwards', async () => {
    const into = await aFund('กองทุนไฟดับ', 'unlucky');
    const file = join(process.env['TEST_FOLDER'] ?? '/tmp', `register-${into}.csv`);
    writeFileSync(file, REGISTER);
    const env = { ...process.env, DATABASE_URL: home.databaseUrl, ENCRYPTION_KEY: '5a'.repeat(32) };
    const words = ['dist/cli.js', 'import', file, '--fund', into, '--commit', '--json'];
    for (const point of ['import.after-loans', 'journal.before-commit']) {
      const crashed = start(process.execPath, words, { env: { ...env, TIDTAM_CRASH_AT: point } });
      expect(await crashed.ended).toBe('SIGKILL');
      for (const table of ['loan', 'person', 'borrower_group', 'fact', 'receipt', 'instalment'])
        expect(await count(table, into)).toBe(0);
    }
    const done = start(process.execPath, words, { env });
    expect([await done.ended, JSON.parse(done.output())]).toEqual([
      0,
      { rows: 4, loans: 4, payments: 0, faults: [], committed: true },
    ]);
    expect(await loansOf(into)).toHaveLength(4);
  });

  it('reminds from the day of the import on, of nothing before', async () => {
    const windows = () =>
      app.house.database.all<{ windowKey: string; sendOn: string }>(
        'select distinct window_key, send_on from reminder where fund_id = ? order by send_on, window_key',
        [fundId],
      );
    await app.as('admin').post('jobs/daily', { date: '2026-11-21' });
    const today = await windows();
    expect(today.length).toBeGreaterThan(0);
    expect(new Set(today.map(one => one.sendOn))).toEqual(new Set(['2026-11-21']));
    app.setDay('2026-12-06');
    await app.as('admin').post('jobs/daily', { date: '2026-12-06' });
    const into = await aFund('กองทุนหลังวันปิด', 'late');
    expect((await send(REGISTER, true, app.as('late'), into)).body.committed).toBe(true);
    const sendOns = await app.house.database.all<{ sendOn: string }>(
      'select distinct send_on from reminder where fund_id = ?',
      [into],
    );
    expect(sendOns.map(one => one.sendOn)).toEqual(['2026-12-06']);
  });

  it('takes 400 loans with their payments, each as one write', async () => {
    const into = await aFund('กองทุนใหญ่', 'busy');
    const rows = Array.from({ length: 400 }, (_, n) => `${n}/2568,ผู้กู้ ${n},,,,บุคคล,21/05/2568,24000,24`);
    const paid = rows.flatMap((_, n) =>
      ['06', '07', '08', '09', '10', '11'].map(month => `${n}/2568,21/${month}/2568,1050,${month}/${n}`),
    );
    expect((await send([LOANS, ...rows].join('\n'), true, app.as('busy'), into)).body).toMatchObject({
      loans: 400,
      committed: true,
    });
    expect((await send([PAYMENTS, ...paid].join('\n'), true, app.as('busy'), into)).body).toMatchObject({
      payments: 2400,
      committed: true,
    });
    expect(await count('fact', into)).toBe(400 * 4 + 2400);
  });

  it('leaves its committee a page of today that a phone reads: the first things, and that there are more', async () => {
    const today = (await app.as('busy').get('/today')).body;
    expect(today).toMatch(/<h1[^>]*>วันนี้มีมากกว่า 40 เรื่อง/);
    expect(today).toContain('24 เรื่องแรก');
    expect(today.match(/href="\/loans\/[^"]+\/steps\/mentor"/g)).toHaveLength(25);
  });

  it('leaves nothing that verify would name', async () => {
    expect((await verify(app.house.database, app.clock.today())).breaks).toEqual([]);
  });
});
