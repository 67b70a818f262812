// A task as it follows from a loan, and what of the loan it follows from.
import type { CivilDate } from '../kernel/civil-date.js';
import type { PositionRow } from '../ledger/position.js';
import type { FundTypeVersion } from '../registry/fund-type.js';
import type { TaskWords } from '../registry/task-words.js';
import type { Help } from './collect/help.js';
import type { PromiseToPay } from './collect/promises.js';
import type { StepState } from './steps.js';
import type { Story } from './story.js';

export type TaskKind =
  | 'call'
  | 'visit'
  | 'letter'
  | 'step'
  | 'promise'
  | 'limitation'
  | 'guarantor-notice'
  | 'estate'
  | 'plan';

/**
 * A loan as far as its tasks follow from it. All is as the facts known today leave it, the days ahead
 * included.
 */
export interface TaskSource {
  loan: { id: string; number: string; borrowerName: string };
  /** The one who answers alone has died: the heirs are spoken with. Of a group the others still answer. */
  debtorDied: boolean;
  fundType: FundTypeVersion;
  story: Story;
  /** Nothing more will happen by itself: repaid, written off, rejected, cancelled. */
  closed: boolean;
  /** No task is due before this day: the disbursement's entry, or the import. */
  notBefore: CivilDate;
  rows: PositionRow[];
  steps: StepState[];
  promises: PromiseToPay[];
  /** When the debt is first barred, and the section that says so. */
  limitation: { endsOn: CivilDate; section: string } | null;
  /** Calls, visits and letters that were made. */
  touches: { kind: 'call' | 'visit' | 'letter'; on: CivilDate }[];
  /** Guarantors with the day of the last notice sent to each. */
  guarantors: { personId: string; name: string; noticedOn: CivilDate | null }[];
  /** People behind the loan who died, with the last day on which the estate can be sued. */
  estates: { personId: string; name: string; knownOn: CivilDate; endsOn: CivilDate }[];
  /** What is done to help: its actions and requests. */
  help: Help;
}

export interface TaskDraft extends TaskWords {
  kind: TaskKind;
  /** The same work has the same key, whenever it is found. */
  sourceKey: string;
  dueOn: CivilDate;
  personId: string | null;
  /** The user whose task it is, where it names one. */
  assignee?: string | null;
}
