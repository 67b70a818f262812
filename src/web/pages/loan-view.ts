// What the loan's page is told. Figures are satang and days; the page writes them out.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import type { RateMicroPercent } from '../../kernel/rate.js';
import type { FundWords, LoanStatus, Named, Stage } from '../frame.js';
import type { Catalogue } from '../words/words.js';

export type StepKey = keyof Catalogue['steps']['names'];
export type LoanAction = keyof Catalogue['loan']['actions'];

export interface LoanView {
  id: string;
  number: string;
  stage: Stage;
  status: LoanStatus;
  words: FundWords;
  borrower: Named;
  borrowerHref: string;
  fund: Named;
  guide: Named | null;
  representative: Named | null;
  /** Set when a past day is shown. */
  asOf: CivilDate | null;
  path: { preventDone: number; preventTotal: number; paidInstalments: number; overdueInstalments: number };
  project: ProjectView;
  /** Required ป steps that are still open, in order; or what payout waits for. */
  inTheWay: InTheWay[];
  /** Said, but not in the way: an endorsement that is missing. In the page's language. */
  warnings: string[];
  steps: StepView[];
  endorsements: EndorsementView[];
  /** The oldest unpaid instalment; null before payout and when closed. */
  due: { number: number; on: CivilDate; amount: Satang; daysLeft: number } | null;
  principalPaid: Satang;
  principalLeft: Satang;
  overdue: { amount: Satang; daysPastDue: number } | null;
  contact: ContactView | null;
  instalments: InstalmentView[];
  instalmentCount: number;
  /** Of the next instalment, oldest first, those still to come included. */
  reminders: ReminderLineView[];
  /** Latest first. */
  events: EventView[];
  /** After how many events the older ones follow, where there are more. */
  olderFrom: number | null;
  /** The last change of the plan, and whether it is kept. */
  measure: {
    kind: keyof Catalogue['collect']['restructureMeasures'];
    on: CivilDate;
    until: CivilDate | null;
    state: keyof Catalogue['measure']['states'];
    brokenSince: CivilDate | null;
  } | null;
  /** The law's clocks that run, the first to end first. */
  clocks: ClockView[];
  closedOn: CivilDate | null;
  closedReason: string | null;
  papers: { label: string; href: string }[];
  /** What the one who looks may do now, beside the steps. */
  actions: LoanAction[];
}

export interface ProjectView {
  appliedOn: CivilDate | null;
  asked: Satang;
  approved: Satang | null;
  disbursedOn: CivilDate | null;
  purpose: string;
  instalments: number;
  every: string;
  rate: RateMicroPercent;
  /** Interest is counted by the day on what is really owed. */
  isDaily: boolean;
  members: { count: number; href: string } | null;
  guarantors: GuarantorView[];
}

/** A guarantor with what may still be asked of them. */
export interface GuarantorView extends Named {
  maximum: Satang | null;
  until: CivilDate | null;
  state: keyof Catalogue['measure']['bound'];
  freeSince: CivilDate | null;
}

/** Something that stands in the way, linked to where it is done. */
export interface InTheWay {
  key: StepKey | 'resolution';
  label: string;
  href: string;
  plannedOn?: CivilDate | null;
  lateDays?: number;
}

export interface StepView {
  key: StepKey;
  stage: 'prevent' | 'track' | 'collect';
  /** The fund type's own name; the catalogue's when absent. */
  name?: string;
  state: 'open' | 'done' | 'waived';
  recurring: boolean;
  /** The latest time; all optional. */
  doneOn?: CivilDate | null;
  doneBy?: string | null;
  note?: string | null;
  times?: number;
  plannedOn?: CivilDate | null;
  lateDays?: number;
  reason?: string | null;
  /** What to bring or write, while it is open. */
  hint?: string | null;
  /** Absent where it cannot be recorded now (or not by this person). */
  href?: string | null;
}

export interface EndorsementView {
  body: string;
  act: keyof Catalogue['loan']['acts'] | null;
  on: CivilDate | null;
  number: string | null;
}

/** Whether and how the borrower may be contacted today. */
export interface ContactView {
  person: Named;
  phone: string | null;
  /** How often now, and until when ("18.00 น."); 0 where something is in the way. */
  leftToday: number;
  until: string;
  /** What is in the way: the day is used, the lawful hours are not now, or the person is not contacted. */
  blocked: 'used' | 'hours' | 'stopped' | null;
  /** When it is allowed again, for the first two. */
  nextAllowedOn: CivilDate;
  nextAllowedAt: string;
  promise: { on: CivilDate; amount: Satang; kept: boolean } | null;
  /** Where the borrower has died: when the heirs were written to, and until when the estate can be sued. */
  heirs: { diedOn: CivilDate; letterOn: CivilDate | null; claimUntil: CivilDate | null } | null;
}

export interface InstalmentView {
  number: number;
  dueOn: CivilDate;
  total: Satang;
  paid: Satang;
  left: Satang;
  state: keyof Catalogue['loan']['states'];
  /** The next one to pay. */
  next?: boolean;
  daysLeft?: number;
  /** The last day that still counts as in time, where it is not the due day: a holiday, days of grace. */
  inTimeUntil?: CivilDate;
}

/** One clock of the law: what for, until when, by which section, how it was counted. */
export interface ClockView {
  kind: 'limitation' | 'guarantor' | 'estate';
  /** The instalment, or the person. */
  of: string;
  amount: Satang | null;
  endsOn: CivilDate;
  daysLeft: number;
  /** What the law says of it now. */
  state: keyof Catalogue['clocks']['states'];
  section: string;
  counted: string;
  receivedOn?: CivilDate | null;
}

export interface ReminderLineView {
  window: string;
  on: CivilDate;
  channel: string | null;
  state: keyof Catalogue['reminders']['states'];
  reason?: string | null;
}

export interface EventView {
  on: CivilDate;
  /** "เยี่ยม", "รับเงิน" … in the page's language. */
  what: string;
  result?: string | null;
  amount?: Satang | null;
  by?: string | null;
  note?: string | null;
  link?: { label: string; href: string } | null;
  /** Where it is taken back, by whoever may. */
  undoHref?: string | null;
  look?: 'kept' | 'worse' | 'next';
  mark?: string | null;
}
