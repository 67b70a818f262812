// What moved between two forums: village by village, money and status apart, nothing netted.
import type { Satang } from '../../kernel/money.js';

/** A problem village as it stood on a day. */
export interface VillageThen {
  village: string;
  name: string;
  remaining: Satang;
  isSolved: boolean;
  /** Actions recorded by that day. */
  actions: number;
}

export interface VillageMove {
  village: string;
  name: string;
  before: Satang;
  now: Satang;
  /** Its status changed since: what it is now; null where it did not. */
  became: 'solved' | 'open' | null;
  /** Actions since. */
  actions: number;
}

/** The villages of which anything moved, the largest amount first; a village that stood still is left out. */
export function movedSince(before: readonly VillageThen[], now: readonly VillageThen[]): VillageMove[] {
  const known = new Map(before.map(one => [one.village, one]));
  const moves = now.map(({ village, name, remaining, isSolved, actions }): VillageMove => {
    const then = known.get(village);
    const became = isSolved === (then?.isSolved ?? false) ? null : isSolved ? 'solved' : 'open';
    return {
      village,
      name,
      before: then?.remaining ?? 0,
      now: remaining,
      became,
      actions: actions - (then?.actions ?? 0),
    };
  });
  return moves
    .filter(move => move.before !== move.now || move.became !== null || move.actions !== 0)
    .sort((a, b) => b.before - b.now - (a.before - a.now) || (a.village < b.village ? -1 : 1));
}

/** The villages of which nothing moved although they are still to be followed up. */
export function stoodStill(moves: readonly VillageMove[], now: readonly VillageThen[]): VillageThen[] {
  return now.filter(one => !one.isSolved && !moves.some(move => move.village === one.village));
}
