// Whatever happens to a loan, in whatever order: what is stored is what the facts say, and the sums hold.
import fc from 'fast-check';
import type { Act } from '../../src/journal/act.js';
import type { Actor } from '../../src/kernel/actor.js';
import { addDays } from '../../src/kernel/civil-date.js';
import { parseBaht } from '../../src/kernel/money.js';
import { Refusal } from '../../src/kernel/refusal.js';
import type { Fact } from '../../src/ledger/fact.entity.js';
import { loansWithFacts } from '../../src/ledger/loan.query.js';
import { acknowledgeDebt } from '../../src/loans/collect/acknowledge.act.js';
import { addCharge, refundCredit, waivePenalty } from '../../src/loans/collect/charge.act.js';
import { recordContact } from '../../src/loans/collect/contact.act.js';
import { recordPromise } from '../../src/loans/collect/promise.act.js';
import { restructureLoan } from '../../src/loans/collect/restructure.act.js';
import { writeOffLoan } from '../../src/loans/collect/write-off.act.js';
import { loanLedger } from '../../src/loans/loan-ledger.query.js';
import { recordPayment } from '../../src/loans/payments/record-payment.act.js';
import { reverseEntry } from '../../src/loans/payments/reverse.act.js';
import { settleLoan } from '../../src/loans/payments/settle.act.js';
import { projectionOf } from '../../src/loans/project.reaction.js';
import { recordStep } from '../../src/loans/record-step.act.js';
import { loanSchedule } from '../../src/loans/schedule.query.js';
import { taskSources } from '../../src/loans/task-source.query.js';
import { tasksOf } from '../../src/loans/tasks.js';
import { type App, startApp, TODAY } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';
import { type FundStory, fundStory } from './story.js';

const KINDS = [
  ...[
    'pay',
    'pay',
    'pay',
    'pay',
    'overpay',
    'reverse',
    'reverse',
    'charge',
    'waive',
    'refund',
    'restructure',
  ],
  ...['settle', 'write-off', 'promise', 'acknowledge', 'contact', 'step'],
] as const;

const BY_THE_DAY = {
  terms: {
    method: 'equal-principal',
    annualRate: '3.00',
    instalments: 4,
    every: 'P1M',
    dayCount: 'actual/365',
    interestBasis: 'daily-balance',
  },
};

const happening = fc.record({
  kind: fc.constantFrom(...KINDS),
  /** Days after the payout; what lies after today is refused. */
  step: fc.integer({ min: -3, max: 160 }),
  amount: fc.integer({ min: 1, max: 2_500_000 }),
  target: fc.nat(),
});
type Happening = { kind: string; step: number; amount: number; target: number };

