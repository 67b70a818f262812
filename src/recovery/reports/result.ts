// Before and after at a glance: what was found and what is left, by subdistrict, cause, round and officer.
// Each way of grouping has every problem village once, so each adds up to the whole.
import { parseBaht, type Satang } from '../../kernel/money.js';
import type { VillageAnswer } from '../recovery-answer.query.js';

/**
 * Money in satang: what was overdue at the start is what was settled (paid, agreed, other) and what is left.
 */
export interface ResultGroup {
  key: string;
  name: string;
  villages: number;
  resolved: number;
  atStart: Satang;
  paid: Satang;
  underAgreement: Satang;
  other: Satang;
  remaining: Satang;
}

type Grouping = (village: VillageAnswer) => { key: string; name: string };

/**
 * The problem villages by some key, in the order of `keys`, then as they come; those of `keys` without one
 * too.
 */
export function groupResults(
  villages: readonly VillageAnswer[],
  by: Grouping,
  keys: readonly { key: string; name: string }[] = [],
): ResultGroup[] {
  const groups = new Map<string, ResultGroup>(keys.map(one => [one.key, emptyGroup(one)]));
  for (const village of villages.filter(one => one.isProblem)) {
    const named = by(village);
    const group = groups.get(named.key) ?? emptyGroup(named);
    groups.set(named.key, group);
    group.villages += 1;
    group.resolved += village.status === 'solved' ? 1 : 0;
    group.atStart += parseBaht(village.baseline.arrears)!;
    group.paid += parseBaht(village.paid)!;
    group.underAgreement += parseBaht(village.underAgreement)!;
    group.other += parseBaht(village.other)!;
    group.remaining += parseBaht(village.remainingArrears)!;
  }
  return [...groups.values()];
}

function emptyGroup({ key, name }: { key: string; name: string }): ResultGroup {
  const nothing = {
    villages: 0,
    resolved: 0,
    atStart: 0,
    paid: 0,
    underAgreement: 0,
    other: 0,
    remaining: 0,
  };
  return { key, name, ...nothing };
}

/** The days of the time line: the start, ends of months between, and the day itself; thinned to `most`. */
export function timelineDays(
  start: string,
  monthEnds: readonly string[],
  asOf: string,
  most: number,
): string[] {
  const between = monthEnds.filter(day => day > start && day < asOf);
  const every = Math.max(1, Math.ceil(between.length / Math.max(1, most - 2)));
  const kept = between.filter((_, at) => (between.length - 1 - at) % every === 0);
  return [...new Set([start, ...kept, asOf])].sort();
}
