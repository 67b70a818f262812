// Letters that the law looks at: the guarantor's notice, the demand, the notice to heirs.
import type { Act, Doing } from '../../journal/act.js';
import type { Actor } from '../../kernel/actor.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { conflict, forbidden, invalid } from '../../kernel/refusal.js';
import { appendFacts } from '../../ledger/append-facts.act.js';
import { guarantorNoticeDeadline } from '../../ledger/clocks.js';
import { factOf, factsOf, loanOf, loanPlace } from '../../ledger/loan.query.js';
import type { FundTypeVersion } from '../../registry/fund-type.js';
import { notAfterToday, notBefore } from '../dates.js';
import type { LoanState } from '../loan-state.query.js';
import { personOfLoan } from './contact.act.js';
import { type InstrumentRecord, instrumentRecord } from './instrument.query.js';
import { keepInstrument } from './keep-instrument.act.js';
import { partiesOf } from './parties.query.js';
import { mustHaveBeenOverdue, runningLoan } from './running-loan.query.js';

export const NOTICE_KINDS = ['guarantor-notice', 'demand', 'heirs'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export interface SendNotice {
  loanId: string;
  kind: NoticeKind;
  /** To whom; for a demand the borrower when absent. */
  personId?: string;
  on: CivilDate;
  /** How it went: registered post, by hand. */
  sentBy: string;
  postNumber?: string;
  receivedOn?: CivilDate;
  note?: string;
}

/** For a guarantor: the day by which it must have been received (s.686), and whether it was. */
export type NoticeRecord = InstrumentRecord & { deadline?: CivilDate; inTime?: boolean | null };

export const sendNotice: Act<SendNotice, NoticeRecord> = {
  name: 'send-notice',
  right: 'officer-or-work',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run(input, doing) {
    const { loanId, kind, on, sentBy, postNumber, receivedOn, note } = input;
    const state = await runningLoan({ loanId, on }, doing);
    if (kind !== 'heirs') mustHaveBeenOverdue(state);
    mayDemand(kind, state, doing);
    if (receivedOn) mayBeReceived(receivedOn, on, doing);
    const personId = await addresseeOf(input, state, doing);
    const body = { kind, personId, sentBy, postNumber, receivedOn, note };
    const clock = kind === 'guarantor-notice' ? noticeClock(state, receivedOn) : undefined;
    return keepInstrument(state, { kind: 'notice', on, body }, doing, clock);
  },
};

/** The day on which a notice was received, learned afterwards. */
export const noteNoticeReceived: Act<{ noticeId: string; receivedOn: CivilDate }, InstrumentRecord> = {
  name: 'note-notice-received',
  right: 'officer-or-work',
  async place(db, { noticeId }) {
    return loanPlace(db, (await factOf(db, noticeId, ['notice'])).loanId);
  },
  async run({ noticeId, receivedOn }, doing) {
    const notice = await factOf(doing.tx, noticeId, ['notice']);
    mayBeReceived(receivedOn, notice.onDate, doing);
    const facts = await factsOf(doing.tx, notice.loanId);
    const known = (JSON.parse(notice.body) as { receivedOn?: CivilDate }).receivedOn;
    if (known || facts.some(fact => fact.ofFact === noticeId)) {
      throw conflict('already-received', 'บันทึกวันที่ได้รับแล้ว', 'The day of receipt is recorded already');
    }
    const loan = await loanOf(doing.tx, notice.loanId);
    const [received] = await appendFacts(doing, loan, [{ kind: 'notice', on: receivedOn, of: noticeId }]);
    return {
      answer: instrumentRecord(notice, facts, [received!]),
      subject: { kind: 'loan', id: loan.id },
      details: { of: noticeId, receivedOn },
    };
  },
};

/** Debt Collection Act s.14: an officer sends a demand only where the fund's regulation gives the power. */
export function sendsDemand(actor: Actor, { reminders }: FundTypeVersion): boolean {
  if (actor.role === 'committee-member' || actor.role === 'administrator') return true;
  return actor.role.endsWith('-officer') && reminders.sendDemand.includes('officer');
}

function mayDemand(kind: NoticeKind, state: LoanState, { actor }: Doing): void {
  if (kind !== 'demand' || sendsDemand(actor, state.fundType)) return;
  throw forbidden(
    'หนังสือทวงถามของกองทุนนี้ให้คณะกรรมการเป็นผู้ส่ง',
    'The demand of this kind of fund is sent by its committee',
  );
}

function mayBeReceived(receivedOn: CivilDate, sentOn: CivilDate, { today }: Doing): void {
  notAfterToday('receivedOn', receivedOn, today);
  notBefore('receivedOn', receivedOn, sentOn, { th: 'วันที่ส่ง', en: 'the day it was sent' });
}

async function addresseeOf(input: SendNotice, state: LoanState, doing: Doing): Promise<string | null> {
  if (input.kind !== 'guarantor-notice') return personOfLoan(state, input.personId, doing);
  const guarantors = (await partiesOf(doing.tx, state.loan)).filter(party => party.role === 'guarantor');
  const named = input.personId ?? (guarantors.length === 1 ? guarantors[0]!.personId : undefined);
  if (named && guarantors.some(party => party.personId === named)) return named;
  throw invalid('personId', 'not-a-guarantor', 'เลือกผู้ค้ำประกันของสัญญานี้', 'Name a guarantor of this loan');
}

function noticeClock(state: LoanState, receivedOn: CivilDate | undefined) {
  const since = state.position?.overdue.since;
  if (!since) return undefined;
  const deadline = guarantorNoticeDeadline(since).on;
  return { deadline, inTime: receivedOn ? receivedOn <= deadline : null };
}
