// A fund's own money: its books from loans, receipts and grants, typed balances beside them, its identity.
import { type App, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';
import { type FundStory, fundStory } from './story.js';

describeEachHome('fund money', home => {
  let app: App;
  let story: FundStory;
  let fund: string;

  beforeAll(async () => {
    app = await startApp(home);
    story = await fundStory(app, 'ก');
    fund = `funds/${story.fundId}`;
  });
  afterAll(() => app.close());

  it('keeps a bank book and a cash book, and says how a typed balance agrees with each', async () => {
    const typed = (kind: string, on: string, amount: string) =>
      story.chair.post(`${fund}/accounts`, { kind, on, amount });
    await typed('bank', '2026-06-01', '100000.00');
    await typed('cash', '2026-06-01', '500.00');
    const id = await story.lend();
    const paid = await story.chair.post(`loans/${id}/payments`, {
      ...{ amount: '10100.00', paidOn: '2026-07-20', method: 'cash' },
    });
    await story.chair.post(`loans/${id}/payments`, {
      ...{ amount: '10075.00', paidOn: '2026-08-20', method: 'transfer' },
    });
    const wrong = (
      await story.chair.post(`loans/${id}/payments`, {
        ...{ amount: '50.00', paidOn: '2026-08-21', method: 'cash' },
      })
    ).body;
    await story.member.post(`payments/${wrong.id}/reversal`, { on: '2026-08-22', reason: 'ผิดสัญญา' });
    const line = { kind: 'deposit', on: '2026-07-21', amount: '10000.00', note: 'นำฝาก' };
    expect((await story.chair.post(`${fund}/book-entries?preview=true`, line)).status).toBe(201);
    expect((await story.chair.get(`${fund}/book-entries`)).body.items).toEqual([]);
    expect((await story.chair.post(`${fund}/book-entries`, line)).status).toBe(201);
    await typed('bank', '2026-08-31', '80070.00');

    const { body: cash } = await story.chair.get(`${fund}/books/cash?from=2026-06-01`);
    expect(
      cash.lines.map((one: { kind: string; in: string; out: string; balance: string }) => [
        one.kind,
        one.in,
        one.out,
        one.balance,
      ]),
    ).toEqual([
      ['payment', '10100.00', '0.00', '10600.00'],
      ['deposit', '0.00', '10000.00', '600.00'],
      ['payment', '50.00', '0.00', '650.00'],
      ['payment-reversal', '0.00', '50.00', '600.00'],
    ]);
    expect(cash.lines[0].number).toBe(paid.body.receiptNumber);
    const { body: bank } = await story.chair.get(`${fund}/books/bank?from=2026-06-01`);
    expect(bank).toMatchObject({
      opening: '100000.00',
      received: '20075.00',
      paid: '40000.00',
      closing: '80075.00',
    });
    expect(bank.reconciliations.at(-1)).toEqual({
      ...{ on: '2026-08-31', typed: '80070.00', book: '80075.00', difference: '-5.00' },
    });
    expect((await story.chair.get(`${fund}/books/gold`)).status).toBe(422);
    expect((await story.chair.get(`${fund}/books/bank?from=2026-09-01&to=2026-08-01`)).status).toBe(422);
  });

  it('leaves to the balance carried in what an imported register brings', async () => {
    const other = await fundStory(app, 'ค');
    const file = (lines: string[]) => {
      const form = new FormData();
      form.append('file', new Blob([lines.join('\n')]), 'register.csv');
      return form;
    };
    const at = `imports?fundId=${other.fundId}&commit=true`;
    const loans = ['number,name,disbursedOn,principal,instalments', '1/2568,บุญมี ใจงาม,2025-06-01,12000,12'];
    const paid = ['number,paidOn,amount,receiptNumber', '1/2568,2025-07-01,1000,1'];
    expect((await other.chair.post(at, file(loans))).body).toMatchObject({ committed: true });
    expect((await other.chair.post(at, file(paid))).body).toMatchObject({ committed: true });
    for (const book of ['bank', 'cash']) {
      const { body } = await other.chair.get(`funds/${other.fundId}/books/${book}?from=2025-01-01`);
      expect(body).toMatchObject({ opening: '0.00', lines: [], closing: '0.00' });
    }
  });

  it('follows a grant to its last baht: spent as reported, the rest returned, never in loan totals', async () => {
    const given = { fundId: story.fundId, recipient: 'ชมรมทอผ้า', purpose: 'อบรมย้อมสี', amount: '20000.00' };
    const { id } = (await story.chair.post('grants', { ...given, givenOn: '2026-09-01' })).body;
    const spent = (amount: string, on = '2026-09-20') =>
      story.chair.post(`grants/${id}/spendings`, { on, amount, note: 'ค่าวิทยากร' });
    expect((await spent('18000.00')).status).toBe(201);
    expect((await spent('3000.00')).body.errors[0]).toMatchObject({ field: 'amount', code: 'above-unspent' });
    expect((await spent('1.00', '2026-08-31')).body.errors[0].code).toBe('before-the-grant');
    const back = { on: '2026-10-01', amount: '2000.00', note: 'เงินเหลือ', method: 'transfer' };
    expect((await story.chair.post(`grants/${id}/returns`, back)).status).toBe(201);
    expect((await story.chair.get(`grants/${id}`)).body).toMatchObject({
      ...{ amount: '20000.00', spent: '18000.00', returned: '2000.00', unspent: '0.00' },
    });
    const kinds = (await story.chair.get(`grants/${id}/entries`)).body.items.map(
      (one: { kind: string }) => one.kind,
    );
    expect(kinds).toEqual(['spending', 'return']);
    const { lines } = (await story.chair.get(`${fund}/books/bank?from=2026-09-01`)).body;
    expect(lines.map((one: { kind: string }) => one.kind)).toEqual(['grant', 'grant-return']);
    const summary = (await story.chair.get(`${fund}/summary`)).body;
    expect(summary.grants).toEqual({ projects: 1, amount: '20000.00' });
    const other = await fundStory(app, 'ข');
    expect((await other.chair.get(`grants/${id}/entries`)).status).toBe(404);
    expect((await other.chair.post(`grants/${id}/returns`, back)).status).toBe(404);
  });
});
