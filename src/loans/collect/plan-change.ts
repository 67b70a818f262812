// The terms of a restructure: what is said anew over what held before.
import type { Terms } from '../../ledger/terms.js';

/** What belongs to the days of the old plan and never passes into a new one by itself. */
const OF_THE_OLD_PLAN = [
  'firstDueOn',
  'dueDates',
  'weights',
  'gracePrincipalInstalments',
  'deferredInterestInstalments',
] as const;

/** The whole new terms: the method, rate, day count and allocation that held stay unless said otherwise. */
export function changedTerms(held: Terms, asked: Partial<Terms>): Terms {
  const kept: Partial<Terms> = { ...held };
  for (const name of OF_THE_OLD_PLAN) delete kept[name];
  const said = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  const terms = { ...kept, gracePrincipalInstalments: 0, ...said } as Terms;
  // A number of dates says the number of instalments when it is not given beside them.
  if (asked.dueDates && asked.instalments === undefined) terms.instalments = asked.dueDates.length;
  // What money beyond an instalment does is a choice only while interest is counted by the day.
  if (terms.interestBasis !== 'daily-balance' && asked.prepayment === undefined) delete terms.prepayment;
  // Money that becomes free of interest has no rate, whatever it bore before.
  if (asked.method === 'interest-free' && asked.annualRate === undefined) terms.annualRate = 0;
  return terms;
}
