// What a new recovery takes over from the last one of its area: the villages that are still open, what was
// found to be their trouble, and the team with its subdistricts.
import type { Doing } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { NewFact } from '../add-facts.act.js';
import type { Cause, TeamMember } from '../facts.js';
import type { Recovery } from '../recovery.entity.js';
import { factsOf, recoveryFilter } from '../recovery.query.js';
import { causesOf, isSolved, readStory } from '../story.js';

export interface Carried {
  /** The last recovery; null where the area has none that is closed. */
  from: string | null;
  /** The causes of each village that it closed with still open. */
  villages: Map<string, Cause[]>;
  team: TeamMember[];
}

export async function carriedFrom(doing: Doing, { area, fundType }: Recovery): Promise<Carried> {
  const seen = recoveryFilter(doing.actor);
  const last = await doing.tx.first<{ id: string }>(
    `select t.id from recovery t join recovery_fact c on c.recovery_id = t.id and c.kind = 'closing'
     where t.area = ? and t.fund_type = ? and ${seen.sql} order by t.opened_on desc, t.id desc limit 1`,
    [area, fundType, ...seen.parameters],
  );
  if (!last) return { from: null, villages: new Map(), team: [] };
  const story = readStory(await factsOf(doing.tx, last.id));
  const open = (story.closing?.carriedOn ?? []).filter(village => !isSolved(story, village));
  return {
    from: last.id,
    villages: new Map(open.map(village => [village, causesOf(story, village)])),
    team: story.team,
  };
}

/** Begins the new story with them: they are confirmed or named anew like any other. */
export function carriedFacts({ villages, team }: Carried, on: CivilDate): NewFact[] {
  const known = [...villages].filter(([, causes]) => causes.length > 0);
  return [
    ...(team.length > 0 ? [{ kind: 'team' as const, on, body: { members: team } }] : []),
    ...known.map(([village, causes]) => ({ kind: 'causes' as const, on, village, body: { causes } })),
  ];
}
