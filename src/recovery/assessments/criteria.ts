// What a village may measure itself by (config/assessments/): dated, so that an assessment keeps its own.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Words } from '../../kernel/refusal.js';

/** One set of criteria; the names of its dimensions and indicators are typed from the official paper. */
export interface Criteria {
  name: Words;
  dimensions: number;
  /** In all dimensions together; null where the source does not say. */
  indicators: number | null;
  /** The score that one indicator can reach; the lowest is 0. */
  highest: number;
  /** What of it nobody has confirmed. */
  unverified: Words | null;
}

export interface CriteriaVersion {
  validFrom: CivilDate;
  /** How people took part, in their order. */
  participation: Record<string, Words>;
  criteria: Record<string, Criteria>;
}

/** The version that holds on a day; the first one for days before it. */
export function criteriaOn(versions: readonly CriteriaVersion[], on: CivilDate): CriteriaVersion {
  return versions.findLast(version => version.validFrom <= on) ?? versions[0]!;
}

/** How many lines a dimension's part of the form has: room for an uneven split. */
export function linesFor({ dimensions, indicators }: Criteria): number {
  if (indicators === null) return 4;
  return Math.ceil(indicators / dimensions) + (dimensions > 4 ? 0 : 2);
}
