// ท: the debtor promises to pay an amount by a day.
import type { Act } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import { appendFacts } from '../../ledger/append-facts.act.js';
import { loanPlace } from '../../ledger/loan.query.js';
import { notBefore } from '../dates.js';
import { type InstrumentRecord, promiseRecord } from './instrument.query.js';
import { promisesOf } from './promises.js';
import { notAboveOwed, runningLoan } from './running-loan.query.js';

export interface RecordPromise {
  loanId: string;
  amount: Satang;
  promisedOn: CivilDate;
  /** The day on which it was given; today when absent. */
  on?: CivilDate;
  note?: string;
}

export const recordPromise: Act<RecordPromise, InstrumentRecord> = {
  name: 'record-promise',
  right: 'officer-or-work',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run({ loanId, amount, promisedOn, on, note }, doing) {
    const givenOn = on ?? doing.today;
    const state = await runningLoan({ loanId, on: givenOn }, doing);
    notBefore('promisedOn', promisedOn, givenOn, { th: 'วันที่ให้สัญญา', en: 'the promise itself' });
    notAboveOwed('amount', amount, state);
    const [fact] = await appendFacts(doing, state.loan, [
      { kind: 'promise', on: givenOn, amount, body: { promisedOn, note } },
    ]);
    const judged = promisesOf([...state.facts, fact!], doing.today).find(one => one.factId === fact!.id)!;
    return {
      answer: promiseRecord(fact!, judged),
      subject: { kind: 'loan', id: loanId },
      details: { factId: fact!.id, amount, promisedOn, on: givenOn },
    };
  },
};
