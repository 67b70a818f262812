// What books 6 and 7 of a village say on a day: of each field the latest that was written.
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';

/** The four books of a กข.คจ. village. */
export const BOOKS = ['6', '7', '8', '9'] as const;
export type BookNumber = (typeof BOOKS)[number];

export interface BookState {
  book: BookNumber;
  exists: boolean;
  /** null: not looked at. */
  correct: boolean | null;
  note?: string;
}

/** Book 6: what is known of a village beside its money; what nobody said is absent. */
export interface VillageStatus {
  /** พ.ศ. in which the village got its money. */
  startedYear?: number;
  /** All households of the village. */
  households?: number;
  targets?: number;
  targetPeople?: number;
  /** Target households whose income passes the criterion, and the people in them. */
  passed?: number;
  passedPeople?: number;
  /** Level of development, 1 to 3. */
  level?: string;
  /** Other agencies that support the village. */
  agencies?: string;
  books?: BookState[];
  note?: string;
}

/** Book 7: a target household. Incomes are of one person and year, in satang. */
export interface HouseholdStatus {
  order?: number;
  houseNumber?: string;
  people?: number;
  occupation?: string;
  incomeBefore?: Satang;
  incomeAfter1?: Satang;
  incomeAfter2?: Satang;
  incomeAfter3?: Satang;
  note?: string;
}

/** Book 7: พัฒนากรผู้รับผิดชอบ, from when to when. */
export interface OfficerInCharge {
  name: string;
  position: string;
  from: CivilDate;
  until: CivilDate | null;
}

/** Later words stand in the place of earlier ones, field by field; given oldest first. */
export function latestOf<T extends object>(entries: readonly T[]): T {
  const latest = {} as Record<string, unknown>;
  for (const entry of entries) {
    for (const [key, value] of Object.entries(entry)) if (value !== undefined) latest[key] = value;
  }
  return latest as T;
}

/** The household's last known income of one person and year; null while nobody wrote one down. */
export function lastIncome(household: HouseholdStatus): Satang | null {
  const { incomeAfter3, incomeAfter2, incomeAfter1, incomeBefore } = household;
  return incomeAfter3 ?? incomeAfter2 ?? incomeAfter1 ?? incomeBefore ?? null;
}
