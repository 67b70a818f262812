// Somebody spoke with the debtor, or tried to: a visit, a call. One that reached the person uses the day up
// (Debt Collection Act s.9(3): no more than the lawful number of contacts a day).
import type { Act, Doing } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { invalid } from '../../kernel/refusal.js';
import { loanPlace } from '../../ledger/loan.query.js';
import { type ContactSource, takeContactDay } from '../../registry/contact-day.act.js';
import { notBefore } from '../dates.js';
import type { LoanState } from '../loan-state.query.js';
import type { Evidence } from '../story.js';
import type { InstrumentRecord } from './instrument.query.js';
import { keepInstrument } from './keep-instrument.act.js';
import { debtorOf, partiesOf } from './parties.query.js';
import { runningLoan } from './running-loan.query.js';

export interface RecordVisit {
  loanId: string;
  on: CivilDate;
  /** Whether the person was met; absent: not. */
  met?: boolean;
  /** Who was to be met: the borrower or representative when absent. */
  personId?: string;
  note: string;
  evidence: Evidence[];
  /** The next visit that was agreed on. */
  nextOn?: CivilDate;
}

export const recordVisit: Act<RecordVisit, InstrumentRecord> = {
  name: 'record-visit',
  right: 'officer-or-work',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run({ loanId, on, met = false, personId, note, evidence, nextOn }, doing) {
    const state = await runningLoan({ loanId, on }, doing);
    if (nextOn) notBefore('nextOn', nextOn, on, { th: 'วันที่เยี่ยม', en: 'the visit' });
    const person = await personOfLoan(state, personId, doing);
    const body = { met, personId: person, note, evidence, nextOn };
    const done = await keepInstrument(state, { kind: 'visit', on, body }, doing);
    if (met && person) await useDay(person, on, { kind: 'visit', id: done.answer.id }, state, doing);
    return done;
  },
};

export const CONTACT_KINDS = ['call', 'visit', 'line', 'sms', 'email', 'letter', 'office', 'other'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export interface RecordContact {
  loanId: string;
  on: CivilDate;
  kind: ContactKind;
  /** Whether the person was reached. */
  answered: boolean;
  personId?: string;
  note: string;
}

export const recordContact: Act<RecordContact, InstrumentRecord> = {
  name: 'record-contact',
  right: 'officer-or-work',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run({ loanId, on, kind, answered, personId, note }, doing) {
    const state = await runningLoan({ loanId, on }, doing);
    const person = await personOfLoan(state, personId, doing);
    const body = { kind, answered, personId: person, note };
    const done = await keepInstrument(state, { kind: 'contact', on, body }, doing);
    // An unanswered call, a letter and a reply in a chat do not use the day.
    const reached = answered && (kind === 'call' || kind === 'visit');
    if (reached && person) await useDay(person, on, { kind, id: done.answer.id }, state, doing);
    return done;
  },
};

/** The person spoken of: one behind the loan (422 for another), else the debtor or representative. */
export async function personOfLoan(
  state: LoanState,
  personId: string | undefined,
  doing: Doing,
): Promise<string | null> {
  if (personId === undefined) return debtorOf(doing.tx, state.loan);
  const parties = await partiesOf(doing.tx, state.loan);
  if (parties.some(party => party.personId === personId)) return personId;
  throw invalid(
    'personId',
    'not-of-this-loan',
    'คนนี้ไม่ใช่ผู้กู้ สมาชิกกลุ่ม หรือผู้ค้ำประกันของสัญญานี้',
    'This person is neither borrower, member nor guarantor of the loan',
  );
}

async function useDay(
  personId: string,
  on: CivilDate,
  source: ContactSource,
  { loan }: LoanState,
  { tx, announce }: Doing,
): Promise<void> {
  await takeContactDay({ fundId: loan.fundId, personId, on }, source, { tx });
  announce({ kind: 'person-contacted', ids: [personId], fundId: loan.fundId });
}
