// The debtor signs for the debt (หนังสือรับสภาพหนี้).
import type { Act } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import { loanPlace } from '../../ledger/loan.query.js';
import { positionOn } from '../loan-state.query.js';
import type { Evidence } from '../story.js';
import { personOfLoan } from './contact.act.js';
import type { InstrumentRecord } from './instrument.query.js';
import { keepInstrument } from './keep-instrument.act.js';
import { notAboveOwed, runningLoan } from './running-loan.query.js';

export interface AcknowledgeDebt {
  loanId: string;
  on: CivilDate;
  /** What is acknowledged; all that was owed on that day when absent. */
  amount?: Satang;
  personId?: string;
  note?: string;
  evidence: Evidence[];
}

/** s.193/14(1): a signed acknowledgement begins the limitation anew. */
export const acknowledgeDebt: Act<AcknowledgeDebt, InstrumentRecord> = {
  name: 'acknowledge-debt',
  right: 'officer-or-work',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run({ loanId, on, amount, personId, note, evidence }, doing) {
    const state = await runningLoan({ loanId, on }, doing);
    if (amount) notAboveOwed('amount', amount, state);
    const owed = amount ?? positionOn(state.facts, state.story, on).outstanding.total;
    const body = { personId: await personOfLoan(state, personId, doing), note, evidence };
    return keepInstrument(state, { kind: 'acknowledgement', on, amount: owed, body }, doing);
  },
};
