// What the printed minutes of a forum say: the villages as they stood on its day, with the plan of that day.
import type { Actor } from '../../kernel/actor.js';
import type { Reader } from '../../platform/database/database.js';
import { areaOf } from '../../registry/area.query.js';
import { areaTitle } from '../../registry/areas.js';
import { houseRules } from '../../registry/house-rules.js';
import type { Guide } from '../guide.js';
import { factsOf, guideOf, recoveryOf } from '../recovery.query.js';
import { causesOf, readStory, type Story } from '../story.js';
import type { ForumMinutes } from './forum-minutes.paper.js';
import { forumStanding } from './forum-progress.query.js';
import type { VillageThen } from './moved-since.js';

/** Refuses (404) an unknown forum, and a recovery outside the actor's area. */
export async function forumMinutesData(
  db: Reader,
  actor: Actor,
  asked: { recoveryId: string; forumId: string },
): Promise<ForumMinutes> {
  const recovery = await recoveryOf(db, asked.recoveryId);
  const { answer, before, now } = await forumStanding(db, actor, asked);
  const story = readStory(await factsOf(db, recovery.id), answer.on);
  const guide = guideOf(recovery);
  const area = await areaOf(db, recovery.area);
  const { number, on, place, attendance, minutes, since, learning } = answer;
  return {
    office: `สำนักงานพัฒนาชุมชน${area ? areaTitle(area) : ''}`,
    number,
    on,
    place,
    present: attendance,
    minutes,
    since,
    villages: villagesOf(guide, story, before, now),
    learning,
  };
}

function villagesOf(
  guide: Guide,
  story: Story,
  before: VillageThen[],
  now: VillageThen[],
): ForumMinutes['villages'] {
  const then = new Map(before.map(one => [one.village, one.remaining]));
  const sorted = now.toSorted((a, b) => b.remaining - a.remaining || (a.village < b.village ? -1 : 1));
  return sorted.map(({ village, name, remaining, isSolved }) => {
    const plan = story.plans.get(village);
    const ways = (plan?.remedies ?? []).map(key => guide.remedies[key]?.name.th ?? key);
    return {
      name,
      subdistrict: houseRules().areas.find(village.slice(0, 6))?.name ?? '',
      before: then.get(village) ?? 0,
      now: remaining,
      isSolved,
      causes: causesOf(story, village)
        .map(({ key }) => guide.causes[key].th)
        .join(', '),
      plan: [...ways, plan?.ownRemedy ?? ''].filter(Boolean).join('; '),
      owner: plan?.owner ?? '',
      dueOn: plan?.dueOn ?? null,
    };
  });
}
