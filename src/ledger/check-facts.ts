// Which facts can be added to a loan; what would break its ledger is refused where it is entered.
import { type CivilDate, parseCivilDate } from '../kernel/civil-date.js';
import { MAX_SATANG } from '../kernel/money.js';
import type { FieldFault } from '../kernel/refusal.js';
import { checkTerms } from './check-terms.js';
import { isDaily } from './daily-balance.js';
import type { Fact, Moratorium, Restructure, Reversal } from './facts.js';
import type { Loan } from './replay.js';
import type { Terms } from './terms.js';

/**
 * The faults of a loan's facts, with paths as "facts.2.amount"; none when they hold. `legalMaximum`:
 * refuse new terms above 15 % (s.654).
 */
export function checkFacts(
  { disbursedOn, terms }: Pick<Loan, 'disbursedOn' | 'terms'>,
  facts: Fact[],
  { legalMaximum }: { legalMaximum: boolean },
): FieldFault[] {
  const faults: FieldFault[] = [];
  const reversed = new Set<string>();
  for (const [index, fact] of facts.entries()) {
    const path = `facts.${index}`;
    faults.push(...checkDays(path, fact, disbursedOn));
    if ('amount' in fact) faults.push(...checkAmount(path, fact.amount));
    if (fact.kind === 'restructure') {
      faults.push(...checkNewTerms(path, fact, legalMaximum), ...checkWithin(path, fact, terms, facts));
    }
    if (fact.kind === 'moratorium') faults.push(...checkMoratorium(path, fact));
    if (fact.kind === 'reversal') {
      faults.push(...checkReversal(path, fact, facts, reversed));
      reversed.add(fact.of);
    }
  }
  return faults;
}

function checkDays(path: string, fact: Fact, disbursedOn: CivilDate): FieldFault[] {
  if (!parseCivilDate(fact.on)) {
    const th = 'ไม่มีวันที่นี้ในปฏิทิน';
    return [fault(`${path}.on`, 'bad-date', th, 'There is no such day in the calendar')];
  }
  if (!parseCivilDate(fact.enteredOn)) {
    const th = 'ไม่มีวันที่บันทึกนี้ในปฏิทิน';
    return [fault(`${path}.enteredOn`, 'bad-date', th, 'There is no such day in the calendar')];
  }
  if (fact.on >= disbursedOn) return [];
  const th = 'รายการต้องไม่อยู่ก่อนวันจ่ายเงินกู้ โปรดตรวจวันที่';
  return [
    fault(`${path}.on`, 'before-disbursement', th, 'Nothing happens to a loan before its disbursement'),
  ];
}

function checkAmount(path: string, amount: number): FieldFault[] {
  if (Number.isSafeInteger(amount) && amount > 0 && amount <= MAX_SATANG) return [];
  return [fault(`${path}.amount`, 'bad-amount', 'จำนวนเงินต้องมากกว่าศูนย์', 'The amount is above zero')];
}

function checkNewTerms(path: string, fact: Restructure, legalMaximum: boolean): FieldFault[] {
  // What is outstanding on that day takes the principal's place; any amount above zero stands for it here.
  const faults = checkTerms(1, fact.from ?? fact.on, fact.terms, { legalMaximum });
  if (fact.from !== undefined && fact.from < fact.on) {
    const th = 'วันที่เริ่มเปลี่ยนงวดต้องไม่อยู่ก่อนวันปรับโครงสร้างหนี้';
    const en = 'Rows can be replaced from the day of the restructure on, not before';
    faults.push(fault('from', 'before-the-restructure', th, en));
  }
  return faults.map(one => ({ ...one, field: `${path}.${one.field}` }));
}

/**
 * Rows that stay beside a new plan would share its days with it. Interest by the day belongs to the days of
 * one plan: such a loan gets a new plan as a whole.
 */
function checkWithin(path: string, fact: Restructure, terms: Terms, facts: Fact[]): FieldFault[] {
  const all = [terms, ...facts.flatMap(one => (one.kind === 'restructure' ? [one.terms] : []))];
  if (fact.from === undefined || !all.some(isDaily)) return [];
  const th = 'ดอกเบี้ยที่คิดรายวันเปลี่ยนเฉพาะงวดหลัง (from) ไม่ได้ ให้ปรับโครงสร้างหนี้ทั้งสัญญาโดยไม่ระบุ from';
  const en = 'With interest by the day no rows can stay (from): restructure the whole plan, without from';
  return [fault(`${path}.from`, 'not-by-the-day', th, en)];
}

function checkMoratorium(path: string, fact: Moratorium): FieldFault[] {
  if (parseCivilDate(fact.until) && fact.until >= fact.on) return [];
  const th = 'วันสุดท้ายของการพักชำระต้องเป็นวันที่มีอยู่จริง และไม่อยู่ก่อนวันเริ่มพัก';
  return [fault(`${path}.until`, 'bad-date', th, 'A moratorium ends on a day that is not before it begins')];
}

function checkReversal(path: string, fact: Reversal, facts: Fact[], reversed: Set<string>): FieldFault[] {
  const field = `${path}.of`;
  const target = facts.find(other => other.id === fact.of);
  if (!target || target.kind === 'reversal') {
    const th = 'ไม่พบรายการที่จะกลับ หรือเป็นรายการกลับรายการอยู่แล้ว';
    return [fault(field, 'nothing-to-reverse', th, 'There is no such fact, or it is itself a reversal')];
  }
  if (reversed.has(fact.of)) {
    return [fault(field, 'already-reversed', 'รายการนี้ถูกกลับไปแล้ว', 'This fact is already reversed')];
  }
  if (fact.on >= target.on) return [];
  const th = 'วันที่กลับรายการต้องไม่อยู่ก่อนวันของรายการเดิม';
  return [fault(`${path}.on`, 'before-the-fact', th, 'A reversal may not come before what it reverses')];
}

function fault(field: string, code: string, th: string, en: string): FieldFault {
  return { field, code, message: { th, en } };
}
