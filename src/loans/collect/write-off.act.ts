// A competent resolution gives the debt up in the books (ตัดหนี้สูญ): it stays to be seen, and may be
// reversed.
import type { Act } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { conflict } from '../../kernel/refusal.js';
import { loanPlace } from '../../ledger/loan.query.js';
import { writeAmounts } from '../loan-answer.query.js';
import { positionOn } from '../loan-state.query.js';
import type { InstrumentRecord } from './instrument.query.js';
import { keepInstrument } from './keep-instrument.act.js';
import { runningLoan } from './running-loan.query.js';

export interface WriteOffLoan {
  loanId: string;
  on: CivilDate;
  resolution: string;
  reason: string;
}

export const writeOffLoan: Act<WriteOffLoan, InstrumentRecord & { writtenOff: Record<string, string> }> = {
  name: 'write-off-loan',
  right: 'decide',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run({ loanId, on, resolution, reason }, doing) {
    const state = await runningLoan({ loanId, on }, doing);
    const later = state.facts.find(fact => MOVING.includes(fact.kind) && fact.onDate > on);
    if (later) {
      throw conflict(
        'later-entries',
        'มีรายการเงินหลังวันนี้แล้ว ใส่วันตัดหนี้สูญหลังรายการล่าสุด',
        'There are money entries after this day: write off after the last of them',
      );
    }
    const { outstanding } = positionOn(state.facts, state.story, on);
    const fact = { kind: 'write-off', on, body: { resolution, reason } } as const;
    return keepInstrument(state, fact, doing, { writtenOff: writeAmounts(outstanding) });
  },
};

const MOVING = ['payment', 'settlement', 'restructure', 'moratorium', 'waiver', 'refund'];
