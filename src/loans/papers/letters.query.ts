// The letters about one loan: before the due day, when it is late, to a guarantor, to heirs, and their
// envelope.
import { bahtText } from '../../kernel/baht-text.js';
import { addDays, type CivilDate } from '../../kernel/civil-date.js';
import { conflict, notFound } from '../../kernel/refusal.js';
import { guarantorNoticeDeadline } from '../../ledger/clocks.js';
import type { Loan } from '../../ledger/loan.entity.js';
import type { Position } from '../../ledger/position.js';
import type { Reader } from '../../platform/database/database.js';
import { fundOf } from '../../registry/fund.query.js';
import { personOf } from '../../registry/person.query.js';
import { partiesOf } from '../collect/parties.query.js';
import { guarantorsOf } from '../guarantee.act.js';
import { type LoanState, loanState } from '../loan-state.query.js';
import { memberPositions, sharesOf } from '../shares.js';
import { notDisbursed } from './card-paper.query.js';
import type { DemandLetter } from './demand-letter.paper.js';
import { type Envelope, tellsOfDebt } from './envelope.paper.js';
import { letterFrame, letterhead, loanWords } from './fund-frame.query.js';
import type { GuarantorNotice } from './guarantor-notice.paper.js';
import type { HeirsLetter } from './heirs-letter.paper.js';
import type { NamedContract } from './letter.js';
import { addressee, debtorParty } from './paper-parties.query.js';
import { debtSplit, overdueRows, unpaidOf } from './printed-debt.js';
import type { ReminderLetter } from './reminder-letter.paper.js';

/** Fifteen days are usual. */
const PAY_WITHIN_DAYS = 15;
/** A letter before the due day speaks of what falls due within a month. */
const AHEAD_DAYS = 31;

/** Refuses (409) while nothing is overdue: a letter of demand would be untrue. */
export async function demandData(db: Reader, loanId: string, on: CivilDate): Promise<DemandLetter> {
  const state = await runningState(db, loanId, on);
  const rows = overdueRows(state.position.rows, on);
  if (rows.length === 0) throw nothingOverdue();
  return {
    ...(await letterFrame(db, state.loan.fundId, await addressee(db, state.loan), on)),
    words: loanWords(state.fundType),
    contract: named(state),
    overdueSince: rows[0]!.dueOn,
    overdueInstalments: rows.length,
    overdue: debtSplit(unpaidOf(rows), on),
    payWithinDays: PAY_WITHIN_DAYS,
  };
}

/**
 * All that falls due to the borrower within a month over the fund's loans; at least this loan's next
 * instalment.
 */
export async function reminderLetterData(db: Reader, loanId: string, on: CivilDate): Promise<ReminderLetter> {
  const asked = await runningState(db, loanId, on);
  const others = await db.all<{ id: string }>(
    'select id from loan where fund_id = ? and borrower_id = ? and id <> ? order by applied_on, id',
    [asked.loan.fundId, asked.loan.borrowerId, loanId],
  );
  const due = dueOf(asked, on, '9999-12-31').slice(0, 1);
  if (due.length === 0) throw nothingDue();
  for (const { id } of others) {
    const state = await loanState(db, id, on);
    if (state.position) due.push(...dueOf(state as Running, on, addDays(on, AHEAD_DAYS)).slice(0, 1));
  }
  return {
    ...(await letterFrame(db, asked.loan.fundId, await addressee(db, asked.loan), on)),
    words: loanWords(asked.fundType),
    due,
  };
}

/**
 * The notice of s.686 on the oldest overdue instalment, to one guarantor (the only one need not be named).
 */
export async function guarantorNoticeData(
  db: Reader,
  loanId: string,
  personId: string | undefined,
  on: CivilDate,
): Promise<GuarantorNotice> {
  const state = await runningState(db, loanId, on);
  const guarantors = await guarantorsOf(db, loanId);
  const guarantor = personId ? guarantors.find(one => one.personId === personId) : guarantors[0];
  if (!guarantor) throw notFound();
  const rows = overdueRows(state.position.rows, on);
  if (rows.length === 0) throw nothingOverdue();
  const signed = state.facts.findLast(
    fact => fact.kind === 'guarantee' && fact.body.includes(guarantor.personId),
  );
  return {
    ...(await letterFrame(db, state.loan.fundId, guarantor.name, on)),
    words: loanWords(state.fundType),
    borrower: state.loan.borrowerName,
    contract: named(state),
    guaranteeOn: signed?.onDate ?? state.story.disbursement!.on,
    guaranteedSatang: guarantor.maximum ?? state.story.disbursement!.principal,
    instalment: rows[0]!.n,
    dueOn: rows[0]!.dueOn,
    receiveBy: guarantorNoticeDeadline(rows[0]!.dueOn).on,
    overdue: debtSplit(unpaidOf(rows), on),
  };
}

