// What-if through HTTP: schedules and positions that nobody promises and nothing stores.
import { ORACLES } from '../rules/ledger/oracle-case.js';
import { type App, type Client, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';
import { previewOf, wrongFigures } from './oracle-preview.js';

const everyday = ORACLES.filter(
  ({ plain, input }) => (plain && !input.reschedule) || input.interestRecalculation?.rest === 'daily',
);

describeEachHome('previews', home => {
  let app: App;
  let auditor: Client;

  beforeAll(async () => {
    app = await startApp(home);
    await app.addUser({ username: 'auditor', role: 'auditor', areas: ['34'] });
    auditor = app.as('auditor');
  });
  afterAll(() => app.close());

  const monthly = { method: 'equal-principal', annualRate: '3.00', instalments: 4, every: 'P1M' };
  const byTheDay = { ...monthly, dayCount: 'actual/365', interestBasis: 'daily-balance' };
  const loan = { principal: '40000.00', disbursedOn: '2026-06-20', terms: monthly };

  describe('of a schedule', () => {
    const preview = (body: unknown, headers?: Record<string, string>) =>
      auditor.post('schedules/preview', body, headers);

    it('gives rows, totals and no warning for lawful terms, to any role', async () => {
      const answer = await preview(loan);
      expect(answer.status).toBe(200);
      expect(answer.body.rows[0]).toEqual({
        n: 1,
        dueOn: '2026-07-20',
        principal: '10000.00',
        interest: '100.00',
        total: '10100.00',
        balance: '30000.00',
      });
      expect(answer.body.totals).toEqual({ principal: '40000.00', interest: '250.00', total: '40250.00' });
      expect(answer.body.warnings).toEqual([]);
    });

    it('asks for a sign-in', async () => {
      expect((await app.guest.post('schedules/preview', loan)).status).toBe(401);
    });

    it('computes a rate up to 100 with a warning above the legal 15', async () => {
      const at = async (annualRate: string) =>
        (await preview({ ...loan, terms: { ...monthly, annualRate } })).body;
      expect((await at('15.00')).warnings).toEqual([]);
      expect((await at('15.000001')).warnings[0]).toMatchObject({
        code: 'rate-above-legal-maximum',
        message: expect.stringMatching(/ร้อยละ 15/),
      });
      expect((await at('100.00')).rows[0].interest).toBe('3333.33');
      expect((await at('100.01')).errors[0]).toMatchObject({ field: 'terms.annualRate', code: 'bad-rate' });
      const english = await preview(
        { ...loan, terms: { ...monthly, annualRate: '28.00' } },
        { 'Accept-Language': 'en' },
      );
      expect(english.body.warnings[0].message).toMatch(/legal 15 %/);
    });

    it('brings the 31st back after a short month', async () => {
      const body = { ...loan, disbursedOn: '2026-01-31' };
      const { rows } = (await preview(body)).body;
      expect(rows.map((row: { dueOn: string }) => row.dueOn)).toEqual([
        '2026-02-28',
        '2026-03-31',
        '2026-04-30',
        '2026-05-31',
      ]);
    });

    it('takes the number of instalments from due dates, and no rate where money is free of interest', async () => {
      const terms = { method: 'interest-free', dueDates: ['2026-08-01', '2026-12-01', '2027-04-01'] };
      const { rows } = (await preview({ ...loan, terms })).body;
      expect(rows.map((row: { principal: string }) => row.principal)).toEqual([
        '13333.33',
        '13333.33',
        '13333.34',
      ]);
    });

    it.each([
      ['principal', { ...loan, principal: 40000 }, 'wrong-type'],
      ['principal', { ...loan, principal: '0.00' }, 'not-positive'],
      ['principal', { ...loan, principal: '1.001' }, 'bad-amount'],
      ['disbursedOn', { ...loan, disbursedOn: '2026-02-30' }, 'bad-date'],
      ['terms', { ...loan, terms: undefined }, 'missing'],
      ['terms.method', { ...loan, terms: { ...monthly, method: undefined } }, 'missing'],
      ['terms.method', { ...loan, terms: { ...monthly, method: 'balloon' } }, 'bad-choice'],
      ['terms.every', { ...loan, terms: { ...monthly, every: 'P0M' } }, 'bad-period'],
      ['terms.instalments', { ...loan, terms: { ...monthly, instalments: 0 } }, 'invalid'],
      [
        'terms.annualRate',
        { ...loan, terms: { ...monthly, method: 'interest-free' } },
        'rate-on-interest-free',
      ],
      ['terms.dueDates', { ...loan, terms: { ...monthly, dueDates: ['2026-08-01'] } }, 'bad-count'],
      [
        'terms.dueDates',
        {
          ...loan,
          terms: { ...monthly, instalments: 1, firstDueOn: '2026-08-01', dueDates: ['2026-08-01'] },
        },
        'two-ways',
      ],
      [
        'terms.defaultRate',
        { ...loan, terms: { ...monthly, defaultRate: '15.01' } },
        'rate-above-legal-maximum',
      ],
      [
        'terms.gracePrincipalInstalments',
        { ...loan, terms: { ...monthly, gracePrincipalInstalments: 4 } },
        'too-many',
      ],
      [
        'terms.rounding',
        { ...loan, terms: { ...byTheDay, rounding: { unit: 100 } } },
        'only-equal-by-the-day',
      ],
      ['terms.colour', { ...loan, terms: { ...monthly, colour: 'red' } }, 'unknown-field'],
      ['graceDays', { ...loan, graceDays: 3 }, 'unknown-field'],
    ])('refuses what cannot be computed, at %s', async (field, body, code) => {
      const answer = await preview(body);
      expect(answer.status).toBe(422);
      expect(answer.body.errors[0]).toMatchObject({ field, code });
    });
  });

  describe('of a position', () => {
    const preview = (body: object) => auditor.post('positions/preview', body);
    const paid = { kind: 'payment', on: '2026-07-20', amount: '10100.00' };

    it('says rows, totals, what is overdue and where each payment went', async () => {
      const answer = await preview({ ...loan, facts: [paid], asOf: '2026-08-21' });
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        outstanding: {
          principal: '30000.00',
          interest: '150.00',
          fee: '0.00',
          penalty: '0.00',
          total: '30150.00',
        },
        overdue: { amount: '10075.00', since: '2026-08-20', daysPastDue: 1, bucket: '1-30' },
        allocations: [
          { fact: 0, instalment: 1, fee: '0.00', penalty: '0.00', interest: '100.00', principal: '10000.00' },
        ],
        totals: { principal: '40000.00', interest: '250.00', total: '40250.00', paid: '10100.00' },
        unapplied: '0.00',
        warnings: [],
      });
      expect(answer.body.rows[0]).toMatchObject({
        n: 1,
        paid: '10100.00',
        outstanding: '0.00',
        paidOn: '2026-07-20',
      });
      expect(answer.body.rows[1]).toMatchObject({
        n: 2,
        paid: '0.00',
        outstanding: '10075.00',
        paidOn: null,
      });
    });

    it('leaves out what happens after the day, and lists nothing of a payment once it is reversed', async () => {
      const facts = [paid, { kind: 'reversal', on: '2026-08-01', of: 0 }];
      const before = (await preview({ ...loan, facts, asOf: '2026-07-31' })).body;
      expect(before.allocations).toHaveLength(1);
      const after = (await preview({ ...loan, facts, asOf: '2026-08-01' })).body;
      expect(after.allocations).toEqual([]);
      expect(after.overdue).toMatchObject({ amount: '10100.00', since: '2026-07-20' });
    });

    it('moves a due day to a working day only where holidays are asked for', async () => {
      const saturday = { ...loan, disbursedOn: '2026-06-18', asOf: '2026-07-20' };
      expect((await preview(saturday)).body.overdue).toMatchObject({ daysPastDue: 2, since: '2026-07-18' });
      expect((await preview({ ...saturday, holidays: 'TH' })).body.overdue).toEqual({
        amount: '0.00',
        since: null,
        daysPastDue: 0,
        bucket: null,
      });
      const refused = await preview({ ...saturday, holidays: 'DE' });
      expect(refused.body.errors[0]).toMatchObject({ field: 'holidays', code: 'bad-choice' });
    });

    it('asks default interest on overdue principal, for each day of lateness', async () => {
      const terms = { ...monthly, defaultRate: 'statutory' };
      const { rows } = (await preview({ ...loan, terms, asOf: '2026-08-19' })).body;
      // 10,000 × 5 % × 30 days ÷ 365
      expect(rows[0].penalty).toBe('41.10');
    });

    it('replaces unpaid rows by a restructure, keeps the old ones, asks unpaid interest once', async () => {
      const terms = { instalments: 2, every: 'P6M', annualRate: '1.00' };
      const facts = [paid, { kind: 'restructure', on: '2026-08-20', terms }];
      const { body } = await preview({ ...loan, facts, asOf: '2026-09-01' });
      expect(body.rows.map((row: { dueOn: string }) => row.dueOn)).toEqual([
        '2026-07-20',
        '2027-02-20',
        '2027-08-20',
      ]);
      expect(body.rows[1]).toMatchObject({ principal: '15000.00', interest: '225.00' });
      expect(body.outstanding.principal).toBe('30000.00');
      expect(body.oldRows[0]).toHaveLength(4);
    });

    it('postpones by a moratorium what falls due of principal, of interest, or of both', async () => {
      const pause = { kind: 'moratorium', on: '2026-08-01', until: '2026-09-19' };
      const asked = async (part: string) => {
        const { body } = await preview({ ...loan, facts: [{ ...pause, part }], asOf: '2026-09-19' });
        return body.rows.map((row: { principal: string; interest: string }) => [row.principal, row.interest]);
      };
      // Rows of 10,000 on 20 July, August, September, October with 100, 75, 50 and 25 of interest.
      const july = ['10000.00', '100.00'];
      const october = ['10000.00', '25.00'];
      expect(await asked('principal')).toEqual([july, ['0.00', '75.00'], ['20000.00', '50.00'], october]);
      expect(await asked('interest')).toEqual([july, ['10000.00', '0.00'], ['10000.00', '125.00'], october]);
      expect(await asked('both')).toEqual([july, ['0.00', '0.00'], ['20000.00', '125.00'], october]);
    });

    it('counts a charge from the day it was known, and leaves nothing owed after a write-off', async () => {
      const facts = [
        { kind: 'charge', charge: 'fee', on: '2026-09-01', enteredOn: '2026-07-01', amount: '50.00' },
        { kind: 'write-off', on: '2026-08-01' },
      ];
      expect((await preview({ ...loan, facts, asOf: '2026-06-30' })).body.outstanding.fee).toBe('0.00');
      expect((await preview({ ...loan, facts, asOf: '2026-07-01' })).body.outstanding.fee).toBe('50.00');
      const { body } = await preview({ ...loan, facts, asOf: '2026-08-01' });
      expect(body.outstanding.total).toBe('0.00');
      expect(body.writtenOff.total).toBe('40300.00');
      expect(body.rows[0]).toMatchObject({ total: '10100.00', writtenOff: '10100.00', paidOn: null });
    });

    it.each([
      ['facts.0.on', [{ ...paid, on: '2026-06-19' }], 'before-disbursement'],
      ['facts.0.amount', [{ ...paid, amount: '-1.00' }], 'not-positive'],
      ['facts.0.amount', [{ kind: 'payment', on: '2026-07-20' }], 'missing'],
      ['facts.0.charge', [{ kind: 'charge', on: '2026-07-20', amount: '5.00' }], 'missing'],
      ['facts.0.kind', [{ kind: 'gift', on: '2026-07-20' }], 'bad-choice'],
      ['facts.0.colour', [{ ...paid, colour: 'red' }], 'unknown-field'],
      ['facts.0.charge', [{ ...paid, charge: 'fee' }], 'unknown-field'],
      ['facts.1.of', [paid, { kind: 'reversal', on: '2026-07-21', of: 7 }], 'nothing-to-reverse'],
      ['facts.1.on', [paid, { kind: 'reversal', on: '2026-07-19', of: 0 }], 'before-the-fact'],
      [
        'facts.2.of',
        [paid, { kind: 'reversal', on: '2026-07-21', of: 0 }, { kind: 'reversal', on: '2026-07-22', of: 0 }],
        'already-reversed',
      ],
      ['facts.0.until', [{ kind: 'moratorium', on: '2026-07-21', part: 'both' }], 'missing'],
      [
        'facts.0.until',
        [{ kind: 'moratorium', on: '2026-07-21', part: 'both', until: '2026-07-20' }],
        'bad-date',
      ],
      ['facts.0.terms', [{ kind: 'restructure', on: '2026-07-21' }], 'missing'],
      [
        'facts.0.terms.every',
        [{ kind: 'restructure', on: '2026-07-21', terms: { every: 'monthly' } }],
        'bad-period',
      ],
      [
        'facts.0.from',
        [{ kind: 'restructure', on: '2026-07-21', from: '2026-08-20', terms: byTheDay }],
        'not-by-the-day',
      ],
    ])('refuses a fact that cannot be played, at %s', async (field, facts, code) => {
      const answer = await preview({ ...loan, facts, asOf: '2026-12-01' });
      expect(answer.status).toBe(422);
      expect(answer.body.errors).toContainEqual(expect.objectContaining({ field, code }));
    });

    it('refuses a day before the disbursement, and an absent one', async () => {
      expect((await preview({ ...loan, asOf: '2026-06-19' })).body.errors[0].field).toBe('asOf');
      expect((await preview(loan)).body.errors[0]).toMatchObject({ field: 'asOf', code: 'missing' });
    });

    it.each(everyday.map(oracle => [oracle.id, oracle] as const))('agrees with %s', async (_, oracle) => {
      const answer = await preview(previewOf(oracle));
      expect(answer.body.errors).toBeUndefined();
      expect(wrongFigures(oracle, answer.body)).toEqual([]);
    });

    it('stores nothing', async () => {
      const events = await app.house.database.first<{ n: number }>(
        "select cast(count(*) as bigint) as n from audit_event where act like '%preview%'",
      );
      const loans = await app.house.database.first<{ n: number }>(
        'select cast(count(*) as bigint) as n from loan',
      );
      expect([events!.n, loans!.n]).toEqual([0, 0]);
    });
  });
});
