import { position } from '../../../src/ledger/position.js';
import { completeTerms } from '../../../src/ledger/terms.js';
import {
  debtSplit,
  overdueRows,
  printedPlan,
  termsInWords,
  unpaidOf,
  unpaidPlan,
} from '../../../src/loans/papers/printed-debt.js';

const terms = completeTerms({
  method: 'equal-principal',
  annualRate: 3_000_000,
  instalments: 4,
  every: 'P1M',
});
const paid = {
  kind: 'payment' as const,
  id: 'p',
  on: '2026-07-20',
  enteredOn: '2026-07-20',
  amount: 1_500_000,
};
const loan = { principal: 4_000_000, disbursedOn: '2026-06-20', terms, facts: [paid] };
const { rows, outstanding } = position(loan, '2026-09-01');

describe('a debt as papers print it', () => {
  it('asks what is unpaid of the overdue instalments, part by part', () => {
    const late = overdueRows(rows, '2026-09-01');
    expect(late.map(row => row.n)).toEqual([2]);
    expect(debtSplit(unpaidOf(late), '2026-09-01')).toEqual({
      feeSatang: 0,
      penaltySatang: 0,
      interestSatang: 0,
      principalSatang: 517_500,
      countedTo: '2026-09-01',
      words: 'ห้าพันหนึ่งร้อยเจ็ดสิบห้าบาทถ้วน',
    });
    expect(overdueRows(rows, '2026-08-20')).toEqual([]);
    expect(unpaidOf([])).toEqual({ principal: 0, interest: 0, fee: 0, penalty: 0, total: 0 });
  });

  it('shows the plan as it was made, and what is still to be paid of it', () => {
    expect(printedPlan(rows)[0]).toEqual({
      n: 1,
      dueOn: '2026-07-20',
      principalSatang: 1_000_000,
      interestSatang: 10_000,
    });
    const left = unpaidPlan(rows);
    expect(left.map(row => row.n)).toEqual([2, 3, 4]);
    const sum = left.reduce((total, row) => total + row.principalSatang + row.interestSatang, 0);
    expect(sum).toBe(outstanding.total);
  });

  it('says the terms in words', () => {
    expect(termsInWords(terms)).toBe('4 งวด ดอกเบี้ยร้อยละ 3.00 ต่อปี ลดต้นลดดอก เงินต้นเท่ากัน');
    expect(termsInWords({ ...terms, method: 'interest-free', annualRate: 0 })).toBe('4 งวด ไม่มีดอกเบี้ย');
  });
});
