// The schedule that terms make, as the pages show it; and terms as a form's fields.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import { writeRate } from '../../kernel/rate.js';
import type { Words } from '../../kernel/refusal.js';
import { isDaily } from '../../ledger/daily-balance.js';
import { prepaymentOf } from '../../ledger/daily-plan.js';
import { makeSchedule, scheduleTotals } from '../../ledger/schedule.js';
import { type DayCount, INTEREST_BASES, type Method, PREPAYMENTS, type Terms } from '../../ledger/terms.js';
import { METHODS } from '../../registry/fund-type.js';
import type { FormReading } from '../form-reading.js';
import type { FormState, Lang } from '../frame.js';
import type { ScheduleView } from '../parts/terms.part.js';
import { dateValues } from '../read-fields.js';

/** The instalments as they would be if the money were paid out on that day. */
export function scheduleView(
  principal: Satang,
  on: CivilDate,
  terms: Terms,
  warnings: { message: Words }[],
  lang: Lang,
): ScheduleView {
  const rows = makeSchedule(principal, on, terms);
  const { principal: all, interest, total } = scheduleTotals(rows);
  return {
    rows: rows.map(({ n, ...row }) => ({ number: n, ...row })),
    totals: { principal: all, interest, total },
    isDaily: isDaily(terms),
    warnings: warnings.map(warning => warning.message[lang]),
  };
}

/** Terms as the form's fields: what the fund and its kind ask for, ready to be changed. */
export function termsValues(terms: Terms, today: CivilDate, lang: Lang): FormState['values'] {
  return {
    method: terms.method,
    annualRate: writeRate(terms.annualRate).replace(/\.?0+$/, '') || '0',
    instalments: String(terms.instalments),
    every: terms.every,
    interestBasis: terms.interestBasis ?? 'scheduled',
    prepayment: terms.prepayment ?? '',
    ...(terms.firstDueOn ? dateValues('firstDueOn', terms.firstDueOn, today, lang) : {}),
  };
}

/** Terms as they were typed; what is left empty, and the day count, stay as the fund or the loan has them. */
export function readTerms(form: FormReading, held: Terms): Partial<Terms> {
  const every = form.textOr('every', 20);
  const method = form.oneOfOr('method', METHODS);
  return {
    method,
    annualRate: form.rateOr('annualRate'),
    instalments: form.wholeOr('instalments', 1, 600),
    ...(every ? { every } : {}),
    firstDueOn: form.dayOr('firstDueOn'),
    ...readInterestBasis(form, '', method ?? held.method, held.dayCount),
  };
}

/**
 * How interest is counted, as it was chosen: by the day it counts real days, as it must; nothing where the
 * page did not ask.
 */
export function readInterestBasis(
  form: FormReading,
  tail: '' | '2',
  method: Method,
  dayCount: DayCount,
): Partial<Terms> {
  const interestBasis = form.oneOfOr(`interestBasis${tail}`, INTEREST_BASES);
  if (interestBasis !== 'daily-balance') return interestBasis ? { interestBasis } : {};
  const prepayment = form.oneOfOr(`prepayment${tail}`, PREPAYMENTS);
  return {
    interestBasis,
    prepayment: prepayment ?? prepaymentOf({ method }),
    dayCount: dayCount === '30/360' ? 'actual/365' : dayCount,
  };
}
