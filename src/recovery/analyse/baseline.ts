// How a recovery begins: the figures of each village, computed and reported beside each other, and which
// are problems.
import type { Satang } from '../../kernel/money.js';

/** A village's figures from loans and books. */
export interface VillageFigures {
  capital: Satang;
  households: number;
  arrears: Satang;
  /** เงินทุนที่ขาดหายไป; null while the books do not say. */
  missing: Satang | null;
  /** Households with something overdue. */
  defaulting: number;
}

/** What a yearly debt report says of a village; what it does not say is absent. */
export interface ReportedFigures {
  arrears: Satang;
  capital?: Satang;
  households?: number;
  missing?: Satang;
  defaulting?: number;
  /** Named by the Department's analysis, whatever its figures. */
  isListed?: boolean;
  note?: string;
}

export interface VillageStart extends VillageFigures {
  source: 'computed' | 'reported' | 'none';
  isProblem: boolean;
}

/**
 * The system's own figures where the village's loans or books are in it, else the report's. `capital` is
 * what is known of the fund where neither says it. A problem: money missing, households overdue, or listed
 * by the Department.
 */
export function villageStart(
  computed: VillageFigures | null,
  reported: ReportedFigures | null,
  capital: Satang,
): VillageStart {
  const figures: VillageFigures = computed ?? {
    capital: reported?.capital ?? capital,
    households: reported?.households ?? 0,
    arrears: reported?.arrears ?? 0,
    missing: reported?.missing ?? null,
    defaulting: reported?.defaulting ?? 0,
  };
  return {
    ...figures,
    source: computed ? 'computed' : reported ? 'reported' : 'none',
    isProblem: isProblem(figures) || reported?.isListed === true,
  };
}

/** แบบ 3.4: money is missing, or households are overdue outside grace. */
export function isProblem(figures: Pick<VillageFigures, 'missing' | 'arrears' | 'defaulting'>): boolean {
  return (figures.missing ?? 0) > 0 || figures.arrears > 0 || figures.defaulting > 0;
}

/** Where a reported figure is not the system's own. */
export function differences(
  computed: VillageFigures | null,
  reported: ReportedFigures | null,
): (keyof VillageFigures)[] {
  if (!computed || !reported) return [];
  const keys: (keyof VillageFigures)[] = ['capital', 'households', 'arrears', 'missing', 'defaulting'];
  return keys.filter(key => reported[key] !== undefined && reported[key] !== computed[key]);
}

/** Villages added up; missing money is never netted against another's surplus. */
export function addStarts(all: readonly VillageStart[]) {
  const sum = (of: (village: VillageStart) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    villages: all.length,
    capital: sum(one => one.capital),
    households: sum(one => one.households),
    problemVillages: sum(one => (one.isProblem ? 1 : 0)),
    arrears: sum(one => one.arrears),
    missing: sum(one => one.missing ?? 0),
    defaulting: sum(one => one.defaulting),
    withoutFigures: sum(one => (one.source === 'none' ? 1 : 0)),
  };
}
