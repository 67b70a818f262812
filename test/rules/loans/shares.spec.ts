import fc from 'fast-check';
import { ledgerFacts } from '../../../src/ledger/ledger-facts.js';
import { position } from '../../../src/ledger/position.js';
import { memberPositions, sharesOf, splitBy } from '../../../src/loans/shares.js';
import { factsOf, LENT, reversal, type Said, TERMS } from './facts.js';

const SHARES = [
  { personId: 'p1', amount: 2_000_000 },
  { personId: 'p2', amount: 1_200_000 },
  { personId: 'p3', amount: 800_000 },
];
const split: Said = ['shares', '2026-06-20', { body: { shares: SHARES } }];
const paid = (on: string, amount: number, memberId?: string): Said => [
  'payment',
  on,
  { amount, body: { memberId } },
];

function members(asOf: string, ...said: Said[]) {
  const facts = factsOf(...LENT, split, ...said);
  const loan = { principal: 4_000_000, disbursedOn: '2026-06-20', terms: TERMS, facts: ledgerFacts(facts) };
  const whole = position(loan, asOf);
  return { whole, each: memberPositions(whole, sharesOf(facts), facts) };
}
const total = (amounts: number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

test('10 baht over three equal members: the odd satang goes to the first', () => {
  expect(splitBy(1_000, [1, 1, 1])).toEqual([334, 333, 333]);
  expect(splitBy(1_000, [2, 1, 0])).toEqual([667, 333, 0]);
  expect(splitBy(0, [0, 0])).toEqual([0, 0]);
});

test('a member’s payment counts to that member, a payment of nobody’s name to all by their shares', () => {
  const { whole, each } = members(
    '2026-07-20',
    paid('2026-07-10', 500_000, 'p2'),
    paid('2026-07-20', 100_000),
  );
  expect(each.map(one => one.paid)).toEqual([50_000, 530_000, 20_000]);
  expect(total(each.map(one => one.left))).toBe(whole.outstanding.total);
  expect(each[1]!.left).toBe(each[1]!.whole - 530_000);
});

test('what is overdue is borne by who is behind, and by nobody who paid the own part', () => {
  const { whole, each } = members('2026-07-25', paid('2026-07-10', 500_000, 'p2'));
  // 10,100.00 was due: 5,050.00, 3,030.00 and 2,020.00; of the 5,100.00 late the first bears 5,050 in 7,070.
  expect(whole.overdue.amount).toBe(510_000);
  expect(each.map(one => one.overdue)).toEqual([364_286, 0, 145_714]);
  const nobody = members('2026-07-25', paid('2026-07-10', 1_010_000, 'p1'));
  expect(nobody.each.map(one => one.overdue)).toEqual([0, 0, 0]);
});

test('the last shares hold until they are taken back', () => {
  const facts = factsOf(...LENT, split, ['shares', '2026-07-01', { body: { shares: SHARES.slice(0, 1) } }]);
  expect(sharesOf(facts)).toHaveLength(1);
  const back = factsOf(
    ...LENT,
    split,
    ['shares', '2026-07-01', { body: { shares: [] } }],
    reversal('2026-07-02', 'f5'),
  );
  expect(sharesOf(back)).toEqual(SHARES);
});

test('whatever was paid by whom, the parts sum to the whole', () => {
  const said = fc.array(
    fc.record({
      amount: fc.integer({ min: 1, max: 900_000 }),
      day: fc.integer({ min: 1, max: 28 }),
      who: fc.constantFrom('p1', 'p2', 'p3', 'stranger', undefined),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(said, payments => {
      const all = payments.map(({ amount, day, who }) =>
        paid(`2026-08-${String(day).padStart(2, '0')}`, amount, who),
      );
      const { whole, each } = members('2026-09-15', ...all);
      const applied = total(
        whole.allocations.map(one => one.fee + one.penalty + one.interest + one.principal),
      );
      expect(total(each.map(one => one.left))).toBe(whole.outstanding.total);
      expect(total(each.map(one => one.overdue))).toBe(whole.overdue.amount);
      expect(total(each.map(one => one.paid))).toBe(applied);
      expect(total(each.map(one => one.whole))).toBe(applied + whole.outstanding.total);
    }),
    { numRuns: Number(process.env['LAWS_RUNS'] ?? 200) },
  );
  fc.assert(
    fc.property(fc.nat(1e12), fc.array(fc.nat(1e12), { minLength: 1, maxLength: 30 }), (amount, weights) => {
      fc.pre(total(weights) > 0);
      const parts = splitBy(amount, weights);
      expect(total(parts)).toBe(amount);
      expect(parts.every(part => part >= 0)).toBe(true);
    }),
  );
});
