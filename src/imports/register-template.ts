// The template of a fund type's register: its examples are what this kind of fund usually lends.
import { addMonths, type CivilDate } from '../kernel/civil-date.js';
import { parsePeriod } from '../kernel/period.js';
import { makeSchedule } from '../ledger/schedule.js';
import { loanTerms } from '../loans/loan-terms.js';
import type { Workbook } from '../papers/workbook.js';
import type { FundTypeVersion } from '../registry/fund-type.js';
import { importTemplate } from './import-template.paper.js';

const EXAMPLE_PRINCIPAL = 2_400_000;

/** The register to fill in, its examples a loan of a year ago with its first instalment paid. */
export function registerTemplate(fundType: FundTypeVersion, today: CivilDate): Workbook {
  const terms = loanTerms(fundType, {}, {});
  const everyMonths = parsePeriod(terms.every)?.months || 1;
  const disbursedOn = addMonths(today, -Math.max(12, everyMonths));
  const first = makeSchedule(EXAMPLE_PRINCIPAL, disbursedOn, { ...terms, every: `P${everyMonths}M` })[0]!;
  return importTemplate({
    fundTypeName: fundType.name.th,
    borrowerKind: fundType.borrowerKinds[0]!,
    method: terms.method,
    annualRateMicroPercent: terms.annualRate,
    instalments: terms.instalments,
    everyMonths,
    principalSatang: EXAMPLE_PRINCIPAL,
    disbursedOn,
    firstDueOn: first.dueOn,
    paidOn: first.dueOn,
    paidSatang: first.total,
  });
}
