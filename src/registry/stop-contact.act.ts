// Nobody writes to this person: the debt is disputed, consent was withdrawn, the person died.
import { v7 as newId } from 'uuid';
import type { Act, Doing } from '../journal/act.js';
import { addDays, type CivilDate, dayNumber } from '../kernel/civil-date.js';
import { conflict, invalid, notFound } from '../kernel/refusal.js';
import { mustBePast } from './past-day.js';
import { ContactStop } from './person.entity.js';
import {
  type ContactStopRecord,
  type ContactStopRow,
  contactStopRecord,
  type PersonRecord,
  personOf,
  personPlace,
} from './person.query.js';

export interface StopContact {
  personId: string;
  from: CivilDate;
  /** The last day, counted; null: until resumed. */
  until: CivilDate | null;
  reason: string;
}

/** Stops messages to a person from a day on; what is planned for those days is cancelled by a reaction. */
export const stopContact: Act<StopContact, ContactStopRecord> = {
  name: 'stop-contact',
  right: 'work',
  place: (db, { personId }) => personPlace(db, personId),
  async run(input, doing) {
    if (input.until !== null && input.until < input.from) {
      throw invalid('until', 'before-from', 'วันสุดท้ายต้องไม่ก่อนวันเริ่ม', 'The last day is before the first');
    }
    const answer = await addStop(input, doing);
    return { answer, subject: { kind: 'person', id: input.personId }, details: { ...input } };
  },
};

/** Contact again from a day on. */
export const resumeContact: Act<
  { personId: string; stopId: string; on: CivilDate; reason: string },
  ContactStopRecord
> = {
  name: 'resume-contact',
  right: 'work',
  place: (db, { personId }) => personPlace(db, personId),
  async run({ personId, stopId, on, reason }, { tx, announce }) {
    const find = 'select * from contact_stop where id = ? and person_id = ?';
    const stop = await tx.first<ContactStopRow>(find, [stopId, personId]);
    if (!stop) throw notFound();
    const last = dayNumber(addDays(on, -1));
    if (stop.untilDay !== null && stop.untilDay <= last) {
      throw conflict(
        'stop-is-over',
        'การหยุดติดต่อนี้สิ้นสุดก่อนวันนั้นแล้ว ติดต่อได้เลย',
        'This stop ends before that day already',
      );
    }
    await tx.run('update contact_stop set until_day = ? where id = ?', [last, stopId]);
    const { fundId } = await personPlace(tx, personId);
    announce({ kind: 'recipients-changed', ids: [personId], fundId });
    const answer = contactStopRecord((await tx.first<ContactStopRow>(find, [stopId, personId]))!);
    return { answer, subject: { kind: 'person', id: personId }, details: { stopId, on, reason } };
  },
};

const DIED = 'เสียชีวิต';

/** A death was recorded by mistake: the person lives, and messages go to them again from a day on. */
export async function takeBackDeath(
  personId: string,
  again: CivilDate,
  { tx, announce }: Doing,
): Promise<void> {
  await tx.run('update person set died_on = null, death_known_on = null where id = ?', [personId]);
  await tx.run(
    'update contact_stop set until_day = ? where person_id = ? and reason = ? and until_day is null',
    [dayNumber(again) - 1, personId, DIED],
  );
  const { fundId } = await personPlace(tx, personId);
  announce({ kind: 'recipients-changed', ids: [personId], fundId });
  announce({ kind: 'death-taken-back', ids: [personId], fundId });
}

/** A death: the day itself, and the day on which the fund learned of it (null: the day of recording). */
export const recordDeath: Act<
  { personId: string; diedOn: CivilDate; knownOn: CivilDate | null },
  PersonRecord
> = {
  name: 'record-death',
  right: 'work',
  place: (db, { personId }) => personPlace(db, personId),
  async run({ personId, diedOn, knownOn }, doing) {
    const { tx, today } = doing;
    const known = knownOn ?? today;
    mustBePast('diedOn', diedOn, today);
    mustBePast('knownOn', known, today);
    if (known < diedOn) {
      throw invalid('knownOn', 'before-death', 'วันที่ทราบต้องไม่ก่อนวันที่เสียชีวิต', 'Known before the death');
    }
    const before = await personOf(tx, personId);
    await tx.run('update person set died_on = ?, death_known_on = ? where id = ?', [diedOn, known, personId]);
    if (before.diedOn === null) await addStop({ personId, from: known, until: null, reason: DIED }, doing);
    doing.announce({ kind: 'person-died', ids: [personId], fundId: before.fundId });
    return {
      answer: await personOf(tx, personId),
      subject: { kind: 'person', id: personId },
      details: { diedOn, knownOn: known, before: before.diedOn },
    };
  },
};

async function addStop(
  { personId, from, until, reason }: StopContact,
  { tx, actor, at, announce }: Doing,
): Promise<ContactStopRecord> {
  const row = {
    id: newId(),
    personId,
    fromDay: dayNumber(from),
    untilDay: until === null ? null : dayNumber(until),
    reason,
    recordedBy: actor.name,
    recordedAt: at.toISOString(),
  };
  await tx.insert(ContactStop, row);
  const { fundId } = await personPlace(tx, personId);
  announce({ kind: 'contact-stopped', ids: [personId], fundId });
  return contactStopRecord(row);
}