describeEachHome('any history', home => {
  let app: App;
  let story: FundStory;
  const actor: Actor = { userId: 'a', name: 'ผู้ดูแล', role: 'administrator', areas: [''], funds: [] };

  beforeAll(async () => {
    app = await startApp(home);
    story = await fundStory(app, 'ก');
  });
  afterAll(() => app.close());

  const facts = (loanId: string) =>
    app.house.database.all<Fact>('select * from fact where loan_id = ? order by seq', [loanId]);

  /** Does it, or is refused and has changed nothing. */
  async function attempt<I>(act: Act<I, unknown>, input: I, loanId: string): Promise<void> {
    const before = (await facts(loanId)).length;
    try {
      await app.house.journal.perform(act, input, { actor });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      expect((await facts(loanId)).length).toBe(before);
    }
  }

  async function happen(loanId: string, { kind, step, amount, target }: Happening): Promise<void> {
    const on = addDays('2026-06-20', step);
    const base = { loanId, on };
    const payment = { loanId, paidOn: on, method: 'cash' as const };
    const reason = 'ทดสอบ';
    switch (kind) {
      case 'pay':
        return attempt(recordPayment, { ...payment, amount }, loanId);
      case 'overpay':
        return attempt(recordPayment, { ...payment, amount: amount * 3, acceptOverpayment: true }, loanId);
      case 'settle':
        return attempt(settleLoan, payment, loanId);
      case 'charge':
        return attempt(
          addCharge,
          { loanId, charge: 'penalty', amount: amount % 9999 || 1, dueOn: on, reason },
          loanId,
        );
      case 'waive':
        return attempt(waivePenalty, { ...base, amount: amount % 5000 || 1, reason }, loanId);
      case 'refund':
        return attempt(refundCredit, { ...base, amount: amount % 50_000 || 1, reason }, loanId);
      case 'restructure': {
        const terms = { instalments: (target % 9) + 1, annualRate: (target % 4) * 1_000_000 };
        const waive = target % 2 ? (['interest'] as const) : [];
        return attempt(
          restructureLoan,
          { ...base, terms, waive: [...waive], authority: 'มติ', number: '1' },
          loanId,
        );
      }
      case 'write-off':
        return attempt(writeOffLoan, { ...base, resolution: '1', reason }, loanId);
      case 'promise':
        return attempt(recordPromise, { ...base, amount, promisedOn: addDays(on, 10) }, loanId);
      case 'acknowledge':
        return attempt(acknowledgeDebt, { ...base, evidence: [] }, loanId);
      case 'contact':
        return attempt(recordContact, { ...base, kind: 'call', answered: true, note: '' }, loanId);
      case 'step':
        return attempt(
          recordStep,
          { loanId, key: 'project-follow-up', doneOn: on, note: '', evidence: [] },
          loanId,
        );
      default: {
        const all = await facts(loanId);
        return attempt(reverseEntry, { factId: all[target % all.length]!.id, on: TODAY, reason }, loanId);
      }
    }
  }

  it('leaves the projection as the facts say it, and every sum whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 12 }), async happenings => {
        const loanId = await story.lend(happenings.length % 2 ? BY_THE_DAY : {});
        for (const one of happenings) await happen(loanId, one);
        await expectProjected(loanId);
        await expectWhole(loanId);
        await expectTasksKept(loanId);
      }),
      { numRuns: 15 },
    );
    await expectNumbersWithoutGap();
  }, 240_000);

  async function expectProjected(loanId: string): Promise<void> {
    const [found] = await loansWithFacts(app.house.database, [loanId]);
    const { instalments, spans } = projectionOf(found!.loan, found!.facts);
    const stored = (table: string, order: string) =>
      app.house.database.all(`select * from ${table} where loan_id = ? order by ${order}`, [loanId]);
    expect(await stored('instalment', 'n')).toEqual(instalments.map(row => ({ ...row })));
    expect(await stored('loan_span', 'from_day')).toEqual(spans.map(row => ({ ...row })));
  }

  async function expectWhole(loanId: string): Promise<void> {
    const satang = (text: string) => parseBaht(text)!;
    const entries = await loanLedger(app.house.database, loanId, TODAY);
    for (const entry of entries.filter(one => one.kind === 'payment' || one.kind === 'settlement')) {
      const parts = entry.allocations.flatMap(one => [one.fee, one.penalty, one.interest, one.principal]);
      const sum = parts.reduce((all, part) => all + satang(part), satang(entry.unapplied));
      expect(sum).toBe(satang(entry.amount!));
      const opposite = entries.find(one => one.of === entry.id);
      if (opposite) expect(satang(opposite.amount!)).toBe(-satang(entry.amount!));
    }
    const { rows, totals } = await loanSchedule(app.house.database, loanId, TODAY);
    expect(rows.reduce((all, row) => all + satang(row.principal), 0)).toBe(4_000_000);
    expect(satang(totals!.total)).toBe(
      satang(totals!.paid) + satang(totals!.outstanding) + satang(totals!.writtenOff),
    );
    const loan = (await story.chair.get(`loans/${loanId}`)).body;
    expect(entries.at(-1)!.balance).toBe(loan.outstanding.principal);
    expect(satang(loan.outstanding.principal)).toBeGreaterThanOrEqual(0);
  }

  async function expectTasksKept(loanId: string): Promise<void> {
    const loans = await loansWithFacts(app.house.database, [loanId]);
    const source = (await taskSources(app.house.database, loans)).get(loanId)!;
    const rows = await app.house.database.all<{ sourceKey: string; dueOn: string }>(
      'select source_key, due_on from task where loan_id = ? and closed_day is null and done_on is null',
      [loanId],
    );
    const kept = rows.map(row => `${row.sourceKey} ${row.dueOn}`).sort();
    expect(kept).toEqual(
      tasksOf(source, new Set())
        .map(task => `${task.sourceKey} ${task.dueOn}`)
        .sort(),
    );
  }

  async function expectNumbersWithoutGap(): Promise<void> {
    const rows = await app.house.database.all<{ number: number }>(
      "select number from receipt where fund_id = ? and series = 'own' order by number",
      [story.fundId],
    );
    expect(rows.map(row => Number(row.number))).toEqual(rows.map((_, index) => index + 1));
  }
});
