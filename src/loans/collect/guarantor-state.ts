// What a guarantor still stands for on a day: bound up to the maximum, ended with its time, or free (s.700).
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import type { Measure } from '../measures.js';

export interface Guarantee {
  personId: string;
  /** The most that may be asked; null where none is written yet. */
  maximum: Satang | null;
  /** Of the debt, in millionths of a percent; null where the guarantee is for all of it. */
  share: number | null;
  /** The last day of the guarantee. */
  until: CivilDate | null;
  /** The day of the last contract of guarantee; null where only the application names the guarantor. */
  signedOn: CivilDate | null;
}

export interface GuaranteeStanding {
  state: 'bound' | 'ended' | 'free';
  /** The day of the measure that gave more time without this guarantor's consent. */
  freeSince: CivilDate | null;
  /** What may be asked of this guarantor today, as far as the whole debt is due: at most the debt. */
  liable: Satang;
}

const WHOLE = 100_000_000n;

/**
 * As of a day with that much outstanding. More time that the guarantor did not agree to frees them from its
 * day; a contract of guarantee signed on that day or later binds them again.
 */
export function guaranteeStanding(
  guarantee: Guarantee,
  measures: Measure[],
  outstanding: Satang,
  asOf: CivilDate,
): GuaranteeStanding {
  const { personId, maximum, share, until, signedOn } = guarantee;
  const against = measures.find(
    measure =>
      measure.moreTime &&
      measure.on <= asOf &&
      !measure.consentedBy.includes(personId) &&
      (signedOn === null || signedOn < measure.on),
  );
  if (against) return { state: 'free', freeSince: against.on, liable: 0 };
  if (until !== null && asOf > until) return { state: 'ended', freeSince: null, liable: 0 };
  const part = share === null ? outstanding : Number((BigInt(outstanding) * BigInt(share)) / WHOLE);
  return { state: 'bound', freeSince: null, liable: Math.min(part, maximum ?? part) };
}
