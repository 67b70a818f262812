// ท3: the household is referred to what helps it, and what came of it is told later.
import type { Act } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { appendFacts } from '../../ledger/append-facts.act.js';
import { factOf, factsOf, loanOf, loanPlace } from '../../ledger/loan.query.js';
import { notAfterToday, notBefore } from '../dates.js';
import type { Outcome } from './help.js';
import { type InstrumentRecord, instrumentRecord } from './instrument.query.js';
import { keepInstrument } from './keep-instrument.act.js';
import { mayBeTold, standingEntry } from './plan.act.js';
import { runningLoan } from './running-loan.query.js';
import { wordsOn } from './words-on.js';

export interface AssistDebtor {
  loanId: string;
  on: CivilDate;
  measure: string;
  referredTo: string;
  outcome?: string;
  note?: string;
  /** The day on which somebody is to ask what came of it. */
  askOn?: CivilDate;
}

/** ท3: the debtor is referred to a measure that helps. */
export const assistDebtor: Act<AssistDebtor, InstrumentRecord> = {
  name: 'assist-debtor',
  right: 'officer-or-work',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run({ loanId, on, ...body }, doing) {
    const state = await runningLoan({ loanId, on }, doing);
    if (body.askOn) notBefore('askOn', body.askOn, on, REFERRED);
    return keepInstrument(state, { kind: 'assistance', on, body }, doing);
  },
};

const REFERRED = { th: 'วันที่ขอ', en: 'the request itself' };

export interface TellOutcome {
  /** The referral, or the exit of a household plan. */
  entryId: string;
  on: CivilDate;
  result: Outcome;
  /** What was said, in words. */
  outcome?: string;
  /** While it still waits: when to ask again. */
  askOn?: CivilDate;
}

const TOLD_OF = ['assistance', 'plan-exit'];

/** What came of a request: a fact of its own; the last word holds. It may come after the loan is closed. */
export const tellOutcome: Act<TellOutcome, InstrumentRecord> = {
  name: 'tell-outcome',
  right: 'officer-or-work',
  place: async (db, { entryId }) => loanPlace(db, (await factOf(db, entryId, TOLD_OF)).loanId),
  async run({ entryId, on, ...body }, doing) {
    const entry = await factOf(doing.tx, entryId, TOLD_OF);
    const facts = await factsOf(doing.tx, entry.loanId);
    standingEntry(entry, facts);
    notAfterToday('on', on, doing.today);
    mayBeTold(entry, on);
    if (body.askOn) notBefore('askOn', body.askOn, on, { th: 'วันที่รู้ผล', en: 'the day of the word' });
    const loan = await loanOf(doing.tx, entry.loanId);
    const [word] = await appendFacts(doing, loan, [{ kind: entry.kind, on, of: entryId, body }]);
    return {
      answer: instrumentRecord(entry, facts, wordsOn(entry, [...facts, word!])),
      subject: { kind: 'loan', id: loan.id },
      details: { of: entryId, on, ...body },
    };
  },
};
