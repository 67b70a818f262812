// A death recorded by mistake: whoever did not die did not on any loan, and all that it stopped goes on.
import type { Act, Doing } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { conflict } from '../../kernel/refusal.js';
import type { Fact } from '../../ledger/fact.entity.js';
import { bodyOf } from '../../ledger/fact-body.js';
import { type PersonRecord, personOf, personPlace } from '../../registry/person.query.js';
import { takeBackDeath } from '../../registry/stop-contact.act.js';
import { lastClosedDay } from '../closed-days.query.js';
import { notAfterToday, notBefore } from '../dates.js';
import { opposeFact, twoPeople, type Warning } from '../payments/oppose.act.js';

export interface ReverseDeath {
  personId: string;
  on: CivilDate;
  reason: string;
}

export type DeathTaken = PersonRecord & { warnings: Warning[] };

/** Takes back a person's death wherever it is recorded: on the person alone, or on loans as well. */
export const reverseDeath: Act<ReverseDeath, DeathTaken> = {
  name: 'reverse-death',
  right: 'correct',
  place: (db, { personId }) => personPlace(db, personId),
  async run({ personId, on, reason }, doing) {
    const before = await personOf(doing.tx, personId);
    if (before.diedOn === null || before.deathKnownOn === null) throw notRecorded();
    notAfterToday('on', on, doing.today);
    notBefore('on', on, before.deathKnownOn, {
      th: 'วันที่ทราบว่าเสียชีวิต',
      en: 'the day on which the death was known',
    });
    const warnings = await byAnotherHand(before, doing);
    await opposeDeath(personId, { on, reason }, doing);
    return {
      answer: { ...(await personOf(doing.tx, personId)), warnings },
      subject: { kind: 'person', id: personId },
      details: { on, reason, before: before.diedOn, knownOn: before.deathKnownOn },
    };
  },
};

/** Opposes each record of the death that stands on a loan of the person's fund; the person lives. */
export async function opposeDeath(
  personId: string,
  { on, reason }: { on: CivilDate; reason: string },
  doing: Doing,
): Promise<void> {
  const { fundId } = await personPlace(doing.tx, personId);
  const standing = await doing.tx.all<Fact>(
    `select f.* from fact f where f.kind = 'death' and ${fundId ? 'f.fund_id = ?' : 'f.body like ?'}
       and not exists (select 1 from fact r where r.of_fact = f.id and r.kind = 'reversal') order by f.id`,
    [fundId ?? `%${personId}%`],
  );
  for (const fact of standing.filter(one => bodyOf<{ personId: string }>(one).personId === personId))
    await opposeFact(fact, { on: on < fact.onDate ? fact.onDate : on, reason }, doing);
  // Where the days are run behind the clock, the messages of the last one are still to go.
  const lastRun = await lastClosedDay(doing.tx);
  const again = lastRun !== null && lastRun < doing.today ? lastRun : doing.today;
  await takeBackDeath(personId, again, doing);
}

/** Of a fund's person: not by whoever recorded the death. */
async function byAnotherHand({ id, fundId }: PersonRecord, doing: Doing): Promise<Warning[]> {
  if (!fundId) return [];
  const event = await doing.tx.first<{ actorId: string }>(
    `select actor_id from audit_event where subject_id = ? and act = 'record-death'
     order by seq desc limit 1`,
    [id],
  );
  return event ? twoPeople({ fundId, enteredBy: event.actorId }, doing) : [];
}

function notRecorded() {
  return conflict(
    'not-recorded',
    'ไม่มีบันทึกว่าผู้นี้เสียชีวิต จึงไม่มีรายการให้กลับ',
    'No death of this person is recorded: there is nothing to take back',
  );
}
