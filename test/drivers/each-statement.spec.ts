// A write that is broken off at any of its statements leaves every row as it was, and can be asked for again.

import { importRegister } from '../../src/imports/import-register.act.js';
import type { Act } from '../../src/journal/act.js';
import type { IdempotencyKey } from '../../src/journal/kept-answers.js';
import { SYSTEM } from '../../src/kernel/actor.js';
import { restructureLoan } from '../../src/loans/collect/restructure.act.js';
import { recordPayment } from '../../src/loans/payments/record-payment.act.js';
import { reverseEntry } from '../../src/loans/payments/reverse.act.js';
import { applyForLoan } from '../../src/loans/prevent/apply-for-loan.act.js';
import { approveLoan } from '../../src/loans/prevent/decide.act.js';
import { disburseLoan } from '../../src/loans/prevent/disburse.act.js';
import { recordStep } from '../../src/loans/record-step.act.js';
import { runDaily } from '../../src/operations/daily.job.js';
import { verify } from '../../src/operations/verify.job.js';
import { giveGrant } from '../../src/registry/record-about-fund.act.js';
import { STEP_KEYS } from '../../src/registry/step-definition.js';
import { aFund, aLoan, aPayment, aPerson, perform } from '../flows/lending.js';
import { loans, payments } from '../rules/imports/sheets.js';
import { type App, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';
import { everyRow, failingJournal } from './failing-house.js';

const ON = '2026-06-01';

describeEachHome('a write that fails at each of its statements in turn', home => {
  let app: App;
  let fundId: string;
  let personId: string;
  let loanId: string;

  beforeAll(async () => {
    app = await startApp(home, { day: ON });
    fundId = await aFund(app, { name: 'กองทุนสตรี', fundType: 'women', area: '341522' });
    personId = await aPerson(app, fundId, 'สมศรี ใจดี');
    loanId = await aLoan(app, { fundId, personId, principal: 1_200_000, on: ON, terms: { instalments: 6 } });
    await aPayment(app, loanId, 100_000, ON);
    app.setDay('2026-07-15');
    await runDaily(app.house, '2026-07-15');
  });
  afterAll(() => app.close());

  /**
   * Fails the act's first statement, then its second, and so on until none is left to fail; each time looks
   * at every row. Answers what the act answered, and over how many statements.
   */
  async function atEach<I, A>(act: Act<I, A>, input: I): Promise<{ answer: A; statements: number }> {
    const failing = failingJournal(app);
    const key: IdempotencyKey = { caller: 'system', path: act.name, key: `${act.name}-1`, bodyHash: 'same' };
    const ask = () => failing.journal.perform(act, input, { actor: SYSTEM, key });
    const before = await everyRow(app.house.database);
    for (let n = 1; ; n++) {
      failing.failAt(n);
      const asked = await ask().then(
        answer => ({ answer }),
        (error: unknown) => ({ error }),
      );
      if ('answer' in asked) {
        const after = await everyRow(app.house.database);
        expect(after).not.toEqual(before);
        failing.failAt(0);
        expect(await ask()).toEqual(JSON.parse(JSON.stringify(asked.answer)));
        expect(await everyRow(app.house.database)).toEqual(after);
        return { answer: asked.answer, statements: n - 1 };
      }
      expect(String(asked.error)).toMatch(/no_such_table/);
      expect(await everyRow(app.house.database)).toEqual(before);
    }
  }

  it('leaves a payment out or in, whole', async () => {
    const payment = { loanId, amount: 150_000, paidOn: '2026-07-10', method: 'cash' as const };
    const { answer, statements } = await atEach(recordPayment, payment);
    expect(statements).toBeGreaterThan(12);
    const reversal = { factId: answer.id, on: '2026-07-15', reason: 'บันทึกผิด' };
    expect((await atEach(reverseEntry, reversal)).statements).toBeGreaterThan(10);
  });

  it('leaves a new plan out or in, whole', async () => {
    const restructure = {
      ...{
        loanId,
        on: '2026-07-15',
        terms: { instalments: 12 },
        authority: 'มติคณะกรรมการ',
        number: '1/2569',
      },
      measure: 'longer-term' as const,
    };
    expect((await atEach(restructureLoan, restructure)).statements).toBeGreaterThan(10);
  });

  it('leaves a loan that is paid out unpaid, or paid out with its instalments', async () => {
    const borrower = { kind: 'person' as const, id: personId };
    const asked = { fundId, borrower, purpose: 'ค้าขาย', principal: 900_000, terms: {}, appliedOn: ON };
    const { answer } = await atEach(applyForLoan, { ...asked, guarantorIds: [] });
    for (const key of STEP_KEYS.prevent) {
      const step = { key, doneOn: ON, note: '', evidence: [], waived: true, reason: 'ทดสอบ' };
      await perform(app, recordStep, { loanId: answer.id, ...step });
    }
    await perform(app, approveLoan, { loanId: answer.id, on: ON });
    const { statements } = await atEach(disburseLoan, { loanId: answer.id, on: ON });
    expect(statements).toBeGreaterThan(10);
  });

  it('leaves a register out or in, all its rows', async () => {
    const sheets = [
      loans(
        ['11/2569', 'กลุ่มข้าวแต๋น', '28/05/2569', '72,000.00'],
        ['12/2569', 'กลุ่มจักสาน', '28/05/2569', '36,000.00'],
      ),
      payments(['11/2569', '28/06/2569', '6,000.00', '1']),
    ];
    const file = { name: 'register.xlsx', sha256: '0' };
    const { answer, statements } = await atEach(importRegister, { fundId, sheets, file });
    expect(answer).toMatchObject({ loans: 2, payments: 1, committed: true });
    expect(statements).toBeGreaterThan(12);
  });

  it('leaves a grant out or in', async () => {
    const grant = { recipient: 'กลุ่มสตรี', purpose: 'อบรม', amount: 2_000_000, givenOn: ON };
    expect((await atEach(giveGrant, { fundId, ...grant })).statements).toBeGreaterThan(4);
  });

  it('leaves books that are whole', async () => {
    expect((await verify(app.house.database, '2026-07-15')).breaks).toEqual([]);
  });
});
