// All that is done to help the household of one loan, as the API answers it.
import type { CivilDate } from '../../kernel/civil-date.js';
import { factsOf, loanOf } from '../../ledger/loan.query.js';
import type { Reader } from '../../platform/database/database.js';
import { type Help, helpOf } from './help.js';

/** As of a day; refuses (404) an unknown loan. */
export async function loanHelp(db: Reader, loanId: string, asOf: CivilDate): Promise<Help> {
  await loanOf(db, loanId);
  return helpOf(await factsOf(db, loanId), asOf);
}
