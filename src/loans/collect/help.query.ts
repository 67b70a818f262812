// All that is done to help the household of one loan, as the API answers it.
import type { CivilDate } from '../../kernel/civil-date.js';
import { notFound } from '../../kernel/refusal.js';
import { factsOf, loanOf } from '../../ledger/loan.query.js';
import type { Reader } from '../../platform/database/database.js';
import { type Help, helpOf } from './help.js';

/** As of a day; refuses (404) an unknown loan, and a day before it was applied for. */
export async function loanHelp(db: Reader, loanId: string, asOf: CivilDate): Promise<Help> {
  const { appliedOn } = await loanOf(db, loanId);
  if (asOf < appliedOn) throw notFound();
  return helpOf(await factsOf(db, loanId), asOf);
}
