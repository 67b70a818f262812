// The terms of a loan: what is asked for, over the fund's own, over the fund type's; and the limits they must
// keep.
import { addMonths, type CivilDate, dayNumber } from '../kernel/civil-date.js';
import { formatBaht, type Satang } from '../kernel/money.js';
import type { FieldFault, Words } from '../kernel/refusal.js';
import { checkTerms } from '../ledger/check-terms.js';
import { makeSchedule } from '../ledger/schedule.js';
import { completeTerms, type GivenTerms, type Terms } from '../ledger/terms.js';
import type { FundTypeVersion, Limit, TermsDefaults } from '../registry/fund-type.js';

/** The whole terms: what is absent comes from the fund, then from its type. */
export function loanTerms(
  fundType: FundTypeVersion,
  fundTerms: Partial<TermsDefaults>,
  asked: Partial<Terms>,
): Terms {
  const known = (part: object) =>
    Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
  const merged = { ...fundType.terms, ...known(fundTerms), ...known(asked) } as GivenTerms;
  // A number of dates says the number of instalments when it is not given beside them.
  if (asked.dueDates && asked.instalments === undefined) merged.instalments = asked.dueDates.length;
  // Interest-free money asked for by method alone has no rate, whatever the fund usually takes.
  if (asked.method === 'interest-free' && asked.annualRate === undefined) merged.annualRate = 0;
  return completeTerms(merged);
}

export interface TermsVerdict {
  faults: FieldFault[];
  warnings: { code: string; message: Words }[];
}

/** Checks terms and limits of a loan that would be paid out on a day. */
export function checkLoan(
  fundType: FundTypeVersion,
  principal: Satang,
  on: CivilDate,
  terms: Terms,
): TermsVerdict {
  const faults = checkTerms(principal, on, terms, { legalMaximum: true });
  if (faults.length > 0) return { faults, warnings: [] };
  const found = [
    beyond(fundType.limits.principal, principal, 'principal', 'above-fund-limit', limit => ({
      th: `เกินวงเงินของกองทุนนี้ ${formatBaht(limit)} บาท`,
      en: `Above this fund's limit of ${formatBaht(limit)} baht`,
    })),
    beyond(
      fundType.limits.instalments,
      terms.instalments,
      'terms.instalments',
      'too-many-instalments',
      limit => ({
        th: `แบ่งได้ไม่เกิน ${limit} งวด`,
        en: `At most ${limit} instalments`,
      }),
    ),
    termVerdict(fundType, principal, on, terms),
  ].filter(one => one !== null);
  return {
    faults: found.filter(one => one.refuse).map(({ fault }) => fault),
    warnings: found
      .filter(one => !one.refuse)
      .map(({ fault }) => ({ code: fault.code, message: fault.message })),
  };
}

interface Found {
  fault: FieldFault;
  refuse: boolean;
}

function beyond(
  limit: Limit | null,
  value: number,
  field: string,
  code: string,
  words: (limit: number) => Words,
): Found | null {
  if (!limit || value <= limit.value) return null;
  return { fault: { field, code, message: words(limit.value) }, refuse: limit.beyond === 'refuse' };
}

function termVerdict(
  fundType: FundTypeVersion,
  principal: Satang,
  on: CivilDate,
  terms: Terms,
): Found | null {
  const limit = fundType.limits.termMonths;
  if (!limit) return null;
  const last = makeSchedule(principal, on, terms).at(-1)!.dueOn;
  const latest = addMonths(on, limit.value);
  const over = dayNumber(last) > dayNumber(latest);
  return over
    ? beyond(limit, limit.value + 1, 'terms.instalments', 'term-too-long', months => ({
        th: `งวดสุดท้ายต้องไม่เกิน ${months} เดือนจากวันทำสัญญา`,
        en: `The last instalment must be within ${months} months of the contract`,
      }))
    : null;
}
