// ติดตามรูปแบบ Mobile: one stop of the team for a group of villages. A village is visited by one round a day.
import { v7 as newId } from 'uuid';
import type { Act } from '../../journal/act.js';
import type { Actor } from '../../kernel/actor.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { conflict, invalid, notFound } from '../../kernel/refusal.js';
import { thaiDate } from '../../kernel/thai-words.js';
import { addFacts, openStory } from '../add-facts.act.js';
import type { RoundPlan } from '../facts.js';
import { factsOf, mustSeeVillages, placeAmong } from '../recovery.query.js';
import { type Round, readStory, type Story } from '../story.js';
import { visitedTwice } from './propose-rounds.js';

export interface PlanRound extends Omit<RoundPlan, 'number'> {
  recoveryId: string;
  seenBy: Actor;
  /** Changes this round; absent: a new one. */
  roundId?: string;
  number?: number;
}

export const planRound: Act<PlanRound, Round> = {
  name: 'plan-round',
  right: 'officer',
  place: (db, input) => placeAmong(db, input),
  async run({ recoveryId, seenBy: _, roundId, number, ...plan }, doing) {
    const story = await openStory(doing, recoveryId);
    const known = roundId === undefined ? null : story.rounds.find(round => round.id === roundId);
    if (known === undefined) throw notFound();
    const villages = await mustSeeVillages(doing.tx, recoveryId, doing.actor, plan.villages);
    if (new Set(plan.villages).size < plan.villages.length) {
      throw invalid('villages', 'duplicate', 'มีหมู่บ้านซ้ำในจุดเดียวกัน', 'A village is there twice');
    }
    const id = known?.id ?? newId();
    const twice = visitedTwice({ id, on: plan.on, villages: plan.villages }, story.rounds);
    if (twice) {
      const name = villages.find(one => one.village === twice.village)!.name;
      throw conflict(
        'village-in-two-rounds',
        `${name} อยู่ในจุดที่ ${twice.number} ของวันที่ ${thaiDate(plan.on)} แล้ว เลือกวันอื่น หรือย้ายหมู่บ้าน`,
        `${name} is in round ${twice.number} of ${plan.on} already; choose another day, or move the village`,
      );
    }
    const body: RoundPlan = { ...plan, number: numberOf(story, id, number ?? known?.number) };
    await addFacts(doing, recoveryId, [
      { kind: 'round', on: plannedOn(plan.on, doing.today), subjectId: id, body },
    ]);
    const { rounds } = readStory(await factsOf(doing.tx, recoveryId));
    return {
      answer: rounds.find(round => round.id === id)!,
      subject: { kind: 'recovery-round', id },
      details: { recoveryId, ...body },
    };
  },
};

/** A round of the past was planned by its day; one to come, today. */
function plannedOn(on: CivilDate, today: CivilDate): CivilDate {
  return on < today ? on : today;
}

function numberOf(story: Story, id: string, asked: number | undefined): number {
  if (asked === undefined) return Math.max(0, ...story.rounds.map(round => round.number)) + 1;
  if (story.rounds.some(round => round.number === asked && round.id !== id)) {
    throw invalid('number', 'duplicate', `มีจุดที่ ${asked} แล้ว`, `There is a round ${asked} already`);
  }
  return asked;
}
