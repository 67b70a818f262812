// Who guarantees a loan, up to how much and until when (s.681 as mended in 2014: both must be written).
import type { Act, Doing } from '../journal/act.js';
import { type CivilDate } from '../kernel/civil-date.js';
import { formatBaht, type Satang } from '../kernel/money.js';
import { type RateMicroPercent, writeRate } from '../kernel/rate.js';
import { conflict, invalid } from '../kernel/refusal.js';
import { loanPlace } from '../ledger/loan.query.js';
import type { Reader } from '../platform/database/database.js';
import type { InstrumentRecord } from './collect/instrument.query.js';
import { keepInstrument } from './collect/keep-instrument.act.js';
import { notAfterToday, notBefore } from './dates.js';
import { type LoanState, loanState, principalOf } from './loan-state.query.js';

export interface GuaranteeLoan {
  loanId: string;
  personId: string;
  maximum: Satang;
  until?: CivilDate;
  /** Of the debt, in millionths of a percent; all of it when absent. */
  share?: RateMicroPercent;
  /** The day of the contract of guarantee; today when absent. */
  on?: CivilDate;
  note?: string;
}

/** A guarantor signs, or a guarantee is written anew: the last one holds. */
export const guaranteeLoan: Act<GuaranteeLoan, InstrumentRecord> = {
  name: 'guarantee-loan',
  right: 'work',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run({ loanId, personId, maximum, until, share, on, note }, doing) {
    const signedOn = on ?? doing.today;
    notAfterToday('on', signedOn, doing.today);
    const state = await loanState(doing.tx, loanId, doing.today);
    notBefore('on', signedOn, state.story.application.on, { th: 'วันรับคำขอ', en: 'the application' });
    if (until) notBefore('until', until, signedOn, { th: 'วันที่ค้ำประกัน', en: 'the guarantee itself' });
    if (state.life.stage === 'closed')
      throw conflict('already-closed', 'สัญญานี้ปิดแล้ว ไม่มียอดค้าง', 'The loan is closed: nothing is owed');
    await mayGuarantee(personId, state, doing);
    notAboveDebt(maximum, state);
    await mayShare(loanId, personId, share, doing);
    await doing.tx.run(
      `insert into loan_guarantor (loan_id, person_id, maximum, until_on, body) values (?, ?, ?, ?, ?)
       on conflict (loan_id, person_id) do update
       set maximum = excluded.maximum, until_on = excluded.until_on, body = excluded.body`,
      [loanId, personId, maximum, until ?? null, share === undefined ? null : JSON.stringify({ share })],
    );
    const body = { personId, until, share: share === undefined ? undefined : writeRate(share), note };
    return keepInstrument(state, { kind: 'guarantee', on: signedOn, amount: maximum, body }, doing);
  },
};

async function mayGuarantee(personId: string, { loan }: LoanState, { tx }: Doing): Promise<void> {
  const person = await tx.first<{ fundId: string | null }>('select fund_id from person where id = ?', [
    personId,
  ]);
  if (!person || (person.fundId !== null && person.fundId !== loan.fundId)) {
    throw invalid(
      'personId',
      'unknown-person',
      'ไม่พบผู้ค้ำประกันนี้ เพิ่มชื่อก่อน',
      'No such person; register them first',
    );
  }
  if (personId === loan.borrowerId) {
    throw invalid('personId', 'is-the-borrower', 'ผู้กู้ค้ำประกันหนี้ของตนเองไม่ได้', 'This is the borrower');
  }
}

/** The shares of all guarantors come to no more than the whole debt. */
async function mayShare(
  loanId: string,
  personId: string,
  share: RateMicroPercent | undefined,
  { tx }: Doing,
): Promise<void> {
  if (share === undefined) return;
  const others = (await guarantorsOf(tx, loanId)).filter(one => one.personId !== personId);
  const taken = others.reduce((sum, one) => sum + (one.share ?? 0), 0);
  if (share > 0 && share + taken <= WHOLE) return;
  throw invalid(
    'share',
    'above-whole',
    `ส่วนของผู้ค้ำประกันรวมกันต้องไม่เกินร้อยละ 100 เหลือให้อีกร้อยละ ${writeRate(WHOLE - taken)}`,
    `The shares of the guarantors are at most 100 percent; ${writeRate(WHOLE - taken)} is left`,
  );
}

const WHOLE = 100_000_000;

/** s.685: a guarantor owes no more than the debtor. */
function notAboveDebt(maximum: Satang, { story, position }: LoanState): void {
  const debt = Math.max(principalOf(story), position?.totals.total ?? 0);
  if (maximum <= debt) return;
  throw invalid(
    'maximum',
    'above-debt',
    `วงเงินค้ำประกันต้องไม่เกินหนี้ ${formatBaht(debt)} บาท`,
    `A guarantee is not above the debt of ${formatBaht(debt)} baht`,
  );
}

export interface GuarantorRecord {
  personId: string;
  name: string;
  maximum: Satang | null;
  /** Of the debt, in millionths of a percent; null where it is for all of it. */
  share: RateMicroPercent | null;
  until: CivilDate | null;
  diedOn: CivilDate | null;
}

/** The guarantors of a loan, by name; those named in the application have no maximum written yet. */
export async function guarantorsOf(db: Reader, loanId: string): Promise<GuarantorRecord[]> {
  const rows = await db.all<Omit<GuarantorRecord, 'share'> & { body: string | null }>(
    `select g.person_id, p.name, g.maximum, g.until_on as until, g.body, p.died_on
     from loan_guarantor g join person p on p.id = g.person_id where g.loan_id = ? order by p.name, p.id`,
    [loanId],
  );
  return rows.map(({ body, ...row }) => ({
    ...row,
    share: body ? ((JSON.parse(body) as { share?: RateMicroPercent }).share ?? null) : null,
  }));
}
