// A position as papers print it: the parts of what is asked, and the plan.
import { bahtText } from '../../kernel/baht-text.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import { writeRate } from '../../kernel/rate.js';
import type { Amounts, PositionRow } from '../../ledger/position.js';
import type { ScheduleRow } from '../../ledger/schedule.js';
import type { Terms } from '../../ledger/terms.js';
import { METHOD_WORDS } from '../method-words.js';
import type { DebtSplit, PrintedInstalment } from './letter.js';

/** The parts of a debt counted to a day. */
export function debtSplit(amounts: Amounts, countedTo: CivilDate): DebtSplit {
  return {
    feeSatang: amounts.fee,
    penaltySatang: amounts.penalty,
    interestSatang: amounts.interest,
    principalSatang: amounts.principal,
    countedTo,
    words: bahtText(amounts.total),
  };
}

/** What is unpaid of some instalments together. */
export function unpaidOf(rows: readonly PositionRow[]): Amounts {
  const sum = (part: (amounts: Amounts) => Satang) =>
    rows.reduce((total, row) => total + part(row.outstandingParts), 0);
  return {
    principal: sum(row => row.principal),
    interest: sum(row => row.interest),
    fee: sum(row => row.fee),
    penalty: sum(row => row.penalty),
    total: sum(row => row.total),
  };
}

/** The instalments that are overdue on a day, the oldest first. */
export function overdueRows(rows: readonly PositionRow[], on: CivilDate): PositionRow[] {
  return rows.filter(row => row.outstanding > 0 && row.lastDayInTime < on);
}

export function printedPlan(rows: readonly ScheduleRow[]): PrintedInstalment[] {
  return rows.map(row => ({
    n: row.n,
    dueOn: row.dueOn,
    principalSatang: row.principal,
    interestSatang: row.interest,
  }));
}

/** What is still to be paid of a plan. */
export function unpaidPlan(rows: readonly PositionRow[]): PrintedInstalment[] {
  const unpaid = rows.filter(row => row.outstanding > 0);
  return unpaid.map(row => ({
    n: row.n,
    dueOn: row.dueOn,
    principalSatang: row.outstandingParts.principal,
    interestSatang: row.outstandingParts.interest,
  }));
}

/** "24 งวด ดอกเบี้ยร้อยละ 3.00 ต่อปี ลดต้นลดดอก เงินต้นเท่ากัน". */
export function termsInWords(terms: Pick<Terms, 'instalments' | 'annualRate' | 'method'>): string {
  const count = `${terms.instalments} งวด`;
  if (terms.annualRate === 0) return `${count} ไม่มีดอกเบี้ย`;
  return `${count} ดอกเบี้ยร้อยละ ${writeRate(terms.annualRate)} ต่อปี ${METHOD_WORDS[terms.method][0]}`;
}
