// Two dated self-assessments of a village beside each other: each indicator, each dimension, all of it.
import type { CivilDate } from '../../kernel/civil-date.js';

export interface Indicator {
  name: string;
  /** From 0 to the highest of its criteria. */
  score: number;
}

export interface Dimension {
  name: string;
  indicators: Indicator[];
}

/** A stored self-assessment. `highest` is what one indicator could reach on that day. */
export interface Assessment {
  id: string;
  area: string;
  criteria: string;
  on: CivilDate;
  validFrom: CivilDate;
  highest: number;
  place: string | null;
  people: number | null;
  /** Keys of the steps in which people took part. */
  participation: string[];
  dimensions: Dimension[];
  note: string;
  recordedBy: string;
  recordedAt: string;
}

/** Scores of one line; null on the side that did not ask for it. */
export interface Pair {
  name: string;
  before: number | null;
  after: number | null;
  /** null while a side is missing. */
  difference: number | null;
}

export interface ComparedDimension extends Pair {
  indicators: Pair[];
}

export interface Comparison {
  before: Assessment;
  after: Assessment;
  dimensions: ComparedDimension[];
  /** Over the indicators that both have, so that the difference is of the same things. */
  total: { before: number; after: number; difference: number; indicators: number };
  /** Indicators that only one of the two has. */
  alone: number;
}

/** Names are compared without spaces and in one spelling of digits; dimensions by their place. */
export function compared(before: Assessment, after: Assessment): Comparison {
  const count = Math.max(before.dimensions.length, after.dimensions.length);
  const dimensions = Array.from({ length: count }, (_, at) =>
    dimensionOf(before.dimensions[at], after.dimensions[at]),
  );
  const all = dimensions.flatMap(dimension => dimension.indicators);
  const both = all.filter(one => one.difference !== null);
  const sum = (side: 'before' | 'after' | 'difference') => both.reduce((total, one) => total + one[side]!, 0);
  return {
    before,
    after,
    dimensions,
    total: {
      ...{ before: sum('before'), after: sum('after'), difference: sum('difference') },
      indicators: both.length,
    },
    alone: all.length - both.length,
  };
}

/** What an assessment comes to: its points, and the most that its indicators could reach. */
export function pointsOf({ dimensions, highest }: Pick<Assessment, 'dimensions' | 'highest'>) {
  const scores = dimensions.flatMap(dimension => dimension.indicators.map(one => one.score));
  return {
    points: scores.reduce((total, score) => total + score, 0),
    most: scores.length * highest,
    indicators: scores.length,
  };
}

function dimensionOf(before?: Dimension, after?: Dimension): ComparedDimension {
  const first = new Map((before?.indicators ?? []).map(one => [plain(one.name), one]));
  const second = new Map((after?.indicators ?? []).map(one => [plain(one.name), one]));
  const indicators = [...new Set([...first.keys(), ...second.keys()])].map(key =>
    pair(
      (second.get(key) ?? first.get(key))!.name,
      first.get(key)?.score ?? null,
      second.get(key)?.score ?? null,
    ),
  );
  const both = indicators.filter(one => one.difference !== null);
  const sum = (side: 'before' | 'after') =>
    both.length === 0 ? null : both.reduce((total, one) => total + one[side]!, 0);
  return { ...pair(after?.name || before?.name || '', sum('before'), sum('after')), indicators };
}

function pair(name: string, before: number | null, after: number | null): Pair {
  return { name, before, after, difference: before === null || after === null ? null : after - before };
}

/** The same indicator written a little differently. */
export function plain(name: string): string {
  return name
    .replace(/[๐-๙]/g, digit => String('๐๑๒๓๔๕๖๗๘๙'.indexOf(digit)))
    .replace(/\s+/g, '')
    .toLowerCase();
}
