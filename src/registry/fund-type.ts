// A kind of fund as config/fund-types/<key>.yaml defines it: dated versions of terms, steps, windows and
// words. A loan keeps the key and the validFrom of the version it was applied for under; later versions never
// touch it.
import type { Post, Role } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import type { RateMicroPercent } from '../kernel/rate.js';
import type { Words } from '../kernel/refusal.js';
import type { DutyRules } from './duty-schema.js';
import type { StepDefinition, StepKey, StepStage } from './step-definition.js';

export type { StepDefinition, StepKey, StepStage };

export const BORROWER_KINDS = ['person', 'group', 'household'] as const;
export type BorrowerKind = (typeof BORROWER_KINDS)[number];

export const METHODS = ['interest-free', 'flat', 'equal-principal', 'equal-instalment', 'bullet'] as const;
export const DAY_COUNTS = ['30/360', 'actual/365', 'actual/actual'] as const;
export const ALLOCATION_PARTS = ['fee', 'penalty', 'interest', 'principal'] as const;
export const ALLOCATION_MODES = ['oldest-first', 'due-then-advance'] as const;

/** The terms that a loan of this kind has when neither the loan nor the fund says otherwise. */
export interface TermsDefaults {
  method: (typeof METHODS)[number];
  annualRate: RateMicroPercent;
  instalments: number;
  /** `P` n `D`, `W`, `M` or `Y`, as kernel/period reads it. */
  every: string;
  dayCount: (typeof DAY_COUNTS)[number];
  graceDays: number;
  /** All four parts, each once. */
  allocation: readonly (typeof ALLOCATION_PARTS)[number][];
  allocationMode: (typeof ALLOCATION_MODES)[number];
  gracePrincipalInstalments: number;
  /** null: none is asked; 'statutory': the law's dated table; a number: the contract's own rate. */
  defaultRate: null | 'statutory' | RateMicroPercent;
}

/** What happens beyond a limit: `warn` records the loan with a warning, `refuse` is a 422. */
export type BeyondLimit = 'warn' | 'refuse';
export interface Limit {
  value: number;
  beyond: BeyondLimit;
}

/** Limits of one loan; null where the kind of fund has none. `principal.value` is in satang. */
export interface Limits {
  principal: Limit | null;
  termMonths: Limit | null;
  instalments: Limit | null;
  /** The fewest members a borrowing group may have. */
  groupMembers: Limit | null;
}

export const ENDORSEMENT_ACTS = ['endorse', 'screen', 'opine', 'approve'] as const;
export type EndorsementAct = (typeof ENDORSEMENT_ACTS)[number];

/** A body whose resolution comes before the fund's approval; missing, it is a warning unless `required`. */
export interface ApprovalBody {
  key: string;
  name: Words;
  /** What everybody calls it: อกส.อ. */
  short: Words;
  act: EndorsementAct;
  required: boolean;
}

export interface Approval {
  /** In the order in which they decide. */
  bodies: readonly ApprovalBody[];
  /** Officers who may record the approval besides the committee's chair and secretary. */
  officers: readonly Role[];
}

export const LADDER_KINDS = ['message', 'call', 'visit', 'letter'] as const;
/** A rung after the due day: the nth day on which the instalment is overdue, and what is done then. */
export interface LadderRung {
  day: number;
  /** `message` goes by the person's channel; the others are tasks for people. */
  kind: (typeof LADDER_KINDS)[number];
}

export interface ReminderRules {
  /** Who of a borrowing group is told. */
  recipients: 'members' | 'representative';
  /** Windows up to the due day, widest first: `P30D`, `P15D`, `P7D`, `P0D`; also `P1M`. */
  windows: readonly string[];
  /** Rungs after the due day, nearest first. */
  ladder: readonly LadderRung[];
  /** Who may send a demand (Debt Collection Act s.14: an officer only where a regulation gives the power). */
  sendDemand: readonly ('committee' | 'officer')[];
  /** Minutes after midnight in Bangkok; `extended` allows the law's 20:00 on working days. */
  hours: { fromMinutes: number; toMinutes: number; extended: boolean };
}

/** The words that pages and papers take from the kind of fund: a กข.คจ. page never says กู้. */
export const WORD_KEYS = [
  'borrow',
  'loan',
  'borrower',
  'member',
  'application',
  'contract',
  'disburse',
  'pay',
  'payBack',
  'guide',
] as const;
export type FundWords = Record<(typeof WORD_KEYS)[number], Words>;

export const PAPER_KINDS = [
  'application',
  'project-proposal',
  'contract',
  'disbursement-receipt',
  'receipt',
  'due-letter',
  'demand-letter',
  'guarantor-notice',
  'heir-letter',
  'acknowledgement',
  'restructure-agreement',
  'minutes',
  'visit-record',
  'handover',
  'debtor-register',
  'bank-register',
  'household-register',
  'debt-status-report',
] as const;
export type FundPaper = (typeof PAPER_KINDS)[number];

/** Which year numbers a series: the calendar year (พ.ศ.) or the fiscal year. */
export type NumberingYear = 'calendar' | 'fiscal';

/** A kind of fund from `validFrom` on, until the next version of the same key. */
export interface FundTypeVersion {
  key: string;
  validFrom: CivilDate;
  name: Words;
  /** The short name of lists: กข.คจ. */
  short: Words;
  law: Words;
  legalPerson: boolean;
  /** Whether the fund also gives money that is not repaid (เงินอุดหนุน). */
  grants: boolean;
  /** What one fund was given at its start; null when it varies. */
  grantedCapital: Satang | null;
  borrowerKinds: readonly BorrowerKind[];
  committee: { name: Words; minimum: number; maximum: number; termYears: number | null };
  security: 'none' | 'consent' | 'guarantors' | 'joint-group';
  terms: TermsDefaults;
  limits: Limits;
  approval: Approval;
  /** All 19, in the order in which the fund shows them. */
  steps: readonly StepDefinition[];
  /** Which steps show which of the working group's duties; null where there is no such list. */
  duties: DutyRules | null;
  reminders: ReminderRules;
  numbering: { receipts: NumberingYear; applications: NumberingYear; loans: NumberingYear };
  /** Who signs a receipt as receiver of the money. */
  receiptSigner: { post: Post; title: Words };
  papers: readonly FundPaper[];
  words: FundWords;
}

/** A kind of fund with all its versions, oldest first. */
export interface FundType {
  key: string;
  versions: readonly FundTypeVersion[];
}

/** Every kind of fund that this installation knows; read once at start and never changed. */
export interface FundTypes {
  /** In the order of their keys. */
  list(): readonly FundType[];
  /**
   * The version in force on a day (before the first one: the first, for old registers); null: no such key.
   */
  version(key: string, on: CivilDate): FundTypeVersion | null;
  /** The version that a stored loan names; null when config/ no longer has it. */
  byVersion(key: string, validFrom: CivilDate): FundTypeVersion | null;
}

/** The step's definition; every version has all 19. */
export function stepOf(fundType: FundTypeVersion, key: StepKey): StepDefinition {
  return fundType.steps.find(step => step.key === key)!;
}
