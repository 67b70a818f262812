// What can happen in a recovery. A fact is added, never changed; a later one of the same kind stands in its
// place.
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import type { ActionKind, CauseKey } from './guide.js';

export const FACT_KINDS = [
  'forum',
  'report',
  'team',
  'plan',
  'round',
  'round-record',
  'invitation',
  'invitation-outcome',
  'causes',
  'action',
  'status',
  'debt-confirmation',
  'lesson',
  'lesson-signature',
  'lesson-decision',
  'lesson-publication',
  'lesson-voice',
  'lesson-improvement-done',
  'closing',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** A stored fact as the rules read it. */
export interface StoredFact {
  id: string;
  seq: number;
  kind: FactKind;
  village: string | null;
  subjectId: string | null;
  onDate: CivilDate;
  /** JSON: one of the bodies below. */
  body: string;
  enteredAt: string;
  enteredByName: string;
}

export interface Evidence {
  kind: 'photo' | 'attendance' | 'score' | 'minute' | 'file';
  fileId?: string;
  people?: string[];
  value?: string;
}

/** เวทีแลกเปลี่ยนเรียนรู้ในหน่วยงาน: who met, what was decided, what each wanted to learn and passed on. */
export interface Forum {
  place: string | null;
  attendance: string[];
  minutes: string;
  learning: { person: string; wanted: string; passedOn: string }[];
  evidence: Evidence[];
}

export interface TeamMember {
  name: string;
  position: string | null;
  /** Keys of the guide's skills. */
  skills: string[];
  /** Codes of the subdistricts that are theirs. */
  subdistricts: string[];
}

/** What is to be done in a village, by whom and until when. */
export interface Plan {
  owner: string;
  /** Keys of the guide's remedies. */
  remedies: string[];
  /** A way of the office's own. */
  ownRemedy: string | null;
  dueOn: CivilDate | null;
  note: string;
}

/** One stop of the mobile team. */
export interface RoundPlan {
  number: number;
  on: CivilDate;
  time: string | null;
  place: string;
  villages: string[];
  team: string[];
  guests: string[];
}

export interface RoundRecord {
  attendance: { village: string; people: string[] }[];
  /** Places in the guide's list of aims, from 0. */
  aims: number[];
  /** No borrower is named: the round is held before other villages. */
  findings: Finding[];
  nextSteps: NextStep[];
  note: string;
  evidence: Evidence[];
}

export interface Finding {
  village: string;
  text: string;
  /** How the visit to the village will go: it becomes the note of the village's plan. */
  visit?: string;
}

export interface NextStep {
  village: string;
  title: string;
  dueOn: CivilDate;
  assignee: string | null;
}

export interface Cause {
  key: CauseKey;
  main: boolean;
  note: string;
}

export interface Action {
  kind: ActionKind;
  note: string;
  people: string[];
  /** Helpers of the network from other villages. */
  helpers: string[];
  evidence: Evidence[];
  /** Where a village's loans are not in the system: how much of the arrears this settles, and how. */
  settles: { amount: Satang; how: SettledHow } | null;
}

export const SETTLED_HOW = ['paid', 'under-agreement', 'other'] as const;
export type SettledHow = (typeof SETTLED_HOW)[number];

export const STATUSES = ['open', 'solved'] as const;
export type VillageStatus = (typeof STATUSES)[number];

export interface StatusChange {
  status: VillageStatus;
  note: string;
  /** Solved although the rule does not hold: why, and what was lacking. */
  waiver: { reason: string; lacking: string[] } | null;
}

export interface Closing {
  note: string;
  carriedOn: string[];
}
