// Which terms can be computed and lent on; each fault says what to do about it.
import { type CivilDate, parseCivilDate } from '../kernel/civil-date.js';
import { parsePeriod } from '../kernel/period.js';
import { LEGAL_MAXIMUM_RATE } from '../kernel/rate.js';
import type { FieldFault } from '../kernel/refusal.js';
import { checkDaily } from './check-daily.js';
import { PARTS, type Terms } from './terms.js';

const MOST_INSTALMENTS = 600;
const MOST_GRACE_DAYS = 366;

/**
 * The faults of terms, with paths as "terms.annualRate"; none when they hold. `disbursedOn` undefined: the
 * loan is not paid out yet. `legalMaximum`: refuse a rate above 15 % (s.654).
 */
export function checkTerms(
  principal: number,
  disbursedOn: CivilDate | undefined,
  terms: Terms,
  { legalMaximum }: { legalMaximum: boolean },
): FieldFault[] {
  return [
    ...checkPrincipal(principal),
    ...checkRates(terms, legalMaximum),
    ...checkCounts(terms),
    ...checkDates(disbursedOn, terms),
    ...checkAllocation(terms),
    ...checkOptions(terms),
    ...checkDaily(terms),
  ];
}

function checkPrincipal(principal: number): FieldFault[] {
  if (Number.isSafeInteger(principal) && principal > 0) return [];
  return [fault('principal', 'bad-amount', 'จำนวนเงินต้นต้องมากกว่าศูนย์', 'The principal is above zero')];
}

function checkRates(terms: Terms, legalMaximum: boolean): FieldFault[] {
  const faults: FieldFault[] = [];
  if (terms.method === 'interest-free' && terms.annualRate !== 0) {
    const th = 'แบบไม่คิดดอกเบี้ยต้องใช้อัตรา 0.00 หรือเลือกวิธีคิดดอกเบี้ยแบบอื่น';
    faults.push(fault('terms.annualRate', 'rate-on-interest-free', th, 'Interest-free takes the rate 0.00'));
  }
  if (legalMaximum && terms.annualRate > LEGAL_MAXIMUM_RATE) {
    const th = 'อัตราดอกเบี้ยต้องไม่เกินร้อยละ 15 ต่อปี (ป.พ.พ. มาตรา 654)';
    const en = 'The rate may not be above 15 % a year (s.654)';
    faults.push(fault('terms.annualRate', 'rate-above-legal-maximum', th, en));
  }
  if (typeof terms.defaultRate === 'number' && terms.defaultRate > LEGAL_MAXIMUM_RATE) {
    const th = 'ดอกเบี้ยผิดนัดต้องไม่เกินร้อยละ 15 ต่อปี (ป.พ.พ. มาตรา 654)';
    const en = 'Default interest may not be above 15 % a year (s.654)';
    faults.push(fault('terms.defaultRate', 'rate-above-legal-maximum', th, en));
  }
  return faults;
}

function checkCounts(terms: Terms): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!isWhole(terms.instalments, 1, MOST_INSTALMENTS)) {
    const th = `จำนวนงวดต้องเป็นจำนวนเต็ม 1 ถึง ${MOST_INSTALMENTS}`;
    faults.push(fault('terms.instalments', 'bad-count', th, `Instalments are 1 to ${MOST_INSTALMENTS}`));
  }
  if (!isWhole(terms.gracePrincipalInstalments, 0, terms.instalments - 1)) {
    const th = 'งวดที่พักเงินต้นต้องน้อยกว่าจำนวนงวดทั้งหมด';
    const en = 'Fewer instalments may be without principal than there are';
    faults.push(fault('terms.gracePrincipalInstalments', 'too-many', th, en));
  }
  if (!isWhole(terms.deferredInterestInstalments ?? 0, 0, terms.instalments - 1)) {
    const th = 'งวดที่เลื่อนดอกเบี้ยต้องน้อยกว่าจำนวนงวดทั้งหมด';
    const en = 'The interest of fewer instalments may be deferred than there are';
    faults.push(fault('terms.deferredInterestInstalments', 'too-many', th, en));
  }
  if (!isWhole(terms.graceDays, 0, MOST_GRACE_DAYS)) {
    const th = `วันผ่อนผันต้องเป็นจำนวนเต็ม 0 ถึง ${MOST_GRACE_DAYS}`;
    faults.push(fault('terms.graceDays', 'bad-count', th, `Grace days are 0 to ${MOST_GRACE_DAYS}`));
  }
  return faults;
}

