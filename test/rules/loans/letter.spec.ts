import { instalmentTable, splitTable, totalOf } from '../../../src/loans/papers/letter.js';
import { planOf } from '../papers/every-paper.js';

const SPLIT = {
  feeSatang: 0,
  penaltySatang: 4_110,
  interestSatang: 0,
  principalSatang: 1_000_000,
  countedTo: '2026-11-21',
  words: '',
};

describe('the tables of letters', () => {
  it('a debt’s parts sum to its total; empty parts are left out', () => {
    expect(totalOf(SPLIT)).toBe(1_004_110);
    expect(splitTable(SPLIT)).toMatchObject({
      rows: [
        ['เงินต้น', '10,000.00'],
        ['ค่าปรับและดอกเบี้ยเกินกำหนด', '41.10'],
      ],
      total: ['รวม', '10,041.10'],
    });
  });

  it('a plan without interest has one column of money', () => {
    expect(instalmentTable(planOf(2, 0))).toMatchObject({ total: ['', 'รวม', '6,000.00'] });
    expect(instalmentTable(planOf(2))).toMatchObject({
      total: ['', 'รวม', '6,000.00', '360.00', '6,360.00'],
    });
  });
});
