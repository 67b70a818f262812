// The four books of a กข.คจ. village, as they are written and as the official forms show them; and every
// figure of a higher level is the sum of the rows that it opens.
import readExcel from 'read-excel-file/node';
import { addVillage } from '../../src/registry/add-village.act.js';
import { recordAccountBalance } from '../../src/registry/record-about-fund.act.js';
import { type App, type Client, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';
import { aFund, aHouseholdLoan, aPayment, aReversal, perform } from './lending.js';

const VILLAGES = ['34190101', '34190102', '34190201', '34150101'];

describeEachHome('the books of a village', home => {
  let app: App;
  let province: Client;
  let chair: Client;
  const funds: string[] = [];
  const loans: string[] = [];

  beforeAll(async () => {
    app = await startApp(home);
    app.setDay('2024-10-15');
    for (const [at, code] of VILLAGES.entries()) {
      await perform(app, addVillage, { code, name: `บ้านเล่ม ${at + 1}` });
      funds.push(await aFund(app, { name: `กข.คจ. บ้านเล่ม ${at + 1}`, fundType: 'kkj', area: code }));
    }
    const terms = { instalments: 4, every: 'P6M' };
    for (const [at, principal] of [2_000_000, 1_500_000, 900_000, 3_000_000, 1_200_050].entries()) {
      const fundId = funds[at % 3]!;
      loans.push(
        await aHouseholdLoan(app, { fundId, name: `ครัวเรือน ${at}`, principal, on: '2024-10-15', terms }),
      );
    }
    app.setDay('2026-11-10');
    await aPayment(app, loans[0]!, 700_000, '2025-03-01');
    await aPayment(app, loans[0]!, 100_000, '2026-02-01');
    await aPayment(app, loans[0]!, 200_000, '2026-02-01');
    await aReversal(app, await aPayment(app, loans[0]!, 55_000, '2026-03-01'), '2026-03-02');
    await aPayment(app, loans[1]!, 1_500_000, '2025-09-30');
    await aPayment(app, loans[3]!, 250_025, '2026-09-30');
    await aPayment(app, loans[4]!, 99_999, '2026-10-01');
    await app.addUser({ username: 'province', role: 'province-officer', areas: ['34'] });
    await app.addUser({ username: 'elsewhere', role: 'district-officer', areas: ['3415'] });
    await app.addUser({
      username: 'chair',
      role: 'committee-member',
      funds: [{ fundId: funds[0]!, post: 'chair' }],
    });
    province = app.as('province');
    chair = app.as('chair');
  });
  afterAll(() => app.close());

  const report = async (form: string, area: string, year = 2569) => {
    const answer = await province.get(`reports/${form}?area=${area}&fiscalYear=${year}`);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const post = (path: string, input: object) => chair.post(`funds/${funds[0]}/${path}`, input);

  it('book 8 is the fund’s bank book, with what it carries over and how a reading of the bank’s agrees', async () => {
    const reading = { fundId: funds[0]!, kind: 'bank' as const, note: null };
    await perform(app, recordAccountBalance, { ...reading, on: '2025-09-01', amount: 25_000_000 });
    const taken = { kind: 'withdrawal', on: '2025-11-01', amount: '20000.00', note: 'เตรียมให้ยืม' };
    expect((await post('book-entries', taken)).status).toBe(201);
    await perform(app, recordAccountBalance, { ...reading, on: '2025-12-31', amount: 23_100_000 });
    await post('book-entries', { kind: 'bank-interest', on: '2026-01-05', amount: '500.25' });
    await post('book-entries', { kind: 'capital', book: 'cash', on: '2026-01-06', amount: '9.00' });
    const { rows, total } = await report('bank-book', VILLAGES[0]!);
    expect(rows.map((row: Record<string, unknown>) => [row['item'], row['balance']])).toEqual([
      ['ยอดยกมา', '250000.00'],
      ['ถอนเป็นเงินสด เตรียมให้ยืม', '230000.00'],
      ['ยอดตามสมุดธนาคาร', '230000.00'],
      ['ดอกเบี้ยเงินฝาก', '230500.25'],
    ]);
    expect(rows[2].note).toBe('อ่านได้ 231,000.00 บาท ต่างจากสมุดคุม 1,000.00 บาท');
    expect(total).toMatchObject({ deposit: '500.25', withdrawal: '20000.00', balance: '230500.25' });
    const { body: book } = await chair.get(`funds/${funds[0]}/books/bank?from=2025-10-01&to=2026-09-30`);
    expect([book.received, book.paid, book.closing]).toEqual(['500.25', '20000.00', total.balance]);
    const village = await report('village-debt', VILLAGES[0]!);
    expect(village.summary.find((one: { key: string }) => one.key === 'bank')).toMatchObject({
      value: '231000.00',
      opens: { form: 'bank-book', area: VILLAGES[0] },
    });
  });

  it('book 9 tells each contract’s repayments of the year, and agrees with 26(1)', async () => {
    const { rows, total } = await report('debtor-book', VILLAGES[0]!);
    expect(rows.map((row: Record<string, unknown>) => [row['on'], row['amount'], row['balance']])).toEqual([
      ['2025-10-01', null, '13000.00'],
      ['2026-02-01', '1000.00', '12000.00'],
      ['2026-02-01', '2000.00', '10000.00'],
      ['2025-10-01', null, '30000.00'],
      ['2026-09-30', '2500.25', '27499.75'],
    ]);
    expect(rows[1]).toMatchObject({
      number: null,
      receipt: expect.stringMatching(/\d/),
      opens: { loanId: loans[0] },
    });
    expect(rows[0]).toMatchObject({ note: 'ยอดยกมา', lent: '20000.00', borrower: 'ครัวเรือน 0' });
    const { summary } = await report('village-debt', VILLAGES[0]!);
    const six = Object.fromEntries(
      summary.map((one: { key: string; value: unknown }) => [one.key, one.value]),
    );
    expect(total).toMatchObject({ amount: six.returned, balance: six.outstanding });
    expect(six).toMatchObject({ returned: '5500.25', outstanding: '37499.75', borrowers: 2 });
    // What was repaid before the year began is no part of its book.
    expect(
      (await report('debtor-book', VILLAGES[1]!)).rows.map((row: { number: string }) => row.number),
    ).toHaveLength(1);
  });

  it('books 6 and 7 hold what is written, the latest of each field, and fill ข้อ 27', async () => {
    const books = [{ book: '9', exists: true, correct: false, note: 'ขาดปี 2566' }];
    const status = {
      on: '2026-01-10',
      startedYear: 2540,
      households: 120,
      level: '2',
      agencies: 'อบต.',
      books,
    };
    expect((await post('village-status', status)).status).toBe(201);
    await post('village-status', { on: '2026-06-10', households: 125 });
    expect((await post('village-status', { on: '2026-06-10' })).status).toBe(422);
    expect((await post('village-status', { on: '2026-06-10', households: 9, targets: 10 })).status).toBe(422);
    expect((await post('village-status', { on: '2026-12-01', households: 9 })).status).toBe(422);
    const other = `funds/${funds[1]}/village-status`;
    expect((await chair.post(other, status)).status).toBe(404);
    const { rows } = await report('household-register', VILLAGES[0]!);
    const householdId = rows[1].opens.householdId;
    const line = { order: 1, houseNumber: '12/3', people: 5, occupation: 'เลี้ยงโค', incomeBefore: '28000.00' };
    const written = await post('household-register', { on: '2026-02-01', householdId, ...line });
    expect(written.body).toMatchObject({ incomeBefore: '28000.00', householdId });
    await post('household-register', { on: '2026-08-01', householdId, incomeAfter1: '41000.00' });
    await post('responsible-officers', { name: 'นิตยา', position: 'พัฒนากร', from: '2025-10-01' });
    const register = await report('household-register', VILLAGES[0]!);
    expect(register.rows[0]).toMatchObject({ ...line, incomeAfter1: '41000.00', lastDueOn: '2026-10-15' });
    expect(register.parts.find((one: { key: string }) => one.key === 'officers').lines).toHaveLength(1);
    const six = await report('village-status', VILLAGES[0]!);
    expect(six.header.map((one: { value: unknown }) => one.value)).toEqual([2540, '2', 'อบต.']);
    expect(six.rows[0]).toMatchObject({ households: 125, received: 2, repaying: 2, lent: '37499.75' });
    expect(six.parts[0].lines[3]).toMatchObject({ exists: 'มี', correct: 'ไม่ถูกต้อง', note: 'ขาดปี 2566' });
    const data = (await report('data-27', VILLAGES[0]!)).rows[0];
    expect(data).toMatchObject({ targets: 2, passed: 1, passedPeople: 5, level: '2', agencies: 'อบต.' });
    // A year that had ended before knows nothing of it.
    expect((await report('data-27', VILLAGES[0]!, 2568)).rows[0]).toMatchObject({
      passed: null,
      level: null,
    });
  });

  it('lets two levels always agree, on each day of three years', async () => {
    const columns = [
      'households',
      'targets',
      'borrowers',
      'outstanding',
      'bank',
      'cash',
      'total',
      'returned',
    ];
    for (const year of [2568, 2569, 2570]) {
      const top = await report('province-debt', '34', year);
      expectSum(top, columns);
      for (const row of top.rows.filter((one: { opens: unknown }) => one.opens)) {
        const district = await report(row.opens.form, row.opens.area, year);
        expectSum(district, columns);
        for (const key of columns) expect(district.total[key]).toEqual(row[key]);
        for (const line of district.rows.filter((one: { note: unknown }) => !one.note)) {
          const village = await report(line.opens.form, line.opens.area, year);
          for (const { key, value } of [...village.summary, ...village.header]) {
            if (key in line) expect([key, line[key]]).toEqual([key, value]);
          }
          expect(village.total.outstanding ?? '0.00').toBe(line.outstanding);
          const book = await report('debtor-book', line.opens.area, year);
          expect(book.total.amount ?? '0.00').toBe(line.returned);
        }
      }
    }
  });

  it('is a spreadsheet with the form’s titles, numbers that add up, and Thai digits', async () => {
    const file = await province.bytes(
      `reports/debtor-book.xlsx?area=${VILLAGES[0]}&fiscalYear=2569&digits=thai`,
    );
    const [table, about] = await readExcel(file);
    expect(table!.data[0]).toEqual([
      ...['สัญญาเลขที่', 'ชื่อ–สกุลผู้ยืม', 'จำนวนเงินที่ยืม', 'วันที่'],
      ...['เลขที่ใบเสร็จ', 'จำนวนเงินที่ส่งคืน', 'คงเหลือ', 'หมายเหตุ'],
    ]);
    expect(table!.data.at(-1)).toEqual(['รวม', null, 50_000, null, null, 5500.25, 37_499.75, null]);
    expect(about!.data).toContainEqual(['ปีงบประมาณ', '๒๕๖๙']);
  });

  it('is read by whoever may see the village, and is nothing to others', async () => {
    const path = `reports/debtor-book?area=${VILLAGES[0]}&fiscalYear=2569`;
    expect((await chair.get(path)).status).toBe(200);
    expect((await app.as('elsewhere').get(path)).status).toBe(404);
    expect((await chair.get(`reports/bank-book?area=${VILLAGES[1]}&fiscalYear=2569`)).status).toBe(404);
    expect((await app.as('elsewhere').get(`funds/${funds[0]}/village-status`)).status).toBe(404);
    expect((await province.get(`reports/bank-book?area=3419&fiscalYear=2569`)).status).toBe(422);
    const { items } = (await chair.get(`funds/${funds[0]}/household-register`)).body;
    expect((await chair.get(`funds/${funds[0]}/household-register/${items[0].id}`)).body).toEqual(items[0]);
    expect(
      (await app.as('elsewhere').get(`funds/${funds[0]}/household-register/${items[0].id}`)).status,
    ).toBe(404);
  });

  /** The last line is the sum of the lines above it. */
  function expectSum(
    { rows, total }: { rows: Record<string, string>[]; total: Record<string, string> },
    keys: string[],
  ) {
    for (const key of keys) {
      const known = rows.map(row => row[key]).filter(value => value !== null && value !== undefined);
      const sum = known.reduce((all, one) => all + Math.round(Number(one) * 100), 0);
      if (known.length > 0) expect([key, Math.round(Number(total[key]) * 100)]).toEqual([key, sum]);
    }
  }
});
