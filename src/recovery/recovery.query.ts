// A recovery's rows: itself, its villages, its facts, and where its acts take place.
import { sees } from '../access/right.js';
import type { Place } from '../journal/act.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/refusal.js';
import type { Reader } from '../platform/database/database.js';
import type { StoredFact } from './facts.js';
import { recoveryGuides } from './guide.adapter.js';
import { type Guide, guideOn } from './guide.js';
import type { Recovery, RecoveryVillage } from './recovery.entity.js';

/** The recovery of an id; refuses (404) an unknown one. */
export async function recoveryOf(db: Reader, id: string): Promise<Recovery> {
  const row = await db.first<Recovery>('select * from recovery where id = ?', [id]);
  if (!row) throw notFound();
  return row;
}

/** The guide that a recovery keeps. */
export function guideOf(recovery: Pick<Recovery, 'fundType' | 'guideFrom'>): Guide {
  const guide = guideOn(recoveryGuides(), recovery.fundType, recovery.guideFrom);
  if (!guide) throw new Error(`config/recovery has no ${recovery.fundType}`);
  return guide;
}

export function villagesOf(db: Reader, recoveryId: string): Promise<RecoveryVillage[]> {
  return db.all<RecoveryVillage>('select * from recovery_village where recovery_id = ? order by village', [
    recoveryId,
  ]);
}

/** In their recorded order. */
export function factsOf(db: Reader, recoveryId: string): Promise<StoredFact[]> {
  return db.all<StoredFact>('select * from recovery_fact where recovery_id = ? order by seq', [recoveryId]);
}

/** Where acts about the whole recovery take place; refuses (404) an unknown one. */
export async function recoveryPlace(db: Reader, recoveryId: string): Promise<Place> {
  return { fundId: null, area: (await recoveryOf(db, recoveryId)).area };
}

/** Where acts about one of its villages take place; refuses (404) a village that is not in it. */
export async function villagePlace(
  db: Reader,
  { recoveryId, village }: { recoveryId: string; village: string },
): Promise<Place> {
  await villageOf(db, recoveryId, village);
  return { fundId: null, area: village };
}

export async function villageOf(db: Reader, recoveryId: string, village: string): Promise<RecoveryVillage> {
  const row = await db.first<RecoveryVillage>(
    'select * from recovery_village where recovery_id = ? and village = ?',
    [recoveryId, village],
  );
  if (!row) throw notFound();
  return row;
}

/**
 * Where an act about several villages takes place: at the first one that the actor sees, for an officer of
 * some subdistricts works in the recovery of the whole district. Each village named is looked at again by
 * `mustSeeVillages`.
 */
export async function placeAmong(
  db: Reader,
  { recoveryId, seenBy, villages }: { recoveryId: string; seenBy: Actor; villages: readonly string[] },
): Promise<Place> {
  const { area } = await recoveryOf(db, recoveryId);
  const seen = villages.find(village => sees(seenBy, { fundId: null, area: village }));
  return { fundId: null, area: seen?.startsWith(area) ? seen : area };
}

/** Refuses (404) a village that is outside the recovery or the actor's area. */
export async function mustSeeVillages(
  db: Reader,
  recoveryId: string,
  actor: Actor,
  villages: readonly string[],
): Promise<RecoveryVillage[]> {
  const known = await villagesOf(db, recoveryId);
  return villages.map(code => {
    const found = known.find(one => one.village === code);
    if (!found || !sees(actor, { fundId: null, area: code })) throw notFound();
    return found;
  });
}

/**
 * The villages that an actor sees: all, or those of their subdistricts; refuses (404) who sees none of it.
 */
export function seenVillages<T extends { village: string }>(
  actor: Actor,
  recovery: Pick<Recovery, 'area'>,
  villages: readonly T[],
): T[] {
  if (sees(actor, { fundId: null, area: recovery.area })) return [...villages];
  if (actor.role === 'committee-member') throw notFound();
  const seen = villages.filter(one => sees(actor, { fundId: null, area: one.village }));
  const isOfArea = actor.areas.some(area => area.startsWith(recovery.area));
  if (seen.length === 0 && !isOfArea) throw notFound();
  return seen;
}

/** SQL for "the actor sees the recovery `t`, or a part of it". */
export function recoveryFilter(actor: Actor): { sql: string; parameters: string[] } {
  if (actor.role === 'administrator') return { sql: '1 = 1', parameters: [] };
  if (actor.role === 'committee-member') return { sql: '1 = 0', parameters: [] };
  const parts: string[] = [];
  const parameters: string[] = [];
  for (const area of actor.areas) {
    const around = [2, 4, 6, 8].filter(length => length < area.length).map(length => area.slice(0, length));
    parts.push('(t.area >= ? and t.area < ?)', ...around.map(() => 't.area = ?'));
    parameters.push(area, `${area}~`, ...around);
  }
  return parts.length ? { sql: `(${parts.join(' or ')})`, parameters } : { sql: '1 = 0', parameters: [] };
}
