// What lender and borrower agree on: the terms from which a loan's schedule and position follow.
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import { LEGAL_MAXIMUM_RATE, type RateMicroPercent } from '../kernel/rate.js';
import type { Words } from '../kernel/refusal.js';

/** The four parts of a debt, in the order of s.329 (costs, then interest, then principal). */
export const PARTS = ['fee', 'penalty', 'interest', 'principal'] as const;
export type Part = (typeof PARTS)[number];

export const METHODS = ['interest-free', 'flat', 'equal-principal', 'equal-instalment', 'bullet'] as const;
export type Method = (typeof METHODS)[number];

export const DAY_COUNTS = ['30/360', 'actual/365', 'actual/actual'] as const;
export type DayCount = (typeof DAY_COUNTS)[number];

export const ALLOCATION_MODES = ['oldest-first', 'due-then-advance'] as const;
export type AllocationMode = (typeof ALLOCATION_MODES)[number];

export const INTEREST_BASES = ['scheduled', 'daily-balance'] as const;
export const PREPAYMENTS = ['next-instalments', 'fewer-instalments', 'smaller-instalments'] as const;

/** Rounds instalments (or every figure) half up to a unit; one instalment takes the rest. */
export interface InstalmentRounding {
  /** 100 is a whole baht, 500 five baht. */
  unit: Satang;
  /** `instalment` (default): the row's total; `every-figure`: interest and principal each. */
  of?: 'instalment' | 'every-figure';
  /** `last` (default), or `first`: the others' principal is cut down to the unit. */
  rest?: 'last' | 'first';
  /** What lies exactly half-way goes up (default), or to the even figure beside it. */
  halves?: 'up' | 'even';
}

/** An agreed penalty on an instalment that is overdue. */
export interface LateFee {
  /** Percent of the base, not a year's: once, or for each day. */
  rate: RateMicroPercent;
  of: 'principal' | 'principal-and-interest';
  times: 'once' | 'daily';
}

export interface Terms {
  method: Method;
  annualRate: RateMicroPercent;
  instalments: number;
  /** ISO 8601: P1M, P2W, P15D, P1Y. */
  every: string;
  firstDueOn?: CivilDate;
  dueDates?: CivilDate[];
  dayCount: DayCount;
  /**
   * `scheduled` (default): as planned, whenever paid. `daily-balance`: by the days on the principal really
   * owed, so that an early payment lowers it and a late one raises it.
   */
  interestBasis?: (typeof INTEREST_BASES)[number];
  /**
   * By the daily balance, what a payment beyond the running instalment does: pays the next ones' principal,
   * shortens the plan from its end, or makes all that follow smaller.
   */
  prepayment?: (typeof PREPAYMENTS)[number];
  /** By 30/360, each instalment bears the interest of one `every`, however long its period is. */
  wholePeriods?: boolean;
  graceDays: number;
  allocation: Part[];
  allocationMode: AllocationMode;
  /** The first rows that ask interest alone. */
  gracePrincipalInstalments: number;
  /** The first rows whose interest is asked with the row after them. */
  deferredInterestInstalments?: number;
  /** Default interest: none, the law's dated table (s.224), or an agreed rate. */
  defaultRate: null | 'statutory' | RateMicroPercent;
  rounding?: InstalmentRounding;
  /** Parts of the principal per instalment; not for bullet and equal-instalment. */
  weights?: number[];
  lateFee?: LateFee;
}

/** Terms of which only what has no default must be given. */
export type GivenTerms = Pick<Terms, 'method' | 'annualRate' | 'instalments' | 'every'> & Partial<Terms>;

/**
 * The terms with what is absent filled in: 30/360, no grace, s.329's order, oldest first, no default
 * interest.
 */
export function completeTerms(given: GivenTerms): Terms {
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...DEFAULTS, ...(known as unknown as GivenTerms) };
}

/** What is lawful to compute, yet not to lend on. */
export interface Warning {
  code: string;
  message: Words;
}

/** A rate above 15 % a year is computed with a warning in previews; a loan with it is refused (s.654). */
export function termsWarnings(terms: Terms): Warning[] {
  return terms.annualRate > LEGAL_MAXIMUM_RATE ? [ABOVE_LEGAL_MAXIMUM] : [];
}

const DEFAULTS = {
  dayCount: '30/360',
  graceDays: 0,
  allocation: [...PARTS] as Part[],
  allocationMode: 'oldest-first',
  gracePrincipalInstalments: 0,
  defaultRate: null,
} as const;

const ABOVE_LEGAL_MAXIMUM: Warning = {
  code: 'rate-above-legal-maximum',
  message: {
    th: 'อัตราดอกเบี้ยเกินร้อยละ 15 ต่อปี กฎหมายไม่ให้เรียกเกินนี้ (ป.พ.พ. มาตรา 654)',
    en: 'The rate is above the legal 15 % a year (Civil and Commercial Code s.654)',
  },
};
