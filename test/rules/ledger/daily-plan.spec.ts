import type { Fact } from '../../../src/ledger/facts.js';
import { payoffAmount } from '../../../src/ledger/payoff.js';
import { position } from '../../../src/ledger/position.js';
import { PREPAYMENTS } from '../../../src/ledger/terms.js';
import { loan, paid } from './daily-loan.js';

const EARLY = [paid('4101.92', '2027-02-01')];
const principals = (prepayment: (typeof PREPAYMENTS)[number]) =>
  position(loan({ terms: { prepayment }, facts: EARLY }), '2027-02-01').rows.map(row => row.principal);

describe('a payment beyond what is due', () => {
  it('pays the principal of the next instalments', () => {
    const { rows, nextDue } = position(loan({ facts: EARLY }), '2027-02-01');
    expect(rows.map(row => row.paid)).toEqual([110192, 100000, 100000, 100000, 0, 0, 0, 0, 0, 0]);
    // The second asks only its interest: 6,000 × 12 % × 28 ÷ 365.
    expect(nextDue).toMatchObject({ instalment: 2, amount: 5523 });
  });

  it('or shortens the plan from its end, or makes all that follow smaller', () => {
    const [whole, none, part] = [100000, 0, 66667];
    expect(principals('fewer-instalments')).toEqual([
      400000,
      ...Array(6).fill(whole),
      ...Array(3).fill(none),
    ]);
    expect(principals('smaller-instalments')).toEqual([400000, ...Array(8).fill(part), 66664]);
  });

  it('whoever pays all of the running instalment early is done with it', () => {
    const early = [paid('1062.47', '2027-01-20')];
    // 19 days on 10,000 = 62.47; the 12 days to the due day are asked with the second.
    const { rows, overdue } = position(loan({ facts: early }), '2027-02-15');
    expect(rows[0]).toMatchObject({ total: 106247, outstanding: 0, paidOn: '2027-01-20' });
    expect(rows[1]!.interest).toBe(11836);
    expect(overdue.amount).toBe(0);
  });

  it('money on the day of the payout lowers the principal and settles nothing', () => {
    const { rows } = position(
      loan({ terms: { method: 'bullet' }, facts: [paid('1000.00', '2027-01-01')] }),
      '2027-01-01',
    );
    // 9,000 × 12 % × 31 ÷ 365, and 28 days.
    expect(rows.slice(0, 2).map(row => row.interest)).toEqual([9173, 8285]);
  });

  it('a cost that is due takes its part first, in one payment as in two', () => {
    const fee: Fact = { ...paid('100.00', '2027-01-10'), id: 'c', kind: 'charge', charge: 'fee' } as Fact;
    const terms = { allocationMode: 'due-then-advance', prepayment: 'fewer-instalments' } as const;
    const rows = (...amounts: string[]) => {
      const facts = amounts.map((amount, n) => ({ ...paid(amount, '2027-01-20'), id: `p${n}` }));
      return position(loan({ terms, facts: [fee, ...facts] }), '2027-01-20').rows;
    };
    // 19 days on 10,000 and 12 on 9,000: 62.47 + 35.51.
    expect(rows('1100.00')[0]).toMatchObject({ principal: 100000, interest: 9798, outstanding: 9798 });
    expect(rows('100.00', '1000.00')).toEqual(rows('1100.00'));
  });
});

describe('changes of the plan', () => {
  const change = (fact: Partial<Fact>) =>
    ({ id: 'c', on: '2027-01-20', enteredOn: '2027-01-20', ...fact }) as Fact;
  const pauseAt = (on: string) => change({ kind: 'moratorium', part: 'both', on, until: '2027-12-31' });

  it('a payoff, a write-off and a new plan ask what is earned by their day', () => {
    expect(payoffAmount(loan({}), '2027-01-20')).toBe(1_006_247);
    const given = position(loan({ facts: [change({ kind: 'write-off' })] }), '2027-05-01');
    expect(given.writtenOff).toMatchObject({ principal: 1_000_000, interest: 6247 });
    const { terms } = loan({ terms: { method: 'interest-free', annualRate: 0 } });
    const anew = position(loan({ facts: [change({ kind: 'restructure', terms })] }), '2027-01-20');
    expect(anew.outstanding).toMatchObject({ principal: 1_000_000, interest: 6247 });
  });

  it('after a write-off no day bears interest, not even where a moratorium waits for it', () => {
    const pause = change({ kind: 'moratorium', part: 'interest', until: '2027-12-31' });
    const facts = [pause, change({ id: 'w', kind: 'write-off' })];
    const { outstanding, writtenOff } = position(loan({ facts }), '2029-01-01');
    expect(outstanding.total).toBe(0);
    expect(writtenOff).toMatchObject({ principal: 1_000_000, interest: 6247 });
  });

  it('a new plan asks by the day from its first day on', () => {
    const renewed = change({ kind: 'restructure', terms: loan({}).terms });
    expect(payoffAmount(loan({ facts: [renewed] }), '2027-01-20')).toBe(1_006_247);
    const scheduled = { ...loan({}).terms, interestBasis: 'scheduled' } as const;
    const ended = change({ kind: 'restructure', terms: scheduled });
    const later = { ...pauseAt('2027-02-10'), id: 'm' };
    expect(payoffAmount(loan({ facts: [ended, later] }), '2027-02-10')).toBe(1_006_247 + 6904);
  });

  it('no day is lost behind a row that asks only costs', () => {
    const fee = change({ id: 'f', kind: 'charge', charge: 'fee', amount: 5000, on: '2027-12-01' });
    const pause = { ...pauseAt('2027-02-01'), part: 'principal', until: '2028-01-31' } as Fact;
    const { rows } = position(loan({ facts: [fee, pause] }), '2028-01-31');
    // From 1 November to 31 January: 91 days on the whole 10,000.
    expect(rows.at(-1)).toMatchObject({ principal: 1_000_000, interest: 29918 });
  });

  it('through a moratorium interest runs on, and is asked after it', () => {
    const pause = change({ kind: 'moratorium', part: 'both', until: '2027-03-31' });
    const { rows } = position(loan({ facts: [pause] }), '2027-01-20');
    expect(rows.slice(0, 2).map(row => row.total)).toEqual([0, 0]);
    // 19 + 12 + 28 + 31 days on the whole 10,000, each row's days by themselves: 62.47 + 39.45 + 92.05 + 101.92.
    expect(rows[2]).toMatchObject({ principal: 300_000, interest: 6247 + 3945 + 9205 + 10192 });
  });
});
