// A recovery with its guide, its story and the villages that somebody sees: what most questions begin with.
import type { Actor } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Reader } from '../platform/database/database.js';
import type { Guide } from './guide.js';
import type { Recovery, RecoveryVillage } from './recovery.entity.js';
import { factsOf, guideOf, recoveryOf, seenVillages, villagesOf } from './recovery.query.js';
import { readStory, type Story } from './story.js';

export interface ToldRecovery {
  recovery: Recovery;
  guide: Guide;
  story: Story;
  /** Those that the actor sees. */
  villages: RecoveryVillage[];
}

/** Refuses (404) a recovery outside the actor's area. */
export async function toldRecovery(
  db: Reader,
  actor: Actor,
  recoveryId: string,
  asOf?: CivilDate,
): Promise<ToldRecovery> {
  const recovery = await recoveryOf(db, recoveryId);
  const villages = seenVillages(actor, recovery, await villagesOf(db, recoveryId));
  return {
    recovery,
    villages,
    guide: guideOf(recovery),
    story: readStory(await factsOf(db, recoveryId), asOf),
  };
}
