// The result of a recovery on a day, grouped and along the time line; all from the same villages as its own
// page.
import type { Actor } from '../../kernel/actor.js';
import { addMonths, type CivilDate, monthEnd } from '../../kernel/civil-date.js';
import { cutPercent, type Satang, writeBaht } from '../../kernel/money.js';
import type { Reader } from '../../platform/database/database.js';
import { areasBelow } from '../../registry/area.query.js';
import { CAUSES } from '../guide.js';
import { factsOf, guideOf, recoveryOf, seenVillages, villagesOf } from '../recovery.query.js';
import { type RecoveryAnswer, recoveryAnswer } from '../recovery-answer.query.js';
import { addSettled } from '../settlement.js';
import { moneyOn } from '../settlement.query.js';
import { isSolved, readStory } from '../story.js';
import { groupResults, type ResultGroup, timelineDays } from './result.js';

export interface TimePoint {
  on: CivilDate;
  resolved: number;
  remaining: Satang;
}

export interface RecoveryResult {
  recovery: RecoveryAnswer;
  bySubdistrict: ResultGroup[];
  byCause: ResultGroup[];
  byRound: ResultGroup[];
  byOfficer: ResultGroup[];
  timeline: TimePoint[];
}

const NOT_YET = 'ยังไม่ระบุ';
/** Each asks for the money of a past day. */
const MOST_POINTS = 9;

/** Refuses (404) a recovery outside the actor's area. */
export async function recoveryResult(
  db: Reader,
  actor: Actor,
  recoveryId: string,
  asOf: CivilDate,
): Promise<RecoveryResult> {
  const recovery = await recoveryAnswer(db, actor, recoveryId, asOf);
  const { villages } = recovery;
  const guide = guideOf(await recoveryOf(db, recoveryId));
  const subdistricts = await areasBelow(db, recovery.area.slice(0, 4));
  const named = subdistricts.map(({ code, name }) => ({ key: code, name }));
  const causes = CAUSES.map(key => ({ key: key as string, name: guide.causes[key].th }));
  return {
    recovery,
    bySubdistrict: groupResults(
      villages,
      one => ({ key: one.code.slice(0, 6), name: one.subdistrict }),
      recovery.area.length === 4 ? named : [],
    ),
    byCause: groupResults(
      villages,
      one => causes.find(cause => cause.key === mainCause(one)) ?? { key: '', name: NOT_YET },
      causes,
    ),
    byRound: byNumber(groupResults(villages, roundOf)),
    byOfficer: groupResults(villages, one => ({ key: one.owner ?? '', name: one.owner ?? NOT_YET })),
    timeline: await timeline(db, actor, recoveryId, asOf),
  };
}

function mainCause({ causes }: RecoveryAnswer['villages'][number]): string | undefined {
  return causes.find(cause => cause.main)?.key;
}

function roundOf({ round }: RecoveryAnswer['villages'][number]) {
  return round === null ? { key: '', name: NOT_YET } : { key: String(round), name: `จุดที่ ${round}` };
}

function byNumber(groups: ResultGroup[]): ResultGroup[] {
  const place = (group: ResultGroup) => (group.key === '' ? Number.MAX_SAFE_INTEGER : Number(group.key));
  return groups.toSorted((a, b) => place(a) - place(b));
}

/** Villages solved and money left, from the start to the day. */
async function timeline(db: Reader, actor: Actor, recoveryId: string, asOf: CivilDate): Promise<TimePoint[]> {
  const recovery = await recoveryOf(db, recoveryId);
  const villages = seenVillages(actor, recovery, await villagesOf(db, recoveryId));
  const facts = await factsOf(db, recoveryId);
  const start = recovery.baselineAsOf;
  const ends: CivilDate[] = [];
  // After the last entry nothing is solved any more: the line goes to the end of that month, and to the day
  // itself.
  const last = facts.reduce((latest, one) => (one.onDate > latest ? one.onDate : latest), start);
  for (let month = `${start.slice(0, 7)}-01`; month <= last; month = addMonths(month, 1))
    ends.push(monthEnd(month));
  const points: TimePoint[] = [];
  for (const on of timelineDays(start, ends, asOf, MOST_POINTS)) {
    const story = readStory(facts, on);
    const money = await moneyOn(db, recovery, villages, story, on);
    const problems = villages.filter(one => one.isProblem === 1);
    const resolved = problems.filter(one => isSolved(story, one.village)).length;
    points.push({ on, resolved, remaining: addSettled([...money.values()]).remaining });
  }
  return points;
}

/** As the API answers it: money in baht strings, shares in percent cut to two places. */
export function resultAnswer({ recovery, timeline: points, ...groups }: RecoveryResult) {
  const { id, areaName, asOf, baseline, now, madeUp } = recovery;
  const written = (all: ResultGroup[]) => all.map(groupAnswer);
  return {
    ...{ id, area: recovery.area, areaName, asOf, madeUp, baseline, now },
    bySubdistrict: written(groups.bySubdistrict),
    byCause: written(groups.byCause),
    byRound: written(groups.byRound),
    byOfficer: written(groups.byOfficer),
    timeline: points.map(point => ({ ...point, remaining: writeBaht(point.remaining) })),
  };
}

function groupAnswer(group: ResultGroup) {
  const { atStart, paid, underAgreement, other, remaining, ...counts } = group;
  return {
    ...counts,
    atStart: writeBaht(atStart),
    settled: writeBaht(atStart - remaining),
    settledShare: cutPercent(atStart - remaining, atStart),
    paid: writeBaht(paid),
    underAgreement: writeBaht(underAgreement),
    other: writeBaht(other),
    remaining: writeBaht(remaining),
  };
}
