// Which terms can count interest by the day; what would have no sound meaning there is refused.
import type { FieldFault } from '../kernel/refusal.js';
import type { Terms } from './terms.js';

/**
 * The faults of terms by which interest is counted by the day. It needs principal that falls and days that
 * are real. What it comes to is known only afterwards: of all methods the equal instalment alone keeps a
 * total, which can be rounded but bears nobody else's interest.
 */
export function checkDaily(terms: Terms): FieldFault[] {
  const { interestBasis, prepayment, dayCount, method, rounding } = terms;
  if (interestBasis !== 'daily-balance') {
    if (prepayment === undefined) return [];
    const th = 'วิธีตัดเงินที่ชำระเกินงวด ใช้ได้เมื่อคิดดอกเบี้ยรายวันตามเงินต้นที่ค้างจริงเท่านั้น';
    const en = 'What an early payment does can be chosen only with interest on the daily balance';
    return [fault('terms.prepayment', 'only-daily', th, en)];
  }
  const faults: FieldFault[] = [];
  if (method === 'flat') {
    const th = 'ดอกเบี้ยคงที่คิดจากเงินต้นทั้งหมด จึงคิดตามเงินต้นที่ค้างจริงไม่ได้ เลือกแบบลดต้นลดดอก';
    const en = 'Flat interest is on the whole principal: choose another method to count by the daily balance';
    faults.push(fault('terms.interestBasis', 'not-for-flat', th, en));
  }
  if (dayCount === '30/360') {
    const th = 'คิดดอกเบี้ยรายวันต้องนับวันจริง เลือก actual/365 หรือ actual/actual';
    const en = 'Interest by the day counts real days: choose actual/365 or actual/actual';
    faults.push(fault('terms.dayCount', 'needs-real-days', th, en));
  }
  if (rounding && rounding.unit > 1 && method !== 'equal-instalment') {
    const th = 'คิดดอกเบี้ยรายวันปัดเศษงวดได้เฉพาะแบบงวดเท่ากัน วิธีอื่นให้ตัดการปัดเศษออก (หน่วย 1 สตางค์)';
    const en =
      'By the day only equal instalments can be rounded to a unit: leave the rounding out (a unit of 1)';
    faults.push(fault('terms.rounding', 'only-equal-by-the-day', th, en));
  }
  if (method === 'equal-instalment' && (terms.deferredInterestInstalments ?? 0) > 0) {
    const th = 'คิดดอกเบี้ยรายวันแบบงวดเท่ากันเลื่อนดอกเบี้ยไม่ได้ ให้ใส่ 0 หรือเลือกวิธีแบ่งเงินต้นเท่ากัน';
    const en =
      'By the day the interest of equal instalments cannot be deferred: say 0, or choose equal principal';
    faults.push(fault('terms.deferredInterestInstalments', 'not-for-equal', th, en));
  }
  if (method === 'equal-instalment' && prepayment === 'next-instalments') {
    const th = 'งวดเท่ากันเลือกได้ว่าเงินที่ชำระเกินทำให้งวดน้อยลง หรือทำให้แต่ละงวดเล็กลง';
    const en = 'With equal instalments an early payment makes them fewer or smaller';
    faults.push(fault('terms.prepayment', 'not-for-equal', th, en));
  }
  return faults;
}

function fault(field: string, code: string, th: string, en: string): FieldFault {
  return { field, code, message: { th, en } };
}
