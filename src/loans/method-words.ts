// How a register and a contract call the ways of interest.
import { isDaily } from '../ledger/daily-balance.js';
import { prepaymentOf } from '../ledger/daily-plan.js';
import type { Method, Terms } from '../ledger/terms.js';

/** The first word is the one written, all of them are read. */
export const METHOD_WORDS = {
  'interest-free': ['ไม่มีดอกเบี้ย', 'ไม่คิดดอกเบี้ย', 'ปลอดดอกเบี้ย'],
  flat: ['ดอกเบี้ยคงที่', 'คงที่'],
  'equal-principal': ['ลดต้นลดดอก เงินต้นเท่ากัน', 'เงินต้นเท่ากัน', 'เงินต้นเท่ากันทุกงวด'],
  'equal-instalment': ['ลดต้นลดดอก งวดเท่ากัน', 'งวดเท่ากัน', 'ชำระเท่ากันทุกงวด'],
  bullet: ['ชำระเงินต้นครั้งเดียว', 'ชำระครั้งเดียว', 'เงินต้นงวดสุดท้าย'],
} as const satisfies Record<Method, readonly string[]>;

/** What a contract says of interest by the day, in official Thai; null where the schedule fixes it. */
export function dailyClause(terms: Terms): string | null {
  if (!isDaily(terms)) return null;
  return (
    'คิดดอกเบี้ยเป็นรายวันจากเงินต้นคงเหลือจริง ชำระก่อนกำหนดดอกเบี้ยลดลง ชำระช้ากว่ากำหนดดอกเบี้ยเพิ่มขึ้นตามจำนวนวัน ' +
    `ดอกเบี้ยในตารางเป็นจำนวนเมื่อชำระตรงกำหนดทุกงวด เงินที่ชำระเกินงวด${PREPAYMENT_WORDS[prepaymentOf(terms)]}`
  );
}

const PREPAYMENT_WORDS = {
  'next-instalments': 'นำไปชำระเงินต้นของงวดถัดไป',
  'fewer-instalments': 'นำไปลดเงินต้นจากงวดสุดท้ายขึ้นมา จำนวนงวดจึงน้อยลง',
  'smaller-instalments': 'นำไปลดเงินต้น และแบ่งเงินต้นที่เหลือใหม่เท่าจำนวนงวดเดิม',
} as const satisfies Record<NonNullable<Terms['prepayment']>, string>;
