// Who else answers for a loan: its members each for a part, where the contract says so, and joint debtors.
import type { Act, Doing } from '../journal/act.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { formatBaht, type Satang } from '../kernel/money.js';
import { conflict, invalid } from '../kernel/refusal.js';
import { loanPlace } from '../ledger/loan.query.js';
import type { InstrumentRecord } from './collect/instrument.query.js';
import { keepInstrument } from './collect/keep-instrument.act.js';
import { runningLoan } from './collect/running-loan.query.js';
import { guarantorsOf } from './guarantee.act.js';
import { type MemberShare, standingFacts } from './shares.js';
import { bodyOf } from './story.js';

export interface DivideLoan {
  loanId: string;
  on: CivilDate;
  /** Parts of the principal that was paid out; they sum to it. */
  shares: MemberShare[];
  note?: string;
}

/** The contract splits the loan by member: each has an own position, the loan's stays as it is. */
export const divideLoan: Act<DivideLoan, InstrumentRecord> = {
  name: 'divide-loan',
  right: 'work',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run({ loanId, on, shares, note }, doing) {
    const state = await runningLoan({ loanId, on }, doing);
    const members = await doing.tx.all<{ personId: string }>(
      'select person_id from group_member where group_id = ?',
      [state.loan.borrowerId],
    );
    if (members.length === 0) {
      throw conflict('not-a-group', 'สัญญานี้ไม่ใช่ของกลุ่ม แบ่งตามสมาชิกไม่ได้', 'The borrower has no members');
    }
    const known = new Set(members.map(member => member.personId));
    const strange = shares.findIndex(share => !known.has(share.personId));
    if (strange >= 0) throw notAMember(`shares.${strange}.personId`);
    if (new Set(shares.map(share => share.personId)).size < shares.length) {
      throw invalid('shares', 'twice', 'ใส่สมาชิกคนเดียวกันซ้ำ', 'The same member is named twice');
    }
    const { principal } = state.story.disbursement;
    const sum = shares.reduce((all, share) => all + share.amount, 0);
    if (sum !== principal) {
      throw notTheSum(sum, principal);
    }
    return keepInstrument(state, { kind: 'shares', on, body: { shares, note } }, doing);
  },
};

function notTheSum(sum: Satang, principal: Satang) {
  const difference = formatBaht(Math.abs(sum - principal));
  const [th, en] = sum < principal ? ['ขาดอีก', 'missing'] : ['เกินมา', 'too much'];
  return invalid(
    'shares',
    'does-not-add-up',
    `รวมได้ ${formatBaht(sum)} บาท ${th} ${difference} บาท ต้องเท่าเงินที่จ่าย ${formatBaht(principal)} บาท`,
    `${formatBaht(sum)} baht in all, ${difference} baht ${en}; ${formatBaht(principal)} was paid out`,
  );
}

export function notAMember(field: string) {
  return invalid(field, 'not-a-member', 'เลือกสมาชิกที่สัญญาแบ่งส่วนให้', 'Name a member who has a part of the loan');
}

export interface AddJointDebtor {
  loanId: string;
  on: CivilDate;
  personId: string;
  note?: string;
}

/** ลูกหนี้ร่วม: answers for the whole debt. A guarantor does not become one (s.681/1). */
export const addJointDebtor: Act<AddJointDebtor, InstrumentRecord> = {
  name: 'add-joint-debtor',
  right: 'work',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run({ loanId, on, personId, note }, doing) {
    const state = await runningLoan({ loanId, on }, doing);
    const joined = standingFacts(state.facts, 'joint-debtor').map(fact => bodyOf<{ personId: string }>(fact));
    if (joined.some(one => one.personId === personId)) {
      throw invalid('personId', 'twice', 'คนนี้เป็นผู้กู้ร่วมอยู่แล้ว', 'This is a joint debtor already');
    }
    await mayJoin(state.loan, personId, doing);
    return keepInstrument(state, { kind: 'joint-debtor', on, body: { personId, note } }, doing);
  },
};

async function mayJoin(
  loan: { id: string; fundId: string; borrowerId: string },
  personId: string,
  { tx }: Doing,
): Promise<void> {
  const found = await tx.first<{ fundId: string | null }>('select fund_id from person where id = ?', [
    personId,
  ]);
  if (!found || (found.fundId !== null && found.fundId !== loan.fundId)) {
    throw invalid('personId', 'unknown-person', 'ไม่พบคนนี้ เพิ่มชื่อก่อน', 'No such person; register them first');
  }
  if (personId === loan.borrowerId) {
    throw invalid('personId', 'is-the-borrower', 'คนนี้เป็นผู้กู้อยู่แล้ว', 'This is the borrower');
  }
  if ((await guarantorsOf(tx, loan.id)).some(one => one.personId === personId)) {
    throw invalid(
      'personId',
      'is-a-guarantor',
      'ผู้ค้ำประกันรับเป็นลูกหนี้ร่วมไม่ได้ (ป.พ.พ. มาตรา 681/1)',
      'A guarantor cannot be made a joint debtor (Civil and Commercial Code, s.681/1)',
    );
  }
}
