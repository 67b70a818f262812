// A borrower, member or guarantor has died: messages to them stop, and the estate's year begins (s.1754).
import type { Act } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { notFound } from '../../kernel/refusal.js';
import { loanPlace } from '../../ledger/loan.query.js';
import { recordDeath } from '../../registry/stop-contact.act.js';
import { loanState } from '../loan-state.query.js';
import { personOfLoan } from './contact.act.js';
import type { InstrumentRecord } from './instrument.query.js';
import { keepInstrument } from './keep-instrument.act.js';

export interface RecordDeathOnLoan {
  loanId: string;
  personId: string;
  diedOn: CivilDate;
  /** The day on which the fund learned of it; today when absent. */
  knownOn?: CivilDate;
}

export const recordDeathOnLoan: Act<RecordDeathOnLoan, InstrumentRecord> = {
  name: 'record-death-on-loan',
  right: 'officer-or-work',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run({ loanId, personId, diedOn, knownOn = null }, doing) {
    const state = await loanState(doing.tx, loanId, doing.today);
    const person = await personOfLoan(state, personId, doing);
    if (!person) throw notFound();
    const { answer } = await recordDeath.run({ personId, diedOn, knownOn }, doing);
    const known = answer.deathKnownOn ?? doing.today;
    const on = known < state.story.application.on ? state.story.application.on : known;
    return keepInstrument(state, { kind: 'death', on, body: { personId, diedOn, knownOn: known } }, doing);
  },
};
