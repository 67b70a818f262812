// One meeting, visit or clinic of a fund, recorded once for all the loans it was about.
import { v7 as newId } from 'uuid';
import type { Act, Doing } from '../journal/act.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { invalid, notFound } from '../kernel/refusal.js';
import { appendFacts } from '../ledger/append-facts.act.js';
import { loanOf } from '../ledger/loan.query.js';
import { FUND_ACTIVITIES } from '../registry/duty-schema.js';
import { fundPlace } from '../registry/fund.query.js';
import { FundActivity } from '../registry/fund-record.entity.js';
import { stageOfStep } from '../registry/step-definition.js';
import { type ActivityBody, type ActivityRecord, activityRecord } from './activity.query.js';
import { notAfterToday } from './dates.js';
import { loanState } from './loan-state.query.js';
import { isDoneForGood, mustHaveReached, recordableStep } from './record-step.act.js';
import type { Evidence } from './story.js';

export interface RecordActivity {
  fundId: string;
  /** A step key, which ticks that step on every named loan, or one of FUND_ACTIVITIES. */
  kind: string;
  on: CivilDate;
  place: string;
  topics: string[];
  /** Ids of people, or names of those who are not registered. */
  attendance: string[];
  loanIds: string[];
  evidence: Evidence[];
  note: string;
}

export const recordActivity: Act<RecordActivity, ActivityRecord> = {
  name: 'record-activity',
  right: 'officer-or-work',
  place: (db, { fundId }) => fundPlace(db, fundId),
  async run(input, doing) {
    notAfterToday('on', input.on, doing.today);
    mustBeKnown(input.kind);
    const id = newId();
    const attendance = await attendanceOf(input, doing);
    await mustBeOfFund(input, doing);
    const ticked = stageOfStep(input.kind) ? await tickAll(id, input, attendance, doing) : NO_STEP;
    const { fundId, kind, on, place, topics, loanIds, evidence, note } = input;
    const body: ActivityBody = { topics, attendance, loanIds, evidence, note, ...ticked };
    const row: FundActivity = {
      ...{ id, fundId, kind, onDate: on, place },
      body: JSON.stringify(body),
      recordedBy: doing.actor.name,
      recordedAt: doing.at.toISOString(),
    };
    await doing.tx.insert(FundActivity, row);
    return {
      answer: activityRecord(row),
      subject: { kind: 'activity', id },
      details: { kind, on, place, loanIds, people: attendance.length },
    };
  },
};

const NO_STEP = { ticked: [], alreadyDone: [] };

function mustBeKnown(kind: string): void {
  if (stageOfStep(kind) || (FUND_ACTIVITIES as readonly string[]).includes(kind)) return;
  const choices = FUND_ACTIVITIES.join(', ');
  throw invalid(
    'kind',
    'bad-choice',
    `เลือกขั้นของ ปตท. หรือ ${choices}`,
    `A step of prevent, track or collect, or one of ${choices}`,
  );
}

/** Ticks the step on every loan named; those on which it was done for good already are left as they are. */
async function tickAll(
  activityId: string,
  input: RecordActivity,
  attendance: ActivityBody['attendance'],
  doing: Doing,
): Promise<Pick<ActivityBody, 'ticked' | 'alreadyDone'>> {
  const done: Pick<ActivityBody, 'ticked' | 'alreadyDone'> = { ticked: [], alreadyDone: [] };
  const people = attendance.map(one => one.name);
  const present: Evidence[] = people.length > 0 ? [{ kind: 'attendance', people }] : [];
  for (const loanId of new Set(input.loanIds)) {
    const state = await loanState(doing.tx, loanId, doing.today);
    const step = recordableStep(state, input.kind);
    mustHaveReached(state, step, input.on);
    if (isDoneForGood(state, step)) {
      done.alreadyDone.push(loanId);
      continue;
    }
    const evidence = [...input.evidence, ...present];
    const { note } = input;
    const body = { key: input.kind, note, evidence, waived: false, activityId };
    await appendFacts(doing, state.loan, [{ kind: 'step', on: input.on, body }]);
    done.ticked.push(loanId);
  }
  return done;
}

/** Refuses (404) a loan that is not the fund's own. */
async function mustBeOfFund({ fundId, loanIds }: RecordActivity, { tx }: Doing): Promise<void> {
  for (const loanId of new Set(loanIds)) {
    if ((await loanOf(tx, loanId)).fundId !== fundId) throw notFound();
  }
}

/** Who was there: registered people by id and name, others by name. */
async function attendanceOf(input: RecordActivity, { tx }: Doing): Promise<ActivityBody['attendance']> {
  const ids = [...new Set(input.attendance)];
  if (ids.length === 0) return [];
  const people = await tx.all<{ id: string; name: string }>(
    `select id, name from person
     where id in (${ids.map(() => '?').join(', ')}) and (fund_id = ? or fund_id is null)`,
    [...ids, input.fundId],
  );
  const names = new Map(people.map(person => [person.id, person.name]));
  return ids.map(one => ({ personId: names.has(one) ? one : null, name: names.get(one) ?? one }));
}
