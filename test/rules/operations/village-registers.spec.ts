import { type RegisterRow, villageRegisters } from '../../../src/operations/demo/village-registers.js';

const SUBDISTRICTS = Array.from({ length: 14 }, (_, n) => String(341901 + n));
const registers = villageRegisters(SUBDISTRICTS, '2026-11-21');
const sum = (amounts: number[]) => amounts.reduce((total, one) => total + one, 0);

/** What the first loans of a village had left on a day; all of a troubled one was due by the end of 2021. */
function left(day: string, counts: (row: RegisterRow) => boolean = () => true) {
  return registers.map(({ rows }) =>
    sum(
      rows
        .filter(row => row.disbursedOn < '2018-12-31' && counts(row))
        .map(row => row.principal - sum(row.payments.filter(one => one.on <= day).map(one => one.amount))),
    ),
  );
}

describe('the registers of the village funds', () => {
  it('add up to the published capital, villages and households', () => {
    expect(registers).toHaveLength(82);
    expect(new Set(registers.map(register => register.code)).size).toBe(82);
    expect(new Set(registers.map(register => register.name)).size).toBe(82);
    expect(sum(registers.map(register => register.capital))).toBe(23_951_565_00);
    const first = registers.flatMap(({ rows }) => rows.filter(row => row.disbursedOn < '2021-12-31'));
    expect(first).toHaveLength(2792);
    expect(sum(first.map(row => row.principal))).toBe(23_951_565_00);
  });

  it('are 3,350,200 behind in 21 villages at first; neither paid nor agreed are 794,964 in ten afterwards', () => {
    const before = left('2021-12-31').filter(amount => amount > 0);
    expect([before.length, sum(before)]).toEqual([21, 3_350_200_00]);
    const after = left('2022-12-31', row => row.settledBy === undefined).filter(amount => amount > 0);
    expect([after.length, sum(after)]).toEqual([10, 794_964_00]);
  });

  it('name a household once in a village and a contract once', () => {
    for (const { rows } of registers) {
      const first = rows.filter(row => row.disbursedOn < '2021-12-31');
      expect(new Set(first.map(row => row.name)).size).toBe(first.length);
      expect(new Set(rows.map(row => row.number)).size).toBe(rows.length);
      for (const row of rows)
        expect(sum(row.payments.map(one => one.amount))).toBeLessThanOrEqual(row.principal);
    }
  });
});
