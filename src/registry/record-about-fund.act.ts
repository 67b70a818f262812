// What is written down about a fund besides its loans.
import { v7 as newId } from 'uuid';
import type { Act, Doing } from '../journal/act.js';
import { POSTS } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import { invalid } from '../kernel/refusal.js';
import { fundOf, fundPlace } from './fund.query.js';
import { AccountBalance, CommitteeTerm, GrantGiven } from './fund-record.entity.js';
import type { BalanceRecord, CommitteeSeat, CommitteeTermRecord, GrantRecord } from './fund-record.query.js';
import { houseRules } from './house-rules.js';
import { mustBePast } from './past-day.js';

export interface RecordCommitteeTerm {
  fundId: string;
  from: CivilDate;
  until: CivilDate | null;
  members: CommitteeSeat[];
  note: string | null;
}

/** Who sits on the committee, from when to when; a later term takes the place of an earlier one. */
export const recordCommitteeTerm: Act<RecordCommitteeTerm, CommitteeTermRecord> = {
  name: 'record-committee-term',
  right: 'officer-or-work',
  place: (db, { fundId }) => fundPlace(db, fundId),
  async run(input, doing) {
    const { fundId, from, until, note } = input;
    if (until !== null && until < from) {
      throw invalid('until', 'before-from', 'วันครบวาระต้องไม่ก่อนวันเริ่ม', 'The term ends before it begins');
    }
    const members = input.members.toSorted((a, b) => POSTS.indexOf(a.post) - POSTS.indexOf(b.post));
    const written = recorded(doing);
    await doing.tx.insert(CommitteeTerm, {
      ...written,
      fundId,
      fromOn: from,
      untilOn: until,
      members: JSON.stringify(members),
      note,
    });
    const answer = { ...written, fundId, from, until, members, note };
    return { answer, subject: { kind: 'committee-term', id: written.id }, details: { ...input } };
  },
};

export interface RecordBalance {
  fundId: string;
  kind: 'bank' | 'cash';
  on: CivilDate;
  amount: Satang;
  note: string | null;
}

/** What the bank book or the cash box showed on a day. */
export const recordAccountBalance: Act<RecordBalance, BalanceRecord> = {
  name: 'record-account-balance',
  right: 'work',
  place: (db, { fundId }) => fundPlace(db, fundId),
  async run(input, doing) {
    const { fundId, kind, on, amount, note } = input;
    mustBePast('on', on, doing.today);
    const written = recorded(doing);
    await doing.tx.insert(AccountBalance, { ...written, fundId, kind, onDate: on, amount, note });
    const answer = { ...written, fundId, kind, on, amount, note };
    return { answer, subject: { kind: 'account-balance', id: written.id }, details: { ...input } };
  },
};

export interface GiveGrant {
  fundId: string;
  recipient: string;
  purpose: string;
  amount: Satang;
  givenOn: CivilDate;
  madeUp?: boolean;
}

/** เงินอุดหนุน: money that is not paid back. */
export const giveGrant: Act<GiveGrant, GrantRecord> = {
  name: 'give-grant',
  right: 'work',
  place: (db, { fundId }) => fundPlace(db, fundId),
  async run(input, doing) {
    const { fundId, recipient, purpose, amount, givenOn, madeUp = false } = input;
    mustBePast('givenOn', givenOn, doing.today);
    const fund = await fundOf(doing.tx, fundId);
    if (!houseRules().fundTypes.version(fund.fundType, givenOn)?.grants) {
      throw invalid('fundId', 'no-grants', 'กองทุนประเภทนี้ไม่มีเงินอุดหนุน', 'This kind of fund gives no grants');
    }
    const written = recorded(doing);
    const row = { ...written, fundId, recipient, purpose, amount, givenOn };
    await doing.tx.insert(GrantGiven, { ...row, details: null, madeUp: madeUp ? 1 : 0 });
    return {
      answer: { ...row, madeUp, spent: 0, returned: 0 },
      subject: { kind: 'grant', id: written.id },
      details: { ...input },
    };
  },
};

function recorded({ actor, at }: Doing): { id: string; recordedBy: string; recordedAt: string } {
  return { id: newId(), recordedBy: actor.name, recordedAt: at.toISOString() };
}
