import { dailyClause, METHOD_WORDS } from '../../../src/loans/method-words.js';
import { TERMS } from './facts.js';

it('no word for a way of interest means two', () => {
  const all = Object.values(METHOD_WORDS).flat();
  expect(new Set(all).size).toBe(all.length);
});

it('a contract says how interest by the day follows the payments, and where money beyond an instalment goes', () => {
  const daily = { ...TERMS, annualRate: 6_000_000, interestBasis: 'daily-balance' as const };
  expect(dailyClause({ ...daily, interestBasis: 'scheduled' })).toBe(null);
  expect(dailyClause({ ...daily, annualRate: 0 })).toBe(null);
  expect(dailyClause(daily)).toContain('ชำระช้ากว่ากำหนดดอกเบี้ยเพิ่มขึ้นตามจำนวนวัน');
  expect(dailyClause({ ...daily, method: 'equal-principal' })).toContain('เงินต้นของงวดถัดไป');
  expect(dailyClause({ ...daily, method: 'equal-instalment' })).toContain('จำนวนงวดจึงน้อยลง');
});
