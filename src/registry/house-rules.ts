// What config/ decides, read once at start and the same for the whole process: it never changes while it
// runs.

import type { Secrets } from '../platform/secrets.js';
import type { AreaTable } from './areas.js';
import type { FundTypes } from './fund-type.js';
import type { WorkingDayTable } from './holidays.js';

export interface HouseRules {
  fundTypes: FundTypes;
  /** Saturdays, Sundays and config/holidays. */
  workingDays: WorkingDayTable;
  /** Provinces, districts and subdistricts with their official codes. */
  areas: AreaTable;
  secrets: Secrets;
}

let settled: HouseRules | null = null;

/** Called once at start, before the first act. */
export function settleHouseRules(rules: HouseRules): void {
  settled = rules;
}

export function houseRules(): HouseRules {
  if (!settled) throw new Error('House rules are not settled yet');
  return settled;
}
