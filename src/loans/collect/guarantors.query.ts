// The guarantors of a loan with what each still stands for.
import type { CivilDate } from '../../kernel/civil-date.js';
import { writeBaht } from '../../kernel/money.js';
import { writeRate } from '../../kernel/rate.js';
import type { Reader } from '../../platform/database/database.js';
import { type GuarantorRecord, guarantorsOf } from '../guarantee.act.js';
import type { LoanState } from '../loan-state.query.js';
import { bodyOf } from '../story.js';
import { type GuaranteeStanding, guaranteeStanding } from './guarantor-state.js';

export type GuarantorAnswer = Omit<GuarantorRecord, 'maximum' | 'share'> & {
  maximum: string | null;
  /** Percent of the debt; null where the guarantee is for all of it. */
  share: string | null;
  signedOn: CivilDate | null;
  state: GuaranteeStanding['state'];
  freeSince: CivilDate | null;
  liable: string;
};

/** By name, as of the state's day. */
export async function guarantorAnswers(
  db: Reader,
  state: LoanState,
  asOf: CivilDate,
): Promise<GuarantorAnswer[]> {
  const rows = await guarantorsOf(db, state.loan.id);
  const outstanding = state.position?.outstanding.total ?? 0;
  return rows.map(row => {
    const signedOn = lastSigned(row.personId, state, asOf);
    const standing = guaranteeStanding({ ...row, signedOn }, state.story.measures, outstanding, asOf);
    return {
      ...row,
      maximum: row.maximum === null ? null : writeBaht(row.maximum),
      share: row.share === null ? null : writeRate(row.share),
      signedOn,
      ...standing,
      liable: writeBaht(standing.liable),
    };
  });
}

function lastSigned(personId: string, { facts }: LoanState, asOf: CivilDate): CivilDate | null {
  const own = facts.filter(
    fact =>
      fact.kind === 'guarantee' &&
      fact.onDate <= asOf &&
      bodyOf<{ personId: string }>(fact).personId === personId,
  );
  return own.at(-1)?.onDate ?? null;
}
