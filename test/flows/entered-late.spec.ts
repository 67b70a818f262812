// What is learnt late falls where it belongs: later figures follow, and are told before it is stored.
import { type App, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';
import { type FundStory, fundStory } from './story.js';

// The day is 21 November 2026; the loan of 40,000 runs in four months from 20 June at 3 %.
describeEachHome('entered late', home => {
  let app: App;
  let story: FundStory;

  beforeAll(async () => {
    app = await startApp(home);
    story = await fundStory(app, 'ก');
  });
  afterAll(() => app.close());

  const pay = (id: string, amount: string, paidOn: string, query = '') =>
    story.chair.post(`loans/${id}/payments${query}`, { amount, paidOn, method: 'cash' });
  const figures = (alters: { figure: string; on: string; before: string; after: string }[]) =>
    alters.map(one => [one.figure, one.on, one.before, one.after]);

  it('a payment of July entered in November says which later figures it alters, and a preview stores nothing', async () => {
    const id = await story.lend();
    const second = (await pay(id, '10075.00', '2026-08-20')).body;
    const preview = await pay(id, '10100.00', '2026-07-20', '?preview=true');
    expect(preview.status).toBe(201);
    expect(figures(preview.body.alters)).toEqual([
      ['division', '2026-08-20', '1: 100.00 + 9975.00', '2: 75.00 + 10000.00'],
      ['balance', '2026-08-20', '30175.00', '20075.00'],
      ['overdue', '2026-11-21', '30175.00', '20075.00'],
      ['days-past-due', '2026-11-21', '124', '62'],
    ]);
    const before = (await story.chair.get(`loans/${id}`)).body;
    expect(before.outstanding.total).toBe('30175.00');
    const stored = await pay(id, '10100.00', '2026-07-20');
    expect(stored.body.alters).toEqual(preview.body.alters);

    const { lines } = (await story.chair.get(`receipts/${second.receiptId}`)).body;
    expect(lines[0]).toMatchObject({
      outstanding: '30175.00',
      balanceThen: '20075.00',
      balanceNow: { total: '20075.00' },
    });
    const { items } = (await story.chair.get(`loans/${id}/timeline`)).body;
    const told = items.filter((one: { kind: string }) => one.kind === 'payment');
    expect(told.map((one: { on: string; alters: number }) => [one.on, one.alters])).toEqual([
      ['2026-07-20', 4],
      ['2026-08-20', 1],
    ]);
  });

  it('a payment of today alters nothing that was told', async () => {
    const id = await story.lend();
    expect((await pay(id, '100.00', '2026-11-21')).body.alters).toEqual([]);
  });

  it('a charge and a reversal dated back tell theirs as well', async () => {
    const id = await story.lend();
    const first = (await pay(id, '10100.00', '2026-07-20')).body;
    await pay(id, '10075.00', '2026-08-20');
    const cost = { charge: 'fee', amount: '75.00', dueOn: '2026-07-15', reason: 'ค่าส่งหนังสือ' };
    const charged = await story.chair.post(`loans/${id}/charges?preview=true`, cost);
    expect(figures(charged.body.alters)).toContainEqual(['balance', '2026-08-20', '20075.00', '20150.00']);
    expect((await story.chair.get(`loans/${id}/charges`)).body.items).toEqual([]);
    const undone = { on: '2026-07-20', reason: 'บันทึกผิดสัญญา' };
    const reversed = await story.member.post(`payments/${first.id}/reversal?preview=true`, undone);
    expect(figures(reversed.body.alters)).toContainEqual([
      'division',
      '2026-08-20',
      '2: 75.00 + 10000.00',
      '1: 100.00 + 9975.00',
    ]);
  });

  it('a receipt cancelled, or a payout taken back, from an earlier day says what it alters', async () => {
    const id = await story.lend();
    const { receiptId } = (await pay(id, '10100.00', '2026-07-20')).body;
    await pay(id, '10075.00', '2026-08-20');
    const undone = { on: '2026-07-20', reason: 'บันทึกผิดสัญญา' };
    const cancel = (on: string) =>
      story.member.post(`receipts/${receiptId}/cancel?preview=true`, { ...undone, on });
    expect(figures((await cancel('2026-07-20')).body.alters)).toContainEqual([
      ...['division', '2026-08-20', '2: 75.00 + 10000.00', '1: 100.00 + 9975.00'],
    ]);
    expect((await cancel('2026-11-21')).body.alters).toEqual([]);
    const other = await story.lend();
    const taken = { on: '2026-06-20', reason: 'จ่ายผิดกลุ่ม' };
    const taking = await story.member.post(`loans/${other}/disburse/reversal?preview=true`, taken);
    expect(figures(taking.body.alters)).toContainEqual(['overdue', '2026-11-21', '40250.00', '0.00']);
    expect((await story.chair.get(`loans/${other}`)).body.status).toBe('overdue');
  });
});
