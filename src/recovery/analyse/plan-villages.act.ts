// The plan of step 1: who takes which village, by which ways, until when. Nobody's plan is overwritten
// unseen.
import type { Act } from '../../journal/act.js';
import type { Actor } from '../../kernel/actor.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { type FieldFault, invalidFields } from '../../kernel/refusal.js';
import { addFacts, mustBeFresh, openStory } from '../add-facts.act.js';
import type { Plan } from '../facts.js';
import { factsOf, guideOf, mustSeeVillages, placeAmong, recoveryOf } from '../recovery.query.js';
import { readStory, type Told } from '../story.js';

export interface PlanItem extends Plan {
  village: string;
  /** The `seq` of the plan that the writer saw. */
  seen?: number;
}

export interface PlanVillages {
  recoveryId: string;
  seenBy: Actor;
  on?: CivilDate;
  items: PlanItem[];
}

export type PlanAnswer = { village: string } & Told<Plan>;

export const planVillages: Act<PlanVillages, PlanAnswer[]> = {
  name: 'plan-recovery',
  right: 'officer',
  place: (db, { recoveryId, seenBy, items }) =>
    placeAmong(db, { recoveryId, seenBy, villages: items.map(item => item.village) }),
  async run({ recoveryId, on, items }, doing) {
    const story = await openStory(doing, recoveryId);
    const codes = items.map(item => item.village);
    await mustSeeVillages(doing.tx, recoveryId, doing.actor, codes);
    const guide = guideOf(await recoveryOf(doing.tx, recoveryId));
    mustBeKnownRemedies(items, Object.keys(guide.remedies));
    for (const { village, seen } of items) mustBeFresh(story.plans.get(village), seen);
    const facts = items.map(({ village, seen: _, ...body }) => ({
      kind: 'plan' as const,
      on: on ?? doing.today,
      village,
      body,
    }));
    await addFacts(doing, recoveryId, facts);
    const { plans } = readStory(await factsOf(doing.tx, recoveryId));
    return {
      answer: codes.map(village => ({ village, ...plans.get(village)! })),
      subject: { kind: 'recovery', id: recoveryId },
      details: { items: facts.map(({ village, body }) => ({ village, ...body })) },
    };
  },
};

function mustBeKnownRemedies(items: PlanItem[], known: string[]): void {
  const faults: FieldFault[] = items.flatMap((item, index) =>
    item.remedies
      .filter(key => !known.includes(key))
      .map(key => ({
        field: `items.${index}.remedies`,
        code: 'bad-choice',
        message: {
          th: `ไม่มีวิธีแก้ไข ${key} ในรายการ เขียนวิธีของสำนักงานเองในช่อง ownRemedy`,
          en: `${key} is not in the catalogue; write your own way in ownRemedy`,
        },
      })),
  );
  if (faults.length > 0) throw invalidFields(faults);
}
