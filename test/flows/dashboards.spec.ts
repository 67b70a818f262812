// What an officer sees of many loans: every figure is the sum of the loans below it, on any day, whatever
// came late.
import { SYSTEM } from '../../src/kernel/actor.js';
import { civilDate, dayNumber } from '../../src/kernel/civil-date.js';
import { cutPercent, parseBaht, writeBaht } from '../../src/kernel/money.js';
import { loanAsOf } from '../../src/loans/loan-answer.query.js';
import { arrearsFor } from '../../src/portfolio/arrears.query.js';
import { addVillage } from '../../src/registry/add-village.act.js';
import { type App, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';
import { aFund, aLoan, aPayment, aPerson, aReversal, perform } from './lending.js';

/** Numbers that look random and are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return sides => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

describeEachHome('arrears of an area', home => {
  let app: App;
  const funds: { id: string; area: string }[] = [];
  const loans: { id: string; fundId: string; borrower: string }[] = [];

  beforeAll(async () => {
    app = await startApp(home);
    const roll = dice(20261121);
    await perform(app, addVillage, { code: '34150201', name: 'บ้านธาตุ' });
    await perform(app, addVillage, { code: '34150202', name: 'บ้านเหล่า' });
    const places = ['341522', '341522', '34150201', '34150202', '341901'];
    for (const [index, area] of places.entries()) {
      const terms = index % 2 ? { defaultRate: 'statutory' as const } : undefined;
      const id = await aFund(app, { name: `กลุ่มออมทรัพย์ ${index}`, fundType: 'savings', area, terms });
      funds.push({ id, area });
      const people = [];
      for (const name of ['คำปุ่น', 'บุญมี', 'สมศรี']) people.push(await aPerson(app, id, name));
      for (let n = 0; n < 5; n++) await randomLoan(id, people[roll(people.length)]!, roll);
    }
  });
  afterAll(() => app.close());

  async function randomLoan(
    fundId: string,
    personId: string,
    roll: (sides: number) => number,
  ): Promise<void> {
    const start = dayNumber('2025-06-01') + roll(300);
    app.setDay(civilDate(start));
    const terms = { annualRate: 6_000_000, instalments: 2 + roll(8), every: roll(2) ? 'P1M' : 'P2M' };
    const principal = 100_000 + roll(5_000_000);
    const id = await aLoan(app, { fundId, personId, principal, on: civilDate(start), terms });
    loans.push({ id, fundId, borrower: personId });
    const payments: { id: string; on: number }[] = [];
    for (let n = roll(7); n > 0; n--) {
      const on = start + roll(400);
      app.setDay(civilDate(on + roll(60)));
      payments.push({ id: await aPayment(app, id, 1 + roll(1_500_000), civilDate(on)), on });
    }
    app.setDay('2027-12-01');
    const wrong = payments[0];
    if (wrong && roll(2)) await aReversal(app, wrong.id, civilDate(wrong.on + roll(90)));
  }

  /** The same figures by the long way: one loan after the other. */
  async function byHand(area: string, asOf: string) {
    const inArea = new Set(funds.filter(fund => fund.area.startsWith(area)).map(fund => fund.id));
    const answers = [];
    for (const loan of loans.filter(one => inArea.has(one.fundId))) {
      const began = await app.house.database.first('select id from loan where id = ? and applied_on <= ?', [
        loan.id,
        asOf,
      ]);
      if (began)
        answers.push({ ...(await loanAsOf(app.house.database, loan.id, asOf)), ...{ who: loan.borrower } });
    }
    const open = answers.filter(one => one.status === 'active' || one.status === 'overdue');
    const sum = (figures: string[]) => figures.reduce((total, text) => total + parseBaht(text)!, 0);
    const late = open.filter(one => one.overdue.daysPastDue > 0);
    const principal = (days: number) =>
      sum(open.filter(one => one.overdue.daysPastDue > days).map(one => one.outstanding.principal!));
    const outstanding = sum(open.map(one => one.outstanding.principal!));
    return {
      funds: inArea.size,
      loans: open.length,
      borrowers: new Set(open.map(one => one.who)).size,
      outstanding: writeBaht(outstanding),
      overdue: { loans: late.length, amount: writeBaht(sum(late.map(one => one.overdue.amount))) },
      par30: cutPercent(principal(30), outstanding),
      par90: cutPercent(principal(90), outstanding),
      buckets: ['1-30', '31-60', '61-90', '91-180', '181-365', '366+'].map(key => {
        const own = late.filter(one => one.overdue.bucket === key);
        return { key, loans: own.length, amount: writeBaht(sum(own.map(one => one.overdue.amount))) };
      }),
    };
  }

  it('equals the sum over its loans on random days, back-dated payments and reversals included', async () => {
    const roll = dice(7);
    let sawOverdue = 0;
    for (let n = 0; n < 40; n++) {
      const asOf = civilDate(dayNumber('2025-06-15') + roll(800));
      const area = ['', '34', '3415', '3419', '341522', '341502', '34150201'][roll(7)]!;
      const asked = { area, fundType: null, asOf };
      const shown = await arrearsFor(app.house.database, SYSTEM, asked);
      const expected = await byHand(area, asOf);
      expect({ asked, ...shown }).toMatchObject({ asked, ...expected });
      const last = shown.trend.at(-1)!;
      expect(last).toEqual({ asOf, overdue: expected.overdue.amount, outstanding: expected.outstanding });
      expect(shown.trend).toHaveLength(13);
      const amounts = shown.rows.map(row => parseBaht(row.overdue.amount)!);
      expect(writeBaht(amounts.reduce((sum, one) => sum + one, 0))).toBe(expected.overdue.amount);
      sawOverdue += expected.overdue.loans;
    }
    expect(sawOverdue).toBeGreaterThan(50);
  });

  it('says at once, of today and of past days, what an entry dated back has changed', async () => {
    app.setDay('2027-12-01');
    const ask = (asOf: string) =>
      arrearsFor(app.house.database, SYSTEM, { area: '3415', fundType: null, asOf });
    const before = [await ask('2026-09-30'), await ask('2026-04-30')];
    const late = await app.house.database.first<{ id: string; overdue: number }>(
      `select s.loan_id as id, s.overdue from loan_span s join loan l on l.id = s.loan_id
       where s.from_day < ? and s.until_day > ? and s.overdue > 1000 and l.area like '3415%' order by s.loan_id`,
      [dayNumber('2026-06-15'), dayNumber('2026-09-30')],
    );
    await aPayment(app, late!.id, 1000, '2026-06-15');
    const after = [await ask('2026-09-30'), await ask('2026-04-30')];
    expect(after[0]!.overdue.amount).not.toBe(before[0]!.overdue.amount);
    expect(after[0]).toMatchObject(await byHand('3415', '2026-09-30'));
    expect(after[1]).toEqual(before[1]);
  });

  it('computes default interest that grows by the day', async () => {
    const accruing = await app.house.database.first<{ fundId: string; fromDay: number; overdue: number }>(
      'select fund_id, from_day, overdue from loan_span where accruing = 1 and until_day > from_day + 20 order by loan_id',
    );
    const fund = funds.find(one => one.id === accruing!.fundId)!;
    const asOf = civilDate(accruing!.fromDay + 15);
    const shown = await arrearsFor(app.house.database, SYSTEM, { area: fund.area, fundType: null, asOf });
    expect(shown.overdue).toEqual((await byHand(fund.area, asOf)).overdue);
  });

  it('shows a district its subdistricts, the empty ones too, and a subdistrict its funds', async () => {
    const admin = app.as('admin');
    const district = (await admin.get('dashboards/arrears?area=3415&asOf=2026-03-01')).body;
    expect(district.rows).toHaveLength(16);
    const empty = district.rows.find((row: { area: string }) => row.area === '341501');
    expect(empty).toMatchObject({
      name: 'วารินชำราบ',
      funds: 0,
      loans: 0,
      outstanding: '0.00',
      par30: '0.00',
    });
    expect(district.villages.total).toBe(2);
    const subdistrict = (await admin.get('dashboards/arrears?area=341522&asOf=2026-03-01')).body;
    const fundIds = subdistrict.rows.map((row: { fundId: string }) => row.fundId);
    expect(fundIds.toSorted()).toEqual(
      funds
        .slice(0, 2)
        .map(fund => fund.id)
        .toSorted(),
    );
    expect((await admin.get('dashboards/arrears?area=3415&fundType=women')).body).toMatchObject({ funds: 0 });
  });

  it('is an answer for today unless a day is named, by the clock alone', async () => {
    app.setDay('2026-04-30');
    const admin = app.as('admin');
    const today = (await admin.get('dashboards/arrears?area=3415')).body;
    expect(today.asOf).toBe('2026-04-30');
    expect(today).toEqual((await admin.get('dashboards/arrears?area=3415&asOf=2026-04-30')).body);
    expect(today.trend.map((point: { asOf: string }) => point.asOf)).toEqual([
      ...['2025-04-30', '2025-05-31', '2025-06-30', '2025-07-31', '2025-08-31', '2025-09-30', '2025-10-31'],
      ...['2025-11-30', '2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
    ]);
  });

  it('gives nothing away outside the area of the role', async () => {
    await app.addUser({ username: 'warin', role: 'district-officer', areas: ['3415'] });
    await app.addUser({
      username: 'chair',
      role: 'committee-member',
      funds: [{ fundId: funds[0]!.id, post: 'chair' }],
    });
    const warin = app.as('warin');
    expect((await warin.get('dashboards/arrears?area=341522')).status).toBe(200);
    expect((await warin.get('dashboards/arrears')).body.area).toBe('3415');
    for (const area of ['34', '3419', '34190101', '99', 'x', '341599']) {
      expect([area, (await warin.get(`dashboards/arrears?area=${area}`)).status]).toEqual([area, 404]);
    }
    const own = (await app.as('chair').get('dashboards/arrears?area=341522')).body;
    expect(own.rows.map((row: { fundId: string }) => row.fundId)).toEqual([funds[0]!.id]);
    expect(own.funds).toBe(1);
    expect((await app.as('chair').get('dashboards/arrears?area=341502')).status).toBe(404);
    expect((await app.as('chair').get('dashboards/arrears?area=3415')).status).toBe(404);
    expect((await app.guest.get('dashboards/arrears?area=3415')).status).toBe(401);
    expect((await warin.get('dashboards/arrears?area=3415&asOf=2026-02-30')).status).toBe(422);
    expect((await warin.get('dashboards/arrears?area=3415&fundType=bank')).status).toBe(422);
    expect((await warin.get('dashboards/arrears?area=3415&area=34')).status).toBe(422);
  });

  it('tells when the committee last entered something, and what it has left undone', async () => {
    app.setDay('2027-12-02');
    const person = { name: 'คำมี', fundId: funds[0]!.id };
    expect((await app.as('chair').post('people', person)).status).toBe(201);
    const rows = (await app.as('chair').get('dashboards/arrears?area=341522')).body.rows;
    expect(rows[0].lastEntryOn).toBe('2027-12-02');
    const before = (await app.as('chair').get('dashboards/arrears?area=341522&asOf=2025-01-01')).body.rows;
    expect(before[0].lastEntryOn).toBeNull();
    expect([before[0].stepsLate, before[0].talksNotMade]).toEqual([0, 0]);
    const tasks = (await app.as('chair').get(`tasks?fundId=${rows[0].fundId}&limit=200`)).body.items;
    const late = (kinds: string[]) =>
      tasks.filter(
        (task: { kind: string; dueOn: string }) => kinds.includes(task.kind) && task.dueOn < '2027-12-02',
      ).length as number;
    expect([rows[0].stepsLate, rows[0].talksNotMade]).toEqual([late(['step']), late(['call', 'visit'])]);
    expect(rows[0].talksNotMade).toBeGreaterThan(0);
  });

  it('comes as a spreadsheet and as text with the same figures', async () => {
    const admin = app.as('admin');
    const shown = (await admin.get('dashboards/arrears?area=3415&asOf=2026-03-01')).body;
    const csv = (await admin.get('papers/arrears.csv?area=3415&asOf=2026-03-01')).body as string;
    const total = csv.trim().split('\r\n').at(-1)!;
    expect(total).toContain('รวม อำเภอวารินชำราบ');
    expect(total.replaceAll(',', '')).toContain(shown.overdue.amount.replaceAll(',', ''));
    expect(csv.trim().split('\r\n')).toHaveLength(18);
    const xlsx = await admin.get('papers/arrears.xlsx?area=3415&asOf=2026-03-01');
    expect(xlsx.headers.get('content-type')).toMatch(/spreadsheetml/);
    expect(xlsx.headers.get('content-disposition')).toContain('arrears-3415-2026-03-01.xlsx');
  });

  it('lists all debts of a person over the funds that the caller sees', async () => {
    const { fundId, borrower } = loans[0]!;
    const answer = (await app.as('admin').get(`people/${borrower}/position?asOf=2026-03-01`)).body;
    const listed = answer.debts.map((debt: { loanId: string }) => debt.loanId);
    const begun = await app.house.database.all<{ id: string }>(
      "select id from loan where borrower_id = ? and applied_on <= '2026-03-01' order by id",
      [borrower],
    );
    expect(begun.length).toBeGreaterThan(0);
    expect(listed.toSorted()).toEqual(begun.map(loan => loan.id));
    expect(answer.debts[0]).toMatchObject({ fundId, role: 'borrower' });
    const sum = answer.debts.reduce(
      (total: number, debt: { outstanding: { total: string } }) => total + parseBaht(debt.outstanding.total)!,
      0,
    );
    expect(answer.total.outstanding).toBe(writeBaht(sum));
    const stranger = loans.find(loan => loan.fundId === funds[4]!.id)!;
    expect((await app.as('chair').get(`people/${stranger.borrower}/position`)).status).toBe(404);
  });
});