function checkDates(disbursedOn: CivilDate | undefined, terms: Terms): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!parsePeriod(terms.every)) {
    const th = 'ระยะห่างงวดต้องเขียนแบบ P1M, P2W, P15D หรือ P1Y';
    faults.push(fault('terms.every', 'bad-period', th, 'Write the period as P1M, P2W, P15D or P1Y'));
  }
  if (terms.firstDueOn !== undefined && terms.dueDates !== undefined) {
    const th = 'ระบุวันครบกำหนดงวดแรก หรือรายการวันครบกำหนด อย่างใดอย่างหนึ่ง';
    faults.push(fault('terms.dueDates', 'two-ways', th, 'Give firstDueOn or dueDates, not both'));
  }
  if (terms.firstDueOn !== undefined) {
    faults.push(...checkDay('terms.firstDueOn', terms.firstDueOn, disbursedOn));
  }
  if (terms.dueDates !== undefined) faults.push(...checkDueDates(terms.dueDates, disbursedOn, terms));
  return faults;
}

function checkDueDates(dates: CivilDate[], disbursedOn: CivilDate | undefined, terms: Terms): FieldFault[] {
  const faults: FieldFault[] = [];
  if (dates.length !== terms.instalments) {
    const th = `วันครบกำหนดต้องมี ${terms.instalments} วัน เท่าจำนวนงวด`;
    const en = `There must be ${terms.instalments} due dates, one for each instalment`;
    faults.push(fault('terms.dueDates', 'bad-count', th, en));
  }
  for (const [index, date] of dates.entries()) {
    const field = `terms.dueDates.${index}`;
    faults.push(...checkDay(field, date, disbursedOn));
    if (index > 0 && date <= dates[index - 1]!) {
      const th = 'วันครบกำหนดแต่ละงวดต้องอยู่หลังงวดก่อนหน้า';
      faults.push(fault(field, 'out-of-order', th, 'Each due date must be after the one before it'));
    }
  }
  return faults;
}

function checkDay(field: string, date: CivilDate, disbursedOn: CivilDate | undefined): FieldFault[] {
  if (!parseCivilDate(date)) {
    return [fault(field, 'bad-date', 'ไม่มีวันที่นี้ในปฏิทิน', 'There is no such day in the calendar')];
  }
  if (disbursedOn === undefined || date >= disbursedOn) return [];
  const th = 'วันครบกำหนดต้องไม่อยู่ก่อนวันจ่ายเงินกู้';
  return [fault(field, 'before-disbursement', th, 'A due date may not be before the disbursement')];
}

function checkAllocation(terms: Terms): FieldFault[] {
  const given = terms.allocation;
  if (given.length === PARTS.length && PARTS.every(part => given.includes(part))) return [];
  const th = 'ลำดับตัดชำระต้องมี fee, penalty, interest, principal ครบอย่างละหนึ่งครั้ง';
  const en = 'The allocation names fee, penalty, interest and principal once each';
  return [fault('terms.allocation', 'not-an-order', th, en)];
}

function checkOptions(terms: Terms): FieldFault[] {
  const faults: FieldFault[] = [];
  const { weights, rounding, lateFee, method } = terms;
  const divides = method !== 'bullet' && method !== 'equal-instalment';
  if (weights && !(divides && areWeights(weights, terms))) {
    const th = 'สัดส่วนเงินต้นต้องเป็นจำนวนเต็ม มีครบทุกงวด และไม่ใช้กับงวดเท่ากันหรือชำระครั้งเดียว';
    const en = 'Weights are whole numbers, one per instalment, not for equal instalments or one payment';
    faults.push(fault('terms.weights', 'bad-weights', th, en));
  }
  if (rounding && !(isWhole(rounding.unit, 1, 1_000_000) && (rounding.rest !== 'first' || divides))) {
    const th = 'หน่วยปัดเศษต้องมากกว่าศูนย์ และให้งวดแรกรับเศษได้เฉพาะแบบที่แบ่งเงินต้นเป็นส่วน';
    const en = 'The rounding unit is above zero; the first row takes the rest only of divided principal';
    faults.push(fault('terms.rounding', 'bad-rounding', th, en));
  }
  if (lateFee && !isWhole(lateFee.rate, 0, LEGAL_MAXIMUM_RATE)) {
    const th = 'ค่าปรับล่าช้าต้องอยู่ระหว่างร้อยละ 0 ถึง 15 ของงวด';
    faults.push(fault('terms.lateFee', 'bad-rate', th, 'A late fee is 0 to 15 percent of the instalment'));
  }
  return faults;
}

function areWeights(weights: number[], terms: Terms): boolean {
  if (weights.length !== terms.instalments || terms.gracePrincipalInstalments > 0) return false;
  return weights.every(weight => isWhole(weight, 0, 1_000_000)) && weights.some(weight => weight > 0);
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}

function fault(field: string, code: string, th: string, en: string): FieldFault {
  return { field, code, message: { th, en } };
}
