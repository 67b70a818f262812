// Groups villages into rounds: subdistricts that lie beside each other by their codes, about as much
// trouble in each.
import type { Satang } from '../../kernel/money.js';

export interface TroubledVillage {
  village: string;
  arrears: Satang;
}

/**
 * At most `count` rounds over the villages. A subdistrict's villages stay together unless it alone is more
 * than a round's share; neighbours by code share a round until it holds its share of the villages that are
 * left.
 */
export function proposeRounds(villages: readonly TroubledVillage[], count: number): string[][] {
  const zones = zonesOf(villages, Math.ceil(villages.length / Math.max(1, count)));
  const rounds: string[][] = [];
  let left = villages.length;
  let current: string[] = [];
  for (const [index, zone] of zones.entries()) {
    const roundsLeft = count - rounds.length;
    const share = left / roundsLeft;
    const zonesLeft = zones.length - index;
    const isFull = current.length > 0 && current.length + zone.length / 2 > share;
    if (roundsLeft > 1 && current.length > 0 && (isFull || zonesLeft <= roundsLeft - 1)) {
      rounds.push(current);
      left -= current.length;
      current = [];
    }
    current.push(...zone);
  }
  if (current.length > 0) rounds.push(current);
  return rounds;
}

/** The villages of each subdistrict, the most trouble first; a large one in parts of a round's share. */
function zonesOf(villages: readonly TroubledVillage[], share: number): string[][] {
  const bySubdistrict = new Map<string, TroubledVillage[]>();
  for (const village of [...villages].sort((a, b) => (a.village < b.village ? -1 : 1))) {
    const zone = village.village.slice(0, 6);
    bySubdistrict.set(zone, [...(bySubdistrict.get(zone) ?? []), village]);
  }
  return [...bySubdistrict.values()].flatMap(zone => {
    const codes = zone.sort((a, b) => b.arrears - a.arrears).map(one => one.village);
    const parts: string[][] = [];
    for (let start = 0; start < codes.length; start += share) parts.push(codes.slice(start, start + share));
    return parts;
  });
}

/** The village that another round already visits on that day; null where there is none. */
export function visitedTwice(
  round: { id: string | null; on: string; villages: readonly string[] },
  others: readonly { id: string; number: number; on: string; villages: readonly string[] }[],
): { village: string; number: number } | null {
  for (const other of others) {
    if (other.id === round.id || other.on !== round.on) continue;
    const village = round.villages.find(one => other.villages.includes(one));
    if (village) return { village, number: other.number };
  }
  return null;
}
