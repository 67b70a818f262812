// A fund's meetings, visits and clinics as they were recorded.
import type { CivilDate } from '../kernel/civil-date.js';
import type { FundActivity } from '../registry/fund-record.entity.js';
import type { Evidence } from './story.js';

export interface ActivityBody {
  topics: string[];
  attendance: { personId: string | null; name: string }[];
  loanIds: string[];
  evidence: Evidence[];
  note: string;
  /** The loans on which the step was ticked. */
  ticked: string[];
  /** The loans on which it had been done for good before. */
  alreadyDone: string[];
}

export interface ActivityRecord extends ActivityBody {
  id: string;
  fundId: string;
  kind: string;
  on: CivilDate;
  place: string | null;
  recordedBy: string;
  recordedAt: string;
}

/** The stored row as a record. */
export function activityRecord(row: FundActivity): ActivityRecord {
  const { id, fundId, kind, onDate: on, place, recordedBy, recordedAt } = row;
  return {
    ...{ id, fundId, kind, on, place },
    ...(JSON.parse(row.body) as ActivityBody),
    recordedBy,
    recordedAt,
  };
}
