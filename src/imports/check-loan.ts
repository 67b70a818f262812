// One row of ทะเบียนลูกหนี้: read, filled in from the fund's rules, and held to its limits and the law.
import { type CivilDate } from '../kernel/civil-date.js';
import { formatBaht } from '../kernel/money.js';
import { checkNationalId } from '../kernel/national-id.js';
import { LEGAL_MAXIMUM_RATE, writeRate } from '../kernel/rate.js';
import { arabicDigits } from '../kernel/thai-words.js';
import { METHOD_WORDS } from '../loans/method-words.js';
import { longDate } from '../papers/thai-text.js';
import { readAmount, readCount, readRate } from './amount.js';
import { BORROWER_WORDS } from './register-columns.js';
import type { RegisterContext, RegisterLoan, RegisterRules } from './register-context.js';
import type { RowReader } from './row-reader.js';
import { findVillage } from './village.js';

/**
 * The number and the loan of a row; no loan when a fault lies in what its sums follow from. Every fault is
 * noted with the reader.
 */
export function checkLoan(
  read: RowReader,
  context: RegisterContext,
): { number: string | null; loan: RegisterLoan | null } {
  read.noteMissing();
  const disbursedOn = pastDay(read, 'disbursedOn', context.today);
  const rules = context.rulesOn(disbursedOn ?? context.today);
  const principalSatang = principal(read, rules);
  const terms = readTerms(read, rules);
  const loan = {
    row: read.row,
    number: read.number('number'),
    writtenNumber: read.text('number') ?? '',
    name: read.text('name'),
    nationalId: nationalId(read),
    address: read.text('address'),
    villageCode: village(read, context),
    phone: phone(read),
    borrowerKind: borrowerKind(read, rules),
    purpose: read.text('purpose'),
    disbursedOn,
    principalSatang,
    ...terms,
    firstDueOn: firstDueOn(read, disbursedOn),
  };
  const { number } = loan;
  if (number === null || disbursedOn === null || principalSatang === null || read.hasFault(...SUM_KEYS)) {
    return { number, loan: null };
  }
  const whole = { ...loan, number, name: loan.name ?? '', disbursedOn, principalSatang };
  const faults = context.faultsOfTerms(whole);
  for (const { key, advice } of faults) read.fault(key, 'over-limit', advice);
  return { number, loan: faults.length > 0 ? null : whole };
}

const SUM_KEYS = [
  'disbursedOn',
  'principal',
  'method',
  'annualRate',
  'instalments',
  'everyMonths',
  'firstDueOn',
];

/** A day of a thing done: not after today. */
export function pastDay(read: RowReader, key: string, today: CivilDate): CivilDate | null {
  const day = read.date(key);
  if (day === null || day <= today) return day;
  return read.fault(key, 'bad-date', `${longDate(day)} ยังมาไม่ถึง ใส่วันนี้หรือวันก่อนหน้า`);
}

function firstDueOn(read: RowReader, disbursedOn: CivilDate | null): CivilDate | null {
  const day = read.date('firstDueOn');
  if (day === null || disbursedOn === null || day >= disbursedOn) return day;
  return read.fault('firstDueOn', 'bad-date', `ก่อนวันทำสัญญา ${longDate(disbursedOn)} ดูวันอีกครั้ง`);
}

function principal(read: RowReader, rules: RegisterRules): number | null {
  const satang = read.figure('principal', readAmount);
  const limit = rules.limits.principal;
  if (satang !== null && limit?.beyond === 'refuse' && satang > limit.value) {
    const most = formatBaht(limit.value);
    read.fault('principal', 'over-limit', `เกินวงเงินของกองทุน ${most} บาท ดูจำนวนอีกครั้ง`);
  }
  return satang;
}

function readTerms(read: RowReader, rules: RegisterRules) {
  const method = read.choice('method', METHOD_WORDS) ?? rules.terms.method;
  const typedRate = read.figure('annualRate', readRate);
  const ownRate = method === 'interest-free' ? 0 : rules.terms.annualRate;
  if (typedRate !== null && typedRate > LEGAL_MAXIMUM_RATE) {
    // s.654: more than 15 % a year may not be asked for a loan of money.
    const most = writeRate(LEGAL_MAXIMUM_RATE);
    read.fault('annualRate', 'over-limit', `กฎหมายให้ไม่เกินร้อยละ ${most} ต่อปี ดูอัตราอีกครั้ง`);
  } else if (typedRate && method === 'interest-free') {
    read.fault('annualRate', 'bad-choice', 'วิธีคิดเป็น “ไม่มีดอกเบี้ย” ใส่อัตรา 0 หรือเลือกวิธีอื่น');
  }
  const instalments = read.figure('instalments', readCount) ?? rules.terms.instalments;
  const everyMonths = read.figure('everyMonths', readCount);
  noteLongTerm(read, rules, instalments, everyMonths);
  return {
    method,
    annualRateMicroPercent: typedRate ?? ownRate,
    instalments,
    every: everyMonths === null ? rules.terms.every : `P${everyMonths}M`,
  };
}

