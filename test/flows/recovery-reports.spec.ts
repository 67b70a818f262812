// The yearly reports of กข.คจ.: a village, its district and its province say the same, and a missing village
// is said.
import { addVillage } from '../../src/registry/add-village.act.js';
import { recordAccountBalance } from '../../src/registry/record-about-fund.act.js';
import { type App, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';
import { aFund, aHouseholdLoan, aPayment, perform } from './lending.js';

describeEachHome('reports', home => {
  let app: App;
  let first: string;
  const funds: string[] = [];
  const codes = ['34190101', '34190102', '34150201'];

  beforeAll(async () => {
    app = await startApp(home);
    app.setDay('2025-11-03');
    for (const [index, code] of codes.entries()) {
      await perform(app, addVillage, { code, name: `บ้านที่ ${index + 1}` });
      funds.push(await aFund(app, { name: `กองทุนบ้านที่ ${index + 1}`, fundType: 'kkj', area: code }));
    }
    const terms = { instalments: 2, every: 'P3M' };
    const lending = { fundId: funds[0]!, name: 'บุญมี', principal: 1_000_000, on: '2025-11-03', terms };
    first = await aHouseholdLoan(app, lending);
    await aHouseholdLoan(app, { ...lending, fundId: funds[2]!, name: 'คำปุ่น', principal: 500_000 });
    app.setDay('2026-10-05');
    await aPayment(app, first, 400_000, '2026-09-30');
    await aPayment(app, first, 100_000, '2026-10-05');
    const bank = {
      fundId: funds[0]!,
      kind: 'bank' as const,
      on: '2026-09-30',
      amount: 26_900_000,
      note: null,
    };
    await perform(app, recordAccountBalance, bank);
    await app.addUser({ username: 'province', role: 'province-officer', areas: ['34'] });
    await app.addUser({ username: 'warin', role: 'district-officer', areas: ['3415'] });
    const seat = [{ fundId: funds[0]!, post: 'chair' as const }];
    await app.addUser({ username: 'chair', role: 'committee-member', funds: seat });
  });
  afterAll(() => app.close());

  const report = async (form: string, area: string, year = 2569) =>
    (await app.as('province').get(`reports/${form}?area=${area}&fiscalYear=${year}`)).body;

  it('lists a village’s loans with the six lines of the form', async () => {
    const { rows, summary, asOf, total } = await report('village-debt', codes[0]!);
    expect(asOf).toBe('2026-09-30');
    expect(rows).toEqual([
      {
        number: 1,
        borrower: 'บุญมี',
        receivedOn: '2025-11-03',
        lent: '10000.00',
        returned: '4000.00',
        outstanding: '6000.00',
        round: 1,
        note: 'ค้างชำระ',
        opens: { loanId: first },
      },
    ]);
    expect(total.outstanding).toBe('6000.00');
    expect(summary.map((line: { value: unknown }) => line.value)).toEqual([
      1,
      '6000.00',
      '269000.00',
      null,
      '275000.00',
      '4000.00',
    ]);
  });

  it('adds villages to districts and to a province, and says which village is missing', async () => {
    const district = await report('district-debt', '3419');
    expect(district.rows[0]).toMatchObject({
      borrowers: 1,
      targets: 1,
      total: '275000.00',
      returned: '4000.00',
    });
    expect(district.rows[1]).toMatchObject({ name: 'บ้านที่ 2', note: 'ยังไม่มีข้อมูล' });
    expect(district.rows[1].outstanding).toBeUndefined();
    expect(district.withoutReport).toEqual([{ code: codes[1], name: 'บ้านที่ 2' }]);
    const province = await report('province-debt', '34');
    const line = province.rows.find((row: { area: string }) => row.area === '3419');
    expect(line).toMatchObject({ villages: 2, total: district.total.total, note: 'ยังไม่มีข้อมูล 1 หมู่บ้าน' });
    const unwritten = province.rows.find((row: { area: string }) => row.area === codes[2]!.slice(0, 4));
    expect(unwritten).toMatchObject({ total: '5000.00', note: 'ไม่มียอดเงินฝาก 1 หมู่บ้าน' });
    expect(province.total).toMatchObject({ villages: 3, outstanding: '11000.00', total: '280000.00' });
  });

  it('lists problem villages with missing money and arrears, never netted', async () => {
    const { rows, total, columns, summary } = await report('problems', '34');
    expect(columns.map((one: { key: string }) => one.key)).toEqual([
      ...['place', 'total', 'missing', 'causes', 'remedies'],
    ]);
    expect(rows).toMatchObject([
      { missing: null, opens: { form: 'village-debt', area: codes[2] } },
      { missing: '5000.00', place: 'บ้านที่ 1 หมู่ที่ 1 ต.พิบูล อ.พิบูลมังสาหาร' },
    ]);
    expect(total).toMatchObject({ missing: '5000.00' });
    expect(summary.map((one: { value: unknown }) => one.value)).toEqual([2, 2, '11000.00']);
  });

  it('fills ข้อ 27 as far as it is recorded', async () => {
    const { rows, columns } = await report('data-27', codes[0]!);
    expect(columns).toHaveLength(16);
    expect(rows[0]).toMatchObject({
      targets: 1,
      targetPeople: 1,
      borrowers: 1,
      sound: 0,
      missing: '5000.00',
    });
    expect(rows[0].passed).toBeNull();
  });

  it('prints them as PDF and XLSX', async () => {
    for (const [ending, type] of [
      ['pdf', 'pdf'],
      ['xlsx', 'spreadsheetml'],
    ]) {
      const answer = await app
        .as('province')
        .get(`reports/district-debt.${ending}?area=3419&fiscalYear=2569`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain(type);
    }
  });

  it('is read within one’s own area, for a year that has begun', async () => {
    const warin = app.as('warin');
    expect((await warin.get('reports/district-debt?area=3419&fiscalYear=2569')).status).toBe(404);
    const chair = app.as('chair');
    expect((await chair.get(`reports/village-debt?area=${codes[0]}&fiscalYear=2569`)).status).toBe(200);
    expect((await chair.get(`reports/village-debt?area=${codes[2]}&fiscalYear=2569`)).status).toBe(404);
    expect((await chair.get('reports/district-debt?area=3419&fiscalYear=2569')).status).toBe(404);
    const province = app.as('province');
    expect((await province.get('reports/district-debt?area=3419&fiscalYear=2571')).status).toBe(422);
    expect((await province.get('reports/village-debt?area=3419&fiscalYear=2569')).status).toBe(422);
    expect((await province.get('reports/nothing?area=3419')).status).toBe(404);
  });
});
