// Verify finds nothing in honest books, and names the place when a row was touched by hand.

import { execFile } from 'node:child_process';
import type { Doing } from '../../src/journal/act.js';
import { SYSTEM } from '../../src/kernel/actor.js';
import { restructureLoan } from '../../src/loans/collect/restructure.act.js';
import { projectLoans } from '../../src/loans/project.reaction.js';
import { runDaily } from '../../src/operations/daily.job.js';
import { type Verdict, verify } from '../../src/operations/verify.job.js';
import type { Parameter, Writer } from '../../src/platform/database/database.js';
import { recordAccountBalance } from '../../src/registry/record-about-fund.act.js';
import { type App, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';
import { aFund, aLoan, aPayment, aPerson, aReversal, perform } from './lending.js';

type Statement = [sql: string, parameters?: Parameter[]];

describeEachHome('verify', home => {
  let app: App;
  let fundId: string;
  let loanId: string;
  let personId: string;
  let paymentId: string;

  beforeAll(async () => {
    app = await startApp(home, { day: '2026-06-01' });
    const terms = { defaultRate: 'statutory' as const };
    fundId = await aFund(app, { name: 'กลุ่มออมทรัพย์', fundType: 'savings', area: '341522', terms });
    personId = await aPerson(app, fundId, 'คำปุ่น ทองดี');
    const lending = { fundId, personId, principal: 1_200_000, on: '2026-06-01' };
    loanId = await aLoan(app, { ...lending, terms: { instalments: 6 } });
    await aLoan(app, lending);
    app.setDay('2026-07-05');
    const wrong = await aPayment(app, loanId, 100_000, '2026-07-01');
    paymentId = await aPayment(app, loanId, 210_000, '2026-07-01');
    await aReversal(app, wrong, '2026-07-05');
    const bank = { kind: 'bank' as const, on: '2026-07-05', amount: 5_000_000, note: null };
    await perform(app, recordAccountBalance, { fundId, ...bank });
    app.setDay('2026-08-10', 6 * 60);
    await runDaily(app.house, '2026-08-10');
    app.setDay('2026-08-10');
  });
  afterAll(() => app.close());

  /** Interest by the day; what is paid beyond an instalment takes away the last ones. */
  const aDaily = () => ({
    ...{ fundId, personId, principal: 1_200_000 },
    terms: {
      ...{ instalments: 4, dayCount: 'actual/365' as const },
      ...{ interestBasis: 'daily-balance' as const, prepayment: 'fewer-instalments' as const },
    },
  });

  const verdict = () => verify(app.house.database, '2026-08-10');

  /** What the terminal says of the same day. */
  function verifiedBy(...words: string[]): Promise<{ code: number; verdict: Verdict }> {
    const env = { ...process.env, DATABASE_URL: home.databaseUrl, ENCRYPTION_KEY: '5a'.repeat(32) };
    const command = ['dist/cli.js', 'verify', '--date', '2026-08-10', '--json', ...words];
    return new Promise(resolve => {
      execFile(process.execPath, command, { env }, (error, out) =>
        resolve({ code: error ? Number(error.code) : 0, verdict: JSON.parse(out || 'null') }),
      );
    });
  }

  type Touch = (tx: Writer) => Promise<void>;

  /** Touches rows behind the door's back, looks, and puts them right again. */
  async function changing<T>(touch: Touch, undo: Touch, look: () => Promise<T>): Promise<T> {
    await app.house.database.write(touch);
    try {
      return await look();
    } finally {
      await app.house.database.write(undo);
    }
  }

  /** What verify names between the two. */
  async function afterwards(touch: Touch, undo: Touch): Promise<string[]> {
    const { ok, breaks } = await changing(touch, undo, verdict);
    expect(ok).toBe(breaks.length === 0);
    return breaks.map(one => `${one.invariant} ${one.code}`);
  }

  function after(touch: Statement[], undo: Statement[]): Promise<string[]> {
    const all = (statements: Statement[]) => async (tx: Writer) => {
      for (const [sql, parameters] of statements) await tx.run(sql, parameters);
    };
    return afterwards(all(touch), all(undo));
  }

  /** What verify names while the first row that the query finds is gone. */
  async function withoutRow(table: string, query: string, parameters?: Parameter[]): Promise<string[]> {
    const row = (await app.house.database.first<Record<string, Parameter>>(query, parameters))!;
    const columns = Object.keys(row).map(key => key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`));
    const back = `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
    return after([[`delete from ${table} where id = ?`, [row['id']!]]], [[back, Object.values(row)]]);
  }

  /** The loan's projection made again, as the one who changed its facts would. */
  async function madeAgain(tx: Writer): Promise<void> {
    const [at, today] = [app.clock.now(), app.clock.today()];
    const doing: Doing = { tx, actor: SYSTEM, at, today, preview: false, announce: () => undefined };
    await projectLoans({ kind: 'facts-appended', ids: [loanId], fundId }, doing);
  }

  it('finds honest books whole, after every kind of entry', async () => {
    const { ok, breaks, checked } = await verdict();
    expect(breaks).toEqual([]);
    expect(ok).toBe(true);
    expect(checked).toMatchObject({ funds: 1, loans: 2 });
    expect(checked.facts).toBeGreaterThan(20);
  });

  it('1: a payment or its receipt that was changed', async () => {
    const fact = (amount: number): Statement[] => [
      ['update fact set amount = ? where id = ?', [amount, paymentId]],
    ];
    expect(await after(fact(210_001), fact(210_000))).toContain('1 receipt-does-not-add-up');
    const receipt = (plus: number): Statement[] => [
      ['update receipt set amount = amount + ? where number = 2', [plus]],
    ];
    expect(await after(receipt(1), receipt(-1))).toEqual(['1 receipt-does-not-add-up', '3 fact-changed']);
  });

  it('1: a receipt number that is gone, a reversal of nothing', async () => {
    const number = (from: number, to: number): Statement[] => [
      ['update receipt set number = ? where number = ?', [to, from]],
    ];
    expect(await after(number(2, 3), number(3, 2))).toEqual(['1 receipt-number-missing', '3 fact-changed']);
    const reversal = await app.house.database.first<{ id: string; ofFact: string }>(
      "select id, of_fact from fact where kind = 'reversal'",
    );
    const of = (id: string): Statement[] => [
      ['update fact set of_fact = ? where id = ?', [id, reversal!.id]],
    ];
    expect(await after(of('nobody'), of(reversal!.ofFact))).toContain('1 reversal-opposes-nothing');
  });

  it('2: stored instalments and positions that the facts do not give', async () => {
    const instalment = (plus: number): Statement[] => [
      ['update instalment set principal = principal + ? where loan_id = ? and n = 2', [plus, loanId]],
    ];
    expect(await after(instalment(1), instalment(-1))).toEqual(['2 instalments-differ']);
    const span = (plus: number): Statement[] => [
      ['update loan_span set outstanding = outstanding + ? where loan_id = ?', [plus, loanId]],
    ];
    expect(await after(span(1), span(-1))).toEqual(['2 position-differs']);
  });

  it('3: an event that was changed, taken out, or cut off', async () => {
    const act = (name: string): Statement[] => [
      ['update audit_event set act = ? where chain = ? and seq = 3', [name, fundId]],
    ];
    const third = await app.house.database.first<{ act: string }>(
      'select act from audit_event where chain = ? and seq = 3',
      [fundId],
    );
    expect(await after(act('something-else'), act(third!.act))).toEqual(['3 event-changed']);
    const chain = (to: string, from: string): Statement[] => [
      ['update audit_event set chain = ? where chain = ? and seq = 3', [to, from]],
    ];
    expect(await after(chain('elsewhere', fundId), chain(fundId, 'elsewhere'))).toEqual([
      '3 event-missing',
      '3 fact-without-event',
    ]);
    const head = (plus: number): Statement[] => [
      ['update chain_head set seq = seq + ? where chain = ?', [plus, fundId]],
    ];
    expect(await after(head(1), head(-1))).toEqual(['3 chain-cut']);
  });

  it('3: a fact that was changed together with all that follows from it', async () => {
    const life = () =>
      app.house.database.all('select * from loan_span where loan_id = ? order by from_day', [loanId]);
    const before = await life();
    const paidOn = (day: string) => async (tx: Writer) => {
      await tx.run('update fact set on_date = ? where id = ?', [day, paymentId]);
      await madeAgain(tx);
    };
    const { lived, breaks } = await changing(paidOn('2026-06-15'), paidOn('2026-07-01'), async () => ({
      lived: await life(),
      breaks: (await verdict()).breaks,
    }));
    expect(lived).not.toEqual(before);
    expect(await life()).toEqual(before);
    expect(breaks.map(({ code, subject }) => [code, subject])).toEqual([
      ['fact-changed', { kind: 'fact', id: paymentId }],
    ]);
    expect(breaks[0]!.fundId).toBe(fundId);
  });

  it('3: a fact, and any other row that is never changed, that is gone', async () => {
    const step = "select * from fact where kind = 'step' and loan_id = ? order by seq limit 1";
    expect(await withoutRow('fact', step, [loanId])).toContain('3 fact-removed');
    expect(await withoutRow('account_balance', 'select * from account_balance')).toEqual(['3 fact-removed']);
    const balance = (plus: number): Statement[] => [
      ['update account_balance set amount = amount + ?', [plus]],
    ];
    expect(await after(balance(1), balance(-1))).toEqual(['3 fact-changed']);
  });

  it('3: a fact beside the door, and a seal that was changed to fit', async () => {
    const beside: Statement[] = [
      [
        `insert into fact (id, loan_id, fund_id, seq, kind, on_date, entered_on, entered_at, entered_by,
           entered_by_name, body)
         select 'beside', loan_id, fund_id, 999, 'visit', on_date, entered_on, entered_at, entered_by,
           entered_by_name, '{}' from fact where id = ?`,
        [paymentId],
      ],
    ];
    expect(await after(beside, [["delete from fact where id = 'beside'"]])).toEqual(['3 fact-without-event']);
    const seal = (from: string, to: string): Statement[] => [
      ['update audit_event set seals = replace(seals, ?, ?) where chain = ?', [from, to, fundId]],
    ];
    const other = `"${paymentId}x"`;
    expect(await after(seal(`"${paymentId}"`, other), seal(other, `"${paymentId}"`))).toContain(
      '3 event-changed',
    );
  });

  it('4: a reminder that is gone, that still waits though its window is closed, or has no reason', async () => {
    const one = await app.house.database.first<{ id: string; windowKey: string }>(
      "select id, window_key from reminder where loan_id = ? and state = 'expired' order by send_day",
      [loanId],
    );
    const key = (name: string): Statement[] => [
      ['update reminder set window_key = ? where id = ?', [name, one!.id]],
    ];
    expect(await after(key('P99D'), key(one!.windowKey))).toEqual(['4 window-lost']);
    const state = (name: string): Statement[] => [
      ['update reminder set state = ? where id = ?', [name, one!.id]],
    ];
    expect(await after(state('planned'), state('expired'))).toEqual(['4 window-lost']);
    const reason = (text: string | null): Statement[] => [
      ['update reminder set reason = ? where id = ?', [text, one!.id]],
    ];
    expect(await after(reason(null), reason('window-closed'))).toEqual(['4 no-reason']);
  });

  it('5: a message at night, a second one on the day, one to a stranger', async () => {
    const message = (id: string, on: string, sentAt: string): Statement => [
      `insert into message (id, fund_id, recipient_id, on_date, on_day, state, sent_at, created_at, changed_at)
       values (?, ?, ?, ?, ?, 'sent', ?, ?, ?)`,
      [id, fundId, personId, on, Number(on.slice(-2)), sentAt, sentAt, sentAt],
    ];
    const gone: Statement[] = [["delete from message where id in ('m1', 'm2')"]];
    expect(await after([message('m1', '2026-07-01', '2026-07-01T12:00:00.000Z')], gone)).toEqual([
      '5 outside-hours',
    ]);
    const two = [
      message('m1', '2026-07-01', '2026-07-01T02:00:00.000Z'),
      message('m2', '2026-07-02', '2026-07-01T03:00:00.000Z'),
    ];
    expect(await after(two, gone)).toEqual(['5 twice-a-day']);
    const one = await app.house.database.first<{ id: string }>(
      "select id from reminder where state = 'expired' order by id",
    );
    const to = (recipient: string, state: string): Statement[] => [
      ['update reminder set recipient_id = ?, state = ? where id = ?', [recipient, state, one!.id]],
    ];
    expect(await after(to('stranger', 'sent'), to(personId, 'expired'))).toEqual(['5 to-a-stranger']);
  });

  it('6: a figure of the dashboard that is not the sum of its loans', async () => {
    const late: Statement[] = [
      [
        "update loan_span set outstanding_principal = outstanding_principal + 1 where loan_id = ? and status = 'overdue'",
        [loanId],
      ],
    ];
    const back: Statement[] = [
      [
        "update loan_span set outstanding_principal = outstanding_principal - 1 where loan_id = ? and status = 'overdue'",
        [loanId],
      ],
    ];
    const found = await after(late, back);
    expect(new Set(found)).toEqual(new Set(['2 position-differs', '6 figures-differ']));
  });

  it('recounts interest by the day after money early, late and a new plan, and names its rows when touched', async () => {
    const daily = await aLoan(app, { ...aDaily(), on: '2026-06-01' });
    await aPayment(app, daily, 500_000, '2026-06-20');
    await aPayment(app, daily, 150_000, '2026-08-05');
    const agreed = { authority: 'คณะกรรมการ', number: '1/2569', guarantorConsents: [] };
    const terms = { instalments: 3 };
    await perform(app, restructureLoan, { loanId: daily, on: '2026-08-10', terms, ...agreed });
    expect((await verdict()).breaks).toEqual([]);
    const touched = (table: string, column: string, plus: number): Statement[] => [
      [`update ${table} set ${column} = ${column} + ? where loan_id = ?`, [plus, daily]],
    ];
    for (const [table, column, code] of [
      ['instalment', 'interest', '2 instalments-differ'],
      ['loan_span', 'outstanding', '2 position-differs'],
    ] as const)
      expect(await after(touched(table, column, 1), touched(table, column, -1))).toEqual([code]);
  });

  it('lets others be served while it works', async () => {
    const order: string[] = [];
    const whole = verdict().then(() => order.push('verified'));
    await new Promise(resolve => setImmediate(resolve));
    order.push('served');
    await whole;
    expect(order).toEqual(['served', 'verified']);
  });

  it('by two processes says what one says, wherever the broken row is', async () => {
    const other = await aFund(app, { name: 'กองทุนที่สอง', fundType: 'women', area: '341522' });
    const bank = { kind: 'bank' as const, on: '2026-07-05', amount: 100, note: null };
    await perform(app, recordAccountBalance, { fundId: other, ...bank });
    const both = (plus: number) => async (tx: Writer) => {
      await tx.run('update chain_head set seq = seq + ? where chain = ?', [plus, other]);
      const paid = 'update instalment set paid = paid + ? where loan_id = ? and n = 2';
      await tx.run(paid, [plus, loanId]);
    };
    const share = { part: 2, of: 2 };
    const [here, there, second] = await changing(both(1), both(-1), () =>
      Promise.all([
        verdict(),
        verifiedBy('--processes', '2'),
        verify(app.house.database, '2026-08-10', undefined, share),
      ]),
    );
    expect(here.breaks.map(one => one.code)).toEqual(['instalments-differ', 'chain-cut']);
    expect(there).toEqual({ code: 1, verdict: here });
    expect(second.breaks).toEqual([here.breaks[1]]);
    expect(second.checked).toMatchObject({ funds: 1, loans: 0 });
    expect((await verifiedBy('--share', '3/2')).verdict).toBeNull();
  });

  it('is whole again when the rows are put right', async () => {
    expect((await verdict()).breaks).toEqual([]);
  });

  it('reminds of no instalment that money paid early left at nothing, and misses no reminder there', async () => {
    const shortened = await aLoan(app, { ...aDaily(), on: '2026-08-10' });
    const asPlanned = await aLoan(app, { ...aDaily(), on: '2026-08-10' });
    await aPayment(app, shortened, 800_000, '2026-08-10');
    const last = await app.house.database.all(
      'select loan_id, principal + interest as total from instalment where n = 4 and loan_id in (?, ?) order by 2',
      [shortened, asPlanned],
    );
    expect(last[0]).toEqual({ loanId: shortened, total: 0 });
    app.setDay('2026-11-12', 6 * 60);
    await runDaily(app.house, '2026-11-12');
    const reminded = await app.house.database.all(
      "select distinct loan_id from reminder where due_on = '2026-12-10' and loan_id in (?, ?)",
      [shortened, asPlanned],
    );
    expect(reminded).toEqual([{ loanId: asPlanned }]);
    expect((await verify(app.house.database, '2026-11-12')).breaks).toEqual([]);
  });
});
