// A borrower, member or guarantor has died: messages to them stop, and the estate's year begins (s.1754).
import type { Act } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { conflict, invalid, notFound } from '../../kernel/refusal.js';
import { thaiDate } from '../../kernel/thai-words.js';
import type { Fact } from '../../ledger/fact.entity.js';
import { loanPlace } from '../../ledger/loan.query.js';
import { reversedIn } from '../../ledger/reversed.js';
import type { Reader } from '../../platform/database/database.js';
import { recordDeath } from '../../registry/stop-contact.act.js';
import { type LoanState, loanState } from '../loan-state.query.js';
import { lastAlive } from './alive.js';
import { personOfLoan } from './contact.act.js';
import type { InstrumentRecord } from './instrument.query.js';
import { keepInstrument } from './keep-instrument.act.js';

/** A person's death, whatever they have to do with loans; not before they were last known to be alive. */
export const recordDeathOfPerson: typeof recordDeath = {
  ...recordDeath,
  async run(input, doing) {
    const done = await recordDeath.run(input, doing);
    await notBeforeLastAlive(input, doing.tx);
    return done;
  },
};

export interface RecordDeathOnLoan {
  loanId: string;
  personId: string;
  diedOn: CivilDate;
  /** The day on which the fund learned of it; today when absent. */
  knownOn?: CivilDate;
}

export const recordDeathOnLoan: Act<RecordDeathOnLoan, InstrumentRecord> = {
  name: 'record-death-on-loan',
  right: 'officer-or-work',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run({ loanId, personId, diedOn, knownOn = null }, doing) {
    const state = await loanState(doing.tx, loanId, doing.today);
    const person = await personOfLoan(state, personId, doing);
    if (!person) throw notFound();
    mustBeNew(state, { personId, diedOn });
    const { answer } = await recordDeathOfPerson.run({ personId, diedOn, knownOn }, doing);
    const known = answer.deathKnownOn ?? doing.today;
    const on = known < state.story.application.on ? state.story.application.on : known;
    return keepInstrument(state, { kind: 'death', on, body: { personId, diedOn, knownOn: known } }, doing);
  },
};

// Another day is a correction and is taken; the same once more is somebody's second press.
function mustBeNew(
  { facts }: LoanState,
  { personId, diedOn }: { personId: string; diedOn: CivilDate },
): void {
  const reversed = reversedIn(facts);
  const last = facts
    .filter(fact => fact.kind === 'death' && !reversed.has(fact.id))
    .map(fact => JSON.parse(fact.body) as { personId: string; diedOn: CivilDate })
    .findLast(death => death.personId === personId);
  if (last?.diedOn !== diedOn) return;
  throw conflict(
    'already-recorded',
    'บันทึกการเสียชีวิตของผู้นี้ด้วยวันเดียวกันไว้แล้ว ไม่ต้องบันทึกซ้ำ',
    'This death is recorded with the same day already; nothing more is to be done',
  );
}

async function notBeforeLastAlive(
  { personId, diedOn }: { personId: string; diedOn: CivilDate },
  db: Reader,
): Promise<void> {
  const facts = await db.all<Fact & { borrowerId: string }>(
    `select f.*, l.borrower_id from fact f join loan l on l.id = f.loan_id
     where l.id in (select id from loan where borrower_id = ?
       union select l2.id from loan l2 join group_member m on m.group_id = l2.borrower_id
         where m.person_id = ?
       union select loan_id from loan_guarantor where person_id = ?)
     order by f.loan_id, f.seq`,
    [personId, personId, personId],
  );
  const own = facts.filter(fact => fact.borrowerId === personId).map(fact => fact.loanId);
  const seen = lastAlive(facts, personId, new Set(own));
  if (!seen || seen.on <= diedOn) return;
  throw invalid(
    'diedOn',
    'seen-alive-later',
    `${thaiDate(seen.on)} มีบันทึกว่า${seen.did.th} ใส่วันนั้นหรือหลังจากนั้น ถ้าบันทึกนั้นผิด ให้ยกเลิกก่อน`,
    `On ${seen.on} they ${seen.did.en} by our records; enter that day or a later one, or reverse that record`,
  );
}