/**
 * To the heirs of the borrower, or of a member of the group that borrowed (the last who died, unless one is
 * named). Refuses (409) while no such death is recorded.
 */
export async function heirsLetterData(
  db: Reader,
  loanId: string,
  personId: string | undefined,
  on: CivilDate,
): Promise<HeirsLetter> {
  const state = await runningState(db, loanId, on);
  const { loan, position } = state;
  const debtors = (await partiesOf(db, loan)).filter(party => party.role !== 'guarantor');
  if (personId && !debtors.some(party => party.personId === personId)) throw notFound();
  const [deceased] = debtors
    .filter(party => party.diedOn !== null && (!personId || party.personId === personId))
    .sort((one, other) => other.diedOn!.localeCompare(one.diedOn!));
  if (!deceased) {
    throw conflict(
      'not-deceased',
      'ยังไม่ได้บันทึกว่าผู้กู้ยืมหรือสมาชิกกลุ่มเสียชีวิต บันทึกที่หน้าของบุคคลก่อน',
      'No death of the borrower or a member is recorded; record it on the person first',
    );
  }
  return {
    ...(await letterFrame(db, loan.fundId, `ทายาทของ ${deceased.name}`, on)),
    words: loanWords(state.fundType),
    deceased: deceased.name,
    diedOn: deceased.diedOn!,
    group: deceased.role === 'member' ? loan.borrowerName : null,
    contract: named(state),
    balance: debtSplit(position.outstanding, on),
    part: deceased.role === 'member' ? ownPart(state, deceased.personId, on) : null,
  };
}

/** A member's own part of a debt that the contract splits; null where all owe the whole together. */
function ownPart({ position, facts }: Running, personId: string, on: CivilDate): HeirsLetter['part'] {
  const shares = sharesOf(facts.filter(fact => fact.onDate <= on));
  if (shares.length === 0) return null;
  const own = memberPositions(position, shares, facts).find(one => one.personId === personId);
  if (!own) {
    throw conflict(
      'no-part-of-debt',
      'สัญญาแบ่งหนี้ตามสมาชิก และสมาชิกคนนี้ไม่มีส่วนในหนี้ จึงไม่มียอดที่จะแจ้งทายาท ดูส่วนของแต่ละคนที่หน้าผู้รับผิดชอบหนี้',
      'The contract splits the debt and this member has no part in it: see who answers for the loan',
    );
  }
  const left = Math.max(own.left, 0);
  return {
    ...{ shareSatang: own.amount, paidSatang: own.paid, leftSatang: left },
    ...{ countedTo: on, words: bahtText(left) },
  };
}

/** Names and addresses alone (s.11): to the borrower, or to one of the loan's guarantors. */
export async function envelopeData(
  db: Reader,
  loanId: string,
  guarantorId: string | undefined,
  today: CivilDate,
): Promise<Envelope> {
  const { loan } = await loanState(db, loanId, today);
  const guarantors = await guarantorsOf(db, loanId);
  if (guarantorId && !guarantors.some(one => one.personId === guarantorId)) throw notFound();
  const to = guarantorId ? await personOf(db, guarantorId) : await debtorParty(db, loan, { wholeIds: false });
  const head = await letterhead(db, await fundOf(db, loan.fundId));
  return {
    from: [...head.name.split('\n'), ...head.lines].filter(line => !tellsOfDebt(line)),
    to: [to.name, ...(to.address ?? '').split('\n').filter(line => line !== '')],
  };
}

export type Running = LoanState & { position: Position };

/** The loan on a day; refuses (409) one that is not paid out. */
export async function runningState(db: Reader, loanId: string, on: CivilDate): Promise<Running> {
  const state = await loanState(db, loanId, on);
  if (!state.position) throw notDisbursed();
  return state as Running;
}

/** The contract as letters name it: dated by the disbursement. */
export function named({ loan, story }: { loan: Loan } & Pick<LoanState, 'story'>): NamedContract {
  const { on, principal } = story.disbursement!;
  return { number: loan.number, on, principalSatang: principal };
}

function dueOf(state: Running, on: CivilDate, until: CivilDate): ReminderLetter['due'] {
  const ahead = state.position.rows.filter(row => row.outstanding > 0 && row.lastDayInTime >= on);
  return ahead
    .filter(row => row.dueOn <= until)
    .map(row => ({
      contract: named(state),
      instalment: row.n,
      dueOn: row.dueOn,
      amountSatang: row.outstanding,
    }));
}

function nothingOverdue() {
  return conflict('nothing-overdue', 'สัญญานี้ไม่มีงวดที่เกินกำหนด จึงไม่ต้องทวง', 'Nothing of this loan is overdue');
}

function nothingDue() {
  return conflict('nothing-due', 'สัญญานี้ไม่มีงวดที่จะครบกำหนด', 'Nothing of this loan is still to fall due');
}
