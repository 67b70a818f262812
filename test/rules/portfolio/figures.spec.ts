import { addUp, type Band, countBorrowers, owedIn, writeFigures } from '../../../src/portfolio/figures.js';

const FUNDS = [
  { id: 'a', area: '34190101' },
  { id: 'b', area: '34190102' },
  { id: 'c', area: '341902' },
];

function band(
  fundId: string,
  bucket: Band['bucket'],
  loans: number,
  principal: number,
  overdue: number,
): Band {
  return { fundId, bucket, loans, principal, overdue };
}

describe('figures of many loans', () => {
  it('add up loans, principal and arrears, each loan in the one bucket of its age', () => {
    const figures = addUp(
      FUNDS,
      [
        band('a', null, 3, 30_000, 0),
        band('a', '1-30', 1, 10_000, 4_000),
        band('b', '91-180', 2, 20_000, 15_000),
      ],
      5,
    );
    expect(figures).toMatchObject({ funds: 3, loans: 6, borrowers: 5, outstanding: 60_000 });
    expect(figures.overdue).toEqual({ loans: 3, amount: 19_000 });
    expect(figures.buckets.find(bucket => bucket.key === '91-180')).toEqual({
      key: '91-180',
      loans: 2,
      amount: 15_000,
    });
    expect([figures.past30, figures.past90]).toEqual([20_000, 20_000]);
  });

  it('add up to what is overdue and outstanding', () => {
    expect(owedIn([band('a', null, 3, 30_000, 0), band('b', '1-30', 1, 10_000, 4_000)])).toEqual({
      overdue: 4_000,
      outstanding: 40_000,
    });
  });

  it('count somebody who borrows from two funds once in the whole, and once in each place', () => {
    const counted = countBorrowers(['3415', '3415', '3419', '3420'], [['บุญมี', 'คำปุ่น'], ['บุญมี'], ['บุญมี'], []]);
    expect(counted.all).toBe(2);
    expect(Object.fromEntries(counted.byKey)).toEqual({ '3415': 2, '3419': 1, '3420': 0 });
  });

  it('count 31 days as past 30 and 90 days as not past 90', () => {
    const of = (bucket: Band['bucket']) => addUp(FUNDS, [band('a', bucket, 1, 100, 1)], 1);
    expect([of('1-30').past30, of('31-60').past30, of('61-90').past90, of('91-180').past90]).toEqual([
      0, 100, 0, 100,
    ]);
  });

  it('count villages with a fund, and those in which something is overdue, however little', () => {
    const figures = addUp(FUNDS, [band('a', '366+', 1, 0, 1), band('c', '1-30', 1, 9, 9)], 2);
    expect(figures.villages).toEqual({ total: 2, problem: 1 });
  });

  it('write shares cut to two places, and 0.00 of nothing', () => {
    const villages = Array.from({ length: 82 }, (_, n) => ({ id: `v${n}`, area: String(34190100 + n) }));
    const late = villages.slice(0, 21).map(fund => band(fund.id, '366+', 1, 100, 100));
    const answer = writeFigures(addUp(villages, [...late, band('v50', null, 1, 900, 0)], 22));
    expect(answer.villages).toEqual({ total: 82, problem: 21, problemShare: '25.60' });
    expect(answer.par30).toBe('70.00');
    expect(writeFigures(addUp([], [], 0))).toMatchObject({ par30: '0.00', outstanding: '0.00' });
  });
});