function noteLongTerm(
  read: RowReader,
  rules: RegisterRules,
  instalments: number,
  months: number | null,
): void {
  const { instalments: most, termMonths } = rules.limits;
  const together = instalments * (months ?? 0);
  if (instalments > MAX_INSTALMENTS || (most?.beyond === 'refuse' && instalments > most.value)) {
    const limit = most?.beyond === 'refuse' ? most.value : MAX_INSTALMENTS;
    read.fault('instalments', 'over-limit', `เกิน ${limit} งวด ดูจำนวนงวดอีกครั้ง`);
  } else if (termMonths?.beyond === 'refuse' && together > termMonths.value) {
    read.fault('everyMonths', 'over-limit', `รวม ${together} เดือน เกิน ${termMonths.value} เดือนของกองทุน`);
  } else if (together > MAX_INSTALMENTS) {
    read.fault('everyMonths', 'over-limit', `รวม ${together} เดือน เกิน 50 ปี ดูระยะห่างงวดอีกครั้ง`);
  }
}

// Fifty years of months: beyond that it is a slip of the finger.
const MAX_INSTALMENTS = 600;

/** As written, whatever the kind of fund usually lends to: the register says what was done. */
function borrowerKind(read: RowReader, rules: RegisterRules): RegisterLoan['borrowerKind'] {
  const typed = read.choice('borrowerKind', BORROWER_WORDS);
  const hasId = read.text('nationalId') !== null;
  if (typed === 'group' && hasId) {
    const advice = 'กลุ่มไม่มีเลขประจำตัว เว้นว่างไว้ แล้วเพิ่มสมาชิกกลุ่มพร้อมเลขภายหลัง';
    read.fault('nationalId', 'bad-choice', advice);
  }
  const usual = rules.borrowerKinds[0]!;
  // Only people have a national id: a row that has one and names no kind is not a group's.
  return typed ?? (usual === 'group' && hasId ? 'person' : usual);
}

function nationalId(read: RowReader): string | null {
  const text = read.text('nationalId');
  if (text === null) return null;
  const digits = arabicDigits(text).replace(/[\s-]/g, '');
  if (/^\d+$/.test(digits) && digits.length !== 13) {
    const advice = `ต้องมี 13 หลัก อ่านได้ ${digits.length} หลัก ดูจากบัตรอีกครั้ง`;
    return read.fault('nationalId', 'bad-national-id', advice);
  }
  if (!/^\d+$/.test(digits)) {
    return read.fault('nationalId', 'bad-national-id', 'ใส่เฉพาะตัวเลข 13 หลักตามบัตร');
  }
  if (checkNationalId(digits).ok) return digits;
  return read.fault('nationalId', 'bad-national-id', 'เลขตัวสุดท้ายไม่ตรง ดูจากบัตรอีกครั้ง');
}

function village(read: RowReader, context: RegisterContext): string | null {
  const text = read.text('village');
  if (text === null) return null;
  const code = findVillage(text, context.villages);
  if (code !== null) return code;
  const known = context.villages.slice(0, 6).map(each => each.name);
  const way = known.length ? `หมู่บ้านที่มี: ${known.join(', ')}` : 'เพิ่มหมู่บ้านก่อน แล้วส่งไฟล์อีกครั้ง';
  return read.fault('village', 'unknown-village', `ไม่พบหมู่บ้านนี้ในพื้นที่ของกองทุน ${way}`);
}

// A telephone number typed as a number has lost the 0 before it.
function phone(read: RowReader): string | null {
  const text = read.text('phone');
  if (text === null) return null;
  const digits = arabicDigits(text).replace(/[^\d+]/g, '');
  return /^[1-9]\d{7,8}$/.test(digits) ? `0${digits}` : digits || null;
}
