// A loan to which something may still happen: paid out, and not closed.
import type { Doing } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { conflict, invalid } from '../../kernel/refusal.js';
import { thaiDate } from '../../kernel/thai-words.js';
import { reversedIn } from '../../ledger/reversed.js';
import { notAfterToday, notBefore } from '../dates.js';
import { type LoanState, loanState } from '../loan-state.query.js';
import type { Disbursement } from '../story.js';

export type RunningLoan = LoanState & {
  story: LoanState['story'] & { disbursement: Disbursement };
  position: NonNullable<LoanState['position']>;
};

export interface Happening {
  loanId: string;
  /** The day it happened, and the field that says it. */
  on: CivilDate;
  field?: string;
}

/**
 * The loan today; refuses (409) one not paid out or already closed, and (422) a day to come or before the
 * payout.
 */
export async function runningLoan(
  { loanId, on, field = 'on' }: Happening,
  doing: Doing,
): Promise<RunningLoan> {
  notAfterToday(field, on, doing.today);
  const state = await paidOutLoan(loanId, doing);
  notBefore(field, on, state.story.disbursement.on, { th: 'วันจ่ายเงิน', en: 'the disbursement' });
  if (state.life.stage === 'closed') throw closed(state);
  return state;
}

/** The loan today, closed or not; refuses (409) one that is not paid out. */
export async function paidOutLoan(loanId: string, doing: Doing): Promise<RunningLoan> {
  const state = await loanState(doing.tx, loanId, doing.today);
  if (state.story.disbursement && state.position) return state as RunningLoan;
  throw conflict(
    'not-disbursed',
    'ยังไม่ได้จ่ายเงินตามสัญญานี้ จึงยังบันทึกรายการนี้ไม่ได้',
    'Nothing is paid out on this loan yet',
  );
}

/** Refuses (409) what only follows a missed due day, on a loan that never missed one. */
export function mustHaveBeenOverdue(state: LoanState): void {
  if (state.everOverdue) return;
  throw conflict(
    'never-overdue',
    'สัญญานี้ยังไม่เคยค้างชำระ จึงยังไม่ต้องทวงถาม',
    'The loan has never been overdue: there is nothing to demand yet',
  );
}

/** Refuses (422) an amount above all that is owed. */
export function notAboveOwed(field: string, amount: number, state: RunningLoan): void {
  if (amount <= state.position.outstanding.total) return;
  throw invalid(
    field,
    'above-owed',
    'มากกว่ายอดหนี้คงเหลือ ดูจุดทศนิยมอีกครั้ง',
    'More than is still owed; look at the decimal point again',
  );
}

/** After a write-off nothing is owed: whoever is paid all the same has it reversed first. */
export function notWrittenOff({ facts }: LoanState, paidOn: CivilDate): void {
  const reversed = reversedIn(facts);
  const off = facts.find(
    fact => fact.kind === 'write-off' && fact.onDate <= paidOn && !reversed.has(fact.id),
  );
  if (!off) return;
  throw invalid(
    'paidOn',
    'written-off',
    `หนี้นี้ตัดหนี้สูญเมื่อ ${thaiDate(off.onDate)} ใส่วันก่อนหน้านั้น หรือกลับรายการตัดหนี้สูญก่อน จึงรับเงินได้`,
    `The debt was written off on ${off.onDate}: enter a day before, or reverse the write-off first`,
  );
}

function closed(state: LoanState) {
  const writtenOff = state.life.status === 'written-off';
  return writtenOff
    ? conflict(
        'written-off',
        'หนี้นี้ตัดหนี้สูญแล้ว ถ้าจะดำเนินการต่อ กลับรายการตัดหนี้สูญก่อน',
        'The debt is written off; reverse the write-off first',
      )
    : conflict('already-closed', 'สัญญานี้ปิดแล้ว ไม่มียอดค้าง', 'The loan is closed: nothing is owed');
}
