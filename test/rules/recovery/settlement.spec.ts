import fc from 'fast-check';
import { addSettled, settleLoan, settleReported } from '../../../src/recovery/settlement.js';

const loan = { atStart: 30_000, overdueNow: 30_000, paidSince: 0, isRearranged: false };

describe('what became of a loan that was overdue at the start', () => {
  it.each([
    ['nothing happened', {}, { remaining: 30_000, paid: 0, underAgreement: 0, other: 0 }],
    ['a part was paid', { paidSince: 10_000, overdueNow: 20_000 }, { remaining: 20_000, paid: 10_000 }],
    ['more fell due since', { overdueNow: 50_000 }, { remaining: 30_000, paid: 0 }],
    ['more was paid than was overdue', { paidSince: 45_000, overdueNow: 0 }, { remaining: 0, paid: 30_000 }],
    [
      'restructured and kept',
      { paidSince: 10_000, overdueNow: 0, isRearranged: true },
      { remaining: 0, paid: 10_000, underAgreement: 20_000 },
    ],
    [
      'restructured and broken',
      { overdueNow: 5_000, isRearranged: true },
      { remaining: 5_000, underAgreement: 25_000 },
    ],
    ['written off', { overdueNow: 0 }, { remaining: 0, other: 30_000 }],
    ['a payment was reversed', { paidSince: -1_000, overdueNow: 31_000 }, { remaining: 30_000, paid: 0 }],
  ])('%s', (_, change, expected) => {
    expect(settleLoan({ ...loan, ...change })).toMatchObject(expected);
  });

  it('always adds up to the start', () => {
    const satang = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(
        satang,
        satang,
        fc.integer({ min: -1_000, max: 10_000_000 }),
        fc.boolean(),
        (...figures) => {
          const [atStart, overdueNow, paidSince, isRearranged] = figures;
          const settled = settleLoan({ atStart, overdueNow, paidSince, isRearranged });
          const { remaining, paid, underAgreement, other } = settled;
          expect(remaining + paid + underAgreement + other).toBe(atStart);
          for (const part of [remaining, paid, underAgreement, other]) expect(part).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe('a reported village', () => {
  it('settles by what was written down, never more than was reported', () => {
    const entries = [
      { amount: 3_000, how: 'paid' as const },
      { amount: 1_000, how: 'under-agreement' as const },
      { amount: 9_000, how: 'other' as const },
    ];
    expect(settleReported(5_000, entries)).toEqual({
      atStart: 5_000,
      remaining: 0,
      paid: 3_000,
      underAgreement: 1_000,
      other: 1_000,
    });
  });
});

it('adds villages up part by part', () => {
  const one = settleReported(5_000, [{ amount: 2_000, how: 'paid' }]);
  expect(addSettled([one, one])).toEqual({
    atStart: 10_000,
    remaining: 6_000,
    paid: 4_000,
    underAgreement: 0,
    other: 0,
  });
});
