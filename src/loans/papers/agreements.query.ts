// What is signed when a loan runs otherwise than planned: acknowledgement, new plan, and the minute of a
// write-off.
import { bahtText } from '../../kernel/baht-text.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { conflict } from '../../kernel/refusal.js';
import type { Reader } from '../../platform/database/database.js';
import { fundOf } from '../../registry/fund.query.js';
import { guarantorsOf } from '../guarantee.act.js';
import { termsOf } from '../loan-answer.query.js';
import { positionOn } from '../loan-state.query.js';
import { dailyClause } from '../method-words.js';
import { bodyOf } from '../story.js';
import type { Acknowledgement } from './acknowledgement.paper.js';
import { BLANK } from './contract-paper.query.js';
import { committeeSeats, holderOf, letterhead, loanWords } from './fund-frame.query.js';
import { named, type Running, runningState } from './letters.query.js';
import { debtorParty, type Sight } from './paper-parties.query.js';
import { debtSplit, unpaidPlan } from './printed-debt.js';
import type { Restructuring } from './restructuring.paper.js';
import type { WriteOffMinute } from './write-off-minute.paper.js';

/** Of all that is owed on a day; what is not known of the debtor is left to be written in. */
export async function acknowledgementData(
  db: Reader,
  loanId: string,
  sight: Sight,
  on: CivilDate,
): Promise<Acknowledgement> {
  const state = await runningState(db, loanId, on);
  if (state.position.outstanding.total === 0) throw nothingOwed();
  const common = await commonOf(db, state, on);
  const debtor = await debtorParty(db, state.loan, sight);
  const guarantors = await guarantorsOf(db, loanId);
  return {
    ...common,
    debtor: {
      name: debtor.name,
      nationalId: debtor.nationalId ?? BLANK,
      address: debtor.address ?? BLANK,
    },
    creditor: common.fund.name,
    balance: debtSplit(state.position.outstanding, on),
    plan: [],
    guarantors: guarantors.map(one => one.name),
    receiver: (await holderOf(db, state.loan.fundId, 'chair', on)).name ?? BLANK,
  };
}

/** Of the last change of the plan; refuses (409) a loan whose plan was never changed. */
export async function restructuringData(
  db: Reader,
  loanId: string,
  today: CivilDate,
): Promise<Restructuring> {
  const state = await runningState(db, loanId, today);
  const last = state.story.restructures.at(-1);
  if (!last) {
    throw conflict('plan-not-changed', 'สัญญานี้ยังไม่เคยเปลี่ยนแผน', 'The plan of this loan was never changed');
  }
  const fact = state.facts.find(one => one.id === last.factId)!;
  const body = bodyOf<{
    waive?: ('fee' | 'penalty' | 'interest')[];
    authority?: string;
    number?: string;
    note?: string;
  }>(fact);
  const earlier = state.facts.filter(one => one.seq < fact.seq);
  const before = positionOn(earlier, state.story, last.on);
  const after = positionOn([...earlier, fact], state.story, last.on);
  const guarantors = await guarantorsOf(db, loanId);
  return {
    ...(await commonOf(db, state, last.on)),
    borrower: state.loan.borrowerName,
    resolution: { of: body.authority ?? '', number: body.number || BLANK, on: last.on },
    reason: body.note || BLANK,
    balance: debtSplit(before.outstanding, last.on),
    oldPlan: unpaidPlan(before.rows),
    newPlan: unpaidPlan(after.rows),
    dailyClause: dailyClause(termsOf(state)),
    waivedSatang: (body.waive ?? []).reduce((sum, part) => sum + before.outstanding[part], 0),
    guarantors: guarantors.map(one => one.name),
    chair: (await holderOf(db, state.loan.fundId, 'chair', last.on)).name ?? BLANK,
  };
}

/**
 * Recorded or still to be resolved: then number and reason are left to be written in, as votes and
 * attendance always are.
 */
export async function writeOffMinuteData(
  db: Reader,
  loanId: string,
  today: CivilDate,
): Promise<WriteOffMinute> {
  const state = await runningState(db, loanId, today);
  const { loan, position } = state;
  const fact = state.facts.findLast(one => one.kind === 'write-off');
  const body = fact ? bodyOf<{ resolution?: string; reason?: string }>(fact) : {};
  const on = fact?.onDate ?? today;
  const amount = fact ? position.writtenOff.total : position.outstanding.total;
  if (amount === 0) throw nothingOwed();
  const seats = await committeeSeats(db, loan.fundId, on);
  const nameOf = (post: string) => seats.find(seat => seat.post === post)?.name ?? BLANK;
  return {
    fund: await letterhead(db, await fundOf(db, loan.fundId)),
    meetingNumber: body.resolution ?? BLANK,
    on,
    place: BLANK,
    present: null,
    committeeSize: seats.length,
    loans: [
      {
        number: loan.number,
        borrower: loan.borrowerName,
        amountSatang: amount,
        reason: body.reason ?? BLANK,
      },
    ],
    words: bahtText(amount),
    votes: null,
    chair: nameOf('chair'),
    minuteTaker: nameOf('secretary'),
  };
}

async function commonOf(db: Reader, state: Running, on: CivilDate) {
  const fund = await letterhead(db, await fundOf(db, state.loan.fundId));
  return {
    fund,
    words: loanWords(state.fundType),
    madeAt: fund.lines[0]!,
    on,
    contract: named(state),
  };
}

function nothingOwed() {
  return conflict('nothing-owed', 'สัญญานี้ไม่มียอดค้าง', 'Nothing is owed on this loan');
}
