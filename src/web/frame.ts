// What every page is told besides its own view: who looks, in which language, on which day.
import type { Role } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import type { FieldFault, Words } from '../kernel/refusal.js';

export type Lang = 'th' | 'en';

/** The frame of one answer. `path` is the page's own path with its query, for the language switch. */
export interface Frame {
  lang: Lang;
  /** The civil date in Bangkok, by the server's clock. */
  today: CivilDate;
  path: string;
  csrf: string;
  /** A fresh key per rendered form, so that pressing twice records once. */
  idempotencyKey: string;
  user: { name: string; role: Role } | null;
  /** True in the demonstration: says so under the top bar. */
  demo: boolean;
  /** What was just done, shown once at the top of the next page. */
  flash: Words | null;
  /** Added to the address of style and script, so that a new release is fetched at once. */
  assetVersion?: string;
}

/** The address of a style or script of ours, in this release. */
export function assetAt(name: string, { assetVersion }: Frame): string {
  return `/assets/${name}${assetVersion ? `?v=${assetVersion}` : ''}`;
}

export interface PageProps<View> {
  view: View;
  frame: Frame;
}

/** A name that people read; `madeUp` marks it as invented (demonstration only). */
export interface Named {
  name: string;
  madeUp?: boolean;
}

/** A form as it comes back: what was typed (or is proposed), and what to mend. Values are texts as typed. */
export interface FormState {
  values: Record<string, string | string[] | undefined>;
  faults: FieldFault[];
  /** Why nothing was stored although no single field is wrong (a state that does not allow it). */
  problem?: Words;
  /** Of a record that is mended: its fields or number as shown, to see what somebody changes meanwhile. */
  seen?: string;
  /** What it would alter of later days: to be looked at once, then sent again. */
  alters?: Altered[];
}

/** One later figure that an entry dated back alters; amounts in baht, days as a number. */
export interface Altered {
  figure: 'division' | 'balance' | 'due-interest' | 'penalty' | 'overdue' | 'days-past-due';
  on: CivilDate;
  before: string;
  after: string;
}

export const EMPTY_FORM: FormState = { values: {}, faults: [] };

/** One choice of a select, of radios or of ticks. */
export interface Choice {
  value: string;
  label: string;
  detail?: string;
  madeUp?: boolean;
}

/** The kind of fund's own words, already in the page's language (config/fund-types `words:`). */
export interface FundWords {
  /** กู้ · ยืม */
  borrow: string;
  /** เงินกู้ · เงินยืม */
  loanMoney: string;
  /** ผู้กู้ · ผู้ยืม */
  borrower: string;
  /** คำขอกู้ · แบบขอยืมเงินทุน */
  application: string;
  /** สัญญากู้ยืมเงิน · สัญญายืมเงินทุน */
  contract: string;
  /** จ่ายเงินกู้ · จ่ายเงินยืม */
  disburse: string;
  /** ชำระคืน · ส่งใช้คืน */
  payBack: string;
  /** คณะทำงาน · กรรมการ กข.คจ. */
  guide: string;
}

export type Stage = 'prevent' | 'track' | 'collect' | 'closed';
export type LoanStatus =
  | 'applied'
  | 'approved'
  | 'active'
  | 'overdue'
  | 'repaid'
  | 'rejected'
  | 'cancelled'
  | 'written-off';

/** What is owed, part by part. */
export interface Owed {
  principal: Satang;
  interest: Satang;
  fee: Satang;
  penalty: Satang;
  total: Satang;
}
